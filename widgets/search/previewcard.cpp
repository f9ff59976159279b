// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/previewcard.h"

#include "common/cardlook.h"
#include "common/errortext.h"
#include "common/stateview.h"
#include "search/excerptview.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

namespace hs::ui {

using models::LoadState;

namespace {

constexpr int kStateHeight = 220;

enum CardAction { TryNow, OpenAnyway };

} // namespace

PreviewCard::PreviewCard(ThemeSource &themes, models::ImageCache *images, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_excerpt(new ExcerptView(themes, images, this))
    , m_state(new StateView(themes, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_excerpt);
    layout->addWidget(m_state);
    m_state->setMinimumHeight(kStateHeight);
    m_state->hide();
    connect(m_state, &StateView::actionTriggered, this, &PreviewCard::act);
    connect(m_excerpt, &ExcerptView::linkChosen, this, &PreviewCard::linkChosen);
}

void PreviewCard::showCard(const models::Loadable<models::CardExcerpt> &card, hub::RepoKind kind)
{
    const bool hasCard = card.state == LoadState::Ready && card.value;
    m_excerpt->setVisible(hasCard);
    m_state->setVisible(!hasCard);
    if (hasCard) {
        m_state->clear();
        m_excerpt->showCard(card.value->rendered, card.value->context, cardLook(m_themes.theme()));
        return;
    }
    m_excerpt->clearCard();
    if (card.state == LoadState::Loading)
        m_state->showLoading(tr("Loading card…"), Skeleton::Text, false);
    else if (card.state == LoadState::Empty)
        m_state->showMessage({.icon = Icon::Card,
                              .title = tr("This repository has no card yet"),
                              .text = {},
                              .details = {},
                              .actions = {}});
    else if (card.state == LoadState::Failed)
        showFailure(*card.error, kind);
    else
        m_state->clear();
}

void PreviewCard::showFailure(const base::HubError &error, hub::RepoKind kind)
{
    Q_UNUSED(kind)
    StateMessage message;
    message.tone = Tone::Warning;
    if (error.kind == base::HubError::Kind::NotSaved || error.kind == base::HubError::Kind::Offline) {
        message.icon = Icon::Card;
        message.tone = Tone::Neutral;
        message.title = tr("Card not saved on this computer.");
        message.text = tr("It can be shown when the Hub can be reached.");
    } else {
        const ErrorText text = errorText(error, {.failed = tr("This card could not be loaded."), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        message.title = text.title;
        message.text = text.text;
    }
    message.actions = {{.id = TryNow, .text = tr("Try now"), .icon = Icon::Reload, .primary = false},
                       {.id = OpenAnyway, .text = tr("Open anyway"), .primary = false}};
    m_state->showMessage(message);
}

void PreviewCard::act(int action)
{
    if (action == TryNow)
        Q_EMIT retryRequested();
    else
        Q_EMIT openRequested();
}

} // namespace hs::ui
