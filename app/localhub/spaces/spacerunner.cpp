// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/spaces/spacerunner.h"

#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Q_LOGGING_CATEGORY(lcSpaces, "hs.localhub.spaces", QtInfoMsg)

constexpr qsizetype kShortCommit = 7;

/// The stage of one that is being made ready, by whether an older one is served meanwhile.
SpaceStage onTheWay(const SpaceState &state, bool builds)
{
    const bool isServed = isServing(state.stage) && !state.liveCommit.isEmpty();
    if (builds)
        return isServed ? SpaceStage::RunningBuilding : SpaceStage::Building;
    return isServed ? SpaceStage::RunningAppStarting : SpaceStage::AppStarting;
}

} // namespace

SpaceRunner::SpaceRunner(Store &store, std::chrono::milliseconds step)
    : m_store(store)
    , m_step(step)
{}

SpaceRunner::~SpaceRunner()
{
    stop();
}

void SpaceRunner::start()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = false;
    }
    for (const RepoRow &space :
         m_store.spaces().inStages({SpaceStage::Building, SpaceStage::AppStarting, SpaceStage::RunningBuilding,
                                    SpaceStage::RunningAppStarting})) {
        const std::scoped_lock lock(m_states);
        const SpaceState state = begin(space, stateOf(space), true);
        if (!save(space, state))
            qCWarning(lcSpaces).noquote() << "cannot go on with" << space.fullName();
    }
    for (const RepoRow &space : m_store.spaces().inStages({SpaceStage::Running}))
        scheduleSleep(space, state(space));
    m_thread = std::thread([this] { work(); });
}

void SpaceRunner::stop()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isStopped = true;
    }
    m_wake.notify_all();
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

SpaceState SpaceRunner::state(const RepoRow &space)
{
    const std::scoped_lock lock(m_states);
    return stateOf(space);
}

Outcome<SpaceState> SpaceRunner::restart(const RepoRow &space, bool fromScratch)
{
    const std::scoped_lock lock(m_states);
    SpaceState state = stateOf(space);
    if (fromScratch && !isServing(state.stage))
        state.liveCommit.clear();
    const bool builds = fromScratch || state.liveCommit.isEmpty() || state.liveCommit != space.head;
    return save(space, begin(space, state, builds));
}

Outcome<SpaceState> SpaceRunner::pause(const RepoRow &space)
{
    const std::scoped_lock lock(m_states);
    SpaceState state = stateOf(space);
    state.stage = SpaceStage::Paused;
    state.errorMessage.clear();
    log(space, SpaceLog::Run, u"Paused"_s);
    return save(space, state);
}

Outcome<SpaceState> SpaceRunner::change(const RepoRow &space, const std::function<void(SpaceState &)> &edit,
                                        bool restarts)
{
    const std::scoped_lock lock(m_states);
    SpaceState state = stateOf(space);
    edit(state);
    // One that is paused or was never started is not started by a setting.
    if (restarts && isServing(state.stage))
        state = begin(space, state, state.liveCommit != space.head);
    const auto saved = save(space, state);
    if (saved)
        scheduleSleep(space, *saved);
    return saved;
}

void SpaceRunner::contentChanged(const RepoRow &space, const QString &before)
{
    const std::scoped_lock lock(m_states);
    const auto stored = m_store.spaces().state(space.key);
    SpaceState state = stored.value_or(SpaceState());
    if (stored && (state.stage == SpaceStage::Paused || (isServing(state.stage) && state.liveCommit == space.head)))
        return;
    if (before.isEmpty() && settle(space, state))
        return;
    if (!stored && !before.isEmpty()) {
        // Until now it was what its files said, and those have changed.
        const auto plan = planOf(space, before);
        if (plan && plan->canRun()) {
            state.stage = SpaceStage::Running;
            state.liveCommit = before;
        }
    }
    if (!save(space, begin(space, state, true)))
        qCWarning(lcSpaces).noquote() << "cannot build" << space.fullName();
}

bool SpaceRunner::settle(const RepoRow &space, SpaceState state)
{
    const auto plan = planOf(space, space.head);
    if (!plan || !plan->isSettled())
        return false;
    state.stage = plan->stage;
    state.errorMessage = plan->errorMessage;
    state.liveCommit = isServing(state.stage) ? space.head : QString();
    if (isServing(state.stage))
        log(space, SpaceLog::Run, u"Serving commit %1"_s.arg(space.head.left(kShortCommit)));
    else
        log(space, SpaceLog::Build, state.errorMessage.isEmpty() ? wordOf(state.stage) : state.errorMessage);
    const auto saved = save(space, state);
    if (saved)
        scheduleSleep(space, *saved);
    return saved.has_value();
}

