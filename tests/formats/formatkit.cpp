// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatkit.h"

namespace hs::test {

namespace {

quint32 crcOf(const QByteArray &bytes)
{
    quint32 crc = 0xffffffff;
    for (const char byte : bytes) {
        crc ^= static_cast<quint8>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xedb88320U : crc >> 1;
    }
    return ~crc;
}

void writeFacts(BytesWriter &to, const QByteArray &name, const QByteArray &bytes)
{
    to.number<quint16>(0).number<quint16>(0).number<quint16>(0).number<quint16>(0x21); // flags, stored, time, 1980
    to.number(crcOf(bytes)).number<quint32>(quint32(bytes.size())).number<quint32>(quint32(bytes.size()));
    to.number<quint16>(quint16(name.size())).number<quint16>(0);
}

} // namespace

QByteArray storedZip(const QList<std::pair<QByteArray, QByteArray>> &entries)
{
    BytesWriter files;
    BytesWriter directory;
    for (const auto &[name, bytes] : entries) {
        const auto offset = quint32(files.bytes.size());
        files.raw("PK\x03\x04").number<quint16>(20);
        writeFacts(files, name, bytes);
        files.raw(name).raw(bytes);
        directory.raw("PK\x01\x02").number<quint16>(20).number<quint16>(20);
        writeFacts(directory, name, bytes);
        directory.number<quint16>(0).number<quint16>(0).number<quint16>(0).number<quint32>(0).number(offset).raw(name);
    }
    const auto begin = quint32(files.bytes.size());
    files.raw(directory.bytes);
    files.raw("PK\x05\x06").number<quint16>(0).number<quint16>(0);
    files.number<quint16>(quint16(entries.size())).number<quint16>(quint16(entries.size()));
    files.number<quint32>(quint32(directory.bytes.size())).number(begin).number<quint16>(0);
    return files.bytes;
}

} // namespace hs::test
