// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/carddocument.h"
#include "cards/cardstyle.h"
#include "cards/renderedcard.h"
#include "hub/hubcontext.h"
#include "hub/types/refs.h"
#include "hub/types/repodetails.h"
#include "hub/types/reporef.h"
#include "sessions/loadable.h"
#include "sessions/repototals.h"

#include <QObject>

namespace hs::models {

/// A card, read and rendered. Of a long one first the beginning (RenderedCard::isBeginning), then the whole.
struct LoadedCard
{
    cards::CardDocument document;
    cards::RenderedCard rendered;
    cards::CardContext context; ///< what links and images were resolved against
    QString blobId;             ///< git id of the bytes
};

/// May this account have the files?
enum class FileAccess {
    Unknown, ///< not told yet, or the question could not be answered
    Open,    ///< not gated, or access was given
    Ask,     ///< gated: access was not asked for (or nobody is signed in)
    Pending, ///< gated: asked, not answered
};

/// One open repository at a revision. Details, branches and the card are asked for at once; each part has its own
/// state and error, and one that fails leaves the others alone. The commit in the answer then stands in for the
/// branch: see pinned(). Not for files and commits, which are lists: FileTreeModel and CommitListModel, made for
/// pinned(). Destroying it cancels all it asked for.
///
///     load() ─┬─► details ─► pinned(), totals, access (only when gated)
///             ├─► refs ─► pinned(), for a branch: details of many files take seconds
///             └─► README.md ─► parse and render on a worker ─► card
///                     └─ is not the README of that commit? fetched once more, at the commit
class RepoSession : public QObject
{
    Q_OBJECT

public:
    enum class Part { Details, Refs, Card };
    Q_ENUM(Part)

    RepoSession(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent = nullptr);
    ~RepoSession() override;

    /// As asked; its id is the present one once details tell that the repository was renamed.
    [[nodiscard]] const hub::RepoRef &repo() const { return m_repo; }
    /// The same at the commit of the details, or until they are here at the one where the refs have the branch; repo()
    /// while neither is known.
    [[nodiscard]] hub::RepoRef pinned() const;
    /// There is such a commit: the Hub said so.
    [[nodiscard]] bool isCommitKnown() const { return m_details.value || !m_branchCommit.isEmpty(); }
    /// What it was opened as, when that is not its name any more.
    [[nodiscard]] const std::optional<hub::RepoId> &formerId() const { return m_formerId; }

    [[nodiscard]] const Loadable<hub::RepoDetails> &details() const { return m_details; }
    [[nodiscard]] const Loadable<hub::Refs> &refs() const { return m_refs; }
    /// Empty: the revision has no README.md.
    [[nodiscard]] const Loadable<LoadedCard> &card() const { return m_card; }
    /// Of the details' file list.
    [[nodiscard]] const std::optional<RepoTotals> &totals() const { return m_totals; }
    [[nodiscard]] FileAccess access() const { return m_access; }
    [[nodiscard]] bool isLoading() const;

    /// How cards look; one that is shown is rendered again from its bytes.
    void setCardStyle(const cards::CardStyle &style);
    /// Asks for every part. What is here stays until the answer comes.
    void load();
    void retry(Part part);
    void stop();
    /// Another branch, tag or commit of the same repository: everything but refs is asked for again.
    void setRevision(const hub::Revision &revision);

Q_SIGNALS:
    void partChanged(hs::models::RepoSession::Part part);
    /// pinned() has another commit: lists of files and commits are of the past.
    void commitChanged();
    void revisionChanged();
    void totalsChanged();
    void accessChanged();

private:
    void loadDetails();
    void loadRefs();
    void loadCard(const hub::RepoRef &at);
    void takeDetails(base::Result<hub::Answer<hub::RepoDetails>> answer);
    void takeRefs(base::Result<hub::Answer<hub::Refs>> answer);
    void takeCard(base::Result<LoadedCard> card, hub::Freshness freshness);
    void checkCardBelongs();
    void askForAccess(const hub::RepoDetails &details);
    void takeAccess(FileAccess access);
    void rerender();
    [[nodiscard]] cards::CardContext contextFor(const hub::RepoRef &at) const;

    hub::HubContextPtr m_hub;
    hub::RepoRef m_repo;
    std::optional<hub::RepoId> m_formerId;
    cards::CardStyle m_style;
    Loadable<hub::RepoDetails> m_details;
    Loadable<hub::Refs> m_refs;
    Loadable<LoadedCard> m_card;
    std::optional<RepoTotals> m_totals;
    FileAccess m_access = FileAccess::Unknown;
    hub::Oid m_branchCommit;     ///< of the refs; empty where the revision is no branch
    bool m_isCardPinned = false; ///< the card was fetched at pinned(), not at a branch

    base::AsyncScope m_detailsScope;
    base::AsyncScope m_refsScope;
    base::AsyncScope m_cardScope;
    base::AsyncScope m_factsScope; ///< totals and access: follow from details
};

} // namespace hs::models
