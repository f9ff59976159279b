// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/cardstages.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QString cardUpTo(const QString &card, int sections)
{
    bool isFenced = false;
    int seen = 0;
    for (qsizetype at = 0; at >= 0 && at < card.size();) {
        const QStringView rest = QStringView(card).sliced(at);
        if (rest.startsWith("```"_L1))
            isFenced = !isFenced;
        else if (!isFenced && rest.startsWith("## "_L1) && ++seen > sections)
            return card.first(at);
        const qsizetype end = card.indexOf(u'\n', at);
        at = end < 0 ? -1 : end + 1;
    }
    return card;
}

} // namespace hs::localhub
