// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;

/// A server or a way that brings other bytes, fewer, or more.
class WrongBytesTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        const QString wrong = m_world.make({.large = {12'000'000, 3'000'000}, .small = 20, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void init() { m_world.renew(); }

    void aFaultThatPassesIsHealed_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<qint64>("mostAgain");
        QTest::newRow("a flipped byte, once")
            << QByteArray() << qint64(8'000'000); // the piece, and what comes beside it
        QTest::newRow("a flipped byte in a small file, once")
            << QByteArray(R"({"route":"resolve-cache/.*small","onHit":1,"action":{"flipByteAt":0}})") << qint64(20'000);
        QTest::newRow("a body that ends ten bytes early, once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"wrongLength":-10}})") << qint64(12'000'000);
        QTest::newRow("ten bytes promised that never come, once")
            << QByteArray(R"({"route":"blob:","onHit":1,"action":{"wrongLength":10}})") << qint64(12'000'000);
        QTest::newRow("the connection drops after 700 kB of every answer")
            << QByteArray(R"({"route":"blob:","everyHit":true,"action":{"dropAfterBytes":700000}})")
            << qint64(1'000'000);
        QTest::newRow("the connection drops at the first byte, every other time")
            << QByteArray(R"({"route":"blob:","probability":0.3,"seed":2,"action":{"dropAfterBytes":0}})") << qint64(0);
    }
    void aFaultThatPassesIsHealed()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const qint64, mostAgain);
        QVERIFY(m_world.hub().setFaults('[' + rule + ']'));
        if (rule.isEmpty()) {
            m_world.wire().flipOnce(2'000'000);
            m_world.wire().setRate(8'000'000); // slow enough to notice in time that the rest is right
        }
        const Run run = m_world.get({}, std::chrono::seconds(100));
        const QString wrong = run.exitCode == 0 ? m_world.wrongIn(run.path()) : QString::fromUtf8(run.text());
        const qint64 again = m_world.wire().log().repeated();
        note({QString::fromUtf8(QTest::currentDataTag()), 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(m_world.unverified().isEmpty(), qPrintable(m_world.unverified()));
        QVERIFY2(again <= mostAgain, qPrintable(QString::number(again)));
    }

    void aFaultThatStaysIsAnErrorAndShowsNothing_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<int>("surplus");
        QTest::addColumn<bool>("isWrongContent");
        QTest::newRow("a flipped byte, always")
            << QByteArray(R"({"route":"blob:","everyHit":true,"action":{"flipByteAt":2000000}})") << 0 << true;
        QTest::newRow("a body that ends ten bytes early, always")
            << QByteArray(R"({"route":"blob:","everyHit":true,"action":{"wrongLength":-10}})") << 0 << false;
        QTest::newRow("a body ten bytes too long, always") << QByteArray() << 10 << false;
    }
    void aFaultThatStaysIsAnErrorAndShowsNothing()
    {
        QFETCH(const QByteArray, rule);
        QFETCH(const int, surplus);
        QFETCH(const bool, isWrongContent);
        QVERIFY(m_world.hub().setFaults('[' + rule + ']'));
        m_world.wire().setSurplus(surplus);
        const Run refused = m_world.get({}, std::chrono::seconds(100));
        QString wrong = m_world.unverified();
        if (wrong.isEmpty() && refused.exitCode == 0) // who asks for exact ranges can do without the surplus
            wrong = m_world.wrongIn(refused.path());
        const qint64 again = m_world.wire().log().repeated();
        const QByteArray said = refused.text() + QJsonDocument(refused.error()).toJson();

        // Then all is well again: what was good stays, what was bad comes anew.
        QVERIFY(m_world.hub().setFaults("[]"));
        m_world.wire().setSurplus(0);
        const Run healed = m_world.get();
        if (wrong.isEmpty())
            wrong = healed.exitCode == 0 ? m_world.wrongIn(healed.path()) : QString::fromUtf8(healed.text());
        note({QString::fromUtf8(QTest::currentDataTag()) + u", then no more"_s, 2, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(refused.exitCode >= 0, said.constData());
        if (isWrongContent)
            QVERIFY2(refused.exitCode == 7 && refused.error()["kind"_L1] == "Integrity"_L1, said.constData());
    }
};

HS_GUILESS_TEST(WrongBytesTest)
#include "tst_wrongbytes.moc"
