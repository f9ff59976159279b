// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/ownersession.h"

#include "hub/calls/people.h"

#include <algorithm>

namespace hs::models {

OwnerSession::OwnerSession(hub::HubContextPtr hub, QString name, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_name(std::move(name))
    , m_collections(m_hub)
{
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        auto list = std::make_unique<RepoSearchModel>(m_hub);
        hub::SearchQuery query;
        query.kind = kind;
        query.author = m_name;
        query.sort = hub::SearchQuery::Sort::Modified;
        list->setQuery(query);
        list->stopWaiting();
        m_repos.at(size_t(kind)) = std::move(list);
    }
}

void OwnerSession::load()
{
    m_owner.begin();
    Q_EMIT ownerChanged();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(hub::fetchOwner(m_hub, hub::AccountName(m_name), stop),
                 [this](base::Result<hub::Answer<hub::Owner>> answer) {
                     if (answer)
                         m_owner.succeed(std::move(answer->value), answer->freshness);
                     else
                         m_owner.failWith(answer.error());
                     Q_EMIT ownerChanged();
                 });
}

void OwnerSession::loadRepos(hub::RepoKind kind)
{
    RepoSearchModel &list = repos(kind);
    if (list.state() == PagedModel::State::Idle)
        list.searchNow();
}

void OwnerSession::loadCollections()
{
    hub::CollectionQuery query;
    query.owner = m_name;
    query.sort = hub::CollectionQuery::Sort::Modified;
    m_collections.show(query);
}

void OwnerSession::reload()
{
    load();
    for (const auto &list : m_repos) {
        if (list->state() != PagedModel::State::Idle)
            list->reload();
    }
    if (m_collections.state() != PagedModel::State::Idle)
        m_collections.reload();
}

void OwnerSession::stop()
{
    m_scope.cancel();
    if (m_owner.isLoading()) {
        m_owner.settle();
        Q_EMIT ownerChanged();
    }
    for (const auto &list : m_repos)
        list->stop();
    m_collections.stop();
}

bool OwnerSession::isLoading() const
{
    return m_owner.isLoading() || m_collections.isBusy() ||
           std::ranges::any_of(m_repos, [](const auto &list) { return list->isBusy(); });
}

} // namespace hs::models
