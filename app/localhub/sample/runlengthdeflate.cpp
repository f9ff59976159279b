// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/runlengthdeflate.h"

#include <QtEndian>

namespace hs::localhub {

namespace {

constexpr qsizetype kShortestMatch = 3;
constexpr qsizetype kLongestMatch = 258;

class BitWriter
{
public:
    /// Plain numbers: lowest bit first.
    void bits(quint32 value, int count)
    {
        for (int i = 0; i < count; ++i)
            bit((value >> i) & 1U);
    }

    /// Huffman codes: highest bit first.
    void code(quint32 value, int count)
    {
        for (int i = count - 1; i >= 0; --i)
            bit((value >> i) & 1U);
    }

    [[nodiscard]] QByteArray finished()
    {
        while (m_used != 0)
            bit(0);
        return m_bytes;
    }

private:
    void bit(quint32 value)
    {
        m_byte |= value << m_used;
        if (++m_used == 8) {
            m_bytes.append(static_cast<char>(m_byte));
            m_byte = 0;
            m_used = 0;
        }
    }

    QByteArray m_bytes;
    quint32 m_byte = 0;
    int m_used = 0;
};

/// A symbol in the fixed code of RFC 1951, 3.2.6.
void writeSymbol(BitWriter &out, quint32 symbol)
{
    if (symbol < 144)
        out.code(0x30 + symbol, 8);
    else if (symbol < 256)
        out.code(0x190 + symbol - 144, 9);
    else if (symbol < 280)
        out.code(symbol - 256, 7);
    else
        out.code(0xc0 + symbol - 280, 8);
}

/// "The last byte again, `length` times": RFC 1951, 3.2.5.
void writeRun(BitWriter &out, quint32 length)
{
    quint32 symbol = 285;
    int extraBits = 0;
    quint32 first = 258;
    if (length < 11) {
        symbol = 254 + length;
        first = length;
    } else if (length < 258) {
        while ((8U << extraBits) + 3 <= length) // groups of four symbols begin at 11, 19, 35, 67 and 131
            ++extraBits;
        --extraBits;
        const quint32 group = (8U << extraBits) + 3;
        const quint32 inGroup = (length - group) >> (extraBits + 1);
        ++extraBits;
        symbol = 261 + 4 * static_cast<quint32>(extraBits) + inGroup;
        first = group + (inGroup << extraBits);
    }
    writeSymbol(out, symbol);
    out.bits(length - first, extraBits);
    out.code(0, 5); // distance 1
}

quint32 adler32(QByteArrayView bytes)
{
    quint32 a = 1;
    quint32 b = 0;
    for (const char byte : bytes) {
        a = (a + static_cast<unsigned char>(byte)) % 65521;
        b = (b + a) % 65521;
    }
    return (b << 16) | a;
}

} // namespace

QByteArray runLengthDeflated(QByteArrayView bytes)
{
    constexpr quint32 kEndOfBlock = 256;
    BitWriter out;
    out.bits(1, 1); // the last block
    out.bits(1, 2); // of fixed codes
    for (qsizetype at = 0; at < bytes.size();) {
        const char byte = bytes.at(at++);
        writeSymbol(out, static_cast<unsigned char>(byte));
        qsizetype run = 0;
        while (at + run < bytes.size() && run < kLongestMatch && bytes.at(at + run) == byte)
            ++run;
        if (run >= kShortestMatch) {
            writeRun(out, static_cast<quint32>(run));
            at += run;
        }
    }
    writeSymbol(out, kEndOfBlock);
    char check[4];
    qToBigEndian(adler32(bytes), check);
    return QByteArray("\x78\x01", 2) + out.finished() + QByteArray(check, 4);
}

} // namespace hs::localhub
