// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/refs.h"
#include "hub/types/revision.h"

#include <QAbstractListModel>

namespace hs::models {

/// What the revision selector offers: branches, tags or pull requests of a repository, narrowed by a text. "main" is
/// the first branch, tags and pull requests are newest first as far as their names tell.
class RevisionListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Group { Branches, Tags, PullRequests };
    Q_ENUM(Group)
    enum Role {
        RevisionRole = Qt::UserRole + 1, ///< QString for Revision::parse()
        OidRole,                         ///< QString, the commit it stands for
        IsCurrentRole,                   ///< bool: shown now
    };

    using QAbstractListModel::QAbstractListModel;

    void setRefs(const hub::Refs &refs);
    void setCurrent(const hub::Revision &revision);
    void setGroup(Group group);
    void setFilter(const QString &text);

    [[nodiscard]] Group group() const { return m_group; }
    /// Without the filter.
    [[nodiscard]] qsizetype countOf(Group group) const { return refsOf(group).size(); }
    /// The group that has the revision shown now; Branches when none has.
    [[nodiscard]] Group groupOfCurrent() const;
    /// Invalid when the revision shown now is not in the list.
    [[nodiscard]] QModelIndex currentIndex() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    [[nodiscard]] const QList<hub::GitRef> &refsOf(Group group) const;
    void rebuild();

    hub::Refs m_refs;
    hub::Revision m_current;
    Group m_group = Group::Branches;
    QString m_filter;
    QList<hub::GitRef> m_rows;
};

} // namespace hs::models
