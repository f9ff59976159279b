// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/treeanswer.h"
#include "localhub/facts/knownheaders.h"
#include "localhub/facts/pickleimports.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kTreePage = 1000; // repo-info.md §3
constexpr int kExpandedPage = 100;
constexpr qsizetype kMostPaths = 2000; // repo-info.md §4

struct AtRevision
{
    GitReader git;
    QString commit; ///< empty for the branch that an empty repository does not have yet
};

std::expected<AtRevision, Answer> openAt(const HubContext &hub, const RepoRow &repo, const QString &revision)
{
    auto git = hub.store.reader(repo);
    if (!git)
        return std::unexpected(failureAnswer(git.error(), revision, ErrorForm::Json));
    auto commit = git->resolve(revision);
    if (!commit && git->isUnborn(revision))
        return AtRevision{std::move(*git), {}};
    if (!commit)
        return std::unexpected(failureAnswer(commit.error(), revision, ErrorForm::Json));
    return AtRevision{std::move(*git), *commit};
}

/// What a file would import when it is unpickled; read once for each content.
std::optional<QJsonObject> pickleScanOf(const HubContext &hub, const GitReader &git, const TreeItem &item)
{
    if (item.type != TreeItem::Type::File || !mayBePickle(item.path))
        return std::nullopt;
    const QString id = u"pickle "_s + (item.lfs ? item.lfs->sha256 : item.oid);
    return hub.store.headers().factsOf(id, [&]() -> KnownHeaders::Facts {
        if (!item.lfs) {
            const QByteArray blob = git.blob(item.oid).value_or(QByteArray());
            return pickleImportScan([&blob](qint64 at, qint64 size) { return blob.mid(at, size); }, blob.size());
        }
        QFile file(hub.store.lfs().path(item.lfs->sha256));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt;
        return pickleImportScan(
            [&file](qint64 at, qint64 size) { return file.seek(at) ? file.read(size) : QByteArray(); }, file.size());
    });
}

/// Entries as JSON; only these are completed with sizes, so that a page of a huge tree costs a page.
QJsonArray entriesOf(const HubContext &hub, const Call &call, const RepoRow &repo, const AtRevision &at,
                     QList<TreeItem> items, bool isExpanded)
{
    TreeShape shape;
    shape.isMasked = isMasked(hub, call, repo);
    shape.withSecurity = isExpanded;
    QList<CommitItem> commits;
    if (isExpanded) {
        QStringList paths;
        for (const TreeItem &item : std::as_const(items))
            paths << item.path;
        commits = at.git.lastCommits(at.commit, paths);
    }
    QJsonArray entries;
    for (qsizetype i = 0; i < items.size(); ++i) {
        at.git.complete(items[i]);
        shape.lastCommit = isExpanded ? &commits.at(i) : nullptr;
        // Who may not read a gated repository's files is not told what is in them.
        shape.pickleScan = isExpanded && !shape.isMasked ? pickleScanOf(hub, at.git, items.at(i)) : std::nullopt;
        entries.append(treeEntry(items.at(i), shape));
    }
    return entries;
}

/// A cursor names the entry that a page ended with and its place; the name makes one of another commit fail.
QString cursorOf(const QString &commit, qsizetype index)
{
    return QString::fromLatin1(QJsonDocument(QJsonObject{{u"c"_s, commit}, {u"i"_s, static_cast<qint64>(index)}})
                                   .toJson(QJsonDocument::Compact)
                                   .toBase64(QByteArray::Base64UrlEncoding));
}

std::optional<qsizetype> indexOf(const QString &cursor, const QString &commit)
{
    if (cursor.isEmpty())
        return 0;
    const QJsonObject object =
        QJsonDocument::fromJson(QByteArray::fromBase64(cursor.toLatin1(), QByteArray::Base64UrlEncoding)).object();
    const qint64 index = object.value("i"_L1).toInteger(-1);
    if (object.value("c"_L1).toString() != commit || index < 0)
        return std::nullopt;
    return static_cast<qsizetype>(index);
}

