// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"
#include "theme/theme.h"

#include <QImage>
#include <QUrl>

namespace hs::ui {

class ThemeSource;

/// The looks of rendered cards in a theme: fonts, colours and translated words. \a zoom multiplies all sizes on top
/// of the theme's own text scale.
[[nodiscard]] cards::CardStyle cardLook(const Theme &theme, qreal zoom = 1.0);

/// What a card with these looks asks for by \a name before the title of an alert; null for any other name.
[[nodiscard]] QImage alertMark(const ThemeSource &themes, const QUrl &name, qreal devicePixelRatio);

/// The colours of code, also for file previews.
[[nodiscard]] cards::SyntaxColors syntaxLook(const Theme &theme);

} // namespace hs::ui
