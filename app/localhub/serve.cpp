// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/serve.h"

#include "localhub/accountsfile.h"
#include "localhub/sample/samplehub.h"
#include "localhub/sample/scalehub.h"
#include "localhub/store/seeding.h"

#include <QFile>

#include <malloc.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kFailed = 1;
constexpr int kDamaged = 3; // told in --help

int complain(const Failure &failure)
{
    std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(failure.text));
    return failure.kind == Failure::Kind::Damaged ? kDamaged : kFailed;
}

/// Signals that end the server come through a descriptor. Blocked before any thread starts, so that all inherit it.
int openSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    return signalfd(-1, &signals, SFD_CLOEXEC);
}

/// What a large request needed goes back to the system when it is done. Left alone, the C library keeps it: in an arena
/// for each few of the hundreds of threads, and with a threshold that rises to 32 MiB with the first large block.
void keepMemorySmall()
{
    constexpr int kArenas = 4;
    constexpr int kMapped = 256 * 1024;
    constexpr int kKept = 1024 * 1024;
    mallopt(M_ARENA_MAX, kArenas);
    mallopt(M_MMAP_THRESHOLD, kMapped);
    mallopt(M_TRIM_THRESHOLD, kKept);
}

/// Returns when a signal came, or, if asked for, when standard input ended.
void waitForEnd(int signals, bool endsWithStdin)
{
    std::array<pollfd, 2> watched = {pollfd{signals, POLLIN, 0}, pollfd{endsWithStdin ? STDIN_FILENO : -1, POLLIN, 0}};
    for (;;) {
        if (poll(watched.data(), watched.size(), -1) < 0)
            continue;
        if (watched[0].revents != 0)
            return;
        if (watched[1].revents != 0) {
            std::array<char, 256> ignored{};
            if (read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
                return;
        }
    }
}

Outcome<void> seedFor(Store &store, const QString &name)
{
    if (name == "none"_L1)
        return {};
    if (name == "sample"_L1)
        return seed(store, sampleHub(), name);
    const auto sizes = ScaleSizes::parse(QStringView(name).sliced(6));
    if (!sizes)
        return failed(Failure::Kind::Invalid, u"--seed does not understand \"%1\""_s.arg(name));
    return seed(store, scaleHub(*sizes), name);
}

Outcome<void> prepare(Store &store, const CommandLine &line)
{
    if (auto done = seedFor(store, line.seed); !done)
        return done;
    const TokenForm tokens = line.server.isLoopback() ? TokenForm::Any : TokenForm::Unguessable;
    return line.accountsFile.isEmpty() ? Outcome<void>() : loadAccounts(store, line.accountsFile, tokens);
}

/// A hub that others reach is nobody's without accounts, and anybody's with the tokens of the examples, which stand in
/// its source.
Outcome<void> checkAccounts(Store &store, const CommandLine &line)
{
    if (line.server.isLoopback() || line.isInsecure)
        return {};
    const TokenCounts counts = store.accounts().countTokens();
    if (counts.ofSeeds > 0)
        return failed(Failure::Kind::Invalid, u"--host %1 can be reached from other machines, and this hub has the "
                                              "accounts of the examples, whose tokens everybody can read: use another "
                                              "--data folder, or say --insecure"_s.arg(line.server.host));
    if (counts.own == 0)
        return failed(Failure::Kind::Invalid,
                      u"--host %1 can be reached from other machines, and this hub has no "
                      "account with a token: give --accounts FILE, or say --insecure"_s.arg(line.server.host));
    return {};
}

Outcome<void> readInferenceToken(const QString &fileName, QByteArray &token)
{
    if (fileName.isEmpty())
        return {};
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Invalid, u"%1: %2"_s.arg(fileName, file.errorString()));
    token = file.readAll().trimmed();
    if (token.isEmpty() || token.contains('\n'))
        return failed(Failure::Kind::Invalid, u"%1 is not one line with a token"_s.arg(fileName));
    return {};
}

Outcome<void> loadFaults(HubServer &server, const QString &fileName)
{
    if (fileName.isEmpty())
        return {};
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Invalid, u"%1: %2"_s.arg(fileName, file.errorString()));
    return server.setFaults(file.readAll());
}

} // namespace

int serve(const CommandLine &line)
{
    keepMemorySmall();
    const int signals = openSignals();
    if (line.diesWithParent) {
        const pid_t parent = getppid();
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (getppid() != parent) // it ended before the request was in force
            return 0;
    }
    const auto store = Store::open(line.dataFolder);
    if (!store)
        return complain(store.error());
    if (const auto done = prepare(**store, line); !done)
        return complain(done.error());
    if (const auto done = checkAccounts(**store, line); !done)
        return complain(done.error());
    ServerOptions options = line.server;
    if (const auto done = readInferenceToken(line.inferenceTokenFile, options.inferenceToken); !done)
        return complain(done.error());
    HubServer server(**store, options);
    if (const auto done = loadFaults(server, line.faultsFile); !done)
        return complain(done.error());
    if (const auto done = server.start(); !done)
        return complain(done.error());
    std::printf("listening %s\n", qPrintable(server.address()));
    std::fflush(stdout);
    waitForEnd(signals, line.endsWithStdin);
    server.stop();
    close(signals);
    return 0;
}

} // namespace hs::localhub
