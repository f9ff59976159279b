// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "cards/cardstyle.h"
#include "cards/links.h"
#include "cards/renderedcard.h"
#include "hub/hubcontext.h"
#include "hub/types/repodetails.h"
#include "hub/types/reposummary.h"
#include "sessions/loadable.h"

#include <QObject>
#include <QTimer>

namespace hs::models {

/// The beginning of a card as a preview shows it.
struct CardExcerpt
{
    cards::RenderedCard rendered;
    cards::CardContext context; ///< what its links were resolved against
};

/// Files that hold the weights (models) or the data (datasets), in the format that is used first.
struct PayloadTotals
{
    int files = 0;
    std::optional<qint64> bytes; ///< empty when the Hub left out a size
    friend bool operator==(const PayloadTotals &, const PayloadTotals &) = default;
};

/// Safetensors, else GGUF, else PyTorch, ONNX and the older formats; for datasets and Spaces all files.
[[nodiscard]] PayloadTotals payloadTotals(const hub::RepoDetails &details);

/// Of the files in the details: counted on a worker, there may be 100,000.
struct PreviewSums
{
    PayloadTotals payload;
    std::optional<qint64> bytes; ///< of all files; empty when the Hub left out a size, or names no files
};

/// Details and card excerpt of the repository that is selected in a list. Moving on cancels; a selection that moves
/// quickly asks for nothing until it rests. Lighter than RepoSession, which is for an open page.
class RepoPreview : public QObject
{
    Q_OBJECT

public:
    explicit RepoPreview(hub::HubContextPtr hub, QObject *parent = nullptr);

    /// The same repository again does nothing.
    void show(const hub::RepoSummary &repo);
    void clear();
    /// Asks again for what failed.
    void retry();

    [[nodiscard]] const std::optional<hub::RepoSummary> &repo() const { return m_repo; }
    [[nodiscard]] const Loadable<hub::RepoDetails> &details() const { return m_details; }
    /// There when the details are.
    [[nodiscard]] const PreviewSums &sums() const { return m_sums; }
    /// Empty: there is no card.
    [[nodiscard]] const Loadable<CardExcerpt> &card() const { return m_card; }

    /// How the excerpt looks; one that is shown is made again.
    void setCardStyle(const cards::CardStyle &style);
    /// How long the selection rests before anything is asked for, in milliseconds.
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }

    static constexpr int kInterval = 120;
    static constexpr qint64 kLargestCard = qint64{4} << 20; ///< bytes

Q_SIGNALS:
    void repoChanged();
    void detailsChanged();
    void cardChanged();

private:
    void load();
    void loadDetails();
    void loadCard();
    void renderCard();

    hub::HubContextPtr m_hub;
    QTimer m_timer;
    std::optional<hub::RepoSummary> m_repo;
    cards::CardStyle m_style;
    QByteArray m_cardBytes;
    Loadable<hub::RepoDetails> m_details;
    PreviewSums m_sums;
    Loadable<CardExcerpt> m_card;
    base::AsyncScope m_detailsScope;
    base::AsyncScope m_cardScope;
};

} // namespace hs::models
