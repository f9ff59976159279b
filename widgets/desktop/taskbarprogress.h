// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "desktop/sessionbus.h"

namespace hs::ui {

/// A bar on the program's entry in the taskbar or dock, where the desktop has it (KDE, Ubuntu's dock and others), by
/// the signal com.canonical.Unity.LauncherEntry.Update.
/// Source: https://wiki.ubuntu.com/Unity/LauncherAPI
class TaskbarProgress
{
public:
    explicit TaskbarProgress(BusService service);

    /// \param ratio  0 … 1
    /// \param count  files that move
    void show(double ratio, int count);
    void hide();

private:
    void send(int percent, int count);

    BusService m_service;
    int m_percent = -1; ///< as it was sent last; -1: hidden
    int m_count = 0;
};

} // namespace hs::ui
