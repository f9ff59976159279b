// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/jsonmembers.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hs::formats {

namespace {

constexpr qsizetype kMostMembers = 10'000;

/// One past the string that begins at `from`; -1 when it does not end.
qsizetype endOfString(QByteArrayView text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) == '\\')
            ++i;
        else if (text.at(i) == '"')
            return i + 1;
    }
    return -1;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

qsizetype pastBlanks(QByteArrayView text, qsizetype from)
{
    while (from < text.size() && isBlank(text.at(from)))
        ++from;
    return from;
}

/// One past the value that begins at `from`; -1 when it does not end.
qsizetype endOfValue(QByteArrayView text, qsizetype from)
{
    if (from < text.size() && text.at(from) == '"')
        return endOfString(text, from);
    int depth = 0;
    for (qsizetype i = from; i < text.size(); ++i) {
        const char c = text.at(i);
        if (c == '"') {
            i = endOfString(text, i) - 1;
            if (i < 0)
                return -1;
        } else if (c == '{' || c == '[') {
            ++depth;
        } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
            return i;
        } else if (c == '}' || c == ']') {
            --depth;
            if (depth == 0)
                return i + 1;
        }
    }
    return -1;
}

/// What a quoted string says.
std::optional<QString> textOf(QByteArrayView quoted)
{
    const QByteArrayView inner = quoted.sliced(1, quoted.size() - 2);
    if (!inner.contains('\\'))
        return QString::fromUtf8(inner);
    const auto array = QJsonDocument::fromJson("[" + quoted.toByteArray() + "]").array();
    return array.size() == 1 && array.first().isString() ? std::optional(array.first().toString()) : std::nullopt;
}

} // namespace

std::optional<QList<JsonMember>> jsonMembers(QByteArrayView object)
{
    object = object.trimmed();
    if (object.size() < 2 || !object.startsWith('{') || !object.endsWith('}'))
        return std::nullopt;
    QList<JsonMember> members;
    qsizetype at = pastBlanks(object, 1);
    if (object.at(at) == '}')
        return at + 1 == object.size() ? std::optional(members) : std::nullopt;
    while (members.size() < kMostMembers) {
        const qsizetype keyEnd = at < object.size() && object.at(at) == '"' ? endOfString(object, at) : -1;
        const qsizetype colon = keyEnd < 0 ? -1 : pastBlanks(object, keyEnd);
        if (colon < 0 || colon >= object.size() || object.at(colon) != ':')
            return std::nullopt;
        const auto key = textOf(object.sliced(at, keyEnd - at));
        const qsizetype valueBegin = pastBlanks(object, colon + 1);
        const qsizetype valueEnd = endOfValue(object, valueBegin);
        if (!key || valueEnd <= valueBegin)
            return std::nullopt;
        const QByteArrayView value = object.sliced(valueBegin, valueEnd - valueBegin).trimmed();
        const auto text = value.startsWith('"') ? textOf(value) : std::nullopt;
        if (value.startsWith('"') && !text)
            return std::nullopt;
        members.append({*key, text ? *text : QString::fromUtf8(value), text.has_value()});
        at = pastBlanks(object, valueEnd);
        if (at < object.size() && object.at(at) == '}')
            return at + 1 == object.size() ? std::optional(members) : std::nullopt;
        if (at >= object.size() || object.at(at) != ',')
            return std::nullopt;
        at = pastBlanks(object, at + 1);
    }
    return std::nullopt;
}

} // namespace hs::formats
