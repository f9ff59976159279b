// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/reachability.h"

#include "testkit/faketransport.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using base::HubError;
using models::Reachability;
using ReachState = Reachability::State;

namespace {

const QUrl kEndpoint(u"https://hub.example"_s);
const QUrl kQuestion(u"https://hub.example/api/models"_s);

} // namespace

class TestReachability : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyAnswerMeansReachable();
    void failuresOnTheWay_data();
    void failuresOnTheWay();
    void otherHostsSayNothing();
    void cancelledSaysNothing();
    void comesBack();
    void everyFailureIsTold();
    void transportTellsAndHandsOn();
    void observerMayDieFirst();
};

void TestReachability::anyAnswerMeansReachable()
{
    Reachability reach(kEndpoint);
    QCOMPARE(reach.state(), ReachState::Unknown);
    reach.note(kQuestion, std::nullopt);
    QCOMPARE(reach.state(), ReachState::Reachable);
    QVERIFY(reach.wasReached());
}

void TestReachability::failuresOnTheWay_data()
{
    QTest::addColumn<HubError::Kind>("kind");
    QTest::addColumn<ReachState>("state");
    QTest::newRow("offline") << HubError::Kind::Offline << ReachState::Unreachable;
    QTest::newRow("timeout") << HubError::Kind::Timeout << ReachState::Unreachable;
    QTest::newRow("certificate") << HubError::Kind::Tls << ReachState::Unreachable;
    QTest::newRow("proxy") << HubError::Kind::Proxy << ReachState::Unreachable;
    QTest::newRow("answer too large") << HubError::Kind::TooLarge << ReachState::Reachable;
    QTest::newRow("odd answer") << HubError::Kind::BadAnswer << ReachState::Reachable;
}

void TestReachability::failuresOnTheWay()
{
    QFETCH(HubError::Kind, kind);
    QFETCH(ReachState, state);
    Reachability reach(kEndpoint);
    reach.note(kQuestion, HubError::of(kind));
    QCOMPARE(reach.state(), state);
    QCOMPARE(reach.error().has_value(), state == ReachState::Unreachable);
    QCOMPARE(reach.wasReached(), state == ReachState::Reachable);
}

void TestReachability::otherHostsSayNothing()
{
    Reachability reach(kEndpoint);
    reach.note(QUrl(u"https://images.example/x.png"_s), std::nullopt);
    reach.note(QUrl(u"http://hub.example/api"_s), HubError::of(HubError::Kind::Offline));
    QCOMPARE(reach.state(), ReachState::Unknown);
}

void TestReachability::cancelledSaysNothing()
{
    Reachability reach(kEndpoint);
    reach.note(kQuestion, HubError::of(HubError::Kind::Cancelled));
    QCOMPARE(reach.state(), ReachState::Unknown);
}

void TestReachability::comesBack()
{
    Reachability reach(kEndpoint);
    QSignalSpy changed(&reach, &Reachability::stateChanged);
    reach.note(kQuestion, std::nullopt);
    reach.note(kQuestion, std::nullopt);
    QCOMPARE(changed.size(), 1);
    reach.note(kQuestion, HubError::of(HubError::Kind::Offline));
    reach.note(kQuestion, std::nullopt);
    QCOMPARE(changed.size(), 3);
    QCOMPARE(reach.state(), ReachState::Reachable);
    QVERIFY(!reach.error().has_value());
}

void TestReachability::everyFailureIsTold()
{
    Reachability reach(kEndpoint);
    QSignalSpy changed(&reach, &Reachability::stateChanged);
    reach.note(kQuestion, HubError::of(HubError::Kind::Offline));
    const QDateTime since = reach.since();
    reach.note(kQuestion, HubError::of(HubError::Kind::Timeout));
    QCOMPARE(changed.size(), 2);
    QCOMPARE(reach.since(), since);
    QCOMPARE(reach.error()->kind, HubError::Kind::Timeout);
}

void TestReachability::transportTellsAndHandsOn()
{
    const auto fake = std::make_shared<testkit::FakeTransport>();
    fake->answer(u"/api"_s, 200, "body");
    Reachability reach(kEndpoint);
    const auto transport = models::observedTransport(fake, &reach);
    hub::HttpRequest request;
    request.url = kQuestion;
    QVERIFY(!reach.wasAsked());
    const auto answer = testkit::ended(transport->send(request, {}));
    QVERIFY(reach.wasAsked());
    QVERIFY(answer.has_value());
    QCOMPARE(answer->value().body, "body");
    QCOMPARE(reach.state(), ReachState::Reachable);
}

void TestReachability::observerMayDieFirst()
{
    const auto fake = std::make_shared<testkit::FakeTransport>();
    fake->answer(u"/api"_s, 200, "body");
    auto reach = std::make_unique<Reachability>(kEndpoint);
    const auto transport = models::observedTransport(fake, reach.get());
    hub::HttpRequest request;
    request.url = kQuestion;
    auto task = transport->send(request, {});
    reach.reset();
    const auto answer = testkit::ended(std::move(task));
    QVERIFY(answer.has_value() && answer->has_value());
}

HS_GUILESS_TEST(TestReachability)
#include "tst_reachability.moc"
