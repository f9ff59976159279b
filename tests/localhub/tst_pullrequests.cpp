// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/git/pullcommits.h"
#include "localhub/store/seeding.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

/// Commits files to a branch or a pull request's reference as somebody.
QString commitTo(Store &store, const RepoRow &repo, const QString &ref, const QString &title,
                 const QList<std::pair<QString, QByteArray>> &files)
{
    CommitRequest request;
    request.branch = ref;
    request.author = {u"erin"_s, commitEmail(u"erin"_s)};
    request.message = title;
    request.when = QDateTime(QDate(2026, 2, 1), QTime(12, 0), QTimeZone::UTC);
    for (const auto &[path, content] : files)
        request.changes.append({FileChange::Kind::Content, path, content, {}});
    return store.commit(repo, request).value_or(QString());
}

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
    void apiOpensADraftAtMain();
    void commitsBecomeEvents();
    void draftIsNotMergedBeforeItIsOpened();
    void mergeIsOneCommitOnTheBase();
    void mergeTellsTheIndex();
    void mergeKeepsWhatMainGotMeanwhile();
    void conflictsBlockTheMerge();
    void mergingNeedsTheRightToWrite();
    void mergedReferenceTakesNoPush();
    void deletedReferenceLeavesThePatch();
    void openReferenceIsNotDeleted();
    void storageIsWhatOnlyThePullRequestHas();
    void deletedReferenceLetsGoOfLargeFiles();
    void interruptedMergeIsFinished();
    void deletingAPullRequestRemovesItsReference();
    void seededBranchIsAPullRequest();
    void seededDiscussionsAreAsDescribed();
    void pushesBecomeEventsOfWhoeverPushed();

private:
    /// A hub with pull request 1 of acme/tiny-GGUF by erin, still a draft, with one commit.
    void openPull(const QList<std::pair<QString, QByteArray>> &files)
    {
        m_hub = std::make_unique<Hub>(acmeHub());
        (void)m_hub->post(
            kBase, "application/json",
            json({{u"title"_s, u"Say more"_s}, {u"description"_s, u"Please"_s}, {u"pullRequest"_s, true}}),
            as("hf_erin"));
        m_head = commitTo(m_hub->store(), repo(), u"refs/pr/1"_s, u"Add notes"_s, files);
    }
    Reply post(const QString &path, const QJsonObject &body, const char *token)
    {
        return m_hub->post(kBase + path, "application/json", json(body), as(token));
    }
    void publish() { post(u"/1/status"_s, {{u"status"_s, u"open"_s}}, "hf_erin"); }
    QJsonObject details(const QString &query = {}) { return m_hub->get(kBase + u"/1"_s + query).object(); }
    RepoRow repo() { return repoOf(m_hub->store(), u"acme/tiny-GGUF"_s); }
    Discussion pull() { return *m_hub->store().discussions().find(repo().key, 1); }

    const QString kBase = u"/api/models/acme/tiny-GGUF/discussions"_s;
    std::unique_ptr<Hub> m_hub;
    QString m_head;
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

void tst_PullRequests::apiOpensADraftAtMain()
{
    Hub hub(acmeHub());
    const Reply reply = hub.post(
        kBase, "application/json",
        json({{u"title"_s, u"Say more"_s}, {u"description"_s, u"Please"_s}, {u"pullRequest"_s, true}}), as("hf_erin"));
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["pullRequest"_L1].toBool(), true);
    const QJsonObject shown = hub.get(kBase + u"/1?diff=1"_s).object();
    QCOMPARE(shown["status"_L1].toString(), u"draft"_s);
    QCOMPARE(shown["isPullRequest"_L1].toBool(), true);
    QCOMPARE(shown["changes"_L1].toObject(), QJsonObject({{u"base"_s, u"refs/heads/main"_s}}));
    QCOMPARE(shown["filesWithConflicts"_L1], QJsonValue(QJsonArray()));
    QCOMPARE(shown["diffUrl"_L1].toString(), hub.server().address() + u"/acme/tiny-GGUF/discussions/1/files.diff"_s);
    QCOMPARE(shown["diff"_L1].toString(u"?"_s), QString());
    QCOMPARE(hub.get(u"/api/models/acme/tiny-GGUF/revision/refs%2Fpr%2F1"_s).status, 200);
}

void tst_PullRequests::commitsBecomeEvents()
{
    openPull({{u"notes.md"_s, "one\n"}});
    const QJsonObject shown = details(u"?diff=1"_s);
    const QJsonObject event = shown["events"_L1][1].toObject();
    QCOMPARE(event["type"_L1].toString(), u"commit"_s);
    QCOMPARE(event["data"_L1]["subject"_L1].toString(), u"Add notes"_s);
    QCOMPARE(event["data"_L1]["oid"_L1].toString(), m_head);
    QVERIFY(shown["diff"_L1].toString().contains("+++ b/notes.md"_L1));
    QCOMPARE(details()["events"_L1].toArray().size(), 2);
    QCOMPARE(m_hub->get(u"/acme/tiny-GGUF/discussions/1/files.diff"_s).body, shown["diff"_L1].toString().toUtf8());
}

