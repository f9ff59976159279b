// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/hubendpoint.h"

using namespace Qt::StringLiterals;

namespace hs::app {

bool isHubEndpoint(const QUrl &url)
{
    const bool isWeb = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
    return url.isValid() && isWeb && !url.host().isEmpty();
}

} // namespace hs::app
