// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/files.h"
#include "hub/calls/repos.h"
#include "hub/calls/search.h"
#include "hub/hubclient.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;

/// Retries, waits, saved copies and cancelling, over a transport and a clock that the test moves.
class AskTest : public QObject
{
    Q_OBJECT

    struct Bench
    {
        QTemporaryDir folder;
        std::shared_ptr<FakeTransport> network = std::make_shared<FakeTransport>();
        std::shared_ptr<ManualClock> clock = std::make_shared<ManualClock>();
        std::unique_ptr<HubClient> client;

        explicit Bench(const QString &token = {}, bool isOffline = false)
        {
            client = std::make_unique<HubClient>(HubClientOptions{.endpoint = QUrl(u"http://hub.test"_s),
                                                                  .token = AccessToken(token),
                                                                  .cacheFolder = folder.path(),
                                                                  .isOffline = isOffline,
                                                                  .transport = network,
                                                                  .clock = clock});
        }
        HubContextPtr hub() const { return client->context(); }
        /// Moves the clock whenever somebody waits, until the task has ended.
        template <typename T>
        std::optional<T> endedInTime(QCoro::Task<T> task)
        {
            QTimer timer;
            QObject::connect(&timer, &QTimer::timeout, &timer, [this] {
                if (const auto waits = clock->pending(); !waits.isEmpty()) {
                    waited << waits.first();
                    clock->advance(waits.first());
                }
            });
            timer.start(1);
            return ended(std::move(task));
        }
        QList<std::chrono::milliseconds> waited;
    };

