// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/viewer/featuretype.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using Kind = FeatureType::Kind;

QJsonObject valueType(const QString &dtype)
{
    return {{u"dtype"_s, dtype}, {u"_type"_s, u"Value"_s}};
}

FeatureType structOf(const QJsonObject &object)
{
    FeatureType type{Kind::Struct, {}};
    for (auto it = object.begin(); it != object.end(); ++it)
        type.fields.append({it.key(), typeOf(it.value(), false)});
    return type;
}

FeatureType listOf(const QJsonArray &array)
{
    FeatureType item;
    for (const QJsonValue &element : array)
        item = merged(item, typeOf(element, false));
    return {Kind::List, {{QString(), item}}};
}

FeatureType mergedFields(const FeatureType &one, const FeatureType &other)
{
    FeatureType result = one;
    for (const auto &[name, type] : other.fields) {
        const auto same = std::ranges::find_if(result.fields, [&](const auto &field) { return field.first == name; });
        if (same == result.fields.end())
            result.fields.append({name, type});
        else
            same->second = merged(same->second, type);
    }
    return result;
}

} // namespace

QJsonValue FeatureType::toJson() const
{
    switch (kind) {
    case Kind::Null:
        return valueType(u"null"_s);
    case Kind::Bool:
        return valueType(u"bool"_s);
    case Kind::Int:
        return valueType(u"int64"_s);
    case Kind::Float:
        return valueType(u"float64"_s);
    case Kind::String:
        return valueType(u"string"_s);
    case Kind::Json:
        return QJsonObject{{u"_type"_s, u"Json"_s}};
    case Kind::List:
        return QJsonObject{{u"feature"_s, fields.constFirst().second.toJson()}, {u"_type"_s, u"List"_s}};
    case Kind::Struct:
        break;
    }
    QJsonObject object;
    for (const auto &[name, type] : fields)
        object.insert(name, type.toJson());
    return object;
}

FeatureType typeOf(const QJsonValue &value, bool isReal)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return {Kind::Bool, {}};
    case QJsonValue::Double: {
        // Two defaults tell a number that is no whole one from any that is.
        const bool isWhole = value.toInteger(0) == value.toInteger(1);
        return {isReal || !isWhole ? Kind::Float : Kind::Int, {}};
    }
    case QJsonValue::String:
        return {Kind::String, {}};
    case QJsonValue::Array:
        return listOf(value.toArray());
    case QJsonValue::Object:
        return structOf(value.toObject());
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        break;
    }
    return {};
}

FeatureType merged(const FeatureType &one, const FeatureType &other)
{
    if (other.kind == Kind::Null || one == other)
        return one;
    if (one.kind == Kind::Null)
        return other;
    if (one.kind == other.kind)
        return one.kind == Kind::List || one.kind == Kind::Struct ? mergedFields(one, other) : one;
    const auto isNumber = [](const FeatureType &type) { return type.kind == Kind::Int || type.kind == Kind::Float; };
    return {isNumber(one) && isNumber(other) ? Kind::Float : Kind::Json, {}};
}

} // namespace hs::localhub
