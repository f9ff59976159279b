// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/transfernode.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

namespace hs::transfers {
class TransferQueue;
}

namespace hs::models {

/// The list of transfers as a tree: sections that have something in them, their groups, their files. A group with a
/// failure begins with a row that says so; one with many files ends with a row that sums up those that do not move (the
/// filter decides which is shown). Follows the queue's changes and announces exactly what changed; one column.
class TransferListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum class RowKind { Section, Group, Failure, File, Rest };
    Q_ENUM(RowKind)

    enum Role {
        RowKindRole = Qt::UserRole,
        SectionRole,  ///< Section rows: int(TransferSection)
        GroupRole,    ///< transfers::GroupSnapshot, of the row's group in all but Section rows
        TransferRole, ///< transfers::TransferSnapshot, File rows
        FailureRole,  ///< TransferFailure, Failure rows
        RestRole,     ///< TransferRest, Rest rows
    };

    /// Groups with more files have a Rest row.
    static constexpr int kManyFiles = 8;

    /// \param queue  outlives this
    explicit TransferListModel(const transfers::TransferQueue *queue, QObject *parent = nullptr);
    ~TransferListModel() override;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    // Groups of the queue can be dragged to another place in it; the queue does it.
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    /// What was done before that day stands in a section of its own.
    void setToday(const QDate &today);

    /// What a row of such a model is, without the copies that data() makes. \a index is valid.
    [[nodiscard]] static const TransferNode *nodeAt(const QModelIndex &index);
    [[nodiscard]] QModelIndex indexOf(const transfers::GroupId &group) const;
    [[nodiscard]] QModelIndex indexOf(const transfers::TransferId &transfer) const;

Q_SIGNALS:
    /// \a before is empty: at the end.
    void moveRequested(const QList<hs::transfers::GroupId> &groups, const hs::transfers::GroupId &before);

private:
    void apply(const transfers::TransferChanges &changes);
    void showGroup(const transfers::GroupSnapshot &group);
    void addGroup(const transfers::GroupSnapshot &group);
    void moveGroup(TransferNode *node, TransferSection to, int at);
    [[nodiscard]] static int placeFor(const transfers::GroupSnapshot &group, const TransferNode *home,
                                      TransferSection section);
    [[nodiscard]] static bool isInOrder(const transfers::GroupSnapshot &group, const TransferNode *node,
                                        TransferSection section);
    void removeGroup(const transfers::GroupId &id);
    void showTransfers(const QList<transfers::TransferSnapshot> &files);
    void addTransfers(const QList<const transfers::TransferSnapshot *> &files);
    void removeTransfer(const transfers::TransferId &id);
    void showFailure(TransferNode *group);
    void showRest(TransferNode *group);
    [[nodiscard]] TransferNode *section(TransferSection section);
    void dropIfEmpty(TransferNode *section);
    void insertChild(TransferNode *parent, int at, TransferNode::Content content);
    void removeChild(TransferNode *parent, int at);
    void replace(TransferNode *node, TransferNode::Content content);
    [[nodiscard]] QModelIndex indexOf(const TransferNode *node) const;

    QDate m_today = QDate::currentDate();
    TransferNode m_root;
    QHash<transfers::GroupId, TransferNode *> m_groups;
    QHash<transfers::TransferId, TransferNode *> m_transfers;
};

} // namespace hs::models
