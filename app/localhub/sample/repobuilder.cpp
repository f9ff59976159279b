// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/repobuilder.h"

#include "localhub/sample/cardstages.h"
#include "localhub/sample/recipe.h"
#include "localhub/sample/samplelog.h"

#include <QTimeZone>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue item : value.toArray())
        result.append(item.toString());
    return result;
}

QJsonObject merged(QJsonObject base, const QJsonObject &over)
{
    for (auto entry = over.begin(); entry != over.end(); ++entry)
        base.insert(entry.key(), entry.value());
    return base;
}

/// "40m", "5h" or "3d" in seconds.
qint64 duration(const QString &text)
{
    const qint64 count = QStringView(text).chopped(text.isEmpty() ? 0 : 1).toLongLong();
    switch (text.isEmpty() ? u'd' : text.back().unicode()) {
    case u'm':
        return count * 60;
    case u'h':
        return count * 3600;
    default:
        return count * 86400;
    }
}

SeedGate gateOf(const QString &text)
{
    if (text == "auto"_L1)
        return SeedGate::Auto;
    return text == "manual"_L1 ? SeedGate::Manual : SeedGate::Open;
}

} // namespace

RepoBuilder::RepoBuilder(FileMaker &maker, QJsonObject row, QJsonObject family, QJsonArray steps)
    : m_maker(maker)
    , m_row(std::move(row))
    , m_family(std::move(family))
    , m_steps(std::move(steps))
    , m_noise(m_row.value("id"_L1).toString().toUtf8())
{}

SeedRepo RepoBuilder::build(SeedKind kind)
{
    const QString id = m_row.value("id"_L1).toString();
    m_repo.kind = kind;
    m_repo.owner = id.section(u'/', 0, 0);
    m_repo.name = id.section(u'/', 1);
    m_repo.formerIds = strings(m_row.value("formerIds"_L1));
    m_repo.isPrivate = m_row.value("private"_L1).toBool();
    m_repo.isDisabled = m_row.value("disabled"_L1).toBool();
    m_repo.gate = gateOf(m_row.value("gate"_L1).toString());
    m_repo.accessGranted = strings(m_row.value("granted"_L1));
    m_repo.accessPending = strings(m_row.value("pending"_L1));
    const QJsonArray downloads = m_row.value("downloads"_L1).toArray();
    m_repo.downloads = downloads.at(0).toInteger();
    m_repo.downloadsAllTime = downloads.at(1).toInteger();
    m_repo.likes = m_row.value("likes"_L1).toInteger();
    m_repo.trendingScore = m_row.value("trending"_L1).toInteger();
    m_repo.spaceStage = m_row.value("stage"_L1).toString();
    m_repo.spaceHardware = m_row.value("hardware"_L1).toString();
    m_now =
        QDateTime(QDate::fromString(m_row.value("created"_L1).toString(), Qt::ISODate), QTime(7, 30), QTimeZone::UTC)
            .addSecs(m_noise.below(9 * 3600));
    m_repo.createdAt = m_now;
    for (const QJsonValue step : std::as_const(m_steps))
        play(step.toObject());
    return std::move(m_repo);
}

QJsonObject RepoBuilder::variables() const
{
    const QString id = m_row.value("id"_L1).toString();
    const QJsonObject own{{u"id"_s, id}, {u"owner"_s, id.section(u'/', 0, 0)}, {u"name"_s, id.section(u'/', 1)}};
    return merged(merged(m_family.value("vars"_L1).toObject(), own), m_row.value("vars"_L1).toObject());
}

void RepoBuilder::play(const QJsonObject &step)
{
    if (!step.contains("each"_L1))
        return playOnce(step, variables());
    for (const QJsonValue values : step.value("each"_L1).toArray())
        playOnce(step, merged(variables(), values.toObject()));
}

void RepoBuilder::playOnce(const QJsonObject &step, const QJsonObject &variables)
{
    m_commit = SeedCommit{};
    m_commit.branch = step.value("branch"_L1).toString(u"main"_s);
    if (!m_branches.contains(m_commit.branch) && m_commit.branch != "main"_L1) {
        m_commit.branchFrom = step.value("from"_L1).toString(u"main"_s);
        m_branches.insert(m_commit.branch, Tree(m_branches.value(m_commit.branchFrom)));
    }
    m_tree = &m_branches[m_commit.branch];
    m_commit.title = expanded(step.value("title"_L1).toString(), variables);
    m_commit.message = expanded(step.value("message"_L1).toString(), variables);
    m_commit.author = nextAuthor(step);
    m_commit.coAuthors = strings(step.value("with"_L1));
    m_commit.tags = strings(step.value("tags"_L1));
    moveFiles(step);
    putGroups(step, variables);
    putFiles(step.value("files"_L1).toArray(), variables);
    putCard(step, variables);
    editTexts(step, variables);
    if (m_commit.files.isEmpty() && m_commit.remove.isEmpty())
        return; // a shared history's step that has nothing to do with this family
    m_commit.when = nextTime(step);
    m_repo.commits.append(m_commit);
}

