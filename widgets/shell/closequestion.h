// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoreApplication>

#include <functional>

class QWidget;

namespace hs::models {
class AppSettings;
}

namespace hs::ui {

/// The question before a window with running transfers closes (design.md §6): keep them going without it, or pause them
/// and quit. "Do this every time" is remembered; the settings have it, too.
class CloseQuestion
{
    Q_DECLARE_TR_FUNCTIONS(CloseQuestion)

public:
    enum class Wish {
        Close, ///< the window: who once chose to keep them going is not asked
        Quit,  ///< the program, by its menu or from the tray: keeping them going is no answer to that
    };

    /// Returns at once; \a close is called when the person wants to quit. Who keeps them going has the window hidden,
    /// or minimised where there is no icon in the tray to bring it back. Asked again while open: nothing happens.
    /// \a settings outlives the window.
    static void ask(QWidget *window, int runningTransfers, models::AppSettings &settings,
                    const std::function<void()> &close, Wish wish = Wish::Close);
};

} // namespace hs::ui
