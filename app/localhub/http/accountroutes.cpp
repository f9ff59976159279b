// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/words.h"
#include "localhub/http/routes.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

RepoCounts countsOf(const HubContext &hub, const Call &call, const QString &owner)
{
    const bool withPrivate = !call.caller.isAnonymous() && call.caller.belongsTo(owner);
    RepoIndex &repos = hub.store.repos();
    return {repos.countOwnedBy(owner, RepoKind::Model, withPrivate),
            repos.countOwnedBy(owner, RepoKind::Dataset, withPrivate),
            repos.countOwnedBy(owner, RepoKind::Space, withPrivate)};
}

/// Another spelling of a user's name is redirected, an organization's is not (conventions.md §3).
Answer spellingRedirect(const Call &call, const Account &account)
{
    QList<QByteArray> parts = call.rawSegments;
    parts[2] = QUrl::toPercentEncoding(account.name);
    return redirectAnswer('/' + parts.join('/') + (call.query.isEmpty() ? QByteArray() : '?' + call.query));
}

Answer members(const HubContext &hub, const Call &call, const QString &organization)
{
    const bool isMember = !call.caller.isAnonymous() && call.caller.belongsTo(organization);
    const QString search = call.params.value("search"_L1);
    QJsonArray list;
    for (const Membership &membership : hub.store.accounts().membersOf(organization)) {
        const auto account = hub.store.accounts().find(membership.account);
        if (!account || (!search.isEmpty() && !account->name.contains(search, Qt::CaseInsensitive) &&
                         !account->fullname.contains(search, Qt::CaseInsensitive)))
            continue;
        list.append(memberEntry(*account, isMember ? membership.role : QString()));
    }
    return jsonAnswer(list);
}

Answer whoAmIRoute(const HubContext &hub, const Call &call)
{
    if (call.caller.isAnonymous())
        return errorAnswer(401, u"Invalid username or password."_s);
    QList<OrganizationRole> organizations;
    for (const Membership &membership : call.caller.memberships) {
        if (const auto organization = hub.store.accounts().find(membership.organization))
            organizations.append({*organization, membership.role});
    }
    return jsonAnswer(whoAmI(call.caller, organizations));
}

Answer userRoute(const HubContext &hub, const Call &call, const QString &name, const QString &part)
{
    const auto account = hub.store.accounts().find(name);
    if (!account || account->kind != Account::Kind::User)
        return errorAnswer(404, u"This user does not exist"_s);
    if (account->name != name)
        return spellingRedirect(call, *account);
    if (part == "overview"_L1)
        return jsonAnswer(
            userOverview(*account, hub.store.accounts().organizationsOf(name), countsOf(hub, call, name)));
    if (part == "avatar"_L1)
        return jsonAnswer(QJsonObject{{u"avatarUrl"_s, avatarPath(account->id)}});
    if (part == "socials"_L1)
        return jsonAnswer(
            QJsonObject{{u"_id"_s, account->id}, {u"user"_s, account->name}, {u"socialHandles"_s, QJsonObject()}});
    if (part == "likes"_L1)
        return listLikedRepos(hub, call, account->name);
    if (part == "followers"_L1 || part == "following"_L1)
        return jsonAnswer(QJsonArray());
    return errorAnswer(404, u"Not Found"_s);
}

Answer organizationRoute(const HubContext &hub, const Call &call, const QString &name, const QString &part)
{
    const auto account = hub.store.accounts().find(name);
    if (!account || account->kind != Account::Kind::Organization)
        return errorAnswer(404, u"This organization does not exist"_s);
    if (part == "overview"_L1)
        return jsonAnswer(organizationOverview(*account, hub.store.accounts().membersOf(account->name).size(),
                                               countsOf(hub, call, account->name)));
    if (part == "members"_L1)
        return members(hub, call, account->name);
    if (part == "avatar"_L1)
        return jsonAnswer(QJsonObject{{u"avatarUrl"_s, avatarPath(account->id)}});
    if (part == "socials"_L1)
        return jsonAnswer(
            QJsonObject{{u"_id"_s, account->id}, {u"org"_s, account->name}, {u"socialHandles"_s, QJsonObject()}});
    if (part == "followers"_L1)
        return jsonAnswer(QJsonArray());
    return errorAnswer(404, u"Not Found"_s);
}

Answer avatarRedirect(const HubContext &hub, const QString &name)
{
    const auto account = hub.store.accounts().find(name);
    if (!account)
        return errorAnswer(404, u"This user does not exist"_s);
    Answer answer = textAnswer({}, 302);
    answer.set("Location", avatarPath(account->id).toLatin1());
    return answer;
}

} // namespace

std::optional<Answer> accountsBelowApi(const HubContext &hub, const Call &call)
{
    if (!call.isGet())
        return std::nullopt;
    const QString word = call.segments.value(1);
    const QString name = call.segments.value(2);
    if (word == "whoami-v2"_L1)
        return whoAmIRoute(hub, call);
    if (word == "users"_L1)
        return userRoute(hub, call, name, call.segments.value(3));
    if (word == "organizations"_L1)
        return organizationRoute(hub, call, name, call.segments.value(3));
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
