// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"
#include "settings/timetable.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;

class TestTimetable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        const QList<transfers::SpeedRule> rules{{{1, 2, 3, 4, 5}, QTime(8, 0), QTime(18, 30), 5'000'000},
                                                {{6, 7}, QTime(22, 0), QTime(6, 0), 0}};
        const QString text = models::timetableText(rules);
        QCOMPARE(text, u"12345 08:00-18:30 5000000; 67 22:00-06:00 0"_s);
        QCOMPARE(models::parseTimetable(text), rules);
    }

    void nonsenseIsLeftOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("no such day") << u"89 08:00-18:00 1"_s;
        QTest::newRow("no such hour") << u"1 25:00-26:00 1"_s;
        QTest::newRow("no speed") << u"1 08:00-18:00"_s;
        QTest::newRow("below zero") << u"1 08:00-18:00 -5"_s;
        QTest::newRow("words") << u"at night, please"_s;
    }
    void nonsenseIsLeftOut()
    {
        QFETCH(QString, text);
        QVERIFY(models::parseTimetable(text).isEmpty());
        QCOMPARE(models::parseTimetable(text + u";1 08:00-09:00 7"_s).size(), 1);
    }

    void settingsTellOfAnyChangeOfTheLimits()
    {
        const QTemporaryDir folder;
        models::AppSettings settings(folder.path());
        QSignalSpy changed(&settings, &models::AppSettings::speedLimitsChanged);
        settings.rateLimit.set(10);
        settings.isGoingEasy.set(true);
        settings.timetable.set(u"1 08:00-09:00 7"_s);
        QCOMPARE(changed.size(), 3);
        const transfers::SpeedLimits limits = settings.speedLimits();
        QCOMPARE(limits.always, 10);
        QVERIFY(limits.isGoingEasy);
        QCOMPARE(limits.timetable.size(), 1);
    }
};

HS_GUILESS_TEST(TestTimetable)
#include "tst_timetable.moc"
