// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTcpSocket>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

/// One raw request on a connection of its own: for what a proper client never sends.
QByteArray rawExchange(int port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
    if (!socket.waitForConnected(10000))
        return {};
    socket.write(request);
    QByteArray answer;
    while (socket.waitForReadyRead(10000))
        answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

/// What is on every answer, odd requests, and many connections at once.
class tst_Headers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void everyAnswerCarriesThem_data();
    void everyAnswerCarriesThem();
    void aCallersIdComesBack();
    void oddAddressesAreRefused_data();
    void oddAddressesAreRefused();
    void hugeBodiesAreRefused();
    void twoHundredConnectionsAtOnce();
    void stopsWithOpenConnections();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Headers::everyAnswerCarriesThem_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("bucket");
    QTest::newRow("list") << u"/api/models"_s << QByteArray("\"api\"");
    QTest::newRow("error") << u"/api/models/acme/nothing"_s << QByteArray("\"api\"");
    QTest::newRow("unknown route") << u"/api/nothing/here"_s << QByteArray("\"api\"");
    QTest::newRow("redirect") << u"/api/models/acme/old-tiny"_s << QByteArray("\"api\"");
    QTest::newRow("file") << u"/acme/tiny/resolve/main/README.md"_s << QByteArray("\"resolvers\"");
    QTest::newRow("page") << u"/acme/tiny"_s << QByteArray("\"pages\"");
}

void tst_Headers::everyAnswerCarriesThem()
{
    QFETCH(const QString, where);
    QFETCH(const QByteArray, bucket);
    const Reply reply = m_hub->get(where);
    QVERIFY(reply.status > 0);
    QVERIFY(reply.header("x-request-id").startsWith("Root=1-"));
    QVERIFY2(reply.header("ratelimit").startsWith(bucket + ";r="), reply.header("ratelimit").constData());
    QVERIFY(reply.header("ratelimit-policy").startsWith("\"fixed window\";" + bucket + ";q="));
    QVERIFY(reply.header("access-control-expose-headers").contains("X-Linked-ETag"));
    QVERIFY(reply.header("x-request-id") != m_hub->get(where).header("x-request-id"));
}

void tst_Headers::aCallersIdComesBack()
{
    const auto id = [this](const Headers &headers) {
        return m_hub->get(u"/api/models"_s, headers).header("x-request-id");
    };
    QCOMPARE(id({{"X-Request-Id", "my-own-id"}}), "my-own-id");
    const QByteArray traced = id({{"X-Amzn-Trace-Id", "0b8f3f5e-7c52-4f0c-9d5e-2f1f5ad7a001"}});
    QVERIFY2(traced.startsWith("Root=1-") && traced.endsWith(";0b8f3f5e-7c52-4f0c-9d5e-2f1f5ad7a001"),
             traced.constData());
    QVERIFY2(id({{"X-Request-Id", "<script>"}}).startsWith("Root=1-"), "that is no id");
}

void tst_Headers::oddAddressesAreRefused_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("status");
    QTest::newRow("up and out") << QByteArray("/acme/tiny/resolve/main/../../../../etc/passwd") << QByteArray("404");
    QTest::newRow("up and out, encoded") << QByteArray("/acme/tiny/resolve/main/..%2F..%2Fetc%2Fpasswd")
                                         << QByteArray("404");
    QTest::newRow("invalid UTF-8") << QByteArray("/api/models/%FF%FE/x") << QByteArray("400");
    QTest::newRow("NUL") << QByteArray("/api/models/a%00b/c") << QByteArray("400");
    QTest::newRow("very long") << "/api/models?search=" + QByteArray(6000, 'a') << QByteArray("414");
    QTest::newRow("git folder") << QByteArray("/acme/tiny/resolve/main/.git/config") << QByteArray("404");
    QTest::newRow("avatar path") << QByteArray("/avatars/..%2F..%2Fhub.sqlite") << QByteArray("404");
}

void tst_Headers::oddAddressesAreRefused()
{
    QFETCH(const QByteArray, target);
    QFETCH(const QByteArray, status);
    const QByteArray answer = rawExchange(
        m_hub->server().port(), "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status), answer.left(200).constData());
}

void tst_Headers::hugeBodiesAreRefused()
{
    const Reply reply =
        m_hub->post(u"/api/models/acme/tiny/paths-info/main"_s, "application/json", QByteArray(6'000'000, ' '));
    QVERIFY2(reply.status == 413 || reply.status == 0, QByteArray::number(reply.status).constData());
    QCOMPARE(m_hub->get(u"/api/models?limit=1"_s).status, 200);
}

void tst_Headers::twoHundredConnectionsAtOnce()
{
    constexpr int kConnections = 200;
    std::atomic<int> good = 0;
    std::vector<std::thread> clients;
    const int port = m_hub->server().port();
    for (int i = 0; i < kConnections; ++i) {
        clients.emplace_back([port, &good] {
            QTcpSocket socket;
            socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
            if (!socket.waitForConnected(60000))
                return;
            QByteArray answer;
            // Two requests on each, so that all two hundred stay open together for a while.
            for (int request = 1; request <= 2; ++request) {
                socket.write("GET /api/models/acme/tiny?expand=sha HTTP/1.1\r\nHost: localhost\r\n\r\n");
                while (answer.count("HTTP/1.1 200") < request || !answer.endsWith('}')) {
                    if (!socket.waitForReadyRead(60000))
                        return;
                    answer += socket.readAll();
                }
            }
            ++good;
        });
    }
    for (std::thread &client : clients)
        client.join();
    QCOMPARE(good.load(), kConnections);
}

void tst_Headers::stopsWithOpenConnections()
{
    ServerOptions options;
    options.allowsFaults = true;
    auto hub = std::make_unique<Hub>(smallHub(), options);
    QVERIFY(hub->server().setFaults(R"([{"route":"^/api/models$","action":{"delayMs":600000}}])"));
    QTcpSocket idle;
    idle.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(hub->server().port()));
    QVERIFY(idle.waitForConnected());
    QTcpSocket waiting;
    waiting.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(hub->server().port()));
    QVERIFY(waiting.waitForConnected());
    waiting.write("GET /api/models HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(waiting.waitForBytesWritten());
    hub.reset(); // must return: the test's own time limit says so
}

HS_GUILESS_TEST(tst_Headers)
#include "tst_headers.moc"
