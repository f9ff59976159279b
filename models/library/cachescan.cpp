// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/cachescan.h"

#include "library/mounts.h"
#include "library/openfolder.h"
#include "transfers/diskfile.h"

#include <QFile>
#include <QSet>

#include <algorithm>
#include <cerrno>
#include <condition_variable>
#include <fcntl.h>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::library {

namespace {

/// What lies beside the repositories and is nobody's mistake. The two version files are written by libraries upon the
/// official client (transformers: utils/hub.py; diffusers: utils/hub_utils.py).
bool isOrdinaryNonRepo(const QString &name)
{
    return name == ".locks"_L1 || name == "CACHEDIR.TAG"_L1 || name == "version.txt"_L1 ||
           name == "version_diffusers_cache.txt"_L1 || name == ".DS_Store"_L1 || name == "Thumbs.db"_L1 ||
           name == "desktop.ini"_L1;
}

/// The store of contents that repositories of one cache share, which huggingface_hub 2 keeps as `blobs` and marks
/// (huggingface_hub: utils/_shared_blobs.py).
bool isSharedStore(const QString &path)
{
    constexpr qint64 kLargestMarker = 16; // bytes
    const auto marker = transfers::readWholeFile(path + u"/.huggingface-shared-blobs"_s, kLargestMarker);
    return marker && *marker == "1\n";
}

struct Listed
{
    QStringList names;
    int error = 0;
};

Listed listFolder(const QString &path)
{
    Listed listed;
    const auto folder = OpenFolder::open(AT_FDCWD, QFile::encodeName(path));
    if (!folder) {
        listed.error = errno;
        return listed;
    }
    static_cast<void>(folder->visitEntries([&](const QByteArray &name, mode_t) {
        listed.names.append(QFile::decodeName(name));
        return true;
    }));
    listed.names.sort();
    return listed;
}

/// The names in the cache's folder, from a thread that is left alone when the volume does not answer.
Result<Listed> listInTime(const QString &path, std::chrono::milliseconds patience)
{
    std::promise<Listed> promise;
    std::future<Listed> answer = promise.get_future();
    std::thread([path, promise = std::move(promise)]() mutable { promise.set_value(listFolder(path)); }).detach();
    if (answer.wait_for(patience) != std::future_status::ready)
        return base::failure(HubError::Kind::Timeout, path);
    return answer.get();
}

struct Job
{
    QString folder;
    RepoKey key;
    QString mount;
    std::optional<WalkedRepo> known;
    std::optional<Result<WalkedRepo>> result; // set once: by its walk, or by who gave it up
};

/// What workers and the one who waits for them share. Outlives both as long as a worker is stuck.
struct Crew
{
    ScanOptions options;
    std::stop_token stop;
    std::mutex mutex;
    std::condition_variable news;
    std::vector<Job> jobs;
    size_t next = 0;
    size_t ended = 0;
    QSet<QString> deadMounts;
};

HubError silence(const Job &job)
{
    return HubError::of(HubError::Kind::Timeout, job.folder);
}

struct Worker
{
    std::shared_ptr<WalkPulse> pulse;
    std::optional<size_t> job; // guarded by the crew's mutex
    bool isLeftBehind = false; // by the same
    std::thread thread;
    quint64 beats = 0;
    std::chrono::steady_clock::time_point heardAt = std::chrono::steady_clock::now();
};

void end(Crew &crew, Job &job, Result<WalkedRepo> result)
{
    job.result = std::move(result);
    ++crew.ended;
    crew.news.notify_all();
}

void work(const std::shared_ptr<Crew> &crew, const std::shared_ptr<Worker> &self)
{
    std::unique_lock lock(crew->mutex);
    while (!self->isLeftBehind && crew->next < crew->jobs.size()) {
        const size_t index = crew->next++;
        Job &job = crew->jobs[index];
        if (crew->deadMounts.contains(job.mount)) {
            end(*crew, job, std::unexpected(silence(job)));
            continue;
        }
        self->job = index;
        // Copies: a walk that is given up must not look at what the others go on with.
        const QString folder = job.folder;
        const RepoKey key = job.key;
        const std::optional<WalkedRepo> known = std::move(job.known);
        lock.unlock();
        Result<WalkedRepo> result = crew->options.walk(folder, key, known ? &*known : nullptr, *self->pulse);
        lock.lock();
        self->job.reset();
        if (!self->isLeftBehind)
            end(*crew, crew->jobs[index], std::move(result));
    }
}

class Foreman
{
public:
    explicit Foreman(std::shared_ptr<Crew> crew)
        : m_crew(std::move(crew))
    {}

    void run()
    {
        const auto wanted = std::min(static_cast<size_t>(std::max(m_crew->options.workers, 1)), m_crew->jobs.size());
        for (size_t i = 0; i < wanted; ++i)
            hire();
        const auto look = std::clamp(m_crew->options.patience / 4, std::chrono::milliseconds(1), kLongestWait);
        std::unique_lock lock(m_crew->mutex);
        while (m_crew->ended < m_crew->jobs.size()) {
            m_crew->news.wait_for(lock, look);
            giveUpTheSilent();
        }
        lock.unlock();
        for (const auto &worker : m_workers) {
            if (worker->thread.joinable())
                worker->thread.join();
        }
    }

private:
    static constexpr std::chrono::milliseconds kLongestWait{250};

