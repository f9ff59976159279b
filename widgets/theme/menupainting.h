// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QSize>

class QRect;
class QStyleOptionMenuItem;

namespace hs::ui {

/// Menu bars, menus and their entries.

void paintMenuPanel(const StyleCanvas &canvas, const QRect &rect);
void paintMenuItem(const StyleCanvas &canvas, const QStyleOptionMenuItem &option);
/// The bar where it has no entries, with the line below it.
void paintMenuBarArea(const StyleCanvas &canvas, const QRect &rect);
void paintMenuBarItem(const StyleCanvas &canvas, const QStyleOptionMenuItem &option);
[[nodiscard]] QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option);
[[nodiscard]] QSize menuBarItemSize(const Theme &theme, const QStyleOptionMenuItem &option);
/// Empty space around the entries, frame included.
[[nodiscard]] int menuMargin();

} // namespace hs::ui
