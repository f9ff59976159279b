// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QCoroTask>
#include <QObject>

#include <functional>
#include <memory>
#include <stop_token>

namespace hs::base {

/// The only bridge from a coroutine to a QObject. A QObject owns one scope for each concern (its search, its card …),
/// starts tasks with token() and hands them to then(). When the scope dies or restarts, the tasks are told to stop
/// and their results are dropped: the callback never runs after that, so it may use its owner's `this`.
///
/// Not for sharing between threads: make, use and destroy it on the owner's thread.
class AsyncScope
{
public:
    AsyncScope();
    ~AsyncScope();
    AsyncScope(const AsyncScope &) = delete;
    AsyncScope &operator=(const AsyncScope &) = delete;

    /// The token for the next task of this scope.
    [[nodiscard]] std::stop_token token() const;

    /// Cancels what runs, forgets its results, and gives the token for what comes instead.
    std::stop_token restart();

    /// Cancels what runs and forgets its results.
    void cancel();

    /// Calls `done(Result<T>)` when the task ends, on this thread. A result of kind Cancelled is swallowed.
    template <typename T, typename F>
    void then(QCoro::Task<Result<T>> task, F done)
    {
        QCoro::connect(std::move(task), m_guard.get(), [done = std::move(done)](Result<T> result) {
            if (!result && result.error().kind == HubError::Kind::Cancelled)
                return;
            done(std::move(result));
        });
    }

private:
    std::stop_source m_stop;
    std::unique_ptr<QObject> m_guard; // context of the callbacks; replaced on restart
};

} // namespace hs::base
