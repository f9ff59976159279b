// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/types/owner.h"
#include "lists/collectionlistmodel.h"
#include "lists/reposearchmodel.h"
#include "sessions/loadable.h"

#include <QObject>

#include <array>

namespace hs::models {

/// One open person or organization: who it is, and lists of what they have made. The lists are asked for when they are
/// first looked at.
class OwnerSession : public QObject
{
    Q_OBJECT

public:
    OwnerSession(hub::HubContextPtr hub, QString name, QObject *parent = nullptr);

    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] const Loadable<hub::Owner> &owner() const { return m_owner; }
    /// Newest changes first.
    [[nodiscard]] RepoSearchModel &repos(hub::RepoKind kind) { return *m_repos.at(size_t(kind)); }
    [[nodiscard]] CollectionListModel &collections() { return m_collections; }

    void load();
    /// Asks for a list unless that was done.
    void loadRepos(hub::RepoKind kind);
    void loadCollections();
    /// Everything that was asked for, again.
    void reload();
    void stop();
    [[nodiscard]] bool isLoading() const;

Q_SIGNALS:
    void ownerChanged();

private:
    hub::HubContextPtr m_hub;
    QString m_name;
    Loadable<hub::Owner> m_owner;
    std::array<std::unique_ptr<RepoSearchModel>, 3> m_repos;
    CollectionListModel m_collections;
    base::AsyncScope m_scope;
};

} // namespace hs::models
