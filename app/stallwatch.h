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

/// Measures how long the event loop of its thread keeps an event waiting: a worker posts one every few milliseconds,
/// and looks when it was handled. For whoever looks for what makes the window stutter; off unless asked for, by the
/// environment variable HS_STALLS.
///
/// Begins when `window` has painted for the first time; what a start takes is another question. When it is deleted it
/// writes a JSON object to `file`: longestMs, longestAt (UTC), over16, over100 (how many were longer than so many
/// milliseconds) and samples.
class StallWatch : public QObject
{
    Q_OBJECT

public:
    StallWatch(QObject *window, QString file);
    ~StallWatch() override;

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using Clock = std::chrono::steady_clock;

    void ask(const std::stop_token &stop);
    void answer();
    void write() const;

    QString m_file;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    bool m_isWaiting = false; ///< an event is on its way
    Clock::duration m_longest{};
    QDateTime m_longestAt;
    int m_over16 = 0;
    int m_over100 = 0;
    int m_samples = 0;
    std::jthread m_asker; ///< last: ends before what it uses
};

} // namespace hs::app
