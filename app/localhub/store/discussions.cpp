// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/store/discussions.h"

#include "localhub/store/discussionrows.h"
#include "localhub/store/looseobjects.h"
#include "localhub/store/store.h"

#include <QLoggingCategory>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcDiscussions, "hs.localhub.discussions")

/// The highest N of refs/pr/N: references may be older than their pull requests (an import brings them along).
int highestReference(const GitReader &git)
{
    int highest = 0;
    git_reference_iterator *iterator = nullptr;
    if (git_reference_iterator_glob_new(&iterator, git.handle(), "refs/pr/*") != 0)
        return highest;
    const ReferenceIteratorPtr owned(iterator);
    const char *name = nullptr;
    while (git_reference_next_name(&name, iterator) == 0)
        highest = std::max(highest, QByteArray(name).sliced(8).toInt());
    return highest;
}

Outcome<void> placeReference(const Store &store, const RepoRow &repo, const QString &ref, const QString &commit)
{
    auto writer = GitWriter::open(store.gitPath(repo.oid), GitWriter::Storage::Loose);
    return writer ? writer->setReference(ref, commit, u""_s) : std::unexpected(writer.error());
}

Outcome<void> dropReference(const Store &store, const QString &repoOid, const QString &ref)
{
    auto writer = GitWriter::open(store.gitPath(repoOid), GitWriter::Storage::Loose);
    return writer ? writer->removeReference(ref) : std::unexpected(writer.error());
}

} // namespace

/// What insert() writes in one transaction.
struct Discussions::Opening
{
    Discussion row;
    QList<DiscussionEvent> events;
};

Discussions::Discussions(Store &store)
    : m_store(store)
    , m_database(store.database())
{}

int Discussions::nextNumber(const RepoRow &repo, const GitReader &git)
{
    const int last =
        m_database.lease().value(u"SELECT last FROM discussion_numbers WHERE repo = ?"_s, {repo.key}).toInt();
    return std::max(last, highestReference(git)) + 1;
}

Outcome<int> Discussions::insert(const RepoRow &repo, const Opening &opening, qint64 journalNote)
{
    Discussion row = opening.row;
    const auto done = m_database.transaction([&](Database::Lease &connection) {
        insertDiscussion(connection, repo, row);
        for (DiscussionEvent event : opening.events)
            appendEvent(connection, row, event);
        if (journalNote != 0)
            Journal::forgetWithin(connection, journalNote);
        return true;
    });
    return done.transform([&row] { return row.num; });
}

Outcome<int> Discussions::open(const RepoRow &repo, const NewDiscussion &request)
{
    const auto author = m_store.accounts().find(request.author);
    if (!author)
        return failed(Failure::Kind::Invalid, u"no such account: "_s + request.author);
    const auto lock = m_store.writeLock(repo.key);
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    Opening opening;
    opening.row.num = nextNumber(repo, *git);
    opening.row.title = request.title;
    opening.row.author = author->id;
    opening.row.isReport = request.isReport;
    opening.row.createdAt = request.when.isValid() ? request.when : QDateTime::currentDateTimeUtc();
    DiscussionEvent description = commentEvent(author->id, opening.row.createdAt, request.description);
    if (request.isReport)
        description.data.insert(u"isReport"_s, true);
    opening.events = {description};
    return insert(repo, opening, 0);
}

Outcome<int> Discussions::openPullRequest(const RepoRow &repo, const NewPullRequest &request)
{
    const auto author = m_store.accounts().find(request.author);
    if (!author)
        return failed(Failure::Kind::Invalid, u"no such account: "_s + request.author);
    const auto lock = m_store.writeLock(repo.key);
    const auto git = m_store.reader(repo);
    if (!git)
        return std::unexpected(git.error());
    const auto base = git->resolve(request.baseRef);
    if (!base)
        return std::unexpected(base.error());

    Opening opening;
    Discussion &row = opening.row;
    row.num = nextNumber(repo, *git);
    row.title = request.title;
    row.status = request.isDraft ? DiscussionStatus::Draft : DiscussionStatus::Open;
    row.isPullRequest = true;
    row.author = author->id;
    row.createdAt = request.when.isValid() ? request.when : QDateTime::currentDateTimeUtc();
    row.base = request.baseRef;
    row.head = request.headCommit.isEmpty() ? *base : request.headCommit;
    row.hasRef = true;
    opening.events = {commentEvent(author->id, row.createdAt, request.description)};
    for (const PullCommit &commit : commitsBetween(*git, *base, row.head, kMostCommitEvents))
        opening.events.append(commitEvent(author->id, row.createdAt, commit));

    const auto note = m_store.journal().note(Journal::kPullRef, {{u"oid"_s, repo.oid}, {u"num"_s, row.num}});
    if (!note)
        return std::unexpected(note.error());
    if (const auto done = placeReference(m_store, repo, row.ref(), row.head); !done) {
        (void)m_store.journal().forget(*note);
        return std::unexpected(done.error());
    }
    auto number = insert(repo, opening, *note);
    if (!number)
        settleReference(repo.oid, row.num);
    return number;
}

Outcome<void> Discussions::remove(const RepoRow &repo, const Discussion &discussion)
{
    const auto lock = m_store.writeLock(repo.key);
    const QStringList dropped = m_store.pullRequests().ownObjects(repo, discussion);
    qint64 note = 0;
    const auto write = [&](Database::Lease &connection, const RepoRow &) {
        noteLooseObjectsWithin(connection, dropped);
        note = Journal::noteWithin(connection, Journal::kPullRef, {{u"oid"_s, repo.oid}, {u"num"_s, discussion.num}});
        connection.run(u"DELETE FROM discussions WHERE key = ?"_s, {discussion.key});
    };
    if (auto done = m_store.repos().settleRefs(repo, std::nullopt, dropped, write); !done)
        return done;
    if (discussion.isPullRequest)
        settleReference(repo.oid, discussion.num);
    return m_store.journal().forget(note);
}

std::optional<Discussion> Discussions::find(qint64 repo, int num)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(
        u"SELECT %1 FROM discussions d WHERE d.repo = ? AND d.num = ?"_s.arg(discussionColumns(u"d"_s)), {repo, num});
    return query.next() ? std::optional(discussionAt(query)) : std::nullopt;
}

QList<DiscussionEvent> Discussions::events(const Discussion &discussion)
{
    Database::Lease connection = m_database.lease();
    QSqlQuery query = connection.run(u"SELECT key, oid, type, author, created, data FROM discussion_events WHERE "
                                     "discussion = ? ORDER BY key"_s,
                                     {discussion.key});
    QList<DiscussionEvent> list;
    while (query.next())
        list.append(discussionEventAt(query));
    return list;
}

void Discussions::settleReference(const QString &repoOid, int num)
{
    const auto repo = m_store.repos().byOid(repoOid);
    if (!repo)
        return;
    const auto owner = find(repo->key, num);
    if (owner && owner->hasRef)
        return;
    if (const auto done = dropReference(m_store, repoOid, u"refs/pr/%1"_s.arg(num)); !done)
        qCWarning(lcDiscussions).noquote()
            << repo->fullName() << "keeps a reference of no pull request:" << done.error().text;
}

} // namespace hs::localhub
