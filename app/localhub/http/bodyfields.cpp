// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/bodyfields.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString wordOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"boolean"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"undefined"_s;
}

QString wrongType(QLatin1StringView expected, const QJsonValue &value)
{
    return u"Invalid input: expected %1, received %2"_s.arg(expected, wordOf(value));
}

} // namespace

BodyFields::BodyFields(const Call &call)
{
    if (call.body.trimmed().isEmpty())
        return;
    const QJsonDocument document = QJsonDocument::fromJson(call.body);
    if (document.isObject())
        m_object = document.object();
    else
        m_complaints << (document.isNull() ? u"Invalid JSON"_s : u"Invalid input: expected object"_s);
}

BodyFields::BodyFields(QJsonObject object)
    : m_object(std::move(object))
{}

bool BodyFields::has(QLatin1StringView name) const
{
    const QJsonValue value = m_object.value(name);
    return !value.isUndefined() && !value.isNull();
}

void BodyFields::complain(const QString &what, QLatin1StringView name)
{
    m_complaints << (name.isEmpty() ? u"* "_s + what : u"* %1 * at %2"_s.arg(what, name));
}

bool BodyFields::checkLength(const QString &text, QLatin1StringView name, qsizetype least, qsizetype most)
{
    if (text.size() > most)
        complain(u"Too big: expected string to have <=%1 characters"_s.arg(most), name);
    else if (text.size() < least)
        complain(u"Too small: expected string to have >=%1 characters"_s.arg(least), name);
    else
        return true;
    return false;
}

QString BodyFields::text(QLatin1StringView name, qsizetype least, qsizetype most)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString()) {
        complain(wrongType("string"_L1, value), name);
        return {};
    }
    const QString text = value.toString();
    return checkLength(text, name, least, most) ? text : QString();
}

std::optional<QString> BodyFields::optionalText(QLatin1StringView name, qsizetype most)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object.value(name);
    if (!value.isString()) {
        complain(wrongType("string"_L1, value), name);
        return std::nullopt;
    }
    return checkLength(value.toString(), name, 0, most) ? std::optional(value.toString()) : std::nullopt;
}

std::optional<bool> BodyFields::flag(QLatin1StringView name)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object.value(name);
    if (!value.isBool()) {
        complain(wrongType("boolean"_L1, value), name);
        return std::nullopt;
    }
    return value.toBool();
}

std::optional<qint64> BodyFields::number(QLatin1StringView name, qint64 least, qint64 most)
{
    if (!has(name))
        return std::nullopt;
    const QJsonValue value = m_object.value(name);
    if (!value.isDouble()) {
        complain(wrongType("number"_L1, value), name);
        return std::nullopt;
    }
    const qint64 number = value.toInteger();
    if (number < least)
        complain(u"Too small: expected number to be >=%1"_s.arg(least), name);
    else if (number > most)
        complain(u"Too big: expected number to be <=%1"_s.arg(most), name);
    return number;
}

QString BodyFields::choice(QLatin1StringView name, const QStringList &words, bool isRequired)
{
    if (!isRequired && !has(name))
        return {};
    const QString word = m_object.value(name).toString();
    if (words.contains(word))
        return word;
    complain(u"Invalid option: expected one of \"%1\""_s.arg(words.join(u"\"|\""_s)), name);
    return {};
}

QJsonArray BodyFields::list(QLatin1StringView name)
{
    if (!has(name))
        return {};
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        complain(wrongType("array"_L1, value), name);
    return value.toArray();
}

Answer BodyFields::refusal() const
{
    return errorAnswer(400, m_complaints.join(u'\n'));
}

} // namespace hs::localhub
