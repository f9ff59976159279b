// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/sheet.h"

namespace hs::ui {

class WindowActions;

/// All keys of the window in groups (Ctrl+/).
class ShortcutsDialog : public Sheet
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once; one at a time.
    static void open(QWidget *window, ThemeSource &themes, const WindowActions &actions);

    ShortcutsDialog(ThemeSource &themes, const WindowActions &actions, QWidget *parent);

    using QDialog::open;
};

} // namespace hs::ui
