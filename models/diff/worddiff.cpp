// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/worddiff.h"

#include "diff/gitdiff.h"

#include <algorithm>

namespace hs::diff {

namespace {

constexpr int kLeastCommon = 4; ///< a quarter of the longer line

enum class Sort { Word, Blank, Sign };

Sort sortOf(QChar c)
{
    if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == u'_')
        return Sort::Word;
    return c.isSpace() ? Sort::Blank : Sort::Sign;
}

/// A line as words, each on a line of its own for xdiff.
struct Words
{
    QList<WordMark> places;
    QByteArray lines;
};

Words wordsOf(const QString &text)
{
    Words words;
    for (qsizetype at = 0; at < text.size();) {
        const Sort sort = sortOf(text.at(at));
        qsizetype end = at + 1;
        while (sort != Sort::Sign && end < text.size() && sortOf(text.at(end)) == sort)
            ++end;
        words.places.append({at, end - at});
        words.lines += QStringView(text).sliced(at, end - at).toUtf8() + '\n';
        at = end;
    }
    return words;
}

/// Changed words, given by their numbers in order, as stretches. Between two of them a lone sign belongs to both.
QList<WordMark> stretches(const QString &text, const QList<WordMark> &places, const QList<int> &changed)
{
    QList<WordMark> marks;
    for (const int number : changed) {
        const WordMark place = places.value(number);
        if (!marks.isEmpty()) {
            WordMark &last = marks.last();
            const qsizetype gap = place.offset - last.offset - last.length;
            if (gap == 0 || (gap == 1 && sortOf(text.at(place.offset - 1)) == Sort::Sign)) {
                last.length = place.offset + place.length - last.offset;
                continue;
            }
        }
        marks.append(place);
    }
    return marks;
}

qsizetype lengthOf(const QList<WordMark> &places, const QList<int> &numbers)
{
    qsizetype length = 0;
    for (const int number : numbers)
        length += places.value(number).length;
    return length;
}

} // namespace

WordMarks wordMarks(const QString &before, const QString &after)
{
    const Words old = wordsOf(before);
    const Words now = wordsOf(after);
    const PatchPtr patch = patchOf(old.lines.constData(), static_cast<size_t>(old.lines.size()), now.lines.constData(),
                                   static_cast<size_t>(now.lines.size()), 0);
    if (!patch)
        return {};
    QList<int> removed;
    QList<int> added;
    for (size_t h = 0; h < git_patch_num_hunks(patch.get()); ++h) {
        for (int i = 0; i < git_patch_num_lines_in_hunk(patch.get(), h); ++i) {
            const git_diff_line *line = nullptr;
            if (git_patch_get_line_in_hunk(&line, patch.get(), h, static_cast<size_t>(i)) != 0)
                return {};
            if (line->origin == GIT_DIFF_LINE_DELETION)
                removed.append(line->old_lineno - 1);
            else if (line->origin == GIT_DIFF_LINE_ADDITION)
                added.append(line->new_lineno - 1);
        }
    }
    const qsizetype longer = std::max(before.size(), after.size());
    const qsizetype common =
        std::min(before.size() - lengthOf(old.places, removed), after.size() - lengthOf(now.places, added));
    if (common * kLeastCommon < longer)
        return {};
    return {stretches(before, old.places, removed), stretches(after, now.places, added)};
}

} // namespace hs::diff
