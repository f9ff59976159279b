// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/cardlook.h"

#include <QCoreApplication>

namespace hs::ui {

namespace {

struct CardLabelWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::CardLabels)
};

cards::TextMetrics metricsOf(const Theme &theme, TextStyle style, qreal zoom)
{
    const QFont &font = theme.font(style);
    return {.size = qRound(font.pixelSize() * zoom),
            .line = qRound(theme.lineHeight(style) * zoom),
            .weight = font.weight()};
}

} // namespace

cards::SyntaxColors syntaxLook(const Theme &theme)
{
    const ThemeColors &color = theme.color;
    return {.keyword = color.syntaxKeyword,
            .string = color.syntaxString,
            .number = color.syntaxNumber,
            .comment = color.syntaxComment,
            .function = color.syntaxFunction,
            .type = color.syntaxType,
            .link = color.syntaxLink,
            .error = color.syntaxError};
}

cards::CardStyle cardLook(const Theme &theme, qreal zoom)
{
    const ThemeColors &color = theme.color;
    cards::CardStyle style;
    style.isDark = theme.isDark();
    style.textFamily = theme.font(TextStyle::CardText).family();
    style.monoFamily = theme.font(TextStyle::Mono).family();
    style.text = metricsOf(theme, TextStyle::CardText, zoom);
    style.heading1 = metricsOf(theme, TextStyle::CardH1, zoom);
    style.heading2 = metricsOf(theme, TextStyle::CardH2, zoom);
    style.heading3 = metricsOf(theme, TextStyle::CardH3, zoom);
    style.heading4 = metricsOf(theme, TextStyle::CardText, zoom);
    style.heading4.weight = QFont::DemiBold;
    style.code = metricsOf(theme, TextStyle::Mono, zoom);
    style.readingWidth = theme.size.readingWidth;
    style.blockGap = qRound(theme.space.s3 * zoom);
    style.listIndent = qRound(theme.space.s6 * zoom);
    style.textColor = color.text;
    style.secondary = color.textSecondary;
    style.link = color.accentText;
    style.border = color.hairline;
    style.quoteBar = color.hairlineStrong;
    style.tableHeader = color.sunken;
    style.codeBackground = color.codeBg;
    style.codeText = color.codeText;
    style.inlineCodeBackground = color.codeInlineBg;
    style.mark = color.findMatch;
    style.syntax = syntaxLook(theme);
    style.note = {.bar = color.info, .fill = color.accentSubtle, .title = color.accentText};
    style.tip = {.bar = color.positive, .fill = color.positiveSubtle, .title = color.positiveText};
    style.important = {.bar = color.chipSpaceFg, .fill = color.chipSpaceBg, .title = color.chipSpaceFg};
    style.warning = {.bar = color.warning, .fill = color.warningSubtle, .title = color.warningText};
    style.caution = {.bar = color.danger, .fill = color.dangerSubtle, .title = color.dangerText};
    style.labels = {.note = CardLabelWords::tr("Note"),
                    .tip = CardLabelWords::tr("Tip"),
                    .important = CardLabelWords::tr("Important"),
                    .warning = CardLabelWords::tr("Warning"),
                    .caution = CardLabelWords::tr("Caution")};
    return style;
}

} // namespace hs::ui
