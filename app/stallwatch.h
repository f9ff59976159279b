// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace hs::app {

/// What was seen of an event loop.
struct Stalls
{
    std::chrono::nanoseconds longest{};
    QDateTime longestAt; ///< UTC; invalid without samples
    int over16 = 0;      ///< how many were longer than so many milliseconds
    int over100 = 0;
    int samples = 0;
};

/// Measures how long the event loop of its thread keeps an event waiting: a worker posts one every few milliseconds,
/// and looks when it was handled. For whoever looks for what makes the window stutter; off unless asked for, by the
/// environment variable HS_STALLS.
///
/// Begins when `window` has painted for the first time, or with restart(); what a start takes is another question. When
/// it is deleted it writes a JSON object to `file`, if that is not empty: longestMs, longestAt, over16, over100 and
/// samples, as in Stalls.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    StallWatch(QObject *window, QString file);
    ~StallWatch() override;

    /// Forgets what was seen so far.
    void restart();
    /// Since the beginning or restart(). What holds up the loop at this moment is not in it yet.
    [[nodiscard]] Stalls stalls() const;

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Clock = std::chrono::steady_clock;

    void begin();
    void ask(const std::stop_token &stop);
    void note(Clock::duration waited);
    void answer();
    void write() const;

    QString m_file;
    mutable std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_isWaiting = false;    ///< an event is on its way
    Clock::time_point m_asked;   ///< when it was sent; after a restart() meanwhile, the time of that
    Clock::time_point m_reached; ///< when the last one was handled: the worker may notice later
    Stalls m_stalls;
    std::jthread m_asker; ///< last: ends before what it uses
};

} // namespace hs::app
