// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "theme/highcontrast.h"

#include <QFontDatabase>

namespace hs::ui {

namespace {

QFont makeFont(const TextStyleToken &token, qreal scale)
{
    const QString family = token.mono ? QString(kMonoFamily) : QString(kUiFamily);
    QFont font = QFontDatabase::hasFamily(family)
                     ? QFont(family)
                     : QFontDatabase::systemFont(token.mono ? QFontDatabase::FixedFont : QFontDatabase::GeneralFont);
    // Inter is drawn for fractional advances; hinted to whole pixels its words grow and lose their rhythm.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPixelSize(qRound(token.size * scale));
    font.setWeight(static_cast<QFont::Weight>(token.weight));
    if (token.mono) {
        font.setFixedPitch(true);
        font.setFeature("calt", 0);
        font.setFeature("liga", 0);
    }
    return font;
}

void scaleSizes(ThemeSizes &size, qreal scale)
{
    if (qFuzzyCompare(scale, 1.0)) {
        return;
    }
    for (int *value : {
             &size.chipHeight,       &size.chipFilterHeight,  &size.controlHeight,     &size.controlLarge,
             &size.controlSmall,     &size.facetPanelRow,     &size.facetPanelSection, &size.menuBar,
             &size.navigationRow,    &size.navigationSection, &size.navigationAccount, &size.omnibox,
             &size.pageTab,          &size.rowCodeLine,       &size.rowCommit,         &size.rowForm,
             &size.rowHardware,      &size.rowHeader,         &size.rowMember,         &size.rowMenu,
             &size.rowPalette,       &size.rowRepository,     &size.rowRequest,        &size.rowResult,
             &size.rowResultCompact, &size.rowSecret,         &size.rowTable,          &size.rowTransferFile,
             &size.rowTransferGroup, &size.rowTree,           &size.statusBar,         &size.tabHeight,
             &size.tabStrip,         &size.toolbar,           &size.paneHeader,        &size.actionBar,
             &size.selectionBar,     &size.pageHeaderRepo,    &size.pageHeaderSimple,  &size.readingWidth,
         }) {
        *value = qRound(*value * scale);
    }
}

} // namespace

Theme::Theme(Scheme scheme, qreal textScale, const std::optional<QPalette> &contrast)
    : m_scheme(scheme)
    , m_textScale(textScale)
    , m_isHighContrast(contrast.has_value())
{
    for (const ColorToken &token : kColorTokens) {
        color.*token.member = QColor::fromRgba(isDark() ? token.dark : token.light);
    }
    if (contrast) {
        color = highContrastColors(*contrast);
    }
    scaleSizes(size, textScale);
    for (size_t i = 0; i < kTextStyleTokens.size(); ++i) {
        m_fonts[i] = makeFont(kTextStyleTokens[i], textScale);
        m_numberFonts[i] = m_fonts[i];
        m_numberFonts[i].setFeature("tnum", 1);
    }
}

int Theme::lineHeight(TextStyle style) const
{
    return qRound(kTextStyleTokens[static_cast<size_t>(style)].line * m_textScale);
}

TintPair Theme::chip(ChipKind kind) const
{
    switch (kind) {
    case ChipKind::Neutral:
        return {color.chipNeutralBg, color.chipNeutralFg};
    case ChipKind::Model:
        return {color.chipModelBg, color.chipModelFg};
    case ChipKind::Dataset:
        return {color.chipDatasetBg, color.chipDatasetFg};
    case ChipKind::Space:
        return {color.chipSpaceBg, color.chipSpaceFg};
    case ChipKind::Collection:
        return {color.chipCollectionBg, color.chipCollectionFg};
    case ChipKind::Gated:
        return {color.chipGatedBg, color.chipGatedFg};
    case ChipKind::Private:
        return {color.chipPrivateBg, color.chipPrivateFg};
    case ChipKind::Quantized:
        return {color.chipQuantizedBg, color.chipQuantizedFg};
    case ChipKind::Inference:
        return {color.chipInferenceBg, color.chipInferenceFg};
    case ChipKind::Local:
        return {color.chipLocalBg, color.chipLocalFg};
    case ChipKind::Pro:
        return {color.chipProBg, color.chipProFg};
    }
    Q_UNREACHABLE_RETURN({});
}

TintPair Theme::avatar(int index) const
{
    const std::array<TintPair, 8> tints{{
        {color.avatar1Bg, color.avatar1Fg},
        {color.avatar2Bg, color.avatar2Fg},
        {color.avatar3Bg, color.avatar3Fg},
        {color.avatar4Bg, color.avatar4Fg},
        {color.avatar5Bg, color.avatar5Fg},
        {color.avatar6Bg, color.avatar6Fg},
        {color.avatar7Bg, color.avatar7Fg},
        {color.avatar8Bg, color.avatar8Fg},
    }};
    return tints[static_cast<size_t>(index) % tints.size()];
}

QColor Theme::chart(int index) const
{
    const std::array<QColor, 8> series{color.chart1, color.chart2, color.chart3, color.chart4,
                                       color.chart5, color.chart6, color.chart7, color.chart8};
    return series[static_cast<size_t>(index) % series.size()];
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &normal, const QColor &disabled) {
        palette.setColor(QPalette::Active, role, normal);
        palette.setColor(QPalette::Inactive, role, normal);
        palette.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, color.window, color.window);
    set(QPalette::WindowText, color.text, color.textDisabled);
    set(QPalette::Base, color.surface, color.controlDisabled);
    set(QPalette::AlternateBase, color.sunken, color.sunken);
    set(QPalette::Text, color.text, color.textDisabled);
    set(QPalette::PlaceholderText, color.textTertiary, color.textDisabled);
    set(QPalette::Button, color.control, color.controlDisabled);
    set(QPalette::ButtonText, color.text, color.textDisabled);
    set(QPalette::BrightText, color.onAccent, color.onAccent);
    set(QPalette::ToolTipBase, color.tooltip, color.tooltip);
    set(QPalette::ToolTipText, color.textOnTooltip, color.textOnTooltip);
    set(QPalette::Link, color.accentText, color.textDisabled);
    set(QPalette::LinkVisited, color.accentText, color.textDisabled);
    set(QPalette::Accent, color.accent, color.paused);
    set(QPalette::Highlight, color.selection, color.selectionInactive);
    set(QPalette::HighlightedText, color.text, color.textDisabled);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, color.selectionInactive);
    set(QPalette::Light, color.raised, color.raised);
    set(QPalette::Midlight, color.hairline, color.hairline);
    set(QPalette::Mid, color.hairline, color.hairline);
    set(QPalette::Dark, color.hairlineStrong, color.hairline);
    set(QPalette::Shadow, color.controlBorder, color.hairlineStrong);
    return palette;
}

} // namespace hs::ui
