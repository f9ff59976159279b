// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/reporef.h"
#include "sessions/insightsums.h"
#include "sessions/loadable.h"

#include <QObject>

#include <array>

namespace hs::models {

/// What a commit list tells about a repository's life.
struct CommitFigures
{
    CommitRhythm rhythm;
    LargestAmounts authors;
    qint64 counted = 0; ///< commits that were looked at, the newest ones
    qint64 total = 0;   ///< that there are
};

/// What an Insights page shows besides the details of the repository's session: each part is one request with its own
/// state, and one that fails leaves the others alone.
///
///     open() ─┬─► figures: counts of downloads, likes, storage, descendants ─► children, for each relation that has
///     any
///             ├─► commits: the newest thousand, summed up on a worker
///             └─► spaces that use the model or dataset, the most liked ones
class RepoInsights : public QObject
{
    Q_OBJECT

public:
    enum class Part { Figures, Commits, Spaces, Quantized, Finetunes, Adapters, Merges };
    Q_ENUM(Part)
    /// How models are made from others; the parts that list them.
    static constexpr std::array kRelations{Part::Quantized, Part::Finetunes, Part::Adapters, Part::Merges};
    static constexpr int kCommits = 1000; ///< the Hub's largest page (shared/hub-api/repo-info.md §5)
    static constexpr int kListed = 10;    ///< Spaces, and descendants of each relation
    static constexpr int kAuthors = 12;

    using QObject::QObject;

    /// \param repo  at its commit. The same one again does nothing.
    void open(hub::HubContextPtr hub, const hub::RepoRef &repo);
    void close();
    void reload();
    void retry(Part part);
    void stop();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }

    /// Of the details only what changes with time: downloads, likes, trending score, storage, descendants.
    [[nodiscard]] const Loadable<hub::RepoDetails> &figures() const { return m_figures; }
    [[nodiscard]] const Loadable<CommitFigures> &commits() const { return m_commits; }
    /// Spaces, or descendants of one relation; most liked or most downloaded first.
    [[nodiscard]] const Loadable<QList<hub::RepoSummary>> &list(Part part) const { return m_lists.at(size_t(part)); }

Q_SIGNALS:
    void partChanged(hs::models::RepoInsights::Part part);

private:
    static constexpr size_t kParts = 7;

    void loadFigures();
    void loadCommits();
    void loadList(Part part);
    void takeFigures(base::Result<hub::Answer<hub::RepoDetails>> answer);
    [[nodiscard]] base::AsyncScope &scopeOf(Part part) { return m_scopes.at(size_t(part)); }

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    Loadable<hub::RepoDetails> m_figures;
    Loadable<CommitFigures> m_commits;
    std::array<Loadable<QList<hub::RepoSummary>>, kParts> m_lists; ///< by Part; only lists are used
    std::array<base::AsyncScope, kParts> m_scopes;
};

/// The word of the `base_model:` tag for a relation (shared/hub-api/search.md §1.1); empty for other parts.
[[nodiscard]] QString relationWord(RepoInsights::Part part);
/// How many descendants the relation has.
[[nodiscard]] int childCount(const hub::ChildCounts &counts, RepoInsights::Part part);

} // namespace hs::models
