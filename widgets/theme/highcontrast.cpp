// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme/highcontrast.h"

#include "theme/painting.h"

#include <cmath>

namespace hs::ui {

namespace {

constexpr double kTextContrast = 4.5;
constexpr double kStrongContrast = 7;
constexpr double kHover = 0.15;
constexpr double kTrack = 0.3;

using Token = QColor ThemeColors::*;

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

struct Contrast
{
    QColor ground;
    QColor ink;
    QColor link;
    QColor highlight; ///< a fill that ink can be read on
    QColor hover;
};

/// The colour itself where it can be read on the ground, else the ink.
QColor readable(const QColor &color, const QColor &ground, const QColor &ink)
{
    return contrastRatio(color, ground) >= kTextContrast ? color : ink;
}

Contrast contrastOf(const QPalette &system)
{
    Contrast colors;
    colors.ground = system.color(QPalette::Active, QPalette::Base);
    colors.ink = system.color(QPalette::Active, QPalette::Text);
    if (contrastRatio(colors.ground, colors.ink) < kStrongContrast) {
        const bool isDark = luminance(colors.ground) < luminance(colors.ink);
        colors.ground = isDark ? Qt::black : Qt::white;
        colors.ink = isDark ? Qt::white : Qt::black;
    }
    colors.link = readable(system.color(QPalette::Active, QPalette::Link), colors.ground, colors.ink);
    // Rows keep the colour of their text: where that fails on the highlight, the frame around the row says it.
    const QColor highlight = system.color(QPalette::Active, QPalette::Highlight);
    colors.highlight =
        contrastRatio(highlight, colors.ink) >= kTextContrast ? highlight : mixed(colors.ground, colors.ink, kHover);
    colors.hover = mixed(colors.ground, colors.ink, kHover);
    return colors;
}

void setAll(ThemeColors &colors, std::initializer_list<Token> tokens, const QColor &color)
{
    for (const Token token : tokens)
        colors.*token = color;
}

void setGrounds(ThemeColors &to, const QColor &ground)
{
    using C = ThemeColors;
    setAll(to, {&C::window, &C::surface, &C::sunken, &C::raised, &C::control, &C::controlDisabled, &C::tooltip},
           ground);
    setAll(to,
           {&C::accentSubtle, &C::positiveSubtle, &C::warningSubtle, &C::dangerSubtle, &C::codeBg, &C::codeInlineBg,
            &C::codeCurrentLine, &C::diffAddBg, &C::diffRemoveBg, &C::diffHunk},
           ground);
    setAll(to,
           {&C::chipNeutralBg, &C::chipModelBg, &C::chipDatasetBg, &C::chipSpaceBg, &C::chipCollectionBg,
            &C::chipGatedBg, &C::chipPrivateBg, &C::chipQuantizedBg, &C::chipInferenceBg, &C::chipLocalBg,
            &C::chipProBg, &C::avatar1Bg, &C::avatar2Bg, &C::avatar3Bg, &C::avatar4Bg, &C::avatar5Bg, &C::avatar6Bg,
            &C::avatar7Bg, &C::avatar8Bg},
           ground);
}

void setInks(ThemeColors &to, const QColor &ink)
{
    using C = ThemeColors;
    setAll(to,
           {&C::text, &C::textSecondary, &C::textTertiary, &C::textOnTooltip, &C::hairline, &C::hairlineStrong,
            &C::controlBorder, &C::focusRing, &C::selectionMark, &C::paused, &C::progressFill, &C::info},
           ink);
    setAll(to, {&C::positive, &C::positiveText, &C::warning, &C::warningText, &C::danger, &C::dangerText, &C::like},
           ink);
    setAll(to,
           {&C::chipNeutralFg, &C::chipModelFg, &C::chipDatasetFg, &C::chipSpaceFg, &C::chipCollectionFg,
            &C::chipGatedFg, &C::chipPrivateFg, &C::chipQuantizedFg, &C::chipInferenceFg, &C::chipLocalFg,
            &C::chipProFg, &C::avatar1Fg, &C::avatar2Fg, &C::avatar3Fg, &C::avatar4Fg, &C::avatar5Fg, &C::avatar6Fg,
            &C::avatar7Fg, &C::avatar8Fg},
           ink);
    setAll(to,
           {&C::codeText, &C::codeGutter, &C::syntaxKeyword, &C::syntaxString, &C::syntaxNumber, &C::syntaxComment,
            &C::syntaxFunction, &C::syntaxType, &C::syntaxHeading, &C::syntaxError, &C::diffAddText,
            &C::diffRemoveText},
           ink);
    setAll(to, {&C::chart1, &C::chart2, &C::chart3, &C::chart4, &C::chart5, &C::chart6, &C::chart7, &C::chart8}, ink);
}

} // namespace

double contrastRatio(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

ThemeColors highContrastColors(const QPalette &system)
{
    using C = ThemeColors;
    const Contrast from = contrastOf(system);
    ThemeColors to;
    setGrounds(to, from.ground);
    setInks(to, from.ink);
    setAll(to, {&C::accentText, &C::syntaxLink}, from.link);
    setAll(to, {&C::controlHover, &C::controlPressed, &C::navHover, &C::hover}, from.hover);
    setAll(to,
           {&C::navSelected, &C::selection, &C::selectionInactive, &C::textSelection, &C::findMatch, &C::diffAddWord,
            &C::diffRemoveWord},
           from.highlight);
    // Filled buttons are the text's colour with the ground's on them.
    setAll(to, {&C::accent, &C::accentHover, &C::accentPressed, &C::dangerButton}, from.ink);
    to.onAccent = from.ground;
    to.progressTrack = mixed(from.ground, from.ink, kTrack);
    to.textDisabled =
        readable(system.color(QPalette::Disabled, QPalette::Text), from.ground, mixed(from.ground, from.ink, 0.6));
    to.scrim = QColor(0, 0, 0, 153);
    to.brand = from.ground;
    return to;
}

} // namespace hs::ui
