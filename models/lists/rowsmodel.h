// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace hs::models {

/// In which order rows are shown; both lists are empty when it is the one in which they came.
struct RowsOrder
{
    QList<int> placeOf; ///< by row as it is shown: its number among those that came
    QList<int> rowOf;   ///< the other way round
};

/// A plain table of texts: names and values, entries of an archive, rows of a CSV file. Rows may be shorter than the
/// header. What a number looks like is the view's business: see setFormat().
///
/// Many rows are sorted on a worker: until it is done they stand as they stood, see isSorting(). Rows that come later
/// are sorted in.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr qsizetype kSortedAtOnce = 1000; ///< rows that sort() itself has sorted when it returns

    enum Role { RawRole = Qt::UserRole + 1 }; ///< the whole text
    using Format = std::function<QString(const QString &raw)>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Forgets the rows, their order and the formats of before.
    void setTable(const QStringList &titles, const QList<QStringList> &rows);
    void appendRows(const QList<QStringList> &rows);
    /// More columns than before, behind them.
    void setTitles(const QStringList &titles);
    /// How a column's raw text is shown; the column counts as numbers, which stand at the trailing side.
    void setFormat(int column, const Format &format);
    [[nodiscard]] const QStringList &titles() const { return m_titles; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// A column that is none gives the order in which the rows came.
    void sort(int column, Qt::SortOrder order) override;
    [[nodiscard]] bool isSorting() const { return m_isSorting; }

Q_SIGNALS:
    void sortingChanged();

private:
    [[nodiscard]] int placeOf(int row) const { return m_order.placeOf.isEmpty() ? row : m_order.placeOf.at(row); }
    [[nodiscard]] QString rawText(int row, int column) const;
    void sortAgain();
    void takeOrder(RowsOrder order);
    void setSorting(bool isSorting);

    QStringList m_titles;
    QList<QStringList> m_rows; ///< as they came
    RowsOrder m_order;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortDirection = Qt::AscendingOrder;
    bool m_isSorting = false;
    QHash<int, Format> m_formats;
    base::AsyncScope m_scope;
};

} // namespace hs::models
