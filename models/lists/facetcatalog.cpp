// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facetcatalog.h"

#include "hub/calls/search.h"

namespace hs::models {

FacetCatalog::FacetCatalog(hub::HubContextPtr hub, QObject *parent)
    : QObject(parent)
    , m_hub(std::move(hub))
{}

void FacetCatalog::load(hub::RepoKind kind)
{
    if (m_tags.contains(kind) || m_loading.contains(kind))
        return;
    m_loading.insert(kind);
    m_scope.then(hub::tagsByType(m_hub, kind, m_scope.token()),
                 [this, kind](base::Result<hub::Answer<hub::TagsByType>> answer) {
                     m_loading.remove(kind);
                     if (!answer) {
                         Q_EMIT failed(kind, answer.error());
                         return;
                     }
                     m_tags.insert(kind, answer->value);
                     Q_EMIT loaded(kind);
                 });
}

} // namespace hs::models
