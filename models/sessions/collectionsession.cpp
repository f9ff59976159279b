// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/collectionsession.h"

#include "hub/calls/collections.h"

namespace hs::models {

CollectionSession::CollectionSession(hub::HubContextPtr hub, QString owner, QString words, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
    , m_owner(std::move(owner))
    , m_words(std::move(words))
{}

void CollectionSession::load()
{
    m_collection.begin();
    Q_EMIT changed();
    const std::stop_token stop = m_scope.restart();
    m_scope.then(hub::fetchCollection(m_hub, m_owner, m_words, stop),
                 [this](base::Result<hub::Answer<hub::Collection>> answer) {
                     if (answer)
                         m_collection.succeed(std::move(answer->value), answer->freshness);
                     else
                         m_collection.failWith(answer.error());
                     Q_EMIT changed();
                 });
}

void CollectionSession::stop()
{
    m_scope.cancel();
    if (!m_collection.isLoading())
        return;
    m_collection.settle();
    Q_EMIT changed();
}

} // namespace hs::models
