// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/quickfind.h"

#include "hub/hubclient.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using models::QuickFind;

namespace {

struct FindWorld
{
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    hub::HubClient client{{.endpoint = QUrl(u"https://hub.example"_s),
                           .token = {},
                           .cacheFolder = {},
                           .isOffline = false,
                           .transport = transport,
                           .clock = {}}};
    QuickFind find;

    FindWorld()
    {
        client.context()->retry = base::RetryPolicy::never();
        find.setHub(client.context());
        find.setPause(std::chrono::milliseconds(0));
        transport->answer(u"/api/quicksearch"_s, 200,
                          R"({"models":[{"id":"acme/reader"}],"datasets":[],"spaces":[],"modelsCount":1})");
    }
};

} // namespace

class TestQuickFind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAfterAPause();
    void asksOnlyTheLastText();
    void lateAnswersOfOldTextsAreDropped();
    void shortTextIsNotAsked();
    void failureIsTold();
    void cancelSaysNothing();
    void withoutHubNothingIsAsked();
    void collectionsFollowWithTheirAddresses();
};

void TestQuickFind::findsAfterAPause()
{
    FindWorld world;
    QSignalSpy found(&world.find, &QuickFind::found);
    world.find.ask(u" reader "_s);
    QVERIFY(world.find.isAsking());
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"reader"_s);
    const auto result = found.at(0).at(1).value<hub::QuickResult>();
    QCOMPARE(result.repos.at(0).id.toString(), u"acme/reader"_s);
    QVERIFY(!world.find.isAsking());
}

void TestQuickFind::asksOnlyTheLastText()
{
    FindWorld world;
    QSignalSpy found(&world.find, &QuickFind::found);
    for (const QString &text : {u"re"_s, u"rea"_s, u"read"_s})
        world.find.ask(text);
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(world.transport->requests().size(), 1);
    QVERIFY(world.transport->requests().at(0).url.query().contains(u"q=read"));
}

void TestQuickFind::lateAnswersOfOldTextsAreDropped()
{
    FindWorld world;
    QSignalSpy found(&world.find, &QuickFind::found);
    world.transport->hold();
    world.find.ask(u"old"_s);
    QTRY_COMPARE(world.transport->held(), 1);
    world.find.ask(u"new"_s);
    world.transport->releaseAll();
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found.at(0).at(0).toString(), u"new"_s);
}

void TestQuickFind::shortTextIsNotAsked()
{
    FindWorld world;
    world.find.ask(u"a"_s);
    QVERIFY(!world.find.isAsking());
    QTest::qWait(0);
    QCOMPARE(world.transport->requests().size(), 0);
}

void TestQuickFind::failureIsTold()
{
    FindWorld world;
    world.transport->answer(u"/api/quicksearch"_s, 404, "{}");
    QSignalSpy failed(&world.find, &QuickFind::failed);
    world.find.ask(u"reader"_s);
    QTRY_COMPARE(failed.size(), 1);
}

void TestQuickFind::cancelSaysNothing()
{
    FindWorld world;
    QSignalSpy found(&world.find, &QuickFind::found);
    QSignalSpy failed(&world.find, &QuickFind::failed);
    world.transport->hold();
    world.find.ask(u"reader"_s);
    QTRY_COMPARE(world.transport->held(), 1);
    world.find.cancel();
    world.transport->releaseAll();
    QTest::qWait(0);
    QCOMPARE(found.size() + failed.size(), 0);
}

void TestQuickFind::withoutHubNothingIsAsked()
{
    QuickFind find;
    find.ask(u"reader"_s);
    QVERIFY(!find.isAsking());
}

void TestQuickFind::collectionsFollowWithTheirAddresses()
{
    FindWorld world;
    world.transport->answer(u"/api/collections"_s, 200,
                            R"([{"slug":"acme/best-of-0123","title":"Best of"},{"title":"x"}])");
    world.find.setFindsCollections(true);
    QSignalSpy found(&world.find, &QuickFind::found);
    world.find.ask(u"best"_s);
    QTRY_COMPARE(found.size(), 2);
    QVERIFY(found.at(0).at(1).value<hub::QuickResult>().collections.isEmpty());
    const auto whole = found.at(1).at(1).value<hub::QuickResult>();
    QCOMPARE(whole.repos.size(), 1);
    QCOMPARE(whole.collections, QList<hub::QuickCollection>({{u"acme/best-of-0123"_s, u"Best of"_s}}));
}

HS_GUILESS_TEST(TestQuickFind)
#include "tst_quickfind.moc"
