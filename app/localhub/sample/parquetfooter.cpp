// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/parquetfooter.h"

#include "localhub/sample/thriftwriter.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub::parquet {

namespace {

constexpr qint32 kUncompressed = 0;
constexpr qint32 kRequired = 0;
constexpr qint32 kUtf8 = 0;

bool isMedia(const TableColumn &column)
{
    return column.type == CellType::Audio || column.type == CellType::Image;
}

qint32 physicalType(CellType type)
{
    switch (type) {
    case CellType::Integer:
        return Int64;
    case CellType::Number:
        return Double;
    case CellType::Boolean:
        return Boolean;
    default:
        return ByteArray;
    }
}

void writeElement(ThriftWriter &out, const QByteArray &name, const Leaf *leaf, int children)
{
    out.beginElement();
    if (leaf != nullptr)
        out.field(1, leaf->type);
    out.field(3, kRequired);
    out.field(4, name);
    if (leaf == nullptr)
        out.field(5, children);
    else if (leaf->isText)
        out.field(6, kUtf8);
    out.endStruct();
}

void writeSchema(ThriftWriter &out, const Table &table, const QList<Leaf> &leaves)
{
    const qsizetype groups = leaves.size() - table.columns.size(); // every media column has one leaf more than others
    out.beginStructs(2, 1 + leaves.size() + groups);
    writeElement(out, "schema", nullptr, static_cast<int>(table.columns.size()));
    for (const Leaf &leaf : leaves) {
        if (leaf.path.size() == 2 && !leaf.isMediaPath)
            writeElement(out, leaf.path.first(), nullptr, 2);
        writeElement(out, leaf.path.last(), &leaf, 0);
    }
}

void writeChunk(ThriftWriter &out, const Chunk &chunk, int rows)
{
    out.beginElement();
    out.field(2, chunk.offset);
    out.beginStruct(3);
    out.field(1, chunk.leaf->type);
    out.fieldInts(2, {kPlain});
    out.fieldTexts(3, chunk.leaf->path);
    out.field(4, kUncompressed);
    out.field(5, qint64{rows});
    out.field(6, chunk.size);
    out.field(7, chunk.size);
    out.field(9, chunk.offset);
    out.endStruct();
    out.endStruct();
}

void writeRowGroups(ThriftWriter &out, const QList<RowGroup> &groups)
{
    out.beginStructs(4, groups.size());
    for (const RowGroup &group : groups) {
        out.beginElement();
        out.beginStructs(1, group.chunks.size());
        qint64 size = 0;
        for (const Chunk &chunk : group.chunks) {
            writeChunk(out, chunk, group.rows);
            size += chunk.size;
        }
        out.field(2, size);
        out.field(3, qint64{group.rows});
        out.endStruct();
    }
}

QString featureType(CellType type)
{
    switch (type) {
    case CellType::Integer:
        return u"int64"_s;
    case CellType::Number:
        return u"float64"_s;
    case CellType::Boolean:
        return u"bool"_s;
    default:
        return u"string"_s;
    }
}

QByteArray huggingfaceMetadata(const Table &table)
{
    QJsonObject features;
    for (const TableColumn &column : table.columns) {
        QJsonObject feature{{u"dtype"_s, featureType(column.type)}, {u"_type"_s, u"Value"_s}};
        if (isMedia(column))
            feature = {{u"_type"_s, column.type == CellType::Audio ? u"Audio"_s : u"Image"_s}};
        features.insert(column.name, feature);
    }
    const QJsonObject info{{u"info"_s, QJsonObject{{u"features"_s, features}}}};
    return QJsonDocument(info).toJson(QJsonDocument::Compact);
}

} // namespace

QList<Leaf> leavesOf(const Table &table)
{
    QList<Leaf> leaves;
    for (const TableColumn &column : table.columns) {
        const QByteArray name = column.name.toUtf8();
        if (isMedia(column)) {
            leaves.append({.column = &column, .path = {name, "bytes"}});
            leaves.append({.column = &column, .path = {name, "path"}, .isText = true, .isMediaPath = true});
        } else {
            const qint32 type = physicalType(column.type);
            leaves.append({.column = &column, .path = {name}, .type = type, .isText = type == ByteArray});
        }
    }
    return leaves;
}

QByteArray footerOf(const Table &table, const QList<Leaf> &leaves, const QList<RowGroup> &groups)
{
    ThriftWriter out;
    out.field(1, 1); // version of the format
    writeSchema(out, table, leaves);
    out.field(3, qint64{table.rows});
    writeRowGroups(out, groups);
    out.beginStructs(5, 1);
    out.beginElement();
    out.field(1, QByteArray("huggingface"));
    out.field(2, huggingfaceMetadata(table));
    out.endStruct();
    out.field(6, QByteArray("hubscope-localhub sample"));
    return out.finished();
}

} // namespace hs::localhub::parquet
