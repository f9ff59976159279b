// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/columnheader.h"

#include "charts/chartlook.h"
#include "datasetviewer/datasetwords.h"
#include "lists/datasetrowsmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace hs::ui {

using models::DatasetRowsModel;

namespace {

constexpr int kSpreadHeight = 24;
constexpr int kMostColumnBars = 20;
constexpr int kNarrowestHead = 96;
constexpr int kWidestHead = 280;

/// The heights of the picture's bars: of a histogram, or of the most frequent values.
QList<qint64> barsOf(const hub::ColumnStatistics &statistics)
{
    if (!statistics.counts.isEmpty())
        return statistics.counts;
    QList<qint64> bars;
    for (const auto &[value, count] :
         statistics.frequencies.first(qMin<qsizetype>(kMostColumnBars, statistics.frequencies.size())))
        bars.append(count);
    return bars;
}

} // namespace

ColumnHeader::ColumnHeader(ThemeSource &themes, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_themes(themes)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("Columns"));
    connect(&themes, &ThemeSource::changed, this, [this] { resizeSections(); });
}

QSize ColumnHeader::sectionSizeFromContents(int section) const
{
    const Theme &theme = m_themes.theme();
    const QString name = model()->headerData(section, orientation()).toString();
    const auto column =
        model()->headerData(section, orientation(), DatasetRowsModel::ColumnRole).value<hub::DatasetColumn>();
    const int words = qMax(textWidth(name, theme.font(TextStyle::SmallStrong)),
                           textWidth(column.type, theme.font(TextStyle::MonoSmall)));
    const int width = qBound(theme.scaled(kNarrowestHead), words + 2 * theme.space.s3 + theme.size.iconChip,
                             theme.scaled(kWidestHead));
    return {width, theme.lineHeight(TextStyle::SmallStrong) + theme.lineHeight(TextStyle::MonoSmall) + kSpreadHeight +
                       3 * theme.space.s1 + theme.space.s2};
}

void ColumnHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->fillRect(rect, theme.color.sunken);
    paintHairline(*painter, rect.bottomLeft(), rect.bottomRight() + QPoint(1, 0), theme.color.hairline);
    const QPoint end = layoutDirection() == Qt::RightToLeft ? rect.topLeft() : rect.topRight();
    paintHairline(*painter, end, QPoint(end.x(), rect.bottom()), theme.color.hairline);
    const auto column =
        model()->headerData(section, orientation(), DatasetRowsModel::ColumnRole).value<hub::DatasetColumn>();
    const Qt::Alignment leading = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft);
    QRect line = rect.adjusted(theme.space.s3, theme.space.s1, -theme.space.s3, 0);
    line.setHeight(theme.lineHeight(TextStyle::SmallStrong));
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const int mark = theme.size.iconChip;
        const QRect place(line.right() - mark + 1, line.top(), mark, line.height());
        m_themes.icons().paint(*painter, QStyle::visualRect(layoutDirection(), rect, place),
                               sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown,
                               theme.color.text, mark);
        line = QStyle::visualRect(layoutDirection(), rect, line.adjusted(0, 0, -mark, 0));
    }
    paintText(*painter, line, column.name, theme.font(TextStyle::SmallStrong), theme.color.text, leading);
    line = rect.adjusted(theme.space.s3, theme.space.s1 + theme.lineHeight(TextStyle::SmallStrong), -theme.space.s3, 0);
    line.setHeight(theme.lineHeight(TextStyle::MonoSmall));
    paintText(*painter, line, column.type, theme.font(TextStyle::MonoSmall), theme.color.textSecondary, leading);
    paintSpread(*painter, QRect(line.left(), line.bottom() + 1 + theme.space.s1, line.width(), kSpreadHeight), section);
    painter->restore();
}

void ColumnHeader::paintSpread(QPainter &painter, const QRect &rect, int section) const
{
    const QVariant known = model()->headerData(section, orientation(), DatasetRowsModel::StatisticsRole);
    if (!known.isValid())
        return;
    const QList<qint64> bars = barsOf(known.value<hub::ColumnStatistics>());
    if (bars.isEmpty())
        return;
    const Theme &theme = m_themes.theme();
    const qint64 highest = qMax<qint64>(1, *std::ranges::max_element(bars));
    const double width = double(rect.width()) / double(bars.size());
    painter.setPen(seriesBorder(theme));
    painter.setBrush(seriesFill(theme, 0));
    for (qsizetype i = 0; i < bars.size(); ++i) {
        // What is there at all can be seen.
        const double height = bars[i] > 0 ? qMax(1.0, rect.height() * double(bars[i]) / double(highest)) : 0;
        if (height > 0)
            painter.drawRect(
                QRectF(rect.left() + double(i) * width, rect.bottom() + 1 - height, qMax(1.0, width - 1), height));
    }
    paintHairline(painter, QPointF(rect.left(), rect.bottom() + 1), QPointF(rect.right() + 1, rect.bottom() + 1),
                  theme.color.hairlineStrong);
}

bool ColumnHeader::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int section = logicalIndexAt(help->pos());
    if (section >= 0) {
        const QVariant known = model()->headerData(section, orientation(), DatasetRowsModel::StatisticsRole);
        const QString name = model()->headerData(section, orientation()).toString();
        const QString words = known.isValid() ? datasetwords::summary(known.value<hub::ColumnStatistics>()) : QString();
        QToolTip::showText(help->globalPos(), words.isEmpty() ? name : name + u'\n' + words, this);
    }
    return true;
}

} // namespace hs::ui
