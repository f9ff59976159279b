// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a caller may do: the role of the account (organizations.md §3, docs/hub/security-resource-groups.md) and the
// reach of the token (auth.md §5). The Hub documents the names of fine-grained permissions only by example; those used
// here are repo.content.read, repo.access.read, repo.write, collection.write, org.write and discussion.write.

#include "localhub/types/values.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool isSame(const QString &one, const QString &other)
{
    return one.compare(other, Qt::CaseInsensitive) == 0;
}

/// True when a fine-grained token's entry is about the namespace, the group or the repository.
bool isAbout(const QJsonObject &entity, const QString &owner, const QString &group, const QString &repo)
{
    const QString type = entity.value("type"_L1).toString();
    const QString name = entity.value("name"_L1).toString();
    if (type == "user"_L1 || type == "org"_L1)
        return isSame(name, owner);
    if (type == "resource-group"_L1)
        return !group.isEmpty() && entity.value("_id"_L1).toString() == group;
    return !repo.isEmpty() && isSame(type + u"s/"_s + name, repo);
}

bool isWriting(const QJsonValue &permission)
{
    return permission.toString().endsWith(".write"_L1);
}

} // namespace

bool Caller::isMemberOf(const QString &organization) const
{
    return std::ranges::any_of(
        memberships, [&](const Membership &membership) { return isSame(membership.organization, organization); });
}

QString Caller::roleIn(const QString &owner) const
{
    if (isAnonymous())
        return {};
    if (isSame(account.name, owner))
        return u"admin"_s;
    const auto membership =
        std::ranges::find_if(memberships, [&](const Membership &item) { return isSame(item.organization, owner); });
    const bool hasAccess = membership != memberships.end() && membership->role != "no_access"_L1;
    return hasAccess ? membership->role : QString();
}

QString Caller::roleIn(const QString &owner, const QString &group) const
{
    QString role = roleIn(owner);
    if (group.isEmpty() || role == "admin"_L1)
        return role;
    const auto place = std::ranges::find(groups, group, &GroupMembership::group);
    return place == groups.end() ? QString() : place->role;
}

bool Caller::maySee(const RepoRow &repo) const
{
    if (!repo.isPrivate)
        return true;
    if (roleIn(repo.owner, repo.group).isEmpty())
        return false;
    const QString id = idWithKind(repo);
    return std::ranges::any_of(kReadingPermissions, [&](QLatin1StringView permission) {
        return tokenAllows(permission, repo.owner, repo.group, id);
    });
}

bool Caller::tokenAllows(QLatin1StringView permission, const QString &owner, const QString &group,
                         const QString &repo) const
{
    if (tokenRole == "read"_L1)
        return !permission.endsWith(".write"_L1);
    if (tokenRole != "fineGrained"_L1)
        return true;
    return std::ranges::any_of(tokenRights.value("scoped"_L1).toArray(), [&](const QJsonValue &item) {
        const QJsonObject scope = item.toObject();
        return scope.value("permissions"_L1).toArray().contains(QString(permission)) &&
               isAbout(scope.value("entity"_L1).toObject(), owner, group, repo);
    });
}

bool Caller::tokenMayWrite() const
{
    if (tokenRole != "fineGrained"_L1)
        return tokenRole != "read"_L1;
    return std::ranges::any_of(tokenRights.value("global"_L1).toArray(), &isWriting) ||
           std::ranges::any_of(tokenRights.value("scoped"_L1).toArray(), [](const QJsonValue &item) {
               return std::ranges::any_of(item.toObject().value("permissions"_L1).toArray(), &isWriting);
           });
}

bool Caller::tokenMayReadGated() const
{
    return tokenRole != "fineGrained"_L1 || tokenRights.value("canReadGatedRepos"_L1).toBool();
}

} // namespace hs::localhub
