// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/icons.h"
#include "theme/theme.h"

#include <QPoint>
#include <QSize>
#include <QString>

#include <optional>

class QPainter;

namespace hs::ui {

class ThemeSource;

/// A small label: kind, task, access, place of a repository. 20 px high.
struct Chip
{
    ChipKind kind = ChipKind::Neutral;
    QString text;
    std::optional<Icon> icon = std::nullopt;

    friend bool operator==(const Chip &, const Chip &) = default;
};

/// The size the chip needs to be shown whole.
[[nodiscard]] QSize chipSize(const Theme &theme, const Chip &chip);

/// Paints \a chip with its top left at \a rect's, elided to its width. Used by delegates; TagChip is the widget.
void paintChip(QPainter &painter, const ThemeSource &themes, const QRect &rect, const Chip &chip,
               Qt::LayoutDirection direction = Qt::LeftToRight);

/// A key on a keyboard ("Ctrl+K"), 18 px high with an outline.
[[nodiscard]] QSize keyHintSize(const Theme &theme, const QString &text);
void paintKeyHint(QPainter &painter, const Theme &theme, const QRect &rect, const QString &text);

/// A mark and a word: verified, pickle, unsafe, queued. Returns the width it took.
int paintState(QPainter &painter, const ThemeSource &themes, const QRect &rect, Icon mark, const QString &text,
               const QColor &color, Qt::LayoutDirection direction = Qt::LeftToRight);

} // namespace hs::ui
