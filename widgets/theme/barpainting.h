// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

class QStyleOptionProgressBar;
class QStyleOptionSlider;

namespace hs::ui {

/// Scroll bars, progress bars, splitters and tooltips.

void paintScrollBar(const StyleCanvas &canvas, const QStyleOptionSlider &option, const QRect &slider);
void paintProgressBar(const StyleCanvas &canvas, const QStyleOptionProgressBar &option);
void paintToolTipPanel(const StyleCanvas &canvas, const QRect &rect);
/// The line of a splitter handle, in the middle of its grab zone.
void paintSplitterLine(const StyleCanvas &canvas, const QStyleOption &option);
/// The slider of a scroll bar in \a groove; at least 24 px long.
[[nodiscard]] QRect scrollSliderRect(const QStyleOptionSlider &option, const QRect &groove);

} // namespace hs::ui
