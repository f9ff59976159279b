// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/accountbutton.h"

#include "sessions/accountsession.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using models::AccountSession;
using ui::AccountButton;

namespace {

struct AccountWorld
{
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    ui::ThemeSource themes;
    AccountButton button{themes};

    std::unique_ptr<AccountSession> session(const QString &token)
    {
        AccountSession::Parts parts{
            QUrl(u"https://hub.example"_s), transport, std::make_shared<testkit::ManualClock>(), nullptr, {}};
        if (!token.isEmpty()) {
            parts.findToken = [token] {
                return hub::FoundToken{hub::AccessToken(token), hub::TokenOrigin::Environment};
            };
        }
        return std::make_unique<AccountSession>(parts);
    }
};

QStringList menuTexts(const AccountButton &button)
{
    QStringList texts;
    if (const auto *menu = button.findChild<QMenu *>()) {
        const auto actions = menu->actions();
        for (const QAction *action : actions)
            texts.append(action->text());
    }
    return texts;
}

} // namespace

class TestAccountButton : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signedOutOffersToSignIn();
    void signedInNamesPersonHubAndPlan();
    void menuTellsWhereTheTokenComesFrom();
    void refusedTokenIsSaid();
    void survivesItsSession();
    void railShowsThePictureOnly();
};

void TestAccountButton::signedOutOffersToSignIn()
{
    AccountWorld world;
    const auto session = world.session({});
    world.button.resize(216, 56);
    world.button.show();
    world.button.showAccount(*session, false);
    QCOMPARE(world.button.name(), u"Not signed in"_s);
    QCOMPARE(world.button.subtitle(), u"hub.example"_s);
    QSignalSpy asked(&world.button, &AccountButton::signInRequested);
    auto *signIn = world.button.findChild<QPushButton *>();
    QVERIFY(signIn->isVisible());
    QTest::mouseClick(signIn, Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
}

void TestAccountButton::signedInNamesPersonHubAndPlan()
{
    AccountWorld world;
    world.transport->answer(u"/api/whoami-v2"_s, 200,
                            R"({"type":"user","name":"nadia","fullname":"Nadia Okafor","isPro":true,"orgs":[]})");
    const auto session = world.session(u"hf_x1234"_s);
    world.button.resize(216, 56);
    world.button.show();
    world.button.showAccount(*session, false);
    session->start();
    QTRY_COMPARE(world.button.name(), u"Nadia Okafor"_s);
    QCOMPARE(world.button.subtitle(), u"hub.example · PRO"_s);
    QVERIFY(!world.button.findChild<QPushButton *>()->isVisible());
    QVERIFY(world.button.accessibleName().contains(u"Nadia Okafor"));
}

void TestAccountButton::menuTellsWhereTheTokenComesFrom()
{
    AccountWorld world;
    world.transport->answer(u"/api/whoami-v2"_s, 200, R"({"type":"user","name":"nadia","fullname":"","orgs":[]})");
    const auto session = world.session(u"hf_secretPart1234"_s);
    world.button.resize(216, 56);
    world.button.show();
    world.button.showAccount(*session, false);
    session->start();
    QTRY_COMPARE(world.button.name(), u"nadia"_s);
    QTest::mouseClick(&world.button, Qt::LeftButton);
    const QString texts = menuTexts(world.button).join(u'\n');
    QVERIFY(texts.contains(u"Signed in as nadia"));
    QVERIFY(texts.contains(u"HF_TOKEN"));
    QVERIFY(texts.contains(u"1234"));
    QVERIFY(!texts.contains(u"secretPart"));
    QVERIFY(texts.contains(u"Sign out"));
}

void TestAccountButton::refusedTokenIsSaid()
{
    AccountWorld world;
    world.transport->answer(u"/api/whoami-v2"_s, 401, "{}");
    const auto session = world.session(u"hf_x"_s);
    world.button.showAccount(*session, false);
    session->start();
    QTRY_COMPARE(world.button.name(), u"Token refused"_s);
}

void TestAccountButton::survivesItsSession()
{
    AccountWorld world;
    auto session = world.session({});
    world.button.showAccount(*session, true);
    QCOMPARE(world.button.subtitle(), u"Sample hub"_s);
    session.reset();
    world.button.resize(100, 56);
    QVERIFY(!world.button.grab().isNull());
    QTest::mouseClick(&world.button, Qt::LeftButton);
    QVERIFY(menuTexts(world.button).isEmpty());
}

void TestAccountButton::railShowsThePictureOnly()
{
    AccountWorld world;
    const auto session = world.session({});
    world.button.showAccount(*session, false);
    world.button.resize(48, 56);
    world.button.show();
    QVERIFY(!world.button.findChild<QPushButton *>()->isVisible());
    QVERIFY(world.button.toolTip().contains(u"Not signed in"));
}

HS_TEST(TestAccountButton)
#include "tst_accountbutton.moc"
