// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace hs::app {

/// `hubscope get …`: downloads with the engine of the window, and no window. Needs a QCoreApplication and runs its
/// event loop.
/// \param arguments  after the word "get"
/// Returns the exit code (see `hubscope get --help`).
[[nodiscard]] int runGet(const QStringList &arguments);

} // namespace hs::app
