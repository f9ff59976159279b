// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/tokens.h"

#include <QColor>
#include <QFont>
#include <QPalette>

#include <array>
#include <optional>

namespace hs::ui {

/// Kinds of chips that have colours of their own.
enum class ChipKind {
    Neutral,
    Model,
    Dataset,
    Space,
    Collection,
    Gated,
    Private,
    Quantized,
    Inference,
    Local,
    Pro,
};

struct TintPair
{
    QColor background;
    QColor foreground;
};

/// One complete look: every colour, measure and font of resources/tokens.json for one colour scheme and one text size.
/// A plain value; which one is shown now is what ThemeSource knows.
class Theme
{
public:
    enum class Scheme { Light, Dark };

    /// \a textScale multiplies type, rows and text-carrying controls (0.85 … 1.5), never icons or hairlines.
    /// \a contrast: the system's palette, for high contrast in its colours.
    explicit Theme(Scheme scheme = Scheme::Light, qreal textScale = 1.0,
                   const std::optional<QPalette> &contrast = std::nullopt);

    ThemeColors color;
    ThemeSpace space;
    ThemeRadius radius;
    ThemeStroke stroke;
    ThemeSizes size;
    ThemeMotion motion;
    ThemeBreakpoints breakpoint;

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] bool isDark() const { return m_scheme == Scheme::Dark; }
    /// Tints have no colour then: what they mark has a line around it (tintBorder()), series have patterns.
    [[nodiscard]] bool isHighContrast() const { return m_isHighContrast; }
    /// The icon of what is current, on the page or on a selection.
    [[nodiscard]] QColor currentIcon() const { return m_isHighContrast ? color.text : color.accentText; }
    /// Around chips and tiles: the colour of the text in high contrast, else invalid.
    [[nodiscard]] QColor tintBorder() const { return m_isHighContrast ? color.text : QColor(); }
    [[nodiscard]] qreal textScale() const { return m_textScale; }

    /// Inter or JetBrains Mono where installed, else the system's own; sizes are pixels.
    [[nodiscard]] const QFont &font(TextStyle style) const { return m_fonts[static_cast<size_t>(style)]; }
    /// The same with tabular figures, for columns, counters and progress.
    [[nodiscard]] const QFont &numberFont(TextStyle style) const { return m_numberFonts[static_cast<size_t>(style)]; }
    /// A measure that holds text and has no token: \a pixels at the normal text size.
    [[nodiscard]] int scaled(int pixels) const { return qRound(pixels * m_textScale); }
    /// Distance of two base lines in pixels.
    [[nodiscard]] int lineHeight(TextStyle style) const;

    [[nodiscard]] TintPair chip(ChipKind kind) const;
    /// \a index counts from 0 and wraps after 8.
    [[nodiscard]] TintPair avatar(int index) const;
    /// \a index counts from 0 and wraps after 8.
    [[nodiscard]] QColor chart(int index) const;
    /// All roles of all groups.
    [[nodiscard]] QPalette palette() const;

private:
    Scheme m_scheme;
    qreal m_textScale;
    bool m_isHighContrast;
    std::array<QFont, kTextStyleTokens.size()> m_fonts;
    std::array<QFont, kTextStyleTokens.size()> m_numberFonts;
};

} // namespace hs::ui
