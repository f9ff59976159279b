// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/workerpriority.h"

#include <QCoroSignal>
#include <QCoroTask>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <type_traits>

namespace hs::base {

/// Runs a pure function on the thread pool and resumes on the calling thread, always through its event loop: `auto tree
/// = co_await onWorker(f)`. The function owns all it uses (captures by value) and touches no QObject; it is not
/// interrupted by a stop token.
template <typename F>
QCoro::Task<std::invoke_result_t<F>> onWorker(F work)
{
    using R = std::invoke_result_t<F>;
    // A watcher in this frame instead of co_await on the QFuture: QCoro 0.12 leaks its own watcher when a frame dies.
    QFutureWatcher<R> watcher;
    watcher.setFuture(QtConcurrent::run([work = std::move(work)]() mutable -> R {
        giveWayToWindow();
        return work();
    }));
    // The watcher reports through the event loop even what ended already: the caller never gets its answer inside
    // the call that asked.
    co_await qCoro(&watcher, &QFutureWatcherBase::finished);
    if constexpr (!std::is_void_v<R>)
        co_return watcher.future().takeResult();
}

} // namespace hs::base
