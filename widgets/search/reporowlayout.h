// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/chip.h"
#include "hub/types/reposummary.h"
#include "lists/localcopy.h"

#include <QDateTime>
#include <QList>
#include <QRect>
#include <QStringList>

namespace hs::ui {

class Theme;

/// Rich: two lines, 64 px, as in mockup 01. Compact: one line, 32 px.
enum class RepoRowStyle { Rich, Compact };

/// Where everything of a row is, left to right; the delegate mirrors it. Used for painting, tooltips and tests.
struct RepoRowLayout
{
    struct ChipPlace
    {
        Chip chip;
        QRect rect;
    };

    QRect avatar;
    QRect owner; ///< "openai/"; empty for a legacy id
    QRect name;
    QList<ChipPlace> chips; ///< those for which there is room, in order of importance
    QRect icon;             ///< of the task; null in a compact row
    QList<QRect> facts;     ///< as many as fit
    QRect downloadsIcon;    ///< null where the kind has none
    QRect downloads;
    QRect likesIcon;
    QRect likes;
    QRect separator; ///< hairline at the bottom
};

struct RepoRowContent
{
    hub::RepoSummary repo;
    models::LocalCopy copy = models::LocalCopy::None;
    QStringList facts;
};

[[nodiscard]] RepoRowLayout repoRowLayout(const Theme &theme, const QRect &row, RepoRowStyle style,
                                          const RepoRowContent &content);
[[nodiscard]] int repoRowHeight(const Theme &theme, RepoRowStyle style);

/// Gated, Private, Running, On disk, GGUF · 24 files.
[[nodiscard]] QList<Chip> repoChips(const hub::RepoSummary &repo, models::LocalCopy copy);

} // namespace hs::ui
