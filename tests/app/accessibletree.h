// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace hs::test {

/// What a screen reader finds wanting in a window, one line each: a control without a name, one that takes the keyboard
/// and has no role that says what it is. Hidden parts are left out; of long lists the first rows are looked at.
[[nodiscard]] QStringList flawsOf(QWidget &window);

/// What takes the keyboard by Tab and is not met on the way from where the keyboard is until it comes back, one line
/// each; gives up after \a most steps where it never does.
[[nodiscard]] QStringList missedByTab(QWidget &window, int most);

/// "QToolButton 'Reload' in RepoHeader": for messages.
[[nodiscard]] QString described(const QWidget *widget);

} // namespace hs::test
