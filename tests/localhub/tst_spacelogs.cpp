// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"
#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Logs and events of a Space as server-sent events (spaces.md §7).
class tst_SpaceLogs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces()); }
    void cleanup() { m_hub.reset(); }

    void buildLogIsReplayedAndFollowed();
    void tailBeginsLater();
    void eachBuildHasALogOfItsOwn();
    void failedBuildSaysWhyInItsLog();
    void eventsTellEachStage();
    void metricsClaimNothing();
    void streamsEndWithTheHub();
    void seatsAreLimited();
    void whoMayWatch_data();
    void whoMayWatch();
    void logsAreBounded();

private:
    /// A stream that is being read; the headers are there.
    [[nodiscard]] std::unique_ptr<RawClient> watch(const QByteArray &path, const QByteArray &token = "hf_alice")
    {
        auto client = std::make_unique<RawClient>(m_hub->server().port());
        client->send("GET /api/spaces/acme/" + path + " HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\n" +
                     "Accept-Encoding: gzip\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        (void)client->readUntil("\r\n\r\n");
        return client;
    }
    [[nodiscard]] Reply restart(const QString &space)
    {
        return m_hub->post(u"/api/spaces/acme/%1/restart?factory=true"_s.arg(space), "application/json", {},
                           as("hf_alice"));
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_SpaceLogs::buildLogIsReplayedAndFollowed()
{
    QCOMPARE(restart(u"page"_s).status, 200);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    const auto client = watch("page/logs/build");
    const QByteArray seen = client->readUntil("Done");
    QCOMPARE(statusOf(seen), 200);
    QVERIFY(seen.contains("Content-Type: text/event-stream\r\n"));
    QVERIFY(!seen.contains("Content-Encoding"));
    QVERIFY(seen.contains("data: {\"data\":\"Queued\\n\",\"timestamp\":\"20"));
    QVERIFY(seen.indexOf("Queued") < seen.indexOf("Done"));
    QVERIFY(seen.contains("sdk static, app_file index.html"));
    // It goes on: lines of the next build come on the same connection.
    const QByteArray next = "Serving commit";
    const auto run = watch("page/logs/run");
    QCOMPARE(run->readUntil(next).count(next), 1);
    QCOMPARE(restart(u"page"_s).status, 200);
    QTRY_COMPARE(client->readUntil("Done", 0).count("Done"), 2);
    QTRY_COMPARE(run->readUntil(next, 0).count(next), 2);
}

void tst_SpaceLogs::tailBeginsLater()
{
    QCOMPARE(restart(u"page"_s).status, 200);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    const QByteArray last = watch("page/logs/build?tail=1")->readUntil("Done");
    QCOMPARE(last.count("data: {"), 1);
    const QByteArray two = watch("page/logs/build?tail=2")->readUntil("Done");
    QCOMPARE(two.count("data: {"), 2);
}

void tst_SpaceLogs::eachBuildHasALogOfItsOwn()
{
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(restart(u"page"_s).status, 200);
        QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    }
    QCOMPARE(watch("page/logs/build")->readUntil("Done").count("Queued"), 1);
}

void tst_SpaceLogs::failedBuildSaysWhyInItsLog()
{
    QCOMPARE(restart(u"box"_s).status, 200);
    QTRY_COMPARE(stageOf(*m_hub, u"box"_s), u"BUILD_ERROR"_s);
    QVERIFY(watch("box/logs/build")->readUntil("static Spaces only").contains("Docker"));
}

void tst_SpaceLogs::eventsTellEachStage()
{
    const auto client = watch("page/events?session_uuid=x");
    QVERIFY(client->readUntil("}\n\n").contains(R"("stage":"RUNNING")"));
    QCOMPARE(m_hub->post(u"/api/spaces/acme/page/pause"_s, "application/json", {}, as("hf_alice")).status, 200);
    QVERIFY(client->readUntil("PAUSED").contains(R"("stage":"PAUSED")"));
}

void tst_SpaceLogs::metricsClaimNothing()
{
    const QByteArray seen = watch("page/metrics")->readUntil(": nothing");
    QVERIFY(seen.contains("\n: nothing is measured"));
    QVERIFY(!seen.contains("data:"));
}

void tst_SpaceLogs::streamsEndWithTheHub()
{
    const auto client = watch("page/logs/run");
    const auto events = watch("page/events");
    m_hub.reset();
    QVERIFY(client->isClosed() || client->readUntilClosed(5000).size() >= 0);
    QVERIFY(client->isClosed());
    QVERIFY(!events->readUntilClosed(5000).isEmpty());
    QVERIFY(events->isClosed());
}

void tst_SpaceLogs::seatsAreLimited()
{
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 64; ++i) {
        clients.push_back(watch("page/logs/run"));
        QCOMPARE(statusOf(clients.back()->readUntil("\r\n\r\n")), 200);
    }
    QCOMPARE(statusOf(watch("page/logs/run")->readUntil("\r\n\r\n")), 503);
    clients.clear();
    // Those who left are noticed with the next line.
    QTRY_VERIFY(((void)restart(u"page"_s), statusOf(watch("page/logs/run")->readUntil("\r\n\r\n")) == 200));
}

