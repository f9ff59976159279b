// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "items/item.h"
#include "lists/reposearchmodel.h"

#include <QAbstractListModel>

namespace hs::ui {

/// Items as a list. Rows of repositories answer the roles of RepoSearchModel, so that its delegate paints them.
class ItemListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role {
        RepoRole = models::RepoSearchModel::RepoRole,
        LocalCopyRole = models::RepoSearchModel::LocalCopyRole,
        ItemRole = Qt::UserRole + 100
    };

    using QAbstractListModel::QAbstractListModel;

    /// Equal items are left alone: selection and scroll position stay.
    void setItems(const QList<Item> &items);
    void append(const QList<Item> &items);
    [[nodiscard]] const QList<Item> &items() const { return m_items; }
    [[nodiscard]] const Item &at(int row) const { return m_items.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// `hf://` text of a repository.
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] QStringList mimeTypes() const override { return {QStringLiteral("text/plain")}; }

private:
    QList<Item> m_items;
};

} // namespace hs::ui

Q_DECLARE_METATYPE(hs::ui::Item)
