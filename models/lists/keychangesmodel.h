// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/keychanges.h"

#include <QAbstractTableModel>

namespace hs::models {

/// Named values that changed: name, before, after. The view gives the columns their titles.
class KeyChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { NameColumn, BeforeColumn, AfterColumn, kColumns };
    enum Role {
        /// bool: there is a value in this column; the name's column always has one.
        IsThereRole = Qt::UserRole + 1,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(const QList<diff::KeyChange> &changes);
    void setTitles(const QStringList &titles);
    [[nodiscard]] const QList<diff::KeyChange> &changes() const { return m_changes; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<diff::KeyChange> m_changes;
    QStringList m_titles;
};

} // namespace hs::models
