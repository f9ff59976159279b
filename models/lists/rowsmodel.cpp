// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/rowsmodel.h"

#include "base/onworker.h"
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

RowsOrder orderOf(const QList<QStringList> &rows, int column, Qt::SortOrder direction)
{
    QList<SortKey> keys;
    keys.reserve(rows.size());
    for (const QStringList &row : rows)
        keys.append(sortKey(row.value(column)));
    RowsOrder order{QList<int>(rows.size()), QList<int>(rows.size())};
    std::iota(order.placeOf.begin(), order.placeOf.end(), 0);
    std::ranges::stable_sort(order.placeOf, [&](int a, int b) {
        const int compared = compareKeys(keys.at(a), keys.at(b));
        return direction == Qt::AscendingOrder ? compared < 0 : compared > 0;
    });
    for (qsizetype row = 0; row < rows.size(); ++row)
        order.rowOf[order.placeOf.at(row)] = static_cast<int>(row);
    return order;
}

QCoro::Task<base::Result<RowsOrder>> orderOnWorker(QList<QStringList> rows, int column, Qt::SortOrder direction,
                                                   std::stop_token stop)
{
    RowsOrder order = co_await base::onWorker([rows, column, direction] { return orderOf(rows, column, direction); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return order;
}

} // namespace

void RowsModel::setTable(const QStringList &titles, const QList<QStringList> &rows)
{
    m_scope.cancel();
    beginResetModel();
    m_titles = titles;
    m_rows = rows;
    m_order = {};
    m_sortColumn = -1;
    m_formats.clear();
    endResetModel();
    setSorting(false);
}

void RowsModel::appendRows(const QList<QStringList> &rows)
{
    if (rows.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows += rows;
    for (int row = first; !m_order.placeOf.isEmpty() && row < m_rows.size(); ++row) {
        m_order.placeOf.append(row);
        m_order.rowOf.append(row);
    }
    endInsertRows();
    if (m_sortColumn >= 0)
        sortAgain();
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
    return m_rows.at(placeOf(row)).value(column);
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
    m_sortColumn = column < columnCount() ? column : -1;
    m_sortDirection = order;
    sortAgain();
}

void RowsModel::sortAgain()
{
    const std::stop_token stop = m_scope.restart();
    const bool isNow = m_sortColumn < 0 || m_rows.size() <= kSortedAtOnce;
    if (isNow)
        takeOrder(m_sortColumn < 0 ? RowsOrder{} : orderOf(m_rows, m_sortColumn, m_sortDirection));
    else
        m_scope.then(orderOnWorker(m_rows, m_sortColumn, m_sortDirection, stop), [this](base::Result<RowsOrder> order) {
            if (order)
                takeOrder(std::move(*order));
            setSorting(false);
        });
    setSorting(!isNow);
}

void RowsModel::takeOrder(RowsOrder order)
{
    if (order.placeOf.isEmpty() && m_order.placeOf.isEmpty())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        const int place = placeOf(old.row());
        after.append(index(order.rowOf.isEmpty() ? place : order.rowOf.at(place), old.column()));
    }
    m_order = std::move(order);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void RowsModel::setSorting(bool isSorting)
{
    if (isSorting == m_isSorting)
        return;
    m_isSorting = isSorting;
    Q_EMIT sortingChanged();
}

} // namespace hs::models
