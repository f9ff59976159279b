// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/navdelegate.h"

#include "common/avatartile.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/themesource.h"

#include <QPainter>

namespace hs::ui {

namespace {

constexpr int kNavTextInset = 32; ///< from the row's edge: margin, icon, gap

bool isSection(const QModelIndex &index)
{
    return !index.parent().isValid();
}

} // namespace

NavDelegate::NavDelegate(ThemeSource &themes, QAbstractItemView *view)
    : RowDelegate(themes, view)
{}

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const ThemeSizes &size = theme().size;
    if (isSection(index)) {
        const bool isFirst = index.row() == 0;
        if (m_isRail)
            return {size.navigationCollapsed, isFirst ? 0 : theme().space.s4};
        return {size.navigationWidth, size.navigationSection};
    }
    return {size.navigationWidth, m_isRail ? size.navigationCollapsedRow : size.navigationRow};
}

QString NavDelegate::accessibleText(const QModelIndex &index) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const auto badge = index.data(BadgeRole).value<NavBadge>();
    return badge.description.isEmpty() ? text : tr("%1, %2", "place, what happens there").arg(text, badge.description);
}

QString NavDelegate::toolTip(const QStyleOptionViewItem &, const QModelIndex &index, const QPoint &) const
{
    if (isSection(index))
        return {};
    return m_isRail ? accessibleText(index) : index.data(BadgeRole).value<NavBadge>().description;
}

void NavDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (isSection(index)) {
        paintSection(painter, option, index);
        return;
    }
    if (m_isRail) {
        paintRailRow(painter, option, index);
        return;
    }
    const ThemeColors &color = theme().color;
    const int side = theme().size.iconSmall;
    const QRect iconRect(option.rect.left() + theme().space.s2, option.rect.center().y() - side / 2 + 1, side, side);
    paintMark(painter, option, index, mirrored(option, iconRect));
    const int right = paintBadge(painter, option, index.data(BadgeRole).value<NavBadge>());
    QRect text = option.rect;
    text.setLeft(option.rect.left() + kNavTextInset);
    text.setRight(right - theme().space.s2);
    paintText(painter, mirrored(option, text), index.data(Qt::DisplayRole).toString(), theme().font(TextStyle::Body),
              color.text);
}

void NavDelegate::paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (m_isRail) {
        const qreal y = option.rect.center().y();
        if (index.row() > 0)
            paintHairline(painter, QPointF(option.rect.left() + theme().space.s1, y),
                          QPointF(option.rect.right() + 1 - theme().space.s1, y), theme().color.hairline);
        return;
    }
    QRect text = option.rect.adjusted(theme().space.s2, 0, -theme().space.s2, -theme().space.s1);
    text.setTop(text.bottom() + 1 - theme().lineHeight(TextStyle::CaptionStrong));
    paintText(painter, mirrored(option, text), index.data(Qt::DisplayRole).toString(),
              theme().font(TextStyle::CaptionStrong), theme().color.textTertiary);
}

void NavDelegate::paintRailRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ThemeColors &color = theme().color;
    const int mark = theme().size.iconSmall;
    QRect centre(0, 0, mark, mark);
    centre.moveCenter(option.rect.center());
    paintMark(painter, option, index, centre);
    const auto badge = index.data(BadgeRole).value<NavBadge>();
    if (badge.form == NavBadge::Form::Plain || badge.text.isEmpty())
        return;
    const int side = theme().space.s2;
    const QRect dot(option.rect.center().x() + side / 2, option.rect.center().y() - side - 1, side, side);
    paintRounded(painter, mirrored(option, dot), side / 2.0,
                 badge.form == NavBadge::Form::Warning ? color.warning : color.accent);
}

/// An icon, or somebody's tile.
void NavDelegate::paintMark(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                            const QRect &rect) const
{
    const QString avatar = index.data(AvatarRole).toString();
    if (!avatar.isEmpty())
        return paintAvatar(painter, theme(), rect, avatar);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    themes().icons().paint(painter, rect, Icon(index.data(IconRole).toInt()),
                           isSelected ? theme().currentIcon() : theme().color.textSecondary, theme().size.iconSmall);
}

/// A new name is typed where the old one stood.
void NavDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    QRect text = option.rect;
    text.setLeft(option.rect.left() + kNavTextInset - theme().space.s1);
    editor->setGeometry(mirrored(option, text));
}

int NavDelegate::paintBadge(QPainter &painter, const QStyleOptionViewItem &option, const NavBadge &badge) const
{
    const int right = option.rect.right() + 1 - theme().space.s2;
    if (badge.text.isEmpty())
        return right;
    const ThemeColors &color = theme().color;
    const QFont &font =
        theme().numberFont(badge.form == NavBadge::Form::Plain ? TextStyle::Small : TextStyle::CaptionStrong);
    const int width = textWidth(badge.text, font);
    if (badge.form == NavBadge::Form::Count) {
        const int height = 18;
        const int pill = std::max(height, width + 2 * theme().space.s1 + theme().space.half);
        const QRect rect(right - pill, option.rect.center().y() + 1 - height / 2, pill, height);
        paintRounded(painter, mirrored(option, rect), height / 2.0, color.accent);
        paintText(painter, mirrored(option, rect), badge.text, font, color.onAccent, Qt::AlignHCenter);
        return rect.left();
    }
    const QRect text(right - width, option.rect.top(), width, option.rect.height());
    const bool isWarning = badge.form == NavBadge::Form::Warning;
    paintText(painter, mirrored(option, text), badge.text, font,
              isWarning                            ? color.warningText
              : badge.form == NavBadge::Form::News ? color.accentText
                                                   : color.textTertiary);
    if (!isWarning)
        return text.left();
    const int side = theme().size.iconState;
    const QRect mark(text.left() - theme().space.s1 - side, option.rect.center().y() + 1 - side / 2, side, side);
    themes().icons().paint(painter, mirrored(option, mark), Icon::StateWarning, color.warningText, side);
    return mark.left();
}

} // namespace hs::ui