SpaceState SpaceRunner::visit(const RepoRow &space)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_visits[space.oid] = Clock::now();
    }
    const std::scoped_lock lock(m_states);
    SpaceState state = stateOf(space);
    if (state.stage != SpaceStage::Sleeping)
        return state;
    log(space, SpaceLog::Run, u"Woken by a visit"_s);
    const bool builds = state.liveCommit.isEmpty() || state.liveCommit != space.head;
    return save(space, begin(space, state, builds)).value_or(state);
}

SpaceState SpaceRunner::stateOf(const RepoRow &space)
{
    if (auto stored = m_store.spaces().state(space.key))
        return *stored;
    const QJsonObject facts = m_store.repos().facts(space.key).extra;
    SpaceState state;
    state.stage = spaceStageOf(facts.value("plannedStage"_L1).toString()).value_or(SpaceStage::NoAppFile);
    state.errorMessage = facts.value("plannedError"_L1).toString();
    state.liveCommit = isServing(state.stage) ? space.head : QString();
    state.changed = space.lastModified;
    return state;
}

Outcome<SpaceState> SpaceRunner::save(const RepoRow &space, SpaceState state)
{
    state.changed = QDateTime::currentDateTimeUtc();
    const auto done = m_store.spaces().setState(space.key, state);
    tellChange();
    return done.transform([&state] { return state; });
}

SpaceState SpaceRunner::begin(const RepoRow &space, SpaceState state, bool builds)
{
    state.stage = onTheWay(state, builds);
    state.errorMessage.clear();
    if (builds && !m_store.spaces().clearLog(space.key, SpaceLog::Build))
        qCWarning(lcSpaces).noquote() << "cannot empty the log of" << space.fullName();
    if (builds)
        log(space, SpaceLog::Build, u"Queued"_s);
    schedule({space.oid, builds ? Step::Build : Step::Start, builds ? QString() : state.liveCommit}, m_step);
    return state;
}

Outcome<SpacePlan> SpaceRunner::planOf(const RepoRow &space, const QString &commit) const
{
    const auto git = m_store.reader(space);
    if (!git)
        return std::unexpected(git.error());
    const auto largeFiles = [&](const QString &sha256) { return m_store.largeFile(space, sha256); };
    const RepoFiles files(*git, largeFiles, commit);
    return localhub::planOf(files, files.content(u"README.md"_s));
}

void SpaceRunner::build(const RepoRow &space, SpaceState state)
{
    if (state.stage != SpaceStage::Building && state.stage != SpaceStage::RunningBuilding)
        return; // something else was decided meanwhile
    log(space, SpaceLog::Build, u"Reading commit %1"_s.arg(space.head.left(kShortCommit)));
    const auto plan = space.head.isEmpty() ? Outcome<SpacePlan>(SpacePlan{.stage = SpaceStage::NoAppFile})
                                           : planOf(space, space.head);
    if (!plan) {
        state.stage = SpaceStage::BuildError;
        state.errorMessage = u"The files of the Space cannot be read"_s;
    } else if (plan->stage == SpaceStage::ConfigError || plan->stage == SpaceStage::NoAppFile) {
        state.stage = plan->stage;
        state.errorMessage = plan->errorMessage;
    } else if (!plan->refusal.isEmpty()) {
        state.stage = SpaceStage::BuildError;
        state.errorMessage = plan->refusal;
    } else {
        log(space, SpaceLog::Build, u"sdk %1, app_file %2"_s.arg(plan->sdk, plan->appFile));
        state.stage = state.stage == SpaceStage::Building ? SpaceStage::AppStarting : SpaceStage::RunningAppStarting;
        schedule({space.oid, Step::Start, space.head}, m_step);
    }
    if (!isOnTheWay(state.stage)) {
        state.liveCommit.clear();
        log(space, SpaceLog::Build, state.errorMessage.isEmpty() ? wordOf(state.stage) : state.errorMessage);
    } else {
        log(space, SpaceLog::Build, u"Done"_s);
    }
    if (!save(space, state))
        qCWarning(lcSpaces).noquote() << "cannot store the build of" << space.fullName();
}

