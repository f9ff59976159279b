// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/viewpainting.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyleOption>
#include <QTreeView>

namespace hs::ui {

namespace {

constexpr int kHeaderPadding = 8;
constexpr int kSortMark = 12;

QColor rowFill(const ThemeColors &color, const QStyleOptionViewItem &option, RowKind kind, bool isViewFocused)
{
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered =
        option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    switch (kind) {
    case RowKind::Navigation:
        return isSelected ? color.navSelected : isHovered ? color.navHover : QColor();
    case RowKind::Popup:
        return isSelected ? color.selection : isHovered ? color.hover : QColor();
    case RowKind::Plain:
    case RowKind::Marked:
        break;
    }
    if (isSelected) {
        return isViewFocused ? color.selection : color.selectionInactive;
    }
    if (option.features.testFlag(QStyleOptionViewItem::HasCheckIndicator) && option.checkState == Qt::Checked) {
        return color.accentSubtle;
    }
    if (isHovered) {
        return color.hover;
    }
    return option.features.testFlag(QStyleOptionViewItem::Alternate) ? color.sunken : QColor();
}

/// Rounded fills span the whole row of a tree although its cells and its indentation are painted one by one.
QRect wholeRow(const StyleCanvas &canvas, const QStyleOptionViewItem &option)
{
    const auto *tree = qobject_cast<const QTreeView *>(canvas.widget);
    return tree ? QRect(0, option.rect.y(), tree->viewport()->width(), option.rect.height()) : option.rect;
}

/// The current row of high contrast. Cells are painted one by one: each its part of the frame.
void paintFrame(QPainter &painter, const QRect &row, const QRect &cell, const Theme &theme)
{
    const qreal inset = theme.stroke.focusRing / 2.0;
    painter.save();
    painter.setClipRect(cell, Qt::IntersectClip);
    painter.setPen(QPen(theme.color.text, theme.stroke.focusRing, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(row).adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

bool startsRow(const QStyleOptionViewItem &option)
{
    return option.viewItemPosition == QStyleOptionViewItem::Invalid ||
           option.viewItemPosition == QStyleOptionViewItem::Beginning ||
           option.viewItemPosition == QStyleOptionViewItem::OnlyOne;
}

} // namespace

void paintRowBackground(const StyleCanvas &canvas, const QStyleOptionViewItem &option)
{
    const Theme &theme = canvas.theme();
    const RowKind kind = rowKind(canvas.widget);
    const bool isViewFocused =
        canvas.widget && canvas.widget->hasFocus() && option.state.testFlag(QStyle::State_Active);
    const QColor fill = rowFill(theme.color, option, kind, isViewFocused);
    const bool isRounded = kind == RowKind::Navigation || kind == RowKind::Popup;
    QPainter &painter = canvas.painter;
    if (option.backgroundBrush.style() != Qt::NoBrush && !fill.isValid()) {
        painter.fillRect(option.rect, option.backgroundBrush);
    }
    if (fill.isValid()) {
        if (isRounded) {
            painter.save();
            painter.setClipRect(option.rect, Qt::IntersectClip);
            paintRounded(painter, wholeRow(canvas, option), theme.radius.control, fill);
            painter.restore();
        } else {
            painter.fillRect(option.rect, fill);
        }
    }
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected && theme.isHighContrast()) {
        paintFrame(painter, wholeRow(canvas, option), option.rect, theme);
    }
    if (kind == RowKind::Marked && isSelected && isViewFocused && startsRow(option)) {
        const int width = theme.stroke.currentRowMark;
        const QRect mark(0, option.rect.y(), width, option.rect.height());
        const QRect whole(0, option.rect.y(), canvas.widget ? canvas.widget->width() : option.rect.right() + 1,
                          option.rect.height());
        painter.fillRect(QStyle::visualRect(option.direction, whole, mark), theme.color.selectionMark);
    }
    const bool showsFocus = option.state.testFlag(QStyle::State_HasFocus) && isViewFocused &&
                            option.state.testFlag(QStyle::State_KeyboardFocusChange) && !isSelected;
    if (showsFocus) {
        const int width = theme.stroke.focusRing;
        painter.save();
        painter.setPen(QPen(theme.color.focusRing, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(option.rect).adjusted(width / 2.0, width / 2.0, -width / 2.0, -width / 2.0));
        painter.restore();
    }
}

void paintBranch(const StyleCanvas &canvas, const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Children)) {
        return;
    }
    const bool isOpen = option.state.testFlag(QStyle::State_Open);
    QPainter &painter = canvas.painter;
    painter.save();
    if (!isOpen && option.direction == Qt::RightToLeft) {
        painter.translate(2 * option.rect.center().x() + 1, 0);
        painter.scale(-1, 1);
    }
    canvas.icons().paint(painter, option.rect, isOpen ? Icon::ChevronDown : Icon::ChevronRight,
                         canvas.color().textSecondary, canvas.theme().size.iconSmall);
    painter.restore();
}

void paintHeaderSection(const StyleCanvas &canvas, const QStyleOptionHeader &option)
{
    const ThemeColors &color = canvas.color();
    const bool isHovered =
        option.state.testFlag(QStyle::State_MouseOver) && option.state.testFlag(QStyle::State_Enabled);
    canvas.painter.fillRect(option.rect, isHovered ? color.controlHover : color.sunken);
    const QRectF rect(option.rect);
    paintHairline(canvas.painter, QPointF(rect.left(), rect.bottom() - 1), QPointF(rect.right(), rect.bottom() - 1),
                  color.hairline);
}

void paintHeaderLabel(const StyleCanvas &canvas, const QStyleOptionHeader &option)
{
    const Theme &theme = canvas.theme();
    QRect area = option.rect.adjusted(kHeaderPadding, 0, -kHeaderPadding, 0);
    const bool isSorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFont &font = theme.font(TextStyle::Caption);
    const Qt::Alignment horizontal = option.textAlignment & Qt::AlignHorizontal_Mask;
    const Qt::Alignment alignment = QStyle::visualAlignment(option.direction, horizontal ? horizontal : Qt::AlignLeft);
    if (isSorted) {
        area.setWidth(area.width() - kSortMark - 2);
    }
    const QRect text = QStyle::visualRect(option.direction, option.rect, area);
    const int taken = paintText(canvas.painter, text, option.text, font, theme.color.textTertiary, alignment);
    if (isSorted) {
        // Qt calls ascending "SortDown".
        const Icon mark = option.sortIndicator == QStyleOptionHeader::SortDown ? Icon::ChevronUp : Icon::ChevronDown;
        const bool isAtEnd = alignment.testFlag(Qt::AlignRight);
        const int x = isAtEnd ? text.right() + 3 : text.left() + taken + 4;
        canvas.icons().paint(canvas.painter, QRect(x, option.rect.y(), kSortMark, option.rect.height()), mark,
                             theme.color.textTertiary, kSortMark);
    }
}

QSize headerSize(const Theme &theme, const QStyleOptionHeader &option)
{
    const int width = textWidth(option.text, theme.font(TextStyle::Caption)) + 2 * kHeaderPadding + kSortMark + 2;
    return {width, theme.size.rowHeader};
}

} // namespace hs::ui
