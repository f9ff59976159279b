// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace hs::localhub {

/// Checks of single values in a card, each with the message that the Hub's validator has for it. A key that is not
/// there is always fine unless it is required.
class CardCheck
{
public:
    explicit CardCheck(QStringList &errors)
        : m_errors(errors)
    {}

    /// Checks one text that stands at a path ("base_model", "datasets[1]").
    using TextCheck = std::function<void(const QString &path, const QString &text)>;

    /// The value of a key; undefined, and an error, when it is required and not there.
    [[nodiscard]] QJsonValue required(const QJsonObject &object, const QString &path, QLatin1StringView key);
    void text(const QString &path, const QJsonValue &value, const TextCheck &check = {});
    /// A text, or a list of texts.
    void texts(const QString &path, const QJsonValue &value, const TextCheck &check = {});
    void flag(const QString &path, const QJsonValue &value);
    void number(const QString &path, const QJsonValue &value);
    void oneOf(const QString &path, const QString &text, const QStringList &words);
    void longest(const QString &path, const QString &text, qsizetype most);
    /// A list; each element is an object that `check` looks into.
    void objects(const QString &path, const QJsonValue &value,
                 const std::function<void(const QString &path, const QJsonObject &)> &check);
    /// One of the types, by their names.
    void types(const QString &path, const QJsonValue &value, const QStringList &names);
    void complain(const QString &path, const QString &what);

private:
    QStringList &m_errors;
};

} // namespace hs::localhub
