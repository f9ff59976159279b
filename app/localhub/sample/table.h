// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"

#include <QVariant>

namespace hs::localhub {

enum class CellType { Integer, Number, Boolean, Text, Json, Audio, Image };

struct TableColumn
{
    QString name;
    CellType type = CellType::Text;
    int decimals = 2;   ///< of numbers
    QVariantList cells; ///< qint64, double, bool, QString (Text and Json), QByteArray (Audio and Image)
};

struct Table
{
    QList<TableColumn> columns;
    int rows = 0;
};

/// A table made as the keys `rows`, `first` (number of the first row) and `columns` say; README.md of the recipes lists
/// what a column may be. Row n is the same in every file of a repository, so that splits fit together.
[[nodiscard]] Table tableOf(const FileSpec &spec);

/// The table as the format that the path's ending names: csv, tsv, jsonl, json or parquet.
[[nodiscard]] QList<SeedFile> makeTable(const FileSpec &spec);

} // namespace hs::localhub