/// The groups come from the family; a repository may replace or add some. A shared history may name one that is not
/// there.
void RepoBuilder::putGroups(const QJsonObject &step, const QJsonObject &variables)
{
    const QJsonObject groups = merged(m_family.value("groups"_L1).toObject(), m_row.value("groups"_L1).toObject());
    for (const QString &group : strings(step.value("put"_L1)))
        putFiles(groups.value(group).toArray(), variables);
}

void RepoBuilder::putFiles(const QJsonArray &specs, const QJsonObject &variables)
{
    const QString id = m_row.value("id"_L1).toString();
    for (const QJsonValue keys : specs) {
        const int count = keys["count"_L1].toInt(1);
        for (int n = 0; n < count; ++n) {
            const QJsonObject numbered = count == 1 ? variables : merged(variables, {{u"n"_s, n}});
            for (const SeedFile &file : m_maker.make(FileSpec(id, keys.toObject(), numbered)))
                put(file.path, file.content);
        }
    }
}

QString RepoBuilder::cardText() const
{
    const QString file = m_row.value("cardFile"_L1).toString();
    return file.isEmpty() ? m_row.value("card"_L1).toString() : QString::fromUtf8(recipeBytes(file));
}

/// `card: all` writes the whole card, `card: n` its first n sections; `past` undoes later corrections.
void RepoBuilder::putCard(const QJsonObject &step, const QJsonObject &variables)
{
    const QJsonValue stage = step.value("card"_L1);
    if (stage.isUndefined() || (!m_row.contains("card"_L1) && !m_row.contains("cardFile"_L1)))
        return;
    QString card = stage.isDouble() ? cardUpTo(cardText(), stage.toInt()) : cardText();
    for (const QJsonValue change : step.value("past"_L1).toArray())
        card.replace(change[0].toString(), change[1].toString());
    const QByteArray text = m_row.value("raw"_L1).toBool() ? card.toUtf8() : expanded(card, variables).toUtf8();
    if (m_tree->value(u"README.md"_s) != text) // a shared history may bring nothing new to a short card
        put(u"README.md"_s, text);
}

void RepoBuilder::editTexts(const QJsonObject &step, const QJsonObject &variables)
{
    const QJsonObject edits = step.value("replace"_L1).toObject();
    for (auto edit = edits.begin(); edit != edits.end(); ++edit) {
        QString text = QString::fromUtf8(m_tree->value(edit.key()));
        for (const QJsonValue change : edit.value().toArray())
            text.replace(change[0].toString(), expanded(change[1].toString(), variables));
        put(edit.key(), text.toUtf8());
    }
    const QJsonObject appended = step.value("append"_L1).toObject();
    for (auto entry = appended.begin(); entry != appended.end(); ++entry)
        put(entry.key(), m_tree->value(entry.key()) + expanded(entry.value().toString(), variables).toUtf8());
}

void RepoBuilder::moveFiles(const QJsonObject &step)
{
    const QJsonObject moves = step.value("rename"_L1).toObject();
    for (auto move = moves.begin(); move != moves.end(); ++move) {
        put(move.value().toString(), m_tree->value(move.key()));
        m_tree->remove(move.key());
        m_commit.remove.append(move.key());
    }
    for (const QString &path : strings(step.value("remove"_L1))) {
        if (m_tree->remove(path) == 0)
            qCWarning(lcSample) << m_row.value("id"_L1) << "removes" << path << "that is not there";
        m_commit.remove.append(path);
    }
}

void RepoBuilder::put(const QString &path, const QByteArray &content)
{
    const auto known = m_tree->constFind(path);
    if (known != m_tree->constEnd() && *known == content) {
        qCWarning(lcSample) << m_row.value("id"_L1) << m_commit.title << "does not change" << path;
        return;
    }
    m_tree->insert(path, content);
    const auto earlier = std::ranges::find(m_commit.files, path, &SeedFile::path);
    if (earlier != m_commit.files.end())
        earlier->content = content;
    else
        m_commit.files.append({path, content});
}

QDateTime RepoBuilder::nextTime(const QJsonObject &step)
{
    if (m_repo.commits.isEmpty())
        return m_now;
    const QString at = step.value("at"_L1).toString();
    if (!at.isEmpty()) {
        const QDateTime given = QDateTime::fromString(at + u'Z', Qt::ISODate);
        if (!given.isValid() || given < m_now)
            qCWarning(lcSample) << m_row.value("id"_L1) << m_commit.title << "goes back in time to" << at;
        return m_now = given;
    }
    const qint64 after = duration(step.value("after"_L1).toString(u"1d"_s));
    m_now = m_now.addSecs(after + 1 + m_noise.below(after / 4 + 60));
    return m_now;
}

QString RepoBuilder::nextAuthor(const QJsonObject &step)
{
    const QString given = step.value("author"_L1).toString();
    if (!given.isEmpty())
        return given;
    const QStringList authors = strings(m_row.value("authors"_L1));
    return authors.isEmpty() ? m_repo.owner : authors.at(m_noise.below(authors.size()));
}

} // namespace hs::localhub
