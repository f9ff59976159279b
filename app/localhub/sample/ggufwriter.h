// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QStringList>

namespace hs::localhub {

/// Writes the head of a GGUF version 3 file, little endian (shared/hub-api/download.md §8).
class GgufWriter
{
public:
    void addUint16(QByteArrayView key, quint16 value);
    void addUint32(QByteArrayView key, quint32 value);
    void addInt32(QByteArrayView key, qint32 value);
    void addFloat(QByteArrayView key, float value);
    void addBool(QByteArrayView key, bool value);
    void addString(QByteArrayView key, const QString &value);
    void addStrings(QByteArrayView key, const QStringList &values);
    void addInt32s(QByteArrayView key, const QList<qint32> &values);

    /// `shape` as PyTorch prints it (slowest dimension first); the file wants it the other way round.
    void addTensor(QByteArrayView name, const QList<qint64> &shape, quint32 type, qint64 bytes);

    /// Magic, counts, metadata and tensor table, padded so that the tensor data may follow.
    [[nodiscard]] QByteArray head() const;
    /// Size of the data that must follow the head, padding between tensors included.
    [[nodiscard]] qint64 dataSize() const { return m_dataSize; }

private:
    void key(QByteArrayView name, quint32 type);

    QByteArray m_values;
    QByteArray m_tensors;
    quint64 m_valueCount = 0;
    quint64 m_tensorCount = 0;
    qint64 m_dataSize = 0;
};

} // namespace hs::localhub
