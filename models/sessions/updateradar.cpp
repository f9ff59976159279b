// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/updateradar.h"

#include <algorithm>

namespace hs::models {

namespace {

constexpr int kQuestionsAtOnce = 2;

} // namespace

UpdateRadar::UpdateRadar(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{}

void UpdateRadar::look(const std::shared_ptr<const library::CacheScan> &scan)
{
    m_scope.restart();
    m_found.clear();
    m_repos.clear();
    m_next = m_running = m_unanswered = 0;
    if (scan && m_hub && !m_hub->isOffline) {
        for (const library::CachedRepo &repo : scan->repos) {
            if (library::followedRef(repo))
                m_repos.append(repo);
        }
    }
    Q_EMIT changed();
    for (int i = 0; i < kQuestionsAtOnce; ++i)
        askNext();
}

void UpdateRadar::askNext()
{
    if (m_next >= m_repos.size())
        return;
    ++m_running;
    m_scope.then(library::askWhetherOutdated(m_hub, m_repos.at(m_next++), m_scope.token()),
                 [this](const base::Result<std::optional<library::Outdated>> &answer) {
                     --m_running;
                     if (!answer)
                         ++m_unanswered;
                     else if (*answer)
                         m_found.append(**answer);
                     if (answer && *answer)
                         Q_EMIT changed();
                     askNext();
                     if (!isLooking())
                         Q_EMIT finished();
                 });
}

void UpdateRadar::compareWith(const library::CacheScan &scan)
{
    const auto isPast = [&scan](const library::Outdated &one) {
        const auto repo = std::ranges::find(scan.repos, one.repo, &library::CachedRepo::key);
        const auto followed = repo == scan.repos.end() ? std::nullopt : library::followedRef(*repo);
        return !followed || *followed != std::pair(one.ref, one.here);
    };
    if (m_found.removeIf(isPast) > 0)
        Q_EMIT changed();
}

} // namespace hs::models
