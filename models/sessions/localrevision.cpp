// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/localrevision.h"

#include "base/onworker.h"
#include "transfers/hfcache.h"

#include <QFileInfo>

namespace hs::models {

using base::Result;

namespace {

LocalFiles countLocal(const QString &cacheFolder, const hub::RepoRef &repo, const QList<hub::Sibling> &files)
{
    const transfers::HfCache cache(cacheFolder);
    const transfers::RepoKey key{repo.kind, repo.id};
    const hub::Oid commit(repo.revision.toString());
    LocalFiles found;
    const QString folder = cache.snapshotFolder(key, commit);
    const bool isThere = repo.revision.isCommit() && QFileInfo(folder).isDir();
    if (isThere)
        found.folder = folder;
    for (const hub::Sibling &file : files) {
        ++found.allFiles;
        found.allBytes += file.size.value_or(0);
        if (isThere && file.size && cache.findInSnapshot(key, commit, file.path, *file.size)) {
            ++found.files;
            found.bytes += *file.size;
        }
    }
    return found;
}

QCoro::Task<Result<LocalFiles>> countOnWorker(QString cacheFolder, hub::RepoRef repo, QList<hub::Sibling> files,
                                              std::stop_token stop)
{
    LocalFiles found = co_await base::onWorker([=] { return countLocal(cacheFolder, repo, files); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return found;
}

} // namespace

void LocalRevision::look(const QString &cacheFolder, const hub::RepoRef &repo, const QList<hub::Sibling> &files)
{
    m_cacheFolder = cacheFolder;
    m_repo = repo;
    m_files = files;
    lookAgain();
}

void LocalRevision::lookAgain()
{
    if (m_cacheFolder.isEmpty() || m_repo.id.isEmpty())
        return;
    const std::stop_token stop = m_scope.restart();
    m_scope.then(countOnWorker(m_cacheFolder, m_repo, m_files, stop), [this](const Result<LocalFiles> &found) {
        if (m_found == *found)
            return;
        m_found = *found;
        Q_EMIT changed();
    });
}

void LocalRevision::clear()
{
    m_scope.cancel();
    m_repo = {};
    m_files.clear();
    if (!m_found)
        return;
    m_found.reset();
    Q_EMIT changed();
}

} // namespace hs::models
