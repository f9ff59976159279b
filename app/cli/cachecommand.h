// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace hs::app {

/// `hubscope cache …`: what is in the shared cache, and taking out of it. Needs a QCoreApplication, no display and no
/// network.
/// \param arguments     after the word "cache"
/// \param memoryFolder  where the window remembers what it saw (library/scanmemory.h); shared with it
/// Returns the exit code (see `hubscope cache --help`).
[[nodiscard]] int runCache(const QStringList &arguments, const QString &memoryFolder);

} // namespace hs::app
