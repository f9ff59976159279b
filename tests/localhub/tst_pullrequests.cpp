// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/store/seeding.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList typesOf(const QList<DiscussionEvent> &events)
{
    QStringList types;
    for (const DiscussionEvent &event : events)
        types << event.type;
    return types;
}

RepoRow repoOf(Store &store, const QString &id)
{
    return store.repos().find(RepoKind::Model, id)->row;
}

} // namespace

/// Pull requests: their references, commits, conflicts and merges (community.md §6–8).
class tst_PullRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openingMakesReferenceAndEvents();
    void numbersAreNotUsedTwice();
    void unfinishedOpeningLeavesNoReference();
    void finishedOpeningKeepsItsReference();
};

void tst_PullRequests::openingMakesReferenceAndEvents()
{
    Hub hub(acmeHub());
    const RepoRow repo = repoOf(hub.store(), u"acme/tiny"_s);
    const auto git = hub.store().reader(repo);
    const QString head = *git->resolve(u"dev"_s);
    const auto num =
        hub.store().discussions().openPullRequest(repo, {u"erin"_s, u"Try this"_s, {}, u"refs/heads/main"_s, head});
    QVERIFY(num);
    QCOMPARE(*hub.store().reader(repo)->resolve(u"refs/pr/%1"_s.arg(*num)), head);
    const auto made = hub.store().discussions().find(repo.key, *num);
    QVERIFY(made);
    QCOMPARE(made->status, DiscussionStatus::Open);
    QCOMPARE(made->author, hub.store().accounts().find(u"erin"_s)->id);
    const QList<DiscussionEvent> events = hub.store().discussions().events(*made);
    QCOMPARE(typesOf(events), QStringList({u"comment"_s, u"commit"_s}));
    QCOMPARE(events.at(1).data["oid"_L1].toString(), head);
    QCOMPARE(events.at(1).data["subject"_L1].toString(), u"Try something"_s);
    QCOMPARE(events.at(1).data["parents"_L1][0].toString(), repo.head);
}

void tst_PullRequests::numbersAreNotUsedTwice()
{
    Hub hub(acmeHub());
    Discussions &discussions = hub.store().discussions();
    const RepoRow repo = repoOf(hub.store(), u"acme/tiny-GGUF"_s);
    QCOMPARE(discussions.open(repo, {u"erin"_s, u"A question"_s, u"Why?"_s}), 1);
    QCOMPARE(discussions.openPullRequest(repo, {u"erin"_s, u"A change"_s, u"So."_s}), 2);
    QCOMPARE(discussions.open(repo, {u"bob"_s, u"Another"_s, u"Hm."_s}), 3);
    // refs/pr/1 came with the seed.
    QVERIFY(*discussions.open(repoOf(hub.store(), u"acme/tiny"_s), {u"bob"_s, u"Another"_s, u"Hm."_s}) > 1);
}

void tst_PullRequests::unfinishedOpeningLeavesNoReference()
{
    GitLibrary library;
    QTemporaryDir folder;
    QString repoOid;
    {
        const auto store = *Store::open(folder.path());
        QVERIFY(seed(*store, acmeHub(), u"test"_s));
        const RepoRow repo = repoOf(*store, u"acme/tiny-GGUF"_s);
        repoOid = repo.oid;
        QVERIFY(store->journal().note(Journal::kPullRef, {{u"oid"_s, repo.oid}, {u"num"_s, 1}}));
        QVERIFY(GitWriter::open(store->gitPath(repo.oid), GitWriter::Storage::Loose)
                    ->setReference(u"refs/pr/1"_s, repo.head));
    }
    const auto store = *Store::open(folder.path());
    QVERIFY(!GitReader::open(store->gitPath(repoOid))->resolve(u"refs/pr/1"_s));
    QVERIFY(store->journal().open().isEmpty());
}

void tst_PullRequests::finishedOpeningKeepsItsReference()
{
    GitLibrary library;
    QTemporaryDir folder;
    {
        const auto store = *Store::open(folder.path());
        QVERIFY(seed(*store, acmeHub(), u"test"_s));
        const RepoRow repo = repoOf(*store, u"acme/tiny-GGUF"_s);
        QCOMPARE(store->discussions().openPullRequest(repo, {u"erin"_s, u"A change"_s, {}}), 1);
        QVERIFY(store->journal().note(Journal::kPullRef, {{u"oid"_s, repo.oid}, {u"num"_s, 1}}));
    }
    const auto store = *Store::open(folder.path());
    QVERIFY(store->reader(repoOf(*store, u"acme/tiny-GGUF"_s))->resolve(u"refs/pr/1"_s));
}

HS_GUILESS_TEST(tst_PullRequests)
#include "tst_pullrequests.moc"
