// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>

class QWidget;

namespace hs::ui {

/// Gives the keyboard to the next region after the one that has \a focus in it, round the end; \a direction is 1 or
/// -1. Hidden and disabled regions, and those that cannot take the keyboard, are skipped (design.md §4, F6).
void focusNextRegion(const QList<QWidget *> &regions, const QWidget *focus, int direction);

} // namespace hs::ui
