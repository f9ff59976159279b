// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/hubstyle.h"

#include "theme/barpainting.h"
#include "theme/buttonpainting.h"
#include "theme/choicepainting.h"
#include "theme/fieldpainting.h"
#include "theme/focusring.h"
#include "theme/menupainting.h"
#include "theme/mnemonickeys.h"
#include "theme/painting.h"
#include "theme/styleproperties.h"
#include "theme/tabpainting.h"
#include "theme/themesource.h"
#include "theme/viewpainting.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace hs::ui {

namespace {

/// Elements of Fusion that have no look here: frames around what already stands on its own colour, and focus marks
/// that FocusRing, fields and views show in their own way. The arrow of a header is painted next to its text.
constexpr std::array kUnpainted{QStyle::PE_IndicatorHeaderArrow, QStyle::PE_FrameFocusRect, QStyle::PE_FrameMenu,
                                QStyle::PE_FrameStatusBarItem,   QStyle::PE_PanelMenuBar,   QStyle::PE_PanelToolBar,
                                QStyle::PE_PanelScrollAreaCorner};

bool paintMark(const StyleCanvas &canvas, QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_IndicatorCheckBox:
        if (isSwitch(canvas.widget)) {
            paintSwitch(canvas, option.rect, option.state);
        } else {
            paintCheckMark(canvas, option.rect, option.state);
        }
        return true;
    case QStyle::PE_IndicatorItemViewItemCheck:
        paintCheckMark(canvas, option.rect, option.state);
        return true;
    case QStyle::PE_IndicatorRadioButton:
        paintRadioMark(canvas, option.rect, option.state);
        return true;
    case QStyle::PE_IndicatorTabClose:
        paintTabClose(canvas, option);
        return true;
    case QStyle::PE_IndicatorBranch:
        paintBranch(canvas, option);
        return true;
    case QStyle::PE_IndicatorToolBarSeparator: {
        const int x = option.rect.center().x();
        paintHairline(canvas.painter, QPointF(x, option.rect.top() + 6), QPointF(x, option.rect.bottom() - 5),
                      canvas.color().hairlineStrong);
        return true;
    }
    default:
        return false;
    }
}

bool paintPanel(const StyleCanvas &canvas, QStyle::PrimitiveElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option); frame && frame->lineWidth > 0) {
            paintFieldPanel(canvas, option.rect, option.state.testFlag(QStyle::State_Enabled),
                            option.state.testFlag(QStyle::State_HasFocus));
        }
        return true;
    case QStyle::PE_PanelMenu:
        paintMenuPanel(canvas, option.rect);
        return true;
    case QStyle::PE_PanelTipLabel:
        paintToolTipPanel(canvas, option.rect);
        return true;
    case QStyle::PE_PanelItemViewItem:
    case QStyle::PE_PanelItemViewRow:
        if (const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(&option)) {
            paintRowBackground(canvas, *item);
        }
        return true;
    case QStyle::PE_Frame:
        paintRounded(canvas.painter, option.rect, 0, {}, canvas.color().hairline);
        return true;
    case QStyle::PE_FrameTabBarBase:
        paintTabBase(canvas, option);
        return true;
    case QStyle::PE_PanelStatusBar:
        paintHairline(canvas.painter, option.rect.topLeft(), QPointF(option.rect.right() + 1, option.rect.top()),
                      canvas.color().hairline);
        return true;
    default:
        return false;
    }
}

bool paintButtonControl(const StyleCanvas &canvas, QStyle::ControlElement element, const QStyleOption &option)
{
    if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
        button && element == QStyle::CE_PushButton) {
        paintPushButton(canvas, *button);
        return true;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
        combo && element == QStyle::CE_ComboBoxLabel) {
        paintComboBoxLabel(canvas, *combo);
        return true;
    }
    return false;
}

bool paintMenuControl(const StyleCanvas &canvas, QStyle::ControlElement element, const QStyleOption &option)
{
    if (element == QStyle::CE_MenuBarEmptyArea) {
        paintMenuBarArea(canvas, option.rect);
        return true;
    }
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item || (element != QStyle::CE_MenuItem && element != QStyle::CE_MenuBarItem)) {
        return false;
    }
    if (element == QStyle::CE_MenuItem) {
        paintMenuItem(canvas, *item);
    } else {
        paintMenuBarItem(canvas, *item);
    }
    return true;
}

bool paintTabControl(const StyleCanvas &canvas, QStyle::ControlElement element, const QStyleOption &option)
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab || !isDocumentTab(canvas.widget) ||
        (element != QStyle::CE_TabBarTabShape && element != QStyle::CE_TabBarTabLabel)) {
        return false;
    }
    if (element == QStyle::CE_TabBarTabShape) {
        paintTabShape(canvas, *tab);
    } else {
        paintTabLabel(canvas, *tab);
    }
    return true;
}

