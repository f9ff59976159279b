// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/accountsession.h"

#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using hub::AccessToken;
using models::AccountSession;
using SessionState = AccountSession::State;

namespace {

constexpr auto kWhoAmI = "/api/whoami-v2"_L1;
const QByteArray kNadia = R"({"type":"user","id":"1","name":"nadia","fullname":"Nadia Okafor","isPro":true,
    "avatarUrl":"/a.svg","orgs":[],"auth":{"type":"access_token"}})";

/// A key ring in memory that can be broken.
class FakeTokenStore : public hub::TokenStore
{
public:
    QCoro::Task<base::Result<AccessToken>> load(QUrl endpoint) override
    {
        return answer(isBroken ? base::Result<AccessToken>(broken()) : base::Result<AccessToken>(kept.value(endpoint)));
    }
    QCoro::Task<base::Result<void>> save(QUrl endpoint, AccessToken token) override
    {
        if (!isBroken)
            kept.insert(endpoint, token);
        return answer(isBroken ? base::Result<void>(broken()) : base::Result<void>());
    }
    QCoro::Task<base::Result<void>> remove(QUrl endpoint) override
    {
        if (!isBroken)
            kept.remove(endpoint);
        return answer(isBroken ? base::Result<void>(broken()) : base::Result<void>());
    }

    QHash<QUrl, AccessToken> kept;
    bool isBroken = false;

private:
    static std::unexpected<base::HubError> broken() { return base::failure(base::HubError::Kind::Disk, u"key ring"_s); }
    template <typename T>
    static QCoro::Task<base::Result<T>> answer(base::Result<T> result)
    {
        co_return result;
    }
};

struct SessionWorld
{
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    FakeTokenStore store;
    QUrl endpoint{u"https://hub.example"_s};
    std::optional<hub::FoundToken> found;

    std::unique_ptr<AccountSession> session()
    {
        return std::make_unique<AccountSession>(AccountSession::Parts{
            endpoint, transport, std::make_shared<testkit::ManualClock>(), &store, [this] { return found; }});
    }
    void answerWhoAmI(int status, const QByteArray &body = {}) { transport->answer(kWhoAmI, status, body); }
};

const AccessToken kToken(u"hf_aGoodToken1234"_s);

} // namespace

class TestAccountSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyIsSignedOut();
    void tokenOfTheEnvironmentIsUsedAtOnceAndChecked();
    void keyRingComesAfterTheEnvironment();
    void revokedTokenIsRefusedAndNoLongerSent();
    void noAnswerLeavesTheTokenInUse_data();
    void noAnswerLeavesTheTokenInUse();
    void signsInOnlyAfterTheHubAgreed();
    void wrongTokenChangesNothing();
    void withoutKeyRingTheTokenLivesForThisRun();
    void oldOrganizationTokensAreRefusedWithoutAsking();
    void asksOnceForEachToken();
    void signOutForgetsTheKeptToken();
    void signOutLeavesTheSystemsTokenAlone();
    void cancelledSignInSaysNothing();
    void secondSignInReplacesTheFirst();
    void maySurviveNoLongerThanItsOwner();
};

void TestAccountSession::nobodyIsSignedOut()
{
    SessionWorld world;
    const auto session = world.session();
    session->start();
    QTest::qWait(0);
    QCOMPARE(session->state(), SessionState::SignedOut);
    QVERIFY(session->token().isEmpty());
    QCOMPARE(world.transport->requests().size(), 0);
}

void TestAccountSession::tokenOfTheEnvironmentIsUsedAtOnceAndChecked()
{
    SessionWorld world;
    world.found = hub::FoundToken{kToken, hub::TokenOrigin::Environment};
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QCOMPARE(session->token(), kToken);
    QCOMPARE(session->state(), SessionState::Checking);
    QTRY_COMPARE(session->state(), SessionState::SignedIn);
    QCOMPARE(session->account()->fullname, u"Nadia Okafor"_s);
    QCOMPARE(session->origin(), hub::TokenOrigin::Environment);
}

