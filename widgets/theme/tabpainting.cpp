// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/tabpainting.h"

#include "theme/iconloader.h"
#include "theme/painting.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace hs::ui {

namespace {

constexpr int kPadding = 13;
constexpr int kDocumentIconGap = 8;
constexpr int kCloseInset = 8;
constexpr int kCloseGap = 2;
constexpr int kTabSeparatorHeight = 16;

/// The tab below the empty pixels of the strip.
QRect bodyOf(const Theme &theme, const QStyleOptionTab &option)
{
    return option.rect.adjusted(0, option.rect.height() - theme.size.tabHeight, 0, 0);
}

bool isSelected(const QStyleOptionTab &option)
{
    return option.state.testFlag(QStyle::State_Selected);
}

bool needsSeparator(const QStyleOptionTab &option)
{
    const bool isLast = option.position == QStyleOptionTab::End || option.position == QStyleOptionTab::OnlyOneTab;
    return !isSelected(option) && !isLast && option.selectedPosition != QStyleOptionTab::NextIsSelected;
}

} // namespace

void paintTabShape(const StyleCanvas &canvas, const QStyleOptionTab &option)
{
    const Theme &theme = canvas.theme();
    const QRect body = bodyOf(theme, option);
    QPainter &painter = canvas.painter;
    if (!isSelected(option)) {
        paintHairline(painter, QPointF(body.left(), body.bottom()), QPointF(body.right() + 1, body.bottom()),
                      theme.color.hairline);
        if (option.state.testFlag(QStyle::State_MouseOver)) {
            paintRounded(painter, body.adjusted(2, 2, -2, -4), theme.radius.control, theme.color.navHover);
        } else if (needsSeparator(option)) {
            const int x = option.direction == Qt::LeftToRight ? body.right() : body.left();
            const int y = body.y() + (body.height() - kTabSeparatorHeight) / 2;
            paintHairline(painter, QPointF(x, y), QPointF(x, y + kTabSeparatorHeight), theme.color.hairlineStrong);
        }
        return;
    }
    // Open at the bottom: the fill runs into the toolbar below.
    const QRectF shape = QRectF(body).adjusted(0, 0, 0, theme.radius.card);
    painter.save();
    painter.setClipRect(body);
    paintRounded(painter, shape, theme.radius.card, theme.color.surface, theme.color.hairline);
    painter.restore();
}

void paintTabLabel(const StyleCanvas &canvas, const QStyleOptionTab &option)
{
    const Theme &theme = canvas.theme();
    const QRect body = bodyOf(theme, option);
    if (!option.icon.isNull()) {
        const int side = theme.size.iconSmall;
        const QRect icon(body.x() + kPadding, body.y(), side, body.height());
        canvas.paintIcon(QStyle::visualRect(option.direction, option.rect, icon), option.icon, side,
                         isSelected(option) ? theme.color.text : theme.color.textSecondary, true);
    }
    paintText(canvas.painter, tabTextRect(theme, option), option.text,
              theme.font(isSelected(option) ? TextStyle::SmallStrong : TextStyle::Small),
              isSelected(option) ? theme.color.text : theme.color.textSecondary,
              QStyle::visualAlignment(option.direction, Qt::AlignLeft));
}

void paintTabBase(const StyleCanvas &canvas, const QStyleOption &option)
{
    const auto *base = qstyleoption_cast<const QStyleOptionTabBarBase *>(&option);
    if (!base) {
        return;
    }
    const int y = option.rect.bottom();
    const QColor line = canvas.color().hairline;
    const QRect &gap = base->selectedTabRect;
    paintHairline(canvas.painter, QPointF(option.rect.left(), y), QPointF(gap.left(), y), line);
    paintHairline(canvas.painter, QPointF(gap.right() + 1, y), QPointF(option.rect.right() + 1, y), line);
}

void paintTabClose(const StyleCanvas &canvas, const QStyleOption &option)
{
    const ThemeColors &color = canvas.color();
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (!isHovered && !option.state.testFlag(QStyle::State_Selected)) {
        return;
    }
    if (isHovered) {
        paintRounded(canvas.painter, option.rect, canvas.theme().radius.chip,
                     option.state.testFlag(QStyle::State_Sunken) ? color.controlPressed : color.navHover);
    }
    canvas.icons().paint(canvas.painter, option.rect, Icon::Close, isHovered ? color.text : color.textSecondary,
                         canvas.theme().size.iconChip);
}

QSize tabSize(const Theme &theme)
{
    return {theme.size.tabPreferred, theme.size.tabStrip};
}

QRect tabTextRect(const Theme &theme, const QStyleOptionTab &option)
{
    QRect area = bodyOf(theme, option).adjusted(kPadding, 0, -kPadding, 0);
    if (!option.icon.isNull()) {
        area.setLeft(area.x() + theme.size.iconSmall + kDocumentIconGap);
    }
    if (!option.rightButtonSize.isEmpty()) {
        area.setRight(option.rect.right() - kCloseInset - option.rightButtonSize.width() - kCloseGap);
    }
    return QStyle::visualRect(option.direction, option.rect, area);
}

QRect tabCloseRect(const Theme &theme, const QStyleOptionTab &option, const QSize &button)
{
    const QRect body = bodyOf(theme, option);
    const QRect place(body.right() + 1 - kCloseInset - button.width(), body.y() + (body.height() - button.height()) / 2,
                      button.width(), button.height());
    return QStyle::visualRect(option.direction, option.rect, place);
}

} // namespace hs::ui