    void hire()
    {
        auto worker = std::make_shared<Worker>();
        worker->pulse = std::make_shared<WalkPulse>(m_crew->stop);
        worker->thread = std::thread([crew = m_crew, worker] { work(crew, worker); });
        m_workers.push_back(std::move(worker));
    }

    /// With the crew's mutex held.
    void giveUpTheSilent()
    {
        const auto now = std::chrono::steady_clock::now();
        const auto patience = m_crew->stop.stop_requested() ? kLongestWait : m_crew->options.patience;
        for (size_t i = 0; i < m_workers.size(); ++i) {
            Worker &worker = *m_workers[i];
            const quint64 beats = worker.pulse->beats();
            if (!worker.job || beats != worker.beats) {
                worker.beats = beats;
                worker.heardAt = now;
                continue;
            }
            if (worker.isLeftBehind || now - worker.heardAt < patience)
                continue;
            Job &job = m_crew->jobs[*worker.job];
            m_crew->deadMounts.insert(job.mount);
            worker.isLeftBehind = true;
            worker.thread.detach();
            end(*m_crew, job, std::unexpected(silence(job)));
            hire();
        }
    }

    std::shared_ptr<Crew> m_crew;
    std::vector<std::shared_ptr<Worker>> m_workers;
};

Job makeJob(const QString &folder, const RepoKey &key, const Mounts &mounts)
{
    Job job{.folder = folder, .key = key, .mount = mounts.of(folder), .known = {}, .result = {}};
    return job;
}

void addKnown(std::vector<Job> &jobs, const std::shared_ptr<const CacheScan> &known)
{
    if (!known)
        return;
    QHash<QString, const CachedRepo *> repos;
    for (const CachedRepo &repo : known->repos)
        repos.insert(repo.folder, &repo);
    for (Job &job : jobs) {
        const auto repo = repos.constFind(job.folder);
        const auto stamps = known->stamps.constFind(job.folder);
        if (repo != repos.cend() && stamps != known->stamps.cend())
            job.known = WalkedRepo{**repo, *stamps};
    }
}

Result<CacheScan> collect(Crew &crew, CacheScan scan)
{
    for (Job &job : crew.jobs) {
        Result<WalkedRepo> &result = *job.result;
        if (!result) {
            if (result.error().kind == HubError::Kind::Cancelled)
                return std::unexpected(result.error());
            scan.oddities.append({job.folder, result.error()});
            continue;
        }
        scan.size += result->repo.size;
        if (!result->stamps.isEmpty())
            scan.stamps.insert(job.folder, result->stamps);
        scan.repos.append(std::move(result->repo));
    }
    return scan;
}

} // namespace

std::optional<RepoKey> keyOfFolder(const QString &name)
{
    const qsizetype dashes = name.indexOf("--"_L1);
    if (dashes <= 0)
        return std::nullopt;
    QString id = name.sliced(dashes + 2);
    const auto kind = hub::repoKindFromWord(name.first(dashes));
    const auto repo = hub::RepoId::parse(id.replace("--"_L1, "/"_L1));
    if (!kind || !repo || hub::words(*kind).plural != name.first(dashes))
        return std::nullopt;
    return RepoKey{*kind, *repo};
}

Result<CacheScan> scanCache(const QString &folder, std::stop_token stop, const ScanOptions &options)
{
    CacheScan scan;
    if (folder.isEmpty())
        return scan;
    const auto listed = listInTime(folder, options.patience);
    if (!listed)
        return std::unexpected(listed.error());
    if (listed->error == ENOENT)
        return scan;
    if (listed->error != 0)
        return std::unexpected(transfers::diskError(listed->error, folder));
    const auto crew = std::make_shared<Crew>();
    const Mounts mounts = Mounts::read();
    for (const QString &name : listed->names) {
        const QString path = folder + u'/' + name;
        if (isOrdinaryNonRepo(name) || (name == "blobs"_L1 && isSharedStore(path)))
            continue;
        if (const auto key = keyOfFolder(name))
            crew->jobs.push_back(makeJob(path, *key, mounts));
        else
            scan.oddities.append({path, HubError::of(HubError::Kind::Invalid, path)});
    }
    addKnown(crew->jobs, options.known);
    crew->options = options;
    crew->options.known.reset(); // a stuck worker would keep it
    crew->stop = std::move(stop);
    Foreman(crew).run();
    if (crew->stop.stop_requested())
        return base::failure(HubError::Kind::Cancelled);
    return collect(*crew, std::move(scan));
}

std::optional<CachedRepo> scanRepo(const HfCache &cache, const RepoKey &repo)
{
    WalkPulse pulse{std::stop_token()};
    auto walked = walkRepo(cache.repoFolder(repo), repo, nullptr, pulse);
    return walked ? std::optional(std::move(walked->repo)) : std::nullopt;
}

} // namespace hs::library
