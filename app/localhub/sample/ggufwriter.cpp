// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/ggufwriter.h"

#include <QtEndian>

#include <bit>
#include <concepts>

namespace hs::localhub {

namespace {

constexpr qint64 kAlignment = 32;

enum ValueType : quint32 { Uint16 = 2, Uint32 = 4, Int32 = 5, Float32 = 6, Bool = 7, String = 8, Array = 9 };

template <std::integral T>
void put(QByteArray &to, T value)
{
    char bytes[sizeof(T)];
    qToLittleEndian(value, bytes);
    to.append(bytes, sizeof(T));
}

void putString(QByteArray &to, QByteArrayView text)
{
    put(to, static_cast<quint64>(text.size()));
    to += text;
}

qint64 aligned(qint64 size)
{
    return (size + kAlignment - 1) / kAlignment * kAlignment;
}

} // namespace

void GgufWriter::key(QByteArrayView name, quint32 type)
{
    putString(m_values, name);
    put(m_values, type);
    ++m_valueCount;
}

void GgufWriter::addUint16(QByteArrayView name, quint16 value)
{
    key(name, Uint16);
    put(m_values, value);
}

void GgufWriter::addUint32(QByteArrayView name, quint32 value)
{
    key(name, Uint32);
    put(m_values, value);
}

void GgufWriter::addInt32(QByteArrayView name, qint32 value)
{
    key(name, Int32);
    put(m_values, value);
}

void GgufWriter::addFloat(QByteArrayView name, float value)
{
    key(name, Float32);
    put(m_values, std::bit_cast<quint32>(value));
}

void GgufWriter::addBool(QByteArrayView name, bool value)
{
    key(name, Bool);
    put(m_values, static_cast<quint8>(value ? 1 : 0));
}

void GgufWriter::addString(QByteArrayView name, const QString &value)
{
    key(name, String);
    putString(m_values, value.toUtf8());
}

void GgufWriter::addStrings(QByteArrayView name, const QStringList &values)
{
    key(name, Array);
    put(m_values, static_cast<quint32>(String));
    put(m_values, static_cast<quint64>(values.size()));
    for (const QString &value : values)
        putString(m_values, value.toUtf8());
}

void GgufWriter::addInt32s(QByteArrayView name, const QList<qint32> &values)
{
    key(name, Array);
    put(m_values, static_cast<quint32>(Int32));
    put(m_values, static_cast<quint64>(values.size()));
    for (const qint32 value : values)
        put(m_values, value);
}

void GgufWriter::addTensor(QByteArrayView name, const QList<qint64> &shape, quint32 type, qint64 bytes)
{
    putString(m_tensors, name);
    put(m_tensors, static_cast<quint32>(shape.size()));
    for (auto size = shape.crbegin(); size != shape.crend(); ++size)
        put(m_tensors, static_cast<quint64>(*size));
    put(m_tensors, type);
    put(m_tensors, static_cast<quint64>(m_dataSize));
    ++m_tensorCount;
    m_dataSize += aligned(bytes);
}

QByteArray GgufWriter::head() const
{
    QByteArray head("GGUF");
    put(head, quint32{3});
    put(head, m_tensorCount);
    put(head, m_valueCount);
    head += m_values;
    head += m_tensors;
    head.append(aligned(head.size()) - head.size(), '\0');
    return head;
}

} // namespace hs::localhub