    static HttpRequest background(const QString &path)
    {
        HttpRequest request;
        request.url = QUrl(u"http://hub.test"_s + path);
        request.priority = hs::base::Priority::Background;
        return request;
    }
    /// Fails `times` with `status`, then answers "fine".
    static FakeTransport::Responder failing(int times, int status)
    {
        return [left = std::make_shared<int>(times), status](const HttpRequest &) -> Result<HttpResponse> {
            return (*left)-- > 0 ? response(status) : response(200, "fine");
        };
    }

private Q_SLOTS:
    void passingTroublesAreTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("failures");
        QTest::addColumn<int>("asked");
        QTest::newRow("503 twice") << 503 << 2 << 3;
        QTest::newRow("500 five times") << 500 << 5 << 6;
        QTest::newRow("502 for ever") << 502 << 99 << 6;
        QTest::newRow("501") << 501 << 1 << 1;
        QTest::newRow("404") << 404 << 1 << 1;
    }
    void passingTroublesAreTriedAgain()
    {
        QFETCH(int, status);
        QFETCH(int, failures);
        QFETCH(int, asked);
        Bench bench;
        bench.network->answer(u"/x"_s, failing(failures, status));
        const auto answer = bench.endedInTime(ask(bench.hub(), background(u"/x"_s), {}));
        QVERIFY(answer.has_value());
        QCOMPARE(bench.network->countOf(u"/x"_s), asked);
        QCOMPARE(answer->has_value(), asked > failures);
    }
    void whatCreatesSomethingIsNeverSentTwice()
    {
        Bench bench;
        bench.network->answer(u"/x"_s, failing(1, 503));
        HttpRequest request = background(u"/x"_s);
        request.method = "POST";
        request.isIdempotent = false;
        const auto answer = bench.endedInTime(ask(bench.hub(), request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Server);
        QCOMPARE(bench.network->requests().size(), 1);
    }
    void theServersWaitIsHonoured()
    {
        Bench bench;
        bench.network->answer(u"/x"_s,
                              [first = std::make_shared<bool>(true)](const HttpRequest &) -> Result<HttpResponse> {
                                  if (std::exchange(*first, false))
                                      return response(429, {}, {{"RateLimit", R"("api";r=0;t=47)"}});
                                  return response(200, "fine");
                              });
        const auto answer = bench.endedInTime(ask(bench.hub(), background(u"/x"_s), {}));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE(bench.waited.first(), 48s);
    }
    void a429HoldsTheOthersToo()
    {
        Bench bench;
        bench.network->answer(u"/limited"_s, 429, {}, {{"RateLimit", R"("api";r=0;t=9)"}});
        bench.network->answer(u"/other"_s, 200, "fine");
        HttpRequest request = background(u"/limited"_s);
        request.isRetried = false;
        const auto refused = ended(ask(bench.hub(), request, {}));
        QCOMPARE(refused->error().kind, HubError::Kind::RateLimited);
        QCOMPARE(*refused->error().retryAt, bench.clock->now().addSecs(10));
        const auto other = bench.endedInTime(ask(bench.hub(), background(u"/other"_s), {}));
        HS_VERIFY_VALUE(*other);
        QCOMPARE(bench.waited.first(), 10s);
    }
    void anotherHosts429DoesNotHoldTheHub_data()
    {
        QTest::addColumn<QString>("location"); // empty: the other host is asked directly
        QTest::newRow("asked directly") << QString();
        QTest::newRow("after a redirect of the Hub") << u"http://blobs.test/limited"_s;
    }
    void anotherHosts429DoesNotHoldTheHub()
    {
        QFETCH(QString, location);
        Bench bench;
        bench.network->answer(u"blobs.test/limited"_s, 429, {}, {{"Retry-After", "3600"}});
        bench.network->answer(u"hub.test/moved"_s, 302, {}, {{"Location", location.toLatin1()}});
        bench.network->answer(u"hub.test/other"_s, 200, "fine");
        HttpRequest request = background(u"/moved"_s);
        if (location.isEmpty())
            request.url = QUrl(u"http://blobs.test/limited"_s);
        request.isRetried = false;
        const auto refused = ended(ask(bench.hub(), request, {}));
        QCOMPARE(refused->error().kind, HubError::Kind::RateLimited);
        const auto other = ended(ask(bench.hub(), background(u"/other"_s), {}));
        HS_VERIFY_VALUE(*other);
        QVERIFY(bench.clock->pending().isEmpty());
        // That host itself is left alone, and nobody waits an hour for it.
        request.url = QUrl(u"http://blobs.test/another"_s);
        const auto spared = ended(ask(bench.hub(), request, {}));
        QCOMPARE(spared->error().kind, HubError::Kind::RateLimited);
        QCOMPARE(bench.network->countOf(u"/another"_s), 0);
    }
    void aShorterWaitDoesNotEndALongerOne()
    {
        Bench bench;
        bench.hub()->pause(QUrl(u"http://hub.test/a"_s), bench.clock->now().addSecs(60));
        bench.hub()->pause(QUrl(u"http://hub.test/b"_s), bench.clock->now().addSecs(5));
        QCOMPARE(*bench.hub()->pauseOf(QUrl(u"http://hub.test/c"_s)), bench.clock->now().addSecs(60));
        bench.clock->advance(60s);
        QVERIFY(!bench.hub()->pauseOf(QUrl(u"http://hub.test/c"_s)));
    }
    void a401OfAnotherHostIsNotAboutTheToken()
    {
        Bench bench(u"hf_secret"_s);
        bench.network->answer(u"blobs.test"_s, 401, {});
        HttpRequest request = background(u"/x"_s);
        request.url = QUrl(u"http://blobs.test/picture"_s);
        const auto refused = ended(ask(bench.hub(), request, {}));
        QCOMPARE(refused->error().kind, HubError::Kind::TokenNeeded);
        QVERIFY(!bench.network->requests().first().headers.contains("Authorization"));
    }
    void aPersonWaitsNotLongForADeadNetwork()
    {
        Bench bench;
        bench.network->answer(u"/x"_s, [](const HttpRequest &) -> Result<HttpResponse> {
            return hs::base::failure(HubError::Kind::Offline);
        });
        HttpRequest request = background(u"/x"_s);
        request.priority = hs::base::Priority::Interactive;
        const auto answer = bench.endedInTime(ask(bench.hub(), request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Offline);
        QCOMPARE(bench.network->requests().size(), 2);
    }
    void aPageSeenOnceOpensOffline()
    {
        Bench bench;
        bench.network->answer(u"/api/models/a/b"_s, 200, R"({"id":"a/b","likes":5})", {{"ETag", "W/\"1\""}});
        const RepoRef repo{RepoKind::Model, *RepoId::parse(u"a/b"), {}};
        const auto online = ended(fetchRepo(bench.hub(), repo, {}, {}));
        HS_VERIFY_VALUE(*online);
        QVERIFY(!(*online)->freshness.isSavedCopy());
        bench.clock->advance(1h);
        bench.network->answer(u"/api/models/a/b"_s, [](const HttpRequest &) -> Result<HttpResponse> {
            return hs::base::failure(HubError::Kind::Offline);
        });
        const auto offline = bench.endedInTime(fetchRepo(bench.hub(), repo, {}, {}));
        HS_VERIFY_VALUE(*offline);
        QCOMPARE((*offline)->value.summary.likes, 5);
        QCOMPARE(*(*offline)->freshness.savedAt, bench.clock->now().addSecs(-3600));
    }
    void anUnchangedAnswerIsNotSentAgain()
    {
        Bench bench;
        bench.network->answer(u"/api/models/a/b"_s, [](const HttpRequest &request) -> Result<HttpResponse> {
            if (request.headers.value("If-None-Match") == "W/\"1\"")
                return response(304);
            return response(200, R"({"id":"a/b","likes":5})", {{"ETag", "W/\"1\""}});
        });
        const RepoRef repo{RepoKind::Model, *RepoId::parse(u"a/b"), {}};
        HS_VERIFY_VALUE(*ended(fetchRepo(bench.hub(), repo, {}, {})));
        const auto again = ended(fetchRepo(bench.hub(), repo, {}, {}));
        HS_VERIFY_VALUE(*again);
        QCOMPARE((*again)->value.summary.likes, 5);
        QVERIFY(!(*again)->freshness.isSavedCopy());
    }
    void offlineModeSendsNothing()
    {
        Bench bench({}, true);
        const auto answer = ended(ask(bench.hub(), background(u"/x"_s), {}));
        QCOMPARE(answer->error().kind, HubError::Kind::NotSaved);
        QVERIFY(bench.network->requests().isEmpty());
    }
    void theTokenGoesAlong()
    {
        Bench bench(u"hf_secret"_s);
        bench.network->answer(u"/x"_s, 200, "fine");
        HS_VERIFY_VALUE(*ended(ask(bench.hub(), background(u"/x"_s), {})));
        QCOMPARE(bench.network->requests().first().headers.value("Authorization"), QByteArray("Bearer hf_secret"));
        QVERIFY(bench.network->requests().first().headers.value("User-Agent").startsWith("hubscope/"));
    }
    void whoamiNeedsSomebody()
    {
        Bench bench;
        const auto account = ended(whoAmI(bench.hub(), {}));
        QCOMPARE(account->error().kind, HubError::Kind::TokenNeeded);
        QVERIFY(bench.network->requests().isEmpty());
    }
    void theEndOfTheClientCancelsItsCalls()
    {
        Bench bench;
        bench.network->hold();
        auto task = ask(bench.hub(), background(u"/x"_s), {});
        QTRY_COMPARE(bench.network->held(), 1);
        bench.client.reset();
        const auto answer = ended(std::move(task));
        QCOMPARE(answer->error().kind, HubError::Kind::Cancelled);
    }
    void interactiveCallsOvertakeBackgroundOnes()
    {
        Bench bench;
        bench.hub()->requestsPerHost = 1;
        bench.network->answer(u"/"_s, 200, "fine");
        bench.network->hold();
        auto first = ask(bench.hub(), background(u"/first"_s), {});
        auto second = ask(bench.hub(), background(u"/second"_s), {});
        HttpRequest person = background(u"/person"_s);
        person.priority = hs::base::Priority::Interactive;
        auto third = ask(bench.hub(), person, {});
        QTRY_COMPARE(bench.network->held(), 1);
        bench.network->releaseAll();
        static_cast<void>(ended(std::move(second)));
        QCOMPARE(bench.network->requests().at(0).url.path(), u"/first"_s);
        QCOMPARE(bench.network->requests().at(1).url.path(), u"/person"_s);
        QCOMPARE(bench.network->requests().at(2).url.path(), u"/second"_s);
        static_cast<void>(ended(std::move(first)));
        static_cast<void>(ended(std::move(third)));
    }
    void aNextPageOnAnotherHostIsRefused()
    {
        Bench bench(u"hf_secret"_s);
        bench.network->answer(u"/api/models"_s, 200, "[]",
                              {{"Link", "<https://evil.test/api/models?cursor=x>; rel=\"next\""}});
        const auto page = ended(searchRepos(bench.hub(), {}, {}, {}));
        QCOMPARE(page->error().kind, HubError::Kind::BadAnswer);
    }
    void metadataIsReadAsTheContractSays_data()
    {
        QTest::addColumn<QList<std::pair<QByteArray, QByteArray>>>("fields");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("isGood");
        const QByteArray oid(40, 'a');
        const QByteArray sha(64, 'b');
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QTest::newRow("LFS") << Fields{{"X-Repo-Commit", oid},
                                       {"ETag", "\"xet\""},
                                       {"X-Linked-Etag", '"' + sha + '"'},
                                       {"X-Linked-Size", "12"},
                                       {"Content-Length", "900"},
                                       {"Location", "http://blobs.test/b?Signature=1"}}
                             << 302 << true;
        QTest::newRow("small") << Fields{{"X-Repo-Commit", oid}, {"ETag", "W/\"" + oid + '"'}, {"Content-Length", "12"}}
                               << 200 << true;
        QTest::newRow("length of a redirect") << Fields{{"X-Repo-Commit", oid},
                                                        {"ETag", '"' + oid + '"'},
                                                        {"Content-Length", "12"},
                                                        {"Location", "http://blobs.test/b"}}
                                              << 302 << false;
        QTest::newRow("no commit") << Fields{{"ETag", '"' + oid + '"'}, {"Content-Length", "12"}} << 200 << false;
        QTest::newRow("etag that is a path")
            << Fields{{"X-Repo-Commit", oid}, {"ETag", "\"../../../../x\""}, {"Content-Length", "12"}} << 200 << false;
        QTest::newRow("commit that is a path")
            << Fields{{"X-Repo-Commit", "../x"}, {"ETag", '"' + oid + '"'}, {"Content-Length", "12"}} << 200 << false;
    }
    void metadataIsReadAsTheContractSays()
    {
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QFETCH(Fields, fields);
        QFETCH(int, status);
        QFETCH(bool, isGood);
        Bench bench;
        bench.network->answer(u"/resolve/"_s, status, {}, fields);
        const auto file = ended(fetchMetadata(bench.hub(), {RepoKind::Model, *RepoId::parse(u"a/b"), {}}, u"f.bin"_s,
                                              hs::base::Priority::Interactive, {}));
        QCOMPARE(file->has_value(), isGood);
        if (isGood)
            QCOMPARE((*file)->size, 12);
        else
            QCOMPARE(file->error().kind, HubError::Kind::BadAnswer);
    }
    void aPartThatIsAnotherOneIsRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("contentRange");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("right") << 206 << QByteArray("bytes 4-9/10") << true;
        QTest::newRow("range ignored") << 200 << QByteArray() << false;
        QTest::newRow("other start") << 206 << QByteArray("bytes 3-9/10") << false;
        QTest::newRow("other file") << 206 << QByteArray("bytes 4-9/11") << false;
        QTest::newRow("nonsense") << 206 << QByteArray("items 4-9") << false;
    }
    void aPartThatIsAnotherOneIsRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, contentRange);
        QFETCH(bool, isGood);
        Bench bench;
        bench.network->answer(u"/b"_s, status, "456789", {{"Content-Range", contentRange}});
        FileMetadata file;
        file.size = 10;
        file.location = QUrl(u"http://blobs.test/b"_s);
        const auto received = std::make_shared<QByteArray>();
        const auto done = ended(streamBlob(bench.hub(), file, ByteRange{4, {}},
                                           [received](QByteArray piece) -> QCoro::Task<Result<void>> {
                                               received->append(piece);
                                               co_return Result<void>();
                                           },
                                           {}));
        QCOMPARE(done->has_value(), isGood);
        QCOMPARE(*received, isGood ? QByteArray("456789") : QByteArray());
    }
};

HS_GUILESS_TEST(AskTest)
#include "tst_ask.moc"
