// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

#include <QHash>

#include <optional>

namespace hs::localhub {

class GitReader;
class Store;

/// More commits of a pull request than these are not shown as events.
inline constexpr qsizetype kMostCommitEvents = 500;

/// The emoji that a comment takes (community.md §5).
[[nodiscard]] const QStringList &knownReactions();

/// A plain discussion to be opened.
struct NewDiscussion
{
    QString author; ///< account name
    QString title;
    QString description;
    QDateTime when; ///< now, when not valid
    bool isReport = false;
};

/// A pull request to be opened.
struct NewPullRequest
{
    QString author; ///< account name
    QString title;
    QString description; ///< may be empty (community.md §5)
    QString baseRef = QStringLiteral("refs/heads/main");
    QString headCommit; ///< a commit that is in the repository, no reference needs to hold it; empty: the base's head
    bool isDraft = false;
    QDateTime when; ///< now, when not valid
};

/// What a list of discussions shows (community.md §1).
struct DiscussionFilter
{
    enum class Type { All, Discussion, PullRequest };
    enum class Status { All, Open, Closed }; ///< a draft counts as open, a merged one as closed
    enum class Order { Newest, Trending, Reactions };

    Type type = Type::All;
    Status status = Status::All;
    Order order = Order::Newest;
    std::optional<QString> author; ///< account id
    QString search;                ///< in titles and comments, without case
};

/// How often a reaction stands under the comments of a discussion.
struct ReactionCount
{
    QString reaction;
    int count = 0;
};

struct DiscussionPage
{
    struct Item
    {
        Discussion discussion;
        QList<ReactionCount> reactions; ///< most frequent first
        int reactionUsers = 0;
        QStringList participants; ///< account ids
    };

    QList<Item> items;
    int total = 0;  ///< of all pages
    int closed = 0; ///< closed and merged ones, whatever the filter's status
};

/// Who reacted to a comment.
struct Reaction
{
    QString reaction;
    QStringList accounts; ///< ids, in no special order
};

/// Discussions and pull requests, their events, and the references refs/pr/N (community.md). Thread-safe. What moves a
/// reference takes Store::writeLock() itself: call it without that lock.
///
/// A pull request and its reference are made and unmade together: the reference is noted in the journal first, and the
/// row's transaction forgets the note. A stop in between is undone by settleReference().
class Discussions
{
public:
    explicit Discussions(Store &store);

    /// Gives the next number of the repository to a new discussion; its first event is the description.
    [[nodiscard]] Outcome<int> open(const RepoRow &repo, const NewDiscussion &request);
    /// Makes refs/pr/N at the head, and the pull request with a comment (the description) and one event for each commit
    /// that the base does not have. Invalid for an account that is not there, NoRevision for a base that is not.
    [[nodiscard]] Outcome<int> openPullRequest(const RepoRow &repo, const NewPullRequest &request);

    [[nodiscard]] std::optional<Discussion> find(qint64 repo, int num);
    /// In the order in which they happened.
    [[nodiscard]] QList<DiscussionEvent> events(const Discussion &discussion);
    [[nodiscard]] std::optional<DiscussionEvent> event(const Discussion &discussion, const QString &oid);
    /// By the key of the event.
    [[nodiscard]] QHash<qint64, QList<Reaction>> reactions(const Discussion &discussion);
    /// One discussion as a list shows it.
    [[nodiscard]] DiscussionPage::Item item(const Discussion &discussion);
    /// Pinned ones first.
    [[nodiscard]] DiscussionPage list(qint64 repo, const DiscussionFilter &filter, int start, int limit);

    // Changes; `account` is an id. Each is one transaction and gives the event that it left.
    [[nodiscard]] Outcome<DiscussionEvent> comment(const Discussion &discussion, const QString &account,
                                                   const QString &text);
    /// Keeps the former text in the event's history. Conflict for a hidden one.
    [[nodiscard]] Outcome<DiscussionEvent> edit(const Discussion &discussion, const QString &eventOid,
                                                const QString &account, const QString &text);
    /// Forgets the text and its history. `accountName` is whoever hid it.
    [[nodiscard]] Outcome<DiscussionEvent> hide(const Discussion &discussion, const QString &eventOid,
                                                const QString &accountName);
    /// From the status that `discussion` has; Conflict when it has another by now. A comment comes before it.
    [[nodiscard]] Outcome<DiscussionEvent> setStatus(const Discussion &discussion, const QString &account,
                                                     DiscussionStatus status, const QString &comment);
    [[nodiscard]] Outcome<DiscussionEvent> setTitle(const Discussion &discussion, const QString &account,
                                                    const QString &title);
    [[nodiscard]] Outcome<void> setPinned(const Discussion &discussion, const QString &account, bool isPinned);
    [[nodiscard]] Outcome<void> react(const DiscussionEvent &event, const QString &account, const QString &reaction,
                                      bool isThere);
    /// With its events, and with the reference of a pull request.
    [[nodiscard]] Outcome<void> remove(const RepoRow &repo, const Discussion &discussion);

    /// After a stop: removes refs/pr/N when no pull request owns it.
    void settleReference(const QString &repoOid, int num);

private:
    struct Opening;
    [[nodiscard]] Outcome<int> insert(const RepoRow &repo, const Opening &opening, qint64 journalNote);
    [[nodiscard]] int nextNumber(const RepoRow &repo, const GitReader &git);

    Store &m_store;
    Database &m_database;
};

} // namespace hs::localhub
