// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "hub/hubcontext.h"
#include "sessions/shelf.h"

#include <QObject>
#include <QTimer>

#include <variant>

namespace hs::models {

/// Asks the Hub what is new for saved searches and for what is watched: a while after the start and then once an hour,
/// one question after the other. A search or a repository costs one request, an owner one for each kind of repository;
/// answers are saved and asked for again by their validator. Tells the Shelf; keeps nothing itself.
class ShelfRadar : public QObject
{
    Q_OBJECT

public:
    /// \param shelf  outlives this
    ShelfRadar(hub::HubContextPtr hub, Shelf &shelf, QObject *parent = nullptr);

    /// Looks at everything in a while, and regularly from then on. Without a network it asks nothing.
    void start();
    /// Looks at everything now; a running look goes on.
    void look();
    [[nodiscard]] bool isLooking() const { return m_isAsking || !m_waiting.isEmpty(); }

    static constexpr std::chrono::seconds kFirstLook{5};
    static constexpr std::chrono::hours kInterval{1};
    static constexpr int kMostCounted = 100; ///< new results of a search; more is "100+"

Q_SIGNALS:
    void lookChanged();

private:
    using Subject = std::variant<SavedSearch, Watch>;

    void askNext();
    void ask(const SavedSearch &search);
    void ask(const Watch &watch);
    void finishOne(const base::HubError *error);

    hub::HubContextPtr m_hub;
    Shelf &m_shelf;
    QTimer m_timer;
    QList<Subject> m_waiting;
    bool m_isAsking = false;
    base::AsyncScope m_scope;
};

} // namespace hs::models
