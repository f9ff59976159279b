// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "cli/getoptions.h"

namespace hs::app {

/// One English sentence for a terminal: what happened and what to do. (The window has its own words, translated.)
[[nodiscard]] QString errorSentence(const base::HubError &error);

/// The exit code that stands for this kind of failure.
[[nodiscard]] ExitCode exitCodeOf(base::HubError::Kind kind);

} // namespace hs::app
