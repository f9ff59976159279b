// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/textpieces.h"

#include <algorithm>

namespace hs::models {

TextReader::TextReader(const QString &fileName, const cards::SyntaxColors &colors)
    : m_fileName(fileName)
    , m_colors(colors)
{}

QString TextReader::language() const
{
    return m_highlighter ? m_highlighter->language() : QString();
}

TextPiece TextReader::next(QByteArrayView bytes, bool isLast)
{
    if (!m_highlighter)
        m_highlighter = std::make_unique<cards::PieceHighlighter>(m_fileName, m_colors);
    if (!m_decoder) {
        // A UTF-16 or UTF-32 file says so with its first bytes; everything else counts as UTF-8.
        const auto encoding = QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8);
        m_decoder = std::make_unique<QStringDecoder>(encoding);
    }
    m_waiting += m_decoder->decode(bytes);
    m_waiting.replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
    TextPiece piece;
    piece.text.reserve(m_waiting.size());
    qsizetype from = 0;
    for (qsizetype end = m_waiting.indexOf(u'\n'); end >= 0; end = m_waiting.indexOf(u'\n', from)) {
        takeLine(QStringView(m_waiting).sliced(from, end - from), Ending::Line, piece);
        from = end + 1;
    }
    m_waiting.remove(0, from);
    const bool isStuck = from == 0 && m_waiting.size() >= kLongestLine;
    if ((isLast || isStuck) && !m_waiting.isEmpty()) {
        takeLine(m_waiting, isLast ? Ending::File : Ending::Fold, piece);
        m_waiting.clear();
    }
    return piece;
}

void TextReader::takeLine(QStringView line, Ending ending, TextPiece &piece)
{
    if (line.endsWith(u'\r'))
        line.chop(1);
    const bool isColoured = !m_highlighter->language().isEmpty();
    bool isContinued = m_isInLine;
    if (!isContinued)
        ++piece.lines;
    do {
        const QStringView part = line.first(std::min(line.size(), kLongestLine));
        line = line.sliced(part.size());
        if (isContinued)
            piece.continued.append(piece.blocks);
        ++piece.blocks;
        piece.text += part;
        if (!line.isEmpty() || ending != Ending::File)
            piece.text += u'\n';
        if (isColoured)
            piece.spans.append(m_highlighter->nextLine(part));
        isContinued = true;
    } while (!line.isEmpty());
    m_isInLine = ending == Ending::Fold;
}

bool looksLikeText(QByteArrayView beginning)
{
    if (beginning.isEmpty() || QStringConverter::encodingForData(beginning))
        return true;
    const QByteArrayView head = beginning.first(std::min<qsizetype>(beginning.size(), 8192));
    if (head.contains('\0'))
        return false;
    // Another 8-bit encoding has a few wrong bytes, a binary file has many.
    const QString text = QStringDecoder(QStringDecoder::Utf8).decode(head);
    return text.count(QChar(QChar::ReplacementCharacter)) * 10 < text.size();
}

} // namespace hs::models
