// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/librarylistmodel.h"

#include "base/onworker.h"

namespace hs::models {

using library::CachedRepo;
using library::CacheScan;

namespace {

QCoro::Task<base::Result<CacheScan>> scan(QString folder, std::stop_token stop)
{
    co_return co_await base::onWorker([folder, stop] { return library::scanCache(folder, stop); });
}

QVariant sortValue(const CachedRepo &repo, int column)
{
    switch (column) {
    case LibraryListModel::Repository:
        return repo.key.id.toString().toCaseFolded();
    case LibraryListModel::Size:
        return repo.size;
    case LibraryListModel::Files:
        return repo.files;
    case LibraryListModel::Revisions:
        return repo.revisions.size();
    case LibraryListModel::LastUsed:
        return repo.lastUsed ? QVariant(*repo.lastUsed) : QVariant();
    default:
        return {};
    }
}

} // namespace

LibraryListModel::LibraryListModel(QString folder, QObject *parent)
    : QAbstractTableModel(parent)
    , m_folder(std::move(folder))
{
    reload();
}

void LibraryListModel::setFolder(const QString &folder)
{
    if (folder == m_folder)
        return;
    m_folder = folder;
    show({}); // what was there is not here
    reload();
}

void LibraryListModel::reload()
{
    const std::stop_token stop = m_scope.restart();
    setState(State::Loading);
    m_scope.then(scan(m_folder, stop), [this](base::Result<CacheScan> result) {
        if (result) {
            m_error.reset();
            show(std::move(*result));
            setState(State::Ready);
        } else {
            m_error = result.error();
            setState(State::Failed);
        }
    });
}

void LibraryListModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

void LibraryListModel::show(CacheScan scan)
{
    m_oddities = std::move(scan.oddities);
    m_size = scan.size;
    if (scan.repos == m_repos)
        return;
    beginResetModel();
    m_repos = std::move(scan.repos);
    endResetModel();
}

int LibraryListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_repos.size());
}

int LibraryListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LibraryListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CachedRepo &repo = m_repos.at(index.row());
    switch (role) {
    case RepoRole:
        return QVariant::fromValue(repo);
    case SortRole:
        return sortValue(repo, index.column());
    case Qt::DisplayRole: // for jumping by typing; the view makes the words of the other columns
        return index.column() == Repository ? QVariant(repo.key.id.toString()) : QVariant();
    case Qt::TextAlignmentRole:
        return index.column() == Size || index.column() == Files
                   ? QVariant::fromValue(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    default:
        return {};
    }
}

} // namespace hs::models
