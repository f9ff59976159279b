// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/sideservice.h"

#include <array>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

struct ServiceName
{
    QLatin1StringView name;
    SideService::Kind kind;
    bool isHostToo;
};
constexpr std::array kServices = {ServiceName{"datasets-server"_L1, SideService::Kind::DatasetViewer, true},
                                  ServiceName{"router"_L1, SideService::Kind::InferenceRouter, false}};

/// The host's first label, with its dot, when it is a service's.
QByteArray prefixOf(const Call &call, const ServiceName &service)
{
    const QByteArray prefix = QByteArray(service.name) + '.';
    return service.isHostToo && call.hostName().toLower().startsWith(prefix) ? prefix : QByteArray();
}

} // namespace

std::optional<SideService> sideServiceOf(const Call &call)
{
    for (const ServiceName &service : kServices) {
        if (!prefixOf(call, service).isEmpty())
            return SideService{service.kind, 0};
        if (call.segments.value(0) == "-"_L1 && call.segments.value(1) == service.name)
            return SideService{service.kind, 2};
    }
    return std::nullopt;
}

QByteArray hubOriginOf(const Call &call)
{
    QByteArray host = call.headers.value("host", "127.0.0.1");
    for (const ServiceName &service : kServices)
        host = host.sliced(prefixOf(call, service).size());
    return call.scheme + "://" + host;
}

} // namespace hs::localhub
