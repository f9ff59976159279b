// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of PullRequests that merges.

#include "localhub/git/merging.h"
#include "localhub/store/discussionrows.h"
#include "localhub/store/pullrequests.h"
#include "localhub/store/store.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kMostListedCommits = 250; // in the message of the merge

/// "TITLE (#N)", the commits, and the trailers of those who made them.
QString mergeMessage(const Discussion &pull, const QList<PullCommit> &commits, const CommitAuthor &actor)
{
    QString message = u"%1 (#%2)\n\n\n"_s.arg(pull.title).arg(pull.num);
    QStringList trailers;
    for (const PullCommit &item : commits) {
        message += u"- %1 (%2)\n"_s.arg(item.commit.title, item.commit.id);
        for (const CommitAuthor &author : item.commit.authors) {
            if (author.email != actor.email)
                trailers << u"Co-authored-by: %1 <%2>\n"_s.arg(author.name, author.email);
        }
    }
    trailers.removeDuplicates();
    return message + u'\n' + (trailers.isEmpty() ? QString() : u'\n' + trailers.join(QString()));
}

} // namespace

/// A merge that is written but that no reference has yet.
struct PullRequests::Plan
{
    Discussion pull;
    QString before;
    QString after;
};

Outcome<PullRequests::Plan> PullRequests::plan(const RepoRow &repo, int num, const MergeRequest &request) const
{
    const auto pull = m_store.discussions().find(repo.key, num);
    if (!pull || !pull->isPullRequest)
        return failed(Failure::Kind::NoEntry, u"no such pull request"_s);
    if (pull->status != DiscussionStatus::Open)
        return failed(Failure::Kind::Invalid,
                      u"A pull request that is %1 cannot be merged"_s.arg(wordOf(pull->status)));
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    const auto base = git->resolve(pull->base);
    const auto head = git->resolve(pull->ref());
    if (!base || !head)
        return std::unexpected(!base ? base.error() : head.error());
    const QList<PullCommit> commits = commitsBetween(*git, *base, *head, kMostListedCommits);
    if (commits.isEmpty())
        return failed(Failure::Kind::Invalid, u"The pull request has no changes to merge"_s);
    const auto merged = mergeCommits(*git, *base, *head, MergeMode::Write);
    if (!merged)
        return std::unexpected(merged.error());
    if (!merged->conflicts.isEmpty())
        return failed(Failure::Kind::Conflict, u"There are conflicts in: %1"_s.arg(merged->conflicts.join(u", "_s)));
    const CommitAuthor author{request.actor.name, commitEmail(request.actor.name)};
    const auto commit =
        commitTree(*git, merged->tree, *base, {author, mergeMessage(*pull, commits, author), request.when});
    return commit.transform([&](const QString &id) { return Plan{*pull, *base, id}; });
}

Outcome<MergedPull> PullRequests::merge(const RepoRow &repo, int num, const MergeRequest &asked) const
{
    MergeRequest request = asked;
    if (!request.when.isValid())
        request.when = QDateTime::currentDateTimeUtc();
    const auto lock = m_store.writeLock(repo.key);
    if (const auto pull = m_store.discussions().find(repo.key, num)) {
        if (auto done = noteCommits(repo, *pull, {}); !done)
            return std::unexpected(done.error());
    }
    const auto ready = plan(repo, num, request);
    if (!ready)
        return std::unexpected(ready.error());
    const QJsonObject note{{u"oid"_s, repo.oid},
                           {u"num"_s, num},
                           {u"commit"_s, ready->after},
                           {u"account"_s, request.actor.id},
                           {u"comment"_s, request.comment},
                           {u"when"_s, request.when.toMSecsSinceEpoch()}};
    const auto noted = m_store.journal().note(Journal::kMerge, note);
    if (!noted)
        return std::unexpected(noted.error());
    if (auto done = m_store.repos().markPending(repo.key); !done)
        return std::unexpected(done.error());
    auto writer = GitWriter::open(m_store.gitPath(repo.oid), GitWriter::Storage::Loose);
    if (!writer)
        return std::unexpected(writer.error());
    if (auto done = writer->setReference(ready->pull.base, ready->after, ready->before); !done) {
        (void)m_store.journal().forget(*noted);
        return std::unexpected(done.error());
    }
    const auto event = record(ready->pull, note, *noted);
    if (!event)
        return std::unexpected(event.error());

    MergedPull merged{*event, ready->pull.base, ready->before, ready->after, repo};
    QList<std::pair<QString, qint64>> none; // large files came with the pull request's own commits
    const RepoFacts facts = m_store.refresh(merged.repo, none);
    return m_store.repos().updateFacts(merged.repo, facts, none).transform([&merged] { return merged; });
}

Outcome<DiscussionEvent> PullRequests::record(const Discussion &pull, const QJsonObject &note, qint64 journalNote) const
{
    const QString account = note.value("account"_L1).toString();
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(note.value("when"_L1).toInteger(), QTimeZone::UTC);
    DiscussionEvent event{0, {}, u"status-change"_s, account, when, {{u"status"_s, wordOf(DiscussionStatus::Merged)}}};
    const QString comment = note.value("comment"_L1).toString();
    const auto done = m_store.database().transaction([&](Database::Lease &connection) {
        connection.run(u"UPDATE discussions SET status = ?, merge_commit = ? WHERE key = ?"_s,
                       {static_cast<int>(DiscussionStatus::Merged), note.value("commit"_L1).toString(), pull.key});
        if (!comment.isEmpty()) {
            DiscussionEvent said = commentEvent(account, when, comment);
            appendEvent(connection, pull, said);
        }
        appendEvent(connection, pull, event);
        if (journalNote != 0)
            Journal::forgetWithin(connection, journalNote);
        return true;
    });
    return done.transform([&event] { return event; });
}

Outcome<void> PullRequests::settleMerge(const QJsonObject &what) const
{
    const auto repo = m_store.repos().byOid(what.value("oid"_L1).toString());
    const auto pull = repo ? m_store.discussions().find(repo->key, what.value("num"_L1).toInt()) : std::nullopt;
    if (!pull || pull->status == DiscussionStatus::Merged)
        return {};
    const auto git = m_store.reader(*repo);
    const auto base = git ? git->resolve(pull->base) : std::unexpected(git.error());
    if (!base || *base != what.value("commit"_L1).toString())
        return {};
    return record(*pull, what, 0).transform([](const DiscussionEvent &) {});
}

} // namespace hs::localhub
