// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QSize>

class QStyleOption;
class QStyleOptionTab;

namespace hs::ui {

/// The document tabs of the window. Page tabs paint themselves (common/pagetabbar).

void paintTabShape(const StyleCanvas &canvas, const QStyleOptionTab &option);
void paintTabLabel(const StyleCanvas &canvas, const QStyleOptionTab &option);
/// The line below the tabs, which the current one interrupts.
void paintTabBase(const StyleCanvas &canvas, const QStyleOption &option);
/// The cross of a tab: always on the current one, on others while the pointer is on it.
void paintTabClose(const StyleCanvas &canvas, const QStyleOption &option);
[[nodiscard]] QSize tabSize(const Theme &theme);
/// Where the title stands, between icon and close button.
[[nodiscard]] QRect tabTextRect(const Theme &theme, const QStyleOptionTab &option);
/// Where the close button of a tab stands.
[[nodiscard]] QRect tabCloseRect(const Theme &theme, const QStyleOptionTab &option, const QSize &button);

} // namespace hs::ui
