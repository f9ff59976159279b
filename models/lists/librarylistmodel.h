// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/deletionplan.h"
#include "library/lastcheck.h"
#include "library/outdated.h"

#include <QAbstractItemModel>
#include <QHash>
#include <QSet>

#include <functional>
#include <memory>

namespace hs::models {

/// The repositories in the Hugging Face cache of this computer and, below each, its revisions, with check marks for
/// what is to be freed. Reads no disk: it is given scans.
class LibraryListModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Check, Repository, Size, Freed, Revisions, LastUsed, ColumnCount };

    enum Role {
        RepoRole = Qt::UserRole, ///< library::CachedRepo, of a revision's row as well
        RevisionRole,            ///< library::CachedRevision; invalid in a repository's row
        FreedRole,               ///< qint64: what a repository's row would free: its marked revisions, else all of it
        InUseRole,               ///< bool: being downloaded, so not to be marked
        OutdatedRole,            ///< library::Outdated; invalid when it is not known to be
        DamagedRole,             ///< QStringList: files that a check found damaged, and that still are
        SortRole,                ///< the column's number or text, for sorting
    };

    explicit LibraryListModel(QObject *parent = nullptr);

    /// Marks, and rows where there are the same repositories and revisions, stay. Null: nothing is known.
    void setScan(std::shared_ptr<const library::CacheScan> scan);
    /// Repositories that are being downloaded: their marks go.
    void setInUse(const QList<library::RepoKey> &repos);
    void setOutdated(const QList<library::Outdated> &outdated);
    /// What the last checks found, compared with the scan of now: to be set after each setScan().
    void setChecks(const QList<library::LastCheck> &checks);

    [[nodiscard]] const std::shared_ptr<const library::CacheScan> &scan() const { return m_scan; }
    [[nodiscard]] const library::CachedRepo &at(int row) const { return m_scan->repos.at(row); }
    /// What FreedRole says of a repository; quick, for sorting.
    [[nodiscard]] qint64 freedBy(int row) const;
    [[nodiscard]] QModelIndex indexOf(const library::RepoKey &repo) const;
    [[nodiscard]] bool isInUse(const library::RepoKey &repo) const;
    [[nodiscard]] bool isOutdated(int row) const { return m_outdated.contains(at(row).key); }
    [[nodiscard]] bool isDamaged(int row) const { return m_damaged.contains(at(row).key); }

    /// What is marked, in the order of the rows.
    [[nodiscard]] QList<library::DeletionWish> wishes() const;
    [[nodiscard]] bool hasMarks() const { return !m_marks.isEmpty(); }
    void clearMarks();
    /// The marks become these; what is not here or in use is left out.
    void mark(const QList<library::DeletionWish> &wishes);
    [[nodiscard]] QList<hub::Oid> markedRevisions(const library::CachedRepo &repo) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void marksChanged();

private:
    /// What is marked of one repository.
    struct Mark
    {
        bool isWhole = false;
        QSet<hub::Oid> revisions;
        bool withLeftovers = false;
        friend bool operator==(const Mark &, const Mark &) = default;
    };

    [[nodiscard]] bool hasSameRows(const library::CacheScan &scan) const;
    void dropLostMarks();
    void setMark(const library::CachedRepo &repo, Mark mark);
    [[nodiscard]] Mark markOf(const library::CachedRepo &repo) const { return m_marks.value(repo.key); }
    [[nodiscard]] QVariant repoData(int row, int column, int role) const;
    void countFreed(const library::CachedRepo &repo);
    [[nodiscard]] QVariant revisionData(const library::CachedRepo &repo, const library::CachedRevision &revision,
                                        int column, int role) const;
    [[nodiscard]] Qt::CheckState checkOf(const library::CachedRepo &repo) const;
    void tellRow(int row);
    void tellRows(const std::function<bool(const library::CachedRepo &repo)> &hasChanged);

    std::shared_ptr<const library::CacheScan> m_scan;
    QHash<library::RepoKey, Mark> m_marks;        // none is empty
    QHash<library::RepoKey, qint64> m_freedParts; // what is marked of those that are marked in part
    QSet<library::RepoKey> m_inUse;
    QHash<library::RepoKey, library::Outdated> m_outdated;
    QHash<library::RepoKey, QStringList> m_damaged; // none is empty
};

} // namespace hs::models

Q_DECLARE_METATYPE(hs::library::CachedRepo)
Q_DECLARE_METATYPE(hs::library::CachedRevision)
Q_DECLARE_METATYPE(hs::library::Outdated)
