// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/gitprocess.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <vector>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kReadAtOnce = 64 * 1024;
constexpr qsizetype kMostComplaints = 16 * 1024;

void closeOnce(int &descriptor)
{
    if (descriptor >= 0)
        ::close(descriptor);
    descriptor = -1;
}

/// A pipe whose ends no other program inherits.
struct Pipe
{
    Pipe() { isOpen = ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        closeOnce(ends[0]);
        closeOnce(ends[1]);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    int take(size_t end) { return std::exchange(ends.at(end), -1); }

    std::array<int, 2> ends{-1, -1};
    bool isOpen = false;
};

/// The strings of an argv or environ.
class Strings
{
public:
    void add(const QByteArray &text) { m_texts.append(text); }
    char **data()
    {
        m_pointers.clear();
        for (QByteArray &text : m_texts)
            m_pointers.push_back(text.data());
        m_pointers.push_back(nullptr);
        return m_pointers.data();
    }

private:
    QList<QByteArray> m_texts;
    std::vector<char *> m_pointers;
};

Strings argumentsOf(const GitCommand &command)
{
    Strings list;
    list.add("git");
    // Who owns the files on a mounted volume says nothing; what is acknowledged is on disk.
    for (const char *setting :
         {"safe.directory=*", "core.hooksPath=/dev/null", "core.fsync=committed,loose-object", "gc.auto=0",
          "core.bigFileThreshold=16m", "uploadpack.allowFilter=true", "uploadpack.allowAnySHA1InWant=true"}) {
        list.add("-c");
        list.add(setting);
    }
    for (const QString &argument : command.arguments)
        list.add(argument.toUtf8());
    return list;
}

Strings environmentOf(const GitCommand &command)
{
    Strings list;
    for (const char *name : {"PATH", "TMPDIR"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            list.add(QByteArray(name) + '=' + value);
    }
    for (const char *item : {"GIT_CONFIG_NOSYSTEM=1", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_ATTR_NOSYSTEM=1",
                             "GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "LC_ALL=C"})
        list.add(item);
    list.add("GIT_DIR=" + command.repository.toUtf8());
    for (const QByteArray &item : command.environment)
        list.add(item);
    return list;
}

/// It has read nothing yet, so that this is in time.
void setLimits(pid_t process, const GitCommand &command)
{
    const auto set = [process](__rlimit_resource resource, qint64 most) {
        const rlimit limit{static_cast<rlim_t>(most), static_cast<rlim_t>(most)};
        if (most > 0)
            ::prlimit(process, resource, &limit, nullptr);
    };
    set(RLIMIT_AS, command.mostMemory);
    set(RLIMIT_CPU, command.mostSeconds);
}

/// Signals as a program expects them: the server has some blocked and some ignored, which would be inherited.
class Attributes
{
public:
    Attributes()
    {
        posix_spawnattr_init(&value);
        sigset_t none;
        sigemptyset(&none);
        sigset_t usual;
        sigemptyset(&usual);
        for (const int signal : {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD})
            sigaddset(&usual, signal);
        posix_spawnattr_setsigmask(&value, &none);
        posix_spawnattr_setsigdefault(&value, &usual);
        posix_spawnattr_setpgroup(&value, 0);
        posix_spawnattr_setflags(&value, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
    }
    ~Attributes() { posix_spawnattr_destroy(&value); }
    Attributes(const Attributes &) = delete;
    Attributes &operator=(const Attributes &) = delete;

    posix_spawnattr_t value{};
};

class Redirections
{
public:
    Redirections(int input, int output, int complaints)
    {
        posix_spawn_file_actions_init(&value);
        posix_spawn_file_actions_adddup2(&value, input, STDIN_FILENO);
        posix_spawn_file_actions_adddup2(&value, output, STDOUT_FILENO);
        posix_spawn_file_actions_adddup2(&value, complaints, STDERR_FILENO);
    }
    ~Redirections() { posix_spawn_file_actions_destroy(&value); }
    Redirections(const Redirections &) = delete;
    Redirections &operator=(const Redirections &) = delete;

    posix_spawn_file_actions_t value{};
};

} // namespace

GitProcess::~GitProcess()
{
    if (m_process > 0) {
        m_owner.kill(m_process);
        reap();
    }
    closeOnce(m_input);
    closeOnce(m_output);
    closeOnce(m_complaints);
}

bool GitProcess::write(QByteArrayView data)
{
    while (!data.isEmpty()) {
        const ssize_t written = ::write(m_input, data.data(), static_cast<size_t>(data.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data = data.sliced(written);
    }
    return true;
}

void GitProcess::closeInput()
{
    closeOnce(m_input);
}

std::optional<QByteArray> GitProcess::read(std::chrono::milliseconds patience)
{
    pollfd watched{m_output, POLLIN, 0};
    if (::poll(&watched, 1, static_cast<int>(patience.count())) <= 0)
        return std::nullopt;
    QByteArray piece(kReadAtOnce, Qt::Uninitialized);
    const ssize_t got = ::read(m_output, piece.data(), static_cast<size_t>(piece.size()));
    if (got < 0)
        return errno == EINTR ? std::nullopt : std::optional(QByteArray());
    piece.truncate(got);
    return piece;
}

QByteArray GitProcess::readAll(qsizetype most)
{
    constexpr auto kForEver = std::chrono::milliseconds(-1);
    QByteArray text;
    for (;;) {
        const auto piece = read(kForEver);
        if (piece && piece->isEmpty())
            return text;
        if (piece && text.size() < most)
            text += piece->first(qMin(piece->size(), most - text.size()));
    }
}

int GitProcess::finish()
{
    closeInput();
    const int status = reap();
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

int GitProcess::reap()
{
    int status = -1;
    if (m_process <= 0)
        return status;
    // It stays a zombie until waitpid(), so that its number is nobody else's before it is forgotten.
    siginfo_t end{};
    while (::waitid(P_PID, static_cast<id_t>(m_process), &end, WEXITED | WNOWAIT) < 0 && errno == EINTR)
        continue;
    m_owner.forget(m_process);
    while (::waitpid(m_process, &status, 0) < 0 && errno == EINTR)
        continue;
    m_process = -1;
    return status;
}

QByteArray GitProcess::complaints() const
{
    QByteArray text(kMostComplaints, Qt::Uninitialized);
    const ssize_t got = ::pread(m_complaints, text.data(), static_cast<size_t>(text.size()), 0);
    text.truncate(qMax<ssize_t>(0, got));
    return text;
}

Outcome<std::unique_ptr<GitProcess>> GitPrograms::start(const GitCommand &command)
{
    Pipe input;
    Pipe output;
    std::unique_ptr<GitProcess> process(new GitProcess(*this));
    process->m_complaints = ::memfd_create("complaints", MFD_CLOEXEC);
    if (!input.isOpen || !output.isOpen || process->m_complaints < 0)
        return failed(Failure::Kind::Broken, u"cannot start git: "_s + QString::fromLocal8Bit(std::strerror(errno)));
    Strings arguments = argumentsOf(command);
    Strings environment = environmentOf(command);
    const Attributes attributes;
    const Redirections redirections(command.input >= 0 ? command.input : input.ends[0], output.ends[1],
                                    process->m_complaints);
    const std::scoped_lock lock(m_mutex);
    if (m_isStopped)
        return failed(Failure::Kind::Broken, u"the server stops"_s);
    pid_t started = -1;
    const int error =
        ::posix_spawnp(&started, "git", &redirections.value, &attributes.value, arguments.data(), environment.data());
    if (error != 0)
        return failed(Failure::Kind::Broken, u"cannot start git: "_s + QString::fromLocal8Bit(std::strerror(error)));
    setLimits(started, command);
    m_running.insert(started);
    process->m_process = started;
    process->m_output = output.take(0);
    if (command.input < 0)
        process->m_input = input.take(1);
    return process;
}

void GitPrograms::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_isStopped = true;
    for (const int process : m_running)
        ::kill(-process, SIGKILL);
}

void GitPrograms::kill(int process)
{
    const std::scoped_lock lock(m_mutex);
    if (m_running.contains(process))
        ::kill(-process, SIGKILL);
}

void GitPrograms::forget(int process)
{
    const std::scoped_lock lock(m_mutex);
    m_running.erase(process);
}

} // namespace hs::localhub
