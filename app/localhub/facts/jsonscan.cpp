// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/facts/jsonscan.h"

#include <limits>

namespace hs::localhub {
namespace {

constexpr qint64 kScanPiece = 64LL * 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

char JsonScan::peek()
{
    if (m_place < m_piece.size())
        return m_isGood ? m_piece.at(m_place) : '\0';
    if (!m_isGood || m_at >= m_end)
        return '\0';
    m_piece = m_file(m_at, qMin(kScanPiece, m_end - m_at));
    m_at += m_piece.size();
    m_place = 0;
    const QString decoded = m_utf8.decode(m_piece);
    if (m_piece.isEmpty() || m_utf8.hasError())
        fail();
    return m_isGood ? m_piece.at(0) : '\0';
}

void JsonScan::skipBlanks()
{
    for (char c = peek(); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = peek())
        ++m_place;
}

bool JsonScan::isAtEnd()
{
    skipBlanks();
    return m_isGood && m_place == m_piece.size() && m_at >= m_end;
}

bool JsonScan::takeIf(char wanted)
{
    skipBlanks();
    if (peek() != wanted)
        return false;
    ++m_place;
    return true;
}

bool JsonScan::take(char wanted)
{
    if (!takeIf(wanted))
        fail();
    return m_isGood;
}

void JsonScan::escape()
{
    constexpr int kCodeDigits = 4;
    const char c = peek();
    if (c == '\0' || !QByteArrayView("\"\\/bfnrtu").contains(c))
        return fail();
    ++m_place;
    for (int i = 0; c == 'u' && i < kCodeDigits; ++i, ++m_place) {
        const char digit = peek();
        if (!isDigit(digit) && (digit < 'a' || digit > 'f') && (digit < 'A' || digit > 'F'))
            return fail();
    }
}

QByteArray JsonScan::string()
{
    QByteArray text;
    if (!take('"'))
        return text;
    for (char c = peek(); m_isGood && c != '"'; c = peek()) {
        if (static_cast<unsigned char>(c) < ' ')
            fail();
        ++m_place;
        if (text.size() < kLongestKept)
            text += c;
        if (c == '\\')
            escape();
    }
    take('"');
    return text;
}

void JsonScan::digits()
{
    if (!isDigit(peek()))
        fail();
    while (isDigit(peek()))
        ++m_place;
}

void JsonScan::number()
{
    if (peek() == '-')
        ++m_place;
    if (peek() == '0')
        ++m_place;
    else
        digits();
    if (peek() == '.') {
        ++m_place;
        digits();
    }
    if (peek() == 'e' || peek() == 'E') {
        ++m_place;
        if (peek() == '+' || peek() == '-')
            ++m_place;
        digits();
    }
}

qint64 JsonScan::count()
{
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    skipBlanks();
    qint64 value = 0;
    if (!isDigit(peek()))
        fail();
    for (char c = peek(); m_isGood && isDigit(c); c = peek()) {
        const int digit = c - '0';
        if (value > (kMost - digit) / 10)
            fail();
        else
            value = value * 10 + digit;
        ++m_place;
    }
    return value;
}

void JsonScan::word(QByteArrayView text)
{
    for (const char c : text) {
        if (peek() != c)
            return fail();
        ++m_place;
    }
}

void JsonScan::skip()
{
    skipBlanks();
    switch (peek()) {
    case '{':
        return object([this](const QByteArray &) { skip(); });
    case '[':
        return array([this] { skip(); });
    case '"':
        static_cast<void>(string());
        return;
    case 't':
        return word("true");
    case 'f':
        return word("false");
    case 'n':
        return word("null");
    default:
        return number();
    }
}

} // namespace hs::localhub
