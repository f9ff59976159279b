// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/theme.h"

class QIcon;
class QPainter;
class QRect;
class QStyleOption;
class QWidget;

namespace hs::ui {

class IconLoader;
class ThemeSource;

/// What every painting function of HubStyle gets: where to paint and from which tokens.
struct StyleCanvas
{
    QPainter &painter;
    const ThemeSource &themes;
    const QWidget *widget; ///< may be null

    [[nodiscard]] const Theme &theme() const;
    [[nodiscard]] const ThemeColors &color() const { return theme().color; }
    [[nodiscard]] const IconLoader &icons() const;

    /// For drawText(): the letter behind "&" underlined or not.
    [[nodiscard]] int mnemonicFlag() const;

    /// Paints \a icon centred; our own uncoloured icons take \a color, foreign ones stay as they are.
    void paintIcon(const QRect &rect, const QIcon &icon, int side, const QColor &color, bool isEnabled) const;
};

/// True when \a widget stands on the window colour, where hover needs another tint than on pages.
[[nodiscard]] bool isOnWindowColor(const QWidget *widget);

} // namespace hs::ui
