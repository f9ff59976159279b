// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/reposearch.h"

#include "localhub/store/repoindex.h"
#include "localhub/store/visibility.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// A rarer tag or part of a name than this leads the search instead of the sort order's index.
constexpr int kRare = 4000;

struct Statement
{
    QString from = u"repos r"_s;
    QStringList where;
    QVariantList values;

    [[nodiscard]] bool hasLead() const { return from != "repos r"_L1; }
    void add(const QString &condition, const QVariantList &with = {})
    {
        where << condition;
        values << with;
    }
};

QString columnOf(RepoQuery::Sort sort)
{
    switch (sort) {
    case RepoQuery::Sort::Trending:
        return u"trending"_s;
    case RepoQuery::Sort::Downloads:
        return u"downloads"_s;
    case RepoQuery::Sort::Likes:
        return u"likes"_s;
    case RepoQuery::Sort::Created:
        return u"created"_s;
    case RepoQuery::Sort::Modified:
        return u"modified"_s;
    case RepoQuery::Sort::Parameters:
        return u"parameters"_s;
    case RepoQuery::Sort::MainSize:
        return u"main_size"_s;
    case RepoQuery::Sort::Id:
        return u"full"_s;
    }
    return u"trending"_s;
}

QVariant sortValue(const RepoRow &row, RepoQuery::Sort sort)
{
    switch (sort) {
    case RepoQuery::Sort::Trending:
        return row.trendingScore;
    case RepoQuery::Sort::Downloads:
        return row.downloads;
    case RepoQuery::Sort::Likes:
        return row.likes;
    case RepoQuery::Sort::Created:
        return row.createdAt.toMSecsSinceEpoch();
    case RepoQuery::Sort::Modified:
        return row.lastModified.toMSecsSinceEpoch();
    case RepoQuery::Sort::Parameters:
        return row.parameters;
    case RepoQuery::Sort::MainSize:
        return row.mainSize;
    case RepoQuery::Sort::Id:
        return row.fullName();
    }
    return {};
}

QVariantList toValues(const QStringList &list)
{
    return QVariantList(list.begin(), list.end());
}

void addTags(Statement &statement, const RepoQuery &query, Database::Lease &connection)
{
    const int kind = static_cast<int>(query.kind);
    QStringList tags = query.tags;
    if (!query.task.isEmpty())
        statement.add(u"r.task = ?"_s, {query.task});
    for (const QString &tag : std::as_const(tags)) {
        const int count = connection
                              .value(u"SELECT count(*) FROM (SELECT 1 FROM tags WHERE kind = ? AND tag = ? LIMIT ?)"_s,
                                     {kind, tag, kRare})
                              .toInt();
        if (count < kRare && !statement.hasLead()) {
            statement.from = u"tags lead CROSS JOIN repos r ON r.key = lead.repo"_s;
            statement.add(u"lead.kind = ? AND lead.tag = ?"_s, {kind, tag});
        } else {
            statement.add(u"EXISTS(SELECT 1 FROM tags t WHERE t.kind = ? AND t.tag = ? AND t.repo = r.key)"_s,
                          {kind, tag});
        }
    }
    if (!query.anyTag.isEmpty()) {
        statement.add(u"EXISTS(SELECT 1 FROM tags t WHERE t.kind = ? AND t.tag IN (%1) AND t.repo = r.key)"_s.arg(
                          placeholders(query.anyTag.size())),
                      QVariantList{kind} + toValues(query.anyTag));
    }
}

void addUses(Statement &statement, RepoKind kind, const QStringList &targets)
{
    if (targets.isEmpty())
        return;
    statement.add(
        u"r.key IN (SELECT space FROM uses WHERE kind = ? AND target IN (%1))"_s.arg(placeholders(targets.size())),
        QVariantList{static_cast<int>(kind)} + toValues(targets));
}

QString containing(const QString &text)
{
    return u'%' + escapedForLike(text) + u'%';
}

void addNamePart(Statement &statement, const QString &text, Database::Lease &connection)
{
    constexpr qsizetype kTrigram = 3; // the index knows no shorter parts
    statement.add(u"r.full LIKE ? ESCAPE '\\'"_s, {containing(text)});
    if (statement.hasLead() || text.size() < kTrigram || text.contains(QChar(u'\0')))
        return;
    const QString phrase = u'"' + QString(text).replace(u'"', "\"\""_L1) + u'"';
    const int count = connection
                          .value(u"SELECT count(*) FROM (SELECT 1 FROM repo_names WHERE repo_names MATCH ? LIMIT ?)"_s,
                                 {phrase, kRare})
                          .toInt();
    if (count >= kRare)
        return;
    statement.from = u"repo_names lead CROSS JOIN repos r ON r.key = lead.rowid"_s;
    statement.add(u"lead.repo_names MATCH ?"_s, {phrase});
}

