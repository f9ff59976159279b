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
        m_asker = std::jthread([this](const std::stop_token &stop) { ask(stop); });
    }
    return false;
}

void StallWatch::ask(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    while (!stop.stop_requested()) {
        m_isWaiting = true;
        const auto before = Clock::now();
        QMetaObject::invokeMethod(this, &StallWatch::answer, Qt::QueuedConnection);
        if (!m_answered.wait(lock, stop, [this] { return !m_isWaiting; }))
            return; // the end: this one is not counted
        const auto waited = Clock::now() - before;
        ++m_samples;
        m_over16 += waited > kFrame ? 1 : 0;
        m_over100 += waited > kNoticeable ? 1 : 0;
        if (waited > m_longest) {
            m_longest = waited;
            m_longestAt = QDateTime::currentDateTimeUtc();
        }
        m_answered.wait_for(lock, stop, kPause, [] { return false; });
    }
}

void StallWatch::answer()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isWaiting = false;
    }
    m_answered.notify_all();
}

void StallWatch::write() const
{
    const QJsonObject report{
        {u"longestMs"_s, std::chrono::duration<double, std::milli>(m_longest).count()},
        {u"longestAt"_s, m_longestAt.toString(Qt::ISODateWithMs)},
        {u"over16"_s, m_over16},
        {u"over100"_s, m_over100},
        {u"samples"_s, m_samples},
    };
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(report).toJson()) < 0 || !file.commit())
        qCWarning(lcStalls).noquote() << m_file << file.errorString();
}

} // namespace hs::app
