// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QCoroSignal>
#include <QCoroTask>
#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <memory>

namespace hs::transfers {

/// The threads on which downloads read, write, hash and flush. Their own, because they may wait long for a disk: the
/// application's common pool must stay free for what a person looks at.
using DiskPool = std::shared_ptr<QThreadPool>;

/// Resumes when the future is finished. (A watcher in this frame, for the reason in base/onworker.h.)
template <typename T>
QCoro::Task<void> finished(QFuture<T> future)
{
    QFutureWatcher<T> watcher;
    watcher.setFuture(future);
    if (!watcher.isFinished())
        co_await qCoro(&watcher, &QFutureWatcherBase::finished);
}

/// Runs a pure function on the pool and resumes on the calling thread. The rules of base::onWorker hold.
template <typename F>
QCoro::Task<std::invoke_result_t<F>> onPool(DiskPool pool, F work)
{
    auto future = QtConcurrent::run(pool.get(), std::move(work));
    co_await finished(future);
    if constexpr (!std::is_void_v<std::invoke_result_t<F>>)
        co_return future.takeResult();
}

} // namespace hs::transfers
