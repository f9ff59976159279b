// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringView>

#include <utility>

namespace hs::cards {

/// Something in a card's front matter that is not as the Hub wants it. `line` and `column` count from 1 in the whole
/// file. `message` is English and technical; the editor shows it next to the line.
struct MetadataProblem
{
    int line = 0;
    int column = 0;
    QString message;

    friend bool operator==(const MetadataProblem &, const MetadataProblem &) = default;
};

/// One value of the YAML front matter, with its place. Aliases are already replaced by what they stand for (implicitly
/// shared, so this costs nothing). Scalars keep their text: `no`, `1.0` and dates stay what the author wrote, as the
/// Hub does not document its YAML dialect (hub-api/model-cards.md §1).
struct MetadataValue
{
    enum class Kind { Null, Scalar, List, Map };

    Kind kind = Kind::Null;
    int line = 0;
    int column = 0;
    bool isQuoted = false;                            ///< A scalar in quotes is text, whatever it looks like.
    QString text;                                     ///< Scalar only.
    QList<MetadataValue> items;                       ///< List only.
    QList<std::pair<QString, MetadataValue>> entries; ///< Map only, in the order of the file.

    [[nodiscard]] bool isNull() const { return kind == Kind::Null; }
    [[nodiscard]] bool isScalar() const { return kind == Kind::Scalar; }
    [[nodiscard]] bool isList() const { return kind == Kind::List; }
    [[nodiscard]] bool isMap() const { return kind == Kind::Map; }
    /// The value of `key` in a map; null when it is absent or this is no map.
    [[nodiscard]] const MetadataValue *find(QStringView key) const;
};

} // namespace hs::cards