bool paintHeaderControl(const StyleCanvas &canvas, QStyle::ControlElement element, const QStyleOption &option)
{
    if (element == QStyle::CE_HeaderEmptyArea) {
        QStyleOptionHeader empty;
        empty.rect = option.rect;
        paintHeaderSection(canvas, empty);
        return true;
    }
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header || (element != QStyle::CE_HeaderSection && element != QStyle::CE_HeaderLabel)) {
        return false;
    }
    if (element == QStyle::CE_HeaderSection) {
        paintHeaderSection(canvas, *header);
    } else {
        paintHeaderLabel(canvas, *header);
    }
    return true;
}

bool paintOtherControl(const StyleCanvas &canvas, QStyle::ControlElement element, const QStyleOption &option)
{
    switch (element) {
    case QStyle::CE_ProgressBar:
        if (const auto *progress = qstyleoption_cast<const QStyleOptionProgressBar *>(&option)) {
            paintProgressBar(canvas, *progress);
        }
        return true;
    case QStyle::CE_Splitter:
        paintSplitterLine(canvas, option);
        return true;
    case QStyle::CE_FocusFrame:
        if (const auto *frame = qobject_cast<const QFocusFrame *>(canvas.widget); frame && frame->widget()) {
            const auto [rect, radius] = FocusRing::shapeOf(frame->widget(), canvas.theme().radius.control);
            const int margin = frame->style()->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, frame);
            paintFocusRing(canvas.painter, rect.translated(margin, margin), radius, canvas.theme());
        }
        return true;
    case QStyle::CE_ToolBar:
        return true;
    default:
        return false;
    }
}

} // namespace

HubStyle::HubStyle(ThemeSource &themes)
    : QProxyStyle(QStyleFactory::create(u"fusion"_s))
    , m_themes(themes)
    , m_focusRing(std::make_unique<FocusRing>())
    , m_mnemonics(std::make_unique<MnemonicKeys>())
{}

HubStyle::~HubStyle() = default;

void HubStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    const StyleCanvas canvas{*painter, m_themes, widget};
    if (std::ranges::contains(kUnpainted, element) || paintMark(canvas, element, *option) ||
        paintPanel(canvas, element, *option)) {
        return;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void HubStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                           const QWidget *widget) const
{
    const StyleCanvas canvas{*painter, m_themes, widget};
    const bool isPainted = paintButtonControl(canvas, element, *option) || paintMenuControl(canvas, element, *option) ||
                           paintTabControl(canvas, element, *option) || paintHeaderControl(canvas, element, *option) ||
                           paintOtherControl(canvas, element, *option);
    if (!isPainted) {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void HubStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                  const QWidget *widget) const
{
    const StyleCanvas canvas{*painter, m_themes, widget};
    if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
        button && control == CC_ToolButton) {
        paintToolButton(canvas, *button);
    } else if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
               combo && control == CC_ComboBox) {
        paintComboBox(canvas, *combo);
    } else if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
               spin && control == CC_SpinBox) {
        paintSpinBox(canvas, *spin);
    } else if (const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
               slider && control == CC_ScrollBar) {
        paintScrollBar(canvas, *slider, subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget));
    } else {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

QIcon HubStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_TabCloseButton:
    case SP_TitleBarCloseButton:
    case SP_LineEditClearButton:
        return m_themes.icon(Icon::Close);
    case SP_ToolBarHorizontalExtensionButton:
        return m_themes.icon(Icon::ChevronRight);
    case SP_MessageBoxCritical:
        return m_themes.icon(Icon::StateError, &ThemeColors::dangerText);
    case SP_MessageBoxWarning:
        return m_themes.icon(Icon::StateWarning, &ThemeColors::warningText);
    case SP_MessageBoxInformation:
    case SP_MessageBoxQuestion:
        return m_themes.icon(Icon::Information, &ThemeColors::textSecondary);
    default:
        return QProxyStyle::standardIcon(standard, option, widget);
    }
}

QPalette HubStyle::standardPalette() const
{
    return m_themes.theme().palette();
}

void HubStyle::polish(QWidget *widget)
{
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QAbstractSpinBox *>(widget) || qobject_cast<QTabBar *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget) ||
        qobject_cast<QSplitterHandle *>(widget)) {
        widget->setAttribute(Qt::WA_Hover);
    }
    m_focusRing->add(widget);
    if (widget->inherits("QComboBoxListView")) {
        setRowKind(static_cast<QAbstractItemView *>(widget), RowKind::Popup);
    }
    // Rounded popups: their corners show what is behind.
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground);
        widget->setWindowFlag(Qt::NoDropShadowWindowHint);
    }
    QProxyStyle::polish(widget);
}

void HubStyle::unpolish(QWidget *widget)
{
    m_focusRing->remove(widget);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QTipLabel")) {
        widget->setAttribute(Qt::WA_TranslucentBackground, false);
    }
    QProxyStyle::unpolish(widget);
}

} // namespace hs::ui
