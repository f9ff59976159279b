// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

class QWidget;

namespace hs::ui {

class ThemeSource;

/// Gives \a widget the height that the theme has for it, also after the person chose another text size.
void keepHeight(QWidget *widget, ThemeSource &themes, int ThemeSizes::*height);
/// The same with pixels at the normal text size, for what has no token.
void keepHeight(QWidget *widget, ThemeSource &themes, int pixels);

} // namespace hs::ui
