// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/reposession.h"

#include "base/onworker.h"
#include "cards/codehighlighter.h"
#include "cards/markdown.h"
#include "hub/calls/files.h"
#include "hub/calls/repos.h"

#include <QCryptographicHash>

namespace hs::models {

using namespace Qt::StringLiterals;
using base::HubError;
using base::Result;

namespace {

constexpr auto kCardFile = "README.md"_L1;
/// Larger than any card that is shown (CardLimits cuts earlier); a card of 1 GB ends as TooLarge instead.
constexpr qint64 kLargestCard = qint64(16) << 20;

struct FetchedCard
{
    LoadedCard card;
    hub::Freshness freshness;
};

QString gitBlobId(const QByteArray &bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData("blob " + QByteArray::number(bytes.size()));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(bytes);
    return QString::fromLatin1(hash.result().toHex());
}

LoadedCard readCard(const QByteArray &bytes, const cards::CardContext &context, const cards::CardStyle &style)
{
    LoadedCard card{
        .document = cards::parseCard(bytes), .rendered = {}, .context = context, .blobId = gitBlobId(bytes)};
    card.rendered = cards::renderBeginning(card.document, context, style);
    if (card.rendered.sections.isEmpty())
        card.rendered = cards::renderCard(card.document, context, style);
    return card;
}

QCoro::Task<Result<FetchedCard>> fetchCard(hub::HubContextPtr hub, hub::RepoRef repo, cards::CardContext context,
                                           cards::CardStyle style, std::stop_token stop)
{
    const auto languages = base::onWorker(&cards::readCommonLanguages); // meanwhile
    Result<hub::FilePart> file = co_await hub::fetchFile(hub, repo, kCardFile, std::nullopt, kLargestCard, stop);
    if (!file)
        co_return std::unexpected(file.error());
    LoadedCard card = co_await base::onWorker(
        [bytes = std::move(file->bytes), context, style] { return readCard(bytes, context, style); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return FetchedCard{std::move(card), file->freshness};
}

QCoro::Task<Result<LoadedCard>> renderAgain(LoadedCard card, cards::CardStyle style, std::stop_token stop)
{
    LoadedCard fresh = co_await base::onWorker([card = std::move(card), style]() mutable {
        card.rendered = cards::renderCard(card.document, card.context, style);
        return card;
    });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return fresh;
}

QCoro::Task<Result<RepoTotals>> sumOnWorker(QList<hub::Sibling> files, std::stop_token stop)
{
    RepoTotals totals = co_await base::onWorker([files] { return sumOf(files); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return totals;
}

/// README and licence texts are handed out by the gate to everybody (shared/hub-api/gating.md §1), so they tell
/// nothing. The gate is asked before the file is looked for: any other name will do.
QString gatedFileOf(const hub::RepoDetails &details)
{
    for (const hub::Sibling &file : details.siblings) {
        if (!file.path.startsWith("README"_L1) && !file.path.startsWith("LICENSE"_L1))
            return file.path;
    }
    return u"config.json"_s;
}

/// Empty where it is no branch, or might as well be a tag.
hub::Oid commitOfBranch(const hub::Refs &refs, const hub::Revision &revision)
{
    const QString &name = revision.toString();
    if (revision.isCommit() || std::ranges::contains(refs.tags, name, &hub::GitRef::name))
        return {};
    const auto branch = std::ranges::find(refs.branches, name, &hub::GitRef::name);
    return branch != refs.branches.end() ? branch->target : hub::Oid();
}

} // namespace

RepoSession::RepoSession(hub::HubContextPtr hub, hub::RepoRef repo, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_repo(std::move(repo))
{}

RepoSession::~RepoSession() = default;

hub::RepoRef RepoSession::pinned() const
{
    if (m_details.value && !m_details.value->commit.isEmpty())
        return m_repo.at(hub::Revision::commit(m_details.value->commit));
    return m_branchCommit.isEmpty() ? m_repo : m_repo.at(hub::Revision::commit(m_branchCommit));
}

bool RepoSession::isLoading() const
{
    return m_details.isLoading() || m_refs.isLoading() || m_card.isLoading();
}

void RepoSession::setCardStyle(const cards::CardStyle &style)
{
    if (m_style == style)
        return;
    m_style = style;
    rerender();
}

void RepoSession::load()
{
    loadDetails();
    loadRefs();
    loadCard(m_repo);
}

void RepoSession::retry(Part part)
{
    switch (part) {
    case Part::Details:
        loadDetails();
        return;
    case Part::Refs:
        loadRefs();
        return;
    case Part::Card:
        loadCard(pinned());
        return;
    }
}

void RepoSession::stop()
{
    const auto settle = [this](base::AsyncScope &scope, auto &part, Part name) {
        if (!part.isLoading())
            return;
        scope.cancel();
        part.settle();
        Q_EMIT partChanged(name);
    };
    settle(m_detailsScope, m_details, Part::Details);
    settle(m_refsScope, m_refs, Part::Refs);
    settle(m_cardScope, m_card, Part::Card);
}

void RepoSession::setRevision(const hub::Revision &revision)
{
    if (revision == m_repo.revision)
        return;
    m_repo.revision = revision;
    // The details of another revision would pin its files and say its size: they go at once.
    m_details = {};
    m_card = {};
    m_branchCommit = {};
    m_totals.reset();
    m_factsScope.cancel();
    Q_EMIT revisionChanged();
    loadDetails();
    loadCard(m_repo);
    if (m_refs.state == LoadState::Failed)
        loadRefs();
}

void RepoSession::loadDetails()
{
    m_details.begin();
    Q_EMIT partChanged(Part::Details);
    const std::stop_token stop = m_detailsScope.restart();
    m_detailsScope.then(hub::fetchRepo(m_hub, m_repo, {.withBlobs = true, .expand = {}}, stop),
                        [this](Result<hub::Answer<hub::RepoDetails>> answer) { takeDetails(std::move(answer)); });
}

void RepoSession::takeDetails(Result<hub::Answer<hub::RepoDetails>> answer)
{
    const hub::RepoRef before = pinned();
    const bool wasKnown = isCommitKnown();
    m_factsScope.cancel();
    if (!answer) {
        m_details.failWith(answer.error());
        Q_EMIT partChanged(Part::Details);
        if (isCommitKnown() && pinned() != before)
            Q_EMIT commitChanged();
        return;
    }
    const hub::RepoId present = answer->value.summary.id;
    if (!present.isEmpty() && present != m_repo.id) {
        m_formerId = m_repo.id;
        m_repo.id = present;
    }
    const QList<hub::Sibling> files = answer->value.siblings;
    m_details.succeed(std::move(answer->value), answer->freshness);
    if (!m_branchCommit.isEmpty() && !m_details.value->commit.isEmpty())
        m_branchCommit = m_details.value->commit; // the newer of the two answers
    if (pinned() != before)
        m_isCardPinned = false; // to another commit than this
    Q_EMIT partChanged(Part::Details);
    // Whoever asked for a commit has it pinned from the beginning: that it exists is news.
    if (!wasKnown || pinned() != before)
        Q_EMIT commitChanged();
    m_factsScope.then(sumOnWorker(files, m_factsScope.token()), [this](Result<RepoTotals> totals) {
        m_totals = *totals;
        Q_EMIT totalsChanged();
    });
    askForAccess(*m_details.value);
    checkCardBelongs();
}

void RepoSession::askForAccess(const hub::RepoDetails &details)
{
    if (details.summary.gate == hub::Gate::Open) {
        takeAccess(FileAccess::Open);
        return;
    }
    takeAccess(FileAccess::Unknown);
    m_factsScope.then(
        hub::fetchMetadata(m_hub, pinned(), gatedFileOf(details), base::Priority::Interactive, m_factsScope.token()),
        [this](const Result<hub::FileMetadata> &file) {
            if (file || file.error().kind == HubError::Kind::EntryMissing)
                takeAccess(FileAccess::Open);
            else if (file.error().kind == HubError::Kind::GatedPending)
                takeAccess(FileAccess::Pending);
            else if (file.error().kind == HubError::Kind::GatedAsk ||
                     file.error().kind == HubError::Kind::TokenNeeded || file.error().kind == HubError::Kind::Forbidden)
                takeAccess(FileAccess::Ask);
        });
}

void RepoSession::takeAccess(FileAccess access)
{
    if (access == m_access)
        return;
    m_access = access;
    Q_EMIT accessChanged();
}

void RepoSession::loadRefs()
{
    m_refs.begin();
    Q_EMIT partChanged(Part::Refs);
    const std::stop_token stop = m_refsScope.restart();
    m_refsScope.then(hub::fetchRefs(m_hub, m_repo, true, stop),
                     [this](Result<hub::Answer<hub::Refs>> answer) { takeRefs(std::move(answer)); });
}

void RepoSession::takeRefs(Result<hub::Answer<hub::Refs>> answer)
{
    const bool wasKnown = isCommitKnown();
    const hub::RepoRef before = pinned();
    if (answer) {
        m_branchCommit = commitOfBranch(answer->value, m_repo.revision);
        m_refs.succeed(std::move(answer->value), answer->freshness);
    } else {
        m_refs.failWith(answer.error());
    }
    Q_EMIT partChanged(Part::Refs);
    if (isCommitKnown() && (!wasKnown || pinned() != before))
        Q_EMIT commitChanged();
}

cards::CardContext RepoSession::contextFor(const hub::RepoRef &at) const
{
    cards::CardContext context;
    context.endpoint = m_hub->endpoint;
    context.kind = static_cast<cards::HubRepoKind>(at.kind);
    context.repoId = at.id.toString();
    context.revision = m_repo.revision.toString();
    if (at.revision.isCommit())
        context.commit = at.revision.toString();
    return context;
}

void RepoSession::loadCard(const hub::RepoRef &at)
{
    static_assert(static_cast<int>(cards::HubRepoKind::Space) == static_cast<int>(hub::RepoKind::Space) &&
                  static_cast<int>(cards::HubRepoKind::Model) == static_cast<int>(hub::RepoKind::Model));
    m_isCardPinned = at.revision.isCommit();
    m_card.begin();
    Q_EMIT partChanged(Part::Card);
    const std::stop_token stop = m_cardScope.restart();
    m_cardScope.then(fetchCard(m_hub, at, contextFor(at), m_style, stop), [this](Result<FetchedCard> fetched) {
        if (fetched)
            takeCard(std::move(fetched->card), fetched->freshness);
        else
            takeCard(std::unexpected(fetched.error()), {});
    });
}

void RepoSession::takeCard(Result<LoadedCard> card, hub::Freshness freshness)
{
    if (card)
        m_card.succeed(std::move(*card), freshness);
    else if (card.error().kind == HubError::Kind::EntryMissing)
        m_card.findNothing();
    else
        m_card.failWith(card.error());
    Q_EMIT partChanged(Part::Card);
    checkCardBelongs();
    if (m_card.state == LoadState::Ready && m_card.value->rendered.isBeginning)
        rerender(); // the whole of it
}

/// The card was asked for by the branch's name beside the details. If somebody pushed between the two answers it is of
/// another commit than everything else on the page; the file list's blob id tells.
void RepoSession::checkCardBelongs()
{
    if (m_isCardPinned || m_card.state != LoadState::Ready || m_details.state != LoadState::Ready)
        return;
    const QList<hub::Sibling> &files = m_details.value->siblings;
    const auto readme = std::ranges::find(files, kCardFile, &hub::Sibling::path);
    if (readme != files.end() && !readme->blobId.isEmpty() && readme->blobId != m_card.value->blobId)
        loadCard(pinned());
}

void RepoSession::rerender()
{
    // One that is on its way was started with the old looks: it is asked for again.
    if (m_card.state != LoadState::Ready)
        return m_card.isLoading() ? loadCard(pinned()) : void();
    const std::stop_token stop = m_cardScope.restart();
    m_cardScope.then(renderAgain(*m_card.value, m_style, stop), [this](Result<LoadedCard> card) {
        m_card.value = std::move(*card);
        Q_EMIT partChanged(Part::Card);
    });
}

} // namespace hs::models
