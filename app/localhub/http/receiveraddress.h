// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <expected>

namespace hs::localhub {

/// False for link-local and multicast addresses (the former are where clouds keep the credentials of their machines);
/// unless `reachesThisNetwork`, also for this machine, private networks and whatever else is not on the internet.
/// @param address IPv4 or IPv6, as text; false for anything else
[[nodiscard]] bool mayReceive(const QString &address, bool reachesThisNetwork);

/// The address behind the name of a host, looked up now, or a sentence that says why nothing may be sent there: all
/// addresses of the name have to be good. Blocks.
[[nodiscard]] std::expected<QString, QString> receiverAddress(const QString &host, bool reachesThisNetwork);

} // namespace hs::localhub
