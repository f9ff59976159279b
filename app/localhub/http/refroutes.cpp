// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repochanges.h"
#include "localhub/store/heldrepo.h"
#include "localhub/store/refmoves.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kBranches = "refs/heads/"_L1;
constexpr auto kTags = "refs/tags/"_L1;

/// A repository whose references are about to change.
struct Refs
{
    HeldRepo held;
    GitReader git;

    /// Where a reference stands, as a commit; empty when there is none.
    [[nodiscard]] QString at(const QString &ref) const { return git.resolve(ref).value_or(QString()); }
};

std::expected<Refs, Answer> openRefs(const HubContext &hub, const RepoRow &repo)
{
    auto held = holdRepo(hub.store, repo);
    if (!held)
        return std::unexpected(failureAnswer(held.error(), {}, ErrorForm::Json));
    auto git = hub.store.reader(held->row);
    if (!git)
        return std::unexpected(failureAnswer(git.error(), {}, ErrorForm::Json));
    return Refs{std::move(*held), std::move(*git)};
}

std::expected<GitWriter, Answer> openWriter(const HubContext &hub, const RepoRow &repo)
{
    auto writer = GitWriter::open(hub.store.gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(failureAnswer(writer.error(), {}, ErrorForm::Json));
    return std::move(*writer);
}

Answer badBranch()
{
    return errorAnswer(400, u"Invalid reference for a branch"_s);
}

Answer takenAnswer(const QString &ref)
{
    return errorAnswer(409, u"Reference %1 already exists"_s.arg(ref));
}

CommitText textBy(const Call &call, const QString &message)
{
    const QString &name = call.caller.account.name;
    return {{name, commitEmail(name)}, message, QDateTime::currentDateTimeUtc()};
}

QJsonValue shaOrNull(const QString &sha)
{
    return sha.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(sha);
}

/// Moves one reference, tells about it, answers; `done` is the answer when all went well.
Answer moveOne(const HubContext &hub, const Call &call, Refs &refs, const RefMove &move, const Answer &done)
{
    const QString before = refs.at(move.ref);
    if (const auto moved = changeRefs(hub.store, refs.held.row, {{move}, {}}); !moved)
        return failureAnswer(moved.error(), {}, ErrorForm::Json);
    const QJsonObject ref{
        {u"ref"_s, move.ref}, {u"oldSha"_s, shaOrNull(before)}, {u"newSha"_s, shaOrNull(refs.at(move.ref))}};
    const auto row = hub.store.repos().byOid(refs.held.row.oid);
    refs.held.lock.unlock(); // who listens may want it
    hub.events.tell({u"repo.content"_s,
                     u"update"_s,
                     row.value_or(refs.held.row),
                     call.caller.account.name,
                     {{u"updatedRefs"_s, QJsonArray{ref}}}});
    return done;
}

} // namespace

Answer createBranch(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &branch)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    BodyFields fields(call);
    const QString start = fields.optionalText("startingPoint"_L1).value_or(QString());
    const bool isEmpty = fields.flag("emptyBranch"_L1).value_or(false);
    const bool overwrites = fields.flag("overwrite"_L1).value_or(false);
    if (!fields.isGood())
        return fields.refusal();
    const QString ref = kBranches + branch;
    if (branch.startsWith("refs/"_L1) || branch == "HEAD"_L1 || !isReferenceName(ref))
        return badBranch();
    auto refs = openRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString current = refs->at(ref);
    if (!current.isEmpty() && !overwrites)
        return takenAnswer(ref);
    // Overwriting without saying by what changes nothing (repos-write.md §10).
    if (!current.isEmpty() && start.isEmpty() && !isEmpty)
        return textAnswer("OK");
    auto target = refs->git.resolve(start.isEmpty() ? u"main"_s : start);
    if (isEmpty) {
        auto writer = openWriter(hub, refs->held.row);
        if (!writer)
            return writer.error();
        target = writer->rootCommit({}, textBy(call, u"initial commit"_s));
    }
    if (!target)
        return failureAnswer(target.error(), start.isEmpty() ? u"main"_s : start, ErrorForm::Json);
    return moveOne(hub, call, *refs, {ref, current, *target}, textAnswer("OK"));
}

Answer deleteBranch(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &branch)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    if (branch.startsWith("refs/"_L1))
        return badBranch();
    const QString ref = kBranches + branch;
    if (branch == "main"_L1)
        return errorAnswer(403, u"Cannot delete "_s + ref);
    auto refs = openRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString current = refs->at(ref);
    if (current.isEmpty())
        return missingRevision(branch, ErrorForm::Json);
    return moveOne(hub, call, *refs, {ref, current, {}}, textAnswer("OK"));
}

Answer createTag(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &revision)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    BodyFields fields(call);
    const QString tag = fields.text("tag"_L1);
    const QString message = fields.optionalText("message"_L1).value_or(QString());
    if (!fields.isGood())
        return fields.refusal();
    auto refs = openRefs(hub, repo);
    if (!refs)
        return refs.error();
    // The revision comes first: a wrong name on a missing one is a missing one (huggingface_hub tests).
    auto target = refs->git.resolve(revision);
    if (!target)
        return failureAnswer(target.error(), revision, ErrorForm::Json);
    const QString ref = kTags + tag;
    if (!isReferenceName(ref))
        return errorAnswer(400, u"Invalid reference for a tag"_s);
    if (!refs->at(ref).isEmpty())
        return takenAnswer(ref);
    if (!message.isEmpty()) {
        auto writer = openWriter(hub, refs->held.row);
        if (!writer)
            return writer.error();
        target = writer->tagObject(tag, *target, textBy(call, message));
        if (!target)
            return failureAnswer(target.error(), revision, ErrorForm::Json);
    }
    return moveOne(hub, call, *refs, {ref, {}, *target}, textAnswer("OK"));
}

Answer deleteTag(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &tag)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    auto refs = openRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString ref = kTags + tag;
    // A branch's name ends here as well; the Hub fails on it with a 500, which nobody can want (repos-write.md §9).
    if (refs->at(ref).isEmpty())
        return missingRevision(tag, ErrorForm::Json);
    return moveOne(hub, call, *refs, {ref, refs->at(ref), {}}, textAnswer("OK"));
}

} // namespace hs::localhub