void SpaceRunner::finishStart(const RepoRow &space, SpaceState state, const QString &commit)
{
    if (state.stage != SpaceStage::AppStarting && state.stage != SpaceStage::RunningAppStarting)
        return;
    state.stage = SpaceStage::Running;
    state.liveCommit = commit;
    log(space, SpaceLog::Run, u"Serving commit %1"_s.arg(commit.left(kShortCommit)));
    {
        const std::scoped_lock lock(m_mutex);
        m_visits[space.oid] = Clock::now();
    }
    const auto saved = save(space, state);
    if (saved)
        scheduleSleep(space, *saved);
}

void SpaceRunner::fallAsleep(const RepoRow &space, SpaceState state)
{
    if (state.stage != SpaceStage::Running || state.sleeps.value_or(-1) <= 0)
        return;
    Clock::time_point last;
    {
        const std::scoped_lock lock(m_mutex);
        last = m_visits[space.oid];
    }
    if (Clock::now() < last + std::chrono::seconds(*state.sleeps))
        return scheduleSleep(space, state);
    state.stage = SpaceStage::Sleeping;
    log(space, SpaceLog::Run, u"Asleep after %1 s without a visit"_s.arg(*state.sleeps));
    if (!save(space, state))
        qCWarning(lcSpaces).noquote() << "cannot put to sleep" << space.fullName();
}

void SpaceRunner::perform(const Task &task)
{
    const auto space = m_store.repos().byOid(task.oid);
    if (!space)
        return; // deleted meanwhile
    const std::scoped_lock lock(m_states);
    const SpaceState state = stateOf(*space);
    switch (task.step) {
    case Step::Build:
        return build(*space, state);
    case Step::Start:
        return finishStart(*space, state, task.commit);
    case Step::Sleep:
        return fallAsleep(*space, state);
    }
}

void SpaceRunner::work()
{
    std::unique_lock lock(m_mutex);
    while (!m_isStopped) {
        if (m_tasks.empty()) {
            m_wake.wait(lock);
            continue;
        }
        const auto first = m_tasks.begin();
        if (first->first > Clock::now()) {
            m_wake.wait_until(lock, Clock::time_point(first->first));
            continue;
        }
        const Task task = first->second;
        m_tasks.erase(first);
        lock.unlock();
        perform(task);
        lock.lock();
    }
}

void SpaceRunner::schedule(const Task &task, std::chrono::milliseconds in)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_tasks.emplace(Clock::now() + in, task);
    }
    m_wake.notify_all();
}

void SpaceRunner::scheduleSleep(const RepoRow &space, const SpaceState &state)
{
    if (state.stage != SpaceStage::Running || state.sleeps.value_or(-1) <= 0)
        return;
    Clock::time_point due;
    {
        const std::scoped_lock lock(m_mutex);
        const auto visited = m_visits.try_emplace(space.oid, Clock::now()).first->second;
        due = visited + std::chrono::seconds(*state.sleeps);
        std::erase_if(
            m_tasks, [&](const auto &item) { return item.second.step == Step::Sleep && item.second.oid == space.oid; });
        m_tasks.emplace(due, Task{space.oid, Step::Sleep, {}});
    }
    m_wake.notify_all();
}

void SpaceRunner::log(const RepoRow &space, SpaceLog which, const QString &text)
{
    if (!m_store.spaces().addLog(space.key, which, text))
        qCWarning(lcSpaces).noquote() << "cannot write to the log of" << space.fullName();
    tellChange();
}

void SpaceRunner::tellChange()
{
    {
        const std::scoped_lock lock(m_mutex);
        ++m_changes;
    }
    m_changed.notify_all();
}

quint64 SpaceRunner::changes() const
{
    const std::scoped_lock lock(m_mutex);
    return m_changes;
}

quint64 SpaceRunner::waitForChange(quint64 seen, std::chrono::milliseconds longest) const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait_for(lock, longest, [&] { return m_isStopped || m_changes != seen; });
    return m_changes;
}

bool SpaceRunner::isStopped() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isStopped;
}

std::shared_ptr<void> SpaceRunner::takeSeat()
{
    // Each takes a thread of the server's for as long as the client likes.
    constexpr int kSeats = 64;
    if (++m_seatsTaken > kSeats) {
        --m_seatsTaken;
        return nullptr;
    }
    return {this, [this](void *) { --m_seatsTaken; }};
}

} // namespace hs::localhub
