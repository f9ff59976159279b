// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartnumbers.h"

#include <QAbstractTableModel>

namespace hs::ui {

/// The numbers of a chart as a table: a row for each category, its name in the first column, then a column for each
/// series. Qt::EditRole is the plain number, Qt::DisplayRole its words.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setNumbers(const ChartNumbers &numbers, const ChartFormat &format);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    ChartNumbers m_numbers;
    ChartFormat m_format;
};

} // namespace hs::ui
