// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/celldelegate.h"

#include "datasetviewer/datasetwords.h"
#include "lists/datasetrowsmodel.h"
#include "sessions/imagecache.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QPainter>

namespace hs::ui {

using hub::DatasetCell;
using models::DatasetRowsModel;

namespace {

constexpr int kThumbnail = 24;

} // namespace

CellDelegate::CellDelegate(ThemeSource &themes, models::ImageCache &images, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_themes(themes)
    , m_images(images)
{}

/// The ground is painted in the whole cell, what stands on it with the margins of the head above.
void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &cell, painter, cell.widget);
    const int margin = m_themes.theme().space.s2;
    cell.rect.adjust(margin, 0, -margin, 0);
    cell.state &= ~(QStyle::State_Selected | QStyle::State_HasFocus | QStyle::State_MouseOver);
    cell.backgroundBrush = Qt::NoBrush;
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return QStyledItemDelegate::sizeHint(option, index) + QSize(2 * m_themes.theme().space.s2, 0);
}

void CellDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const Theme &theme = m_themes.theme();
    const auto cell = index.data(DatasetRowsModel::CellRole).value<DatasetCell>();
    const auto column = index.model()
                            ->headerData(index.column(), Qt::Horizontal, DatasetRowsModel::ColumnRole)
                            .value<hub::DatasetColumn>();
    option->font = cell.kind == DatasetCell::Kind::Nested   ? theme.font(TextStyle::MonoSmall)
                   : cell.kind == DatasetCell::Kind::Number ? theme.numberFont(TextStyle::Small)
                                                            : theme.font(TextStyle::Small);
    option->textElideMode = Qt::ElideRight;
    // A value keeps its own order in a window that runs from right to left, and stands where others do.
    if (option->direction == Qt::RightToLeft && cell.kind != DatasetCell::Kind::Null &&
        cell.kind != DatasetCell::Kind::Media && !option->text.isRightToLeft()) {
        option->displayAlignment = QStyle::visualAlignment(option->direction, option->displayAlignment);
        option->direction = Qt::LeftToRight;
    }
    const bool isQuiet = cell.kind == DatasetCell::Kind::Null || cell.kind == DatasetCell::Kind::Media;
    if (!isQuiet)
        return;
    option->text = datasetwords::cellText(cell, column.kind);
    option->features |= QStyleOptionViewItem::HasDisplay;
    const QColor quiet =
        option->state.testFlag(QStyle::State_Selected) ? theme.color.textSecondary : theme.color.textTertiary;
    option->palette.setColor(QPalette::Text, quiet);
    option->palette.setColor(QPalette::HighlightedText, quiet);
    if (cell.kind != DatasetCell::Kind::Media)
        return;
    const QImage image = column.kind == hub::DatasetColumn::Kind::Image ? m_images.image(cell.source) : QImage();
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kThumbnail, kThumbnail);
    if (image.isNull()) {
        option->decorationSize = QSize(theme.size.iconSmall, theme.size.iconSmall);
        option->icon = m_themes.icon(column.kind == hub::DatasetColumn::Kind::Audio   ? Icon::SpeechRecognition
                                     : column.kind == hub::DatasetColumn::Kind::Video ? Icon::Video
                                                                                      : Icon::Image);
        return;
    }
    const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
    QPixmap picture = QPixmap::fromImage(
        image.scaled(QSize(kThumbnail, kThumbnail) * ratio, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    picture.setDevicePixelRatio(ratio);
    option->icon = QIcon(picture);
}

} // namespace hs::ui
