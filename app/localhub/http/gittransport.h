// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/routes.h"

/// The parts of git's smart HTTP transport (gitprotocol-http(5)); gitroutes.cpp decides which one.
namespace hs::localhub {

/// An answer of type application/x-SERVICE-WHAT that no cache keeps.
[[nodiscard]] Answer gitAnswer(const QString &service, QLatin1StringView what);

// pushroutes.cpp; the caller may read the repository
[[nodiscard]] Answer advertisePushes(const HubContext &hub, const Call &call, const RepoRow &repo);
[[nodiscard]] Answer receivePush(const HubContext &hub, const Call &call, const RepoRow &repo);

} // namespace hs::localhub
