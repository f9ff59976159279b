// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "rawclient.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QByteArray kNext = "GET /api/models HTTP/1.1\r\nHost: a\r\n\r\n";

/// The most memory that this process has had so far, in KiB.
qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = status.readAll();
    const qsizetype at = text.indexOf("VmHWM:");
    return at < 0 ? 0 : text.sliced(at + 6).trimmed().split(' ').constFirst().toLongLong();
}

QByteArray postHead(const QByteArray &more)
{
    return "POST /api/models/acme/tiny/paths-info/main HTTP/1.1\r\nHost: a\r\n" + more + "\r\n";
}

} // namespace

/// What nobody who means well sends: each is answered with an error or cut off, in bounded time and memory, and never
/// makes one request out of a part of another (RFC 9112 §11).
class tst_HostileRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void doubtfulFramingIsRefused_data();
    void doubtfulFramingIsRefused();
    void whatIsLeftOfABodyIsNoRequest_data();
    void whatIsLeftOfABodyIsNoRequest();
    void readBodiesLetTheConnectionLive();
    void bodylessPostIsAnsweredAtOnce();
    void oversizedHeadersAreRefused_data();
    void oversizedHeadersAreRefused();
    void endlessTrailersAreCutOff();
    void slowHeadersEndIn408();
    void slowBodiesEnd();
    void tricklingBodiesEnd();
    void idleConnectionsEnd();
    void tooManyConnectionsAreClosed();
    void nothingLeadsOutOfARepository_data();
    void nothingLeadsOutOfARepository();
    void oversizedBodyIsRefused();
    void packedBombIsRefused();
    void deepJsonIsRefused();
    void formsAndUnknownMethodsAreRefused_data();
    void formsAndUnknownMethodsAreRefused();
    void headersCannotBeSplit();
    void wholeAddressesAreTaken();
    void stopDoesNotWaitForSlowClients();

private:
    [[nodiscard]] QByteArray exchange(const QByteArray &request)
    {
        RawClient client(m_hub->server().port());
        client.send(request);
        return client.readUntilClosed();
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_HostileRequests::doubtfulFramingIsRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray body = "5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("length and coding") << postHead("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + body;
    QTest::newRow("two lengths") << postHead("Content-Length: 5\r\nContent-Length: 6\r\n") + "hello!";
    QTest::newRow("two equal lengths") << postHead("Content-Length: 5\r\nContent-Length: 5\r\n") + "hello";
    QTest::newRow("list of lengths") << postHead("Content-Length: 5, 5\r\n") + "hello";
    QTest::newRow("signed length") << postHead("Content-Length: +5\r\n") + "hello";
    QTest::newRow("negative length") << postHead("Content-Length: -5\r\n") + "hello";
    QTest::newRow("hexadecimal length") << postHead("Content-Length: 0x5\r\n") + "hello";
    QTest::newRow("empty length") << postHead("Content-Length:\r\n") + "hello";
    QTest::newRow("huge length") << postHead("Content-Length: 99999999999999999999\r\n") + "hello";
    QTest::newRow("two codings") << postHead("Transfer-Encoding: gzip, chunked\r\n") + body;
    QTest::newRow("coding twice") << postHead("Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n") + body;
    QTest::newRow("unknown coding") << postHead("Transfer-Encoding: identity\r\n") + body;
    QTest::newRow("blank before the colon") << postHead("Content-Length : 5\r\n") + "hello";
    QTest::newRow("name with a bracket") << postHead("Content(Length: 5\r\n") + "hello";
    QTest::newRow("lone line feed") << postHead("X: y\nContent-Length: 5\r\n") + "hello";
    QTest::newRow("line feed at an end") << postHead("Content-Length: 5\n") + "hello";
    QTest::newRow("folded line") << postHead("X: y\r\n Content-Length: 5\r\n") + "hello";
    QTest::newRow("NUL") << postHead(QByteArray("X: a\0b\r\n", 8));
    QTest::newRow("chunk size 0x5") << postHead("Transfer-Encoding: chunked\r\n") + "0x5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("chunk size +5") << postHead("Transfer-Encoding: chunked\r\n") + "+5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("chunk size with a blank") << postHead("Transfer-Encoding: chunked\r\n") + " 5\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("chunk with a lone line feed")
        << postHead("Transfer-Encoding: chunked\r\n") + "5\nhello\r\n0\r\n\r\n";
    QTest::newRow("chunk too long") << postHead("Transfer-Encoding: chunked\r\n") + "3\r\nhello\r\n0\r\n\r\n";
    QTest::newRow("no host") << QByteArray("GET /api/models HTTP/1.1\r\n\r\n");
    QTest::newRow("two hosts") << QByteArray("GET /api/models HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
}

void tst_HostileRequests::doubtfulFramingIsRefused()
{
    QFETCH(const QByteArray, request);
    const QByteArray answer = exchange(request + kNext);
    QCOMPARE(statusOf(answer), 400);
    QCOMPARE(answersIn(answer), 1);
}

void tst_HostileRequests::whatIsLeftOfABodyIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    const QByteArray length = "Content-Length: " + QByteArray::number(kNext.size()) + "\r\n\r\n" + kNext;
    QTest::newRow("of a GET") << "GET /api/models HTTP/1.1\r\nHost: a\r\n" + length << 200;
    QTest::newRow("of a chunked GET")
        << "GET /api/models HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + kNext << 200;
    QTest::newRow("of an unknown method") << "TRACE / HTTP/1.1\r\nHost: a\r\n" + length << 405;
    QTest::newRow("of a body that is too large")
        << postHead("Content-Length: 5000000\r\n") + QByteArray(4'990'000, ' ') + kNext << 413;
}

