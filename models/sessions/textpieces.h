// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/codehighlighter.h"

#include <QStringDecoder>

#include <memory>

namespace hs::models {

/// Some whole lines of a text, coloured.
struct TextPiece
{
    QString text;                        ///< lines with their ends; a very long line is folded into several
    QList<QList<cards::CodeSpan>> spans; ///< colours of each line; empty for languages nobody knows
    QList<int> continued;                ///< which lines of the piece only continue the one before
    int lines = 0;                       ///< as the file has them
    int blocks = 0;                      ///< as they are shown: lines and what continues them
};

/// Decodes and colours a text that comes in portions. For workers, one at a time; not a value.
class TextReader
{
public:
    /// Longer lines are folded: a view that lays lines out would stand still.
    static constexpr qsizetype kLongestLine = 4000; ///< characters

    /// \param fileName  its name decides the language
    TextReader(const QString &fileName, const cards::SyntaxColors &colors);

    /// The lines that end in these bytes; with \a isLast the rest too. A long portion without any end of line is
    /// folded.
    [[nodiscard]] TextPiece next(QByteArrayView bytes, bool isLast);
    [[nodiscard]] QString language() const;

private:
    enum class Ending { Line, Fold, File };
    void takeLine(QStringView line, Ending ending, TextPiece &piece);

    QString m_fileName;
    cards::SyntaxColors m_colors;
    std::unique_ptr<cards::PieceHighlighter> m_highlighter; ///< made on the worker that first needs it
    std::unique_ptr<QStringDecoder> m_decoder;
    QString m_waiting; ///< the beginning of a line
    bool m_isInLine = false;
};

/// A UTF-16 or UTF-32 mark, or a beginning without zeros that is mostly UTF-8.
[[nodiscard]] bool looksLikeText(QByteArrayView beginning);

} // namespace hs::models
