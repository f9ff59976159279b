// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facetdelegate.h"

#include "lists/facetlistmodel.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>
#include <QTreeView>

namespace hs::ui {

using models::FacetListModel;
using FacetRow = FacetListModel::RowKind;

namespace {

constexpr int kFacetMargin = 16;
constexpr int kChevron = 12;
constexpr int kGroupText = 18;   ///< from the margin to the name of a group
constexpr int kGroupIndent = 20; ///< from the margin to the boxes inside a group
constexpr int kBoxGap = 8;
constexpr int kLeaveOut = 24; ///< the button at the end of a row

int boxLeft(const QModelIndex &index)
{
    return index.parent().isValid() ? kFacetMargin + kGroupIndent : kFacetMargin;
}

} // namespace

FacetDelegate::FacetDelegate(ThemeSource &themes, QTreeView *view, bool canExclude)
    : RowDelegate(themes, view)
    , m_view(view)
    , m_canExclude(canExclude)
{}

QSize FacetDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    Q_UNUSED(option)
    Q_UNUSED(index)
    return {0, theme().size.facetPanelRow};
}

bool FacetDelegate::editorEvent(QEvent *, QAbstractItemModel *, const QStyleOptionViewItem &, const QModelIndex &)
{
    return false;
}

QRect FacetDelegate::textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QRect rect = option.rect.adjusted(0, 0, -kFacetMargin, 0);
    switch (index.data(FacetListModel::KindRole).value<FacetRow>()) {
    case FacetRow::Group:
        rect.setLeft(option.rect.left() + kFacetMargin + kGroupText);
        break;
    case FacetRow::Value:
        rect.setLeft(option.rect.left() + boxLeft(index) + theme().size.controlCheck + kBoxGap);
        break;
    case FacetRow::Rest:
        // In a flat list the link stands below the words, in a group below the boxes: as drawn.
        rect.setLeft(option.rect.left() +
                     (index.parent().isValid() ? boxLeft(index) : kFacetMargin + theme().size.controlCheck + kBoxGap));
        break;
    }
    return rect;
}

void FacetDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRect text = mirrored(option, textRect(option, index));
    const Qt::Alignment start = QStyle::visualAlignment(option.direction, Qt::AlignLeft);
    const QString words = index.data(Qt::DisplayRole).toString();
    const ThemeColors &color = theme().color;
    switch (index.data(FacetListModel::KindRole).value<FacetRow>()) {
    case FacetRow::Group: {
        // Below those of the sections.
        const QRect box(option.rect.left() + kFacetMargin - 4, option.rect.top(), kChevron + 4, option.rect.height());
        const Icon chevron = m_view->isExpanded(index) ? Icon::ChevronDown : Icon::ChevronRight;
        themes().icons().paint(painter, mirrored(option, box), chevron, color.textSecondary, kChevron);
        paintText(painter, text, words, theme().font(TextStyle::Body), color.textSecondary, start);
        break;
    }
    case FacetRow::Value:
        paintValue(painter, option, index);
        break;
    case FacetRow::Rest:
        paintText(painter, text, words, theme().font(TextStyle::Body), color.accentText, start);
        break;
    }
}

void FacetDelegate::paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem check(option);
    const int side = theme().size.controlCheck;
    const QRect box(option.rect.left() + boxLeft(index), option.rect.top() + (option.rect.height() - side) / 2, side,
                    side);
    check.rect = mirrored(option, box);
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off | QStyle::State_NoChange);
    const auto mark = index.data(Qt::CheckStateRole).value<Qt::CheckState>();
    check.state |= mark == Qt::Checked            ? QStyle::State_On
                   : mark == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                  : QStyle::State_Off;
    m_view->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, &painter, m_view);
    QRect text = textRect(option, index);
    if (!buttons(option, index).isEmpty())
        text.setRight(text.right() - kLeaveOut);
    QFont font = theme().font(TextStyle::Body);
    font.setStrikeOut(mark == Qt::PartiallyChecked);
    paintText(painter, mirrored(option, text), index.data(Qt::DisplayRole).toString(), font,
              mark == Qt::PartiallyChecked ? theme().color.textSecondary : theme().color.text,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

QList<RowButton> FacetDelegate::buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    // Quiet until the row is pointed at: most people include.
    const bool isOfValue = index.data(FacetListModel::KindRole).value<FacetRow>() == FacetRow::Value;
    if (!m_canExclude || !isOfValue || !option.state.testFlag(QStyle::State_MouseOver))
        return {};
    const QRect rect(option.rect.right() + 1 - kFacetMargin / 2 - kLeaveOut,
                     option.rect.top() + (option.rect.height() - kLeaveOut) / 2, kLeaveOut, kLeaveOut);
    const bool isExcluded = index.data(FacetListModel::ExcludedRole).toBool();
    return {{.id = 0,
             .rect = rect,
             .icon = isExcluded ? Icon::Close : Icon::Dash,
             .text = isExcluded ? tr("No longer leave out") : tr("Leave out (−)")}};
}

void FacetDelegate::triggerButton(const QModelIndex &index, int)
{
    Q_EMIT excludeToggled(index.data(FacetListModel::IdRole).toString());
}

QString FacetDelegate::toolTip(const QStyleOptionViewItem &option, const QModelIndex &index, const QPoint &) const
{
    const QString words = index.data(Qt::DisplayRole).toString();
    const bool isCut = textWidth(words, theme().font(TextStyle::Body)) > textRect(option, index).width();
    return isCut ? words : QString();
}

} // namespace hs::ui
