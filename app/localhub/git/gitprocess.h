// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace hs::localhub {

/// How a git program is started: `git ARGUMENTS…`, without a shell, with none of the machine's and the user's settings
/// and without hooks, so that it behaves the same everywhere.
struct GitCommand
{
    QString repository; ///< the bare repository it works in
    QStringList arguments;
    QList<QByteArray> environment; ///< further "NAME=value"
    int input = -1;                ///< a file to read from; without one, write() feeds it
    qint64 mostMemory = 0;         ///< bytes of address space; 0 for no limit, as below
    int mostSeconds = 0;           ///< of a processor
};

class GitPrograms;

/// One git program while it runs, with pipes to it. One thread at a time; another may end all by GitPrograms::stop().
class GitProcess
{
public:
    /// Kills it with all that it started, if it still runs, and waits for its end.
    ~GitProcess();
    GitProcess(const GitProcess &) = delete;
    GitProcess &operator=(const GitProcess &) = delete;

    /// Blocks until the program has room. False when it does not read any more.
    [[nodiscard]] bool write(QByteArrayView data);
    void closeInput();
    /// What it wrote to its standard output, at most 64 KiB at once: empty at the end, nothing when none came in time.
    [[nodiscard]] std::optional<QByteArray> read(std::chrono::milliseconds patience);
    /// All of its output, up to `most` bytes; what is beyond is read and dropped.
    [[nodiscard]] QByteArray readAll(qsizetype most);
    /// Closes its input and waits for its end; the exit code, the negative number of the signal when it was killed.
    /// Read its output before.
    [[nodiscard]] int finish();
    /// What it wrote to standard error, at most 16 KiB.
    [[nodiscard]] QByteArray complaints() const;

private:
    friend class GitPrograms;
    explicit GitProcess(GitPrograms &owner)
        : m_owner(owner)
    {}
    int reap();

    GitPrograms &m_owner;
    int m_process = -1; ///< process id, and that of its group; -1 after its end
    int m_input = -1;
    int m_output = -1;
    int m_complaints = -1;
};

/// Starts git programs and knows which ones run, so that none outlives the server. Thread-safe; must outlive what it
/// started.
class GitPrograms
{
public:
    GitPrograms() = default;
    GitPrograms(const GitPrograms &) = delete;
    GitPrograms &operator=(const GitPrograms &) = delete;

    /// Broken when git is not installed, or after stop().
    [[nodiscard]] Outcome<std::unique_ptr<GitProcess>> start(const GitCommand &command);
    /// Kills all that run; none starts any more.
    void stop();

private:
    friend class GitProcess;
    void kill(int process);
    void forget(int process);

    std::mutex m_mutex;
    std::set<int> m_running;
    bool m_isStopped = false;
};

} // namespace hs::localhub
