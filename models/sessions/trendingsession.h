// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "hub/types/reposummary.h"
#include "sessions/loadable.h"

#include <QObject>

namespace hs::models {

/// What many people look at now: the Hub's own list, of all kinds together or of one.
class TrendingSession : public QObject
{
    Q_OBJECT

public:
    explicit TrendingSession(hub::HubContextPtr hub, QObject *parent = nullptr);

    [[nodiscard]] const Loadable<QList<hub::RepoSummary>> &repos() const { return m_repos; }
    [[nodiscard]] std::optional<hub::RepoKind> kind() const { return m_kind; }
    void load(std::optional<hub::RepoKind> kind);
    void stop();

Q_SIGNALS:
    void changed();

private:
    hub::HubContextPtr m_hub;
    std::optional<hub::RepoKind> m_kind;
    Loadable<QList<hub::RepoSummary>> m_repos;
    base::AsyncScope m_scope;
};

} // namespace hs::models
