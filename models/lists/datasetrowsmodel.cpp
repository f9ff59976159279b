// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/datasetrowsmodel.h"

namespace hs::models {

void DatasetRowsModel::setRows(const hub::DatasetRows &rows)
{
    if (rows.columns != m_rows.columns) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    // Only the rows are others: a reset would make a view forget the widths of its columns.
    if (!m_rows.rows.isEmpty()) {
        beginRemoveRows({}, 0, int(m_rows.rows.size()) - 1);
        m_rows.rows.clear();
        endRemoveRows();
    }
    if (!rows.rows.isEmpty()) {
        beginInsertRows({}, 0, int(rows.rows.size()) - 1);
        m_rows = rows;
        endInsertRows();
    }
    m_rows.total = rows.total;
    m_rows.isPartial = rows.isPartial;
}

void DatasetRowsModel::setStatistics(const hub::DatasetStatistics &statistics)
{
    m_statistics.clear();
    for (const hub::ColumnStatistics &column : statistics.columns)
        m_statistics.insert(column.column, column);
    if (columnCount() > 0)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

const hub::ColumnStatistics *DatasetRowsModel::statisticsOf(int column) const
{
    if (column < 0 || column >= columnCount())
        return nullptr;
    const auto found = m_statistics.constFind(m_rows.columns[column].name);
    return found == m_statistics.cend() ? nullptr : &*found;
}

int DatasetRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.rows.size());
}

int DatasetRowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.columns.size());
}

QVariant DatasetRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::DatasetCell &cell = m_rows.rows[index.row()].cells[index.column()];
    switch (role) {
    case Qt::DisplayRole: {
        QString text = cell.text.left(kShownCharacters);
        for (QChar &character : text) {
            if (character.category() == QChar::Other_Control || character == QChar::LineSeparator ||
                character == QChar::ParagraphSeparator)
                character = u' ';
        }
        return cell.kind == hub::DatasetCell::Kind::Media ? QVariant() : QVariant(text);
    }
    case CellRole:
        return QVariant::fromValue(cell);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (cell.kind == hub::DatasetCell::Kind::Number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

QVariant DatasetRowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount() || role != Qt::DisplayRole)
            return {};
        return QString::number(m_rows.rows[section].index);
    }
    if (section < 0 || section >= columnCount())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return m_rows.columns[section].name;
    case ColumnRole:
        return QVariant::fromValue(m_rows.columns[section]);
    case StatisticsRole: {
        const hub::ColumnStatistics *statistics = statisticsOf(section);
        return statistics ? QVariant::fromValue(*statistics) : QVariant();
    }
    default:
        return {};
    }
}

} // namespace hs::models
