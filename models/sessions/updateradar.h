// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/asyncscope.h"
#include "library/outdated.h"

#include <QObject>

#include <memory>

namespace hs::models {

/// Looks whether branches of the repositories here have moved on the Hub: one question a repository, two at a time,
/// after everything that somebody waits for. Answers of the Hub are saved and asked for again by their validator, so
/// that a second look costs little.
class UpdateRadar : public QObject
{
    Q_OBJECT

public:
    explicit UpdateRadar(hub::HubContextPtr hub, QObject *parent = nullptr);

    /// Forgets what it found and asks about these. A running look ends.
    void look(const std::shared_ptr<const library::CacheScan> &scan);
    [[nodiscard]] bool isLooking() const { return m_running > 0 || m_next < m_repos.size(); }
    [[nodiscard]] const QList<library::Outdated> &found() const { return m_found; }
    /// Repositories that could not be asked about: gone from the Hub, private, or the Hub out of reach.
    [[nodiscard]] int unanswered() const { return m_unanswered; }
    /// Forgets what is of the past by a newer look at the disk: a branch here stands for another commit than it was
    /// asked about with, or is not here any more.
    void compareWith(const library::CacheScan &scan);

Q_SIGNALS:
    void changed();
    void finished();

private:
    void askNext();

    hub::HubContextPtr m_hub;
    QList<library::CachedRepo> m_repos;
    qsizetype m_next = 0;
    int m_running = 0;
    int m_unanswered = 0;
    QList<library::Outdated> m_found;
    base::AsyncScope m_scope;
};

} // namespace hs::models
