// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>

namespace hs::localhub {

/// The type of a column, as the viewer names it (datasets-viewer.md §2.1).
struct FeatureType
{
    enum class Kind { Null, Bool, Int, Float, String, List, Struct, Json };

    Kind kind = Kind::Null;
    QList<std::pair<QString, FeatureType>> fields; ///< of a struct; a list has one without a name

    /// `{"_type": "Value", "dtype": "int64"}` and so on; a struct is an object of its fields.
    [[nodiscard]] QJsonValue toJson() const;
    [[nodiscard]] bool isNested() const { return kind == Kind::List || kind == Kind::Struct || kind == Kind::Json; }

    friend bool operator==(const FeatureType &, const FeatureType &) = default;
};

/// The type of a JSON value. `isReal` says that a number was written with a point, which JSON's own types do not keep.
[[nodiscard]] FeatureType typeOf(const QJsonValue &value, bool isReal);
/// The type that holds both: whole numbers fit into real ones, everything fits into null's place, and what does not go
/// together is Json.
[[nodiscard]] FeatureType merged(const FeatureType &one, const FeatureType &other);

} // namespace hs::localhub
