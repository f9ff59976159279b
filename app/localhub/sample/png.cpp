// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/canvas.h"
#include "localhub/sample/runlengthdeflate.h"

#include <QtEndian>

namespace hs::localhub {

namespace {

quint32 crc32(QByteArrayView bytes)
{
    quint32 crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xedb88320U : 0U);
    }
    return ~crc;
}

QByteArray bigEndian(quint32 value)
{
    QByteArray bytes(4, Qt::Uninitialized);
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray &type, const QByteArray &data)
{
    const QByteArray body = type + data;
    return bigEndian(static_cast<quint32>(data.size())) + body + bigEndian(crc32(body));
}

/// Each row as its difference from the row above (PNG filter 2): drawings become long runs of zeros.
QByteArray filteredRows(const Canvas &canvas)
{
    constexpr char kUp = 2;
    const qsizetype width = canvas.width();
    const QByteArray &pixels = canvas.pixels();
    QByteArray rows;
    rows.reserve((width + 1) * canvas.height());
    for (qsizetype y = 0; y < canvas.height(); ++y) {
        rows.append(kUp);
        for (qsizetype x = 0; x < width; ++x) {
            const char above = y == 0 ? '\0' : pixels.at((y - 1) * width + x);
            rows.append(static_cast<char>(pixels.at(y * width + x) - above));
        }
    }
    return rows;
}

} // namespace

QByteArray pngOf(const Canvas &canvas, const QList<quint32> &palette)
{
    QByteArray colours;
    for (const quint32 colour : palette)
        colours += bigEndian(colour).last(3);
    // Eight bits a pixel, palette, the only compression and filter methods, not interlaced.
    const QByteArray header = bigEndian(static_cast<quint32>(canvas.width())) +
                              bigEndian(static_cast<quint32>(canvas.height())) + QByteArray("\x08\x03\x00\x00\x00", 5);
    return QByteArray("\x89PNG\r\n\x1a\n") + chunk("IHDR", header) + chunk("PLTE", colours) +
           chunk("IDAT", runLengthDeflated(filteredRows(canvas))) + chunk("IEND", {});
}

} // namespace hs::localhub
