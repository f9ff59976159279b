// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroTask>

namespace hs::hub {

/// Company certificates, where other programs look for them too: adds those that SSL_CERT_FILE, SSL_CERT_DIR,
/// REQUESTS_CA_BUNDLE and CURL_CA_BUNDLE name to the system's, once in a run, for every later connection of the
/// program. Reading some hundred certificates takes a tenth of a second and more: that is done on a worker, before the
/// first request that needs them. From any thread with an event loop.
[[nodiscard]] QCoro::Task<void> environmentCertificates();

} // namespace hs::hub
