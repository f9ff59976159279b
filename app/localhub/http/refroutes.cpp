// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/heldrefs.h"
#include "localhub/http/repochanges.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr auto kBranches = "refs/heads/"_L1;
constexpr auto kTags = "refs/tags/"_L1;

Answer badBranch()
{
    return errorAnswer(400, u"Invalid reference for a branch"_s);
}

Answer takenAnswer(const QString &ref)
{
    return errorAnswer(409, u"Reference %1 already exists"_s.arg(ref));
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
    auto refs = holdRefs(hub, repo);
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
    return moveRefs(hub, call, *refs, {{RefMove{ref, current, *target}}, {}}).value_or(textAnswer("OK"));
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
    auto refs = holdRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString current = refs->at(ref);
    if (current.isEmpty())
        return missingRevision(branch, ErrorForm::Json);
    return moveRefs(hub, call, *refs, {{RefMove{ref, current, {}}}, {}}).value_or(textAnswer("OK"));
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
    auto refs = holdRefs(hub, repo);
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
    return moveRefs(hub, call, *refs, {{RefMove{ref, {}, *target}}, {}}).value_or(textAnswer("OK"));
}

Answer deleteTag(const HubContext &hub, const Call &call, const RepoRow &repo, const QString &tag)
{
    if (const auto refusal = writeRefusal(call, repo))
        return *refusal;
    auto refs = holdRefs(hub, repo);
    if (!refs)
        return refs.error();
    const QString ref = kTags + tag;
    // A branch's name ends here as well; the Hub fails on it with a 500, which nobody can want (repos-write.md §9).
    if (refs->at(ref).isEmpty())
        return missingRevision(tag, ErrorForm::Json);
    return moveRefs(hub, call, *refs, {{RefMove{ref, refs->at(ref), {}}}, {}}).value_or(textAnswer("OK"));
}

} // namespace hs::localhub
