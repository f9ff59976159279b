// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/naturalorder.h"

#include <algorithm>

namespace hs::models {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Takes the digits at the beginning, without leading zeros.
QStringView takeNumber(QStringView &text)
{
    const auto end = std::ranges::find_if_not(text, isDigit);
    QStringView digits = text.first(end - text.begin());
    text = text.sliced(digits.size());
    while (digits.size() > 1 && digits.front() == u'0')
        digits = digits.sliced(1);
    return digits;
}

int three(auto a, auto b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareFolded(QStringView a, QStringView b)
{
    while (!a.isEmpty() && !b.isEmpty()) {
        if (isDigit(a.front()) && isDigit(b.front())) {
            const QStringView left = takeNumber(a);
            const QStringView right = takeNumber(b);
            if (left.size() != right.size())
                return three(left.size(), right.size());
            if (const int byDigits = left.compare(right); byDigits != 0)
                return byDigits;
            continue;
        }
        const QChar left = a.front().toCaseFolded();
        const QChar right = b.front().toCaseFolded();
        if (left != right)
            return three(left, right);
        a = a.sliced(1);
        b = b.sliced(1);
    }
    return three(a.size(), b.size());
}

} // namespace

int naturalCompare(QStringView a, QStringView b)
{
    const int folded = compareFolded(a, b);
    return folded != 0 ? folded : a.compare(b);
}

} // namespace hs::models
