// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/tag.h"
#include "lists/facet.h"

#include <QMap>
#include <QObject>
#include <QSet>

namespace hs::models {

/// The Hub's tags by kind, asked for once and kept (the answer is large). One for a HubClient, shared by all pages.
/// Facets work without it: then the built-in choices are offered.
class FacetCatalog : public QObject
{
    Q_OBJECT

public:
    explicit FacetCatalog(hub::HubContextPtr hub, QObject *parent = nullptr);

    /// Asks for the tags of a kind unless they are here or on their way. After a failure it may be called again.
    void load(hub::RepoKind kind);
    [[nodiscard]] bool isLoaded(hub::RepoKind kind) const { return m_tags.contains(kind); }
    /// Empty until loaded.
    [[nodiscard]] hub::TagsByType tags(hub::RepoKind kind) const { return m_tags.value(kind); }

Q_SIGNALS:
    void loaded(hs::hub::RepoKind kind);
    void failed(hs::hub::RepoKind kind, const hs::base::HubError &error);

private:
    hub::HubContextPtr m_hub;
    QMap<hub::RepoKind, hub::TagsByType> m_tags;
    QSet<hub::RepoKind> m_loading;
    base::AsyncScope m_scope;
};

} // namespace hs::models
