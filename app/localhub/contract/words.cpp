// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

QString hubTime(const QDateTime &when)
{
    return when.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s);
}

QJsonValue gatedValue(Gate gate)
{
    switch (gate) {
    case Gate::Auto:
        return u"auto"_s;
    case Gate::Manual:
        return u"manual"_s;
    case Gate::Open:
        break;
    }
    return false;
}

QString visibilityWord(const RepoRow &row)
{
    if (row.isProtected)
        return u"protected"_s;
    return row.isPrivate ? u"private"_s : u"public"_s;
}

QString avatarPath(const QString &accountId)
{
    return u"/avatars/%1.svg"_s.arg(accountId);
}

} // namespace hs::localhub