void tst_PullRequests::draftIsNotMergedBeforeItIsOpened()
{
    openPull({{u"notes.md"_s, "one\n"}});
    QCOMPARE(post(u"/1/merge"_s, {}, "hf_alice").status, 400);
    QCOMPARE(details()["status"_L1].toString(), u"draft"_s);
}

void tst_PullRequests::mergeIsOneCommitOnTheBase()
{
    openPull({{u"notes.md"_s, "one\n"}});
    publish();
    const QString before = repo().head;
    const Reply reply = post(u"/1/merge"_s, {{u"comment"_s, u"Thanks!"_s}}, "hf_alice");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["newStatus"_L1]["data"_L1]["status"_L1].toString(), u"merged"_s);
    const QJsonObject shown = details();
    QCOMPARE(shown["status"_L1].toString(), u"merged"_s);
    const QString merged = shown["changes"_L1]["mergeCommitId"_L1].toString();
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny-GGUF"_s).object()["sha"_L1].toString(), merged);

    const auto git = m_hub->store().reader(repo());
    const QList<PullCommit> commits = commitsBetween(*git, before, merged, 10);
    QCOMPARE(commits.size(), 1);
    QCOMPARE(commits.first().parents, QStringList{before});
    QCOMPARE(commits.first().commit.title, u"Say more (#1)"_s);
    QCOMPARE(commits.first().commit.message,
             u"\n\n\n- Add notes (%1)\n\n\nCo-authored-by: erin <%2>\n"_s.arg(m_head, commitEmail(u"erin"_s)));
    QCOMPARE(commits.first().commit.authors.first().name, u"alice"_s);
}

void tst_PullRequests::mergeTellsTheIndex()
{
    openPull({{u"README.md"_s, "---\nlicense: mit\n---\n# New\n"}});
    publish();
    QCOMPARE(post(u"/1/merge"_s, {}, "hf_alice").status, 200);
    const QJsonArray tags = m_hub->get(u"/api/models/acme/tiny-GGUF"_s).object()["tags"_L1].toArray();
    QVERIFY(tags.contains(u"license:mit"_s));
}

void tst_PullRequests::mergeKeepsWhatMainGotMeanwhile()
{
    openPull({{u"notes.md"_s, "one\n"}});
    publish();
    QVERIFY(!commitTo(m_hub->store(), repo(), u"main"_s, u"Other"_s, {{u"other.md"_s, "two\n"}}).isEmpty());
    QCOMPARE(post(u"/1/merge"_s, {}, "hf_alice").status, 200);
    QCOMPARE(m_hub->get(u"/acme/tiny-GGUF/raw/main/other.md"_s).body, "two\n");
    QCOMPARE(m_hub->get(u"/acme/tiny-GGUF/raw/main/notes.md"_s).body, "one\n");
    QVERIFY(!details(u"?diff=1"_s)["diff"_L1].toString().contains("other.md"_L1));
}

void tst_PullRequests::conflictsBlockTheMerge()
{
    openPull({{u"README.md"_s, "# Theirs\n"}});
    publish();
    const QString ours = commitTo(m_hub->store(), repo(), u"main"_s, u"Other"_s, {{u"README.md"_s, "# Ours\n"}});
    QCOMPARE(details()["filesWithConflicts"_L1].toArray(), QJsonArray{u"README.md"_s});
    const Reply reply = post(u"/1/merge"_s, {}, "hf_alice");
    QCOMPARE(reply.status, 409);
    QVERIFY(reply.object()["error"_L1].toString().contains("README.md"_L1));
    QCOMPARE(details()["status"_L1].toString(), u"open"_s);
    QCOMPARE(repo().head, ours);
}

void tst_PullRequests::mergingNeedsTheRightToWrite()
{
    openPull({{u"notes.md"_s, "one\n"}});
    publish();
    QCOMPARE(post(u"/1/merge"_s, {}, "").status, 401);
    QCOMPARE(post(u"/1/merge"_s, {}, "hf_erin").status, 403);
    QCOMPARE(post(u"/1/merge"_s, {}, "hf_bob").status, 403);
    QCOMPARE(post(u"/2/merge"_s, {}, "hf_alice").status, 404);
}

