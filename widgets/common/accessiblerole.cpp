// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/accessiblerole.h"

#include <QAccessibleWidget>
#include <QScrollArea>
#include <QVariant>

namespace hs::ui {

namespace {

constexpr auto kRoleProperty = "hs_accessibleRole";

QAccessibleInterface *makeWithRole(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    const QVariant role = widget->property(kRoleProperty);
    if (role.isValid())
        return new QAccessibleWidget(widget, QAccessible::Role(role.toInt()));
    // Qt asks for each class that an object is of, from its own upwards: a subclass may have more to say.
    return className == QLatin1StringView("QScrollArea") ? new QAccessibleWidget(widget, QAccessible::Pane) : nullptr;
}

} // namespace

void setAccessibleRole(QWidget *widget, QAccessible::Role role)
{
    QAccessible::installFactory(makeWithRole);
    widget->setProperty(kRoleProperty, int(role));
}

} // namespace hs::ui
