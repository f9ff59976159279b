// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/repopreview.h"

#include "base/onworker.h"
#include "cards/carddocument.h"
#include "cards/markdown.h"
#include "hub/calls/files.h"
#include "hub/calls/repos.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace hs::models {

namespace {

using base::HubError;
using base::Result;

hub::RepoRef refOf(const hub::RepoSummary &repo)
{
    return {repo.kind, repo.id, hub::Revision()};
}

/// Excerpts are parsed whole to find where blocks end: some milliseconds for a large card, so on a worker.
QCoro::Task<Result<CardExcerpt>> makeExcerpt(QByteArray source, cards::CardContext context, cards::CardStyle style)
{
    co_return co_await base::onWorker([source, context, style]() -> Result<CardExcerpt> {
        const cards::CardDocument document = cards::parseCard(source);
        return CardExcerpt{cards::renderExcerpt(document, context, style), context};
    });
}

cards::CardContext contextOf(const hub::HubContext &hub, const hub::RepoSummary &repo)
{
    return {.endpoint = hub.endpoint,
            .kind = static_cast<cards::HubRepoKind>(repo.kind),
            .repoId = repo.id.toString(),
            .revision = hub::Revision().toString(),
            .commit = {},
            .folder = {}};
}

/// Formats of weights, the best first; by the ends of their files' names.
constexpr std::array kWeightEndings{
    std::pair{"safetensors"_L1, 0}, std::pair{"gguf"_L1, 1},  std::pair{"bin"_L1, 2},    std::pair{"pt"_L1, 2},
    std::pair{"pth"_L1, 2},         std::pair{"ckpt"_L1, 2},  std::pair{"onnx"_L1, 3},   std::pair{"h5"_L1, 4},
    std::pair{"msgpack"_L1, 4},     std::pair{"keras"_L1, 4}, std::pair{"tflite"_L1, 4}, std::pair{"npz"_L1, 4}};
constexpr size_t kWeightFormats = 5;

std::optional<size_t> weightFormatOf(const QString &path)
{
    const QStringView ending = QStringView(path).sliced(path.lastIndexOf(u'.') + 1);
    if (ending.size() == path.size())
        return std::nullopt;
    const auto found = std::ranges::find_if(kWeightEndings, [ending](const auto &format) {
        return ending.compare(format.first, Qt::CaseInsensitive) == 0;
    });
    return found == kWeightEndings.end() ? std::nullopt : std::optional(static_cast<size_t>(found->second));
}

struct FetchedDetails
{
    hub::Answer<hub::RepoDetails> answer;
    PreviewSums sums;
};

PreviewSums sumsOf(const hub::RepoDetails &details)
{
    PreviewSums sums{.payload = payloadTotals(details), .bytes = {}};
    if (!details.siblings.isEmpty())
        sums.bytes = 0;
    for (const hub::Sibling &file : details.siblings) {
        if (!file.size)
            return {.payload = sums.payload, .bytes = std::nullopt};
        *sums.bytes += *file.size;
    }
    return sums;
}

QCoro::Task<Result<FetchedDetails>> fetchDetails(hub::HubContextPtr hub, hub::RepoRef repo, std::stop_token stop)
{
    Result<hub::Answer<hub::RepoDetails>> answer =
        co_await hub::fetchRepo(hub, repo, {.withBlobs = true, .expand = {}}, stop);
    if (!answer)
        co_return std::unexpected(answer.error());
    const PreviewSums sums = co_await base::onWorker([details = answer->value] { return sumsOf(details); });
    if (stop.stop_requested())
        co_return base::failure(HubError::Kind::Cancelled);
    co_return FetchedDetails{*std::move(answer), sums};
}

void addFile(PayloadTotals &totals, const hub::Sibling &file)
{
    ++totals.files;
    if (!file.size)
        totals.bytes.reset();
    else if (totals.bytes)
        *totals.bytes += *file.size;
}

} // namespace

