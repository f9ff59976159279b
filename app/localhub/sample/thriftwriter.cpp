// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/thriftwriter.h"

namespace hs::localhub {

namespace {

enum CompactType { Int32 = 5, Int64 = 6, Binary = 8, List = 9, Struct = 12 };

quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63);
}

} // namespace

void ThriftWriter::varint(quint64 value)
{
    while (value > 127) {
        m_bytes.append(static_cast<char>((value & 127U) | 128U));
        value >>= 7;
    }
    m_bytes.append(static_cast<char>(value));
}

void ThriftWriter::text(const QByteArray &text)
{
    varint(static_cast<quint64>(text.size()));
    m_bytes += text;
}

/// The difference to the last id goes into the upper half of one byte; ours are all small.
void ThriftWriter::header(int id, int type)
{
    m_bytes.append(static_cast<char>(((id - m_lastIds.last()) << 4) | type));
    m_lastIds.last() = id;
}

void ThriftWriter::listHeader(int id, qsizetype count, int elementType)
{
    constexpr qsizetype kLong = 15;
    header(id, List);
    m_bytes.append(static_cast<char>((qMin(count, kLong) << 4) | elementType));
    if (count >= kLong)
        varint(static_cast<quint64>(count));
}

void ThriftWriter::field(int id, qint32 value)
{
    header(id, Int32);
    varint(zigzag(value));
}

void ThriftWriter::field(int id, qint64 value)
{
    header(id, Int64);
    varint(zigzag(value));
}

void ThriftWriter::field(int id, const QByteArray &value)
{
    header(id, Binary);
    text(value);
}

void ThriftWriter::beginStruct(int id)
{
    header(id, Struct);
    m_lastIds.append(0);
}

void ThriftWriter::endStruct()
{
    m_bytes.append('\0');
    m_lastIds.removeLast();
}

void ThriftWriter::beginStructs(int id, qsizetype count)
{
    listHeader(id, count, Struct);
}

void ThriftWriter::beginElement()
{
    m_lastIds.append(0);
}

void ThriftWriter::fieldInts(int id, const QList<qint32> &values)
{
    listHeader(id, values.size(), Int32);
    for (const qint32 value : values)
        varint(zigzag(value));
}

void ThriftWriter::fieldTexts(int id, const QByteArrayList &values)
{
    listHeader(id, values.size(), Binary);
    for (const QByteArray &value : values)
        text(value);
}

QByteArray ThriftWriter::finished()
{
    endStruct();
    return m_bytes;
}

} // namespace hs::localhub
