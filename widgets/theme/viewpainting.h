// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QSize>

class QStyleOptionHeader;
class QStyleOptionViewItem;

namespace hs::ui {

/// Rows, branches and headers of item views.

/// The background of a row: selection, hover, check, the mark of the current row, the frame of keyboard focus.
void paintRowBackground(const StyleCanvas &canvas, const QStyleOptionViewItem &option);
/// The chevron of a row that can be opened.
void paintBranch(const StyleCanvas &canvas, const QStyleOption &option);
void paintHeaderSection(const StyleCanvas &canvas, const QStyleOptionHeader &option);
void paintHeaderLabel(const StyleCanvas &canvas, const QStyleOptionHeader &option);
[[nodiscard]] QSize headerSize(const Theme &theme, const QStyleOptionHeader &option);

} // namespace hs::ui
