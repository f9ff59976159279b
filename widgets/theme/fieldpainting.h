// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/stylecanvas.h"

#include <QRect>
#include <QStyle>

class QStyleOptionComboBox;
class QStyleOptionFrame;
class QStyleOptionSpinBox;

namespace hs::ui {

/// Line edits, spin boxes and combo boxes. A focused field has a 2 px border instead of a ring, so that it can be seen
/// with the mouse too.

void paintFieldPanel(const StyleCanvas &canvas, const QRect &rect, bool isEnabled, bool hasFocus);
void paintComboBox(const StyleCanvas &canvas, const QStyleOptionComboBox &option);
void paintComboBoxLabel(const StyleCanvas &canvas, const QStyleOptionComboBox &option);
void paintSpinBox(const StyleCanvas &canvas, const QStyleOptionSpinBox &option);

/// Where the text of a field stands.
[[nodiscard]] QRect fieldContents(const QRect &field, const QWidget *widget);
[[nodiscard]] QRect comboBoxPart(const QStyleOptionComboBox &option, QStyle::SubControl part);
[[nodiscard]] QRect spinBoxPart(const QStyleOptionSpinBox &option, QStyle::SubControl part);
[[nodiscard]] QSize comboBoxSize(const Theme &theme, const QStyleOptionComboBox &option, const QSize &contents,
                                 const QWidget *widget);

} // namespace hs::ui
