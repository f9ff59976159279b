// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <optional>

namespace hs::formats {

/// One member of a JSON object: a text as such, anything else as it is written.
struct JsonMember
{
    QString key;
    QString value;
    bool isText = false;
};

/// The members of one JSON object in the order they are written (QJsonObject would sort them); nothing when the text is
/// no JSON object. Nested values are not looked into beyond their brackets.
[[nodiscard]] std::optional<QList<JsonMember>> jsonMembers(QByteArrayView object);

} // namespace hs::formats
