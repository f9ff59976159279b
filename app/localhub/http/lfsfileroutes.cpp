// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/words.h"
#include "localhub/git/historyrewrite.h"
#include "localhub/git/lfshistory.h"
#include "localhub/http/heldrefs.h"
#include "localhub/http/repochanges.h"
#include "localhub/store/lfsrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kMostLargeFiles = 1000;
constexpr qsizetype kMostDeletedFiles = 1000; // of a batch

/// A row of the list: what the repository keeps, and where the history has it.
QJsonObject entryOf(const HubContext &hub, const LfsRow &row, const LfsOccurrence *place)
{
    QJsonObject entry{{u"fileOid"_s, row.sha256},
                      {u"oid"_s, row.sha256},
                      {u"size"_s, row.size},
                      {u"pushedAt"_s, hubTime(place ? place->when : row.pushedAt)}};
    if (!place)
        return entry;
    entry.insert(u"filename"_s, place->path);
    entry.insert(u"ref"_s, place->ref);
    const QString name = accountOfEmail(place->author.email);
    if (const auto account = name.isEmpty() ? std::nullopt : hub.store.accounts().find(name))
        entry.insert(u"pusher"_s, authorData(*account));
    return entry;
}

/// Lets large files go, with the files in the history that are theirs or without.
Answer letGo(const HubContext &hub, const Call &call, const RepoRow &repo, const QStringList &objects,
             bool rewritesHistory)
{
    auto refs = holdRefs(hub, repo);
    if (!refs)
        return refs.error();
    RefChange change;
    for (const QString &sha : objects) {
        if (hub.store.repos().hasLfsObject(repo.key, sha))
            change.dropped << sha;
    }
    if (change.dropped.isEmpty())
        return errorAnswer(404, u"Entry not found"_s, "EntryNotFound");
    if (rewritesHistory) {
        auto moves =
            historyWithout(hub.store.gitPath(repo.oid), QSet<QString>(change.dropped.cbegin(), change.dropped.cend()));
        if (!moves)
            return failureAnswer(moves.error(), {}, ErrorForm::Json);
        change.moves = *moves;
    }
    return moveRefs(hub, call, *refs, change).value_or(textAnswer("OK"));
}

struct CopyResult
{
    QList<std::pair<QString, qint64>> copied;
    QJsonArray failures;
    qsizetype processed = 0;
};

CopyResult copiesOf(const HubContext &hub, const RepoRow &source, const QJsonArray &files)
{
    CopyResult result;
    QSet<QString> seen;
    for (const QJsonValue &value : files) {
        const QString sha = value["sha256"_L1].toString().toLower();
        if (seen.contains(sha))
            continue;
        seen.insert(sha);
        ++result.processed;
        const auto row = lfsRow(hub.store.database(), source.key, sha);
        if (row && hub.store.lfs().has(sha))
            result.copied.append({sha, row->size});
        else
            result.failures.append(QJsonObject{{u"xetHash"_s, value["xetHash"_L1].toString()},
                                               {u"sha256"_s, sha},
                                               {u"error"_s, u"File not found in source repository"_s}});
    }
    return result;
}

} // namespace

Answer listLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    const auto git = hub.store.reader(repo);
    if (!git)
        return failureAnswer(git.error(), {}, ErrorForm::Json);
    const QList<LfsOccurrence> places = lfsHistory(*git, allTips(*git));
    QHash<QString, const LfsOccurrence *> placeOf;
    for (const LfsOccurrence &place : places)
        placeOf.insert(place.sha256, &place);
    QList<LfsRow> rows = lfsRows(hub.store.database(), repo.key);
    // No file of this hub is kept the Xet way.
    if (call.params.has("xet"_L1) && call.params.flag("xet"_L1))
        rows.clear();
    for (LfsRow &row : rows) {
        if (const LfsOccurrence *place = placeOf.value(row.sha256))
            row.pushedAt = place->when;
    }
    std::ranges::sort(rows, [](const LfsRow &one, const LfsRow &other) {
        return std::pair(other.pushedAt, other.sha256) < std::pair(one.pushedAt, one.sha256);
    });
    const int limit = call.params.number("limit"_L1, kMostLargeFiles, 1, kMostLargeFiles);
    const int start = call.params.number("cursor"_L1, 0, 0, 1'000'000'000);
    QJsonArray entries;
    for (const LfsRow &row : rows.mid(start, limit))
        entries.append(entryOf(hub, row, placeOf.value(row.sha256)));
    Answer answer = jsonAnswer(entries);
    if (start + limit < rows.size())
        addNextLink(answer, call, "cursor"_L1, QString::number(start + limit));
    return answer;
}

Answer deleteLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    BodyFields body(call);
    BodyFields fields(body.value("deletions"_L1).toObject());
    const QJsonArray list = fields.list("sha"_L1);
    const bool rewritesHistory = fields.flag("rewriteHistory"_L1).value_or(true);
    if (list.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "sha"_L1);
    if (list.size() > kMostDeletedFiles)
        fields.complain(u"Too big: expected array to have <=%1 items"_s.arg(kMostDeletedFiles), "sha"_L1);
    if (!body.isGood() || !fields.isGood())
        return body.isGood() ? fields.refusal() : body.refusal();
    QStringList objects;
    for (const QJsonValue &sha : list)
        objects << sha.toString();
    return letGo(hub, call, repo, objects, rewritesHistory);
}

Answer deleteLfsFile(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &sha)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    const bool rewritesHistory = !call.params.has("rewriteHistory"_L1) || call.params.flag("rewriteHistory"_L1);
    return letGo(hub, call, repo, {sha}, rewritesHistory);
}

Answer duplicateLfsFiles(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (const auto refusal = writeTokenRefusal(call))
        return *refusal;
    if (const auto refusal = contentRefusal(hub, call, repo, ErrorForm::Json))
        return *refusal;
    BodyFields body(call);
    BodyFields fields(body.value("target"_L1).toObject());
    const RepoKind kind = kindIn(fields);
    const QString name = fields.text("name"_L1);
    const QJsonArray files = body.list("files"_L1);
    if (files.isEmpty())
        body.complain(u"Too small: expected array to have >=1 items"_s, "files"_L1);
    if (files.size() > kMostDeletedFiles)
        body.complain(u"Too big: expected array to have <=%1 items"_s.arg(kMostDeletedFiles), "files"_L1);
    if (!body.isGood() || !fields.isGood())
        return body.isGood() ? fields.refusal() : body.refusal();
    const auto target = hub.store.repos().find(kind, name);
    if (!target || !isVisible(call, target->row))
        return missingRepo(hub, call, ErrorForm::Json);
    if (const auto refusal = writeRefusal(call, target->row))
        return *refusal;
    const auto held = holdRepo(hub.store, target->row);
    if (!held)
        return failureAnswer(held.error(), {}, ErrorForm::Json);
    const CopyResult result = copiesOf(hub, repo, files);
    if (const auto done = addLfsRows(hub.store.database(), held->row.key, result.copied); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    constexpr int kPartly = 207; // as the OpenAPI description has it for a call of which a part failed
    return jsonAnswer(QJsonObject{{u"success"_s, result.failures.isEmpty()},
                                  {u"processed"_s, result.processed},
                                  {u"succeeded"_s, result.copied.size()},
                                  {u"failed"_s, result.failures}},
                      result.failures.isEmpty() ? 200 : kPartly);
}

} // namespace hs::localhub
