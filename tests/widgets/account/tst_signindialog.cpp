// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/signindialog.h"

#include "common/banner.h"
#include "sessions/accountsession.h"
#include "testkit/faketransport.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using models::AccountSession;
using ui::SignInDialog;

namespace {

struct SignInWorld
{
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();
    std::unique_ptr<AccountSession> session = std::make_unique<AccountSession>(AccountSession::Parts{
        QUrl(u"https://hub.example"_s), transport, std::make_shared<testkit::ManualClock>(), nullptr, {}});
    ui::ThemeSource themes;
    QWidget window;

    explicit SignInWorld(bool isSampleHub = false)
    {
        window.resize(themes.theme().size.windowMinWidth, themes.theme().size.windowMinHeight);
        window.show();
        SignInDialog::open(&window, themes, *session, isSampleHub);
    }
    SignInDialog *dialog() { return window.findChild<SignInDialog *>(); }
    QLineEdit *field() { return dialog()->findChild<QLineEdit *>(); }
    QString message() { return dialog()->findChild<ui::Banner *>()->message(); }
    QPushButton *button(const QString &text)
    {
        const auto buttons = dialog()->findChildren<QPushButton *>();
        for (QPushButton *candidate : buttons) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
};

} // namespace

class TestSignInDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesTheTokenUntilAsked();
    void emptyFieldCannotBeSent();
    void sampleTokenIsFilledInUnseen();
    void wrongTokenIsSaidAndTheFieldKept();
    void offlineIsSaid();
    void withoutKeyRingTellsForThisRunOnly();
    void closesWithItsSession();
    void isOpenOnlyOnce();
};

void TestSignInDialog::hidesTheTokenUntilAsked()
{
    SignInWorld world;
    QCOMPARE(world.field()->echoMode(), QLineEdit::Password);
    world.field()->actions().at(0)->toggle();
    QCOMPARE(world.field()->echoMode(), QLineEdit::Normal);
}

void TestSignInDialog::emptyFieldCannotBeSent()
{
    SignInWorld world;
    QPushButton *send = world.button(u"Sign in"_s);
    QVERIFY(!send->isEnabled());
    world.field()->setText(u"  "_s);
    QVERIFY(!send->isEnabled());
    world.field()->setText(u"hf_x"_s);
    QVERIFY(send->isEnabled());
}

void TestSignInDialog::sampleTokenIsFilledInUnseen()
{
    SignInWorld world(true);
    QTest::mouseClick(world.button(u"Use Nadia’s sample token"_s), Qt::LeftButton);
    QVERIFY(world.field()->text().startsWith(u"hf_"));
    QCOMPARE(world.field()->echoMode(), QLineEdit::Password);
    QVERIFY(world.button(u"Sign in"_s)->isEnabled());
    const auto labels = world.dialog()->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        QVERIFY(!label->text().contains(u"hf_"));
}

void TestSignInDialog::wrongTokenIsSaidAndTheFieldKept()
{
    SignInWorld world;
    world.transport->answer(u"/api/whoami-v2"_s, 401, "{}");
    QTest::keyClicks(world.field(), u"hf_wrong"_s);
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_COMPARE(world.message(), u"The Hub refused this token. It may be revoked or copied incompletely. "
                                  "Nothing was saved."_s);
    QCOMPARE(world.field()->text(), u"hf_wrong"_s);
    QVERIFY(world.field()->isEnabled());
}

void TestSignInDialog::offlineIsSaid()
{
    SignInWorld world;
    world.transport->answer(u"/api/whoami-v2"_s,
                            [](const auto &) { return base::failure(base::HubError::Kind::Offline); });
    world.transport->hold();
    QTest::keyClicks(world.field(), u"hf_good"_s);
    QTest::mouseClick(world.button(u"Sign in"_s), Qt::LeftButton);
    QVERIFY(!world.field()->isEnabled());
    world.session->cancelSignIn();
    Q_EMIT world.session->signInFailed(base::HubError::of(base::HubError::Kind::Offline));
    QCOMPARE(world.message(), u"Signing in needs the network. You can browse your library."_s);
}

void TestSignInDialog::withoutKeyRingTellsForThisRunOnly()
{
    SignInWorld world;
    world.transport->answer(u"/api/whoami-v2"_s, 200, R"({"type":"user","name":"nadia","fullname":"N","orgs":[]})");
    QTest::keyClicks(world.field(), u"hf_good"_s);
    QTest::keyClick(world.field(), Qt::Key_Return);
    QTRY_VERIFY(world.message().contains(u"Signed in as nadia"));
    QVERIFY(world.message().contains(u"this run only"));
    QVERIFY(world.field()->text().isEmpty());
    const QPointer<SignInDialog> dialog = world.dialog();
    QTest::mouseClick(world.button(u"Close"_s), Qt::LeftButton);
    QTRY_VERIFY(dialog.isNull());
}

void TestSignInDialog::closesWithItsSession()
{
    SignInWorld world;
    const QPointer<SignInDialog> dialog = world.dialog();
    world.session.reset();
    QTRY_VERIFY(dialog.isNull());
}

void TestSignInDialog::isOpenOnlyOnce()
{
    SignInWorld world;
    SignInDialog::open(&world.window, world.themes, *world.session, false);
    QCOMPARE(world.window.findChildren<SignInDialog *>().size(), 1);
}

HS_TEST(TestSignInDialog)
#include "tst_signindialog.moc"
