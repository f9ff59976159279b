// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/qthttptransport.h"
#include "hub/http/redirects.h"
#include "hub/hubclient.h"
#include "testkit/rawserver.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;

namespace {

/// The Hub, which sends everybody elsewhere, and that place.
class Signpost : public HttpTransport
{
public:
    QList<std::pair<QString, bool>> asked; // host, whether as bulk

    QCoro::Task<Result<HttpResponse>> send(HttpRequest request, std::stop_token /*stop*/) override
    {
        asked.append({request.url.host(), request.isBulk});
        HttpResponse answer;
        answer.status = request.url.host() == "hub.test"_L1 ? 302 : 200;
        answer.headers.append("Location", "https://blobs.test/x");
        answer.url = request.url;
        co_return answer;
    }
};

} // namespace

/// Real sockets, two origins: the Hub and the blob host.
class RedirectsTest : public QObject
{
    Q_OBJECT

    static RawServer::Reply to(const QByteArray &location, int status = 302)
    {
        return {RawServer::answer(status, {{"Location", location}}, "redirect")};
    }
    static RawServer::Reply text(const QByteArray &body)
    {
        // A cookie of a host that has nothing to remember: it must not come back.
        return {RawServer::answer(200, {{"Set-Cookie", "seen=1; Path=/"}}, body)};
    }
    static Credentials secretOf(const RawServer &hub) { return {hub.url(u"/"_s), "hf_secret"}; }
    static HubClient signedIn(const RawServer &hub)
    {
        return HubClient({.endpoint = hub.url({}), .token = AccessToken(u"hf_secret"_s)});
    }
    /// Nothing of the account in what the server was asked, by whatever name.
    static bool gotNoSecret(const RawServer &server)
    {
        return !server.requests().isEmpty() && std::ranges::none_of(server.requests(), [](const auto &request) {
            return request.head.contains("hf_secret") || !request.field("Authorization").isEmpty() ||
                   !request.field("Cookie").isEmpty();
        });
    }

private Q_SLOTS:
    void aForeignPictureIsAskedForWithoutTokenAndCookie()
    {
        RawServer hub([](const RawServer::Request &) { return text("hub"); });
        RawServer pictures([](const RawServer::Request &) { return text("picture"); });
        const HubClient client = signedIn(hub);
        for (int time = 0; time < 2; ++time) { // the second one could bring the first one's cookie
            const auto bytes = ended(fetchResource(client.context(), pictures.url(u"/p.png"_s), 1000, {}));
            HS_VERIFY_VALUE(*bytes);
            QCOMPARE(**bytes, QByteArray("picture"));
        }
        QVERIFY(gotNoSecret(pictures));
    }
    void aPictureOfTheHubIsAskedForWithTheToken()
    {
        RawServer hub([](const RawServer::Request &) { return text("picture"); });
        const HubClient client = signedIn(hub);
        for (int time = 0; time < 2; ++time) {
            const auto bytes = ended(fetchResource(client.context(), hub.url(u"/p.png"_s), 1000, {}));
            HS_VERIFY_VALUE(*bytes);
        }
        QCOMPARE(hub.requests().size(), 2);
        for (const auto &request : hub.requests()) {
            QCOMPARE(request.field("Authorization"), QByteArray("Bearer hf_secret"));
            QVERIFY(request.field("Cookie").isEmpty());
        }
    }
    void theHubUnderAnotherNameIsAnotherHost()
    {
        RawServer hub([](const RawServer::Request &) { return text("picture"); });
        const HubClient client = signedIn(hub);
        QUrl url = hub.url(u"/p.png"_s);
        url.setHost(u"localhost"_s);
        const auto bytes = ended(fetchResource(client.context(), url, 1000, {}));
        HS_VERIFY_VALUE(*bytes);
        QVERIFY(gotNoSecret(hub));
    }
    void aForeignRedirectToTheHubGetsTheTokenOnlyThere()
    {
        RawServer hub([](const RawServer::Request &) { return text("picture"); });
        RawServer pictures([&](const RawServer::Request &) { return to(hub.url(u"/p.png"_s).toEncoded()); });
        const HubClient client = signedIn(hub);
        const auto bytes = ended(fetchResource(client.context(), pictures.url(u"/p.png"_s), 1000, {}));
        HS_VERIFY_VALUE(*bytes);
        QVERIFY(gotNoSecret(pictures));
        QCOMPARE(hub.requests().first().field("Authorization"), QByteArray("Bearer hf_secret"));
    }
    void aDownloadFromTheBlobHostCarriesNoToken()
    {
        RawServer hub([](const RawServer::Request &) { return text("hub"); });
        RawServer blobs([](const RawServer::Request &) { return text("blob"); });
        const HubClient client = signedIn(hub);
        FileMetadata file;
        file.size = 4;
        file.location = blobs.url(u"/b?Signature=s"_s);
        const auto received = std::make_shared<QByteArray>();
        const auto sink = [received](QByteArray piece) -> QCoro::Task<Result<void>> {
            received->append(piece);
            co_return Result<void>();
        };
        const auto done = ended(streamBlob(client.context(), file, std::nullopt, sink, {}));
        HS_VERIFY_VALUE(*done);
        QCOMPARE(*received, QByteArray("blob"));
        QVERIFY(gotNoSecret(blobs));
    }
    void theTokenNeverGoesToAnotherOrigin()
    {
        RawServer blobs(
            [](const RawServer::Request &) { return RawServer::Reply{RawServer::answer(200, {}, "blob")}; });
        RawServer hub([&](const RawServer::Request &) { return to(blobs.url(u"/b?Signature=s"_s).toEncoded()); });
        QtHttpTransport transport;
        HttpRequest request;
        request.url = hub.url(u"/a/b/resolve/main/x"_s);
        request.headers.append("Range", "bytes=0-3");
        const auto answer = ended(sendFollowing(&transport, request, secretOf(hub), {}));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->body, QByteArray("blob"));
        QCOMPARE(hub.requests().first().field("Authorization"), QByteArray("Bearer hf_secret"));
        QVERIFY(!blobs.requests().first().head.contains("hf_secret"));
        QVERIFY(blobs.requests().first().field("Authorization").isEmpty());
        QCOMPARE(blobs.requests().first().field("Range"), QByteArray("bytes=0-3"));
    }
    void backAtTheHubTheTokenIsThereAgain()
    {
        // hub → blob host → hub: the last hop is the Hub again, so the token may go, but never to the middle.
        std::unique_ptr<RawServer> hub;
        RawServer blobs([&](const RawServer::Request &) { return to(hub->url(u"/end"_s).toEncoded()); });
        hub = std::make_unique<RawServer>([&](const RawServer::Request &request) {
            return request.path() == "/end" ? RawServer::Reply{RawServer::answer(200, {}, "end")}
                                            : to(blobs.url(u"/b"_s).toEncoded());
        });
        QtHttpTransport transport;
        HttpRequest request;
        request.url = hub->url(u"/start"_s);
        const auto answer = ended(sendFollowing(&transport, request, secretOf(*hub), {}));
        HS_VERIFY_VALUE(*answer);
        QVERIFY(gotNoSecret(blobs));
        QCOMPARE(hub->requests().size(), 2);
        for (const auto &atHub : hub->requests())
            QCOMPARE(atHub.field("Authorization"), QByteArray("Bearer hf_secret"));
    }
    void aRelativeRedirectKeepsTheTokenAndItsQuery()
    {
        RawServer hub([](const RawServer::Request &request) {
            return request.path() == "/api/models/new?blobs=true" ? RawServer::Reply{RawServer::answer(200, {}, "new")}
                                                                  : to("/api/models/new?blobs=true", 307);
        });
        QtHttpTransport transport;
        HttpRequest request;
        request.url = hub.url(u"/api/models/old?blobs=true"_s);
        const auto answer = ended(sendFollowing(&transport, request, secretOf(hub), {}));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->body, QByteArray("new"));
        QCOMPARE((*answer)->url, hub.url(u"/api/models/new?blobs=true"_s));
        QCOMPARE(hub.requests().last().field("Authorization"), QByteArray("Bearer hf_secret"));
    }
    void metadataStopsAtAnotherHost()
    {
        RawServer blobs([](const RawServer::Request &) { return RawServer::Reply{RawServer::answer(200, {}, {})}; });
        RawServer hub([&](const RawServer::Request &request) {
            return request.path() == "/renamed" ? to(blobs.url(u"/b"_s).toEncoded()) : to("/renamed", 307);
        });
        QtHttpTransport transport;
        HttpRequest request;
        request.method = "HEAD";
        request.url = hub.url(u"/x"_s);
        request.redirects = HttpRequest::Redirects::SameHostOnly;
        const auto answer = ended(sendFollowing(&transport, request, {}, {}));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->status, 302);
        QVERIFY(blobs.requests().isEmpty());
        QCOMPARE(hub.requests().size(), 2);
    }
    void loopsEnd()
    {
        RawServer hub([](const RawServer::Request &) { return to("/again"); });
        QtHttpTransport transport;
        HttpRequest request;
        request.url = hub.url(u"/again"_s);
        const auto answer = ended(sendFollowing(&transport, request, {}, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::BadAnswer);
        QCOMPARE(hub.requests().size(), 11);
    }
    void otherSchemesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::newRow("file") << QByteArray("file:///etc/passwd");
        QTest::newRow("ftp") << QByteArray("ftp://h/x");
        QTest::newRow("data") << QByteArray("data:text/plain,x");
    }
    void otherSchemesAreRefused()
    {
        QFETCH(QByteArray, location);
        RawServer hub([&](const RawServer::Request &) { return to(location); });
        QtHttpTransport transport;
        HttpRequest request;
        request.url = hub.url(u"/x"_s);
        const auto answer = ended(sendFollowing(&transport, request, {}, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::BadAnswer);
    }
    void theHubIsAskedOverTheConnectionsThatItHas()
    {
        Signpost signpost;
        HttpRequest request;
        request.url = QUrl(u"https://hub.test/x"_s);
        request.isBulk = true;
        const auto answer = ended(sendFollowing(&signpost, request, {QUrl(u"https://hub.test"_s), {}}, {}));
        HS_VERIFY_VALUE(*answer);
        QCOMPARE(signpost.asked, (QList<std::pair<QString, bool>>{{u"hub.test"_s, false}, {u"blobs.test"_s, true}}));
    }
    void originsAreCompared_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("same") << u"https://h/a"_s << u"https://H:443/b"_s << true;
        QTest::newRow("port") << u"https://h/a"_s << u"https://h:444/a"_s << false;
        QTest::newRow("scheme") << u"https://h/a"_s << u"http://h/a"_s << false;
        QTest::newRow("sub domain") << u"https://h/a"_s << u"https://cdn.h/a"_s << false;
    }
    void originsAreCompared()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, isSame);
        QCOMPARE(isSameOrigin(QUrl(a), QUrl(b)), isSame);
    }
};

HS_GUILESS_TEST(RedirectsTest)
#include "tst_redirects.moc"
