// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "sessions/shelf.h"
#include "sessions/shelfradar.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using hub::RepoKind;
using hub::SearchQuery;
using models::Shelf;
using models::ShelfRadar;

namespace {

SearchQuery queryFor(const QString &text)
{
    SearchQuery query;
    query.text = text;
    return query;
}

hub::RepoId idOf(const QString &text)
{
    return *hub::RepoId::parse(text);
}

} // namespace

/// Saved searches, favourites, what was seen, what is watched; and who asks what is new.
class TestShelf : public QObject
{
    Q_OBJECT

    QTemporaryDir folder;
    testkit::ManualClock clock;
    std::shared_ptr<testkit::FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;

    [[nodiscard]] QString path() const { return folder.filePath(u"shelf.cbor"_s); }
    [[nodiscard]] QString daysAgo(int days) const { return clock.now().addDays(-days).toString(Qt::ISODateWithMs); }
    [[nodiscard]] QString soon(int minutes) const
    {
        return clock.now().addSecs(60 * minutes).toString(Qt::ISODateWithMs);
    }

private Q_SLOTS:
    void init()
    {
        QFile::remove(path());
        transport = std::make_shared<testkit::FakeTransport>();
        client = std::make_unique<hub::HubClient>(hub::HubClientOptions{.endpoint = QUrl(u"https://hub.example"_s),
                                                                        .token = {},
                                                                        .cacheFolder = {},
                                                                        .isOffline = false,
                                                                        .transport = transport,
                                                                        .clock = {}});
        client->context()->retry = base::RetryPolicy::never();
    }

    void everythingIsThereAgain()
    {
        SearchQuery query = queryFor(u"whisper"_s);
        query.excluded = {u"gguf"_s};
        query.kind = RepoKind::Dataset;
        {
            Shelf shelf(path(), clock);
            shelf.saveSearch(u"Small ones"_s, query);
            shelf.setFavourite(RepoKind::Space, idOf(u"a/b"_s), true);
            shelf.visited(RepoKind::Model, idOf(u"a/c"_s));
            shelf.setWatched(RepoKind::Model, idOf(u"a/d"_s), true);
            shelf.setWatched(u"ada"_s, true);
        }
        const Shelf shelf(path(), clock);
        QVERIFY(!shelf.setAsideFile());
        QCOMPARE(shelf.searches().size(), 1);
        QCOMPARE(shelf.searches().first().name, u"Small ones"_s);
        QCOMPARE(shelf.searches().first().query, query);
        QCOMPARE(shelf.searches().first().lookedAt, clock.now());
        QVERIFY(shelf.isFavourite(RepoKind::Space, idOf(u"a/b"_s)));
        QVERIFY(!shelf.isFavourite(RepoKind::Model, idOf(u"a/b"_s)));
        QCOMPARE(shelf.recent().first().id, idOf(u"a/c"_s));
        QVERIFY(shelf.isWatched(RepoKind::Model, idOf(u"a/d"_s)));
        QVERIFY(shelf.isWatched(u"ada"_s));
    }

