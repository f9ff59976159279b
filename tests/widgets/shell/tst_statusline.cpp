// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/statusline.h"

#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/transfer.h"

#include <QMainWindow>
#include <QStatusBar>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::models::Reachability;
using hs::ui::StatusLine;
using hs::ui::ThemeSource;

class TestStatusLine : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    QMainWindow window;
    StatusLine line{themes, window.statusBar()};

    static StatusLine::Connection hub(Reachability::State state, const QDateTime &since = {})
    {
        return {.state = state, .endpoint = QUrl(u"https://hub.example"_s), .since = since};
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void namesTheHub()
    {
        auto unknown = hub(Reachability::State::Unknown);
        unknown.wasAsked = false;
        line.showConnection(unknown);
        QCOMPARE(line.connectionText(), u"Nothing was asked of hub.example yet"_s);
        line.showConnection(hub(Reachability::State::Unknown));
        QCOMPARE(line.connectionText(), u"Connecting to hub.example…"_s);
        line.showConnection(hub(Reachability::State::Reachable));
        QCOMPARE(line.connectionText(), u"Connected to hub.example"_s);
    }

    void saysSinceWhenItIsOffline_data()
    {
        QTest::addColumn<qint64>("secondsAgo");
        QTest::addColumn<QString>("text");
        QTest::newRow("now") << 2LL << u"You are offline. The connection was lost just now."_s;
        QTest::newRow("minutes") << 330LL << u"You are offline. The connection was lost 5 min ago."_s;
    }
    void saysSinceWhenItIsOffline()
    {
        QFETCH(qint64, secondsAgo);
        QFETCH(QString, text);
        const QDateTime since = QDateTime::currentDateTimeUtc().addSecs(-secondsAgo);
        auto connection = hub(Reachability::State::Unreachable, since);
        connection.wasReached = true;
        line.showConnection(connection);
        QCOMPARE(line.connectionText(), text);
    }

    void neverReachedWasNotLost()
    {
        line.showConnection(hub(Reachability::State::Unreachable, QDateTime::currentDateTimeUtc()));
        QCOMPARE(line.connectionText(), u"hub.example does not answer."_s);
    }

    void keptOfflineConnectsToNothing()
    {
        auto connection = hub(Reachability::State::Unknown);
        connection.isKeptOffline = true;
        line.showConnection(connection);
        QCOMPARE(line.connectionText(), u"You are offline, because HF_HUB_OFFLINE is set."_s);
    }

    void sampleHubIsNoNetwork()
    {
        auto connection = hub(Reachability::State::Unreachable, QDateTime::currentDateTimeUtc());
        connection.isSampleHub = true;
        line.showConnection(connection);
        QCOMPARE(line.connectionText(), u"The sample hub does not answer."_s);
    }

    void theRegionTellsTheWholeLine()
    {
        line.showConnection(hub(Reachability::State::Reachable));
        hs::transfers::TransferTotals totals;
        totals.activeFiles = 2;
        line.showTransfers(totals);
        line.showFreeSpace(318'000'000'000);
        QCOMPARE(line.region()->accessibleName(),
                 u"Connected to hub.example, 2 transfer(s), 318\u202FGB free"_s); // plurals come with the translation
        line.showMessage(u"Copied it"_s);
        QVERIFY(line.region()->accessibleName().startsWith(u"Copied it"));
        QVERIFY(line.region()->focusPolicy() != Qt::NoFocus);
    }
};

HS_TEST(TestStatusLine)
#include "tst_statusline.moc"
