// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/contentcutter.h"

#include <algorithm>

namespace hs::localhub {
namespace {

constexpr qsizetype kLargestLine = 1024 * 1024;
constexpr qsizetype kLargestDocument = 32 * 1024 * 1024; // 25,000 large files, each with a long path
constexpr QByteArrayView kKey("content");

} // namespace

ContentCutter::ContentCutter(Form form, ContentSpool &spool, Receive receive)
    : m_form(form)
    , m_spool(spool)
    , m_receive(std::move(receive))
{}

bool ContentCutter::isTooLarge() const
{
    return m_json.size() > (m_form == Form::Lines ? kLargestLine : kLargestDocument);
}

bool ContentCutter::handOver()
{
    const QByteArray json = m_json.trimmed();
    m_json.clear();
    if (json.isEmpty())
        return true;
    const bool isTaken = m_receive(json);
    m_spool.clear();
    return isTaken;
}

bool ContentCutter::outside(char c)
{
    const bool isContent = m_isContentNext;
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n')
        m_isContentNext = false;
    if (c == '\n' && m_form == Form::Lines)
        return handOver();
    m_json += c;
    if (c == ':') {
        m_isContentNext =
            QByteArrayView(m_json).sliced(m_textStart).startsWith(kKey) && m_json.at(m_textStart + kKey.size()) == '"';
    } else if (c == '"' && isContent) {
        m_json += QByteArray::number(m_spool.begin());
        m_state = State::Content;
    } else if (c == '"') {
        m_textStart = m_json.size();
        m_state = State::Text;
    }
    return true;
}

qsizetype ContentCutter::content(QByteArrayView rest)
{
    const auto end = std::ranges::find_if(rest, [](char c) { return c == '"' || c == '\\'; });
    const qsizetype plain = end - rest.begin();
    m_isGood = m_isGood && m_spool.append(rest.first(plain));
    if (end == rest.end())
        return plain;
    if (*end == '"') {
        m_json += '"';
        m_state = State::Outside;
    } else {
        m_state = State::ContentEscape;
    }
    return plain + 1;
}

bool ContentCutter::escaped(char c)
{
    static constexpr QByteArrayView kNames("bfnrt");
    static constexpr QByteArrayView kMeanings("\b\f\n\r\t");
    if (c == 'u') {
        m_code.clear();
        m_state = State::ContentCode;
        return true;
    }
    m_state = State::Content;
    const qsizetype index = kNames.indexOf(c);
    const char meaning = index < 0 ? c : kMeanings.at(index);
    return m_spool.append(QByteArrayView(&meaning, 1));
}

bool ContentCutter::code(char c)
{
    m_code += c;
    if (m_code.size() < 4)
        return true;
    m_state = State::Content;
    const auto unit = static_cast<char16_t>(m_code.toUShort(nullptr, 16));
    if (QChar::isHighSurrogate(unit)) {
        m_highSurrogate = unit;
        return true;
    }
    QString text;
    if (QChar::isLowSurrogate(unit))
        text += QChar(m_highSurrogate);
    text += QChar(unit);
    m_highSurrogate = 0;
    return m_spool.append(text.toUtf8());
}

bool ContentCutter::add(QByteArrayView piece)
{
    while (!piece.isEmpty() && m_isGood) {
        const char c = piece.front();
        qsizetype taken = 1;
        switch (m_state) {
        case State::Outside:
            m_isGood = outside(c);
            break;
        case State::Text:
        case State::TextEscape:
            m_json += c;
            if (m_state == State::TextEscape)
                m_state = State::Text;
            else if (c == '\\')
                m_state = State::TextEscape;
            else if (c == '"')
                m_state = State::Outside;
            break;
        case State::Content:
            taken = content(piece);
            break;
        case State::ContentEscape:
            m_isGood = escaped(c);
            break;
        case State::ContentCode:
            m_isGood = code(c);
            break;
        }
        m_isGood = m_isGood && !isTooLarge();
        piece = piece.sliced(taken);
    }
    return m_isGood;
}

bool ContentCutter::finish()
{
    return m_isGood && m_state == State::Outside && handOver();
}

} // namespace hs::localhub
