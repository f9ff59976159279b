// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QApplication;

namespace hs::app {

/// Whether the program was started as `hubscope card …`: looks at the raw arguments, because that needs the application
/// object of a window, and no display.
[[nodiscard]] bool drawsCard(int argc, char *argv[]);
/// Before the application object is made: where a display is optional, none is used.
void useNoDisplay();

/// `hubscope card …`: draws a card of this computer into a picture. Runs the event loop.
/// \param arguments  after the word "card"
/// Returns the exit code (see `hubscope card --help`).
[[nodiscard]] int runCard(QApplication &application, const QStringList &arguments);

} // namespace hs::app
