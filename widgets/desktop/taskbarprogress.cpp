// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/taskbarprogress.h"

#include <QDBusMessage>
#include <QVariantMap>

using namespace Qt::StringLiterals;

namespace hs::ui {

TaskbarProgress::TaskbarProgress(BusService service)
    : m_service(std::move(service))
{}

void TaskbarProgress::show(double ratio, int count)
{
    const int percent = qBound(0, int(ratio * 100), 100);
    if (percent != m_percent || count != m_count)
        send(percent, count);
}

void TaskbarProgress::hide()
{
    if (m_percent >= 0)
        send(-1, 0);
}

void TaskbarProgress::send(int percent, int count)
{
    m_percent = percent;
    m_count = count;
    QDBusMessage signal =
        QDBusMessage::createSignal(u"/org/hubscope/Hubscope"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s);
    const QVariantMap properties{{u"progress-visible"_s, percent >= 0},
                                 {u"progress"_s, qMax(0, percent) / 100.0},
                                 {u"count-visible"_s, count > 0},
                                 {u"count"_s, qint64(count)}};
    signal << u"application://org.hubscope.Hubscope.desktop"_s << properties;
    m_service.bus.send(signal);
}

} // namespace hs::ui
