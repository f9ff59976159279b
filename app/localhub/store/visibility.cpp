// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/visibility.h"

#include "localhub/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// What a caller's account reaches of what is private.
struct Reach
{
    QStringList whole;  ///< namespaces of which all is seen
    QStringList common; ///< namespaces of which all is seen that is in no resource group
    QStringList groups; ///< resource groups, by id
};

Reach reachOf(const Caller &caller)
{
    Reach reach;
    if (caller.isAnonymous())
        return reach;
    reach.whole << caller.account.name;
    for (const Membership &membership : caller.memberships) {
        if (membership.role == "admin"_L1)
            reach.whole << membership.organization;
        else if (membership.role != "no_access"_L1)
            reach.common << membership.organization;
    }
    for (const GroupMembership &place : caller.groups)
        reach.groups << place.group;
    return reach;
}

void add(Condition &condition, const QString &sql, const QStringList &values)
{
    if (values.isEmpty())
        return;
    condition.sql += u" OR "_s + sql.arg(placeholders(values.size()));
    condition.values += QVariantList(values.begin(), values.end());
}

bool opensReading(const QJsonObject &scope)
{
    const QJsonArray permissions = scope.value("permissions"_L1).toArray();
    return std::ranges::any_of(kReadingPermissions,
                               [&](QLatin1StringView permission) { return permissions.contains(QString(permission)); });
}

/// What a fine-grained token reaches of what is private, whatever the account may.
Condition tokenCondition(const Caller &caller)
{
    QStringList owners;
    QStringList groups;
    QStringList repos;
    for (const QJsonValue &item : caller.tokenRights.value("scoped"_L1).toArray()) {
        const QJsonObject entity = item["entity"_L1].toObject();
        const QString type = entity.value("type"_L1).toString();
        if (!opensReading(item.toObject()))
            continue;
        if (type == "user"_L1 || type == "org"_L1)
            owners << entity.value("name"_L1).toString();
        else if (type == "resource-group"_L1)
            groups << entity.value("_id"_L1).toString();
        else if (const auto kind = kindOfPlural(type + u's'))
            repos << QString::number(static_cast<int>(*kind)) + u'/' + entity.value("name"_L1).toString().toLower();
    }
    Condition condition{u"r.private = 0"_s, {}};
    add(condition, u"r.owner IN (%1)"_s, owners);
    add(condition, u"r.key IN (SELECT repo FROM repo_groups WHERE group_id IN (%1))"_s, groups);
    add(condition, u"(r.kind || '/' || lower(r.full)) IN (%1)"_s, repos);
    return condition;
}

} // namespace

Condition visibleRepos(const Caller &caller)
{
    const Reach reach = reachOf(caller);
    Condition condition{u"(r.private = 0"_s, {}};
    add(condition, u"r.owner IN (%1)"_s, reach.whole);
    add(condition, u"(r.owner IN (%1) AND r.key NOT IN (SELECT repo FROM repo_groups))"_s, reach.common);
    add(condition, u"r.key IN (SELECT repo FROM repo_groups WHERE group_id IN (%1))"_s, reach.groups);
    condition.sql += u')';
    if (caller.tokenRole == "fineGrained"_L1) {
        const Condition token = tokenCondition(caller);
        condition.sql += u" AND ("_s + token.sql + u')';
        condition.values += token.values;
    }
    return condition;
}

Condition visibleCollections(const Caller &caller)
{
    Reach reach = reachOf(caller);
    if (caller.tokenRole == "fineGrained"_L1) {
        const auto isOutOfReach = [&caller](const QString &owner) {
            return !caller.tokenAllows("collection.read"_L1, owner) &&
                   !caller.tokenAllows("collection.write"_L1, owner);
        };
        reach.whole.removeIf(isOutOfReach);
        reach.common.removeIf(isOutOfReach);
        reach.groups.clear();
    }
    Condition condition{u"(c.private = 0"_s, {}};
    add(condition, u"c.owner IN (%1)"_s, reach.whole);
    add(condition, u"(c.owner IN (%1) AND c.group_id = '')"_s, reach.common);
    add(condition, u"c.group_id IN (%1)"_s, reach.groups);
    condition.sql += u')';
    return condition;
}

} // namespace hs::localhub
