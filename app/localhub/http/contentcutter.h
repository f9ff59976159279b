// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/contentspool.h"

#include <functional>

namespace hs::localhub {

/// Reads the JSON of a commit as it comes in and keeps it small: every text under the key "content", which is a whole
/// file, goes to the spool, and its number stands in its place as a text. Lines (NDJSON) are handed on one by one, a
/// document when it ends. Whether the rest is JSON is for the reader of the lines to see.
class ContentCutter
{
public:
    enum class Form { Lines, Document };
    /// Takes what is left of a line or a document; false ends the reading.
    using Receive = std::function<bool(const QByteArray &json)>;

    ContentCutter(Form form, ContentSpool &spool, Receive receive);

    /// False when the receiver refused, the disk is full, or what is left is too large as well.
    [[nodiscard]] bool add(QByteArrayView piece);
    /// After the last piece.
    [[nodiscard]] bool finish();
    [[nodiscard]] bool isTooLarge() const;

private:
    enum class State { Outside, Text, TextEscape, Content, ContentEscape, ContentCode };

    [[nodiscard]] bool outside(char c);
    [[nodiscard]] bool handOver();
    /// Takes as much as is plain content; the number of bytes.
    [[nodiscard]] qsizetype content(QByteArrayView rest);
    [[nodiscard]] bool escaped(char c);
    [[nodiscard]] bool code(char c);

    Form m_form;
    ContentSpool &m_spool;
    Receive m_receive;
    State m_state = State::Outside;
    QByteArray m_json;            ///< what is left so far
    qsizetype m_textStart = 0;    ///< of the last text in m_json
    bool m_isContentNext = false; ///< the key "content" and its colon were the last that came
    QByteArray m_code;            ///< hex digits of "\u…"
    char16_t m_highSurrogate = 0; ///< that waits for its other half
    bool m_isGood = true;
};

} // namespace hs::localhub
