// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/cardlook.h"

#include "theme/iconloader.h"
#include "theme/themesource.h"

#include <QCoreApplication>
#include <QPainter>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

struct CardLabelWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::CardLabels)
};

constexpr auto kMarkScheme = "hubscope-mark"_L1;

/// The source of a picture: which icon, in which colour. No author can name it: cards have only pictures from the web.
QString markSource(Icon icon, const QColor &color)
{
    return u"%1:%2/%3"_s.arg(kMarkScheme).arg(static_cast<int>(icon)).arg(QStringView(color.name()).sliced(1));
}

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
    const auto alert = [](const QColor &bar, const QColor &fill, const QColor &title, Icon icon) {
        return cards::AlertColors{.bar = bar, .fill = fill, .title = title, .mark = markSource(icon, title)};
    };
    style.note = alert(color.info, color.accentSubtle, color.accentText, Icon::Information);
    style.tip = alert(color.positive, color.positiveSubtle, color.positiveText, Icon::StateOk);
    style.important = alert(color.chipSpaceFg, color.chipSpaceBg, color.chipSpaceFg, Icon::Information);
    style.warning = alert(color.warning, color.warningSubtle, color.warningText, Icon::StateWarning);
    style.caution = alert(color.danger, color.dangerSubtle, color.dangerText, Icon::StateError);
    style.labels = {.note = CardLabelWords::tr("Note"),
                    .tip = CardLabelWords::tr("Tip"),
                    .important = CardLabelWords::tr("Important"),
                    .warning = CardLabelWords::tr("Warning"),
                    .caution = CardLabelWords::tr("Caution"),
                    .details = CardLabelWords::tr("Details", "of a folded part of a card without a name")};
    style.closedMark = markSource(Icon::ChevronRight, color.textSecondary);
    style.openMark = markSource(Icon::ChevronDown, color.textSecondary);
    return style;
}

QImage alertMark(const ThemeSource &themes, const QUrl &name, qreal devicePixelRatio)
{
    if (name.scheme() != kMarkScheme)
        return {};
    const int icon = name.path().section(u'/', 0, 0).toInt();
    const QColor color(u'#' + name.path().section(u'/', 1));
    if (icon < 0 || icon >= kIconCount || !color.isValid())
        return {};
    QImage image(QSize(cards::kAlertMarkWidth, cards::kAlertMarkHeight) * devicePixelRatio,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(devicePixelRatio);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    // In the upper part: Qt has the middle of a picture near the base line, which is low for an icon beside capitals.
    themes.icons().paint(painter, QRect(0, 0, cards::kAlertMarkWidth, cards::kAlertMarkWidth), static_cast<Icon>(icon),
                         color, cards::kAlertMarkWidth);
    return image;
}

} // namespace hs::ui
