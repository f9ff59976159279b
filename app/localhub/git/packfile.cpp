// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/packfile.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr quint64 kLargestShortOffset = 0x7FFFFFFF;

/// CRC-32 of IEEE 802.3, as zlib has it.
quint32 crc32(QByteArrayView data)
{
    static const std::array<quint32, 256> table = [] {
        std::array<quint32, 256> entries{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value & 1U) != 0 ? 0xEDB88320U ^ (value >> 1U) : value >> 1U;
            entries.at(i) = value;
        }
        return entries;
    }();
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : data)
        crc = table.at((crc ^ static_cast<unsigned char>(byte)) & 0xFFU) ^ (crc >> 8U);
    return crc ^ 0xFFFFFFFFU;
}

QByteArray deflated(QByteArrayView content)
{
    // qCompress gives nothing at all for nothing; this is the zlib stream of it.
    if (content.isEmpty())
        return QByteArray::fromHex("789c030000000001");
    return qCompress(reinterpret_cast<const uchar *>(content.data()), content.size()).sliced(4);
}

/// Type and size in git's variable length: four bits of size beside the type, then seven each.
QByteArray objectHeader(git_object_t type, quint64 size)
{
    QByteArray header;
    auto byte = static_cast<quint8>((static_cast<unsigned>(type) << 4U) | (size & 0x0FU));
    size >>= 4U;
    while (size > 0) {
        header += static_cast<char>(byte | 0x80U);
        byte = static_cast<quint8>(size & 0x7FU);
        size >>= 7U;
    }
    return header + static_cast<char>(byte);
}

template <typename T>
void appendBigEndian(QByteArray &out, T value)
{
    value = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

QByteArray sha1(const QByteArray &data)
{
    return QCryptographicHash::hash(data, QCryptographicHash::Sha1);
}

Outcome<void> writePackFile(const QString &path, const QByteArray &content)
{
    QFile file(path + ".tmp"_L1);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush() ||
        !file.rename(path))
        return failed(Failure::Kind::Broken, u"%1: %2"_s.arg(path, file.errorString()));
    return {};
}

} // namespace

void PackFile::add(const git_oid &id, git_object_t type, QByteArrayView content)
{
    const auto offset = static_cast<quint64>(m_pack.size());
    m_pack += objectHeader(type, static_cast<quint64>(content.size()));
    m_pack += deflated(content);
    m_entries.append({id, crc32(QByteArrayView(m_pack).sliced(static_cast<qsizetype>(offset))), offset});
}

QByteArray PackFile::index(const QByteArray &packHash) const
{
    QByteArray index = QByteArray::fromHex("ff744f6300000002");
    std::array<quint32, 256> fanOut{};
    for (const Entry &entry : m_entries)
        ++fanOut.at(entry.id.id[0]);
    quint32 total = 0;
    for (const quint32 count : fanOut) {
        total += count;
        appendBigEndian(index, total);
    }
    QByteArray checks;
    QByteArray offsets;
    QByteArray longOffsets;
    for (const Entry &entry : m_entries) {
        index.append(reinterpret_cast<const char *>(entry.id.id), sizeof entry.id.id);
        appendBigEndian(checks, entry.crc);
        if (entry.offset <= kLargestShortOffset) {
            appendBigEndian(offsets, static_cast<quint32>(entry.offset));
        } else {
            appendBigEndian(offsets, 0x80000000U | static_cast<quint32>(longOffsets.size() / 8));
            appendBigEndian(longOffsets, entry.offset);
        }
    }
    index += checks + offsets + longOffsets + packHash;
    return index + sha1(index);
}

Outcome<void> PackFile::writeTo(const QString &folder)
{
    std::ranges::sort(m_entries, [](const Entry &a, const Entry &b) { return git_oid_cmp(&a.id, &b.id) < 0; });
    QByteArray header("PACK");
    appendBigEndian(header, quint32{2});
    appendBigEndian(header, static_cast<quint32>(m_entries.size()));
    std::memcpy(m_pack.data(), header.constData(), static_cast<size_t>(header.size()));
    const QByteArray hash = sha1(m_pack);
    m_pack += hash;
    const QString base = folder + "/pack-"_L1 + QString::fromLatin1(hash.toHex());
    return writePackFile(base + ".pack"_L1, m_pack).and_then([&] {
        return writePackFile(base + ".idx"_L1, index(hash));
    });
}

} // namespace hs::localhub
