// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>

class QWidget;

namespace hs::ui {

/// What screen readers call a widget of our own that Qt knows nothing of. With the first call every scrolled pane
/// (QScrollArea) is known as a pane, too: Qt gives it no role that says anything.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

} // namespace hs::ui
