// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/comparisonsession.h"

#include "base/onworker.h"
#include "hub/calls/history.h"

namespace hs::models {

using base::Result;

namespace {

constexpr qint64 kLargestPatch = qint64(4) << 20;
constexpr qsizetype kMostCounted = 300; ///< files; a larger comparison is counted file by file as they are looked at

QCoro::Task<Result<QHash<QString, diff::LineCounts>>> fetchCounts(hub::HubContextPtr hub, ComparedSides sides,
                                                                  std::stop_token stop)
{
    const std::optional<hub::Revision> base = sides.base ? std::optional(sides.base->revision) : std::nullopt;
    const auto patch = co_await hub::fetchPatch(hub, sides.head, base, kLargestPatch, stop);
    if (!patch)
        co_return std::unexpected(patch.error());
    auto counts = co_await base::onWorker([text = *patch] { return diff::countsOfPatch(text); });
    if (stop.stop_requested())
        co_return base::failure(base::HubError::Kind::Cancelled);
    co_return counts;
}

} // namespace

void ComparisonSession::open(hub::HubContextPtr hub, const ComparedSides &sides)
{
    if (m_hub == hub && m_sides == sides && m_changes.state != LoadState::Idle)
        return;
    m_hub = std::move(hub);
    m_sides = sides;
    m_changes = {};
    retry();
}

void ComparisonSession::close()
{
    m_scope.cancel();
    m_hub.reset();
    m_sides = {};
    m_changes = {};
    Q_EMIT changed();
}

void ComparisonSession::retry()
{
    if (!m_hub)
        return;
    m_changes.begin();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(fetchChangeList(m_hub, m_sides, stop), [this](Result<ChangeList> list) {
        if (list && list->files.isEmpty())
            m_changes.findNothing();
        else if (list)
            m_changes.succeed(std::move(*list), {});
        else
            m_changes.failWith(list.error());
        Q_EMIT changed();
        countLines();
    });
    Q_EMIT changed();
}

void ComparisonSession::stop()
{
    if (!m_changes.isLoading())
        return;
    m_scope.cancel();
    m_changes.settle();
    Q_EMIT changed();
}

void ComparisonSession::countLines()
{
    const bool isOneRepo =
        !m_sides.base || (m_sides.base->id == m_sides.head.id && m_sides.base->kind == m_sides.head.kind);
    if (!m_changes.value || !isOneRepo || m_changes.value->files.size() > kMostCounted)
        return;
    // Without a parent that the Hub's comparison is known to be with, its counts could be of something else.
    if (!m_sides.base && m_changes.value->base && !m_changes.value->isParent)
        return;
    m_scope.then(fetchCounts(m_hub, m_sides, m_scope.token()),
                 [this](const Result<QHash<QString, diff::LineCounts>> &counts) {
                     if (counts)
                         takeCounts(*counts);
                 });
}

void ComparisonSession::takeCounts(const QHash<QString, diff::LineCounts> &counts)
{
    for (diff::ChangedFile &file : m_changes.value->files) {
        const auto found = counts.constFind(file.path);
        if (found == counts.cend() || file.isLarge() || file.isBinary)
            continue;
        file.added = found->added;
        file.removed = found->removed;
    }
    Q_EMIT counted();
}

} // namespace hs::models
