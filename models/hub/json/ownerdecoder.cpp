// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/ownerdecoder.h"

#include "hub/json/jsonreader.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Result<Owner> ownerOf(const QByteArray &json, std::initializer_list<QLatin1StringView> nameKeys)
{
    const auto object = readObject(json);
    if (!object)
        return std::unexpected(object.error());
    Owner owner;
    for (const QLatin1StringView key : nameKeys) {
        if (owner.name.isEmpty())
            owner.name = AccountName(object->text(key));
    }
    if (owner.name.isEmpty())
        return base::failure(base::HubError::Kind::BadAnswer, object->path(), QString(*nameKeys.begin()));
    owner.fullname = object->text("fullname"_L1);
    owner.details = object->text("details"_L1).simplified();
    owner.avatarUrl = object->text("avatarUrl"_L1);
    owner.isVerified = object->flag("isVerified"_L1);
    owner.isPro = object->flag("isPro"_L1);
    owner.plan = object->text("plan"_L1);
    owner.createdAt = object->time("createdAt"_L1);
    owner.models = object->integer("numModels"_L1);
    owner.datasets = object->integer("numDatasets"_L1);
    owner.spaces = object->integer("numSpaces"_L1);
    owner.followers = object->integer("numFollowers"_L1);
    owner.members = object->integer("numUsers"_L1);
    owner.likes = object->integer("numLikes"_L1);
    for (const JsonReader &org : object->objects("orgs"_L1))
        owner.organizations.append({org.text("name"_L1), org.text("fullname"_L1)});
    return owner;
}

} // namespace

Result<Owner> decodePerson(const QByteArray &json)
{
    // "user" in overviews, "name" elsewhere: either is read (search.md §7.3).
    return ownerOf(json, {"user"_L1, "name"_L1});
}

Result<Owner> decodeOrganization(const QByteArray &json)
{
    auto owner = ownerOf(json, {"name"_L1});
    if (owner)
        owner->isOrganization = true;
    return owner;
}

} // namespace hs::hub
