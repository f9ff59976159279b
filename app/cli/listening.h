// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "cli/interrupts.h"
#include "cli/sizewords.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QTextStream>
#include <QTimer>
#include <QtConcurrentRun>

#include <atomic>
#include <functional>
#include <memory>
#include <unistd.h>

namespace hs::app {

/// Told how many bytes more were read; false: somebody pressed Ctrl+C.
using GoesOn = std::function<bool(qint64 bytes)>;

/// Runs long reading on a worker while this thread listens for Ctrl+C and, on a terminal, tells how far it is.
/// \param done  "checked", "looked through": what has been done with the bytes
/// \param all   bytes; 0: not known
template <typename T>
base::Result<T> runListening(QTextStream &err, const QString &done, qint64 all,
                             std::function<base::Result<T>(const GoesOn &)> work)
{
    const auto bytes = std::make_shared<std::atomic<qint64>>(0);
    const auto isInterrupted = std::make_shared<std::atomic<bool>>(false);
    Interrupts interrupts;
    QObject::connect(&interrupts, &Interrupts::interrupted, &interrupts, [isInterrupted] { *isInterrupted = true; });
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&err, bytes, all, done] {
        const QString of = all > 0 ? QStringLiteral(" of ") + sizeWords(all) : QString();
        err << "\r\033[K" << sizeWords(*bytes) << of << ' ' << done << Qt::flush;
    });
    constexpr int kBetweenLines = 200; // ms
    const bool isTerminal = ::isatty(STDERR_FILENO) == 1;
    if (isTerminal)
        timer.start(kBetweenLines);
    QFutureWatcher<base::Result<T>> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, [] { QCoreApplication::quit(); });
    watcher.setFuture(QtConcurrent::run([work = std::move(work), bytes, isInterrupted] {
        return work([&bytes, &isInterrupted](qint64 more) {
            *bytes += more;
            return !*isInterrupted;
        });
    }));
    QCoreApplication::exec();
    if (isTerminal)
        err << "\r\033[K" << Qt::flush;
    return watcher.future().takeResult();
}

} // namespace hs::app
