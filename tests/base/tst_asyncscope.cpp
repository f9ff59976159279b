// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/asyncscope.h"
#include "base/clock.h"
#include "base/onworker.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace std::chrono_literals;
using hs::base::AsyncScope;
using hs::base::HubError;
using hs::base::Result;
using QCoro::Task;

namespace {

/// Ends after `time`; as Cancelled when told to stop.
Task<Result<int>> later(int value, std::chrono::milliseconds time, std::stop_token stop)
{
    hs::base::SystemClock clock;
    if (!co_await clock.delay(time, stop))
        co_return hs::base::failure(HubError::Kind::Cancelled);
    co_return value;
}

Task<Result<int>> stubborn(int value)
{
    hs::base::SystemClock clock;
    co_await clock.delay(5ms, {});
    co_return value;
}

Task<Result<int>> computed(int a, int b)
{
    co_return co_await hs::base::onWorker([a, b] { return a * b; });
}

} // namespace

class AsyncScopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handsTheResultOver()
    {
        AsyncScope scope;
        int got = 0;
        scope.then(later(7, 1ms, scope.token()), [&got](Result<int> result) { got = *result; });
        QTRY_COMPARE(got, 7);
    }
    void handsErrorsOver()
    {
        AsyncScope scope;
        HubError::Kind kind = HubError::Kind::Cancelled;
        scope.then([]() -> Task<Result<int>> { co_return hs::base::failure(HubError::Kind::Offline); }(),
                   [&kind](Result<int> result) { kind = result.error().kind; });
        QTRY_COMPARE(kind, HubError::Kind::Offline);
    }
    void aDeadScopeCallsNobody()
    {
        int calls = 0;
        {
            AsyncScope scope;
            scope.then(later(1, 0ms, scope.token()), [&calls](const Result<int> &) { ++calls; });
            scope.then(stubborn(1), [&calls](const Result<int> &) { ++calls; });
        }
        AsyncScope other;
        int ended = 0;
        other.then(later(1, 30ms, other.token()), [&ended](Result<int> result) { ended = *result; });
        QTRY_COMPARE(ended, 1);
        QCOMPARE(calls, 0);
    }
    void restartDropsWhatRan()
    {
        AsyncScope scope;
        QList<int> got;
        scope.then(later(1, 2ms, scope.token()), [&got](Result<int> result) { got << *result; });
        scope.then(later(2, 1ms, scope.restart()), [&got](Result<int> result) { got << *result; });
        QTRY_COMPARE(got.size(), 1);
        QCOMPARE(got, QList<int>{2});
    }
    void aCancelledResultIsSwallowed()
    {
        AsyncScope scope;
        std::stop_source stop;
        int calls = 0;
        int ended = 0;
        scope.then(later(1, 10s, stop.get_token()), [&calls](const Result<int> &) { ++calls; });
        stop.request_stop();
        scope.then(later(1, 5ms, scope.token()), [&ended](const Result<int> &) { ++ended; });
        QTRY_COMPARE(ended, 1);
        QCOMPARE(calls, 0);
    }
    void workComesBackToTheCallersThread()
    {
        AsyncScope scope;
        int got = 0;
        QThread *where = nullptr;
        scope.then(computed(6, 7), [&](Result<int> result) {
            got = *result;
            where = QThread::currentThread();
        });
        QTRY_COMPARE(got, 42);
        QCOMPARE(where, QThread::currentThread());
    }
};

HS_GUILESS_TEST(AsyncScopeTest)
#include "tst_asyncscope.moc"
