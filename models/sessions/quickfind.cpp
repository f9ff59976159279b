// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/quickfind.h"

#include "hub/calls/collections.h"
#include "hub/calls/search.h"

namespace hs::models {

namespace {

constexpr int kShortest = 2;

} // namespace

QuickFind::QuickFind(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    setPause(std::chrono::milliseconds(200));
    connect(&m_pause, &QTimer::timeout, this, &QuickFind::send);
}

void QuickFind::setHub(hub::HubContextPtr hub)
{
    cancel();
    m_hub = std::move(hub);
}

void QuickFind::setPause(std::chrono::milliseconds pause)
{
    m_pause.setInterval(pause);
}

void QuickFind::ask(const QString &text)
{
    cancel();
    m_text = text.trimmed();
    if (!m_hub || m_text.size() < kShortest)
        return;
    m_isAsking = true;
    m_pause.start();
}

void QuickFind::cancel()
{
    m_pause.stop();
    m_scope.cancel();
    m_isAsking = false;
}

void QuickFind::send()
{
    auto task = hub::quickSearch(m_hub, m_text, m_limit, m_scope.restart());
    m_scope.then(std::move(task), [this](base::Result<hub::QuickResult> result) {
        m_isAsking = false;
        if (!result) {
            Q_EMIT failed(m_text, result.error());
            return;
        }
        if (m_findsCollections)
            sendForCollections(*result);
        Q_EMIT found(m_text, *result);
    });
}

void QuickFind::sendForCollections(const hub::QuickResult &result)
{
    hub::CollectionQuery query;
    query.text = m_text;
    query.pageSize = m_limit;
    m_scope.then(hub::searchCollections(m_hub, query, std::nullopt, m_scope.token()),
                 [this, result](const base::Result<hub::Page<hub::Collection>> &page) {
                     if (!page || page->items.isEmpty())
                         return; // the rest was told already
                     hub::QuickResult whole = result;
                     for (const hub::Collection &collection : page->items)
                         whole.collections.append({collection.slug, collection.title});
                     Q_EMIT found(m_text, whole);
                 });
}

} // namespace hs::models
