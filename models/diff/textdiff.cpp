// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/textdiff.h"

#include "diff/gitdiff.h"
#include "diff/worddiff.h"

#include <QStringConverter>
#include <QStringDecoder>

#include <algorithm>

namespace hs::diff {

namespace {

constexpr QChar kCarriageReturn(0x240d);
constexpr QChar kEllipsis(0x2026);
constexpr qsizetype kBeforeDifference = 120; ///< UTF-16 units of a long line shown before its first difference
constexpr int kMostPairs = 5000;             ///< lines whose words are compared

/// A line as bytes, before it is made ready to be shown.
struct RawLine
{
    DiffLine line;
    QString text; ///< whole
    bool hasReturn = false;
};

using RawHunk = QList<RawLine>;

QString decodedLine(QByteArrayView bytes)
{
    QString text = QStringDecoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless).decode(bytes);
    text.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    // Other separators would make two lines of one in a text widget.
    for (const QChar separator : {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        text.replace(separator, QChar(QChar::ReplacementCharacter));
    return text;
}

RawLine rawLine(const git_diff_line &source)
{
    RawLine raw;
    raw.line.kind = source.origin == GIT_DIFF_LINE_DELETION   ? DiffLine::Kind::Removed
                    : source.origin == GIT_DIFF_LINE_ADDITION ? DiffLine::Kind::Added
                                                              : DiffLine::Kind::Context;
    raw.line.oldNumber = std::max(source.old_lineno, 0);
    raw.line.newNumber = std::max(source.new_lineno, 0);
    QByteArrayView bytes(source.content, static_cast<qsizetype>(source.content_len));
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    raw.hasReturn = bytes.endsWith('\r');
    if (raw.hasReturn)
        bytes.chop(1);
    raw.text = decodedLine(bytes);
    return raw;
}

bool isEndMark(char origin)
{
    return origin == GIT_DIFF_LINE_CONTEXT_EOFNL || origin == GIT_DIFF_LINE_ADD_EOFNL ||
           origin == GIT_DIFF_LINE_DEL_EOFNL;
}

RawHunk rawHunk(git_patch *patch, size_t index)
{
    RawHunk lines;
    const int count = git_patch_num_lines_in_hunk(patch, index);
    lines.reserve(std::max(count, 0));
    for (int i = 0; i < count; ++i) {
        const git_diff_line *line = nullptr;
        if (git_patch_get_line_in_hunk(&line, patch, index, static_cast<size_t>(i)) != 0)
            break;
        if (!isEndMark(line->origin))
            lines.append(rawLine(*line));
        else if (!lines.isEmpty())
            lines.last().line.lacksNewline = true;
    }
    return lines;
}

/// Cuts what is too long to be laid out; `from` is where it gets interesting.
void show(RawLine &raw, qsizetype from)
{
    const qsizetype start = raw.text.size() <= kLongestShownLine ? 0 : std::max<qsizetype>(0, from - kBeforeDifference);
    raw.line.text = raw.text.sliced(start, std::min(kLongestShownLine, raw.text.size() - start));
    raw.line.isCut = raw.line.text.size() < raw.text.size();
    if (start + raw.line.text.size() < raw.text.size())
        raw.line.text.append(kEllipsis);
    if (start > 0)
        raw.line.text.prepend(kEllipsis);
}

qsizetype firstDifference(const QString &a, const QString &b)
{
    const auto [end, other] = std::ranges::mismatch(a, b);
    return end - a.begin();
}

void showPair(RawLine &before, RawLine &after, int &pairsLeft)
{
    const qsizetype from = firstDifference(before.text, after.text);
    show(before, from);
    show(after, from);
    if (pairsLeft-- <= 0)
        return;
    WordMarks marks = wordMarks(before.line.text, after.line.text);
    before.line.marks = std::move(marks.before);
    after.line.marks = std::move(marks.after);
}

/// Removed lines and the added ones that follow them take each other's place one by one.
void showHunk(RawHunk &lines, int &pairsLeft)
{
    using Kind = DiffLine::Kind;
    const auto runEnd = [&lines](qsizetype at, Kind kind) {
        while (at < lines.size() && lines.at(at).line.kind == kind)
            ++at;
        return at;
    };
    for (qsizetype at = 0; at < lines.size();) {
        if (lines.at(at).line.kind == Kind::Context) {
            show(lines[at++], 0);
            continue;
        }
        const qsizetype addedFrom = runEnd(at, Kind::Removed);
        const qsizetype end = runEnd(addedFrom, Kind::Added);
        const qsizetype pairs = std::min(addedFrom - at, end - addedFrom);
        for (qsizetype i = 0; i < pairs; ++i)
            showPair(lines[at + i], lines[addedFrom + i], pairsLeft);
        for (qsizetype i = at + pairs; i < addedFrom; ++i)
            show(lines[i], 0);
        for (qsizetype i = addedFrom + pairs; i < end; ++i)
            show(lines[i], 0);
        at = std::max(end, at + 1);
    }
}

/// Do changed lines end in another way than before? Then it has to be seen.
bool endingsDiffer(const QList<RawHunk> &hunks)
{
    bool hasWith = false;
    bool hasWithout = false;
    for (const RawHunk &hunk : hunks) {
        for (const RawLine &raw : hunk) {
            if (raw.line.kind != DiffLine::Kind::Context)
                (raw.hasReturn ? hasWith : hasWithout) = true;
        }
    }
    return hasWith && hasWithout;
}

bool areOnlyEndings(const QList<RawHunk> &hunks)
{
    QStringList before;
    QStringList after;
    for (const RawHunk &hunk : hunks) {
        for (const RawLine &raw : hunk) {
            if (raw.line.kind == DiffLine::Kind::Removed)
                before.append(raw.text);
            else if (raw.line.kind == DiffLine::Kind::Added)
                after.append(raw.text);
        }
    }
    return before == after;
}

QByteArray asUtf8(const QByteArray &bytes)
{
    // A UTF-16 or UTF-32 file says so with its first bytes; everything else counts as UTF-8.
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (!encoding || *encoding == QStringConverter::Utf8)
        return bytes;
    const QString text = QStringDecoder(*encoding).decode(bytes);
    return text.toUtf8();
}

Hunk hunkOf(git_patch *patch, size_t index)
{
    const git_diff_hunk *source = nullptr;
    if (git_patch_get_hunk(&source, nullptr, patch, index) != 0)
        return {};
    return {.oldStart = source->old_start,
            .oldCount = source->old_lines,
            .newStart = source->new_start,
            .newCount = source->new_lines,
            .lines = {}};
}

void fill(TextDiff &diff, QList<RawHunk> raws)
{
    const bool showEndings = endingsDiffer(raws);
    diff.isOnlyLineEndings = showEndings && areOnlyEndings(raws);
    int pairsLeft = kMostPairs;
    for (qsizetype i = 0; i < raws.size(); ++i) {
        for (RawLine &raw : raws[i]) {
            if (showEndings && raw.hasReturn)
                raw.text.append(kCarriageReturn);
        }
        showHunk(raws[i], pairsLeft);
        for (RawLine &raw : raws[i])
            diff.hunks[i].lines.append(std::move(raw.line));
    }
}

} // namespace

bool looksBinary(const QByteArray &bytes)
{
    constexpr qsizetype kHead = 8000;
    const auto encoding = QStringConverter::encodingForData(bytes);
    if (encoding && *encoding != QStringConverter::Utf8)
        return false;
    return QByteArrayView(bytes).first(std::min(kHead, bytes.size())).contains('\0');
}

TextDiff diffTexts(const QByteArray &before, const QByteArray &after, int context)
{
    const GitUse git;
    const QByteArray old = asUtf8(before);
    const QByteArray now = asUtf8(after);
    TextDiff diff;
    const PatchPtr patch = patchOf(old.constData(), static_cast<size_t>(old.size()), now.constData(),
                                   static_cast<size_t>(now.size()), context);
    size_t added = 0;
    size_t removed = 0;
    if (!patch || git_patch_line_stats(nullptr, &added, &removed, patch.get()) != 0) {
        diff.isTooDifferent = true;
        return diff;
    }
    diff.added = static_cast<int>(added);
    diff.removed = static_cast<int>(removed);
    diff.isTooDifferent = diff.added + diff.removed > kMostChanges;
    if (diff.isTooDifferent)
        return diff;
    QList<RawHunk> raws;
    for (size_t i = 0; i < git_patch_num_hunks(patch.get()); ++i) {
        diff.hunks.append(hunkOf(patch.get(), i));
        raws.append(rawHunk(patch.get(), i));
    }
    fill(diff, std::move(raws));
    return diff;
}

} // namespace hs::diff
