// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/lfshistory.h"
#include "localhub/http/heldrefs.h"
#include "localhub/http/repochanges.h"
#include "localhub/store/committing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QSet<QString> objectsBehind(const GitReader &git, const QList<RefItem> &tips)
{
    QSet<QString> objects;
    for (const LfsOccurrence &file : lfsHistory(git, tips))
        objects.insert(file.sha256);
    return objects;
}

/// Large files that no reference reaches any more once `move` is made.
QStringList objectsLostBy(const GitReader &git, const RefMove &move)
{
    QList<RefItem> tips = allTips(git);
    const QSet<QString> before = objectsBehind(git, tips);
    const auto moved = std::ranges::find(tips, move.ref, &RefItem::ref);
    if (moved != tips.end())
        moved->target = move.to;
    return (before - objectsBehind(git, tips)).values();
}

bool isBranchLike(const QString &ref)
{
    return ref.startsWith("refs/heads/"_L1) || ref.startsWith("refs/pr/"_L1) || ref.startsWith("refs/convert/"_L1);
}

} // namespace

Answer superSquash(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    constexpr qsizetype kLongestMessage = 500;
    BodyFields fields(call);
    const QString message = fields.optionalText("message"_L1, kLongestMessage).value_or(QString());
    if (!fields.isGood())
        return fields.refusal();
    auto refs = holdRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString ref = branchRef(revision);
    const QString current = refs->at(ref);
    // Tags and commits are there, but there is nothing of theirs to squash (huggingface_hub, super_squash_history).
    if (!isBranchLike(ref) || (current.isEmpty() && refs->git.resolve(revision)))
        return errorAnswer(400, u"Invalid reference for a branch"_s);
    if (current.isEmpty())
        return missingRevision(revision, ErrorForm::Json);
    auto writer = openWriter(hub, refs->held.row);
    if (!writer)
        return writer.error();
    const auto commit =
        writer->rootCommit(current, textBy(call, message.isEmpty() ? u"Super-squash "_s + revision : message));
    if (!commit)
        return failureAnswer(commit.error(), revision, ErrorForm::Json);
    const RefMove move{ref, current, *commit};
    if (const auto refusal = moveRefs(hub, call, *refs, {{move}, objectsLostBy(refs->git, move)}))
        return *refusal;
    return jsonAnswer(QJsonObject{{u"commitId"_s, *commit}});
}

} // namespace hs::localhub