void tst_PullRequests::mergedReferenceTakesNoPush()
{
    openPull({{u"notes.md"_s, "one\n"}});
    const PullRequests &pulls = m_hub->store().pullRequests();
    QVERIFY(pulls.openForPush(repo(), u"refs/pr/1"_s));
    publish();
    QVERIFY(pulls.openForPush(repo(), u"refs/pr/1"_s));
    post(u"/1/merge"_s, {}, "hf_alice");
    QCOMPARE(pulls.openForPush(repo(), u"refs/pr/1"_s).error().kind, Failure::Kind::Invalid);
    QCOMPARE(pulls.openForPush(repo(), u"refs/pr/2"_s).error().kind, Failure::Kind::NoRevision);
    QCOMPARE(pulls.openForPush(repo(), u"refs/heads/main"_s).error().kind, Failure::Kind::NoRevision);
    QCOMPARE(post(u"/1/status"_s, {{u"status"_s, u"open"_s}}, "hf_alice").status, 400);
}

void tst_PullRequests::deletedReferenceLeavesThePatch()
{
    openPull({{u"notes.md"_s, "one\n"}});
    post(u"/1/status"_s, {{u"status"_s, u"closed"_s}}, "hf_erin");
    QCOMPARE(m_hub->send("DELETE", kBase + u"/1/ref"_s, {}, as("hf_dave")).status, 403);
    QCOMPARE(m_hub->send("DELETE", kBase + u"/1/ref"_s, {}, as("hf_alice")).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny-GGUF/revision/refs%2Fpr%2F1"_s).status, 404);
    const QJsonObject shown = details(u"?diff=1"_s);
    QCOMPARE(shown["changes"_L1]["refDeleted"_L1].toBool(), true);
    QCOMPARE(shown["changes"_L1]["headCommitId"_L1].toString(), m_head);
    QVERIFY(shown["diff"_L1].toString().contains("+++ b/notes.md"_L1));
    QCOMPARE(shown["events"_L1].toArray().last()["type"_L1].toString(), u"ref-deleted"_s);
    QCOMPARE(m_hub->get(kBase + u"/1/storage"_s).object(),
             QJsonObject({{u"estimatedStorage"_s, 0}, {u"refDeleted"_s, true}}));
    QCOMPARE(post(u"/1/status"_s, {{u"status"_s, u"open"_s}}, "hf_erin").status, 400);
}

void tst_PullRequests::openReferenceIsNotDeleted()
{
    openPull({{u"notes.md"_s, "one\n"}});
    QCOMPARE(m_hub->send("DELETE", kBase + u"/1/ref"_s, {}, as("hf_alice")).status, 400);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny-GGUF/revision/refs%2Fpr%2F1"_s).status, 200);
}

void tst_PullRequests::storageIsWhatOnlyThePullRequestHas()
{
    const QByteArray weights(3000, 'w');
    openPull({{u"big.safetensors"_s, weights}, {u"copy.gguf"_s, tinyGguf()}});
    // The copy is on main already, under another name.
    QCOMPARE(m_hub->get(kBase + u"/1/storage"_s).object(),
             QJsonObject({{u"estimatedStorage"_s, weights.size()}, {u"refDeleted"_s, false}}));
}

void tst_PullRequests::deletedReferenceLetsGoOfLargeFiles()
{
    const QByteArray weights(3000, 'w');
    openPull({{u"big.safetensors"_s, weights}, {u"copy.gguf"_s, tinyGguf()}});
    const qint64 before = repo().usedStorage;
    post(u"/1/status"_s, {{u"status"_s, u"closed"_s}}, "hf_erin");
    QCOMPARE(m_hub->send("DELETE", kBase + u"/1/ref"_s, {}, as("hf_alice")).status, 200);
    QCOMPARE(repo().usedStorage, before - weights.size());
    QVERIFY(!m_hub->store().repos().hasLfsObject(repo().key, sha256Hex(weights)));
    QVERIFY(m_hub->store().repos().hasLfsObject(repo().key, sha256Hex(tinyGguf())));
}

void tst_PullRequests::interruptedMergeIsFinished()
{
    GitLibrary library;
    QTemporaryDir folder;
    const QDateTime when(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    QString made;
    {
        const auto store = *Store::open(folder.path());
        QVERIFY(seed(*store, acmeHub(), u"test"_s));
        const RepoRow repo = repoOf(*store, u"acme/tiny-GGUF"_s);
        QCOMPARE(store->discussions().openPullRequest(repo, {u"erin"_s, u"A change"_s, {}}), 1);
        made = commitTo(*store, repo, u"main"_s, u"A change (#1)"_s, {{u"notes.md"_s, "one\n"}});
        // As a merge leaves it that was stopped after the base had moved.
        const Account alice = *store->accounts().find(u"alice"_s);
        QVERIFY(store->journal().note(Journal::kMerge, {{u"oid"_s, repo.oid},
                                                        {u"num"_s, 1},
                                                        {u"commit"_s, made},
                                                        {u"account"_s, alice.id},
                                                        {u"comment"_s, u"Thanks"_s},
                                                        {u"when"_s, when.toMSecsSinceEpoch()}}));
    }
    const auto store = *Store::open(folder.path());
    const auto pull = store->discussions().find(repoOf(*store, u"acme/tiny-GGUF"_s).key, 1);
    QCOMPARE(pull->status, DiscussionStatus::Merged);
    QCOMPARE(pull->mergeCommit, made);
    const QList<DiscussionEvent> events = store->discussions().events(*pull);
    QCOMPARE(typesOf(events), QStringList({u"comment"_s, u"comment"_s, u"status-change"_s}));
    QCOMPARE(events.last().createdAt, when);
}

void tst_PullRequests::deletingAPullRequestRemovesItsReference()
{
    openPull({{u"notes.md"_s, "one\n"}});
    QCOMPARE(m_hub->send("DELETE", kBase + u"/1"_s, {}, as("hf_erin")).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny-GGUF/revision/refs%2Fpr%2F1"_s).status, 404);
    QVERIFY(m_hub->store().journal().open().isEmpty());
}

void tst_PullRequests::seededBranchIsAPullRequest()
{
    Hub hub(acmeHub());
    const QJsonObject shown = hub.get(u"/api/models/acme/tiny/discussions/1"_s).object();
    QCOMPARE(shown["title"_L1].toString(), u"Propose a change"_s);
    QCOMPARE(shown["status"_L1].toString(), u"open"_s);
    QCOMPARE(shown["author"_L1]["name"_L1].toString(), u"alice"_s);
    QCOMPARE(shown["createdAt"_L1].toString(), u"2026-01-05T12:00:00.000Z"_s);
    QCOMPARE(shown["events"_L1][1]["type"_L1].toString(), u"commit"_s);
}

void tst_PullRequests::seededDiscussionsAreAsDescribed()
{
    SeedHub seed = acmeHub();
    seed.forEachRepo = [all = seed.forEachRepo](const std::function<void(SeedRepo)> &receive) {
        all([&receive](SeedRepo repo) {
            if (repo.name != "tiny"_L1)
                return;
            const QDateTime when = repo.commits.last().when;
            repo.discussions = {
                {1, u"Taken in"_s, {{u"erin"_s, u"Please"_s, when, {}}}, false, false, u"Say more <b>"_s, u"alice"_s},
                {4,
                 u"Asked"_s,
                 {{u"bob"_s, u"Why?"_s, when, {{u"🔥"_s, {u"erin"_s, u"dave"_s}}}},
                  {u"alice"_s, u"So."_s, when.addDays(1), {}}},
                 true,
                 true,
                 {},
                 u"bob"_s}};
            receive(repo);
        });
    };
    Hub hub(seed);
    const QString where = u"/api/models/acme/tiny/discussions"_s;
    const QJsonObject pull = hub.get(where + u"/1"_s).object();
    QCOMPARE(pull["status"_L1].toString(), u"merged"_s);
    QCOMPARE(pull["changes"_L1]["mergeCommitId"_L1].toString(),
             hub.get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString());
    QCOMPARE(pull["events"_L1].toArray().size(), 3);
    const QJsonObject discussion = hub.get(where + u"/4"_s).object();
    QCOMPARE(discussion["status"_L1].toString(), u"closed"_s);
    QCOMPARE(discussion["pinned"_L1].toBool(), true);
    QCOMPARE(discussion["events"_L1].toArray().size(), 3);
    QCOMPARE(discussion["events"_L1][0]["data"_L1]["reactions"_L1][0]["count"_L1].toInt(), 2);
    // Numbers go on after the highest.
    QCOMPARE(hub.store().discussions().open(repoOf(hub.store(), u"acme/tiny"_s), {u"bob"_s, u"More"_s, u"x"_s}), 5);
}

void tst_PullRequests::pushesBecomeEventsOfWhoeverPushed()
{
    openPull({{u"notes.md"_s, "one\n"}});
    QCOMPARE(details()["events"_L1][1]["author"_L1].toObject(), QJsonObject()); // noticed later, by nobody
    const QString second = commitTo(m_hub->store(), repo(), u"refs/pr/1"_s, u"Add more"_s, {{u"more.md"_s, "two\n"}});
    const Discussion before = pull();
    QVERIFY(m_hub->store().pullRequests().noteCommits(repo(), before, before.author));
    QVERIFY(m_hub->store().pullRequests().noteCommits(repo(), before, before.author)); // the same news twice
    const QJsonArray events = details()["events"_L1].toArray();
    QCOMPARE(events.size(), 3);
    QCOMPARE(events.last()["author"_L1]["name"_L1].toString(), u"erin"_s);
    QCOMPARE(events.last()["data"_L1]["oid"_L1].toString(), second);
}

HS_GUILESS_TEST(tst_PullRequests)
#include "tst_pullrequests.moc"
