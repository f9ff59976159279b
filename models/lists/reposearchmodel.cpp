// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/reposearchmodel.h"

#include "hub/calls/files.h"
#include "hub/calls/search.h"
#include "lists/repouri.h"
#include "lists/searchfilters.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

template <typename T>
QVariant orInvalid(const std::optional<T> &value)
{
    return value ? QVariant::fromValue(*value) : QVariant();
}

std::pair<hub::RepoKind, QString> keyOf(hub::RepoKind kind, const hub::RepoId &id)
{
    return {kind, id.toString()};
}

LocalCopy copyIn(const QHash<std::pair<hub::RepoKind, QString>, LocalRepo> &local,
                 const std::pair<hub::RepoKind, QString> &key)
{
    const auto found = local.constFind(key);
    return found == local.cend() ? LocalCopy::None : found->copy;
}

bool isOutOfReach(const base::HubError &error)
{
    using Kind = base::HubError::Kind;
    return error.kind == Kind::Offline || error.kind == Kind::NotSaved || error.kind == Kind::Timeout ||
           error.kind == Kind::Proxy;
}

} // namespace

RepoSearchModel::RepoSearchModel(hub::HubContextPtr hub, QObject *parent)
    : PagedListModel(parent)
    , m_hub(std::move(hub))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &RepoSearchModel::searchNow);
}

void RepoSearchModel::setQuery(const hub::SearchQuery &query)
{
    if (query == m_query)
        return;
    const bool isOtherKind = query.kind != m_query.kind;
    m_query = query;
    if (isOtherKind)
        reset();
    m_timer.start();
    Q_EMIT queryChanged(m_query);
}

void RepoSearchModel::searchNow()
{
    m_timer.stop();
    if (m_query == m_asked && state() != State::Idle)
        reload();
    else
        start();
}

QCoro::Task<base::Result<hub::Page<hub::RepoSummary>>> RepoSearchModel::fetchPage(std::optional<hub::Cursor> cursor,
                                                                                  std::stop_token stop)
{
    if (!cursor) {
        m_asked = m_query;
        m_sieved = needsSieve(m_asked) ? std::make_shared<SieveCount>() : nullptr;
    }
    if (m_sieved)
        return searchThroughSieve(m_hub, m_asked, std::move(cursor), m_sieved, std::move(stop));
    return hub::searchRepos(m_hub, m_asked, std::move(cursor), std::move(stop));
}

std::optional<SieveCount> RepoSearchModel::sieved() const
{
    return m_sieved ? std::optional(*m_sieved) : std::nullopt;
}

void RepoSearchModel::setLocalRepos(LocalRepoSource source)
{
    m_localSource = std::move(source);
    refreshLocalRepos();
}

void RepoSearchModel::refreshLocalRepos()
{
    QHash<std::pair<hub::RepoKind, QString>, LocalRepo> local;
    for (const LocalRepo &repo : m_localSource ? m_localSource() : QList<LocalRepo>())
        local.insert(keyOf(repo.kind, repo.id), repo);
    std::swap(local, m_local);
    for (int row = 0; row < rowCount(); ++row) {
        const auto key = keyOf(at(row).kind, at(row).id);
        if (copyIn(local, key) != copyIn(m_local, key))
            announce(row, {LocalCopyRole});
    }
}

LocalCopy RepoSearchModel::localCopy(const hub::RepoSummary &repo) const
{
    return copyIn(m_local, keyOf(repo.kind, repo.id));
}

std::optional<LocalRepo> RepoSearchModel::localRepo(hub::RepoKind kind, const hub::RepoId &id) const
{
    const auto found = m_local.constFind(keyOf(kind, id));
    return found == m_local.cend() ? std::nullopt : std::optional(*found);
}

bool RepoSearchModel::isShowingLocal() const
{
    return state() == State::Failed && isOutOfReach(*error()) && rowCount() > 0 && !isComplete();
}

/// Only names are known offline: with other filters nobody can tell what matches.
QList<hub::RepoSummary> RepoSearchModel::substitutes(const base::HubError &error) const
{
    QList<hub::RepoSummary> repos;
    if (!isOutOfReach(error) || !filtersOf(m_asked, {}).isEmpty())
        return repos;
    for (const LocalRepo &local : m_local) {
        if (local.kind != m_asked.kind || !local.id.toString().contains(m_asked.text, Qt::CaseInsensitive))
            continue;
        hub::RepoSummary repo;
        repo.kind = local.kind;
        repo.id = local.id;
        repo.author = local.id.owner();
        repos.append(repo);
    }
    std::ranges::sort(repos, [](const hub::RepoSummary &a, const hub::RepoSummary &b) {
        return a.id.toString().compare(b.id.toString(), Qt::CaseInsensitive) < 0;
    });
    return repos;
}

QVariant RepoSearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const hub::RepoSummary &repo = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return repo.id.toString();
    case RepoRole:
        return QVariant::fromValue(repo);
    case LocalCopyRole:
        return QVariant::fromValue(localCopy(repo));
    case DownloadsRole:
        return orInvalid(repo.downloads);
    case LikesRole:
        return orInvalid(repo.likes);
    case ParametersRole:
        return orInvalid(repo.parameters);
    case ModifiedRole:
        return orInvalid(repo.lastModified);
    default:
        return {};
    }
}

QHash<int, QByteArray> RepoSearchModel::roleNames() const
{
    QHash<int, QByteArray> names = PagedListModel::roleNames();
    names.insert({{RepoRole, "repo"},
                  {LocalCopyRole, "localCopy"},
                  {DownloadsRole, "downloads"},
                  {LikesRole, "likes"},
                  {ParametersRole, "parameters"},
                  {ModifiedRole, "modified"}});
    return names;
}

Qt::ItemFlags RepoSearchModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = PagedListModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren : flags;
}

QStringList RepoSearchModel::mimeTypes() const
{
    return {u"text/uri-list"_s, u"text/plain"_s};
}

QMimeData *RepoSearchModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList texts;
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes) {
        const hub::RepoSummary &repo = at(index.row());
        const hub::RepoRef ref{repo.kind, repo.id, hub::Revision()};
        texts.append(repoUri(repo.kind, repo.id));
        urls.append(hub::pageAddress(*m_hub, ref));
    }
    auto *mime = new QMimeData;
    mime->setText(texts.join(u'\n'));
    mime->setUrls(urls);
    return mime;
}

} // namespace hs::models
