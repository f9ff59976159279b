// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/connectioncount.h"
#include "transfers/hostload.h"

#include <QTest>
#include <QTimeZone>

#include <functional>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class ConnectionCountTest : public QObject
{
    Q_OBJECT

    QDateTime m_now{QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC};
    qint64 m_total = 0;

    /// So many seconds, in which so many connections bring so many bytes a second.
    void pass(ConnectionCount &count, int seconds, const std::function<qint64(int)> &speed)
    {
        for (int tenth = 0; tenth < seconds * 10; ++tenth) {
            m_now = m_now.addMSecs(100);
            m_total += speed(count.wanted()) / 10;
            count.look(m_now, m_total, count.wanted());
        }
    }

    /// Over a long way: new connections bring something 200 ms after they were asked for.
    int passFar(ConnectionCount &count, int tenths, const std::function<qint64(int)> &speed)
    {
        int running = 0;
        QList<int> asked;
        count.beganAfter(200);
        int most = 0;
        for (int tenth = 0; tenth < tenths; ++tenth) {
            m_now = m_now.addMSecs(100);
            m_total += speed(running) / 10;
            count.look(m_now, m_total, running);
            asked.append(count.wanted());
            running = std::min(asked.value(asked.size() - 3, ConnectionCount::kFirst), count.wanted());
            most = std::max(most, running);
        }
        return most;
    }

private Q_SLOTS:
    void growsWhileItIsWorthIt()
    {
        ConnectionCount count;
        QCOMPARE(count.wanted(), 2);
        pass(count, 10, [](int connections) { return connections * 20'000'000; });
        QCOMPARE(count.wanted(), 8);
    }

    void goesBackWhenItIsNot()
    {
        ConnectionCount count;
        pass(count, 10, [](int) { return 100'000'000; });
        QCOMPARE(count.wanted(), 2);
    }

    void findsTheMiddle()
    {
        ConnectionCount count;
        pass(count, 15, [](int connections) { return std::min(connections, 4) * 20'000'000; });
        QCOMPARE(count.wanted(), 4);
    }

    void growsAtOnceOverALongWay()
    {
        ConnectionCount count;
        QVERIFY(count.isGrowing(m_now));
        QCOMPARE(passFar(count, 8, [](int connections) { return connections * 20'000'000; }), 8);
        ConnectionCount other;
        passFar(other, 60, [](int connections) { return connections * 20'000'000; });
        QCOMPARE(other.wanted(), 8);
        QVERIFY(!other.isGrowing(m_now));
    }

    void comesBackFromALongWayWhenItWasNotWorthIt()
    {
        ConnectionCount count;
        passFar(count, 60, [](int connections) { return std::min(connections, 2) * 20'000'000; });
        QCOMPARE(count.wanted(), 2);
        QVERIFY(!count.isFalling()); // the others may end what they have begun
        ConnectionCount worse;
        passFar(worse, 60, [](int connections) { return connections > 2 ? 10'000'000 : connections * 20'000'000; });
        QCOMPARE(worse.wanted(), 2);
        QVERIFY(worse.isFalling());
        ConnectionCount other;
        passFar(other, 60, [](int connections) { return std::min(connections, 4) * 20'000'000; });
        QCOMPARE(other.wanted(), 4);
        QVERIFY(!other.isGrowing(m_now));
    }

    void aRefusalTakesAwayAtOnce()
    {
        ConnectionCount count;
        pass(count, 10, [](int connections) { return connections * 20'000'000; });
        count.refused(m_now, 4);
        QCOMPARE(count.wanted(), 4);
        pass(count, 10, [](int connections) { return connections * 20'000'000; });
        QCOMPARE(count.wanted(), 4); // not tried again at once
        pass(count, 60, [](int connections) { return connections * 20'000'000; });
        QCOMPARE(count.wanted(), 8);
        for (int i = 0; i < 20; ++i)
            count.refused(m_now, 0);
        QCOMPARE(count.wanted(), 1);
    }

    void aHostThatRefusesIsNotAskedForMoreForAWhile()
    {
        HostLoad load;
        const QString host = u"blobs.example"_s;
        QVERIFY(load.hasRoom(host, m_now));
        std::vector<HostLoad::Place> places;
        for (int i = 0; i < 5; ++i)
            places.push_back(load.enter(host));
        load.refused(host, m_now);
        places.pop_back();
        QCOMPARE(load.connectionsTo(host), 4);
        QVERIFY(!load.hasRoom(host, m_now));
        QVERIFY(load.hasRoom(u"other.example"_s, m_now));
        places.pop_back();
        QVERIFY(load.hasRoom(host, m_now));
        places.push_back(load.enter(host));
        QVERIFY(load.hasRoom(host, m_now.addSecs(120)));
    }

    void aConnectionCountsWhereItIs()
    {
        HostLoad load;
        {
            HostLoad::Place place = load.enter(u"a"_s);
            place.moveTo(u"b"_s);
            QCOMPARE(load.connectionsTo(u"a"_s), 0);
            QCOMPARE(load.connectionsTo(u"b"_s), 1);
            QCOMPARE(load.connections(), 1);
        }
        QCOMPARE(load.connections(), 0);
    }

    void namesHosts()
    {
        QCOMPARE(hostName(QUrl(u"https://a.example/x?y"_s)), u"a.example"_s);
        QCOMPARE(hostName(QUrl(u"https://a.example:443"_s)), u"a.example"_s);
        QCOMPARE(hostName(QUrl(u"http://127.0.0.1:8080/x"_s)), u"127.0.0.1:8080"_s);
    }
};

HS_GUILESS_TEST(ConnectionCountTest)
#include "tst_connectioncount.moc"
