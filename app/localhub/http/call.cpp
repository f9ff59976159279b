// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/call.h"

#include <QStringDecoder>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString decoded(const QByteArray &text, bool plusIsSpace)
{
    QByteArray bytes = text;
    if (plusIsSpace)
        bytes.replace('+', ' ');
    return QString::fromUtf8(QByteArray::fromPercentEncoding(bytes));
}

bool isName(const QString &item, QLatin1StringView name)
{
    return item == name || (item.size() == name.size() + 2 && item.startsWith(name) && item.endsWith("[]"_L1));
}

} // namespace

Query::Query(QByteArrayView text)
{
    for (const QByteArray &part : text.toByteArray().split('&')) {
        if (part.isEmpty())
            continue;
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? part : part.first(equals);
        const QByteArray value = equals < 0 ? QByteArray() : part.sliced(equals + 1);
        m_items.append({decoded(name, true), decoded(value, true)});
    }
}

bool Query::has(QLatin1StringView name) const
{
    for (const auto &item : m_items) {
        if (isName(item.first, name))
            return true;
    }
    return false;
}

QStringList Query::all(QLatin1StringView name) const
{
    QStringList values;
    for (const auto &item : m_items) {
        if (isName(item.first, name))
            values << item.second;
    }
    return values;
}

QString Query::field(const QString &name) const
{
    const auto item = std::ranges::find(m_items, name, &std::pair<QString, QString>::first);
    return item == m_items.end() ? QString() : item->second;
}

QString Query::value(QLatin1StringView name) const
{
    return all(name).value(0);
}

QStringList Query::list(QLatin1StringView name) const
{
    QStringList values;
    for (const QString &value : all(name))
        values += value.split(u',', Qt::SkipEmptyParts);
    return values;
}

bool Query::flag(QLatin1StringView name) const
{
    if (!has(name))
        return false;
    const QString text = value(name);
    return text.isEmpty() || text == "1"_L1 || text.compare("true"_L1, Qt::CaseInsensitive) == 0;
}

int Query::number(QLatin1StringView name, int byDefault, int least, int most) const
{
    bool isNumber = false;
    const qint64 number = value(name).toLongLong(&isNumber);
    return isNumber ? static_cast<int>(std::clamp<qint64>(number, least, most)) : byDefault;
}

QByteArray Query::with(QLatin1StringView name, const QString &value) const
{
    QByteArray text;
    const auto add = [&text](const QString &key, const QString &content) {
        if (!text.isEmpty())
            text += '&';
        text += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(content);
    };
    for (const auto &item : m_items) {
        if (!isName(item.first, name))
            add(item.first, item.second);
    }
    add(name, value);
    return text;
}

QByteArray Call::hostName() const
{
    QByteArray host = headers.value("host", "127.0.0.1");
    const qsizetype colon = host.lastIndexOf(':');
    if (colon > host.lastIndexOf(']'))
        host.truncate(colon);
    return host;
}

bool parseTarget(Call &call)
{
    const qsizetype mark = call.target.indexOf('?');
    call.path = mark < 0 ? call.target : call.target.first(mark);
    call.query = mark < 0 ? QByteArray() : call.target.sliced(mark + 1);
    call.params = Query(call.query);
    if (!call.path.startsWith('/'))
        return false;
    for (const QByteArray &part : call.path.sliced(1).split('/')) {
        QStringDecoder decoder(QStringDecoder::Utf8);
        const QString text = decoder.decode(QByteArray::fromPercentEncoding(part));
        if (decoder.hasError() || text.contains(QChar(u'\0')))
            return false;
        call.rawSegments << part;
        call.segments << text;
    }
    // "/api/models/" is "/api/models".
    if (call.segments.size() > 1 && call.segments.constLast().isEmpty()) {
        call.segments.removeLast();
        call.rawSegments.removeLast();
    }
    return true;
}

} // namespace hs::localhub
