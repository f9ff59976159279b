// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/repogate.h"

#include "localhub/store/accessrequests.h"

#include <QLoggingCategory>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcRoutes, "hs.localhub.routes")

/// Words that follow an id. A repository of that name wins; otherwise the segment before is a legacy id ("gpt2").
constexpr std::array kAfterId = {"revision"_L1,
                                 "tree"_L1,
                                 "commits"_L1,
                                 "refs"_L1,
                                 "paths-info"_L1,
                                 "compare"_L1,
                                 "treesize"_L1,
                                 "auth-check"_L1,
                                 "resolve"_L1,
                                 "raw"_L1,
                                 "blob"_L1,
                                 "scan"_L1,
                                 "likers"_L1,
                                 "discussions"_L1,
                                 "runtime"_L1,
                                 "preupload"_L1,
                                 "commit"_L1,
                                 "branch"_L1,
                                 "tag"_L1,
                                 "settings"_L1,
                                 "duplicate"_L1,
                                 "super-squash"_L1,
                                 "like"_L1,
                                 "lfs-files"_L1,
                                 "user-access-request"_L1,
                                 "ask-access"_L1,
                                 "user-access-report"_L1,
                                 "info"_L1,
                                 "resource-group"_L1,
                                 "git-upload-pack"_L1,
                                 "git-receive-pack"_L1};

constexpr auto kGitSuffix = ".git"_L1; // an id never ends so (conventions.md §3); git's addresses may

QString idPart(const QString &segment, bool isWebPath)
{
    return isWebPath && segment.endsWith(kGitSuffix) ? segment.chopped(kGitSuffix.size()) : segment;
}

/// Owners and members of the owning organization need no request; where its members are gated too, its admins, those of
/// the resource group and the creator still need none (docs/hub/models-gated.md).
bool isBeyondGate(const Call &call, const RepoRow &repo)
{
    const QString role = call.caller.roleIn(repo.owner, repo.group);
    if (role.isEmpty() || !call.caller.tokenAllows("repo.content.read"_L1, repo.owner, repo.group, idWithKind(repo)))
        return false;
    return !repo.areMembersGated || role == "admin"_L1 ||
           repo.creator.compare(call.caller.account.name, Qt::CaseInsensitive) == 0;
}

bool passesGate(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (repo.gate == Gate::Open || isBeyondGate(call, repo))
        return true;
    return !call.caller.isAnonymous() && call.caller.tokenMayReadGated() &&
           AccessRequests(hub.store.database(), repo.key).find(call.caller.account.name).state == AccessState::Granted;
}

/// The words for a request that stands at a state; %1 is the repository, %2 its page.
QString gateWords(AccessState state)
{
    switch (state) {
    case AccessState::Pending:
        return u"Your request to access %1 is awaiting a review from the repo authors."_s;
    case AccessState::Rejected:
        return u"Your request to access %1 has been rejected by the repo's authors."_s;
    case AccessState::Reset:
        return u"Your request to access %1 has been reset by the repo's authors. Visit %2 to submit a new request."_s;
    case AccessState::None:
    case AccessState::Granted:
        break;
    }
    return u"Access to %1 is restricted and you are not in the authorized list. Visit %2 to ask for access."_s;
}

Answer gateRefusal(const HubContext &hub, const Call &call, const RepoRow &repo, ErrorForm form)
{
    const QString what = wordsOf(repo.kind).singular + u' ' + repo.fullName();
    if (call.caller.isAnonymous()) {
        return errorAnswer(401,
                           u"Access to %1 is restricted. You must have access to it and be authenticated to access it. "
                           "Please log in."_s.arg(what),
                           "GatedRepo", form);
    }
    const AccessState state = AccessRequests(hub.store.database(), repo.key).find(call.caller.account.name).state;
    // gating.md §2 has no words for a fine-grained token without the right; these are what users of the Hub report.
    if (state == AccessState::Granted)
        return errorAnswer(403,
                           u"Please enable access to public gated repositories in your fine-grained token settings to "
                           "view this repository."_s,
                           "GatedRepo", form);
    const QString page =
        u"%1/%2%3"_s.arg(QString::fromUtf8(call.origin()), wordsOf(repo.kind).webPrefix, repo.fullName());
    QString words = gateWords(state);
    return errorAnswer(403, words.replace("%1"_L1, what).replace("%2"_L1, page), "GatedRepo", form);
}

