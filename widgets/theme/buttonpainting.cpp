// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/buttonpainting.h"

#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"

#include <QPainter>
#include <QStyleOption>

namespace hs::ui {

namespace {

constexpr int kButtonPadding = 11;
constexpr int kSmallPadding = 9;
constexpr int kButtonIconGap = 6;
constexpr int kChevronGap = 6;
constexpr int kChevronPadding = 8;
constexpr int kCaptionGap = 6;
constexpr int kSplitMenuWidth = 25;
constexpr qreal kSplitLineStrength = 0.45;

struct ButtonContent
{
    QString text;
    QIcon icon;
    bool hasMenu = false;
    QString caption = {};
};

struct ButtonMeasures
{
    int height;
    int padding;
    const QFont &font;
    int icon;
};

struct ButtonLook
{
    QColor fill; ///< invalid: none
    QColor border;
    QColor text;
    QColor icon;
};

ButtonMeasures measures(const Theme &theme, const QWidget *widget, ButtonKind kind)
{
    const int padding = kind == ButtonKind::Text ? 0 : kButtonPadding;
    switch (buttonSize(widget)) {
    case ButtonSize::Small:
        return {theme.size.controlSmall, padding == 0 ? 0 : kSmallPadding, theme.font(TextStyle::SmallStrong),
                theme.size.iconSmall};
    case ButtonSize::Large:
        return {theme.size.controlLarge, padding, theme.font(TextStyle::BodyMedium), theme.size.iconSmall};
    case ButtonSize::Regular:
        break;
    }
    return {theme.size.controlHeight, padding, theme.font(TextStyle::BodyMedium), theme.size.iconSmall};
}

ButtonLook filledLook(const ThemeColors &color, QStyle::State state, const QColor &fill, const QColor &hover,
                      const QColor &pressed)
{
    const bool isDown = state.testFlag(QStyle::State_Sunken);
    const bool isHovered = state.testFlag(QStyle::State_MouseOver);
    return {isDown ? pressed : isHovered ? hover : fill, {}, color.onAccent, color.onAccent};
}

ButtonLook outlinedLook(const ThemeColors &color, QStyle::State state, const QColor &text)
{
    ButtonLook look{color.control, color.hairlineStrong, text, text == color.text ? color.textSecondary : text};
    if (state.testFlag(QStyle::State_Sunken)) {
        look.fill = color.controlPressed;
    } else if (state.testFlag(QStyle::State_On)) {
        look.fill = color.navSelected;
    } else if (state.testFlag(QStyle::State_MouseOver)) {
        look.fill = color.controlHover;
    }
    return look;
}

ButtonLook lookFor(const ThemeColors &color, ButtonKind kind, QStyle::State state)
{
    if (!state.testFlag(QStyle::State_Enabled)) {
        if (kind == ButtonKind::Text) {
            return {{}, {}, color.textDisabled, color.textDisabled};
        }
        return {color.control, color.hairline, color.textDisabled, color.textDisabled};
    }
    switch (kind) {
    case ButtonKind::Primary:
        return filledLook(color, state, color.accent, color.accentHover, color.accentPressed);
    case ButtonKind::Danger:
        return filledLook(color, state, color.dangerButton, mixed(color.dangerButton, Qt::black, 0.12),
                          mixed(color.dangerButton, Qt::black, 0.24));
    case ButtonKind::DangerText:
        return outlinedLook(color, state, color.dangerText);
    case ButtonKind::Text:
        return {{}, {}, color.accentText, color.accentText};
    case ButtonKind::Normal:
        break;
    }
    return outlinedLook(color, state, color.text);
}

ButtonLook borderlessLook(const StyleCanvas &canvas, QStyle::State state)
{
    const ThemeColors &color = canvas.color();
    ButtonLook look{{}, {}, color.text, color.textSecondary};
    if (!state.testFlag(QStyle::State_Enabled)) {
        look.text = look.icon = color.textDisabled;
    } else if (state.testFlag(QStyle::State_Sunken)) {
        look.fill = color.controlPressed;
    } else if (state.testFlag(QStyle::State_On)) {
        look.fill = color.navSelected;
    } else if (state.testFlag(QStyle::State_MouseOver)) {
        look.fill = isOnWindowColor(canvas.widget) ? color.navHover : color.controlHover;
    }
    return look;
}

/// Quieter than the icon: it repeats on every button with a menu.
QColor chevronColor(const ThemeColors &color, const ButtonLook &look)
{
    return look.icon == color.textSecondary ? color.textTertiary : look.icon;
}

int mnemonicWidth(const QFont &font, const QString &text)
{
    return textWidth(withoutMnemonic(text), font);
}

/// The caption is one weight lighter than the text.
QFont captionFont(const ButtonMeasures &measure)
{
    QFont font = measure.font;
    font.setWeight(QFont::Normal);
    return font;
}

int captionPart(const ButtonContent &content, const ButtonMeasures &measure)
{
    return content.caption.isEmpty() ? 0 : textWidth(content.caption, captionFont(measure)) + kCaptionGap;
}

QSize contentSize(const ButtonContent &content, const ButtonMeasures &measure, int chevron)
{
    if (content.text.isEmpty() && !content.hasMenu) {
        return {measure.height, measure.height};
    }
    int width = 2 * measure.padding + mnemonicWidth(measure.font, content.text);
    if (!content.icon.isNull()) {
        width += measure.icon + (content.text.isEmpty() ? 0 : kButtonIconGap);
    }
    width += captionPart(content, measure);
    if (content.hasMenu) {
        width += kChevronGap + chevron + kChevronPadding - measure.padding;
    }
    return {width, measure.height};
}

void paintLabel(const StyleCanvas &canvas, const QRect &rect, Qt::LayoutDirection direction,
                const ButtonContent &content, const ButtonMeasures &measure, const ButtonLook &look,
                QStyle::State state)
{
    const bool isEnabled = state.testFlag(QStyle::State_Enabled);
    const int chevron = canvas.theme().size.iconChip;
    QRect area = rect;
    if (content.hasMenu) {
        const QRect place(rect.right() + 1 - kChevronPadding - chevron, rect.y(), chevron, rect.height());
        canvas.icons().paint(canvas.painter, QStyle::visualRect(direction, rect, place), Icon::ChevronDown,
                             chevronColor(canvas.color(), look), chevron);
        area.setRight(place.left() - kChevronGap - 1 + measure.padding);
    }
    if (content.text.isEmpty()) {
        canvas.paintIcon(QStyle::visualRect(direction, rect, area), content.icon, measure.icon, look.icon, isEnabled);
        return;
    }
    const int iconPart = content.icon.isNull() ? 0 : measure.icon + kButtonIconGap;
    const int captioned = captionPart(content, measure);
    const int wanted = iconPart + captioned + mnemonicWidth(measure.font, content.text);
    const int available = area.width() - 2 * measure.padding;
    int x = area.x() + measure.padding + std::max(0, (available - wanted) / 2);
    if (iconPart > 0) {
        const QRect place(x, rect.y(), measure.icon, rect.height());
        canvas.paintIcon(QStyle::visualRect(direction, rect, place), content.icon, measure.icon, look.icon, isEnabled);
        x += iconPart;
    }
    if (captioned > 0) {
        paintText(canvas.painter, QStyle::visualRect(direction, rect, QRect(x, rect.y(), captioned, rect.height())),
                  content.caption, captionFont(measure), look.icon, Qt::AlignLeft, Qt::ElideNone);
        x += captioned;
    }
    const QRect text(x, rect.y(), std::min(wanted, available) - iconPart - captioned, rect.height());
    QPainter &painter = canvas.painter;
    painter.save();
    QFont font = measure.font;
    font.setUnderline(!look.fill.isValid() && !look.border.isValid() && state.testFlag(QStyle::State_MouseOver) &&
                      look.text == canvas.color().accentText);
    painter.setFont(font);
    painter.setPen(look.text);
    painter.drawText(
        QStyle::visualRect(direction, rect, text),
        static_cast<int>(Qt::AlignVCenter) | Qt::AlignLeft | canvas.mnemonicFlag() | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(content.text, Qt::ElideRight, text.width() + 1, Qt::TextShowMnemonic));
    painter.restore();
}

void paintPanel(const StyleCanvas &canvas, const QRect &rect, const ButtonLook &look)
{
    if (look.fill.isValid() || look.border.isValid()) {
        paintRounded(canvas.painter, rect, canvas.theme().radius.control, look.fill, look.border);
    }
}

bool hasInlineMenu(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool hasMenu = option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
                         !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    return (hasMenu || opensList(widget)) && option.toolButtonStyle != Qt::ToolButtonIconOnly;
}

ButtonContent contentOf(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool isIconOnly = option.toolButtonStyle == Qt::ToolButtonIconOnly && !option.icon.isNull();
    return {isIconOnly ? QString() : option.text,
            option.toolButtonStyle == Qt::ToolButtonTextOnly ? QIcon() : option.icon, hasInlineMenu(option, widget),
            buttonCaption(widget)};
}

ButtonContent contentOf(const QStyleOptionButton &option)
{
    return {option.text, option.icon, option.features.testFlag(QStyleOptionButton::HasMenu)};
}

/// The half of a split button that is not under the pointer keeps its resting colour.
void paintSplit(const StyleCanvas &canvas, const QStyleOptionToolButton &option, ButtonKind kind)
{
    const Qt::LayoutDirection direction = option.direction;
    const QRect logical(option.rect.right() + 1 - kSplitMenuWidth, option.rect.y(), kSplitMenuWidth,
                        option.rect.height());
    const QRect menu = QStyle::visualRect(direction, option.rect, logical);
    const QRect main = QStyle::visualRect(direction, option.rect, option.rect.adjusted(0, 0, -kSplitMenuWidth, 0));
    const ThemeColors &color = canvas.color();
    QStyle::State resting = option.state & ~(QStyle::State_Sunken | QStyle::State_MouseOver);
    const ButtonLook base = lookFor(color, kind, resting);
    paintPanel(canvas, option.rect, base);
    for (const auto &[part, control] :
         {std::pair(main, QStyle::SC_ToolButton), std::pair(menu, QStyle::SC_ToolButtonMenu)}) {
        if (!option.activeSubControls.testFlag(control) || resting == option.state) {
            continue;
        }
        canvas.painter.save();
        canvas.painter.setClipRect(part);
        paintPanel(canvas, option.rect, lookFor(color, kind, option.state));
        canvas.painter.restore();
    }
    const bool isFilled = !base.border.isValid();
    const QColor line = isFilled ? mixed(base.fill, color.onAccent, kSplitLineStrength) : base.border;
    const int x = direction == Qt::LeftToRight ? menu.left() : menu.right();
    paintHairline(canvas.painter, QPointF(x, menu.top() + (isFilled ? 0 : 1)),
                  QPointF(x, menu.bottom() + (isFilled ? 1 : 0)), line);
    canvas.icons().paint(canvas.painter, menu, Icon::ChevronDown, chevronColor(color, base),
                         canvas.theme().size.iconChip);
    paintLabel(canvas, main, direction, contentOf(option, canvas.widget), measures(canvas.theme(), canvas.widget, kind),
               base, option.state);
}

} // namespace

void paintPushButton(const StyleCanvas &canvas, const QStyleOptionButton &option)
{
    const ButtonKind kind = buttonKind(canvas.widget);
    const ButtonLook look = option.features.testFlag(QStyleOptionButton::Flat) && kind != ButtonKind::Text
                                ? borderlessLook(canvas, option.state)
                                : lookFor(canvas.color(), kind, option.state);
    paintPanel(canvas, option.rect, look);
    paintLabel(canvas, option.rect, option.direction, contentOf(option), measures(canvas.theme(), canvas.widget, kind),
               look, option.state);
}

void paintToolButton(const StyleCanvas &canvas, const QStyleOptionToolButton &option)
{
    const ButtonKind kind = buttonKind(canvas.widget);
    const bool isSplit = option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
    const bool isBorderless = option.state.testFlag(QStyle::State_AutoRaise);
    if (isSplit && !isBorderless) {
        paintSplit(canvas, option, kind);
        return;
    }
    const ButtonLook look = isBorderless && kind != ButtonKind::Text ? borderlessLook(canvas, option.state)
                                                                     : lookFor(canvas.color(), kind, option.state);
    paintPanel(canvas, option.rect, look);
    paintLabel(canvas, option.rect, option.direction, contentOf(option, canvas.widget),
               measures(canvas.theme(), canvas.widget, kind), look, option.state);
}

QSize pushButtonSize(const Theme &theme, const QStyleOptionButton &option, const QWidget *widget)
{
    return contentSize(contentOf(option), measures(theme, widget, buttonKind(widget)), theme.size.iconChip);
}

QSize toolButtonSize(const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget)
{
    QSize size =
        contentSize(contentOf(option, widget), measures(theme, widget, buttonKind(widget)), theme.size.iconChip);
    if (option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup)) {
        size.rwidth() += kSplitMenuWidth;
    }
    return size;
}

int splitMenuWidth()
{
    return kSplitMenuWidth;
}

} // namespace hs::ui
