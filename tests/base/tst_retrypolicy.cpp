// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/retrypolicy.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace std::chrono_literals;
using hs::base::HubError;
using hs::base::RetryPolicy;

class RetryPolicyTest : public QObject
{
    Q_OBJECT

    static QDateTime noon() { return QDateTime(QDate(2026, 5, 1), QTime(12, 0), QTimeZone::UTC); }
    static HubError failed(HubError::Kind kind, int status = 0)
    {
        HubError error = HubError::of(kind);
        error.httpStatus = status;
        return error;
    }

private Q_SLOTS:
    void waitsDoubleUpToTheCap()
    {
        const RetryPolicy policy;
        const HubError error = failed(HubError::Kind::Server, 503);
        QList<qint64> waits;
        for (int attempt = 1; attempt <= 5; ++attempt)
            waits << policy.waitAfter(attempt, error, noon(), 0.0)->count();
        QCOMPARE(waits, (QList<qint64>{1000, 2000, 4000, 8000, 8000}));
        QVERIFY(!policy.waitAfter(6, error, noon(), 0.0));
    }
    void chanceOnlyShortens()
    {
        const RetryPolicy policy;
        const auto wait = policy.waitAfter(1, failed(HubError::Kind::Offline), noon(), 1.0);
        QCOMPARE(wait->count(), 700);
    }
    void serversTimeWins()
    {
        HubError error = failed(HubError::Kind::RateLimited, 429);
        error.retryAt = noon().addSecs(48);
        QCOMPARE(*RetryPolicy().waitAfter(1, error, noon(), 1.0), 48s);
        error.retryAt = noon().addSecs(-5);
        QCOMPARE(*RetryPolicy().waitAfter(1, error, noon(), 1.0), 0s);
    }
    void aLongWaitIsToldInstead()
    {
        HubError error = failed(HubError::Kind::RateLimited, 429);
        error.retryAt = noon().addSecs(3600);
        QVERIFY(!RetryPolicy().waitAfter(1, error, noon(), 0.0));
    }
    void givesUpAtOnce_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("status");
        QTest::newRow("not found") << int(HubError::Kind::RepoMissing) << 404;
        QTest::newRow("gated") << int(HubError::Kind::GatedAsk) << 403;
        QTest::newRow("bad certificate") << int(HubError::Kind::Tls) << 0;
        QTest::newRow("cancelled") << int(HubError::Kind::Cancelled) << 0;
        QTest::newRow("not implemented") << int(HubError::Kind::Server) << 501;
        QTest::newRow("disk full") << int(HubError::Kind::DiskFull) << 0;
    }
    void givesUpAtOnce()
    {
        QFETCH(int, kind);
        QFETCH(int, status);
        QVERIFY(!RetryPolicy().waitAfter(1, failed(static_cast<HubError::Kind>(kind), status), noon(), 0.0));
    }
};

HS_GUILESS_TEST(RetryPolicyTest)
#include "tst_retrypolicy.moc"
