// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/knownheaders.h"

#include <QJsonDocument>

namespace hs::localhub {

KnownHeaders::Facts KnownHeaders::factsOf(const QString &id, const Read &read)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (const Facts *known = m_facts.object(id))
            return *known;
    }
    const Facts facts = read();
    constexpr qsizetype kUnit = 1024;
    const qsizetype size = facts ? QJsonDocument(*facts).toJson(QJsonDocument::Compact).size() : 0;
    const std::scoped_lock lock(m_mutex);
    m_facts.insert(id, new Facts(facts), 1 + size / kUnit);
    return facts;
}

} // namespace hs::localhub
