// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/samplehub.h"

#include "localhub/sample/discussionrecipe.h"
#include "localhub/sample/recipe.h"
#include "localhub/sample/repobuilder.h"
#include "localhub/sample/samplelog.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

namespace {

SeedUser userOf(const QJsonValue &row)
{
    return {.name = row["name"_L1].toString(),
            .fullname = row["fullname"_L1].toString(),
            .email = row["email"_L1].toString(),
            .token = row["token"_L1].toString(),
            .isPro = row["pro"_L1].toBool()};
}

SeedOrg orgOf(const QJsonValue &row)
{
    SeedOrg org{.name = row["name"_L1].toString(), .fullname = row["fullname"_L1].toString(), .members = {}};
    const QJsonObject members = row["members"_L1].toObject();
    for (auto member = members.begin(); member != members.end(); ++member)
        org.members.append({member.key(), member.value().toString()});
    return org;
}

SeedCollection collectionOf(const QJsonValue &row)
{
    SeedCollection collection{.owner = row["owner"_L1].toString(),
                              .creator = row["by"_L1].toString(),
                              .title = row["title"_L1].toString(),
                              .description = row["description"_L1].toString(),
                              .createdAt = QDateTime::fromString(row["when"_L1].toString(), Qt::ISODate),
                              .items = {}};
    for (const QJsonValue item : row["items"_L1].toArray()) {
        if (item.isObject())
            collection.items.append({item["repo"_L1].toString(), item["note"_L1].toString()});
        else
            collection.items.append({item.toString(), {}});
    }
    return collection;
}

struct RecipeFile
{
    QString name;
    SeedKind kind;
};

QList<RecipeFile> recipeFiles()
{
    const QJsonObject index = recipe(u"index.yaml"_s).toObject();
    QList<RecipeFile> files;
    const auto add = [&](QStringView key, SeedKind kind) {
        for (const QJsonValue name : index.value(key).toArray())
            files.append({name.toString(), kind});
    };
    add(u"models", SeedKind::Model);
    add(u"datasets", SeedKind::Dataset);
    add(u"spaces", SeedKind::Space);
    return files;
}

/// A repository's history is a list of its own or the name of a shared one, and what `then` adds to it.
QJsonArray stepsOf(const QJsonObject &row, const QJsonObject &histories)
{
    const QJsonValue history = row.value("history"_L1);
    if (history.isArray())
        return history.toArray();
    QJsonArray steps = histories.value(history.toString(u"short"_s)).toArray();
    if (steps.isEmpty())
        qCWarning(lcSample) << row.value("id"_L1) << "has no history" << history;
    for (const QJsonValue step : row.value("then"_L1).toArray())
        steps.append(step);
    return steps;
}

void buildEach(const std::function<void(SeedRepo)> &take)
{
    const QJsonObject families = recipe(u"families.yaml"_s).toObject();
    const QJsonObject histories = recipe(u"histories.yaml"_s).toObject();
    const DiscussionRecipes discussions;
    FileMaker maker;
    for (const RecipeFile &file : recipeFiles()) {
        for (const QJsonValue row : recipe(file.name).toArray()) {
            const QJsonObject object = row.toObject();
            const QJsonObject family = families.value(object.value("family"_L1).toString()).toObject();
            if (family.isEmpty())
                qCWarning(lcSample) << object.value("id"_L1) << "has no family" << object.value("family"_L1);
            SeedRepo repo = RepoBuilder(maker, object, family, stepsOf(object, histories)).build(file.kind);
            repo.discussions = discussions.of(repo);
            take(std::move(repo));
        }
    }
}

} // namespace

SeedHub sampleHub()
{
    SeedHub hub;
    const QJsonObject accounts = recipe(u"accounts.yaml"_s).toObject();
    for (const QJsonValue row : accounts.value("users"_L1).toArray())
        hub.users.append(userOf(row));
    for (const QJsonValue row : accounts.value("orgs"_L1).toArray())
        hub.orgs.append(orgOf(row));
    for (const QJsonValue row : recipe(u"collections.yaml"_s).toArray())
        hub.collections.append(collectionOf(row));
    hub.forEachRepo = buildEach;
    return hub;
}

} // namespace hs::localhub
