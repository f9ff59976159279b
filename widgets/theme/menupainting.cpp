// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/menupainting.h"

#include "theme/choicepainting.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"

#include <QMenu>
#include <QPainter>
#include <QStyleOption>

namespace hs::ui {

namespace {

constexpr int kMargin = 5; // 1 px frame and 4 px
constexpr int kIconInset = 8;
constexpr int kMenuTextInset = 32; // 8 + 16 + 8
constexpr int kEndInset = 8;
constexpr int kShortcutGap = 24;
constexpr int kArrowZone = 20;
constexpr int kSeparatorHeight = 9;
constexpr int kBarItemPadding = 8;

QString titleOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(u'\t', 0, 0);
}

QString shortcutOf(const QStyleOptionMenuItem &option)
{
    return option.text.section(u'\t', 1);
}

bool isDangerous(const StyleCanvas &canvas, const QStyleOptionMenuItem &option)
{
    const auto *menu = qobject_cast<const QMenu *>(canvas.widget);
    return menu && hs::ui::isDangerous(menu->actionAt(option.rect.center()));
}

void paintSeparator(const StyleCanvas &canvas, const QStyleOptionMenuItem &option)
{
    const QRect rect = option.rect;
    if (!option.text.isEmpty()) {
        paintText(canvas.painter, rect.adjusted(kIconInset, 0, -kEndInset, 0), option.text,
                  canvas.theme().font(TextStyle::CaptionStrong), canvas.color().textTertiary,
                  QStyle::visualAlignment(option.direction, Qt::AlignLeft));
        return;
    }
    const int y = rect.center().y();
    paintHairline(canvas.painter, QPointF(rect.left(), y), QPointF(rect.right() + 1, y), canvas.color().hairline);
}

void paintMark(const StyleCanvas &canvas, const QStyleOptionMenuItem &option, const QRect &place)
{
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isCheckable = option.checkType != QStyleOptionMenuItem::NotCheckable;
    const int side = canvas.theme().size.iconSmall;
    if (isCheckable && option.icon.isNull()) {
        if (option.checked) {
            canvas.icons().paint(canvas.painter, place, Icon::Check,
                                 isEnabled ? canvas.color().text : canvas.color().textDisabled, side);
        }
        return;
    }
    canvas.paintIcon(place, option.icon, side, canvas.color().textSecondary, isEnabled);
}

} // namespace

void paintMenuPanel(const StyleCanvas &canvas, const QRect &rect)
{
    paintRounded(canvas.painter, rect, canvas.theme().radius.popup, canvas.color().raised,
                 canvas.color().hairlineStrong);
}

void paintMenuItem(const StyleCanvas &canvas, const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        paintSeparator(canvas, option);
        return;
    }
    const ThemeColors &color = canvas.color();
    const bool isEnabled = option.state.testFlag(QStyle::State_Enabled);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected) && isEnabled;
    const QRect &rect = option.rect;
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(option.direction, rect, place); };
    if (isSelected) {
        paintRounded(canvas.painter, rect, canvas.theme().radius.control, color.selection);
    }
    paintMark(canvas, option, mirrored(QRect(rect.x() + kIconInset, rect.y(), 16, rect.height())));

    const QColor text = !isEnabled ? color.textDisabled : isDangerous(canvas, option) ? color.dangerText : color.text;
    QRect words = rect.adjusted(kMenuTextInset, 0, -kEndInset, 0);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow(rect.right() + 1 - kArrowZone, rect.y(), kArrowZone, rect.height());
        canvas.painter.save();
        if (option.direction == Qt::RightToLeft) {
            const QRect place = mirrored(arrow);
            canvas.painter.translate(2 * place.center().x() + 1, 0);
            canvas.painter.scale(-1, 1);
        }
        canvas.icons().paint(canvas.painter, mirrored(arrow), Icon::ChevronRight,
                             isEnabled ? color.textSecondary : color.textDisabled, canvas.theme().size.iconChip);
        canvas.painter.restore();
    }
    QPainter &painter = canvas.painter;
    painter.save();
    painter.setFont(canvas.theme().font(TextStyle::Body));
    painter.setPen(text);
    painter.drawText(mirrored(words),
                     static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)) |
                         canvas.mnemonicFlag() | Qt::TextSingleLine,
                     titleOf(option));
    painter.restore();
    const QColor keys = !isEnabled ? color.textDisabled : isSelected ? color.textSecondary : color.textTertiary;
    paintText(painter, mirrored(words), shortcutOf(option), canvas.theme().font(TextStyle::Small), keys,
              QStyle::visualAlignment(option.direction, Qt::AlignRight), Qt::ElideNone);
}

void paintMenuBarArea(const StyleCanvas &canvas, const QRect &rect)
{
    canvas.painter.fillRect(rect, canvas.color().window);
    paintHairline(canvas.painter, rect.bottomLeft(), QPointF(rect.right() + 1, rect.bottom()), canvas.color().hairline);
}

void paintMenuBarItem(const StyleCanvas &canvas, const QStyleOptionMenuItem &option)
{
    const ThemeColors &color = canvas.color();
    paintMenuBarArea(canvas, option.rect);
    const bool isActive = option.state.testFlag(QStyle::State_Selected) || option.state.testFlag(QStyle::State_Sunken);
    if (isActive && option.state.testFlag(QStyle::State_Enabled)) {
        paintRounded(canvas.painter, option.rect.adjusted(0, 2, 0, -3), canvas.theme().radius.control,
                     option.state.testFlag(QStyle::State_Sunken) ? color.navSelected : color.navHover);
    }
    canvas.painter.save();
    canvas.painter.setFont(canvas.theme().font(TextStyle::Body));
    canvas.painter.setPen(option.state.testFlag(QStyle::State_Enabled) ? color.text : color.textDisabled);
    canvas.painter.drawText(option.rect, static_cast<int>(Qt::AlignCenter) | canvas.mnemonicFlag() | Qt::TextSingleLine,
                            option.text);
    canvas.painter.restore();
}

QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        // QMenu leaves out what is empty in any direction.
        return {1, option.text.isEmpty() ? kSeparatorHeight : theme.size.rowMenu};
    }
    int width = kMenuTextInset + kEndInset + textWidth(withoutMnemonic(titleOf(option)), theme.font(TextStyle::Body));
    if (!shortcutOf(option).isEmpty()) {
        width += kShortcutGap; // QMenu adds the widest shortcut itself
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        width += kArrowZone;
    }
    return {width, theme.size.rowMenu};
}

QSize menuBarItemSize(const Theme &theme, const QStyleOptionMenuItem &option)
{
    const int text = textWidth(withoutMnemonic(option.text), theme.font(TextStyle::Body));
    return {text + 2 * kBarItemPadding, theme.size.menuBar};
}

int menuMargin()
{
    return kMargin;
}

} // namespace hs::ui
