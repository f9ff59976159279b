// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/spaceviews.h"

#include "localhub/contract/spaceanswer.h"
#include "localhub/spaces/spacerunner.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool maySee(const HubContext &hub, const QJsonObject &volume, const Caller &caller)
{
    const QString source = volume.value("source"_L1).toString();
    const auto kind = kindOfPlural(volume.value("type"_L1).toString() + u's');
    if (!kind) // a bucket: this hub has none, so that only its owner knows of it
        return caller.belongsTo(source.section(u'/', 0, 0));
    const auto found = hub.store.repos().find(*kind, source);
    return found && caller.maySee(found->row);
}

QJsonArray volumesFor(const HubContext &hub, const SpaceState &state, const Caller &caller)
{
    QJsonArray list;
    for (const QJsonValue &item : state.volumes) {
        QJsonObject volume = item.toObject();
        if (!maySee(hub, volume, caller))
            volume.insert(u"source"_s, u"****/******"_s); // spaces.md §6
        list.append(volume);
    }
    return list;
}

} // namespace

SpaceAddress spaceAddress(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost)
{
    SpaceAddress address;
    address.subdomain = hub.store.spaces().subdomain(space);
    const QString port = QString::number(hub.spacePort.load());
    const QString scheme = QString::fromLatin1(hub.scheme);
    if (hub.spaceDomain.isEmpty()) {
        address.host = u"%1://%2:%3/%4"_s.arg(scheme, QString::fromUtf8(hubHost), port, space.fullName());
        return address;
    }
    address.domain = u"%1.%2:%3"_s.arg(address.subdomain, hub.spaceDomain, port);
    address.host = scheme + u"://"_s + address.domain;
    return address;
}

QJsonObject runtimeOf(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost, const Caller &caller)
{
    return runtimeIn(hub.spaces.state(space), hub, space, hubHost, caller);
}

QJsonObject runtimeIn(const SpaceState &state, const HubContext &hub, const RepoRow &space, const QByteArray &hubHost,
                      const Caller &caller)
{
    return runtimeAnswer(state, {space.sdk, spaceAddress(hub, space, hubHost).domain, volumesFor(hub, state, caller)});
}

void addSpaceFields(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost, RepoFacts &facts)
{
    const SpaceAddress address = spaceAddress(hub, space, hubHost);
    facts.extra.insert(u"runtime"_s, runtimeOf(hub, space, hubHost, {}));
    facts.extra.insert(u"subdomain"_s, address.subdomain);
    facts.extra.insert(u"host"_s, address.host);
}

} // namespace hs::localhub
