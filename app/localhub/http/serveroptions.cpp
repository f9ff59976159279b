// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/hubserver.h"

#include <arpa/inet.h>

using namespace Qt::StringLiterals;

namespace hs::localhub {

bool ServerOptions::isLoopback() const
{
    in_addr address{};
    return host == "localhost"_L1 || host == "::1"_L1 ||
           (::inet_pton(AF_INET, host.toLatin1().constData(), &address) == 1 && (ntohl(address.s_addr) >> 24) == 127);
}

ServerOptions ServerOptions::settled() const
{
    ServerOptions options = *this;
    options.allowsFaults = options.allowsFaults && options.isLoopback();
    options.webhooks.reachesThisNetwork = options.webhooks.reachesThisNetwork && options.isLoopback();
    return options;
}

} // namespace hs::localhub