// Both enumerations list the kinds of the Hub in the same order; cards may not know hub.
static_assert(static_cast<int>(cards::HubRepoKind::Model) == static_cast<int>(hub::RepoKind::Model));
static_assert(static_cast<int>(cards::HubRepoKind::Dataset) == static_cast<int>(hub::RepoKind::Dataset));
static_assert(static_cast<int>(cards::HubRepoKind::Space) == static_cast<int>(hub::RepoKind::Space));

PayloadTotals payloadTotals(const hub::RepoDetails &details)
{
    const bool hasWeights = details.summary.kind == hub::RepoKind::Model;
    std::array<PayloadTotals, kWeightFormats> totals;
    totals.fill({.files = 0, .bytes = 0});
    for (const hub::Sibling &file : details.siblings) {
        if (const auto format = hasWeights ? weightFormatOf(file.path) : std::optional<size_t>(0))
            addFile(totals.at(*format), file);
    }
    const auto best = std::ranges::find_if(totals, [](const PayloadTotals &one) { return one.files > 0; });
    return best != totals.end() ? *best : hasWeights ? PayloadTotals() : totals.front();
}

RepoPreview::RepoPreview(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kInterval);
    connect(&m_timer, &QTimer::timeout, this, &RepoPreview::load);
}

void RepoPreview::show(const hub::RepoSummary &repo)
{
    if (m_repo && m_repo->kind == repo.kind && m_repo->id == repo.id)
        return;
    m_detailsScope.cancel();
    m_cardScope.cancel();
    m_repo = repo;
    m_cardBytes.clear();
    m_details = {};
    m_details.begin();
    m_card = {};
    m_card.begin();
    m_timer.start();
    Q_EMIT repoChanged();
}

void RepoPreview::clear()
{
    if (!m_repo)
        return;
    m_timer.stop();
    m_detailsScope.cancel();
    m_cardScope.cancel();
    m_repo.reset();
    m_cardBytes.clear();
    m_details = {};
    m_card = {};
    Q_EMIT repoChanged();
}

void RepoPreview::retry()
{
    if (m_details.state == LoadState::Failed)
        loadDetails();
    if (m_card.state == LoadState::Failed)
        loadCard();
}

void RepoPreview::setCardStyle(const cards::CardStyle &style)
{
    if (style == m_style)
        return;
    m_style = style;
    if (m_card.value)
        renderCard();
}

void RepoPreview::load()
{
    loadDetails();
    loadCard();
}

void RepoPreview::loadDetails()
{
    m_details.begin();
    Q_EMIT detailsChanged();
    const std::stop_token stop = m_detailsScope.restart();
    m_detailsScope.then(fetchDetails(m_hub, refOf(*m_repo), stop), [this](Result<FetchedDetails> fetched) {
        if (fetched) {
            m_sums = fetched->sums;
            m_details.succeed(std::move(fetched->answer.value), fetched->answer.freshness);
        } else {
            m_details.failWith(fetched.error());
        }
        Q_EMIT detailsChanged();
    });
}

void RepoPreview::loadCard()
{
    m_card.begin();
    Q_EMIT cardChanged();
    const std::stop_token stop = m_cardScope.restart();
    m_cardScope.then(hub::fetchFile(m_hub, refOf(*m_repo), u"README.md"_s, std::nullopt, kLargestCard, stop),
                     [this](const Result<hub::FilePart> &file) {
                         if (file) {
                             m_cardBytes = file->bytes;
                             m_card.freshness = file->freshness;
                             renderCard();
                             return;
                         }
                         if (file.error().kind == HubError::Kind::EntryMissing)
                             m_card.findNothing();
                         else
                             m_card.failWith(file.error());
                         Q_EMIT cardChanged();
                     });
}

void RepoPreview::renderCard()
{
    (void)m_cardScope.restart();
    m_cardScope.then(makeExcerpt(m_cardBytes, contextOf(*m_hub, *m_repo), m_style),
                     [this](Result<CardExcerpt> excerpt) {
                         if (excerpt->rendered.sections.isEmpty())
                             m_card.findNothing();
                         else
                             m_card.succeed(*std::move(excerpt), m_card.freshness);
                         Q_EMIT cardChanged();
                     });
}

} // namespace hs::models
