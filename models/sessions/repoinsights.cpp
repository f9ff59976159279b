// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/repoinsights.h"

#include "base/onworker.h"
#include "hub/calls/repos.h"
#include "hub/calls/search.h"

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;
using hub::RepoKind;

namespace {

/// What each kind has of it (shared/hub-api/search.md §1.3).
QStringList figureFields(RepoKind kind)
{
    switch (kind) {
    case RepoKind::Model:
        return {u"downloads"_s,  u"downloadsAllTime"_s, u"likes"_s,    u"trendingScore"_s,      u"usedStorage"_s,
                u"baseModels"_s, u"createdAt"_s,        u"cardData"_s, u"childrenModelCount"_s, u"lastModified"_s};
    case RepoKind::Dataset:
        return {u"downloads"_s,   u"downloadsAllTime"_s, u"likes"_s,       u"trendingScore"_s,
                u"usedStorage"_s, u"createdAt"_s,        u"lastModified"_s};
    case RepoKind::Space:
        return {u"likes"_s,  u"trendingScore"_s, u"usedStorage"_s, u"createdAt"_s,
                u"models"_s, u"datasets"_s,      u"lastModified"_s};
    }
    Q_UNREACHABLE_RETURN({});
}

CommitFigures sumUp(const hub::Page<hub::Commit> &page)
{
    return {commitRhythm(page.items), commitsByAuthor(page.items, RepoInsights::kAuthors), page.items.size(),
            std::max<qint64>(page.items.size(), page.total.value_or(0))};
}

QCoro::Task<Result<hub::Answer<CommitFigures>>> fetchFigures(hub::HubContextPtr hub, hub::RepoRef repo,
                                                             std::stop_token stop)
{
    const Result<hub::Page<hub::Commit>> page =
        co_await hub::fetchCommits(hub, repo, RepoInsights::kCommits, std::nullopt, stop);
    if (!page)
        co_return std::unexpected(page.error());
    CommitFigures figures = co_await base::onWorker([page = *page] { return sumUp(page); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return hub::Answer<CommitFigures>{std::move(figures), page->freshness};
}

} // namespace

QString relationWord(RepoInsights::Part part)
{
    switch (part) {
    case RepoInsights::Part::Quantized:
        return u"quantized"_s;
    case RepoInsights::Part::Finetunes:
        return u"finetune"_s;
    case RepoInsights::Part::Adapters:
        return u"adapter"_s;
    case RepoInsights::Part::Merges:
        return u"merge"_s;
    default:
        return {};
    }
}

int childCount(const hub::ChildCounts &counts, RepoInsights::Part part)
{
    switch (part) {
    case RepoInsights::Part::Quantized:
        return counts.quantized;
    case RepoInsights::Part::Finetunes:
        return counts.finetune;
    case RepoInsights::Part::Adapters:
        return counts.adapter;
    case RepoInsights::Part::Merges:
        return counts.merge;
    default:
        return 0;
    }
}

void RepoInsights::open(hub::HubContextPtr hub, const hub::RepoRef &repo)
{
    if (m_hub == hub && m_repo == repo)
        return;
    close();
    m_hub = std::move(hub);
    m_repo = repo;
    reload();
}

void RepoInsights::close()
{
    for (base::AsyncScope &scope : m_scopes)
        scope.cancel();
    m_hub.reset();
    m_repo = {};
    m_figures = {};
    m_commits = {};
    m_lists = {};
}

void RepoInsights::reload()
{
    if (!m_hub)
        return;
    loadFigures();
    loadCommits();
    if (m_repo.kind != RepoKind::Space)
        loadList(Part::Spaces);
}

void RepoInsights::retry(Part part)
{
    if (!m_hub)
        return;
    if (part == Part::Figures)
        loadFigures();
    else if (part == Part::Commits)
        loadCommits();
    else
        loadList(part);
}

void RepoInsights::stop()
{
    const auto settle = [this](auto &loadable, Part part) {
        if (!loadable.isLoading())
            return;
        scopeOf(part).cancel();
        loadable.settle();
        Q_EMIT partChanged(part);
    };
    settle(m_figures, Part::Figures);
    settle(m_commits, Part::Commits);
    for (size_t i = 0; i < kParts; ++i)
        settle(m_lists.at(i), static_cast<Part>(i));
}

bool RepoInsights::isLoading() const
{
    return m_figures.isLoading() || m_commits.isLoading() ||
           std::ranges::any_of(m_lists, [](const auto &list) { return list.isLoading(); });
}

void RepoInsights::loadFigures()
{
    m_figures.begin();
    Q_EMIT partChanged(Part::Figures);
    const std::stop_token stop = scopeOf(Part::Figures).restart();
    scopeOf(Part::Figures)
        .then(hub::fetchRepo(m_hub, m_repo, {.withBlobs = false, .expand = figureFields(m_repo.kind)}, stop),
              [this](Result<hub::Answer<hub::RepoDetails>> answer) { takeFigures(std::move(answer)); });
}

void RepoInsights::takeFigures(Result<hub::Answer<hub::RepoDetails>> answer)
{
    if (answer)
        m_figures.succeed(std::move(answer->value), answer->freshness);
    else
        m_figures.failWith(answer.error());
    Q_EMIT partChanged(Part::Figures);
    const auto children = m_figures.value ? m_figures.value->children : std::nullopt;
    for (const Part relation : kRelations) {
        if (children && childCount(*children, relation) > 0)
            loadList(relation);
    }
}

void RepoInsights::loadCommits()
{
    m_commits.begin();
    Q_EMIT partChanged(Part::Commits);
    const std::stop_token stop = scopeOf(Part::Commits).restart();
    scopeOf(Part::Commits).then(fetchFigures(m_hub, m_repo, stop), [this](Result<hub::Answer<CommitFigures>> answer) {
        if (!answer)
            m_commits.failWith(answer.error());
        else if (answer->value.counted == 0)
            m_commits.findNothing();
        else
            m_commits.succeed(std::move(answer->value), answer->freshness);
        Q_EMIT partChanged(Part::Commits);
    });
}

void RepoInsights::loadList(Part part)
{
    const QString id = m_repo.id.toString();
    hub::SearchQuery query;
    query.pageSize = kListed;
    if (part == Part::Spaces) {
        query.kind = RepoKind::Space;
        query.sort = hub::SearchQuery::Sort::Likes;
        (m_repo.kind == RepoKind::Model ? query.usesModels : query.usesDatasets).append(id);
    } else {
        query.sort = hub::SearchQuery::Sort::Downloads;
        query.filters.append(u"base_model:%1:%2"_s.arg(relationWord(part), id));
    }
    auto &list = m_lists.at(size_t(part));
    list.begin();
    Q_EMIT partChanged(part);
    const std::stop_token stop = scopeOf(part).restart();
    scopeOf(part).then(hub::searchRepos(m_hub, query, std::nullopt, stop),
                       [this, part, &list](Result<hub::Page<hub::RepoSummary>> page) {
                           if (!page)
                               list.failWith(page.error());
                           else if (page->items.isEmpty())
                               list.findNothing();
                           else
                               list.succeed(std::move(page->items), page->freshness);
                           Q_EMIT partChanged(part);
                       });
}

} // namespace hs::models