void tst_HostileRequests::whatIsLeftOfABodyIsNoRequest()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    const QByteArray answer = exchange(request);
    QCOMPARE(statusOf(answer), status);
    QCOMPARE(answersIn(answer), 1);
    QVERIFY(answer.contains("Connection: close\r\n"));
}

void tst_HostileRequests::readBodiesLetTheConnectionLive()
{
    RawClient client(m_hub->server().port());
    const QByteArray body = "paths=README.md";
    const QByteArray type = "Content-Type: application/x-www-form-urlencoded\r\n";
    client.send(postHead(type + "Content-Length: " + QByteArray::number(body.size()) + "\r\n") + body);
    client.send(postHead(type + "Transfer-Encoding: chunked\r\n") +
                "5\r\npaths\r\nA;x=y\r\n=README.md\r\n0\r\nX: y\r\n\r\n");
    client.send("GET /api/models/acme/tiny HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const QByteArray answers = client.readUntilClosed();
    QCOMPARE(answersIn(answers), 3);
    QCOMPARE(answers.count("HTTP/1.1 200"), 3);
    QCOMPARE(answers.count("\"path\":\"README.md\""), 2);
}

void tst_HostileRequests::bodylessPostIsAnsweredAtOnce()
{
    RawClient client(m_hub->server().port());
    client.send(postHead({}));
    QVERIFY(statusOf(client.readUntil("\r\n\r\n", 5000)) >= 200);
    client.send(kNext);
    QCOMPARE(answersIn(client.readUntil("\"modelId\"")), 2); // which stands in the second one only
}

void tst_HostileRequests::oversizedHeadersAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QList<int>>("statuses");
    const QByteArray get = "GET /api/models HTTP/1.1\r\nHost: a\r\n";
    QTest::newRow("one line of a megabyte") << get + "X: " + QByteArray(1 << 20, 'x') + "\r\n\r\n" << QList{431};
    QTest::newRow("ten thousand lines") << get + QByteArray("X: y\r\n").repeated(10'000) + "\r\n" << QList{431};
    QTest::newRow("a line that never ends") << get + QByteArray(200'000, 'x') << QList{431};
    QTest::newRow("one line of nine kilobytes") << get + "Cookie: " + QByteArray(9000, 'x') + "\r\n\r\n" << QList{431};
    QTest::newRow("a target of a megabyte") << "GET /" + QByteArray(1 << 20, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n"
                                            << QList{414, 431};
    QTest::newRow("a target of five thousand bytes")
        << "GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
        << QList{414};
}

void tst_HostileRequests::oversizedHeadersAreRefused()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QList<int>, statuses);
    const qint64 before = peakMemory();
    const QByteArray answer = exchange(request);
    QVERIFY2(statuses.contains(statusOf(answer)), answer.left(100).constData());
    QCOMPARE(answersIn(answer), 1);
    QVERIFY(peakMemory() - before < 32 * 1024);
}

void tst_HostileRequests::endlessTrailersAreCutOff()
{
    const QByteArray answer = exchange(postHead("Transfer-Encoding: chunked\r\n") + "0\r\n" +
                                       QByteArray("X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n").repeated(100'000));
    QCOMPARE(statusOf(answer), 400);
    QCOMPARE(answersIn(answer), 1);
}

void tst_HostileRequests::slowHeadersEndIn408()
{
    ServerOptions options;
    options.listening.times.header = std::chrono::milliseconds(200);
    Hub hub(acmeHub(), options);
    RawClient client(hub.server().port());
    client.send("GET /api/models HTTP/1.1\r\nHost: a\r\nX: ");
    QCOMPARE(statusOf(client.readUntilClosed()), 408);
    RawClient first(hub.server().port());
    first.send("G");
    QCOMPARE(statusOf(first.readUntilClosed()), 408);
}

void tst_HostileRequests::slowBodiesEnd()
{
    ServerOptions options;
    options.listening.times.pause = std::chrono::milliseconds(200);
    Hub hub(acmeHub(), options);
    RawClient client(hub.server().port());
    client.send(postHead("Content-Length: 100\r\n") + "only this");
    const QByteArray answer = client.readUntilClosed();
    QCOMPARE(statusOf(answer), 400);
    QVERIFY(answer.contains("did not come whole"));
}

void tst_HostileRequests::tricklingBodiesEnd()
{
    ServerOptions options;
    options.listening.times.pause = std::chrono::milliseconds(500);
    options.listening.times.slowestBody = 10'000;
    Hub hub(acmeHub(), options);
    RawClient client(hub.server().port());
    client.send(postHead("Content-Length: 100000\r\n"));
    // A byte each time that it is looked at: never a pause, never an end.
    QTRY_VERIFY_WITH_TIMEOUT((client.send("x"), client.isClosed()), 30'000);
}

void tst_HostileRequests::idleConnectionsEnd()
{
    ServerOptions options;
    options.listening.times.idle = std::chrono::milliseconds(200);
    Hub hub(acmeHub(), options);
    RawClient silent(hub.server().port());
    QCOMPARE(silent.readUntilClosed(), QByteArray());
    RawClient served(hub.server().port());
    served.send(kNext);
    QCOMPARE(answersIn(served.readUntilClosed()), 1);
}

void tst_HostileRequests::tooManyConnectionsAreClosed()
{
    ServerOptions options;
    options.listening.mostConnections = 4;
    options.listening.mostWaiting = 4;
    options.listening.times.grace = std::chrono::hours(1); // none has to make room
    Hub hub(acmeHub(), options);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(std::make_unique<RawClient>(hub.server().port()));
    const auto closed = [&clients] {
        return std::ranges::count_if(clients, [](auto &client) { return client->isClosed(); });
    };
    QTRY_VERIFY(closed() >= 12);
    QCOMPARE(closed(), 12);
    clients.clear();
    QTRY_COMPARE(hub.get(u"/api/models/acme/tiny"_s).status, 200);
}

void tst_HostileRequests::nothingLeadsOutOfARepository_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target :
         {"/../../../../etc/passwd", "/acme/tiny/resolve/main/../../../../etc/passwd",
          "/acme/tiny/resolve/main/%2e%2e/%2e%2e/%2e%2e/etc/passwd", "/acme/tiny/resolve/main/..%2f..%2fhub.sqlite",
          "/acme/tiny/raw/main//etc/passwd", "/acme/tiny/raw/../../hub.sqlite/x", "/acme/tiny/resolve/../../x/y",
          "/api/models/../../hub.sqlite", "/api/resolve-cache/models/acme/tiny/../hub.sqlite/x",
          "/avatars/..%2f..%2fhub.sqlite", "/acme/tiny/resolve/main/a%00b", "/acme/tiny/resolve/main/.git/config",
          "/acme/tiny/resolve/main/%c0%ae%c0%ae/x", "/api/models/acme/tiny/tree/main/..%2f..",
          "/acme/tiny/raw/refs%2F..%2F..%2Fconfig/README.md"})
        QTest::newRow(target) << QByteArray(target);
}

void tst_HostileRequests::nothingLeadsOutOfARepository()
{
    QFETCH(const QByteArray, target);
    const QByteArray answer = exchange("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    const int status = statusOf(answer);
    QVERIFY2(status >= 400 && status < 500, answer.left(200).constData());
    QVERIFY(!answer.contains("root:") && !answer.contains("SQLite format") && !answer.contains("[core]"));
}

void tst_HostileRequests::oversizedBodyIsRefused()
{
    const qint64 before = peakMemory();
    const QByteArray head = postHead("Transfer-Encoding: chunked\r\n");
    const QByteArray chunk = "100000\r\n" + QByteArray(0x100000, ' ') + "\r\n";
    const QByteArray answer = exchange(head + chunk.repeated(8) + "0\r\n\r\n" + kNext);
    QCOMPARE(statusOf(answer), 413);
    QCOMPARE(answersIn(answer), 1);
    QVERIFY(peakMemory() - before < 64 * 1024); // the request itself is held by this process too
}

void tst_HostileRequests::packedBombIsRefused()
{
    // zlib packs a hundred megabytes of nothing into a hundred kilobytes.
    QByteArray bomb = qCompress(QByteArray(100 * 1024 * 1024, '\0'), 9).sliced(4);
    const qint64 before = peakMemory();
    for (const QByteArray &coding : {QByteArray("gzip"), QByteArray("deflate")}) {
        const QByteArray answer = exchange(postHead("Content-Encoding: " + coding +
                                                    "\r\nContent-Length: " + QByteArray::number(bomb.size()) + "\r\n") +
                                           bomb);
        QCOMPARE(statusOf(answer), 413);
    }
    QVERIFY(peakMemory() - before < 32 * 1024);
}

void tst_HostileRequests::deepJsonIsRefused()
{
    const QByteArray deep = QByteArray("[").repeated(1'000'000) + QByteArray("]").repeated(1'000'000);
    const Reply reply = m_hub->post(u"/api/models/acme/tiny/paths-info/main"_s, "application/json", deep);
    QCOMPARE(reply.status / 100, 4);
    const QByteArray object = QByteArray(R"({"a":)").repeated(200'000) + "1" + QByteArray("}").repeated(200'000);
    QCOMPARE(m_hub->post(u"/api/models/acme/tiny/paths-info/main"_s, "application/json", object).status / 100, 4);
}

void tst_HostileRequests::formsAndUnknownMethodsAreRefused_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<int>("status");
    QTest::newRow("form with files")
        << postHead("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 5\r\n") + "--x--" << 415;
    QTest::newRow("OPTIONS") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") << 405;
    QTest::newRow("CONNECT") << QByteArray("CONNECT a:1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n") << 405;
    QTest::newRow("TRACE with a large body")
        << "TRACE / HTTP/1.1\r\nHost: a\r\nContent-Length: 8000000\r\n\r\n" + QByteArray(8'000'000, 'x') << 405;
    QTest::newRow("unknown version") << QByteArray("GET / HTTP/3.0\r\nHost: a\r\n\r\n") << 400;
    QTest::newRow("no request at all") << QByteArray("\x16\x03\x01\x02\r\n\r\n") << 400;
}

void tst_HostileRequests::formsAndUnknownMethodsAreRefused()
{
    QFETCH(const QByteArray, request);
    QFETCH(const int, status);
    const QByteArray answer = exchange(request);
    QCOMPARE(statusOf(answer), status);
    QCOMPARE(answersIn(answer), 1);
}

void tst_HostileRequests::headersCannotBeSplit()
{
    const QByteArray answer =
        exchange("GET /api/models?limit=1 HTTP/1.1\r\nHost: a%0d%0aSet-Cookie:%20x=y\r\nConnection: close\r\n\r\n");
    QVERIFY(!answer.contains("\r\nSet-Cookie"));
    const QByteArray redirect =
        exchange("GET /acme/tiny/resolve/main/%0d%0aSet-Cookie:x HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY(!redirect.contains("\r\nSet-Cookie"));
    QCOMPARE(statusOf(redirect), 404);
}

void tst_HostileRequests::wholeAddressesAreTaken()
{
    const auto ask = [this](const QByteArray &target) {
        return exchange("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    };
    QVERIFY(ask("http://b:80/api/models/acme/tiny").contains("\"modelId\":\"acme/tiny\""));
    QCOMPARE(statusOf(ask("HTTP://b/api/models?limit=1")), 200);
    QCOMPARE(statusOf(ask("http:///api/models")), 400);
    QCOMPARE(statusOf(ask("http://a@b/api/models")), 400);
    QCOMPARE(statusOf(ask("ftp://b/api/models")), 400);
}

void tst_HostileRequests::stopDoesNotWaitForSlowClients()
{
    auto hub = std::make_unique<Hub>(acmeHub());
    RawClient idle(hub->server().port());
    RawClient inHeader(hub->server().port());
    inHeader.send("GET / HT");
    RawClient inBody(hub->server().port());
    inBody.send(postHead("Content-Length: 100\r\n") + "x");
    RawClient answered(hub->server().port());
    answered.send(kNext);
    QCOMPARE(statusOf(answered.readUntil("\r\n\r\n")), 200); // by now the others are being served too
    hub.reset();
    QVERIFY(answersIn(inHeader.readUntilClosed()) <= 1);
    QVERIFY(inHeader.isClosed() && inBody.isClosed() && idle.isClosed());
}

HS_GUILESS_TEST(tst_HostileRequests)
#include "tst_hostilerequests.moc"
