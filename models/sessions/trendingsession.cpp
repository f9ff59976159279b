// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/trendingsession.h"

#include "hub/calls/search.h"

namespace hs::models {

TrendingSession::TrendingSession(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{}

void TrendingSession::load(std::optional<hub::RepoKind> kind)
{
    m_kind = kind;
    m_repos.begin();
    Q_EMIT changed();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(hub::trendingRepos(m_hub, kind, stop), [this](base::Result<hub::Page<hub::RepoSummary>> page) {
        if (!page)
            m_repos.failWith(page.error());
        else if (page->items.isEmpty())
            m_repos.findNothing();
        else
            m_repos.succeed(std::move(page->items), page->freshness);
        Q_EMIT changed();
    });
}

void TrendingSession::stop()
{
    m_scope.cancel();
    if (!m_repos.isLoading())
        return;
    m_repos.settle();
    Q_EMIT changed();
}

} // namespace hs::models
