// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/cardcheck.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString typeOf(const QJsonValue &value)
{
    switch (value.type()) {
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
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

} // namespace

void CardCheck::complain(const QString &path, const QString &what)
{
    m_errors << u"\"%1\" %2"_s.arg(path, what);
}

QJsonValue CardCheck::required(const QJsonObject &object, const QString &path, QLatin1StringView key)
{
    const QJsonValue value = object.value(key);
    if (value.isUndefined())
        complain(path + u'.' + key, u"is required"_s);
    return value;
}

void CardCheck::text(const QString &path, const QJsonValue &value, const TextCheck &check)
{
    if (value.isUndefined())
        return;
    if (!value.isString())
        complain(path, u"must be a string"_s);
    else if (value.toString().isEmpty())
        complain(path, u"is not allowed to be empty"_s);
    else if (check)
        check(path, value.toString());
}

void CardCheck::texts(const QString &path, const QJsonValue &value, const TextCheck &check)
{
    if (!value.isArray()) {
        text(path, value, check);
        return;
    }
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i)
        text(u"%1[%2]"_s.arg(path).arg(i), list.at(i), check);
}

void CardCheck::flag(const QString &path, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isBool())
        complain(path, u"must be a boolean"_s);
}

void CardCheck::number(const QString &path, const QJsonValue &value)
{
    if (!value.isUndefined() && !value.isDouble())
        complain(path, u"must be a number"_s);
}

void CardCheck::oneOf(const QString &path, const QString &text, const QStringList &words)
{
    if (!words.contains(text))
        complain(path, u"must be one of [%1]"_s.arg(words.join(", "_L1)));
}

void CardCheck::longest(const QString &path, const QString &text, qsizetype most)
{
    if (text.size() > most)
        complain(path, u"length must be less than or equal to %1 characters long"_s.arg(most));
}

void CardCheck::objects(const QString &path, const QJsonValue &value,
                        const std::function<void(const QString &, const QJsonObject &)> &check)
{
    if (value.isUndefined())
        return;
    if (!value.isArray()) {
        complain(path, u"must be an array"_s);
        return;
    }
    const QJsonArray list = value.toArray();
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString at = u"%1[%2]"_s.arg(path).arg(i);
        if (list.at(i).isObject())
            check(at, list.at(i).toObject());
        else
            complain(at, u"must be of type object"_s);
    }
}

void CardCheck::types(const QString &path, const QJsonValue &value, const QStringList &names)
{
    if (value.isUndefined() || names.contains(typeOf(value)))
        return;
    if (names.size() > 1)
        complain(path, u"must be one of [%1]"_s.arg(names.join(", "_L1)));
    else
        complain(path, names.constFirst() == "object"_L1 ? u"must be of type object"_s
                                                         : u"must be an "_s + names.constFirst());
}

} // namespace hs::localhub
