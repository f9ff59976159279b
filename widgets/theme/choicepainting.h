// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QStyle>

namespace hs::ui {

/// Check boxes, radio buttons and switches: only the mark, the label is Qt's.

void paintCheckMark(const StyleCanvas &canvas, const QRect &rect, QStyle::State state);
void paintRadioMark(const StyleCanvas &canvas, const QRect &rect, QStyle::State state);
void paintSwitch(const StyleCanvas &canvas, const QRect &rect, QStyle::State state);

} // namespace hs::ui
