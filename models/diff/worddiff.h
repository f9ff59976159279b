// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/textdiff.h"

namespace hs::diff {

struct WordMarks
{
    QList<WordMark> before;
    QList<WordMark> after;
    friend bool operator==(const WordMarks &, const WordMarks &) = default;
};

/// The words in which two lines differ: runs of letters and digits, runs of blanks, all else one by one; differences
/// with only a sign between them are one. Nothing when the lines have less than a quarter in common: then they are two
/// lines, not one that changed. By libgit2, which the caller holds (GitUse). Safe on any thread.
[[nodiscard]] WordMarks wordMarks(const QString &before, const QString &after);

} // namespace hs::diff
