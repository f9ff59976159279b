// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QHash>

#include <functional>

namespace hs::models {

/// A plain table of texts: names and values, entries of an archive, rows of a CSV file. Rows may be shorter than the
/// header. What a number looks like is the view's business: see setFormat().
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { RawRole = Qt::UserRole + 1 }; ///< the whole text
    using Format = std::function<QString(const QString &raw)>;

    using QAbstractTableModel::QAbstractTableModel;

    /// Forgets the rows and formats of before.
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
    void sort(int column, Qt::SortOrder order) override;

private:
    [[nodiscard]] QString rawText(int row, int column) const;

    QStringList m_titles;
    QList<QStringList> m_rows;
    QHash<int, Format> m_formats;
};

} // namespace hs::models
