// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace hs::hub {

using base::Result;

/// An object of an answer, which knows its path. Optional fields that are missing, null or of another type read as
/// empty (the Hub has many ages and some corrupt cards; a wrong type is logged); required ones end as BadAnswer
/// with the path, e.g. "siblings[3].rfilename". Unknown fields are ignored.
class JsonReader
{
public:
    JsonReader() = default;
    JsonReader(QJsonObject object, QString path);

    [[nodiscard]] bool contains(QLatin1StringView key) const;
    [[nodiscard]] QStringList keys() const { return m_object.keys(); }
    [[nodiscard]] const QString &path() const { return m_path; }

    [[nodiscard]] Result<QString> requiredText(QLatin1StringView key) const;
    [[nodiscard]] Result<qint64> requiredInteger(QLatin1StringView key) const;

    [[nodiscard]] QString text(QLatin1StringView key) const;
    [[nodiscard]] std::optional<qint64> integer(QLatin1StringView key) const;
    [[nodiscard]] std::optional<double> number(QLatin1StringView key) const;
    [[nodiscard]] bool flag(QLatin1StringView key) const;
    /// A list of texts; one text alone counts as a list of one, as YAML front matter has it.
    [[nodiscard]] QStringList texts(QLatin1StringView key) const;
    [[nodiscard]] std::optional<QDateTime> time(QLatin1StringView key) const;
    [[nodiscard]] JsonReader object(QLatin1StringView key) const;
    [[nodiscard]] JsonReader object(const QString &key) const;
    [[nodiscard]] QList<JsonReader> objects(QLatin1StringView key) const;
    /// The raw value, for the few fields of mixed type.
    [[nodiscard]] QJsonValue value(QLatin1StringView key) const { return m_object.value(key); }

private:
    [[nodiscard]] QString pathOf(QLatin1StringView key) const;
    void complain(QLatin1StringView key, QLatin1StringView expected) const;
    QJsonObject m_object;
    QString m_path;
};

/// BadAnswer where the text is no JSON object (or array); nesting and size are bounded by Qt's parser.
[[nodiscard]] Result<JsonReader> readObject(const QByteArray &json);
[[nodiscard]] Result<QJsonArray> readArray(const QByteArray &json);

/// Elements that are objects, each with its path "[i]".
[[nodiscard]] QList<JsonReader> readersOf(const QJsonArray &array, const QString &path);

/// The words of an error answer, in any of its shapes (shared/hub-api/conventions.md §8.3); HTML pages give nothing.
[[nodiscard]] QString serverMessage(const QByteArray &body, const QByteArray &contentType);

} // namespace hs::hub
