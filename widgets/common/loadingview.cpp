// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/loadingview.h"

#include "common/iconlabel.h"
#include "common/textlabel.h"
#include "common/themedheight.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <array>

namespace hs::ui {

namespace {

constexpr int kBarHeight = 36;
constexpr int kRadius = 4;
/// Uneven on purpose: equal bars look like content that failed to load.
constexpr std::array kTitleWidths{220, 168, 252, 196};
constexpr std::array kLineWidths{300, 260, 284, 240};
constexpr std::array kParagraphShares{46, 96, 100, 92, 58, 0, 98, 94, 100, 40};

} // namespace

LoadingView::LoadingView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_bar(new QWidget(this))
    , m_line(new TextLabel(themes, TextStyle::Body, &ThemeColors::textSecondary, m_bar))
    , m_stop(new QToolButton(m_bar))
{
    const Theme &theme = themes.theme();
    m_stop->setText(tr("Stop"));
    m_stop->setAutoRaise(true);
    setButtonKind(m_stop, ButtonKind::Text);
    connect(m_stop, &QToolButton::clicked, this, &LoadingView::stopRequested);

    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(theme.space.s6, 0, theme.space.s6, 0);
    row->setSpacing(theme.space.s2);
    row->addWidget(new IconLabel(themes, Icon::Waiting, &ThemeColors::textSecondary, theme.size.iconSmall, m_bar));
    row->addWidget(m_line, 1);
    row->addWidget(m_stop);
    keepHeight(m_bar, themes, kBarHeight);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    column->addStretch();
}

void LoadingView::setLine(const QString &line)
{
    m_line->setText(line);
}

QString LoadingView::line() const
{
    return m_line->text();
}

void LoadingView::setSkeleton(Skeleton skeleton)
{
    m_skeleton = skeleton;
    update();
}

void LoadingView::setCanStop(bool canStop)
{
    m_stop->setVisible(canStop);
}

void LoadingView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect area = rect().adjusted(0, m_bar->height(), 0, 0);
    switch (m_skeleton) {
    case Skeleton::None:
        break;
    case Skeleton::Results:
        paintResults(painter, area);
        break;
    case Skeleton::Rows:
        paintRows(painter, area);
        break;
    case Skeleton::Text:
        paintParagraphs(painter, area);
        break;
    }
}

void LoadingView::paintResults(QPainter &painter, const QRect &area) const
{
    const Theme &theme = m_themes.theme();
    const int margin = theme.space.s6;
    const int row = theme.size.rowResult;
    const auto block = [&](const QRect &rect, qreal radius) {
        paintRounded(painter, QStyle::visualRect(layoutDirection(), area, rect), radius, theme.color.progressTrack);
    };
    paintHairline(painter, area.topLeft(), QPointF(area.right() + 1, area.top()), theme.color.hairline);
    for (int i = 0, y = area.y() + 1; i < static_cast<int>(kTitleWidths.size()) && y + row <= area.bottom(); ++i) {
        const auto n = static_cast<size_t>(i);
        const int tile = theme.size.avatarRow;
        const int text = margin + tile + theme.space.s3;
        block({margin, y + (row - tile) / 2, tile, tile}, theme.radius.tile);
        block({text, y + 17, std::min(kTitleWidths[n], area.width() - 2 * margin), 12}, kRadius);
        block({text, y + 39, std::min(kLineWidths[n], area.width() - 2 * margin), 8}, kRadius);
        block({area.width() - margin - 48, y + 28, 48, 8}, kRadius);
        y += row;
        paintHairline(painter, QPointF(area.x(), y - 1), QPointF(area.right() + 1, y - 1), theme.color.hairline);
    }
}

void LoadingView::paintRows(QPainter &painter, const QRect &area) const
{
    const Theme &theme = m_themes.theme();
    const int row = theme.size.rowTree;
    for (int i = 0, y = area.y(); i < 8 && y + row <= area.bottom(); ++i, y += row) {
        const int width = kTitleWidths[static_cast<size_t>(i) % kTitleWidths.size()];
        const QRect icon(theme.space.s6, y + (row - 16) / 2, 16, 16);
        const QRect text(theme.space.s6 + 24, y + (row - 8) / 2, std::min(width, area.width() / 2), 8);
        for (const QRect &rect : {icon, text}) {
            paintRounded(painter, QStyle::visualRect(layoutDirection(), area, rect), kRadius,
                         theme.color.progressTrack);
        }
    }
}

void LoadingView::paintParagraphs(QPainter &painter, const QRect &area) const
{
    const Theme &theme = m_themes.theme();
    const int width = std::min(area.width() - 2 * theme.space.s6, theme.size.readingWidth);
    int y = area.y() + theme.space.s2;
    for (const int share : kParagraphShares) {
        const bool isTitle = share == kParagraphShares.front();
        const int height = isTitle ? 20 : 10;
        if (y + height > area.bottom()) {
            return;
        }
        if (share > 0) {
            const QRect line(theme.space.s6, y, width * share / 100, height);
            paintRounded(painter, QStyle::visualRect(layoutDirection(), area, line), kRadius,
                         theme.color.progressTrack);
        }
        y += isTitle ? 36 : theme.lineHeight(TextStyle::CardText);
    }
}

} // namespace hs::ui
