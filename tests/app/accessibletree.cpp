// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accessibletree.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QButtonGroup>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace hs::test {

namespace {

constexpr int kMostRows = 40;
constexpr int kDeepest = 40;

bool isControl(QAccessible::Role role)
{
    static const QSet<int> kRoles{
        QAccessible::PushButton,   QAccessible::CheckBox,   QAccessible::RadioButton,    QAccessible::ComboBox,
        QAccessible::EditableText, QAccessible::Slider,     QAccessible::SpinBox,        QAccessible::List,
        QAccessible::Tree,         QAccessible::Table,      QAccessible::PageTab,        QAccessible::PageTabList,
        QAccessible::Link,         QAccessible::ButtonMenu, QAccessible::ButtonDropDown, QAccessible::MenuItem,
        QAccessible::Chart,        QAccessible::ListItem,   QAccessible::TreeItem,       QAccessible::Cell,
        QAccessible::ProgressBar,  QAccessible::Dialog,     QAccessible::ColumnHeader,   QAccessible::Document};
    return kRoles.contains(role);
}

/// Roles that tell nothing of what can be done there.
bool saysNothing(QAccessible::Role role)
{
    return role == QAccessible::NoRole || role == QAccessible::Client || role == QAccessible::Window ||
           role == QAccessible::Whitespace;
}

QString nameOf(QAccessibleInterface &interface)
{
    for (const QAccessible::Text kind : {QAccessible::Name, QAccessible::Value}) {
        const QString text = interface.text(kind).trimmed();
        // What is typed into a field is no name of it.
        if (!text.isEmpty() && (kind == QAccessible::Name || interface.role() == QAccessible::ProgressBar))
            return text;
    }
    return {};
}

QString placeOf(QAccessibleInterface &interface)
{
    QStringList place;
    for (QAccessibleInterface *at = &interface; at && place.size() < 4; at = at->parent()) {
        const auto *object = at->object();
        place.append(object ? QString::fromLatin1(object->metaObject()->className()) : u"(item)"_s);
    }
    return place.join(u" in "_s);
}

void lookAt(QAccessibleInterface &interface, int depth, QStringList &flaws)
{
    const QAccessible::State state = interface.state();
    if (state.invisible || depth > kDeepest)
        return;
    const QString role = QVariant::fromValue(interface.role()).toString();
    // A cell in which nothing stands is none; the first one of a row is the row's name.
    const QAccessibleTableCellInterface *cell = interface.tableCellInterface();
    if (isControl(interface.role()) && nameOf(interface).isEmpty() && !(cell && cell->columnIndex() > 0))
        flaws.append(u"nameless %1: %2"_s.arg(role, placeOf(interface)));
    if (state.focusable && !state.disabled && saysNothing(interface.role()))
        flaws.append(u"no role (%1) '%2': %3"_s.arg(role, nameOf(interface), placeOf(interface)));
    const bool isList = qobject_cast<QAbstractItemView *>(interface.object());
    const int children = isList ? qMin(interface.childCount(), kMostRows) : interface.childCount();
    for (int i = 0; i < children; ++i) {
        if (QAccessibleInterface *child = interface.child(i))
            lookAt(*child, depth + 1, flaws);
    }
}

/// The widgets that Tab goes to, in its order.
QList<QWidget *> tabRound(QWidget &window, int most)
{
    QList<QWidget *> round;
    if (!QApplication::focusWidget())
        QTest::keyClick(&window, Qt::Key_Tab);
    for (int step = 0; step < most; ++step) {
        QWidget *focus = QApplication::focusWidget();
        if (!focus || focus->window() != &window)
            return round;
        // Inside a card Tab goes from link to link: the same widget once more is no circle.
        const bool isSame = !round.isEmpty() && focus == round.last();
        if (!isSame && round.contains(focus))
            return round;
        if (!isSame)
            round.append(focus);
        QTest::keyClick(focus, Qt::Key_Tab);
    }
    return round;
}

/// Visible, enabled widgets of the window that take the keyboard by Tab.
QList<QWidget *> tabStops(const QWidget &window)
{
    QList<QWidget *> stops;
    const auto widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isStop = widget->isVisible() && widget->isEnabled() && widget->window() == &window &&
                            (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy();
        // Of the buttons of a group that excludes, the checked one is the stop and the arrows go on.
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        if (isStop && !(button && button->group() && button->group()->exclusive() && !button->isChecked()))
            stops.append(widget);
    }
    return stops;
}

} // namespace

QStringList flawsOf(QWidget &window)
{
    QStringList flaws;
    if (QAccessibleInterface *root = QAccessible::queryAccessibleInterface(&window))
        lookAt(*root, 0, flaws);
    flaws.removeDuplicates();
    return flaws;
}

QString described(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString name = widget->accessibleName().isEmpty() && button ? button->text() : widget->accessibleName();
    const QWidget *parent = widget->parentWidget();
    return u"%1 '%2' in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), name,
                                  parent ? QString::fromLatin1(parent->metaObject()->className()) : QString());
}

QStringList missedByTab(QWidget &window, int most)
{
    const QList<QWidget *> stops = tabStops(window);
    const QList<QWidget *> round = tabRound(window, most);
    QStringList missed;
    for (const QWidget *stop : stops) {
        if (!round.contains(stop))
            missed.append(described(stop));
    }
    return missed;
}

} // namespace hs::test
