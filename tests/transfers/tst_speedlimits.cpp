// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/hindrance.h"
#include "transfers/speedlimits.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class SpeedLimitsTest : public QObject
{
    Q_OBJECT

    /// 2026-11-23 is a Monday.
    static QDateTime at(int day, int hour, int minute = 0)
    {
        return QDateTime(QDate(2026, 11, 22 + day), QTime(hour, minute), QTimeZone::UTC);
    }

private Q_SLOTS:
    void theTimetableReplacesWhatIsAlways_data()
    {
        QTest::addColumn<QDateTime>("moment");
        QTest::addColumn<qint64>("rate");
        QTest::addColumn<QDateTime>("until");
        QTest::newRow("Monday morning") << at(1, 8, 59) << qint64(5000) << QDateTime();
        QTest::newRow("Monday at nine") << at(1, 9) << qint64(100) << at(1, 17, 30);
        QTest::newRow("Monday at half past five") << at(1, 17, 30) << qint64(5000) << QDateTime();
        QTest::newRow("Tuesday has no hours") << at(2, 12) << qint64(5000) << QDateTime();
        QTest::newRow("Friday night is free") << at(5, 23) << qint64(0) << at(6, 6);
        QTest::newRow("and goes on on Saturday") << at(6, 5, 59) << qint64(0) << at(6, 6);
        QTest::newRow("Saturday night is not") << at(6, 23) << qint64(5000) << QDateTime();
        QTest::newRow("all Sunday") << at(7, 3) << qint64(7) << at(8, 0);
    }
    void theTimetableReplacesWhatIsAlways()
    {
        QFETCH(QDateTime, moment);
        QFETCH(QDateTime, until);
        SpeedLimits limits;
        limits.always = 5000;
        limits.timetable = {{{1, 3}, QTime(9, 0), QTime(17, 30), 100},
                            {{5}, QTime(22, 0), QTime(6, 0), 0},
                            {{7}, QTime(0, 0), QTime(0, 0), 7}};
        const ActiveLimit active = activeLimit(limits, moment);
        QTEST(active.bytesPerSecond, "rate");
        QCOMPARE(active.until.value_or(QDateTime()), until);
    }

    void theFirstEntryWins()
    {
        SpeedLimits limits;
        limits.timetable = {{{1}, QTime(9, 0), QTime(10, 0), 1}, {{1}, QTime(8, 0), QTime(11, 0), 2}};
        QCOMPARE(activeLimit(limits, at(1, 9, 30)).bytesPerSecond, 1);
        QCOMPARE(activeLimit(limits, at(1, 10, 30)).bytesPerSecond, 2);
    }

    void goingEasyIsNeverFaster()
    {
        SpeedLimits limits;
        limits.isGoingEasy = true;
        limits.easy = 1000;
        QCOMPARE(activeLimit(limits, at(1, 9)).bytesPerSecond, 1000);
        limits.always = 400;
        QCOMPARE(activeLimit(limits, at(1, 9)).bytesPerSecond, 400);
        limits.always = 4000;
        QCOMPARE(activeLimit(limits, at(1, 9)).bytesPerSecond, 1000);
    }

    void saysWhoIsToBlame_data()
    {
        QTest::addColumn<HubError>("error");
        QTest::addColumn<QString>("host");
        QTest::addColumn<Blame>("blame");
        using enum HubError::Kind;
        const auto row = [](const char *name, HubError::Kind kind, int status, const char *code, const char *host,
                            Blame blame) {
            HubError error = HubError::of(kind);
            error.httpStatus = status;
            error.serverCode = QString::fromLatin1(code);
            QTest::newRow(name) << error << QString::fromLatin1(host) << blame;
        };
        row("no connection", Offline, 0, "", "hub.example", Blame::Network);
        row("the Hub breaks off", Offline, 200, "", "hub.example", Blame::Hub);
        row("the blob host breaks off", Offline, 206, "", "blobs.example", Blame::BlobHost);
        row("the blob host is silent", Timeout, 0, "", "blobs.example", Blame::BlobHost);
        row("the Hub is silent", Timeout, 0, "", "hub.example", Blame::Hub);
        row("nothing was asked yet", Timeout, 0, "", "", Blame::Hub);
        row("the blob host refuses", Forbidden, 403, "", "blobs.example", Blame::BlobHost);
        row("the Hub refuses", Forbidden, 403, "", "hub.example", Blame::TokenScope);
        row("too many requests", RateLimited, 429, "", "hub.example", Blame::HubLimit);
        row("too many at the blob host", RateLimited, 429, "", "blobs.example", Blame::HubLimit);
        row("proxy", Proxy, 0, "", "blobs.example", Blame::Proxy);
        row("terms", GatedAsk, 403, "GatedRepo", "hub.example", Blame::Terms);
        row("pending", GatedPending, 403, "GatedRepo", "hub.example", Blame::AccessPending);
        row("stranger", TokenNeeded, 401, "GatedRepo", "hub.example", Blame::SignIn);
        row("old token", Unauthorized, 401, "", "hub.example", Blame::Token);
        row("full", DiskFull, 0, "", "blobs.example", Blame::DiskFull);
        row("broken disk", Disk, 0, "", "", Blame::Disk);
        row("another program", Conflict, 0, "", "", Blame::OtherProgram);
        row("wrong bytes", Integrity, 0, "", "blobs.example", Blame::Content);
        row("gone", EntryMissing, 404, "EntryNotFound", "hub.example", Blame::Missing);
    }
    void saysWhoIsToBlame()
    {
        QFETCH(HubError, error);
        QFETCH(QString, host);
        QTEST(hindranceOf(error, host, u"hub.example"_s).blame, "blame");
    }
};

HS_GUILESS_TEST(SpeedLimitsTest)
#include "tst_speedlimits.moc"
