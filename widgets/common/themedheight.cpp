// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/themedheight.h"

#include "theme/themesource.h"

#include <QWidget>

namespace hs::ui {

void keepHeight(QWidget *widget, ThemeSource &themes, int ThemeSizes::*height)
{
    const auto apply = [widget, &themes, height] { widget->setFixedHeight(themes.theme().size.*height); };
    QObject::connect(&themes, &ThemeSource::changed, widget, apply);
    apply();
}

void keepHeight(QWidget *widget, ThemeSource &themes, int pixels)
{
    const auto apply = [widget, &themes, pixels] { widget->setFixedHeight(themes.theme().scaled(pixels)); };
    QObject::connect(&themes, &ThemeSource::changed, widget, apply);
    apply();
}

} // namespace hs::ui
