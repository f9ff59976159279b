// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/librarylistmodel.h"

#include "library/repairplan.h"

#include <algorithm>

namespace hs::models {

using library::CachedRepo;
using library::CachedRevision;
using library::CacheScan;
using library::DeletionWish;
using library::RepoKey;

namespace {

// The id of a row: 0 for a repository; for a revision the repository's row + 1.
constexpr quintptr kTopLevel = 0;

QVariant sortValue(const CachedRepo &repo, int column, qint64 freed)
{
    switch (column) {
    case LibraryListModel::Repository:
        return repo.key.id.toString().toCaseFolded();
    case LibraryListModel::Size:
        return repo.size + repo.incompleteBytes;
    case LibraryListModel::Freed:
        return freed;
    case LibraryListModel::Revisions:
        return repo.revisions.size();
    case LibraryListModel::LastUsed:
        return repo.lastUsed ? QVariant(*repo.lastUsed) : QVariant();
    default:
        return {};
    }
}

bool isNumberColumn(int column)
{
    return column == LibraryListModel::Size || column == LibraryListModel::Freed;
}

QVariant alignmentOf(int column)
{
    return isNumberColumn(column) ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
}

} // namespace

LibraryListModel::LibraryListModel(QObject *parent)
    : QAbstractItemModel(parent)
{}

bool LibraryListModel::hasSameRows(const CacheScan &scan) const
{
    return m_scan && std::ranges::equal(m_scan->repos, scan.repos, [](const CachedRepo &a, const CachedRepo &b) {
               return a.key == b.key && std::ranges::equal(a.revisions, b.revisions, {}, &CachedRevision::commit,
                                                           &CachedRevision::commit);
           });
}

void LibraryListModel::setScan(std::shared_ptr<const CacheScan> scan)
{
    if (scan == m_scan)
        return;
    const QHash<RepoKey, Mark> marks = m_marks;
    if (scan && hasSameRows(*scan)) {
        const auto before = std::exchange(m_scan, std::move(scan));
        dropLostMarks();
        for (int row = 0; row < rowCount(); ++row) {
            if (before->repos.at(row) != at(row))
                tellRow(row);
        }
    } else {
        beginResetModel();
        m_scan = std::move(scan);
        dropLostMarks();
        endResetModel();
    }
    if (marks != m_marks)
        Q_EMIT marksChanged();
}

/// Of what is not here any more, or is being downloaded.
void LibraryListModel::dropLostMarks()
{
    m_freedParts.clear();
    const QHash<RepoKey, Mark> marks = std::exchange(m_marks, {});
    if (!m_scan)
        return;
    for (const CachedRepo &repo : m_scan->repos) {
        Mark mark = marks.value(repo.key);
        if (m_inUse.contains(repo.key))
            continue;
        mark.revisions.removeIf([&repo](const hub::Oid &commit) {
            return !std::ranges::contains(repo.revisions, commit, &CachedRevision::commit);
        });
        mark.withLeftovers = mark.withLeftovers && !repo.leftovers.isEmpty();
        if (mark != Mark())
            m_marks.insert(repo.key, mark);
        countFreed(repo);
    }
}

void LibraryListModel::setInUse(const QList<RepoKey> &repos)
{
    QSet<RepoKey> inUse;
    for (const RepoKey &repo : repos)
        inUse.insert(repo);
    if (inUse == m_inUse)
        return;
    const QSet<RepoKey> before = std::exchange(m_inUse, std::move(inUse));
    dropLostMarks();
    tellRows([&](const CachedRepo &repo) { return before.contains(repo.key) != m_inUse.contains(repo.key); });
    Q_EMIT marksChanged();
}

void LibraryListModel::setOutdated(const QList<library::Outdated> &outdated)
{
    const auto before = std::exchange(m_outdated, {});
    for (const library::Outdated &one : outdated)
        m_outdated.insert(one.repo, one);
    tellRows([&](const CachedRepo &repo) { return before.value(repo.key) != m_outdated.value(repo.key); });
}

void LibraryListModel::setChecks(const QList<library::LastCheck> &checks)
{
    QHash<RepoKey, QStringList> damaged;
    for (const library::LastCheck &check : checks) {
        const QModelIndex repo = check.damaged.isEmpty() ? QModelIndex() : indexOf(check.repo);
        if (!repo.isValid())
            continue;
        if (const QStringList paths = library::stillDamaged(at(repo.row()), check); !paths.isEmpty())
            damaged.insert(check.repo, paths);
    }
    if (damaged == m_damaged)
        return;
    const auto before = std::exchange(m_damaged, std::move(damaged));
    tellRows([&](const CachedRepo &repo) { return before.value(repo.key) != m_damaged.value(repo.key); });
}

bool LibraryListModel::isInUse(const RepoKey &repo) const
{
    return m_inUse.contains(repo);
}

QModelIndex LibraryListModel::indexOf(const RepoKey &repo) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).key == repo)
            return index(row, Repository);
    }
    return {};
}

