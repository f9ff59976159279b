// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/table.h"

/// What a Parquet file's data and footer have in common; parquetfile.cpp writes the one, parquetfooter.cpp the other.
namespace hs::localhub::parquet {

enum PhysicalType : qint32 { Boolean = 0, Int64 = 2, Double = 5, ByteArray = 6 };
inline constexpr qint32 kPlain = 0; ///< the only encoding used

/// A column of the file: most are one of the table's, audio and images make two.
struct Leaf
{
    const TableColumn *column = nullptr;
    QByteArrayList path;
    qint32 type = ByteArray;
    bool isText = false;
    bool isMediaPath = false;
};

[[nodiscard]] QList<Leaf> leavesOf(const Table &table);

/// A leaf's values in one row group: a single data page.
struct Chunk
{
    const Leaf *leaf = nullptr;
    qint64 offset = 0;
    qint64 size = 0;
};

struct RowGroup
{
    int rows = 0;
    QList<Chunk> chunks;
};

/// The footer without its length and the closing magic.
[[nodiscard]] QByteArray footerOf(const Table &table, const QList<Leaf> &leaves, const QList<RowGroup> &groups);

} // namespace hs::localhub::parquet
