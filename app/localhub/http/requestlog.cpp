// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/requestlog.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace hs::localhub {

constexpr qsizetype kMostEntries = 10'000;

void RequestLog::add(const Entry &entry)
{
    const std::scoped_lock lock(m_mutex);
    if (m_entries.size() >= kMostEntries)
        m_entries.removeFirst();
    m_entries.append(entry);
}

void RequestLog::clear()
{
    const std::scoped_lock lock(m_mutex);
    m_entries.clear();
}

QJsonArray RequestLog::toJson() const
{
    const std::scoped_lock lock(m_mutex);
    QJsonArray list;
    for (const Entry &entry : m_entries) {
        list.append(QJsonObject{{u"host"_s, QString::fromLatin1(entry.host)},
                                {u"method"_s, QString::fromLatin1(entry.method)},
                                {u"path"_s, QString::fromUtf8(entry.target)},
                                {u"hasAuthorization"_s, entry.hasAuthorization},
                                {u"range"_s, QString::fromUtf8(entry.range)},
                                {u"userAgent"_s, QString::fromUtf8(entry.userAgent)},
                                {u"status"_s, entry.status}});
    }
    return list;
}

} // namespace hs::localhub
