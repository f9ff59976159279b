// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The measures of HubStyle: sizes, places and hints. What it paints is in hubstyle.cpp.
#include "theme/hubstyle.h"

#include "theme/barpainting.h"
#include "theme/buttonpainting.h"
#include "theme/fieldpainting.h"
#include "theme/menupainting.h"
#include "theme/mnemonickeys.h"
#include "theme/styleproperties.h"
#include "theme/tabpainting.h"
#include "theme/themesource.h"
#include "theme/viewpainting.h"

#include <QPainterPath>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <array>

namespace hs::ui {

namespace {

constexpr int kFocusMargin = 3; // 1 px gap and 2 px ring
constexpr int kToolTipMargin = 5;
constexpr int kLabelGap = 9;        // of which Qt takes one away
constexpr int kFieldIconMargin = 7; // and 3 px that QLineEdit adds
constexpr int kFieldPadding = 14;
constexpr int kSpinBoxPadding = 28;

/// Fusion's bevels, shifts and margins that this style does without.
constexpr std::array kZeroMetrics{
    QStyle::PM_ButtonShiftHorizontal, QStyle::PM_ButtonShiftVertical, QStyle::PM_ScrollView_ScrollBarSpacing,
    QStyle::PM_ToolBarFrameWidth,     QStyle::PM_ToolBarItemMargin,   QStyle::PM_MenuBarPanelWidth,
    QStyle::PM_MenuBarItemSpacing,    QStyle::PM_MenuBarVMargin,      QStyle::PM_MenuPanelWidth,
    QStyle::PM_TabBarTabOverlap,      QStyle::PM_TabBarBaseHeight,    QStyle::PM_TabBarTabShiftHorizontal,
    QStyle::PM_TabBarTabShiftVertical};

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect groove = option.rect;
    const QRect bar = scrollSliderRect(option, groove);
    const bool isVertical = option.orientation == Qt::Vertical;
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return groove;
    case QStyle::SC_ScrollBarSlider:
        return bar;
    case QStyle::SC_ScrollBarSubPage:
        return isVertical ? QRect(groove.topLeft(), QPoint(groove.right(), bar.top() - 1))
                          : QRect(groove.topLeft(), QPoint(bar.left() - 1, groove.bottom()));
    case QStyle::SC_ScrollBarAddPage:
        return isVertical ? QRect(QPoint(groove.left(), bar.bottom() + 1), groove.bottomRight())
                          : QRect(QPoint(bar.right() + 1, groove.top()), groove.bottomRight());
    default:
        return {};
    }
}

/// Where windows cannot be translucent, the corners of a popup must not be black.
void maskMenu(const QStyleOption &option, QStyleHintReturn *result, int radius)
{
    if (auto *mask = qstyleoption_cast<QStyleHintReturnMask *>(result)) {
        QPainterPath outline;
        outline.addRoundedRect(QRectF(option.rect).adjusted(-1, -1, 1, 1), radius, radius);
        mask->region = QRegion(outline.toFillPolygon().toPolygon());
    }
}

} // namespace

QRect HubStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0) {
            return fieldContents(option->rect, widget);
        }
        return option->rect;
    }
    if (element == SE_HeaderLabel) {
        return option->rect;
    }
    if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option); tab && isDocumentTab(widget)) {
        if (element == SE_TabBarTabRightButton) {
            return tabCloseRect(m_themes.theme(), *tab, tab->rightButtonSize);
        }
        if (element == SE_TabBarTabText) {
            return tabTextRect(m_themes.theme(), *tab);
        }
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QRect HubStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                               const QWidget *widget) const
{
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && control == CC_ComboBox) {
        return comboBoxPart(*combo, part);
    }
    if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option); spin && control == CC_SpinBox) {
        return spinBoxPart(*spin, part);
    }
    if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option); slider && control == CC_ScrollBar) {
        return scrollBarPart(*slider, part);
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QSize HubStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                 const QWidget *widget) const
{
    const Theme &theme = m_themes.theme();
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option); button && type == CT_PushButton) {
        return pushButtonSize(theme, *button, widget);
    }
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && type == CT_ToolButton) {
        return toolButtonSize(theme, *button, widget);
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option); combo && type == CT_ComboBox) {
        return comboBoxSize(theme, *combo, contents, widget);
    }
    if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
        if (type == CT_MenuItem) {
            return menuItemSize(theme, *item);
        }
        if (type == CT_MenuBarItem) {
            return menuBarItemSize(theme, *item);
        }
    }
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        header && type == CT_HeaderSection) {
        return headerSize(theme, *header);
    }
    switch (type) {
    case CT_LineEdit:
        return fieldKind(widget) == FieldKind::Bare ? contents
                                                    : QSize(contents.width() + kFieldPadding, theme.size.controlHeight);
    case CT_SpinBox:
        return {contents.width() + kSpinBoxPadding, theme.size.controlHeight};
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, contents, widget).expandedTo({0, theme.size.rowTree});
    case CT_ProgressBar:
        return {contents.width(), isProgressThin(widget) ? theme.size.progressThin : theme.size.progressRegular};
    case CT_TabBarTab:
        if (isDocumentTab(widget)) {
            return tabSize(theme);
        }
        break;
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, contents, widget);
}

int HubStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (std::ranges::contains(kZeroMetrics, metric)) {
        return 0;
    }
    const Theme &theme = m_themes.theme();
    switch (metric) {
    case PM_IndicatorWidth:
        return isSwitch(widget) ? theme.size.controlSwitchWidth : theme.size.controlCheck;
    case PM_IndicatorHeight:
        return isSwitch(widget) ? theme.size.controlSwitchHeight : theme.size.controlCheck;
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return theme.size.controlRadio;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return kLabelGap;
    case PM_FocusFrameVMargin:
    case PM_FocusFrameHMargin:
        return kFocusMargin;
    case PM_MenuBarHMargin:
        return theme.space.s1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return menuMargin();
    case PM_MenuButtonIndicator:
        return splitMenuWidth();
    case PM_DefaultFrameWidth:
        return theme.stroke.hairline;
    case PM_ScrollBarExtent:
        return theme.size.scrollBar;
    case PM_ScrollView_ScrollBarOverlap:
        return isBarOverContent(widget) ? theme.size.scrollBar : 0;
    case PM_SplitterWidth:
        return theme.size.splitterLine;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
    case PM_ListViewIconSize:
        return theme.size.iconSmall;
    case PM_TabCloseIndicatorWidth:
    case PM_TabCloseIndicatorHeight:
        return theme.size.controlSmall - theme.space.s1;
    case PM_TreeViewIndentation:
        return theme.space.s5;
    case PM_HeaderMargin:
        return theme.space.s2;
    case PM_ToolTipLabelFrameWidth:
        return kToolTipMargin;
    case PM_LineEditIconSize:
        return theme.size.iconSmall;
    case PM_LineEditIconMargin:
        return kFieldIconMargin;
    case PM_ToolBarItemSpacing:
        return theme.space.s2;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int HubStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                        QStyleHintReturn *result) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ComboBox_Popup:
    case SH_ScrollView_FrameOnlyAroundContents:
    case SH_TitleBar_NoBorder:
        return 0;
    case SH_UnderlineShortcut:
        return m_mnemonics->areShown() ? 1 : 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ItemView_ShowDecorationSelected:
    case SH_ItemView_ChangeHighlightOnFocus:
    case SH_FocusFrame_AboveWidget:
    case SH_MenuBar_MouseTracking:
    case SH_Menu_MouseTracking:
    case SH_Menu_SloppySubMenus:
        return 1;
    case SH_FocusFrame_Mask:
        return 0;
    case SH_TabBar_Alignment:
        return Qt::AlignLeft;
    case SH_TabBar_CloseButtonPosition:
        return QTabBar::RightSide;
    case SH_TabBar_ElideMode:
        return Qt::ElideRight;
    case SH_ToolTip_WakeUpDelay:
        return m_themes.theme().motion.tooltipDelay;
    case SH_Widget_Animation_Duration:
        return 0;
    case SH_Menu_Mask:
        if (option) {
            maskMenu(*option, result, m_themes.theme().radius.popup);
        }
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, result);
    }
}

} // namespace hs::ui
