// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QSize>

class QStyleOptionButton;
class QStyleOptionToolButton;

namespace hs::ui {

/// Push buttons and tool buttons: outlined, primary, danger, link, icon only, with a menu or a split menu.

void paintPushButton(const StyleCanvas &canvas, const QStyleOptionButton &option);
void paintToolButton(const StyleCanvas &canvas, const QStyleOptionToolButton &option);
[[nodiscard]] QSize pushButtonSize(const Theme &theme, const QStyleOptionButton &option, const QWidget *widget);
[[nodiscard]] QSize toolButtonSize(const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget);
/// Width of the part of a split button that opens its menu, separator included.
[[nodiscard]] int splitMenuWidth();

} // namespace hs::ui
