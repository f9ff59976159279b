// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/commit.h"
#include "hub/types/repodetails.h"

#include <QDate>

namespace hs::models {

struct NamedAmount
{
    QString name;
    qint64 amount = 0;
    friend bool operator==(const NamedAmount &, const NamedAmount &) = default;
};

/// The largest few of many, largest first; what is left is one sum.
struct LargestAmounts
{
    QList<NamedAmount> largest;
    int others = 0; ///< how many were left out
    qint64 otherAmount = 0;
    friend bool operator==(const LargestAmounts &, const LargestAmounts &) = default;
};

/// Bytes by the ending of the files' names ("safetensors"; a name without one counts as itself). Files whose size is
/// not known count nothing.
[[nodiscard]] LargestAmounts sizesByType(const QList<hub::Sibling> &files, int most);

/// Commits by author; one with several counts for each of them.
[[nodiscard]] LargestAmounts commitsByAuthor(const QList<hub::Commit> &commits, int most);

/// How many commits fell into each week, month or year: whichever gives a readable number of bars. Days are local.
struct CommitRhythm
{
    enum class Unit { Week, Month, Year };

    struct Span
    {
        QDate first;
        int commits = 0;
        friend bool operator==(const Span &, const Span &) = default;
    };

    Unit unit = Unit::Week;
    QList<Span> spans; ///< oldest first, without gaps
    friend bool operator==(const CommitRhythm &, const CommitRhythm &) = default;
};

/// Commits without a date, or with one before 1990 or after 2200 (git takes any), are left out.
[[nodiscard]] CommitRhythm commitRhythm(const QList<hub::Commit> &commits);

} // namespace hs::models
