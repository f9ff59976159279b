// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

#include <QJsonObject>

namespace hs::localhub {

/// What somebody is told: something new in a discussion. There is one for each account and discussion, and it moves up
/// when more happens.
struct Notification
{
    RepoRow repo;
    Discussion discussion;
    QString event; ///< id of the newest event that it is about
    QDateTime updatedAt;
    bool isRead = false;
    QStringList participants; ///< account ids
};

struct NotificationFilter
{
    enum class Mention { All, Participating, Mentions };

    bool unreadOnly = false;
    std::optional<RepoKind> kind;
    QString repoName; ///< "owner/name"; empty for any
    Mention mention = Mention::All;
    QDateTime notAfter;   ///< leaves out what is newer, when valid
    bool isOther = false; ///< about posts, papers or articles, of which this hub has none
};

struct NotificationPage
{
    QList<Notification> items;
    int view = 0;   ///< that pass the filter
    int unread = 0; ///< of all
    int all = 0;
};

/// Why an account is told.
struct NotificationReason
{
    bool participates = false;
    bool mentioned = false;
};

/// Notifications, what is watched, and which kinds of notification an account wants (organizations.md §11). Accounts
/// are named by their id. A caller sees, counts and changes only what is about repositories that the caller may see
/// now: a role may have ended since, and a token may reach less than its account. Thread-safe.
class Notifications
{
public:
    explicit Notifications(Database &database)
        : m_database(database)
    {}

    /// Newest first.
    [[nodiscard]] NotificationPage list(const Caller &caller, const NotificationFilter &filter, int start, int limit);
    /// Makes a notification, or makes it unread again; reasons add up.
    [[nodiscard]] Outcome<void> add(const QString &account, const Discussion &discussion, const DiscussionEvent &event,
                                    const NotificationReason &reason);
    [[nodiscard]] Outcome<void> setRead(const Caller &caller, const QStringList &discussionOids, bool isRead);
    [[nodiscard]] Outcome<void> setRead(const Caller &caller, const NotificationFilter &filter, bool isRead);
    [[nodiscard]] Outcome<void> remove(const Caller &caller, const QStringList &discussionOids);
    [[nodiscard]] Outcome<void> remove(const Caller &caller, const NotificationFilter &filter);

    /// Says so for an account, or for a repository, by its id.
    [[nodiscard]] Outcome<void> setWatched(const QString &account, const QString &target, bool isOn);
    /// Who watches a repository: those who said so for it, or for its owner; and, unless they said otherwise, its owner
    /// and the members of the owning organization.
    [[nodiscard]] QStringList watchersOf(const RepoRow &repo);

    /// By the names of organizations.md §11; what was never set is missing.
    [[nodiscard]] QJsonObject settings(const QString &account);
    /// Sets the given ones.
    [[nodiscard]] Outcome<void> changeSettings(const QString &account, const QJsonObject &changes);

private:
    Database &m_database;
};

} // namespace hs::localhub
