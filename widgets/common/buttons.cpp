// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/buttons.h"

#include "theme/themesource.h"

#include <QCoreApplication>
#include <QPushButton>
#include <QToolButton>

namespace hs::ui {

namespace {

QToolButton *makeToolButton(ThemeSource &themes, std::optional<Icon> icon, const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    if (icon) {
        button->setIcon(themes.icon(*icon));
    }
    button->setToolButtonStyle(icon ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

QToolButton *makeIconButton(ThemeSource &themes, Icon icon, const QString &text, QWidget *parent,
                            const QKeySequence &shortcut, ButtonSize size)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(themes.icon(icon));
    button->setAccessibleName(text);
    button->setToolTip(toolTipWithShortcut(text, shortcut));
    button->setFocusPolicy(Qt::TabFocus);
    setButtonSize(button, size);
    return button;
}

QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    return button;
}

QPushButton *makeButton(ThemeSource &themes, Icon icon, const QString &text, ButtonKind kind, QWidget *parent)
{
    QPushButton *button = makeButton(text, kind, parent);
    button->setIcon(themes.icon(icon));
    return button;
}

QToolButton *makeSplitButton(ThemeSource &themes, Icon icon, const QString &text, ButtonKind kind, QWidget *parent)
{
    QToolButton *button = makeToolButton(themes, icon, text, parent);
    button->setPopupMode(QToolButton::MenuButtonPopup);
    setButtonKind(button, kind);
    return button;
}

QToolButton *makeMenuButton(ThemeSource &themes, std::optional<Icon> icon, const QString &text, QWidget *parent)
{
    QToolButton *button = makeToolButton(themes, icon, text, parent);
    button->setPopupMode(QToolButton::InstantPopup);
    return button;
}

QString toolTipWithShortcut(const QString &text, const QKeySequence &shortcut)
{
    if (shortcut.isEmpty()) {
        return text;
    }
    //: A tooltip: %1 what a button does, %2 its keyboard shortcut.
    return QCoreApplication::translate("hs::ui::Buttons", "%1 (%2)")
        .arg(text, shortcut.toString(QKeySequence::NativeText));
}

} // namespace hs::ui
