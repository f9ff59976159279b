// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/markdowntree.h"

#include <array>
#include <string_view>

namespace hs::cards {
namespace {

/// Up to so many surplus markers may be a line somebody drew and are kept as text; more of them are nobody's text.
constexpr int kMostEscaped = 1000;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The length of a container marker at `at`: `>`, `-`, `+`, `*` with a space after, `12.` or `12)`; 0 if there is none.
qsizetype markerLength(QByteArrayView line, qsizetype at)
{
    const auto isSpaceAt = [line](qsizetype i) { return i >= line.size() || line[i] == ' ' || line[i] == '\t'; };
    const char c = line[at];
    if (c == '>')
        return 1;
    if ((c == '-' || c == '+' || c == '*') && isSpaceAt(at + 1))
        return 1;
    qsizetype end = at;
    while (end < line.size() && end - at < 9 && isDigit(line[end]))
        ++end;
    if (end > at && end < line.size() && (line[end] == '.' || line[end] == ')') && isSpaceAt(end + 1))
        return end - at + 1;
    return 0;
}

/// The markers of a line beyond the limit.
struct Surplus
{
    qsizetype first = -1;  ///< Where the first one starts; -1 when there is none.
    qsizetype escape = -1; ///< The character of the first one that makes it a marker.
    qsizetype end = -1;    ///< Where the last one ends.
    int count = 0;
};

Surplus surplusMarkers(QByteArrayView line, int most)
{
    Surplus surplus;
    int markers = 0;
    for (qsizetype at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
            continue;
        }
        const qsizetype length = markerLength(line, at);
        if (length == 0)
            break;
        if (++markers > most) {
            if (surplus.count++ == 0) {
                surplus.first = at;
                surplus.escape = at + length - 1;
            }
            surplus.end = at + length;
        }
        at += length;
    }
    return surplus;
}

/// The size of the part of `source` that holds at most `most` special characters, in whole lines.
qsizetype affordableSize(QByteArrayView source, int most)
{
    static constexpr std::array<bool, 256> kSpecial = [] {
        std::array<bool, 256> special{};
        for (const char c : std::string_view("[]!*_`<&$~|\\\n"))
            special[static_cast<unsigned char>(c)] = true;
        return special;
    }();
    int count = 0;
    for (qsizetype i = 0; i < source.size(); ++i) {
        count += kSpecial[static_cast<unsigned char>(source[i])] ? 1 : 0;
        if (count > most)
            return qMax(source.first(i).lastIndexOf('\n') + 1, i / 2);
    }
    return source.size();
}

} // namespace

TamedSource tamedSource(const QByteArray &source, const CardLimits &limits)
{
    TamedSource result;
    const qsizetype size = affordableSize(source, limits.specialBytes);
    result.isTruncated = size < source.size();
    const QByteArrayView text = QByteArrayView(source).first(size);
    qsizetype copied = 0;
    for (qsizetype lineStart = 0; lineStart < text.size();) {
        const qsizetype found = text.indexOf('\n', lineStart);
        const qsizetype lineEnd = found < 0 ? text.size() : found;
        const QByteArrayView line = text.sliced(lineStart, lineEnd - lineStart);
        if (line.size() > limits.markersPerLine) {
            const Surplus surplus = surplusMarkers(line, limits.markersPerLine);
            if (surplus.count > kMostEscaped) {
                result.text.append(text.sliced(copied, lineStart + surplus.first - copied));
                copied = lineStart + surplus.end;
            } else if (surplus.count > 0) {
                result.text.append(text.sliced(copied, lineStart + surplus.escape - copied));
                result.text.append('\\');
                copied = lineStart + surplus.escape;
            }
        }
        lineStart = lineEnd + 1;
    }
    result.isFlattened = copied > 0;
    if (!result.isFlattened && !result.isTruncated)
        result.text = source;
    else
        result.text.append(text.sliced(copied));
    return result;
}

} // namespace hs::cards
