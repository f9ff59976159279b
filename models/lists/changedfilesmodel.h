// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "diff/changedfile.h"

#include <QAbstractListModel>

namespace hs::models {

/// The files in which two trees differ, one a row.
class ChangedFilesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        PathRole = Qt::UserRole + 1, ///< QString
        OldPathRole,                 ///< QString; as PathRole unless it was renamed or copied
        KindRole,                    ///< int, a hub::FileChange::Kind
        AddedRole,                   ///< int, lines; -1: not counted
        RemovedRole,                 ///< int, lines; -1: not counted
        GrowthRole,                  ///< qint64, bytes more than before; of files that have no lines
    };

    using QAbstractListModel::QAbstractListModel;

    /// The same paths again only change what is known of them.
    void setFiles(const QList<diff::ChangedFile> &files);
    /// Lines of one file, counted by somebody else.
    void setCounts(const QString &path, const diff::LineCounts &counts);
    [[nodiscard]] const QList<diff::ChangedFile> &files() const { return m_files; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<diff::ChangedFile> m_files;
};

} // namespace hs::models
