// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/qthttptransport.h"
#include "testkit/rawserver.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::testkit;
using QCoro::Task;

/// Over real sockets, against a server that misbehaves.
class QtHttpTransportTest : public QObject
{
    Q_OBJECT

    static HttpRequest get(const QUrl &url)
    {
        HttpRequest request;
        request.url = url;
        return request;
    }
    static RawServer::Handler always(const QByteArray &bytes, bool staysOpen = false)
    {
        return [=](const RawServer::Request &) { return RawServer::Reply{bytes, staysOpen}; };
    }

private Q_SLOTS:
    void anyStatusIsAnAnswer_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 204, 302, 401, 404, 429, 500, 503})
            QTest::newRow(QByteArray::number(status).constData()) << status;
    }
    void anyStatusIsAnAnswer()
    {
        QFETCH(int, status);
        RawServer server(always(RawServer::answer(status, {{"X-A", "1"}}, status == 204 ? "" : "body")));
        QtHttpTransport transport;
        const auto answer = ended(transport.send(get(server.url(u"/x"_s)), {}));
        QVERIFY(answer.has_value());
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->status, status);
        QCOMPARE((*answer)->headers.value("x-a"), QByteArray("1"));
        QCOMPARE((*answer)->body, QByteArray(status == 204 ? "" : "body"));
    }
    void redirectsAreNotFollowedHere()
    {
        RawServer server(always(RawServer::answer(302, {{"Location", "/elsewhere"}}, {})));
        QtHttpTransport transport;
        const auto answer = ended(transport.send(get(server.url(u"/x"_s)), {}));
        QCOMPARE((*answer)->status, 302);
        QCOMPARE(server.requests().size(), 1);
    }
    void aCutBodyIsAnError()
    {
        RawServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this"));
        QtHttpTransport transport;
        const auto answer = ended(transport.send(get(server.url(u"/x"_s)), {}));
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, HubError::Kind::Offline);
    }
    void nobodyListening()
    {
        QUrl url;
        {
            RawServer server(always({}));
            url = server.url(u"/x"_s);
        }
        QtHttpTransport transport;
        const auto answer = ended(transport.send(get(url), {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Offline);
    }
    void silenceEndsAsTimeout()
    {
        RawServer server(always({}, true));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.timeout = 30ms;
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Timeout);
    }
    void silenceInMidBodyEndsAsTimeout()
    {
        RawServer server(always("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsome", true));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.timeout = 50ms;
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Timeout);
    }
    void aPlainTextServerIsNoTlsServer()
    {
        RawServer server(always("not TLS at all"));
        QUrl url = server.url(u"/x"_s);
        url.setScheme(u"https"_s);
        QtHttpTransport transport;
        const auto answer = ended(transport.send(get(url), {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Tls);
    }
    void stoppingEndsIt()
    {
        RawServer server(always({}, true));
        QtHttpTransport transport;
        std::stop_source stop;
        auto task = transport.send(get(server.url(u"/x"_s)), stop.get_token());
        QVERIFY(QTest::qWaitFor([&] { return !server.requests().isEmpty(); }));
        stop.request_stop();
        const auto answer = ended(std::move(task));
        QCOMPARE(answer->error().kind, HubError::Kind::Cancelled);
    }
    void aLargeBodyIsRefused()
    {
        RawServer server(always(RawServer::answer(200, {}, QByteArray(100'000, 'x'))));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.largestBody = 50'000;
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::TooLarge);
    }
    void aSinkGetsEveryByteInOrder()
    {
        QByteArray body(5'000'000, Qt::Uninitialized);
        for (qsizetype i = 0; i < body.size(); ++i)
            body[i] = static_cast<char>(i * 31 + i / 257);
        RawServer server(always(RawServer::answer(200, {}, body)));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.largestBody = 1000; // not for what a sink takes
        const auto received = std::make_shared<QByteArray>();
        request.sink = [received](QByteArray piece) -> Task<Result<void>> {
            received->append(piece);
            co_return Result<void>();
        };
        const auto answer = ended(transport.send(request, {}));
        HS_VERIFY_VALUE(*answer);
        QVERIFY((*answer)->body.isEmpty());
        QVERIFY(*received == body);
    }
    void aSinkCanEndIt()
    {
        RawServer server(always(RawServer::answer(200, {}, QByteArray(3'000'000, 'x'))));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.sink = [](QByteArray) -> Task<Result<void>> { co_return hs::base::failure(HubError::Kind::DiskFull); };
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::DiskFull);
    }
    /// The rest of the body must not be read for nobody, nor stand in the way of the next exchange.
    void whatIsEndedLetsGoOfItsConnection_data()
    {
        QTest::addColumn<bool>("isBulk");
        QTest::newRow("small") << false;
        QTest::newRow("bulk") << true;
    }
    void whatIsEndedLetsGoOfItsConnection()
    {
        QFETCH(const bool, isBulk);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        bool isGone = false;
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *client = server.nextPendingConnection();
            connect(client, &QAbstractSocket::disconnected, &server, [&isGone] { isGone = true; });
            client->write("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n" + QByteArray(5'000'000, 'x'));
        });
        QtHttpTransport transport;
        HttpRequest request = get(QUrl(u"http://127.0.0.1:%1/x"_s.arg(server.serverPort())));
        request.isBulk = isBulk;
        request.sink = [](QByteArray) -> Task<Result<void>> { co_return hs::base::failure(HubError::Kind::DiskFull); };
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::DiskFull);
        QTRY_VERIFY(isGone);
    }
    void aSinkGetsNoErrorPage()
    {
        RawServer server(always(RawServer::answer(403, {}, "denied")));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        const auto calls = std::make_shared<int>(0);
        request.sink = [calls](QByteArray) -> Task<Result<void>> {
            ++*calls;
            co_return Result<void>();
        };
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE((*answer)->body, QByteArray("denied"));
        QCOMPARE(*calls, 0);
    }
    void theHeadIsCheckedBeforeTheBody()
    {
        RawServer server(always(RawServer::answer(200, {{"ETag", "\"other\""}}, "body")));
        QtHttpTransport transport;
        HttpRequest request = get(server.url(u"/x"_s));
        request.headCheck = [](const HttpResponse &head) -> Result<void> {
            if (head.headers.value("etag") != "\"mine\"")
                return hs::base::failure(HubError::Kind::Integrity);
            return {};
        };
        const auto answer = ended(transport.send(request, {}));
        QCOMPARE(answer->error().kind, HubError::Kind::Integrity);
    }
    void cookiesAreNeitherKeptNorSent()
    {
        RawServer server(always(RawServer::answer(200, {{"Set-Cookie", "a=b; Path=/"}}, {})));
        QtHttpTransport transport;
        static_cast<void>(ended(transport.send(get(server.url(u"/1"_s)), {})));
        static_cast<void>(ended(transport.send(get(server.url(u"/2"_s)), {})));
        QCOMPARE(server.requests().size(), 2);
        QVERIFY(server.requests().at(1).field("Cookie").isEmpty());
    }
};

HS_GUILESS_TEST(QtHttpTransportTest)
#include "tst_qthttptransport.moc"
