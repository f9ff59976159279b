// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/rowsmodel.h"

#include "lists/naturalorder.h"

#include <algorithm>
#include <numeric>

namespace hs::models {

namespace {

constexpr qsizetype kLongestShown = 300; ///< characters of a cell that are laid out

/// One line, without its ends: a cell is a line high.
QString shownCell(const QString &text)
{
    QString line = text.left(kLongestShown);
    for (QChar &c : line) {
        if (c == u'\n' || c == u'\r' || c == u'\t')
            c = u' ';
    }
    return line;
}

/// What a cell is sorted by, found out once and not for each comparison.
struct SortKey
{
    QString text;
    double number = 0;
    bool isNumber = false;
};

SortKey sortKey(const QString &text)
{
    SortKey key{.text = text};
    key.number = text.toDouble(&key.isNumber);
    return key;
}

int compareKeys(const SortKey &a, const SortKey &b)
{
    if (a.isNumber && b.isNumber)
        return a.number < b.number ? -1 : (b.number < a.number ? 1 : 0);
    return a.isNumber != b.isNumber ? (a.isNumber ? -1 : 1) : naturalCompare(a.text, b.text);
}

} // namespace

void RowsModel::setTable(const QStringList &titles, const QList<QStringList> &rows)
{
    beginResetModel();
    m_titles = titles;
    m_rows = rows;
    m_formats.clear();
    endResetModel();
}

void RowsModel::appendRows(const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    endInsertRows();
}

void RowsModel::setTitles(const QStringList &titles)
{
    if (titles.size() <= m_titles.size())
        return;
    beginInsertColumns({}, static_cast<int>(m_titles.size()), static_cast<int>(titles.size()) - 1);
    m_titles = titles;
    endInsertColumns();
}

void RowsModel::setFormat(int column, const Format &format)
{
    m_formats.insert(column, format);
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, column), index(rowCount() - 1, column), {Qt::DisplayRole});
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QString RowsModel::rawText(int row, int column) const
{
    return m_rows.at(row).value(column);
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto format = m_formats.constFind(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: {
        const QString raw = rawText(index.row(), index.column());
        return format == m_formats.cend() ? shownCell(raw) : (*format)(raw);
    }
    case Qt::ToolTipRole: {
        constexpr qsizetype kLongestTip = 2000;
        const QString raw = rawText(index.row(), index.column());
        // A tool tip that looks like HTML would be shown as HTML.
        return raw.size() > 40 ? QVariant(raw.left(kLongestTip).toHtmlEscaped()) : QVariant();
    }
    case Qt::TextAlignmentRole:
        return format == m_formats.cend() ? QVariant() : QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    case RawRole:
        return rawText(index.row(), index.column());
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::DisplayRole)
        return m_titles.value(section);
    if (role == Qt::TextAlignmentRole && m_formats.contains(section))
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    return {};
}

void RowsModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    QList<int> places(m_rows.size());
    std::iota(places.begin(), places.end(), 0);
    QList<SortKey> keys;
    keys.reserve(m_rows.size());
    for (int row = 0; row < m_rows.size(); ++row)
        keys.append(sortKey(rawText(row, column)));
    std::ranges::stable_sort(places, [&](int a, int b) {
        const int compared = compareKeys(keys.at(a), keys.at(b));
        return order == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    QList<QStringList> sorted;
    sorted.reserve(m_rows.size());
    QList<int> placeOf(m_rows.size());
    for (qsizetype i = 0; i < places.size(); ++i) {
        sorted.append(m_rows.at(places.at(i)));
        placeOf[places.at(i)] = static_cast<int>(i);
    }
    m_rows = sorted;
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    for (const QModelIndex &old : before)
        after.append(index(placeOf.at(old.row()), old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace hs::models
