// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/styleproperties.h"

#include <QKeySequence>

#include <optional>

class QPushButton;
class QToolButton;
class QWidget;

namespace hs::ui {

class ThemeSource;

/// A borderless 28 px (Small: 24) icon button. \a text is the verb: accessible name and, with the shortcut, tooltip.
/// The shortcut is only shown; the action or page owns it.
[[nodiscard]] QToolButton *makeIconButton(ThemeSource &themes, Icon icon, const QString &text, QWidget *parent,
                                          const QKeySequence &shortcut = {}, ButtonSize size = ButtonSize::Regular);

/// A push button of \a kind that is never the default button of a dialog by accident.
[[nodiscard]] QPushButton *makeButton(const QString &text, ButtonKind kind, QWidget *parent);
[[nodiscard]] QPushButton *makeButton(ThemeSource &themes, Icon icon, const QString &text, ButtonKind kind,
                                      QWidget *parent);

/// A button with its own action and a menu beside it ("Download ▾"); call setMenu() on it.
[[nodiscard]] QToolButton *makeSplitButton(ThemeSource &themes, Icon icon, const QString &text, ButtonKind kind,
                                           QWidget *parent);
/// A button that only opens a menu ("New ▾"); call setMenu() on it.
[[nodiscard]] QToolButton *makeMenuButton(ThemeSource &themes, std::optional<Icon> icon, const QString &text,
                                          QWidget *parent);

/// "Reload (F5)": the tooltip of a control with a shortcut.
[[nodiscard]] QString toolTipWithShortcut(const QString &text, const QKeySequence &shortcut);

} // namespace hs::ui
