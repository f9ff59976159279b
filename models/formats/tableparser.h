// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace hs::formats {

/// Rows of a table as text, from bytes that come in portions. Delimited: CSV and TSV with quotes as in RFC 4180, the
/// delimiter found in the first line, that line the names of the columns when it looks like it. JSON Lines: an object a
/// line; its members are the columns, new ones are added as they appear, values that are no texts are shown as JSON.
/// UTF-8. A value: give the next portion to the parser that the one before left.
class TableParser
{
public:
    enum class Kind { Delimited, JsonLines };

    static constexpr qsizetype kMostColumns = 1000;
    static constexpr qsizetype kLongestCell = 20'000;   ///< characters; a longer one ends in "…"
    static constexpr qsizetype kLongestRow = 4'000'000; ///< bytes; a longer one is cut into several

    explicit TableParser(Kind kind = Kind::Delimited, char delimiter = '\0');

    /// The rows that end in these bytes; with \a isLast also one without an end of line.
    [[nodiscard]] QList<QStringList> feed(QByteArrayView bytes, bool isLast);

    [[nodiscard]] const QStringList &columns() const { return m_columns; }
    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Lines that were no JSON object.
    [[nodiscard]] qint64 badLines() const { return m_badLines; }

private:
    void begin(QByteArrayView bytes);
    [[nodiscard]] qsizetype endOfRow(qsizetype from, bool isLast) const;
    [[nodiscard]] QStringList cellsOf(QByteArrayView row) const;
    [[nodiscard]] QStringList membersOf(QByteArrayView line);
    void takeDelimited(QByteArrayView row, QList<QStringList> &rows);

    Kind m_kind;
    char m_delimiter;
    bool m_hasBegun = false;
    bool m_hasHeader = false;
    QStringList m_columns;
    QByteArray m_waiting; ///< the beginning of a row
    qint64 m_badLines = 0;
    qint64 m_cells = 0; ///< handed out so far
};

} // namespace hs::formats
