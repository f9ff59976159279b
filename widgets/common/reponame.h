// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QString>

class QPainter;

namespace hs::ui {

class Theme;

/// Paints "owner/name" on one line at the leading edge of \a room, and returns the width it took. It is an address: it
/// reads from left to right everywhere, also in a mirrored row. Too little room takes from the owner first, down to a
/// half, then from the middle of the name. \a owner may be empty.
int paintRepoName(QPainter &painter, const Theme &theme, const QRect &room, const QString &owner, const QString &name,
                  Qt::LayoutDirection direction);

} // namespace hs::ui
