// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/libraryheaderview.h"

#include "common/themedheight.h"
#include "lists/librarylistmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSet>
#include <QStyleOptionButton>

namespace hs::ui {

using models::LibraryListModel;

LibraryHeaderView::LibraryHeaderView(ThemeSource &themes, LibraryListModel &model, QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_themes(themes)
    , m_model(model)
{
    keepHeight(this, themes, &ThemeSizes::rowHeader);
    setHighlightSections(false);
    setSortIndicatorShown(true);
    connect(&m_model, &LibraryListModel::marksChanged, viewport(), qOverload<>(&QWidget::update));
}

/// Of the rows that are shown, which a filter may have made fewer.
Qt::CheckState LibraryHeaderView::stateOfAll() const
{
    int marked = 0;
    int some = 0;
    int all = 0;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const QModelIndex index = model()->index(row, LibraryListModel::Check);
        if (index.data(LibraryListModel::InUseRole).toBool())
            continue;
        const int state = index.data(Qt::CheckStateRole).toInt();
        ++all;
        marked += state == Qt::Checked;
        some += state != Qt::Unchecked;
    }
    return some == 0 ? Qt::Unchecked : marked == all ? Qt::Checked : Qt::PartiallyChecked;
}

void LibraryHeaderView::toggleAll()
{
    const bool isOn = stateOfAll() != Qt::Checked;
    QSet<QString> shown;
    QList<library::DeletionWish> wishes;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto repo = model()->index(row, 0).data(LibraryListModel::RepoRole).value<library::CachedRepo>();
        shown.insert(library::HfCache::folderName(repo.key));
        if (isOn)
            wishes.append({.repo = repo.key, .isWhole = true, .revisions = {}, .withLeftovers = false});
    }
    for (const library::DeletionWish &wish : m_model.wishes()) { // what a filter hides stays as it is
        if (!shown.contains(library::HfCache::folderName(wish.repo)))
            wishes.append(wish);
    }
    m_model.mark(wishes);
}

void LibraryHeaderView::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Theme &theme = m_themes.theme();
    painter->save();
    painter->fillRect(rect, theme.color.sunken);
    paintHairline(*painter, rect.bottomLeft(), rect.bottomRight() + QPoint(1, 0), theme.color.hairline);
    if (section == LibraryListModel::Check) {
        QStyleOptionButton box;
        const int side = theme.size.controlCheck;
        box.rect =
            QStyle::visualRect(layoutDirection(), rect,
                               QRect(rect.x() + theme.space.s6, rect.y() + (rect.height() - side) / 2, side, side));
        const Qt::CheckState state = stateOfAll();
        box.state = QStyle::State_Enabled | (state == Qt::Checked     ? QStyle::State_On
                                             : state == Qt::Unchecked ? QStyle::State_Off
                                                                      : QStyle::State_NoChange);
        style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
        painter->restore();
        return;
    }
    const QString title = model()->headerData(section, Qt::Horizontal).toString();
    const bool isNumber = section == LibraryListModel::Size || section == LibraryListModel::Freed;
    const bool isSorted = sortIndicatorSection() == section;
    const QFont &font = theme.font(TextStyle::Caption);
    const QColor color = isSorted ? theme.color.text : theme.color.textSecondary;
    QRect text = rect.adjusted(theme.space.s3, 0, -theme.space.s3, 0);
    if (section == LibraryListModel::Repository)
        text.setLeft(rect.left());
    const int width = textWidth(title, font);
    paintText(*painter, text, title, font, color,
              QStyle::visualAlignment(layoutDirection(), isNumber ? Qt::AlignRight : Qt::AlignLeft));
    if (isSorted) {
        const int mark = theme.size.iconChip;
        const int x = isNumber ? text.right() - width - mark - theme.space.s1 : text.left() + width + theme.space.s1;
        m_themes.icons().paint(
            *painter, QStyle::visualRect(layoutDirection(), rect, QRect(x, rect.y(), mark, rect.height())),
            sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, color, mark);
    }
    painter->restore();
}

void LibraryHeaderView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && logicalIndexAt(event->position().toPoint()) == LibraryListModel::Check)
        return toggleAll();
    QHeaderView::mouseReleaseEvent(event);
}

} // namespace hs::ui
