// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/discussionseeding.h"

#include "localhub/store/discussionrows.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

/// An event that is not in its place yet, and the reactions that go with it.
struct PlannedEvent
{
    DiscussionEvent event;
    QList<SeedReaction> reactions;
};

struct Plan
{
    Discussion row;
    QList<PlannedEvent> events;
};

QString idOf(Store &store, const QString &name)
{
    const auto account = store.accounts().find(name);
    return account ? account->id : QString();
}

/// The commit on the base whose title it is.
std::optional<CommitItem> commitTitled(const GitReader &git, const QString &head, const QString &title)
{
    for (const QString &id : git.history(head)) {
        const auto commit = git.commit(id);
        if (commit && commit->title == title)
            return *commit;
    }
    return std::nullopt;
}

void planCommits(Store &store, const GitReader &git, const QString &base, Plan &plan)
{
    for (const PullCommit &commit : commitsBetween(git, base, plan.row.head, kMostCommitEvents)) {
        const QString account = accountOfEmail(commit.commit.authors.first().email);
        plan.events.append({commitEvent(idOf(store, account), commit.commit.when, commit), {}});
    }
}

/// How it ended, after all that was said.
void planEnd(Store &store, const GitReader &git, const QString &base, const SeedDiscussion &seed, Plan &plan)
{
    QDateTime when = seed.comments.last().when.addSecs(60);
    if (!seed.mergedAs.isEmpty()) {
        const auto merged = commitTitled(git, base, seed.mergedAs);
        if (!merged)
            return;
        plan.row.status = DiscussionStatus::Merged;
        plan.row.mergeCommit = merged->id;
        when = std::max(when, merged->when);
    } else if (seed.isClosed) {
        plan.row.status = DiscussionStatus::Closed;
    } else {
        return;
    }
    const DiscussionEvent end{
        0, {}, u"status-change"_s, idOf(store, seed.by), when, {{u"status"_s, wordOf(plan.row.status)}}};
    plan.events.append(PlannedEvent{end, {}});
}

Plan planOf(Store &store, const RepoRow &repo, const GitReader &git, const SeedDiscussion &seed)
{
    Plan plan;
    Discussion &row = plan.row;
    row.num = seed.num;
    row.title = seed.title;
    row.isPinned = seed.isPinned;
    row.author = idOf(store, seed.comments.first().author);
    row.createdAt = seed.comments.first().when;
    for (const SeedComment &comment : seed.comments)
        plan.events.append({commentEvent(idOf(store, comment.author), comment.when, comment.text), comment.reactions});
    const auto head = git.resolve(row.ref());
    row.isPullRequest = head.has_value();
    row.hasRef = row.isPullRequest;
    if (head) {
        row.head = *head;
        row.base = u"refs/heads/main"_s;
        planCommits(store, git, repo.head, plan);
    }
    planEnd(store, git, repo.head, seed, plan);
    std::ranges::stable_sort(plan.events, {}, [](const PlannedEvent &item) { return item.event.createdAt; });
    return plan;
}

void write(Database::Lease &connection, Store &store, const RepoRow &repo, Plan plan)
{
    insertDiscussion(connection, repo, plan.row);
    connection.run(u"UPDATE discussions SET pinned = ?, merge_commit = ? WHERE key = ?"_s,
                   {plan.row.isPinned, plan.row.mergeCommit, plan.row.key});
    for (PlannedEvent &item : plan.events) {
        appendEvent(connection, plan.row, item.event);
        for (const SeedReaction &reaction : std::as_const(item.reactions)) {
            for (const QString &name : reaction.accounts)
                connection.run(u"INSERT OR IGNORE INTO discussion_reactions(event, account, reaction) VALUES(?,?,?)"_s,
                               {item.event.key, idOf(store, name), reaction.emoji});
        }
    }
}

/// The pull request that a branch stands for when nothing else is said.
SeedDiscussion bare(int num, const SeedCommit &first, const QDateTime &fallback)
{
    SeedDiscussion discussion;
    discussion.num = num;
    discussion.title = first.title;
    discussion.comments = {{first.author, first.message, first.when.isValid() ? first.when : fallback, {}}};
    return discussion;
}

} // namespace

std::optional<SeedTalk> talkOf(const QString &repoOid, const SeedRepo &repo)
{
    static const QRegularExpression pull(u"^refs/pr/([1-9][0-9]{0,8})$"_s);
    SeedTalk talk{repoOid, repo.discussions};
    for (const SeedCommit &commit : repo.commits) {
        if (!commit.branch.startsWith("refs/"_L1)) // most of a hundred thousand
            continue;
        const auto match = pull.match(commit.branch);
        const int num = match.captured(1).toInt();
        if (match.hasMatch() &&
            std::ranges::find(talk.discussions, num, &SeedDiscussion::num) == talk.discussions.end())
            talk.discussions.append(bare(num, commit, repo.createdAt));
    }
    if (talk.discussions.isEmpty())
        return std::nullopt;
    std::ranges::sort(talk.discussions, {}, &SeedDiscussion::num);
    return talk;
}

Outcome<void> seedTalk(Store &store, const SeedTalk &talk)
{
    const auto repo = store.repos().byOid(talk.repoOid);
    if (!repo || store.discussions().list(repo->key, {}, 0, 1).total > 0)
        return {};
    const auto git = store.reader(*repo);
    if (!git)
        return std::unexpected(git.error());
    QList<Plan> plans;
    for (const SeedDiscussion &discussion : talk.discussions)
        plans.append(planOf(store, *repo, *git, discussion));
    return store.database().transaction([&](Database::Lease &connection) {
        for (const Plan &plan : std::as_const(plans))
            write(connection, store, *repo, plan);
        return true;
    });
}

} // namespace hs::localhub