void tst_SpaceLogs::whoMayWatch_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("ofLogs");
    QTest::addColumn<int>("ofStages");
    QTest::newRow("nobody") << QByteArray() << 401 << 401;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << 403 << 403;
    QTest::newRow("a member who reads") << QByteArray("hf_bob") << 403 << 200;
    QTest::newRow("a member who writes") << QByteArray("hf_alice") << 200 << 200;
    QTest::newRow("a token that reads") << QByteArray("hf_alice_reads") << 403 << 200;
    QTest::newRow("a token for the Space") << QByteArray("hf_alice_page") << 200 << 200;
    QTest::newRow("a token for another") << QByteArray("hf_alice_tiny") << 403 << 403;
}

void tst_SpaceLogs::whoMayWatch()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, ofLogs);
    QFETCH(const int, ofStages);
    AccountTable &accounts = m_hub->store().accounts();
    const auto scopeOf = [](const QString &type, const QString &name) {
        const QJsonObject entity{{u"type"_s, type}, {u"name"_s, name}};
        return QJsonObject{{u"scoped"_s, QJsonArray{QJsonObject{{u"entity"_s, entity},
                                                                {u"permissions"_s, QJsonArray{u"repo.write"_s}}}}}};
    };
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_alice_reads"_s, u"reads"_s, u"read"_s));
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_alice_page"_s, u"page"_s, u"fineGrained"_s, {},
                              scopeOf(u"space"_s, u"acme/page"_s)));
    QVERIFY(accounts.putToken(u"alice"_s, u"hf_alice_tiny"_s, u"tiny"_s, u"fineGrained"_s, {},
                              scopeOf(u"model"_s, u"acme/tiny"_s)));
    for (const char *what : {"logs/build", "logs/run", "events", "metrics"}) {
        RawClient client(m_hub->server().port());
        client.send(QByteArray("GET /api/spaces/acme/page/") + what + " HTTP/1.1\r\nHost: a\r\n" +
                    (token.isEmpty() ? QByteArray() : "Authorization: Bearer " + token + "\r\n") + "\r\n");
        const bool isLog = QByteArrayView(what).startsWith("logs");
        QCOMPARE(statusOf(client.readUntil("\r\n\r\n")), isLog ? ofLogs : ofStages);
    }
}

void tst_SpaceLogs::logsAreBounded()
{
    const RepoRow row = m_hub->store().repos().find(RepoKind::Space, u"acme/page"_s)->row;
    SpaceTable &table = m_hub->store().spaces();
    for (int i = 0; i < SpaceTable::kMostLines + 10; ++i)
        QVERIFY(table.addLog(row.key, SpaceLog::Run, QString::number(i)));
    const QList<SpaceLogLine> lines = table.logAfter(row.key, SpaceLog::Run, 0);
    QCOMPARE(lines.size(), SpaceTable::kMostLines);
    QCOMPARE(lines.constFirst().text, u"10"_s);
    QVERIFY(table.logAfter(row.key, SpaceLog::Build, 0).isEmpty());
}

HS_GUILESS_TEST(tst_SpaceLogs)
#include "tst_spacelogs.moc"
