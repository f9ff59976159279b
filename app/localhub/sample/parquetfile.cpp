// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/parquetfile.h"

#include "localhub/sample/parquetfooter.h"
#include "localhub/sample/tableformats.h"
#include "localhub/sample/thriftwriter.h"

#include <QtEndian>

#include <bit>

namespace hs::localhub {

using namespace parquet;

namespace {

constexpr int kRowGroup = 1000;
constexpr qint32 kRunLength = 3; // of levels, which required columns do not have

template <typename T>
void putBytes(QByteArray &to, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    to.append(bytes, sizeof(T));
}

QByteArray plainValues(const Leaf &leaf, int first, int count)
{
    QByteArray data;
    if (leaf.type == Boolean)
        data.fill('\0', (count + 7) / 8);
    for (int row = first; row < first + count; ++row) {
        const QVariant &cell = leaf.column->cells.at(row);
        if (leaf.type == Boolean) {
            const int bit = (row - first) % 8;
            data[(row - first) / 8] = static_cast<char>(data.at((row - first) / 8) | (cell.toBool() ? 1 << bit : 0));
        } else if (leaf.type == Int64) {
            putBytes(data, cell.toLongLong());
        } else if (leaf.type == Double) {
            putBytes(data, std::bit_cast<quint64>(cell.toDouble()));
        } else {
            const QByteArray bytes = leaf.isMediaPath ? mediaPath(*leaf.column, row).toUtf8()
                                     : leaf.column->type == CellType::Text || leaf.column->type == CellType::Json
                                         ? cell.toString().toUtf8()
                                         : cell.toByteArray();
            putBytes(data, static_cast<quint32>(bytes.size()));
            data += bytes;
        }
    }
    return data;
}

QByteArray pageOf(const Leaf &leaf, int first, int count)
{
    const QByteArray values = plainValues(leaf, first, count);
    ThriftWriter header;
    header.field(1, 0); // a data page
    header.field(2, static_cast<qint32>(values.size()));
    header.field(3, static_cast<qint32>(values.size()));
    header.beginStruct(5);
    header.field(1, count);
    header.field(2, kPlain);
    header.field(3, kRunLength);
    header.field(4, kRunLength);
    header.endStruct();
    return header.finished() + values;
}

} // namespace

QByteArray parquetOf(const Table &table)
{
    const QList<Leaf> leaves = leavesOf(table);
    QByteArray file("PAR1");
    QList<RowGroup> groups;
    for (int first = 0; first < table.rows; first += kRowGroup) {
        RowGroup group{.rows = qMin(kRowGroup, table.rows - first), .chunks = {}};
        for (const Leaf &leaf : leaves) {
            const QByteArray page = pageOf(leaf, first, group.rows);
            group.chunks.append({&leaf, file.size(), page.size()});
            file += page;
        }
        groups.append(group);
    }
    const QByteArray footer = footerOf(table, leaves, groups);
    file += footer;
    putBytes(file, static_cast<quint32>(footer.size()));
    return file + "PAR1";
}

} // namespace hs::localhub
