// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/options.h"

namespace hs::localhub {

/// Checks the data folder, prints what is wrong with it, and returns the exit code: 0 when all is well or was repaired,
/// 1 otherwise.
[[nodiscard]] int runFsck(const CommandLine &line);

} // namespace hs::localhub
