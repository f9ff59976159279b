// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/reposession.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hs;
using models::FileAccess;
using models::LoadState;
using models::RepoSession;
using test::FakeRepo;

class TestRepoSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void loadsEveryPartAndPinsTheCommit()
    {
        FakeRepo repo;
        RepoSession session(repo.client.context(), repo.ref());
        QSignalSpy commits(&session, &RepoSession::commitChanged);
        session.load();
        QVERIFY(session.isLoading());
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.details().state, LoadState::Ready);
        QCOMPARE(session.refs().state, LoadState::Ready);
        QCOMPARE(session.card().state, LoadState::Ready);
        QCOMPARE(session.pinned().revision.toString(), test::kMainCommit);
        QCOMPARE(session.repo().revision.toString(), QStringLiteral("main"));
        QCOMPARE(commits.count(), 1);
        QVERIFY(session.card().value->rendered.plainText.contains(QStringLiteral("Reads.")));
        QTRY_VERIFY(session.totals());
        QCOMPARE(session.totals()->files, 2);
        QCOMPARE(session.access(), FileAccess::Open);
    }

    void theRefsTellTheCommitWithoutTheDetails()
    {
        FakeRepo repo;
        repo.fail(QStringLiteral("/revision/"), 500);
        RepoSession session(repo.client.context(), repo.ref());
        QSignalSpy commits(&session, &RepoSession::commitChanged);
        QVERIFY(!session.isCommitKnown());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QVERIFY(session.isCommitKnown());
        QCOMPARE(session.pinned().revision.toString(), test::kMainCommit);
        QCOMPARE(commits.count(), 1);
        session.setRevision(*hub::Revision::parse(u"v1.0")); // a tag: who asked for it waits for the details
        QTRY_VERIFY(!session.isLoading());
        QVERIFY(!session.isCommitKnown());
    }

    void detailsOfAnotherCommitThanTheRefsPrevail()
    {
        FakeRepo repo;
        repo.commit = test::kTagCommit; // somebody pushed between the two answers
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.pinned().revision.toString(), test::kTagCommit);
    }

    void aBranchThatMovesWithoutDetailsIsNews()
    {
        FakeRepo repo;
        repo.fail(QStringLiteral("/revision/"), 500);
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QSignalSpy commits(&session, &RepoSession::commitChanged);
        repo.transport->answer(QStringLiteral("/api/models/acme/reader/refs"), [](const hub::HttpRequest &) {
            const QJsonObject branch{{QStringLiteral("name"), QStringLiteral("main")},
                                     {QStringLiteral("ref"), QStringLiteral("refs/heads/main")},
                                     {QStringLiteral("targetCommit"), test::kTagCommit}};
            return FakeRepo::json({{QStringLiteral("branches"), QJsonArray{branch}}});
        });
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.pinned().revision.toString(), test::kTagCommit);
        QCOMPARE(commits.count(), 1);
    }

    void onePartFailsAlone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<RepoSession::Part>("failing");
        QTest::newRow("details") << "/revision/" << RepoSession::Part::Details;
        QTest::newRow("refs") << "/refs" << RepoSession::Part::Refs;
        QTest::newRow("card") << "/resolve/" << RepoSession::Part::Card;
    }
    void onePartFailsAlone()
    {
        QFETCH(QString, address);
        QFETCH(RepoSession::Part, failing);
        FakeRepo repo;
        repo.fail(address, 500);
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        const auto expected = [failing](RepoSession::Part part) {
            return part == failing ? LoadState::Failed : LoadState::Ready;
        };
        QCOMPARE(session.details().state, expected(RepoSession::Part::Details));
        QCOMPARE(session.refs().state, expected(RepoSession::Part::Refs));
        QCOMPARE(session.card().state, expected(RepoSession::Part::Card));
    }

    void retryHealsTheFailedPart()
    {
        FakeRepo repo;
        repo.fail(QStringLiteral("/revision/"), 503);
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.details().error->httpStatus, 503);
        FakeRepo healed;
        repo.transport->answer(QStringLiteral("/revision/"), [&healed](const hub::HttpRequest &) {
            return FakeRepo::json(
                {{QStringLiteral("id"), QStringLiteral("acme/reader")}, {QStringLiteral("sha"), healed.commit}});
        });
        session.retry(RepoSession::Part::Details);
        QTRY_COMPARE(session.details().state, LoadState::Ready);
        QVERIFY(!session.details().error);
    }

    void revisionWithoutReadmeHasNoCard()
    {
        FakeRepo repo;
        repo.files.removeFirst();
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.card().state, LoadState::Empty);
    }

    void switchingRevisionDropsOldAnswers()
    {
        FakeRepo repo;
        repo.transport->hold();
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_COMPARE(repo.transport->held(), 3);
        session.setRevision(*hub::Revision::parse(u"v1.0"));
        repo.commit = test::kTagCommit;
        repo.setReadme("# Version one\n");
        repo.transport->releaseAll();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.pinned().revision.toString(), test::kTagCommit);
        QVERIFY(session.card().value->rendered.plainText.contains(QStringLiteral("Version one")));
        QCOMPARE(session.refs().state, LoadState::Ready);
    }

    void secondLoadReplacesTheFirst()
    {
        FakeRepo repo;
        RepoSession session(repo.client.context(), repo.ref());
        QSignalSpy changes(&session, &RepoSession::commitChanged);
        session.load();
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(changes.count(), 1);
        QCOMPARE(session.details().state, LoadState::Ready);
    }

    void stopKeepsWhatWasThere()
    {
        FakeRepo repo;
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        repo.transport->hold();
        session.load();
        QVERIFY(session.isLoading());
        session.stop();
        QVERIFY(!session.isLoading());
        QCOMPARE(session.details().state, LoadState::Ready);
        QVERIFY(session.card().value.has_value());
        repo.transport->releaseAll();
    }

    void mayBeDestroyedWhileWaiting()
    {
        FakeRepo repo;
        repo.transport->hold();
        auto session = std::make_unique<RepoSession>(repo.client.context(), repo.ref());
        session->load();
        QTRY_COMPARE(repo.transport->held(), 3);
        session.reset();
        repo.transport->releaseAll();
        QTest::qWait(0);
        QCOMPARE(repo.transport->held(), 0);
    }

    void unreachableHubGivesTheSavedCopy()
    {
        QTemporaryDir cache;
        FakeRepo repo(cache.path());
        {
            RepoSession session(repo.client.context(), repo.ref());
            session.load();
            QTRY_VERIFY(!session.isLoading());
            QVERIFY(!session.details().freshness.isSavedCopy());
        }
        repo.goOffline();
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QCOMPARE(session.details().state, LoadState::Ready);
        QVERIFY(session.details().freshness.isSavedCopy());
    }

    void cardOfAnotherCommitIsFetchedOnceMore()
    {
        FakeRepo repo;
        const QByteArray newest = repo.files.first().bytes;
        // Between the two answers somebody pushed: the branch already gives the next README.
        repo.transport->answer(QStringLiteral("/resolve/main/README.md"), 200, "# The next one\n");
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        QTRY_COMPARE(repo.transport->countOf(QStringLiteral("/resolve/%1/README.md").arg(test::kMainCommit)), 1);
        QTRY_VERIFY(!session.card().isLoading());
        QVERIFY(session.card().value->rendered.plainText.contains(QStringLiteral("Reads.")));
        QCOMPARE(session.card().value->context.commit, test::kMainCommit);
    }

    void renamedRepositoryTellsItsFormerName()
    {
        FakeRepo repo;
        repo.transport->answer(QStringLiteral("/api/models/acme/old/"), [&repo](const hub::HttpRequest &) {
            return FakeRepo::json(
                {{QStringLiteral("id"), QStringLiteral("acme/reader")}, {QStringLiteral("sha"), repo.commit}});
        });
        hub::RepoRef old = repo.ref();
        old.id = *hub::RepoId::parse(u"acme/old");
        RepoSession session(repo.client.context(), old);
        session.load();
        QTRY_COMPARE(session.details().state, LoadState::Ready);
        QCOMPARE(session.repo().id.toString(), QStringLiteral("acme/reader"));
        QVERIFY(session.formerId());
        QCOMPARE(session.formerId()->toString(), QStringLiteral("acme/old"));
    }

    void gateIsAskedOnce_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<FileAccess>("access");
        QTest::newRow("ask") << QByteArray(
                                    "Access to model acme/reader is restricted and you are not in the authorized list. "
                                    "Visit https://hub.example/acme/reader to ask for access.")
                             << FileAccess::Ask;
        QTest::newRow("pending")
            << QByteArray("Your request to access model acme/reader is awaiting a review from the repo authors.")
            << FileAccess::Pending;
    }
    void gateIsAskedOnce()
    {
        QFETCH(QByteArray, text);
        QFETCH(FileAccess, access);
        FakeRepo repo;
        repo.gated = QStringLiteral("manual");
        repo.transport->answer(QStringLiteral("/resolve/%1/config.json").arg(test::kMainCommit), 403, {},
                               {{"X-Error-Code", "GatedRepo"}, {"X-Error-Message", text}});
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_COMPARE(session.access(), access);
        QCOMPARE(session.card().state, LoadState::Ready);
    }

    void newLooksRenderTheSameCardAgain()
    {
        FakeRepo repo;
        repo.setReadme("# Reader\n\n[a link](other.md)\n");
        RepoSession session(repo.client.context(), repo.ref());
        session.load();
        QTRY_VERIFY(!session.isLoading());
        const QString before = session.card().value->rendered.html();
        const int asked = repo.transport->countOf(QStringLiteral("README.md"));
        cards::CardStyle style;
        style.link = Qt::magenta;
        QSignalSpy changed(&session, &RepoSession::partChanged);
        session.setCardStyle(style);
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(session.card().value->rendered.html() != before);
        QCOMPARE(repo.transport->countOf(QStringLiteral("README.md")), asked);
    }
};

HS_GUILESS_TEST(TestRepoSession)
#include "tst_reposession.moc"
