// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/tokens.h"

#include <QPalette>

namespace hs::ui {

/// The tokens of high contrast (design.md §10), all of them from the system's palette: tints are the colour of the
/// ground, lines and quiet texts have the colour of the text, and what is selected has the system's highlight. Where
/// the system's own text is weaker than 7:1 it becomes black on white or white on black.
[[nodiscard]] ThemeColors highContrastColors(const QPalette &system);

/// How far two colours are apart, 1 … 21 (WCAG 2.2, relative luminance).
[[nodiscard]] double contrastRatio(const QColor &one, const QColor &other);

} // namespace hs::ui