QList<DeletionWish> LibraryListModel::wishes() const
{
    QList<DeletionWish> wishes;
    for (int row = 0; row < rowCount(); ++row) {
        const CachedRepo &repo = at(row);
        const auto mark = m_marks.constFind(repo.key);
        if (mark != m_marks.cend())
            wishes.append({repo.key, mark->isWhole, markedRevisions(repo), mark->withLeftovers});
    }
    return wishes;
}

QList<hub::Oid> LibraryListModel::markedRevisions(const CachedRepo &repo) const
{
    const Mark mark = markOf(repo);
    QList<hub::Oid> commits;
    for (const CachedRevision &revision : repo.revisions) {
        if (mark.isWhole || mark.revisions.contains(revision.commit))
            commits.append(revision.commit);
    }
    return commits;
}

void LibraryListModel::clearMarks()
{
    mark({});
}

void LibraryListModel::mark(const QList<DeletionWish> &wishes)
{
    const auto before = std::exchange(m_marks, {});
    for (const DeletionWish &wish : wishes)
        m_marks.insert(wish.repo,
                       {wish.isWhole, QSet(wish.revisions.begin(), wish.revisions.end()), wish.withLeftovers});
    dropLostMarks();
    tellRows([&](const CachedRepo &repo) { return before.value(repo.key) != markOf(repo); });
    Q_EMIT marksChanged();
}

void LibraryListModel::setMark(const CachedRepo &repo, Mark mark)
{
    if (!repo.revisions.isEmpty() && mark.revisions.size() == repo.revisions.size())
        mark = {.isWhole = true, .revisions = {}, .withLeftovers = false};
    if (mark == Mark())
        m_marks.remove(repo.key);
    else
        m_marks.insert(repo.key, mark);
    countFreed(repo);
}

void LibraryListModel::tellRow(int row)
{
    const QModelIndex repo = index(row, 0);
    Q_EMIT dataChanged(repo, index(row, ColumnCount - 1));
    if (const int revisions = rowCount(repo); revisions > 0)
        Q_EMIT dataChanged(index(0, 0, repo), index(revisions - 1, ColumnCount - 1, repo));
}

/// Only those: a view works out the place of each.
void LibraryListModel::tellRows(const std::function<bool(const CachedRepo &repo)> &hasChanged)
{
    for (int row = 0; row < rowCount(); ++row) {
        if (hasChanged(at(row)))
            tellRow(row);
    }
}

Qt::CheckState LibraryListModel::checkOf(const CachedRepo &repo) const
{
    const auto mark = m_marks.constFind(repo.key);
    if (mark == m_marks.cend())
        return Qt::Unchecked;
    return mark->isWhole ? Qt::Checked : Qt::PartiallyChecked;
}

/// After every change of its mark. A whole repository's bytes were counted by the scan.
void LibraryListModel::countFreed(const CachedRepo &repo)
{
    const RepoKey &key = repo.key;
    const Mark mark = m_marks.value(key);
    m_freedParts.remove(key);
    if (mark.isWhole || mark == Mark())
        return;
    const DeletionWish wish{
        .repo = repo.key, .isWhole = false, .revisions = mark.revisions.values(), .withLeftovers = mark.withLeftovers};
    m_freedParts.insert(
        key, library::planDeletion({.repos = {repo}, .oddities = {}, .size = 0, .stamps = {}}, {wish}).bytes);
}

