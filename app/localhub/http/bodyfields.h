// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/answer.h"
#include "localhub/http/call.h"

#include <optional>

namespace hs::localhub {

/// The fields of a JSON body, checked as they are read; what is wrong with them is put into the Hub's words
/// ("* Too big: expected string to have <=200 characters * at title", repos-write.md §1). Read all fields, then ask
/// isGood() once.
class BodyFields
{
public:
    /// An empty body counts as an empty object; a body that is no object is wrong.
    explicit BodyFields(const Call &call);
    explicit BodyFields(QJsonObject object);

    [[nodiscard]] bool has(QLatin1StringView name) const; ///< there, and not null
    [[nodiscard]] QJsonValue value(QLatin1StringView name) const { return m_object.value(name); }
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

    /// A text; wrong when it is missing or not within the length.
    [[nodiscard]] QString text(QLatin1StringView name, qsizetype least = 1, qsizetype most = kAnyLength);
    /// The same, when it may be missing or null.
    [[nodiscard]] std::optional<QString> optionalText(QLatin1StringView name, qsizetype most = kAnyLength);
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView name);
    [[nodiscard]] std::optional<qint64> number(QLatin1StringView name, qint64 least, qint64 most);
    /// One of the words; empty when it is missing, which is wrong when it is required.
    [[nodiscard]] QString choice(QLatin1StringView name, const QStringList &words, bool isRequired = false);
    /// Empty when it is missing.
    [[nodiscard]] QJsonArray list(QLatin1StringView name);

    /// Adds a complaint of the caller's own; without a name it is about the whole.
    void complain(const QString &what, QLatin1StringView name = {});

    /// Takes over what is wrong with a part of the body.
    void take(const BodyFields &part) { m_complaints += part.m_complaints; }

    [[nodiscard]] bool isGood() const { return m_complaints.isEmpty(); }
    [[nodiscard]] Answer refusal() const; ///< 400 with all complaints

private:
    static constexpr qsizetype kAnyLength = 1'000'000'000;
    [[nodiscard]] bool checkLength(const QString &text, QLatin1StringView name, qsizetype least, qsizetype most);

    QJsonObject m_object;
    QStringList m_complaints;
};

} // namespace hs::localhub
