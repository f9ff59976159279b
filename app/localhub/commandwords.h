// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QHash>
#include <QStringList>

namespace hs::localhub {

/// How the words of a command line are put into a Line: "--name value" and "--name=value" by a setter that says whether
/// it understood the value, switches without a value, and words that are no options.
template <typename Line>
struct CommandWords
{
    using Setter = bool (*)(Line &, const QString &);

    QHash<QString, Setter> setters;
    Setter setSwitch = nullptr; ///< false when the name is no switch
    Setter takeWord = nullptr;  ///< false when no such word is expected

    [[nodiscard]] Outcome<void> read(Line &line, const QStringList &words) const
    {
        for (qsizetype i = 0; i < words.size(); ++i) {
            QString name = words.at(i);
            if (name.startsWith(u'-') ? setSwitch(line, name) : takeWord(line, name))
                continue;
            const qsizetype equals = name.indexOf(u'=');
            const bool isJoined = name.startsWith(QLatin1StringView("--")) && equals > 0;
            const QString value = isJoined ? name.sliced(equals + 1) : words.value(i + 1);
            if (isJoined)
                name.truncate(equals);
            const Setter setter = setters.value(name, nullptr);
            if (!setter)
                return failed(Failure::Kind::Invalid, QStringLiteral("unknown argument: ") + name);
            if (!setter(line, value))
                return failed(Failure::Kind::Invalid, QStringLiteral("%1 does not take \"%2\"").arg(name, value));
            if (!isJoined)
                ++i;
        }
        return {};
    }
};

} // namespace hs::localhub
