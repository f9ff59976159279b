// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/datasetrows.h"

#include <QAbstractTableModel>
#include <QHash>

namespace hs::models {

/// One page of a dataset's rows as a table, with what is known of its columns. Row headers are the rows' numbers in
/// the split, as plain digits.
class DatasetRowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        CellRole = Qt::UserRole + 1, ///< hub::DatasetCell
        ColumnRole,                  ///< of headers: hub::DatasetColumn
        StatisticsRole,              ///< of headers: hub::ColumnStatistics; invalid when not known
    };
    /// Characters of a cell that Qt::DisplayRole gives, in one line; CellRole has all.
    static constexpr qsizetype kShownCharacters = 300;

    using QAbstractTableModel::QAbstractTableModel;

    /// Columns of the same names and types stay, so that a view keeps their widths.
    void setRows(const hub::DatasetRows &rows);
    void setStatistics(const hub::DatasetStatistics &statistics);
    [[nodiscard]] const hub::DatasetRows &rows() const { return m_rows; }
    /// Of one column; null when not known.
    [[nodiscard]] const hub::ColumnStatistics *statisticsOf(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    hub::DatasetRows m_rows;
    QHash<QString, hub::ColumnStatistics> m_statistics;
};

} // namespace hs::models

Q_DECLARE_METATYPE(hs::hub::DatasetCell)
Q_DECLARE_METATYPE(hs::hub::DatasetColumn)
Q_DECLARE_METATYPE(hs::hub::ColumnStatistics)
