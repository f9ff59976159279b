// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace hs::localhub {

struct Call;

/// What X-Request-Id says of a call: the caller's own id, when it is one; else `Root=1-<time>-<random>` as the Hub's
/// load balancer makes it, with the caller's X-Amzn-Trace-Id behind a semicolon (conventions.md §6, §7;
/// huggingface_hub: tests/test_utils_http.py).
[[nodiscard]] QByteArray requestIdOf(const Call &call);

} // namespace hs::localhub
