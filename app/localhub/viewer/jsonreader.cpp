// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// JSON Lines, and one array of objects: the two forms of JSON that the viewer reads without being told more.

#include "localhub/viewer/rowreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

using Kind = FeatureType::Kind;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/// Follows JSON text byte by byte: how deep it is in brackets, and whether it is within a string.
class Depth
{
public:
    void take(char c)
    {
        if (m_isInString) {
            if (m_isEscaped)
                m_isEscaped = false;
            else if (c == '\\')
                m_isEscaped = true;
            else if (c == '"')
                m_isInString = false;
        } else if (c == '"') {
            m_isInString = true;
        } else if (c == '{' || c == '[') {
            ++m_depth;
        } else if (c == '}' || c == ']') {
            --m_depth;
        }
    }
    [[nodiscard]] int depth() const { return m_depth; }
    [[nodiscard]] bool isInString() const { return m_isInString; }

private:
    int m_depth = 0;
    bool m_isInString = false;
    bool m_isEscaped = false;
};

QJsonValue parsed(QByteArrayView text, bool &isGood)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson('[' + text.toByteArray() + ']', &error);
    isGood = error.error == QJsonParseError::NoError && document.array().size() == 1;
    return document.array().at(0);
}

/// The members of an object in the order of the file, which QJsonObject does not keep.
bool readMembers(QByteArrayView object, QList<Cell> &row)
{
    qsizetype at = 1; // behind "{"
    const qsizetype end = object.size() - 1;
    while (at < end && row.size() <= RowReader::kMostColumns) {
        while (at < end && (isSpace(object.at(at)) || object.at(at) == ','))
            ++at;
        if (at == end)
            break;
        Depth depth;
        const qsizetype keyStart = at;
        do
            depth.take(object.at(at++));
        while (at < end && depth.isInString());
        bool isGood = false;
        const QJsonValue key = parsed(object.sliced(keyStart, at - keyStart), isGood);
        while (at < end && isSpace(object.at(at)))
            ++at;
        if (!isGood || !key.isString() || at == end || object.at(at) != ':')
            return false;
        const qsizetype valueStart = ++at;
        for (; at < end && (depth.isInString() || depth.depth() > 0 || object.at(at) != ','); ++at)
            depth.take(object.at(at));
        const QByteArrayView text = object.sliced(valueStart, at - valueStart);
        const QJsonValue value = parsed(text, isGood);
        if (!isGood)
            return false;
        const bool isReal = value.isDouble() && (text.contains('.') || text.contains('e') || text.contains('E'));
        row.append({key.toString(), value, isReal});
    }
    return true;
}

class JsonRows : public RowReader
{
public:
    explicit JsonRows(QIODevice &device)
        : m_source(device)
    {}

    Outcome<bool> next(QList<Cell> &row) override
    {
        row.clear();
        QByteArray object;
        const auto more = readObject(object);
        if (!more || !*more)
            return more;
        ++m_count;
        if (!readMembers(object, row))
            return failed(Failure::Kind::Invalid, u"Row %1 is not a JSON object"_s.arg(m_count));
        return true;
    }

    FeatureType typeOf(const Cell &cell) const override { return localhub::typeOf(cell.value, cell.isReal); }
    FeatureType merge(const FeatureType &one, const FeatureType &other) const override { return merged(one, other); }

private:
    /// The text of the next object; false at the end.
    Outcome<bool> readObject(QByteArray &object)
    {
        char c = '\0';
        bool isThere = false;
        while ((isThere = m_source.next(c)) && (isSpace(c) || c == ',' || (c == '[' && m_isAtStart) || c == ']')) {
            m_isAtStart = m_isAtStart && c != '[';
        }
        if (!isThere)
            return false;
        m_isAtStart = false;
        if (c != '{')
            return failed(Failure::Kind::Invalid, u"Row %1 does not begin with {"_s.arg(m_count + 1));
        Depth depth;
        do {
            object += c;
            depth.take(c);
            if (object.size() > kLongestRow)
                return failed(Failure::Kind::Invalid, u"Row %1 is too long"_s.arg(m_count + 1));
        } while (depth.depth() > 0 && m_source.next(c));
        if (depth.depth() > 0)
            return failed(Failure::Kind::Invalid, u"Row %1 has no end"_s.arg(m_count + 1));
        return true;
    }

    ByteSource m_source;
    bool m_isAtStart = true;
    qint64 m_count = 0;
};

QByteArray jsonText(const QJsonValue &value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

} // namespace

std::unique_ptr<RowReader> openJson(QIODevice &device)
{
    return std::make_unique<JsonRows>(device);
}

QVariant storedValue(const Cell &cell, const FeatureType &type)
{
    const QJsonValue &value = cell.value;
    if (value.isNull() || value.isUndefined())
        return {};
    switch (type.kind) {
    case Kind::Null:
        return {};
    case Kind::Bool:
        return value.isString() ? value.toString().compare("true"_L1, Qt::CaseInsensitive) == 0 : value.toBool();
    case Kind::Int:
        return value.isString() ? value.toString().toLongLong() : value.toInteger();
    case Kind::Float:
        return value.isString() ? value.toString().toDouble() : value.toDouble();
    case Kind::String:
        return value.toString();
    case Kind::List:
    case Kind::Struct:
    case Kind::Json:
        break;
    }
    return QString::fromUtf8(jsonText(value));
}

QJsonValue shownValue(const QVariant &stored, const FeatureType &type)
{
    if (stored.isNull())
        return QJsonValue::Null;
    switch (type.kind) {
    case Kind::Null:
        return QJsonValue::Null;
    case Kind::Bool:
        return stored.toBool();
    case Kind::Int:
        return stored.toLongLong();
    case Kind::Float:
        return stored.toDouble();
    case Kind::String:
        return stored.toString();
    case Kind::List:
    case Kind::Struct:
    case Kind::Json:
        break;
    }
    bool isGood = false;
    return parsed(stored.toString().toUtf8(), isGood);
}

} // namespace hs::localhub
