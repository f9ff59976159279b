// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/pullrequests.h"

#include "localhub/git/merging.h"
#include "localhub/store/discussionrows.h"
#include "localhub/store/looseobjects.h"
#include "localhub/store/pullstorage.h"
#include "localhub/store/store.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

bool isOpen(const Discussion &pull)
{
    return pull.status == DiscussionStatus::Open || pull.status == DiscussionStatus::Draft;
}

QSet<QString> knownCommits(Store &store, const Discussion &pull)
{
    QSet<QString> known;
    for (const DiscussionEvent &event : store.discussions().events(pull)) {
        if (event.type == "commit"_L1)
            known.insert(event.data.value("oid"_L1).toString());
    }
    return known;
}

} // namespace

Outcome<Discussion> PullRequests::openForPush(const RepoRow &repo, const QString &ref) const
{
    static const QRegularExpression form(u"^refs/pr/([1-9][0-9]{0,8})$"_s);
    const auto match = form.match(ref);
    const auto pull = match.hasMatch() ? m_store.discussions().find(repo.key, match.captured(1).toInt()) : std::nullopt;
    if (!pull || !pull->isPullRequest || !pull->hasRef)
        return failed(Failure::Kind::NoRevision, u"%1 is not the reference of a pull request"_s.arg(ref));
    if (!isOpen(*pull))
        return failed(Failure::Kind::Invalid, u"Pull request #%1 is %2"_s.arg(pull->num).arg(wordOf(pull->status)));
    return *pull;
}

Outcome<void> PullRequests::noteCommits(const RepoRow &repo, const Discussion &pull, const QString &account) const
{
    if (!pull.isPullRequest || !pull.hasRef)
        return {};
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    const auto head = git->resolve(pull.ref());
    if (!head || *head == pull.head)
        return {};
    const QString base = git->resolve(pull.base).value_or(QString());
    const QSet<QString> known = knownCommits(m_store, pull);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    return m_store.database().transaction([&](Database::Lease &connection) {
        // Whoever else noticed the same push is done with it, or waits until this is.
        connection.run(u"UPDATE discussions SET head = ? WHERE key = ? AND head = ?"_s, {*head, pull.key, pull.head});
        if (connection.value(u"SELECT changes()"_s).toInt() == 0)
            return true;
        for (const PullCommit &commit : commitsBetween(*git, base, *head, kMostCommitEvents)) {
            if (known.contains(commit.commit.id))
                continue;
            DiscussionEvent event = commitEvent(account, now, commit);
            appendEvent(connection, pull, event);
        }
        return true;
    });
}

std::optional<QStringList> PullRequests::conflicts(const RepoRow &repo, const Discussion &pull) const
{
    if (!isOpen(pull))
        return QStringList();
    const auto git = m_store.reader(repo);
    const auto base = git ? git->resolve(pull.base) : std::unexpected(git.error());
    const auto head = git ? git->resolve(pull.ref()) : std::unexpected(git.error());
    if (!base || !head)
        return std::nullopt;
    const auto result = mergeCommits(*git, *base, *head, MergeMode::Look);
    return result ? std::optional(result->conflicts) : std::nullopt;
}

Outcome<QByteArray> PullRequests::diff(const RepoRow &repo, const Discussion &pull) const
{
    if (!pull.hasRef) {
        return m_store.database()
            .lease()
            .value(u"SELECT diff FROM discussion_diffs WHERE discussion = ?"_s, {pull.key})
            .toByteArray();
    }
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    const auto base = git->resolve(pull.base);
    const auto head = git->resolve(pull.ref());
    if (!base || !head)
        return std::unexpected(!base ? base.error() : head.error());
    const QString fork = mergeBase(*git, *base, *head);
    return fork.isEmpty() ? failed(Failure::Kind::NoRevision, u"the pull request and its base have nothing in common"_s)
                          : git->diff(fork, *head);
}

Outcome<qint64> PullRequests::storageEstimate(const RepoRow &repo, const Discussion &pull) const
{
    if (!pull.hasRef)
        return 0;
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    qint64 size = 0;
    for (const LfsPointer &object : objectsOnlyIn(*git, pull.ref()))
        size += object.size;
    return size;
}

QStringList PullRequests::ownObjects(const RepoRow &repo, const Discussion &pull) const
{
    QStringList objects;
    const auto git = m_store.reader(repo);
    if (!git || !pull.hasRef)
        return objects;
    for (const LfsPointer &object : objectsOnlyIn(*git, pull.ref()))
        objects << object.sha256;
    return objects;
}

Outcome<void> PullRequests::deleteReference(const RepoRow &repo, int num, const QString &account) const
{
    const auto lock = m_store.writeLock(repo.key);
    const auto pull = m_store.discussions().find(repo.key, num);
    if (!pull || !pull->isPullRequest)
        return failed(Failure::Kind::NoEntry, u"no such pull request"_s);
    if (isOpen(*pull))
        return failed(Failure::Kind::Invalid, u"Only the ref of a closed or merged pull request can be deleted"_s);
    if (!pull->hasRef)
        return {};
    if (auto done = noteCommits(repo, *pull, {}); !done)
        return done;
    const auto patch = diff(repo, *pull);
    const QStringList dropped = ownObjects(repo, *pull);
    qint64 note = 0;
    const auto write = [&](Database::Lease &connection, const RepoRow &) {
        noteLooseObjectsWithin(connection, dropped);
        note = Journal::noteWithin(connection, Journal::kPullRef, {{u"oid"_s, repo.oid}, {u"num"_s, num}});
        connection.run(u"UPDATE discussions SET has_ref = 0 WHERE key = ?"_s, {pull->key});
        connection.run(u"INSERT OR REPLACE INTO discussion_diffs(discussion, diff) VALUES(?,?)"_s,
                       {pull->key, QString::fromUtf8(patch.value_or(QByteArray()))});
        DiscussionEvent event{0, {}, u"ref-deleted"_s, account, QDateTime::currentDateTimeUtc(), {}};
        appendEvent(connection, *pull, event);
    };
    if (auto done = m_store.repos().settleRefs(repo, std::nullopt, dropped, write); !done)
        return done;
    m_store.discussions().settleReference(repo.oid, num);
    return m_store.journal().forget(note);
}

} // namespace hs::localhub
