// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/bytebudget.h"

#include <QTest>

using namespace hs::transfers;
using hs::testkit::ended;

class ByteBudgetTest : public QObject
{
    Q_OBJECT

    /// Somebody who waits for a share, and keeps it.
    struct Waiting
    {
        QObject context;
        std::optional<Result<ByteBudget::Share>> share;
        Waiting(ByteBudget &budget, qint64 bytes, const std::stop_token &stop = {})
        {
            QCoro::connect(budget.take(bytes, stop), &context,
                           [this](Result<ByteBudget::Share> &&got) { share.emplace(std::move(got)); });
        }
    };

private Q_SLOTS:
    void givesAtOnceWhileThereIsSome()
    {
        ByteBudget budget(100);
        auto share = ended(budget.take(60, {}));
        QVERIFY(share && *share);
        QCOMPARE(budget.held(), 60);
        share.reset();
        QCOMPARE(budget.held(), 0);
    }

    void whoComesLaterWaitsAndKeepsTheOrder()
    {
        ByteBudget budget(100);
        auto first = ended(budget.take(80, {}));
        Waiting large(budget, 90);
        Waiting small(budget, 10); // there would be room for it, but it came later
        QCoreApplication::processEvents();
        QVERIFY(!large.share && !small.share);
        first.reset();
        QTRY_VERIFY(large.share && small.share);
        QCOMPARE(budget.held(), 100);
    }

    void moreThanThereIsCountsAsAll()
    {
        ByteBudget budget(100);
        const auto share = ended(budget.take(1000, {}));
        QVERIFY(share && *share);
        QCOMPARE(budget.held(), 100);
    }

    void whoStopsLetsOthersPass()
    {
        ByteBudget budget(100);
        const auto held = ended(budget.take(80, {}));
        std::stop_source stop;
        Waiting large(budget, 90, stop.get_token());
        Waiting small(budget, 10);
        stop.request_stop();
        QTRY_VERIFY(large.share && small.share);
        QCOMPARE(large.share->error().kind, HubError::Kind::Cancelled);
        QVERIFY(small.share->has_value());
    }
};

HS_GUILESS_TEST(ByteBudgetTest)
#include "tst_bytebudget.moc"
