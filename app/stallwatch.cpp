// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stallwatch.h"

#include <QEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace hs::app {

namespace {

Q_LOGGING_CATEGORY(lcStalls, "hs.app.stalls", QtInfoMsg)

constexpr std::chrono::milliseconds kPause{4};
constexpr std::chrono::milliseconds kFrame{16};
constexpr std::chrono::milliseconds kNoticeable{100};

} // namespace

StallWatch::StallWatch(QObject *window, QString file)
    : m_file(std::move(file))
{
    window->installEventFilter(this);
}

StallWatch::~StallWatch()
{
    m_asker.request_stop();
    if (m_asker.joinable())
        m_asker.join();
    write();
}

bool StallWatch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        watched->removeEventFilter(this);
        begin();
    }
    return false;
}

void StallWatch::begin()
{
    if (!m_asker.joinable())
        m_asker = std::jthread([this](const std::stop_token &stop) { ask(stop); });
}

void StallWatch::restart()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_stalls = {};
        m_asked = Clock::now();
    }
    begin();
}

Stalls StallWatch::stalls() const
{
    const std::scoped_lock lock(m_mutex);
    return m_stalls;
}

void StallWatch::ask(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_isWaiting = true;
        m_asked = Clock::now();
        QMetaObject::invokeMethod(this, &StallWatch::answer, Qt::QueuedConnection);
        if (!m_answered.wait(lock, stop, [this] { return !m_isWaiting; }))
            return;               // the end: this one is not counted
        if (m_reached >= m_asked) // else it belongs to what was before a restart()
            note(m_reached - m_asked);
        m_answered.wait_for(lock, stop, kPause, [] { return false; });
    }
}

void StallWatch::note(Clock::duration waited)
{
    ++m_stalls.samples;
    m_stalls.over16 += waited > kFrame ? 1 : 0;
    m_stalls.over100 += waited > kNoticeable ? 1 : 0;
    // For finding out what they were: QT_LOGGING_RULES=hs.app.stalls.debug=true
    if (waited > kFrame)
        qCDebug(lcStalls) << std::chrono::duration<double, std::milli>(waited).count() << "ms, until"
                          << QDateTime::currentMSecsSinceEpoch();
    if (waited > m_stalls.longest) {
        m_stalls.longest = waited;
        m_stalls.longestAt = QDateTime::currentDateTimeUtc();
    }
}

void StallWatch::answer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isWaiting = false;
        m_reached = Clock::now();
    }
    m_answered.notify_all();
}

void StallWatch::write() const
{
    if (m_file.isEmpty())
        return;
    const QJsonObject report{
        {u"longestMs"_s, std::chrono::duration<double, std::milli>(m_stalls.longest).count()},
        {u"longestAt"_s, m_stalls.longestAt.toString(Qt::ISODateWithMs)},
        {u"over16"_s, m_stalls.over16},
        {u"over100"_s, m_stalls.over100},
        {u"samples"_s, m_stalls.samples},
    };
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0 || !file.commit())
        qCWarning(lcStalls).noquote() << m_file << file.errorString();
}

} // namespace hs::app
