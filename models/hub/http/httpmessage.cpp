// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/httpmessage.h"

namespace hs::hub {

void HttpHeaders::append(const QByteArray &name, const QByteArray &value)
{
    m_fields.append({name, value});
}

QByteArray HttpHeaders::value(const QByteArray &name) const
{
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpHeaders::contains(const QByteArray &name) const
{
    return std::ranges::any_of(
        m_fields, [&name](const auto &field) { return field.first.compare(name, Qt::CaseInsensitive) == 0; });
}

QList<QByteArray> HttpHeaders::values(const QByteArray &name) const
{
    QList<QByteArray> found;
    for (const auto &[key, value] : m_fields) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            found.append(value);
    }
    return found;
}

} // namespace hs::hub
