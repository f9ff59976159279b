// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QList>

namespace hs::localhub {

/// Thrift's compact protocol, as far as a Parquet footer needs it. Field ids of a struct must rise.
class ThriftWriter
{
public:
    void field(int id, qint32 value);
    void field(int id, qint64 value);
    void field(int id, const QByteArray &text);
    void beginStruct(int id);
    void endStruct();
    void beginStructs(int id, qsizetype count); ///< a list of structs: each element ends with endStruct()
    void beginElement();
    void fieldInts(int id, const QList<qint32> &values);
    void fieldTexts(int id, const QByteArrayList &values);

    /// Ends the outermost struct.
    [[nodiscard]] QByteArray finished();

private:
    void header(int id, int type);
    void listHeader(int id, qsizetype count, int elementType);
    void varint(quint64 value);
    void text(const QByteArray &text);

    QByteArray m_bytes;
    QList<int> m_lastIds{0};
};

} // namespace hs::localhub