void TestAccountSession::keyRingComesAfterTheEnvironment()
{
    SessionWorld world;
    world.store.kept.insert(world.endpoint, kToken);
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QTRY_COMPARE(session->state(), SessionState::SignedIn);
    QCOMPARE(session->origin(), hub::TokenOrigin::KeyRing);
}

void TestAccountSession::revokedTokenIsRefusedAndNoLongerSent()
{
    SessionWorld world;
    world.found = hub::FoundToken{kToken, hub::TokenOrigin::File};
    world.answerWhoAmI(401, R"({"error":"Invalid username or password."})");
    const auto session = world.session();
    session->start();
    QTRY_COMPARE(session->state(), SessionState::Refused);
    QCOMPARE(session->error()->kind, base::HubError::Kind::Unauthorized);
    QVERIFY(session->token().isEmpty());
    QVERIFY(session->maskedToken().endsWith(u"1234"));
    QVERIFY(!session->maskedToken().contains(u"aGoodToken"));
}

void TestAccountSession::noAnswerLeavesTheTokenInUse_data()
{
    QTest::addColumn<int>("status");
    QTest::newRow("too many questions") << 429;
    QTest::newRow("forbidden") << 403;
}

void TestAccountSession::noAnswerLeavesTheTokenInUse()
{
    QFETCH(int, status);
    SessionWorld world;
    world.found = hub::FoundToken{kToken, hub::TokenOrigin::File};
    // A wait beyond what is waited for, so that the answer is reported.
    world.transport->answer(kWhoAmI, status, "{}", {{"Retry-After", "80000"}});
    const auto session = world.session();
    session->start();
    QTRY_COMPARE(session->state(), SessionState::Unconfirmed);
    QCOMPARE(session->token(), kToken);
    QVERIFY(session->error().has_value());

    world.answerWhoAmI(200, kNadia);
    session->retry();
    QTRY_COMPARE(session->state(), SessionState::SignedIn);
}

void TestAccountSession::signsInOnlyAfterTheHubAgreed()
{
    SessionWorld world;
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QSignalSpy succeeded(session.get(), &AccountSession::signInSucceeded);
    QSignalSpy tokens(session.get(), &AccountSession::tokenChanged);
    world.transport->hold();
    session->signIn(kToken);
    QVERIFY(session->isSigningIn());
    QCOMPARE(session->state(), SessionState::SignedOut);
    QTRY_COMPARE(world.transport->held(), 1);
    QVERIFY(world.store.kept.isEmpty());
    QCOMPARE(tokens.size(), 0);
    world.transport->releaseAll();
    QTRY_COMPARE(succeeded.size(), 1);
    QCOMPARE(succeeded.at(0).at(0).toBool(), true);
    QCOMPARE(session->state(), SessionState::SignedIn);
    QCOMPARE(session->origin(), hub::TokenOrigin::KeyRing);
    QCOMPARE(world.store.kept.value(world.endpoint), kToken);
    QCOMPARE(tokens.size(), 1);
}

void TestAccountSession::wrongTokenChangesNothing()
{
    SessionWorld world;
    world.answerWhoAmI(401);
    const auto session = world.session();
    session->start();
    QSignalSpy failed(session.get(), &AccountSession::signInFailed);
    session->signIn(kToken);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.at(0).at(0).value<base::HubError>().kind, base::HubError::Kind::Unauthorized);
    QCOMPARE(session->state(), SessionState::SignedOut);
    QVERIFY(session->token().isEmpty());
    QVERIFY(world.store.kept.isEmpty());
}

void TestAccountSession::withoutKeyRingTheTokenLivesForThisRun()
{
    SessionWorld world;
    world.store.isBroken = true;
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QSignalSpy succeeded(session.get(), &AccountSession::signInSucceeded);
    session->signIn(kToken);
    QTRY_COMPARE(succeeded.size(), 1);
    QCOMPARE(succeeded.at(0).at(0).toBool(), false);
    QCOMPARE(session->state(), SessionState::SignedIn);
    QCOMPARE(session->origin(), hub::TokenOrigin::Session);
    QCOMPARE(session->token(), kToken);
}

