// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/types/collection.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {

QString Collection::shortSlug() const
{
    static const QRegularExpression others(u"[^a-z0-9]+"_s);
    QString words = title.toLower().replace(others, u"-"_s);
    while (words.startsWith(u'-'))
        words.removeFirst();
    while (words.endsWith(u'-'))
        words.chop(1);
    return owner + u'/' + (words.isEmpty() ? u"untitled"_s : words);
}

QString Collection::slug() const
{
    return shortSlug() + u'-' + id;
}

} // namespace hs::localhub
