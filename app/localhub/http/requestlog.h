// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QList>

#include <mutex>

namespace hs::localhub {

/// What was asked, for tests (`GET /-/requests`, only with --faults): never the token, only whether there was one.
/// Keeps the newest ten thousand. Thread-safe.
class RequestLog
{
public:
    struct Entry
    {
        QByteArray host; ///< "hub" or "blob"
        QByteArray method;
        QByteArray target;
        bool hasAuthorization = false;
        QByteArray range;
        QByteArray userAgent;
        int status = 0;
    };

    void add(const Entry &entry);
    void clear();
    [[nodiscard]] QJsonArray toJson() const;

private:
    mutable std::mutex m_mutex;
    QList<Entry> m_entries;
};

} // namespace hs::localhub
