// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagetabbar.h"

#include "common/formats.h"
#include "theme/iconloader.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QFocusEvent>
#include <QPainter>
#include <QStyle>

namespace hs::ui {

namespace {

/// Half of the empty space between two tabs; the underline spans the content only.
constexpr int kHalfGap = 12;
constexpr int kTabIconGap = 6;
constexpr int kCountPadding = 6;
constexpr int kCountHeight = 16;

} // namespace

PageTabBar::PageTabBar(ThemeSource &themes, QWidget *parent)
    : QTabBar(parent)
    , m_themes(themes)
{
    setTabKind(this, TabKind::Page);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setElideMode(Qt::ElideNone);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
}

int PageTabBar::addPageTab(Icon icon, const QString &text)
{
    return addTab(m_themes.icon(icon), text);
}

void PageTabBar::setTabCount(int index, std::optional<qint64> count)
{
    const QVariant known = count ? QVariant(*count) : QVariant();
    if (known == tabData(index))
        return;
    setTabData(index, known);
    // Only text changes make QTabBar measure again.
    const QString text = tabText(index);
    setTabText(index, QString());
    setTabText(index, text);
    setAccessibleTabName(index, count ? tr("%1, %2").arg(text, formats::exactCount(*count)) : text);
}

PageTabBar::TabLook PageTabBar::look(int index) const
{
    const QVariant count = tabData(index);
    if (!count.isValid()) {
        return {};
    }
    const QString text = formats::count(count.toLongLong());
    return {text, textWidth(text, m_themes.theme().font(TextStyle::Caption)) + 2 * kCountPadding};
}

QSize PageTabBar::tabSizeHint(int index) const
{
    const Theme &theme = m_themes.theme();
    const TabLook tab = look(index);
    int width = 2 * kHalfGap + textWidth(tabText(index), theme.font(TextStyle::BodyMedium));
    if (!tabIcon(index).isNull()) {
        width += theme.size.iconSmall + kTabIconGap;
    }
    if (tab.countWidth > 0) {
        width += kTabIconGap + tab.countWidth;
    }
    return {width, theme.size.pageTab};
}

QSize PageTabBar::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void PageTabBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < count(); ++i) {
        if (isTabVisible(i)) {
            paintTab(painter, i);
        }
    }
}

void PageTabBar::paintTab(QPainter &painter, int index) const
{
    const Theme &theme = m_themes.theme();
    const ThemeColors &color = theme.color;
    const QRect tab = tabRect(index);
    const bool isCurrent = index == currentIndex();
    const bool isHovered = tab.contains(mapFromGlobal(QCursor::pos())) && underMouse();
    const QColor ink = !isTabEnabled(index)     ? color.textDisabled
                       : isCurrent || isHovered ? color.text
                                                : color.textSecondary;
    const auto mirrored = [&](const QRect &place) { return QStyle::visualRect(layoutDirection(), tab, place); };
    QRect area = tab.adjusted(kHalfGap, 0, -kHalfGap, 0);
    if (isCurrent) {
        const QRect line = area.adjusted(0, area.height() - theme.stroke.activeTabMark, 0, 0);
        painter.fillRect(mirrored(line), color.accent);
    }
    if (m_showsFocus && isCurrent) {
        paintFocusRing(painter, mirrored(area.adjusted(-4, 7, 4, -7)), theme.radius.chip, theme);
    }
    if (const auto icon = IconLoader::recolorable(tabIcon(index))) {
        const QRect place(area.x(), area.y(), theme.size.iconSmall, area.height());
        m_themes.icons().paint(painter, mirrored(place), *icon, isCurrent ? theme.currentIcon() : color.textSecondary,
                               theme.size.iconSmall);
        area.setLeft(area.x() + theme.size.iconSmall + kTabIconGap);
    }
    const QFont &font = theme.font(isCurrent ? TextStyle::BodyMedium : TextStyle::Body);
    paintText(painter, mirrored(area), tabText(index), font, ink,
              QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft), Qt::ElideNone);
    if (const TabLook shown = look(index); shown.countWidth > 0) {
        const int height = theme.scaled(kCountHeight);
        const QRect pill(area.right() + 1 - shown.countWidth, area.y() + (area.height() - height) / 2, shown.countWidth,
                         height);
        paintRounded(painter, mirrored(pill), theme.radius.chip, color.chipNeutralBg, theme.tintBorder());
        paintText(painter, mirrored(pill), shown.count, theme.font(TextStyle::Caption), color.chipNeutralFg,
                  Qt::AlignHCenter, Qt::ElideNone);
    }
}

void PageTabBar::focusInEvent(QFocusEvent *event)
{
    m_showsFocus = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason ||
                   event->reason() == Qt::ShortcutFocusReason;
    QTabBar::focusInEvent(event);
    update();
}

void PageTabBar::focusOutEvent(QFocusEvent *event)
{
    m_showsFocus = false;
    QTabBar::focusOutEvent(event);
    update();
}

} // namespace hs::ui
