// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/tableparser.h"

#include "formats/jsonmembers.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace hs::formats {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostCellsInAll = 4'000'000; ///< about 100 MB of them, were they empty

QString cellText(QByteArrayView bytes)
{
    // Four bytes are at most one character in the plane that is shown; cutting before decoding bounds the work.
    QString text = QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 4 * TableParser::kLongestCell)));
    if (text.size() <= TableParser::kLongestCell)
        return text;
    text.truncate(TableParser::kLongestCell);
    return text + u'…';
}

QString unquoted(QByteArrayView cell)
{
    if (!cell.startsWith('"'))
        return cellText(cell);
    cell = cell.sliced(1);
    if (cell.endsWith('"'))
        cell = cell.chopped(1);
    return cellText(cell.toByteArray().replace("\"\"", "\""));
}

bool looksLikeNames(const QStringList &cells)
{
    const QSet<QString> distinct(cells.cbegin(), cells.cend());
    return distinct.size() == cells.size() && std::ranges::none_of(cells, [](const QString &cell) {
               bool isNumber = false;
               cell.toDouble(&isNumber);
               return isNumber;
           });
}

} // namespace

TableParser::TableParser(Kind kind, char delimiter)
    : m_kind(kind)
    , m_delimiter(delimiter)
{}

/// The delimiter is what stands most often in the first line, outside of quotes.
void TableParser::begin(QByteArrayView bytes)
{
    m_hasBegun = true;
    if (m_delimiter != '\0')
        return;
    constexpr std::array kCandidates{',', '\t', ';', '|'};
    std::array<int, kCandidates.size()> counts{};
    bool isQuoted = false;
    for (const char c : bytes) {
        if (c == '"')
            isQuoted = !isQuoted;
        if (c == '\n' && !isQuoted)
            break;
        const auto found = std::ranges::find(kCandidates, c);
        if (!isQuoted && found != kCandidates.end())
            ++counts.at(size_t(found - kCandidates.begin()));
    }
    m_delimiter = kCandidates.at(size_t(std::ranges::max_element(counts) - counts.begin()));
}

/// One past the row's line feed in m_waiting; -1 when it is not there yet.
qsizetype TableParser::endOfRow(qsizetype from, bool isLast) const
{
    bool isQuoted = false;
    const qsizetype end = std::min(m_waiting.size(), from + kLongestRow);
    for (qsizetype i = from; i < end; ++i) {
        const char c = m_waiting.at(i);
        if (c == '"' && m_kind == Kind::Delimited)
            isQuoted = !isQuoted;
        else if (c == '\n' && !isQuoted)
            return i + 1;
    }
    if (end - from >= kLongestRow || (isLast && end > from))
        return end;
    return -1;
}

QStringList TableParser::cellsOf(QByteArrayView row) const
{
    QStringList cells;
    bool isQuoted = false;
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= row.size(); ++i) {
        if (i < row.size() && row.at(i) == '"')
            isQuoted = !isQuoted;
        const bool isEnd = i == row.size();
        const bool isCut = !isEnd && !isQuoted && row.at(i) == m_delimiter && cells.size() + 1 < kMostColumns;
        if (!isEnd && !isCut)
            continue;
        cells.append(unquoted(row.sliced(begin, i - begin)));
        begin = i + 1;
    }
    return cells;
}

void TableParser::takeDelimited(QByteArrayView row, QList<QStringList> &rows)
{
    QStringList cells = cellsOf(row);
    if (!m_hasHeader) {
        m_hasHeader = true;
        if (looksLikeNames(cells)) {
            m_columns = cells;
            return;
        }
    }
    for (qsizetype i = m_columns.size(); i < cells.size(); ++i)
        m_columns.append(QString::number(i + 1));
    rows.append(std::move(cells));
}

QStringList TableParser::membersOf(QByteArrayView line)
{
    const auto members = jsonMembers(line);
    if (!members) {
        ++m_badLines;
        if (m_columns.isEmpty())
            m_columns.append(QString());
        return {cellText(line)};
    }
    QStringList cells;
    for (const JsonMember &member : *members) {
        qsizetype column = m_columns.indexOf(member.key);
        if (column < 0) {
            if (m_columns.size() >= kMostColumns)
                continue;
            column = m_columns.size();
            m_columns.append(member.key);
        }
        while (cells.size() <= column)
            cells.append(QString());
        cells[column] = member.isText ? member.value.left(kLongestCell) : cellText(member.value.toUtf8());
    }
    return cells;
}

QList<QStringList> TableParser::feed(QByteArrayView bytes, bool isLast)
{
    if (!m_hasBegun && bytes.startsWith("\xef\xbb\xbf"))
        bytes = bytes.sliced(3);
    m_waiting.append(bytes);
    if (!m_hasBegun)
        begin(m_waiting);
    QList<QStringList> rows;
    qsizetype from = 0;
    for (qsizetype end = endOfRow(from, isLast); end >= 0; end = endOfRow(from, isLast)) {
        QByteArrayView row = QByteArrayView(m_waiting).sliced(from, end - from);
        while (row.endsWith('\n') || row.endsWith('\r'))
            row = row.chopped(1);
        from = end;
        if (row.isEmpty())
            continue;
        // A few bytes can stand for a thousand empty cells: what is over the top stays a line.
        if (m_cells > kMostCellsInAll)
            rows.append(QStringList{cellText(row)});
        else if (m_kind == Kind::Delimited)
            takeDelimited(row, rows);
        else
            rows.append(membersOf(row));
        if (!rows.isEmpty())
            m_cells += rows.constLast().size();
    }
    m_waiting.remove(0, from);
    return rows;
}

} // namespace hs::formats