qint64 LibraryListModel::freedBy(int row) const
{
    const CachedRepo &repo = at(row);
    return m_freedParts.isEmpty() ? repo.freedBytes : m_freedParts.value(repo.key, repo.freedBytes);
}

QModelIndex LibraryListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : kTopLevel);
}

QModelIndex LibraryListModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == kTopLevel)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, kTopLevel);
}

int LibraryListModel::rowCount(const QModelIndex &parent) const
{
    if (!m_scan)
        return 0;
    if (!parent.isValid())
        return static_cast<int>(m_scan->repos.size());
    if (parent.internalId() != kTopLevel || parent.column() != 0)
        return 0;
    return static_cast<int>(at(parent.row()).revisions.size());
}

int LibraryListModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

Qt::ItemFlags LibraryListModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && index.column() == Check && !index.data(InUseRole).toBool())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant LibraryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignmentOf(index.column());
    if (index.internalId() == kTopLevel)
        return repoData(index.row(), index.column(), role);
    const CachedRepo &repo = at(static_cast<int>(index.internalId()) - 1);
    return revisionData(repo, repo.revisions.at(index.row()), index.column(), role);
}

QVariant LibraryListModel::repoData(int row, int column, int role) const
{
    const CachedRepo &repo = at(row);
    switch (role) {
    case RepoRole:
        return QVariant::fromValue(repo);
    case FreedRole:
        return freedBy(row);
    case InUseRole:
        return isInUse(repo.key);
    case OutdatedRole: {
        const auto outdated = m_outdated.constFind(repo.key);
        return outdated == m_outdated.cend() ? QVariant() : QVariant::fromValue(*outdated);
    }
    case DamagedRole:
        return m_damaged.value(repo.key);
    case SortRole:
        return sortValue(repo, column, column == Freed ? freedBy(row) : 0);
    case Qt::CheckStateRole:
        return column == Check ? QVariant::fromValue(checkOf(repo)) : QVariant();
    case Qt::DisplayRole: // for jumping by typing; the view makes the words of the other columns
        return column == Repository || column == Check ? QVariant(repo.key.id.toString()) : QVariant();
    default:
        return {};
    }
}

QVariant LibraryListModel::revisionData(const CachedRepo &repo, const CachedRevision &revision, int column,
                                        int role) const
{
    switch (role) {
    case RepoRole:
        return QVariant::fromValue(repo);
    case RevisionRole:
        return QVariant::fromValue(revision);
    case FreedRole:
        return library::bytesFreedBy(repo, {revision.commit});
    case InUseRole:
        return isInUse(repo.key);
    case SortRole:
        return revision.lastModified;
    case Qt::CheckStateRole:
        if (column != Check)
            return {};
        return QVariant::fromValue(markedRevisions(repo).contains(revision.commit) ? Qt::Checked : Qt::Unchecked);
    case Qt::DisplayRole:
        return column == Repository ? QVariant(revision.commit.toString()) : QVariant();
    default:
        return {};
    }
}

bool LibraryListModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.data(InUseRole).toBool())
        return false;
    const bool isOn = value.toInt() == Qt::Checked;
    const bool isRepo = index.internalId() == kTopLevel;
    const int row = isRepo ? index.row() : static_cast<int>(index.internalId()) - 1;
    const CachedRepo &repo = at(row);
    if (isRepo) {
        setMark(repo, {.isWhole = isOn, .revisions = {}, .withLeftovers = false});
    } else {
        const QList<hub::Oid> marked = markedRevisions(repo);
        Mark mark{.isWhole = false, .revisions = QSet(marked.begin(), marked.end()), .withLeftovers = false};
        const hub::Oid commit = repo.revisions.at(index.row()).commit;
        if (isOn)
            mark.revisions.insert(commit);
        else
            mark.revisions.remove(commit);
        setMark(repo, mark);
    }
    tellRow(row);
    Q_EMIT marksChanged();
    return true;
}

} // namespace hs::models
