// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "lists/tensortree.h"

#include <QAbstractItemModel>

namespace hs::models {

/// Tensors as a tree by the dots in their names, or as a list; laid out on a worker, so that a hundred thousand of them
/// never hold up the window. Values are raw; a delegate words them.
class TensorListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Dtype, Shape, Size, File, ColumnCount };
    enum Role {
        TensorRole = Qt::UserRole + 1, ///< formats::Tensor; invalid for a group
        IsGroupRole,
        TensorsRole, ///< qint64: below a group
        GroupsRole,  ///< qint64: groups right below, when it holds nothing else; 0 otherwise
        BytesRole,   ///< qint64
        ParametersRole,
    };

    explicit TensorListModel(QObject *parent = nullptr);
    ~TensorListModel() override;

    /// \param files  what Tensor::file counts in
    void setTensors(const QList<formats::Tensor> &tensors, const QStringList &files);
    /// Of the columns, in the person's language.
    void setTitles(const QStringList &titles) { m_titles = titles; }
    void setShape(TensorLayout::Shape shape);
    void setFilter(const QString &text);
    [[nodiscard]] const TensorLayout &layout() const { return m_layout; }
    [[nodiscard]] qint64 shownTensors() const { return m_root->tensors; }
    [[nodiscard]] qsizetype tensorCount() const { return m_tensors.size(); }
    [[nodiscard]] bool isArranging() const { return m_isArranging; }

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    /// The rows are those of the layout that was asked for last.
    void arranged();

private:
    void arrange();
    [[nodiscard]] const TensorNode *nodeOf(const QModelIndex &index) const;
    [[nodiscard]] QVariant cell(const TensorNode &node, int column) const;

    QList<formats::Tensor> m_tensors;
    QStringList m_files;
    QStringList m_titles;
    TensorLayout m_layout;
    std::shared_ptr<const TensorNode> m_root;
    bool m_isArranging = false;
    base::AsyncScope m_scope;
};

} // namespace hs::models
