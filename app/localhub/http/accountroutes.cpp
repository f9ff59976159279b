// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Users (auth.md §5, organizations.md §2) and the pictures of all accounts.

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/words.h"
#include "localhub/http/accountviews.h"
#include "localhub/http/bodyfields.h"
#include "localhub/http/routes.h"
#include "localhub/store/follows.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// Another spelling of a user's name is redirected, an organization's is not (conventions.md §3).
Answer spellingRedirect(const Call &call, const Account &account)
{
    QList<QByteArray> parts = call.rawSegments;
    parts[2] = QUrl::toPercentEncoding(account.name);
    return redirectAnswer('/' + parts.join('/') + (call.query.isEmpty() ? QByteArray() : '?' + call.query));
}

Answer whoAmIRoute(const HubContext &hub, const Call &call)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    QList<OrganizationRole> organizations;
    for (const Membership &membership : call.caller.memberships) {
        if (const auto organization = hub.store.accounts().find(membership.organization))
            organizations.append({*organization, membership.role});
    }
    return jsonAnswer(whoAmI(call.caller, organizations));
}

Answer overview(const HubContext &hub, const Call &call, const Account &user)
{
    AccountCounts counts = accountCounts(hub, call, user);
    Follows follows(hub.store.database());
    counts.following = follows.countFollowedBy(user.name, Account::Kind::User);
    counts.discussions = hub.store.repos().countDiscussionsBy(user.id, call.caller);
    counts.followingOrgs = follows.countFollowedBy(user.name, Account::Kind::Organization);
    return jsonAnswer(userOverview(user, hub.store.accounts().organizationsOf(user.name), counts));
}

std::optional<Answer> userPart(const HubContext &hub, const Call &call, const Account &user, const QString &part)
{
    if (call.isPost())
        return followAnswer(hub, call, user, part);
    if (!call.isGet())
        return std::nullopt;
    if (part == "overview"_L1)
        return overview(hub, call, user);
    if (part == "avatar"_L1)
        return avatarAnswer(call, user);
    if (part == "socials"_L1)
        return socialsAnswer(user);
    if (part == "followers"_L1 || part == "following"_L1)
        return peopleAnswer(hub, call, user, part == "following"_L1);
    if (part == "likes"_L1)
        return listLikedRepos(hub, call, user.name);
    return std::nullopt;
}

Answer userRoute(const HubContext &hub, const Call &call, const QString &name, const QString &part)
{
    auto account = hub.store.accounts().find(name);
    const bool isById = !account;
    if (isById)
        account = hub.store.accounts().byId(name);
    if (!account || account->kind != Account::Kind::User)
        return errorAnswer(404, u"This user does not exist"_s);
    if (account->name != name && !isById)
        return spellingRedirect(call, *account);
    return userPart(hub, call, *account, part).value_or(errorAnswer(404, u"Not Found"_s));
}

Answer avatarRedirect(const HubContext &hub, const QString &name)
{
    const auto account = hub.store.accounts().find(name);
    return account ? pictureRedirect(*account) : errorAnswer(404, u"This user does not exist"_s);
}

/// `POST /api/credentials/revoke`: needs nobody, always accepted, and says nothing about what was found
/// (organizations.md §6).
Answer revokeCredentials(const HubContext &hub, const Call &call)
{
    constexpr qsizetype kMost = 1000;
    BodyFields fields(call);
    const QJsonArray credentials = fields.list("credentials"_L1);
    if (credentials.isEmpty())
        fields.complain(u"Too small: expected array to have >=1 items"_s, "credentials"_L1);
    if (credentials.size() > kMost)
        fields.complain(u"Too big: expected array to have <=%1 items"_s.arg(kMost), "credentials"_L1);
    if (!fields.isGood())
        return fields.refusal();
    QStringList tokens;
    for (const QJsonValue &credential : credentials)
        tokens << credential.toString();
    if (const auto done = hub.store.accounts().revoke(tokens); !done)
        return failureAnswer(done.error(), {}, ErrorForm::Json);
    return jsonAnswer(QJsonObject(), 202);
}

} // namespace

std::optional<Answer> accountsBelowApi(const HubContext &hub, const Call &call)
{
    const QString word = call.segments.value(1);
    const QString name = call.segments.value(2);
    if (word == "users"_L1)
        return userRoute(hub, call, name, call.segments.value(3));
    if (word == "credentials"_L1 && name == "revoke"_L1 && call.isPost())
        return revokeCredentials(hub, call);
    if (!call.isGet())
        return std::nullopt;
    if (word == "whoami-v2"_L1)
        return whoAmIRoute(hub, call);
    if (word == "avatars"_L1)
        return avatarRedirect(hub, name);
    return std::nullopt;
}

Answer avatarPicture(const HubContext &hub, const QString &file)
{
    const auto account = hub.store.accounts().byId(file.endsWith(".svg"_L1) ? file.chopped(4) : file);
    if (!account)
        return errorAnswer(404, u"Not Found"_s);
    Answer answer;
    answer.contentType = "image/svg+xml";
    answer.body = avatarSvg(*account);
    answer.set("Cache-Control", "public, max-age=3600");
    return answer;
}

} // namespace hs::localhub
