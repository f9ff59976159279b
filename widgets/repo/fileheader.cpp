// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/fileheader.h"

#include "common/themedheight.h"
#include "lists/filetreemodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace hs::ui {

using models::FileTreeModel;

namespace {

constexpr int kHeaderPad = 6;

} // namespace

FileHeader::FileHeader(ThemeSource &themes, FileTreeModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_themes(themes)
    , m_model(model)
{
    keepHeight(this, themes, &ThemeSizes::rowHeader);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    connect(&m_model, &FileTreeModel::checkedChanged, viewport(), qOverload<>(&QWidget::update));
}

QString FileHeader::titleOf(int section) const
{
    switch (section) {
    case FileTreeModel::Name:
        return tr("Name");
    case FileTreeModel::Size:
        return tr("Size");
    case FileTreeModel::Stored:
        return tr("Stored");
    case FileTreeModel::Scan:
        return tr("Scan");
    case FileTreeModel::LastCommit:
        return tr("Last commit");
    case FileTreeModel::Changed:
        return tr("Changed");
    default:
        return {};
    }
}

int FileHeader::widthFor(int section) const
{
    const Theme &theme = m_themes.theme();
    return textWidth(titleOf(section), theme.font(TextStyle::Caption)) + theme.size.iconChip + 4 * kHeaderPad;
}

void FileHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->fillRect(rect, theme.color.sunken);
    paintHairline(*painter, rect.bottomLeft(), rect.bottomRight() + QPoint(1, 0), theme.color.hairline);
    if (section == FileTreeModel::Check) {
        QStyleOptionButton box;
        const int side = theme.size.controlCheck;
        box.rect =
            QStyle::visualRect(layoutDirection(), rect,
                               QRect(rect.x() + theme.space.s6, rect.y() + (rect.height() - side) / 2, side, side));
        const Qt::CheckState state = m_model.rootCheckState();
        box.state = QStyle::State_Enabled |
                    (state == Qt::Checked ? QStyle::State_On
                                          : (state == Qt::Unchecked ? QStyle::State_Off : QStyle::State_NoChange));
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
        painter->restore();
        return;
    }
    const bool isNumber = section == FileTreeModel::Size || section == FileTreeModel::Changed;
    const bool isSorted = sortIndicatorSection() == section;
    const QFont &font = theme.font(TextStyle::Caption);
    const QColor color = isSorted ? theme.color.text : theme.color.textSecondary;
    QRect text =
        rect.adjusted(kHeaderPad, 0, section == FileTreeModel::Changed ? -theme.size.scrollBar : -kHeaderPad, 0);
    if (section == FileTreeModel::Name)
        text.setLeft(rect.left() + theme.space.s5 + 2);
    const int width = textWidth(titleOf(section), font);
    const Qt::Alignment side = isNumber ? Qt::AlignRight : Qt::AlignLeft;
    paintText(*painter, QStyle::visualRect(layoutDirection(), rect, text), titleOf(section), font, color, side);
    if (isSorted) {
        const int mark = theme.size.iconChip;
        const int x = isNumber ? text.right() - width - mark - kHeaderPad / 2 : text.left() + width + kHeaderPad;
        const QRect arrow(x, rect.y(), mark, rect.height());
        m_themes.icons().paint(*painter, QStyle::visualRect(layoutDirection(), rect, arrow),
                               sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, color,
                               mark);
    }
    painter->restore();
}

void FileHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && logicalIndexAt(event->position().toPoint()) == FileTreeModel::Check)
        return m_model.setAllChecked(m_model.rootCheckState() != Qt::Checked);
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace hs::ui
