// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/facts/spaceplan.h"
#include "localhub/store/store.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <mutex>
#include <thread>

namespace hs::localhub {

/// Leads Spaces through their stages, one thread for all of them:
///
///   commit, restart ──► BUILDING ──► APP_STARTING ──► RUNNING ──► SLEEPING (after a time without visits)
///                         │  ▲                                       │
///                         │  └── while one is served: RUNNING_BUILDING, RUNNING_APP_STARTING    a visit: APP_STARTING
///                         └──► NO_APP_FILE, CONFIG_ERROR, BUILD_ERROR
///   pause ──► PAUSED until a restart
///
/// A Space that nobody has touched has no state of its own: it is what its files say (SpacePlan). Thread-safe.
class SpaceRunner
{
public:
    /// @param step how long a build and a start take; they have nothing to wait for here, and a client that asks every
    /// second should still see them
    SpaceRunner(Store &store, std::chrono::milliseconds step);
    ~SpaceRunner();
    SpaceRunner(const SpaceRunner &) = delete;
    SpaceRunner &operator=(const SpaceRunner &) = delete;

    /// Goes on with what was on its way when the hub was stopped.
    void start();
    void stop();

    [[nodiscard]] SpaceState state(const RepoRow &space);
    /// Builds when there is something new to build or `fromScratch`, else only starts.
    [[nodiscard]] Outcome<SpaceState> restart(const RepoRow &space, bool fromScratch);
    [[nodiscard]] Outcome<SpaceState> pause(const RepoRow &space);
    /// Changes what is remembered; `restarts` for what a running application has to be started anew for.
    [[nodiscard]] Outcome<SpaceState> change(const RepoRow &space, const std::function<void(SpaceState &)> &edit,
                                             bool restarts);
    /// There is a new commit on main, or the Space itself is new. `before` is the commit that main had.
    void contentChanged(const RepoRow &space, const QString &before);
    /// Somebody looks at it: a sleeping one wakes up. The state as it is now.
    [[nodiscard]] SpaceState visit(const RepoRow &space);

    /// A number that grows with each change of any Space's stage or log.
    [[nodiscard]] quint64 changes() const;
    /// Waits until it is another one than `seen`; returns at once when the runner was stopped.
    quint64 waitForChange(quint64 seen, std::chrono::milliseconds longest) const;
    [[nodiscard]] bool isStopped() const;
    /// A place among those who watch for long, to be held while watching; null when all are taken.
    [[nodiscard]] std::shared_ptr<void> takeSeat();

private:
    using Clock = std::chrono::steady_clock;
    enum class Step { Build, Start, Sleep };
    struct Task
    {
        QString oid;
        Step step = Step::Build;
        QString commit; ///< that was built
    };

    void work();
    void perform(const Task &task);
    void build(const RepoRow &space, SpaceState state);
    void finishStart(const RepoRow &space, SpaceState state, const QString &commit);
    void fallAsleep(const RepoRow &space, SpaceState state);
    /// A new one with nothing to build is at once what its files say; false when there is something to build.
    [[nodiscard]] bool settle(const RepoRow &space, SpaceState state);
    [[nodiscard]] SpaceState begin(const RepoRow &space, SpaceState state, bool builds);
    [[nodiscard]] Outcome<SpacePlan> planOf(const RepoRow &space, const QString &commit) const;
    [[nodiscard]] SpaceState stateOf(const RepoRow &space);
    [[nodiscard]] Outcome<SpaceState> save(const RepoRow &space, SpaceState state);
    void log(const RepoRow &space, SpaceLog which, const QString &text);
    void schedule(const Task &task, std::chrono::milliseconds in);
    void scheduleSleep(const RepoRow &space, const SpaceState &state);
    void tellChange();

    Store &m_store;
    std::chrono::milliseconds m_step;
    std::mutex m_states; ///< held while a state is read, changed and written
    mutable std::mutex m_mutex;
    mutable std::condition_variable m_wake;
    mutable std::condition_variable m_changed;
    std::multimap<Clock::time_point, Task> m_tasks;
    std::map<QString, Clock::time_point> m_visits; ///< by oid
    quint64 m_changes = 0;
    bool m_isStopped = true;
    std::atomic<int> m_seatsTaken{0};
    std::thread m_thread;
};

} // namespace hs::localhub
