// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/options.h"

namespace hs::localhub {

/// `hubscope-localhub import …`: prints one line a repository; the exit code.
[[nodiscard]] int runImport(const CommandLine &line);

} // namespace hs::localhub