void TestAccountSession::oldOrganizationTokensAreRefusedWithoutAsking()
{
    SessionWorld world;
    const auto session = world.session();
    QSignalSpy failed(session.get(), &AccountSession::signInFailed);
    session->signIn(AccessToken(u"api_org_something"_s));
    session->signIn(AccessToken(u" \n"_s));
    QCOMPARE(failed.size(), 2);
    QCOMPARE(world.transport->requests().size(), 0);
}

void TestAccountSession::asksOnceForEachToken()
{
    SessionWorld world;
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    QSignalSpy succeeded(session.get(), &AccountSession::signInSucceeded);
    session->signIn(kToken);
    QTRY_COMPARE(succeeded.size(), 1);
    session->signIn(kToken);
    QTRY_COMPARE(succeeded.size(), 2);
    QCOMPARE(world.transport->countOf(kWhoAmI), 1);
}

void TestAccountSession::signOutForgetsTheKeptToken()
{
    SessionWorld world;
    world.store.kept.insert(world.endpoint, kToken);
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QTRY_COMPARE(session->state(), SessionState::SignedIn);
    session->signOut();
    QCOMPARE(session->state(), SessionState::SignedOut);
    QVERIFY(session->token().isEmpty());
    QVERIFY(!session->account().has_value());
    QTRY_VERIFY(world.store.kept.isEmpty());
}

void TestAccountSession::signOutLeavesTheSystemsTokenAlone()
{
    SessionWorld world;
    world.found = hub::FoundToken{kToken, hub::TokenOrigin::File};
    world.store.kept.insert(world.endpoint, AccessToken(u"hf_another"_s));
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    session->start();
    QTRY_COMPARE(session->state(), SessionState::SignedIn);
    session->signOut();
    QTest::qWait(0);
    QCOMPARE(world.store.kept.size(), 1);
    QVERIFY(session->token().isEmpty());
}

void TestAccountSession::cancelledSignInSaysNothing()
{
    SessionWorld world;
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    QSignalSpy succeeded(session.get(), &AccountSession::signInSucceeded);
    QSignalSpy failed(session.get(), &AccountSession::signInFailed);
    world.transport->hold();
    session->signIn(kToken);
    QTRY_COMPARE(world.transport->held(), 1);
    session->cancelSignIn();
    world.transport->releaseAll();
    QTest::qWait(0);
    QVERIFY(!session->isSigningIn());
    QCOMPARE(succeeded.size() + failed.size(), 0);
    QCOMPARE(session->state(), SessionState::SignedOut);
}

void TestAccountSession::secondSignInReplacesTheFirst()
{
    SessionWorld world;
    world.answerWhoAmI(200, kNadia);
    const auto session = world.session();
    QSignalSpy succeeded(session.get(), &AccountSession::signInSucceeded);
    world.transport->hold();
    session->signIn(AccessToken(u"hf_first"_s));
    session->signIn(kToken);
    world.transport->releaseAll();
    QTRY_COMPARE(succeeded.size(), 1);
    QCOMPARE(session->token(), kToken);
    QTest::qWait(0);
    QCOMPARE(succeeded.size(), 1);
}

void TestAccountSession::maySurviveNoLongerThanItsOwner()
{
    SessionWorld world;
    world.answerWhoAmI(200, kNadia);
    auto session = world.session();
    world.transport->hold();
    session->signIn(kToken);
    QTRY_COMPARE(world.transport->held(), 1);
    session.reset();
    world.transport->releaseAll();
    QTest::qWait(0);
    QVERIFY(world.store.kept.isEmpty());
}

HS_GUILESS_TEST(TestAccountSession)
#include "tst_accountsession.moc"