    void damagedFilesAreSetAside_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("[searches]");
        QTest::newRow("another file of ours") << QByteArray::fromHex("a16d6875627363");
        QTest::newRow("cut") << models::encodeShelf({}).chopped(3);
    }
    void damagedFilesAreSetAside()
    {
        QFETCH(QByteArray, bytes);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Shelf shelf(path(), clock);
        QVERIFY(shelf.setAsideFile().has_value());
        QVERIFY(shelf.searches().isEmpty());
        QVERIFY(QFile::remove(shelf.setAsideFile()->keptAs));
    }

    void aSearchIsKeptOnceAndRenamed()
    {
        Shelf shelf({}, clock);
        QSignalSpy changed(&shelf, &Shelf::searchesChanged);
        shelf.saveSearch(u"One"_s, queryFor(u"a"_s));
        shelf.saveSearch(u"Two"_s, queryFor(u"a"_s));
        QCOMPARE(shelf.searches().size(), 1);
        QCOMPARE(shelf.searches().first().name, u"Two"_s);
        shelf.renameSearch(0, u"  "_s);
        QCOMPARE(shelf.searches().first().name, u"Two"_s);
        shelf.renameSearch(7, u"Nobody"_s);
        shelf.removeSearch(-1);
        QCOMPARE(changed.size(), 2);
        shelf.removeSearch(0);
        QVERIFY(shelf.searches().isEmpty());
    }

    void whatWasSeenAgainStandsFirst()
    {
        Shelf shelf({}, clock);
        for (int i = 0; i < 300; ++i)
            shelf.visited(RepoKind::Model, idOf(u"a/m%1"_s.arg(i % 250)));
        QCOMPARE(shelf.recent().size(), Shelf::kMostRecent);
        QCOMPARE(shelf.recent().first().id, idOf(u"a/m49"_s));
        shelf.visited(RepoKind::Model, idOf(u"a/m40"_s));
        QCOMPARE(shelf.recent().first().id, idOf(u"a/m40"_s));
        QCOMPARE(shelf.recent().size(), Shelf::kMostRecent);
    }

    void newResultsAreCounted()
    {
        Shelf shelf({}, clock);
        SearchQuery query = queryFor(u"asr"_s);
        query.excluded = {u"gguf"_s};
        query.sort = SearchQuery::Sort::Likes;
        shelf.saveSearch(u"Speech"_s, query);
        transport->answer(
            u"/api/models?"_s, 200,
            uR"([{"id":"a/new","tags":[],"createdAt":"%1"},{"id":"a/left-out","tags":["gguf"],"createdAt":"%1"},
                               {"id":"a/old","tags":[],"createdAt":"%2"}])"_s.arg(soon(5), daysAgo(3))
                .toUtf8());
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QTRY_COMPARE(shelf.searches().first().news, 1);
        QTRY_VERIFY(!radar.isLooking());
        QCOMPARE(transport->requests().size(), 1);
        QVERIFY(transport->requests().first().url.query().contains(u"sort=createdAt"));
        shelf.lookedAtSearch(query);
        QCOMPARE(shelf.searches().first().news, 0);
    }

    void newsOfALookThatIsOverAreDropped()
    {
        Shelf shelf({}, clock);
        shelf.saveSearch(u"Speech"_s, queryFor(u"asr"_s));
        const QDateTime before = shelf.searches().first().lookedAt;
        clock.advance(std::chrono::minutes(1));
        shelf.lookedAtSearch(queryFor(u"asr"_s));
        shelf.takeSearchNews(queryFor(u"asr"_s), before, 5, false);
        QCOMPARE(shelf.searches().first().news, 0);
    }

    void newCommitsOfARepositoryAreTold()
    {
        Shelf shelf({}, clock);
        shelf.setWatched(RepoKind::Model, idOf(u"a/b"_s), true);
        transport->answer(
            u"/api/models/a/b/commits/"_s, 200,
            uR"([{"id":"1","title":"New","date":"%1"},{"id":"2","title":"Old","date":"%2"}])"_s.arg(soon(5), daysAgo(1))
                .toUtf8());
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QTRY_COMPARE(shelf.newsCount(), 1);
        QCOMPARE(shelf.watches().first().news.first().title, u"New"_s);
        QVERIFY(!shelf.watches().first().hasMore);
        shelf.seen(shelf.watches().first());
        QCOMPARE(shelf.newsCount(), 0);
    }

    void newAndChangedRepositoriesOfAnOwnerAreTold()
    {
        Shelf shelf({}, clock);
        shelf.setWatched(u"ada"_s, true);
        transport->answer(u"/api/"_s, 200, "[]");
        transport->answer(u"/api/models?"_s, 200,
                          uR"([{"id":"ada/new","createdAt":"%1","lastModified":"%1"},
                               {"id":"ada/changed","createdAt":"%3","lastModified":"%2"},
                               {"id":"ada/old","createdAt":"%3","lastModified":"%3"}])"_s
                              .arg(soon(1), soon(9), daysAgo(9))
                              .toUtf8());
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QTRY_COMPARE(shelf.newsCount(), 2);
        const QList<models::WatchNews> news = shelf.watches().first().news;
        QCOMPARE(news.at(0).id, idOf(u"ada/changed"_s));
        QCOMPARE(news.at(0).what, models::WatchNews::What::UpdatedRepo);
        QCOMPARE(news.at(1).what, models::WatchNews::What::NewRepo);
    }

    void aRepositoryThatIsGoneIsMarkedAndOthersAreAskedAbout()
    {
        Shelf shelf({}, clock);
        shelf.setWatched(RepoKind::Model, idOf(u"a/gone"_s), true);
        shelf.setWatched(RepoKind::Model, idOf(u"a/b"_s), true);
        transport->answer(u"/a/gone/commits/"_s, 404, "{}", {{"X-Error-Code", "RepoNotFound"}});
        transport->answer(u"/a/b/commits/"_s, 200,
                          uR"([{"id":"1","title":"New","date":"%1"}])"_s.arg(soon(5)).toUtf8());
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QTRY_COMPARE(shelf.newsCount(), 1);
        QVERIFY(shelf.watches().first().isUnreachable);
    }

    void withoutANetworkOneQuestionIsEnough()
    {
        Shelf shelf({}, clock);
        for (const QString &text : {u"one"_s, u"two"_s, u"three"_s})
            shelf.saveSearch(text, queryFor(text));
        transport->answer(u"/api/"_s, [](const hub::HttpRequest &) -> hub::Result<hub::HttpResponse> {
            return base::failure(base::HubError::Kind::Offline);
        });
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QTRY_VERIFY(!radar.isLooking());
        QCOMPARE(transport->requests().size(), 1);
    }

    void nothingKeptAsksNothing()
    {
        Shelf shelf({}, clock);
        ShelfRadar radar(client->context(), shelf);
        radar.look();
        QVERIFY(!radar.isLooking());
        QCOMPARE(transport->requests().size(), 0);
    }
};

HS_GUILESS_TEST(TestShelf)
#include "tst_shelf.moc"
