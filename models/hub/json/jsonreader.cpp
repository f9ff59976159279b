// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/jsonreader.h"

#include "base/logging.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

Q_LOGGING_CATEGORY(lcJson, "hs.hub.json", QtInfoMsg)

Result<QJsonDocument> parsed(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return base::failure(base::HubError::Kind::BadAnswer, {},
                             u"%1 at byte %2"_s.arg(problem.errorString()).arg(problem.offset));
    return document;
}

std::unexpected<base::HubError> wrong(const QString &path, QLatin1StringView expected)
{
    return base::failure(base::HubError::Kind::BadAnswer, path, u"%1 expected"_s.arg(expected));
}

} // namespace

JsonReader::JsonReader(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

QString JsonReader::pathOf(QLatin1StringView key) const
{
    return m_path.isEmpty() ? key.toString() : m_path + u'.' + key;
}

void JsonReader::complain(QLatin1StringView key, QLatin1StringView expected) const
{
    qCDebug(lcJson) << pathOf(key) << "is no" << expected;
}

bool JsonReader::contains(QLatin1StringView key) const
{
    return !m_object.value(key).isUndefined() && !m_object.value(key).isNull();
}

Result<QString> JsonReader::requiredText(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString())
        return wrong(pathOf(key), "text"_L1);
    return value.toString();
}

Result<qint64> JsonReader::requiredInteger(QLatin1StringView key) const
{
    const auto value = integer(key);
    if (!value)
        return wrong(pathOf(key), "a whole number"_L1);
    return *value;
}

QString JsonReader::text(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isString() && contains(key))
        complain(key, "text"_L1);
    return value.toString();
}

std::optional<qint64> JsonReader::integer(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (!value.isDouble()) {
        if (contains(key))
            complain(key, "number"_L1);
        return std::nullopt;
    }
    constexpr qint64 kNone = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(kNone);
    return whole == kNone ? std::nullopt : std::optional(whole);
}

std::optional<double> JsonReader::number(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

bool JsonReader::flag(QLatin1StringView key) const
{
    return m_object.value(key).toBool();
}

QStringList JsonReader::texts(QLatin1StringView key) const
{
    const QJsonValue value = m_object.value(key);
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValue &element : value.toArray()) {
        if (element.isString())
            list << element.toString();
    }
    return list;
}

std::optional<QDateTime> JsonReader::time(QLatin1StringView key) const
{
    const QString written = text(key);
    if (written.isEmpty())
        return std::nullopt;
    const QDateTime when = QDateTime::fromString(written, Qt::ISODateWithMs);
    return when.isValid() ? std::optional(when.toUTC()) : std::nullopt;
}

JsonReader JsonReader::object(QLatin1StringView key) const
{
    return JsonReader(m_object.value(key).toObject(), pathOf(key));
}

JsonReader JsonReader::object(const QString &key) const
{
    return JsonReader(m_object.value(key).toObject(), m_path.isEmpty() ? key : m_path + u'.' + key);
}

QList<JsonReader> JsonReader::objects(QLatin1StringView key) const
{
    return readersOf(m_object.value(key).toArray(), pathOf(key));
}

Result<JsonReader> readObject(const QByteArray &json)
{
    const auto document = parsed(json);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isObject())
        return wrong({}, "an object"_L1);
    return JsonReader(document->object(), {});
}

Result<QJsonArray> readArray(const QByteArray &json)
{
    const auto document = parsed(json);
    if (!document)
        return std::unexpected(document.error());
    if (!document->isArray())
        return wrong({}, "a list"_L1);
    return document->array();
}

QList<JsonReader> readersOf(const QJsonArray &array, const QString &path)
{
    QList<JsonReader> readers;
    readers.reserve(array.size());
    qsizetype index = 0;
    for (const QJsonValue &element : array) {
        if (element.isObject())
            readers.append(JsonReader(element.toObject(), u"%1[%2]"_s.arg(path).arg(index)));
        ++index;
    }
    return readers;
}

QString serverMessage(const QByteArray &body, const QByteArray &contentType)
{
    if (contentType.contains("html"))
        return {};
    const auto object = readObject(body);
    if (!object)
        return QString::fromUtf8(body.first(std::min<qsizetype>(body.size(), 1000))).trimmed();
    QStringList words = object->texts("error"_L1);
    words << object->text("error_description"_L1) << object->text("message"_L1);
    for (const JsonReader &error : object->objects("errors"_L1))
        words << error.text("message"_L1);
    words.removeAll(QString());
    words.removeDuplicates();
    return words.join(u'\n');
}

} // namespace hs::hub
