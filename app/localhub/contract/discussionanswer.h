// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/commenttext.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

#include <QHash>
#include <QJsonArray>

#include <functional>

namespace hs::localhub {

/// A reaction with the names of those who gave it.
struct ReactionNames
{
    QString reaction;
    QStringList names;
};

/// Everything that one element of a list is made of.
struct DiscussionView
{
    Discussion discussion;
    QList<std::pair<QString, int>> topReactions;
    int reactionUsers = 0;
    bool ownerParticipates = false;
};

/// What only the details of a pull request have.
struct PullView
{
    /// Nothing when it could not be found out.
    std::optional<QStringList> conflicts;
    QString diffUrl;
    std::optional<QString> diff; ///< only where it was asked for
};

/// Writes discussions and their events as JSON (community.md §2–5). Made for one answer; knows the repository and asks
/// for accounts as it meets them.
class DiscussionAnswer
{
public:
    struct Setting
    {
        RepoRow repo;
        std::optional<Account> owner;
        QStringList ownerMembers; ///< ids of an organization's members
        std::function<std::optional<Account>(const QString &id)> account;
        std::function<AuthorStanding(const Account &)> standing;
        IsAccount isAccount;
    };

    explicit DiscussionAnswer(Setting setting)
        : m_setting(std::move(setting))
    {}

    [[nodiscard]] QJsonObject listEntry(const DiscussionView &view) const;
    /// Without the counts that a list has: so it is recorded, and described in August 2026 (OpenAPI).
    [[nodiscard]] QJsonObject details(const Discussion &discussion, const QList<DiscussionEvent> &events,
                                      const QHash<qint64, QList<ReactionNames>> &reactions,
                                      const std::optional<PullView> &pull) const;
    [[nodiscard]] QJsonObject eventEntry(const DiscussionEvent &event,
                                         const QList<ReactionNames> &reactions = {}) const;
    /// True when the owner, or one of its members, is among the accounts.
    [[nodiscard]] bool isOwnerAmong(const QStringList &accounts) const;

private:
    [[nodiscard]] QJsonObject commentData(const QJsonObject &data, const QList<ReactionNames> &reactions) const;
    [[nodiscard]] QJsonObject textVersion(const QJsonObject &version) const;
    /// As events have it, without the number of followers that a list tells.
    [[nodiscard]] std::optional<QJsonObject> authorOf(const QString &id) const;
    /// What a list and the details have in common.
    [[nodiscard]] QJsonObject entryOf(const Discussion &discussion) const;

    Setting m_setting;
};

/// "/datasets/acme/words/discussions/3", and the same below /api.
[[nodiscard]] QString discussionPath(const RepoRow &repo, int num);
[[nodiscard]] QString discussionApiPath(const RepoRow &repo, int num);

/// The parts of an event's payload that speak of a discussion and of a comment; their addresses are site-relative
/// (community.md §10).
[[nodiscard]] QJsonObject discussionPayload(const RepoRow &repo, const Discussion &discussion);
[[nodiscard]] QJsonObject commentPayload(const RepoRow &repo, const Discussion &discussion,
                                         const DiscussionEvent &comment);

} // namespace hs::localhub