Statement statementFor(const RepoQuery &query, const Caller &caller, Database::Lease &connection)
{
    Statement statement;
    addTags(statement, query, connection);
    statement.add(u"r.kind = ?"_s, {static_cast<int>(query.kind)});
    const Condition visible = visibleRepos(caller);
    statement.add(visible.sql, visible.values);
    for (const QString &text : query.search)
        addNamePart(statement, text, connection);
    if (query.ids)
        statement.add(u"r.full IN (%1)"_s.arg(placeholders(query.ids->size())), toValues(*query.ids));
    if (!query.evaluatedOn.isEmpty())
        statement.add(u"EXISTS(SELECT 1 FROM facts f WHERE f.repo = r.key AND f.extra LIKE '%\"evalResults\"%' AND "
                      "f.extra LIKE ? ESCAPE '\\')"_s,
                      {containing(u'"' + query.evaluatedOn + u'"')});
    for (const QString &word : query.cardWords)
        statement.add(u"(r.full LIKE ? ESCAPE '\\' OR EXISTS(SELECT 1 FROM facts f WHERE f.repo = r.key AND "
                      "(f.card LIKE ? ESCAPE '\\' OR f.tags LIKE ? ESCAPE '\\')))"_s,
                      {containing(word), containing(word), containing(word)});
    if (!query.sdks.isEmpty())
        statement.add(u"r.sdk IN (%1)"_s.arg(placeholders(query.sdks.size())), toValues(query.sdks));
    for (const QString &owner : {query.author, query.exactOwner}) {
        if (!owner.isEmpty())
            statement.add(u"r.owner = ?"_s, {owner});
    }
    if (query.isGated)
        statement.add(*query.isGated ? u"r.gate <> 0"_s : u"r.gate = 0"_s);
    if (query.leastParameters)
        statement.add(u"r.parameters >= ?"_s, {*query.leastParameters});
    if (query.mostParameters)
        statement.add(u"r.parameters BETWEEN 1 AND ?"_s, {*query.mostParameters});
    addUses(statement, RepoKind::Model, query.usedModels);
    addUses(statement, RepoKind::Dataset, query.usedDatasets);
    if (query.isLinked)
        statement.add(u"r.key IN (SELECT space FROM uses)"_s);
    return statement;
}

QString encodeCursor(const RepoQuery &query, const RepoRow &last)
{
    const QJsonObject object{{columnOf(query.sort), QJsonValue::fromVariant(sortValue(last, query.sort))},
                             {u"_id"_s, last.key}};
    return QString::fromLatin1(
        QJsonDocument(object).toJson(QJsonDocument::Compact).toBase64(QByteArray::Base64UrlEncoding));
}

/// Sort value and row key of the last row of the page before.
std::optional<std::pair<QVariant, qint64>> decodeCursor(const RepoQuery &query)
{
    const auto bytes = QByteArray::fromBase64Encoding(
        query.cursor.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonObject object = QJsonDocument::fromJson(bytes.decoded).object();
    const QJsonValue value = object.value(columnOf(query.sort));
    if (!object.contains("_id"_L1) || value.isUndefined())
        return std::nullopt;
    const QVariant plain = value.isString() ? QVariant(value.toString()) : QVariant(value.toInteger());
    return std::pair(plain, object.value("_id"_L1).toInteger());
}

} // namespace

Outcome<RepoPageRows> searchRepos(Database &database, const RepoQuery &query, const Caller &caller)
{
    RepoPageRows page;
    if (query.isImpossible)
        return page;
    Database::Lease connection = database.lease();
    Statement statement = statementFor(query, caller, connection);
    const QString column = columnOf(query.sort);
    if (!query.cursor.isEmpty()) {
        const auto after = decodeCursor(query);
        if (!after)
            return failed(Failure::Kind::Invalid, u"Invalid cursor"_s);
        statement.add(u"(r.%1, r.key) %2 (?, ?)"_s.arg(column, query.isDescending ? u"<"_s : u">"_s),
                      {after->first, after->second});
    }
    const QString direction = query.isDescending ? u"DESC"_s : u"ASC"_s;
    const QString sql = u"SELECT %1 FROM %2 WHERE %3 ORDER BY r.%4 %5, r.key %5 LIMIT ?"_s.arg(
        repoColumns(u"r"_s), statement.from, statement.where.join(u" AND "_s), column, direction);
    QSqlQuery rows = connection.run(sql, statement.values + QVariantList{query.limit + 1});
    while (rows.next())
        page.rows.append(repoAt(rows));
    if (!connection.lastError().isEmpty())
        return failed(Failure::Kind::Broken, connection.lastError());
    if (page.rows.size() > query.limit) {
        page.rows.removeLast();
        page.nextCursor = encodeCursor(query, page.rows.constLast());
    }
    return page;
}

qint64 countRepos(Database &database, const RepoQuery &query, const Caller &caller)
{
    if (query.isImpossible)
        return 0;
    Database::Lease connection = database.lease();
    const Statement statement = statementFor(query, caller, connection);
    return connection
        .value(u"SELECT count(*) FROM %1 WHERE %2"_s.arg(statement.from, statement.where.join(u" AND "_s)),
               statement.values)
        .toLongLong();
}

} // namespace hs::localhub
