// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttablemodel.h"

namespace hs::ui {

void ChartTableModel::setNumbers(const ChartNumbers &numbers, const ChartFormat &format)
{
    beginResetModel();
    m_numbers = numbers;
    m_format = format;
    endResetModel();
}

int ChartTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.categories.size());
}

int ChartTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_numbers.series.size()) + 1;
}

QVariant ChartTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole && role != Qt::EditRole && role != Qt::AccessibleTextRole)
        return {};
    if (index.column() == 0)
        return m_numbers.categories[index.row()];
    const std::optional<double> value = m_numbers.series[index.column() - 1].values.value(index.row());
    if (!value)
        return role == Qt::AccessibleTextRole ? QVariant(tr("not known")) : QVariant();
    return role == Qt::EditRole ? QVariant(*value) : QVariant(m_format(*value));
}

QVariant ChartTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == 0 ? Qt::AlignLeft : Qt::AlignRight));
    if (role != Qt::DisplayRole)
        return {};
    return section == 0 ? m_numbers.categoryTitle : m_numbers.series[section - 1].name;
}

} // namespace hs::ui
