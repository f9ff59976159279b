// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace hs::test {

/// What a screen reader finds wanting in a window, one line each: a control without a name, one that takes the keyboard
/// and has no role that says what it is. Hidden parts are left out; of long lists the first rows are looked at.
[[nodiscard]] QStringList flawsOf(QWidget &window);

/// The widgets that Tab goes to, in its order, from where the keyboard is until it comes back; ends after \a most steps
/// where it never does.
[[nodiscard]] QList<QWidget *> tabRound(QWidget &window, int most);

/// Visible, enabled widgets of the window that take the keyboard by Tab: all of them should be in tabRound().
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// "QToolButton 'Reload' in RepoHeader": for messages.
[[nodiscard]] QString described(const QWidget *widget);

} // namespace hs::test
