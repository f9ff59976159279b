// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cards/cardstyle.h"

#include <QColor>
#include <QList>
#include <QString>
#include <QStringView>

#include <memory>

namespace hs::cards {

/// A stretch of one line of code that is not plain. `offset` and `length` are in UTF-16 units of the line.
struct CodeSpan
{
    qsizetype offset = 0;
    qsizetype length = 0;
    QColor color;
    bool isBold = false;
    bool isItalic = false;
    friend bool operator==(const CodeSpan &, const CodeSpan &) = default;
};

/// Colours code by KSyntaxHighlighting. Making one while others are in use reads the index of all languages (some 20
/// ms); else it is the one of who was there before, with the languages that are read already. It is used by one thread.
class CodeHighlighter
{
public:
    CodeHighlighter();
    ~CodeHighlighter();
    CodeHighlighter(const CodeHighlighter &) = delete;
    CodeHighlighter &operator=(const CodeHighlighter &) = delete;

    /// The spans of each line of `code` (lines end at `\n`), in order, not overlapping. `language` is what stands after
    /// a fence: a name, an alias or a file extension; an unknown one gives no spans.
    [[nodiscard]] QList<QList<CodeSpan>> highlight(const QString &code, const QString &language,
                                                   const SyntaxColors &colors);
    /// The same, with the language found by the file's name: for text previews.
    [[nodiscard]] QList<QList<CodeSpan>> highlightFile(const QString &code, const QString &fileName,
                                                       const SyntaxColors &colors);

    /// The language a file's name promises, by its own name ("JSON"); empty for one nobody knows.
    [[nodiscard]] QString languageOf(const QString &fileName) const;

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

/// Reads, where that was not done before, what the code of most cards is coloured by: some 30 ms for a worker, while
/// the card is on its way.
void readCommonLanguages();

/// The same for a text that comes in pieces: each one is coloured as the continuation of those before. It may be made
/// on one thread and used on another, by one at a time.
class PieceHighlighter
{
public:
    /// The language is found by the file's name; \a language is for a text that has none.
    explicit PieceHighlighter(const QString &fileName, const SyntaxColors &colors, const QString &language = {});
    ~PieceHighlighter();
    PieceHighlighter(const PieceHighlighter &) = delete;
    PieceHighlighter &operator=(const PieceHighlighter &) = delete;

    /// Its own name ("JSON"); empty for a language nobody knows, which gives no spans.
    [[nodiscard]] QString language() const;
    /// The next line, without its end.
    [[nodiscard]] QList<CodeSpan> nextLine(QStringView line);

private:
    class Private;
    std::unique_ptr<Private> m_private;
};

} // namespace hs::cards
