// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakerepo.h"
#include "sessions/repoinsights.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hs;
using models::LoadState;
using models::RepoInsights;
using Part = models::RepoInsights::Part;

class RepoInsightsTest : public QObject
{
    Q_OBJECT

    static void answerAll(test::FakeRepo &repo)
    {
        repo.transport->answer(u"expand=childrenModelCount"_s, 200,
                               R"({"_id":"1","id":"acme/reader","downloads":10,"downloadsAllTime":100,"likes":3,
                                   "usedStorage":500,"childrenModelCount":{"quantized":2,"finetune":0,"adapter":1}})");
        repo.transport->answer(u"/api/models?"_s, 200, R"([{"_id":"2","id":"bo/small","downloads":7}])");
        repo.transport->answer(u"/api/spaces?"_s, 200, R"([{"_id":"3","id":"bo/demo","likes":9}])");
    }

private Q_SLOTS:
    void eachPartIsOneRequest()
    {
        test::FakeRepo repo;
        answerAll(repo);
        RepoInsights insights;
        insights.open(repo.client.context(), repo.ref());
        QVERIFY(insights.isLoading());
        QTRY_VERIFY(!insights.isLoading());
        QCOMPARE(insights.figures().value->downloadsAllTime, 100);
        QCOMPARE(insights.commits().value->total, 3);
        QCOMPARE(insights.list(Part::Spaces).value->first().likes, 9);
        QCOMPARE(insights.list(Part::Quantized).value->first().id.toString(), u"bo/small"_s);
        QCOMPARE(insights.list(Part::Finetunes).state, LoadState::Idle); // there are none
        // Figures, commits, Spaces, and the two relations that have any.
        QCOMPARE(repo.transport->requests().size(), 5);
        QCOMPARE(repo.transport->countOf(u"base_model%3Aquantized%3Aacme%2Freader"_s), 1);
        QCOMPARE(repo.transport->countOf(u"limit=1000"_s), 1);
        QCOMPARE(repo.transport->countOf(u"models=acme%2Freader"_s), 1);
        insights.open(repo.client.context(), repo.ref());
        QCOMPARE(repo.transport->requests().size(), 5);
    }

    void onePartThatFailsLeavesTheOthersAlone()
    {
        test::FakeRepo repo;
        answerAll(repo);
        repo.fail(u"/api/spaces?"_s, 503);
        RepoInsights insights;
        insights.open(repo.client.context(), repo.ref());
        QTRY_VERIFY(!insights.isLoading());
        QCOMPARE(insights.list(Part::Spaces).state, LoadState::Failed);
        QVERIFY(insights.figures().value && insights.commits().value);
        answerAll(repo);
        insights.retry(Part::Spaces);
        QTRY_COMPARE(insights.list(Part::Spaces).state, LoadState::Ready);
    }

    void emptyListsAreToldAsSuch()
    {
        test::FakeRepo repo;
        answerAll(repo);
        repo.transport->answer(u"/api/spaces?"_s, 200, "[]");
        repo.commitCount = 0;
        RepoInsights insights;
        insights.open(repo.client.context(), repo.ref());
        QTRY_VERIFY(!insights.isLoading());
        QCOMPARE(insights.list(Part::Spaces).state, LoadState::Empty);
        QCOMPARE(insights.commits().state, LoadState::Empty);
    }

    void anotherRepositoryForgetsTheFirst()
    {
        test::FakeRepo repo;
        answerAll(repo);
        repo.transport->hold();
        RepoInsights insights;
        insights.open(repo.client.context(), repo.ref());
        const QSignalSpy changed(&insights, &RepoInsights::partChanged);
        insights.close();
        repo.transport->releaseAll();
        QTest::qWait(0);
        QVERIFY(!insights.isLoading());
        QCOMPARE(changed.size(), 0);
        QVERIFY(!insights.figures().value);
    }

    void stoppedPartsAreAskedForAgainByAReload()
    {
        test::FakeRepo repo;
        answerAll(repo);
        repo.transport->hold();
        RepoInsights insights;
        insights.open(repo.client.context(), repo.ref());
        insights.stop();
        QVERIFY(!insights.isLoading());
        repo.transport->releaseAll();
        insights.reload();
        QTRY_VERIFY(insights.figures().value && insights.commits().value);
    }

    void itMayDieWhileItWaits()
    {
        test::FakeRepo repo;
        answerAll(repo);
        repo.transport->hold();
        {
            RepoInsights insights;
            insights.open(repo.client.context(), repo.ref());
        }
        repo.transport->releaseAll();
        QTest::qWait(0);
    }
};

HS_TEST(RepoInsightsTest)
#include "tst_repoinsights.moc"
