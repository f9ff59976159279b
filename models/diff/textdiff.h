// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace hs::diff {

/// A stretch of a line that is not in its counterpart; UTF-16 units of DiffLine::text.
struct WordMark
{
    qsizetype offset = 0;
    qsizetype length = 0;
    friend bool operator==(const WordMark &, const WordMark &) = default;
};

/// A line of a comparison, ready to be shown.
struct DiffLine
{
    enum class Kind { Context, Removed, Added };

    Kind kind = Kind::Context;
    int oldNumber = 0; ///< from 1; 0: not in the older text
    int newNumber = 0; ///< from 1; 0: not in the newer text
    /// Without its line break. What is no UTF-8 became U+FFFD. A carriage return at the end is shown as U+240D where
    /// line endings differ, else left out. Of a very long line only the part around the first difference, with an
    /// ellipsis at either cut: see isCut.
    QString text;
    QList<WordMark> marks; ///< in order, not overlapping; only of lines that have a counterpart
    bool isCut = false;
    bool lacksNewline = false; ///< the last line of a text that does not end with a line break
    friend bool operator==(const DiffLine &, const DiffLine &) = default;
};

/// Lines that changed, with those around them.
struct Hunk
{
    int oldStart = 0;
    int oldCount = 0;
    int newStart = 0;
    int newCount = 0;
    QList<DiffLine> lines;
    friend bool operator==(const Hunk &, const Hunk &) = default;
};

struct TextDiff
{
    QList<Hunk> hunks;
    int added = 0;                  ///< lines
    int removed = 0;                ///< lines
    bool isTooDifferent = false;    ///< more than kMostChanges lines differ: hunks is empty, the counts hold
    bool isOnlyLineEndings = false; ///< the texts are the same but for CRLF and LF
    friend bool operator==(const TextDiff &, const TextDiff &) = default;
};

inline constexpr int kMostChanges = 20'000;          ///< lines that are shown
inline constexpr qsizetype kLongestShownLine = 2000; ///< UTF-16 units

/// The line diff of two texts by libgit2 (xdiff), and within lines that take each other's place by the same over words.
/// Any bytes are accepted. Pure and for any thread, but not quick for large texts: made for `onWorker`.
/// \param context  unchanged lines around each change
[[nodiscard]] TextDiff diffTexts(const QByteArray &before, const QByteArray &after, int context = 3);

/// No text that a person would read: a NUL in its first 8,000 bytes, as git decides it, unless a byte order mark says
/// UTF-16.
[[nodiscard]] bool looksBinary(const QByteArray &bytes);

} // namespace hs::diff
