// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/options.h"

namespace hs::localhub {

/// Opens the data folder, seeds it, serves until a signal, and returns the exit code.
[[nodiscard]] int serve(const CommandLine &line);

} // namespace hs::localhub
