// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/frontmatter.h"

namespace hs::cards {
namespace {

constexpr QByteArrayView kByteOrderMark("\xEF\xBB\xBF", 3);

bool isLineEnd(char c)
{
    return c == '\n' || c == '\r';
}

/// The index after the line end at `at`: CRLF counts as one.
qsizetype afterLineEnd(QByteArrayView text, qsizetype at)
{
    return at + (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1);
}

qsizetype endOfLine(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && !isLineEnd(text[from]))
        ++from;
    return from;
}

/// `---` and then nothing but spaces and tabs.
bool isFence(QByteArrayView line)
{
    if (!line.startsWith("---"))
        return false;
    return line.sliced(3).trimmed().isEmpty();
}

} // namespace

CardParts splitFrontMatter(QByteArrayView source)
{
    CardParts parts;
    if (source.startsWith(kByteOrderMark))
        source = source.sliced(kByteOrderMark.size());
    parts.body = source;
    qsizetype at = 0;
    int line = 1;
    while (at < source.size() && (isLineEnd(source[at]) || source[at] == ' ' || source[at] == '\t')) {
        const bool ends = isLineEnd(source[at]);
        line += ends ? 1 : 0;
        at = ends ? afterLineEnd(source, at) : at + 1;
    }
    qsizetype end = endOfLine(source, at);
    // The opening fence stands alone: `---` and a line end, no spaces after it.
    if (source.sliced(at, end - at) != QByteArrayView("---") || end == source.size())
        return parts;
    const qsizetype yamlStart = afterLineEnd(source, end);
    parts.yamlFirstLine = line + 1;
    for (qsizetype lineStart = yamlStart; lineStart < source.size();) {
        ++line;
        end = endOfLine(source, lineStart);
        if (isFence(source.sliced(lineStart, end - lineStart))) {
            parts.hasFrontMatter = true;
            parts.yaml = source.sliced(yamlStart, lineStart - yamlStart);
            parts.body = end < source.size() ? source.sliced(afterLineEnd(source, end)) : QByteArrayView();
            parts.bodyFirstLine = line + 1;
            return parts;
        }
        if (end == source.size())
            break;
        lineStart = afterLineEnd(source, end);
    }
    parts.isUnclosed = true;
    return parts;
}

} // namespace hs::cards
