// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

namespace hs::app {

/// What needs no window: get, cache, help, version, and telling what was wrong with the arguments. Needs a
/// QCoreApplication; returns the exit code.
[[nodiscard]] int runWithoutWindow(const CommandLine &line);

} // namespace hs::app
