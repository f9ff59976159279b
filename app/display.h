// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace hs::app {

/// Is there anything to show a window on? Qt ends the process where there is not, so this is asked before. Knocks at
/// the local sockets that DISPLAY and WAYLAND_DISPLAY name; a display of another computer, and whatever Qt's own
/// options or QT_QPA_PLATFORM name, is taken for granted. Elsewhere than on Linux: always.
[[nodiscard]] bool hasDisplay(const QStringList &arguments, const QProcessEnvironment &environment);

} // namespace hs::app
