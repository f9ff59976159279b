// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

ServerOptions withFaults()
{
    ServerOptions options;
    options.allowsFaults = true;
    return options;
}

const QString kWeights = u"/acme/tiny/resolve/main/model.safetensors"_s;

} // namespace

/// --faults: what a rule does to an answer, and which request it hits.
class tst_Faults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub(), withFaults()); }
    void cleanup() { m_hub.reset(); }

    void onHitStrikesOnce();
    void probabilityIsRepeatable();
    void statusComesWithHeaders_data();
    void statusComesWithHeaders();
    void dropsTheConnection();
    void wrongLengths();
    void flipsOneByte();
    void slowsTheBody();
    void refusesOnTheBlobHost();
    void commitsInBetween();
    void rulesAreReplacedOverHttp();
    void requestsAreLogged();
    void controlIsOffWithoutFaults();
    void controlIsOffWhereOthersReachTheHub();

private:
    void setFaults(const QByteArray &json) { QVERIFY(m_hub->server().setFaults(json)); }
    [[nodiscard]] QString blobAddress() { return QString::fromLatin1(m_hub->head(kWeights).header("location")); }

    std::unique_ptr<Hub> m_hub;
};

void tst_Faults::onHitStrikesOnce()
{
    setFaults(R"([{"route":"^/api/models$","onHit":2,"action":{"status":503}}])");
    QList<int> statuses;
    for (int i = 0; i < 3; ++i)
        statuses << m_hub->get(u"/api/models?limit=1"_s).status;
    QCOMPARE(statuses, QList<int>({200, 503, 200}));
}

void tst_Faults::probabilityIsRepeatable()
{
    const auto sequence = [this] {
        setFaults(R"([{"route":"^/api/models$","probability":0.5,"seed":7,"action":{"status":500}}])");
        QList<int> statuses;
        for (int i = 0; i < 12; ++i)
            statuses << m_hub->get(u"/api/models?limit=1"_s).status;
        return statuses;
    };
    const QList<int> first = sequence();
    QVERIFY(first.contains(200) && first.contains(500));
    QCOMPARE(sequence(), first);
}

void tst_Faults::statusComesWithHeaders_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void tst_Faults::statusComesWithHeaders()
{
    QFETCH(const int, status);
    setFaults(
        QByteArray(
            R"([{"route":"/api/","action":{"status":%1,"headers":{"RateLimit":"\"api\";r=0;t=3"},"body":"later"}}])")
            .replace("%1", QByteArray::number(status)));
    const Reply reply = m_hub->get(u"/api/models/acme/tiny"_s);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("ratelimit"), "\"api\";r=0;t=3");
    QCOMPARE(reply.body, "later");
}

void tst_Faults::dropsTheConnection()
{
    setFaults(R"([{"route":"^blob:","onHit":1,"action":{"dropAfterBytes":40}}])");
    const QString where = blobAddress();
    const Reply broken = m_hub->get(where);
    QVERIFY(!broken.isComplete);
    QCOMPARE(broken.header("content-length"), QByteArray::number(tinySafetensors().size()));
    QVERIFY(broken.body.size() <= 40);
    QCOMPARE(m_hub->get(where, {{"Range", "bytes=40-"}}).body, tinySafetensors().mid(40));
}

void tst_Faults::wrongLengths()
{
    setFaults(
        R"([{"route":"^blob:","onHit":1,"action":{"wrongLength":-10}},{"route":"^blob:","onHit":1,"action":{"wrongLength":10}}])");
    const QString where = blobAddress();
    const Reply shorter = m_hub->get(where);
    QVERIFY(shorter.isComplete);
    QCOMPARE(shorter.body, tinySafetensors().chopped(10));
    const Reply longer = m_hub->get(where);
    QVERIFY(!longer.isComplete);
    QCOMPARE(longer.header("content-length"), QByteArray::number(tinySafetensors().size() + 10));
}

void tst_Faults::flipsOneByte()
{
    setFaults(R"([{"route":"^blob:","action":{"flipByteAt":20}}])");
    const QString where = blobAddress();
    QByteArray expected = tinySafetensors();
    expected[20] = static_cast<char>(~expected.at(20));
    QCOMPARE(m_hub->get(where).body, expected);
    QCOMPARE(m_hub->get(where, {{"Range", "bytes=10-29"}}).body, expected.mid(10, 20));
    QCOMPARE(m_hub->get(where, {{"Range", "bytes=30-"}}).body, tinySafetensors().mid(30));
}

