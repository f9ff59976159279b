// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/sheet.h"

namespace hs::ui {

/// What the program is, which version, and under which licence.
class AboutDialog : public Sheet
{
    Q_OBJECT

public:
    /// Opens it over \a window and returns at once; one at a time.
    static void open(QWidget *window, ThemeSource &themes);

    AboutDialog(ThemeSource &themes, QWidget *parent);

    using QDialog::open;
};

} // namespace hs::ui
