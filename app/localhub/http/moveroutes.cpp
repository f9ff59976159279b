// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repochanges.h"
#include "localhub/store/repocreation.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// The repository of an id in a body, for a caller who may see it. A former name finds it as well: what is told in a
/// body cannot be redirected.
std::optional<RepoRow> repoNamed(const HubContext &hub, const Call &call, RepoKind kind, const QString &fullName)
{
    const auto found = hub.store.repos().find(kind, fullName);
    return found && isVisible(call, found->row) ? std::optional(found->row) : std::nullopt;
}

/// Who may move what where (repos-write.md §4). In one's own namespace one is the admin, and nobody makes anything in
/// another user's.
bool mayMove(const Call &call, const RepoRow &repo, const QString &target)
{
    if (repo.owner.compare(target, Qt::CaseInsensitive) != 0)
        return mayAdminister(call, repo.owner) && mayCreateIn(call, target);
    const QString role = call.caller.roleIn(repo.owner, repo.group);
    return (role == "admin"_L1 || role == "write"_L1) &&
           call.caller.tokenAllows("repo.write"_L1, repo.owner, repo.group, idWithKind(repo));
}

} // namespace

Answer deleteRepoRoute(const HubContext &hub, const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    BodyFields fields(call);
    const QString name = fields.text("name"_L1);
    const QString owner = fields.optionalText("organization"_L1).value_or(call.caller.account.name);
    const RepoKind kind = kindIn(fields);
    if (!fields.isGood())
        return fields.refusal();
    const auto repo = repoNamed(hub, call, kind, owner + u'/' + name);
    if (!repo)
        return missingRepo(hub, call, ErrorForm::Json);
    if (const auto refusal = writeRefusal(call, *repo))
        return *refusal;
    if (const auto done = deleteRepo(hub.store, *repo); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo"_s, u"delete"_s, *repo, call.caller.account.name, {}});
    return textAnswer("OK");
}

Answer moveRepoRoute(const HubContext &hub, const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    BodyFields fields(call);
    const QString from = fields.text("fromRepo"_L1);
    const QString to = fields.text("toRepo"_L1);
    const RepoKind kind = kindIn(fields);
    const QString name = to.section(u'/', 1);
    if (fields.isGood() && (to.count(u'/') != 1 || !isRepoName(name)))
        fields.complain(u"Invalid repository name: "_s + to, "toRepo"_L1);
    if (!fields.isGood())
        return fields.refusal();
    const auto repo = repoNamed(hub, call, kind, from);
    if (!repo)
        return missingRepo(hub, call, ErrorForm::Json);
    if (const auto refusal = writeTokenRefusal(call))
        return *refusal;
    const auto target = hub.store.accounts().find(to.section(u'/', 0, 0));
    if (!target || !mayMove(call, *repo, target->name))
        return noRightAnswer();
    const auto moved = moveRepo(hub.store, *repo, target->name, name);
    if (!moved && moved.error().kind == Failure::Kind::Conflict) {
        const QString full = target->name + u'/' + name;
        return existsAnswer(u"A %1 repository called %2 already exists"_s.arg(wordsOf(kind).singular, full),
                            repoUrl(call, kind, full));
    }
    if (!moved)
        return failureAnswer(moved.error(), {}, ErrorForm::Json);
    hub.events.tell({u"repo"_s, u"move"_s, *moved, call.caller.account.name, {{u"from"_s, repo->fullName()}}});
    return textAnswer("OK");
}

} // namespace hs::localhub
