// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/headers.h"

#include <QStringDecoder>

#include <concepts>

namespace hs::localhub {

/// Goes through JSON text in a part of a file without ever holding more than a piece of it: a document made of text has
/// many times its size. What is not JSON, or is nested deeper than kDeepest, makes it bad for good. One thread.
class JsonScan
{
public:
    JsonScan(const RangeReader &file, qint64 offset, qint64 size)
        : m_file(file)
        , m_at(offset)
        , m_end(offset + size)
    {}

    [[nodiscard]] bool isGood() const { return m_isGood; }
    void fail() { m_isGood = false; }
    /// True when nothing but blanks is left.
    [[nodiscard]] bool isAtEnd();
    /// Goes over any value.
    void skip();
    /// A string as it is written, escapes and all; of a long one the first kLongestKept bytes.
    QByteArray string();
    /// Of a number that is whole and not negative; anything else fails.
    qint64 count();
    /// Goes over an object; `each(key)` goes over the value.
    void object(const std::invocable<const QByteArray &> auto &each)
    {
        list('{', '}', [&] {
            const QByteArray key = string();
            if (take(':'))
                each(key);
        });
    }
    /// Goes over an array; `each()` goes over an element.
    void array(const std::invocable auto &each) { list('[', ']', each); }

    static constexpr int kDeepest = 64;
    static constexpr qsizetype kLongestKept = 256;

private:
    void list(char open, char close, const std::invocable auto &element)
    {
        if (++m_depth > kDeepest)
            fail();
        if (take(open) && !takeIf(close)) {
            do
                element();
            while (m_isGood && takeIf(','));
            take(close);
        }
        --m_depth;
    }
    /// The next byte, still to be taken; NUL at the end.
    [[nodiscard]] char peek();
    void skipBlanks();
    /// The next byte that is no blank must be this one.
    bool take(char wanted);
    [[nodiscard]] bool takeIf(char wanted);
    void digits();
    void number();
    void word(QByteArrayView text);
    void escape();

    const RangeReader &m_file;
    qint64 m_at; ///< of what follows the piece
    qint64 m_end;
    QByteArray m_piece;
    qsizetype m_place = 0; ///< in the piece
    QStringDecoder m_utf8{QStringDecoder::Utf8};
    int m_depth = 0;
    bool m_isGood = true;
};

} // namespace hs::localhub