/// Nothing, and why in `refusal`, when the body is no JSON that it claims to be.
QStringList askedPaths(const Call &call, bool &isExpanded, std::optional<Answer> &refusal)
{
    if (call.header("content-type").startsWith("application/json")) {
        const BodyFields body(call);
        if (!body.isGood())
            refusal = body.refusal();
        const QJsonValue paths = body.value("paths"_L1);
        isExpanded = body.value("expand"_L1).toBool();
        if (paths.isString())
            return {paths.toString()};
        QStringList list;
        for (const QJsonValue &path : paths.toArray())
            list << path.toString();
        return list;
    }
    const Query form(call.body);
    isExpanded = form.flag("expand"_L1);
    return form.all("paths"_L1);
}

QString cleanPath(const QString &path)
{
    QString clean = path;
    while (clean.startsWith(u'/'))
        clean.removeFirst();
    while (clean.endsWith(u'/'))
        clean.chop(1);
    return clean;
}

} // namespace

Answer listTree(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision,
                const QString &folder)
{
    const auto at = openAt(hub, repo, revision);
    if (!at)
        return at.error();
    if (at->commit.isEmpty())
        return jsonAnswer(QJsonArray());
    const QString path = cleanPath(folder);
    const bool isExpanded = call.params.flag("expand"_L1);
    const int limit = call.params.number("limit"_L1, isExpanded ? kExpandedPage : kTreePage, 1, kTreePage);
    const bool isRecursive = call.params.flag("recursive"_L1);
    const auto items = hub.store.listings().listing(at->commit, path, isRecursive, limit,
                                                    [&] { return at->git.list(at->commit, path, isRecursive); });
    if (!items) {
        Answer answer = errorAnswer(404, u"%1 does not exist on \"%2\""_s.arg(path, revision), "EntryNotFound");
        answer.set("X-Repo-Commit", at->commit.toLatin1());
        return answer;
    }
    const auto start = indexOf(call.params.value("cursor"_L1), at->commit);
    if (!start)
        return errorAnswer(400, u"Invalid cursor"_s);
    Answer answer = jsonAnswer(entriesOf(hub, call, repo, *at, (*items)->mid(*start, limit), isExpanded));
    if (*start + limit < (*items)->size())
        addNextLink(answer, call, "cursor"_L1, cursorOf(at->commit, *start + limit));
    answer.set("X-Repo-Commit", at->commit.toLatin1());
    return answer;
}

Answer pathsInfo(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    const auto at = openAt(hub, repo, revision);
    if (!at)
        return at.error();
    bool isExpanded = false;
    std::optional<Answer> refusal;
    const QStringList paths = askedPaths(call, isExpanded, refusal);
    if (refusal)
        return *refusal;
    if (paths.size() > kMostPaths)
        return errorAnswer(400, u"Too many paths: at most %1"_s.arg(kMostPaths));
    QList<TreeItem> items;
    for (const QString &path : paths) {
        if (const auto item = at->git.item(at->commit, cleanPath(path)))
            items.append(*item);
    }
    return jsonAnswer(entriesOf(hub, call, repo, *at, items, isExpanded));
}

Answer treeSize(const HubContext &hub, const RepoRow &repo, const QString &revision, const QString &folder)
{
    const auto at = openAt(hub, repo, revision);
    if (!at)
        return at.error();
    const QString path = cleanPath(folder);
    auto items = at->commit.isEmpty() ? QList<TreeItem>() : at->git.list(at->commit, path, true);
    if (!items)
        return errorAnswer(404, u"%1 does not exist on \"%2\""_s.arg(path, revision), "EntryNotFound");
    qint64 size = 0;
    for (TreeItem &item : *items) {
        at->git.complete(item);
        size += item.realSize();
    }
    return jsonAnswer(QJsonObject{{u"path"_s, u'/' + path}, {u"size"_s, size}});
}

} // namespace hs::localhub
