// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"

namespace hs::localhub {

/// Where a Space is served.
struct SpaceAddress
{
    QString subdomain;
    QString domain; ///< "owner-name.localhost:PORT"; empty when Spaces have no host names here
    QString host;   ///< "http://owner-name.localhost:PORT", or "http://HOST:PORT/owner/name" without a domain
};

/// @param hubHost the name, without port, by which the caller reached the hub
[[nodiscard]] SpaceAddress spaceAddress(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost);

/// A Space's runtime for a caller: sources of volumes that he may not see are masked.
[[nodiscard]] QJsonObject runtimeOf(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost,
                                    const Caller &caller);
/// The same in a given state.
[[nodiscard]] QJsonObject runtimeIn(const SpaceState &state, const HubContext &hub, const RepoRow &space,
                                    const QByteArray &hubHost, const Caller &caller);

/// Puts `runtime`, `subdomain` and `host` among the facts of a Space, as anybody may see them.
void addSpaceFields(const HubContext &hub, const RepoRow &space, const QByteArray &hubHost, RepoFacts &facts);

} // namespace hs::localhub
