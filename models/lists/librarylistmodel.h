// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "library/cachescan.h"

#include <QAbstractTableModel>

#include <optional>

namespace hs::models {

/// The repositories in the Hugging Face cache of this computer, whoever put them there. Looks when it is told to, on a
/// worker; while it looks again, the old rows stay.
class LibraryListModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Loading, Ready, Failed };
    Q_ENUM(State)

    enum Column { Repository, Size, Files, Revisions, LastUsed, ColumnCount };

    enum Role {
        RepoRole = Qt::UserRole, ///< library::CachedRepo
        SortRole,                ///< the column's number or text, for sorting
    };

    /// \param folder  the cache's, absolute
    explicit LibraryListModel(QString folder, QObject *parent = nullptr);

    /// Looks again; the old rows stay until the new ones are here.
    void reload();

    void setFolder(const QString &folder);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    /// Failed only.
    [[nodiscard]] const std::optional<base::HubError> &error() const { return m_error; }
    /// Bytes of all repositories, as of the last look.
    [[nodiscard]] qint64 totalSize() const { return m_size; }
    /// Folders in the cache that could not be understood, as of the last look.
    [[nodiscard]] const QList<library::CacheOddity> &oddities() const { return m_oddities; }
    [[nodiscard]] const library::CachedRepo &at(int row) const { return m_repos.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void stateChanged();

private:
    void setState(State state);
    void show(library::CacheScan scan);

    QString m_folder;
    State m_state = State::Loading;
    std::optional<base::HubError> m_error;
    QList<library::CachedRepo> m_repos;
    QList<library::CacheOddity> m_oddities;
    qint64 m_size = 0;
    base::AsyncScope m_scope;
};

} // namespace hs::models

Q_DECLARE_METATYPE(hs::library::CachedRepo)
