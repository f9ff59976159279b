// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace hs::app {

/// Can there be a Hub at this address? http or https, and a host.
[[nodiscard]] bool isHubEndpoint(const QUrl &url);

} // namespace hs::app
