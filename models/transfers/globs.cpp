// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/globs.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

QString normalised(QString pattern)
{
    pattern.replace(u'\\', u'/');
    if (pattern.endsWith(u'/'))
        pattern += u'*';
    return pattern;
}

/// The place after the set that begins at `open` ("[…]"), or -1 when the bracket is never closed and so stands for
/// itself. A "]" right at the beginning belongs to the set.
qsizetype setEnd(QStringView pattern, qsizetype open)
{
    qsizetype at = open + 1;
    if (at < pattern.size() && pattern[at] == u'!')
        ++at;
    if (at < pattern.size() && pattern[at] == u']')
        ++at;
    const qsizetype close = pattern.indexOf(u']', at);
    return close < 0 ? -1 : close + 1;
}

bool setContains(QStringView set, QChar c)
{
    const bool isNegated = set.startsWith(u'!');
    if (isNegated)
        set = set.sliced(1);
    bool isIn = false;
    for (qsizetype i = 0; i < set.size() && !isIn; ++i) {
        if (i + 2 < set.size() && set[i + 1] == u'-') {
            isIn = set[i] <= c && c <= set[i + 2];
            i += 2;
        } else {
            isIn = set[i] == c;
        }
    }
    return isIn != isNegated;
}

/// Matches the one element of the pattern at `at` against one character; `next` is the element after it.
bool elementMatches(QStringView pattern, qsizetype at, QChar c, qsizetype &next)
{
    next = at + 1;
    if (pattern[at] == u'?')
        return true;
    if (pattern[at] == u'[') {
        if (const qsizetype end = setEnd(pattern, at); end > 0) {
            next = end;
            return setContains(pattern.sliced(at + 1, end - at - 2), c);
        }
    }
    return pattern[at] == c;
}

} // namespace

bool globMatches(QStringView pattern, QStringView text)
{
    // Only the last star needs to be reconsidered: what was matched before it can stay as it is.
    qsizetype p = 0;
    qsizetype t = 0;
    qsizetype star = -1;
    qsizetype starText = 0;
    while (t < text.size()) {
        qsizetype next = 0;
        if (p < pattern.size() && pattern[p] == u'*') {
            star = p++;
            starText = t;
        } else if (p < pattern.size() && elementMatches(pattern, p, text[t], next)) {
            p = next;
            ++t;
        } else if (star >= 0) {
            p = star + 1;
            t = ++starText;
        } else {
            return false;
        }
    }
    while (p < pattern.size() && pattern[p] == u'*')
        ++p;
    return p == pattern.size();
}

GlobFilter::GlobFilter(const QStringList &include, const QStringList &exclude)
{
    std::ranges::transform(include, std::back_inserter(m_include), normalised);
    std::ranges::transform(exclude, std::back_inserter(m_exclude), normalised);
}

bool GlobFilter::accepts(QStringView path) const
{
    const auto matches = [path](const QString &pattern) { return globMatches(pattern, path); };
    return (m_include.isEmpty() || std::ranges::any_of(m_include, matches)) && std::ranges::none_of(m_exclude, matches);
}

} // namespace hs::transfers