/// The same address with the canonical id in the place of the one that was asked for.
Answer canonicalRedirect(const Call &call, const RepoRow &repo, qsizetype at, qsizetype idLength)
{
    QList<QByteArray> parts = call.rawSegments.first(at);
    const bool isGit = call.segments.at(at + idLength - 1).endsWith(kGitSuffix);
    parts << repo.owner.toUtf8() << repo.name.toUtf8() + (isGit ? ".git" : "");
    parts += call.rawSegments.sliced(at + idLength);
    QByteArray location = '/' + parts.join('/');
    if (!call.query.isEmpty())
        location += '?' + call.query;
    return redirectAnswer(location);
}

} // namespace

bool isVisible(const Call &call, const RepoRow &repo)
{
    return call.caller.maySee(repo);
}

Answer missingRepo(const HubContext &hub, const Call &call, ErrorForm form)
{
    if (!call.caller.isAnonymous())
        return errorAnswer(404, u"Repository not found"_s, "RepoNotFound", form);
    return errorAnswer(401, u"Invalid username or password."_s, hub.hasErrorCodesOn401 ? "RepoNotFound" : "", form);
}

Answer missingRevision(const QString &revision, ErrorForm form)
{
    return errorAnswer(404, u"Invalid rev id: "_s + revision, "RevisionNotFound", form);
}

Answer failureAnswer(const Failure &failure, const QString &revision, ErrorForm form)
{
    switch (failure.kind) {
    case Failure::Kind::NoRevision:
        return missingRevision(revision, form);
    case Failure::Kind::NoEntry:
        return errorAnswer(404, u"Entry not found"_s, "EntryNotFound", form);
    case Failure::Kind::Invalid:
        return errorAnswer(400, failure.text, {}, form);
    case Failure::Kind::Conflict:
        return errorAnswer(412, failure.text, {}, form);
    case Failure::Kind::NoRepo:
        return errorAnswer(404, u"Repository not found"_s, "RepoNotFound", form);
    case Failure::Kind::Damaged:
    case Failure::Kind::Broken:
        break;
    }
    qCCritical(lcRoutes).noquote() << failure.text;
    return errorAnswer(500, u"Internal error"_s, {}, form);
}

std::expected<OpenRepo, Answer> openRepo(const HubContext &hub, const Call &call, RepoKind kind, qsizetype at,
                                         ErrorForm form)
{
    const QString first = call.segments.value(at);
    if (first.contains(u'/'))
        return std::unexpected(errorAnswer(400, u"The repository id must not be percent-encoded"_s, {}, form));
    const QString second = call.segments.value(at + 1);
    const bool isWebPath = call.segments.value(0) != "api"_L1;
    std::optional<FoundRepo> found;
    qsizetype idLength = 2;
    if (!second.isEmpty() && !second.contains(u'/'))
        found = hub.store.repos().find(kind, first + u'/' + idPart(second, isWebPath));
    const bool mayBeLegacy = second.isEmpty() || std::ranges::find(kAfterId, second) != kAfterId.end();
    if (!found && mayBeLegacy) {
        found = hub.store.repos().find(kind, idPart(first, isWebPath));
        idLength = 1;
    }
    if (!found || !call.caller.maySee(found->row))
        return std::unexpected(missingRepo(hub, call, form));
    if (!found->isCanonical)
        return std::unexpected(canonicalRedirect(call, found->row, at, idLength));
    return OpenRepo{found->row, at + idLength};
}

std::optional<Answer> contentRefusal(const HubContext &hub, const Call &call, const RepoRow &repo, ErrorForm form)
{
    if (!passesGate(hub, call, repo))
        return gateRefusal(hub, call, repo, form);
    if (repo.isDisabled)
        return errorAnswer(403, u"Access to this resource is disabled."_s, {}, form);
    return std::nullopt;
}

bool isMasked(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    return !passesGate(hub, call, repo);
}

} // namespace hs::localhub
