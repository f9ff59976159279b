// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/asyncscope.h"
#include "base/limiter.h"
#include "testprogram/testprogram.h"

#include <QTest>

using hs::base::AsyncScope;
using hs::base::HubError;
using hs::base::Limiter;
using hs::base::Priority;
using hs::base::Result;

class LimiterTest : public QObject
{
    Q_OBJECT

    /// Notes `name` and keeps the place when it is granted.
    static void ask(AsyncScope &scope, Limiter &limiter, Priority priority, const QString &name, QStringList &order,
                    QList<std::shared_ptr<Limiter::Place>> &places)
    {
        scope.then(limiter.acquire(priority, scope.token()), [&, name](Result<Limiter::Place> place) {
            order << name;
            places << std::make_shared<Limiter::Place>(std::move(*place));
        });
    }

private Q_SLOTS:
    void interactiveGoesFirst()
    {
        Limiter limiter(1);
        AsyncScope scope;
        QStringList order;
        QList<std::shared_ptr<Limiter::Place>> places;
        ask(scope, limiter, Priority::Background, QStringLiteral("first"), order, places);
        ask(scope, limiter, Priority::Background, QStringLiteral("background"), order, places);
        ask(scope, limiter, Priority::Interactive, QStringLiteral("person"), order, places);
        QTRY_COMPARE(order.size(), 1);
        QCOMPARE(limiter.waiting(), 2);
        places[0]->release();
        QTRY_COMPARE(order.size(), 2);
        places[1]->release();
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order, (QStringList{QStringLiteral("first"), QStringLiteral("person"), QStringLiteral("background")}));
    }
    void aWaiterThatGivesUpLeavesTheLine()
    {
        Limiter limiter(1);
        AsyncScope holder;
        AsyncScope waiter;
        QStringList order;
        QList<std::shared_ptr<Limiter::Place>> places;
        ask(holder, limiter, Priority::Interactive, QStringLiteral("a"), order, places);
        ask(waiter, limiter, Priority::Interactive, QStringLiteral("b"), order, places);
        QTRY_COMPARE(order.size(), 1);
        waiter.cancel();
        QTRY_COMPARE(limiter.waiting(), 0);
        places.clear();
        QTRY_COMPARE(limiter.inUse(), 0);
        QCOMPARE(order, QStringList{QStringLiteral("a")});
    }
    void itsEndCancelsTheLine()
    {
        auto limiter = std::make_unique<Limiter>(1);
        AsyncScope scope;
        QStringList order;
        QList<std::shared_ptr<Limiter::Place>> places;
        ask(scope, *limiter, Priority::Interactive, QStringLiteral("a"), order, places);
        QTRY_COMPARE(order.size(), 1);
        HubError::Kind kind = HubError::Kind::Server;
        // Not through a scope, which would swallow it.
        QObject context;
        QCoro::connect(limiter->acquire(Priority::Interactive, {}), &context,
                       [&kind](const Result<Limiter::Place> &place) { kind = place.error().kind; });
        limiter.reset();
        QTRY_COMPARE(kind, HubError::Kind::Cancelled);
    }
};

HS_GUILESS_TEST(LimiterTest)
#include "tst_limiter.moc"
