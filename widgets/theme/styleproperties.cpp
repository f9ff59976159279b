// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/styleproperties.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAction>
#include <QCheckBox>
#include <QProgressBar>
#include <QScrollBar>
#include <QTabBar>
#include <QVariant>

namespace hs::ui {

namespace {

constexpr auto kButtonKind = "hs_buttonKind";
constexpr auto kButtonSize = "hs_buttonSize";
constexpr auto kButtonCaption = "hs_buttonCaption";
constexpr auto kOpensList = "hs_opensList";
constexpr auto kFieldKind = "hs_fieldKind";
constexpr auto kLeadingIcon = "hs_leadingIcon";
constexpr auto kRowKind = "hs_rowKind";
constexpr auto kBarOverContent = "hs_barOverContent";
constexpr auto kTabKind = "hs_tabKind";
constexpr auto kProgressState = "hs_progressState";
constexpr auto kProgressThin = "hs_progressThin";
constexpr auto kSwitch = "hs_switch";
constexpr auto kDangerous = "hs_dangerous";

template <typename Value>
void store(QWidget *widget, const char *name, Value value)
{
    if (widget->property(name).toInt() == static_cast<int>(value) && widget->property(name).isValid()) {
        return;
    }
    widget->setProperty(name, static_cast<int>(value));
    widget->updateGeometry();
    widget->update();
}

template <typename Value>
Value load(const QObject *object, const char *name)
{
    return object ? static_cast<Value>(object->property(name).toInt()) : Value{};
}

} // namespace

void setButtonKind(QAbstractButton *button, ButtonKind kind)
{
    store(button, kButtonKind, kind);
}

void setButtonSize(QAbstractButton *button, ButtonSize size)
{
    store(button, kButtonSize, size);
}

void setButtonCaption(QAbstractButton *button, const QString &caption)
{
    button->setProperty(kButtonCaption, caption);
    button->setAccessibleDescription(caption);
    button->updateGeometry();
    button->update();
}

QString buttonCaption(const QWidget *button)
{
    return button ? button->property(kButtonCaption).toString() : QString();
}

void setOpensList(QAbstractButton *button, bool opensList)
{
    store(button, kOpensList, opensList);
}

bool opensList(const QWidget *button)
{
    return load<int>(button, kOpensList) != 0;
}

ButtonKind buttonKind(const QWidget *button)
{
    return load<ButtonKind>(button, kButtonKind);
}

ButtonSize buttonSize(const QWidget *button)
{
    return load<ButtonSize>(button, kButtonSize);
}

void setFieldKind(QWidget *field, FieldKind kind)
{
    store(field, kFieldKind, kind);
}

void setHasLeadingIcon(QWidget *field, bool hasIcon)
{
    store(field, kLeadingIcon, hasIcon);
}

bool hasLeadingIcon(const QWidget *field)
{
    return load<int>(field, kLeadingIcon) != 0;
}

FieldKind fieldKind(const QWidget *field)
{
    return load<FieldKind>(field, kFieldKind);
}

void setRowKind(QAbstractItemView *view, RowKind kind)
{
    store(view, kRowKind, kind);
    view->viewport()->update();
}

RowKind rowKind(const QWidget *view)
{
    return load<RowKind>(view, kRowKind);
}

void setBarOverContent(QAbstractScrollArea *area)
{
    QScrollBar *bar = area->verticalScrollBar();
    bar->setAttribute(Qt::WA_OpaquePaintEvent, false);
    store(bar, kBarOverContent, true);
}

bool isBarOverContent(const QWidget *bar)
{
    return load<int>(bar, kBarOverContent) != 0;
}

void setTabKind(QTabBar *bar, TabKind kind)
{
    store(bar, kTabKind, kind);
}

TabKind tabKind(const QWidget *bar)
{
    return load<TabKind>(bar, kTabKind);
}

bool isDocumentTab(const QWidget *widget)
{
    return qobject_cast<const QTabBar *>(widget) && tabKind(widget) == TabKind::Document;
}

void setProgressState(QProgressBar *bar, ProgressState state)
{
    store(bar, kProgressState, state);
}

ProgressState progressState(const QWidget *bar)
{
    return load<ProgressState>(bar, kProgressState);
}

void setProgressThin(QProgressBar *bar, bool thin)
{
    store(bar, kProgressThin, thin);
}

bool isProgressThin(const QWidget *bar)
{
    return load<int>(bar, kProgressThin) != 0;
}

void setSwitch(QCheckBox *box, bool isSwitch)
{
    store(box, kSwitch, isSwitch);
}

bool isSwitch(const QWidget *box)
{
    return load<int>(box, kSwitch) != 0;
}

void setDangerous(QAction *action, bool dangerous)
{
    action->setProperty(kDangerous, dangerous);
}

bool isDangerous(const QAction *action)
{
    return action && action->property(kDangerous).toBool();
}

void setSurface(QWidget *container, Surface surface)
{
    container->setBackgroundRole(surfaceRole(surface));
    container->setAutoFillBackground(true);
}

QPalette::ColorRole surfaceRole(Surface surface)
{
    switch (surface) {
    case Surface::Window:
        return QPalette::Window;
    case Surface::Page:
        return QPalette::Base;
    case Surface::Sunken:
        return QPalette::AlternateBase;
    case Surface::Raised:
        return QPalette::Light;
    }
    Q_UNREACHABLE_RETURN(QPalette::Window);
}

} // namespace hs::ui