void tst_Faults::slowsTheBody()
{
    setFaults(R"([{"route":"^blob:","action":{"bytesPerSecond":500}}])");
    const QString where = blobAddress();
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(m_hub->get(where).body, tinySafetensors());
    // A lower bound only: the bytes cannot have come sooner.
    QVERIFY(timer.elapsed() >= tinySafetensors().size() * 1000 / 500 / 2);
}

void tst_Faults::refusesOnTheBlobHost()
{
    setFaults(
        R"([{"route":"^blob:","onHit":1,"action":{"status":403}},{"route":"^blob:","onHit":1,"action":{"expireUrl":true}}])");
    const QString where = blobAddress();
    QCOMPARE(m_hub->get(where).status, 403);
    QCOMPARE(m_hub->get(where).status, 403);
    QCOMPARE(m_hub->get(where).status, 200);
}

void tst_Faults::commitsInBetween()
{
    setFaults(
        R"([{"route":"^blob:","onHit":1,"action":{"commitDuring":{"repo":"models/acme/tiny","path":"new.txt","content":"new"}}}])");
    const QByteArray before = m_hub->head(kWeights).header("x-repo-commit");
    QCOMPARE(m_hub->get(blobAddress()).status, 200);
    const Reply after = m_hub->head(kWeights);
    QVERIFY(after.header("x-repo-commit") != before);
    const QJsonObject info = m_hub->get(u"/api/models/acme/tiny"_s).object();
    QCOMPARE(info["sha"_L1].toString().toLatin1(), after.header("x-repo-commit"));
    QVERIFY(info["siblings"_L1].toArray().contains(QJsonObject{{u"rfilename"_s, u"new.txt"_s}}));
}

void tst_Faults::rulesAreReplacedOverHttp()
{
    const QByteArray rules = R"({"rules":[{"route":"/api/models","action":{"status":502}}]})";
    QCOMPARE(m_hub->post(u"/-/faults"_s, "application/json", rules).status, 200);
    QCOMPARE(m_hub->get(u"/api/models"_s).status, 502);
    QCOMPARE(m_hub->post(u"/-/faults"_s, "application/json", R"([{"action":{}}])").status, 400);
    QCOMPARE(m_hub->get(u"/api/models"_s).status, 502); // a bad list changes nothing
    QCOMPARE(m_hub->post(u"/-/faults"_s, "application/json", "[]").status, 200);
    QCOMPARE(m_hub->get(u"/api/models"_s).status, 200);
}

void tst_Faults::requestsAreLogged()
{
    const QString where = QString::fromLatin1(m_hub->head(kWeights, as("hf_alice")).header("location"));
    QCOMPARE(m_hub->get(where, {{"Range", "bytes=0-3"}}).status, 206);
    const QJsonArray entries = m_hub->get(u"/-/requests?clear=true"_s).array();
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0)["method"_L1].toString(), u"HEAD"_s);
    QCOMPARE(entries.at(0)["path"_L1].toString(), kWeights);
    QCOMPARE(entries.at(0)["hasAuthorization"_L1], QJsonValue(true));
    QCOMPARE(entries.at(1)["host"_L1].toString(), u"blob"_s);
    QCOMPARE(entries.at(1)["hasAuthorization"_L1], QJsonValue(false));
    QCOMPARE(entries.at(1)["range"_L1].toString(), u"bytes=0-3"_s);
    QVERIFY(!QJsonDocument(entries).toJson().contains("hf_alice"));
    QCOMPARE(m_hub->get(u"/-/requests"_s).array().size(), 0);
}

void tst_Faults::controlIsOffWithoutFaults()
{
    Hub plain(acmeHub());
    QVERIFY(plain.get(u"/-/requests"_s).status >= 400);
    QVERIFY(plain.post(u"/-/faults"_s, "application/json", "[]").status >= 400);
    QVERIFY(!plain.server().setFaults("[]"));
}

void tst_Faults::controlIsOffWhereOthersReachTheHub()
{
    ServerOptions options = withFaults();
    options.host = u"0.0.0.0"_s;
    Hub open(acmeHub(), options);
    QCOMPARE(open.get(u"/api/models?limit=1"_s).status, 200);
    QVERIFY(open.get(u"/-/requests"_s).status >= 400);
    QVERIFY(open.post(u"/-/faults"_s, "application/json", "[]").status >= 400);
    QVERIFY(!open.server().setFaults("[]"));
}

HS_GUILESS_TEST(tst_Faults)
#include "tst_faults.moc"
