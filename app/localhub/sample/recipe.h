// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

/// The sample hub's data files (resources/sample-hub, compiled in). A missing or malformed one is a mistake of ours
/// that the tests find: it is logged as a warning and read as empty.
namespace hs::localhub {

/// The bytes of one resource, for example "cards/markdown-everything.md".
[[nodiscard]] QByteArray recipeBytes(const QString &name);

/// A YAML resource as a JSON value. Plain scalars that look like numbers or true/false become such.
[[nodiscard]] QJsonValue recipe(const QString &name);

/// `text` with every @{name} replaced by the value of that name; an unknown name is logged and left.
[[nodiscard]] QString expanded(const QString &text, const QJsonObject &values);

} // namespace hs::localhub
