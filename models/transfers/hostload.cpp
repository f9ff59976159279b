// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/hostload.h"

#include <algorithm>

namespace hs::transfers {

namespace {

constexpr qint64 kRemembered = 60; // seconds; then it may have changed its mind

} // namespace

QString hostName(const QUrl &url)
{
    const int usual = url.scheme() == u"https" ? 443 : 80;
    const int port = url.port(usual);
    return port == usual ? url.host() : url.host() + u':' + QString::number(port);
}

struct HostLoad::Place::Counts
{
    struct Ceiling
    {
        int connections = 0;
        QDateTime until;
    };
    QHash<QString, int> connections;
    QHash<QString, Ceiling> ceilings;
    int all = 0;
};

HostLoad::Place &HostLoad::Place::operator=(Place &&other) noexcept
{
    if (this != &other) {
        leave();
        m_counts = std::move(other.m_counts);
        m_host = std::move(other.m_host);
    }
    return *this;
}

HostLoad::Place::~Place()
{
    leave();
}

void HostLoad::Place::leave()
{
    const auto counts = std::exchange(m_counts, nullptr);
    if (!counts)
        return;
    --counts->all;
    if (--counts->connections[m_host] <= 0)
        counts->connections.remove(m_host);
}

void HostLoad::Place::moveTo(const QString &host)
{
    if (!m_counts || host == m_host)
        return;
    const auto counts = m_counts;
    leave();
    m_counts = counts;
    m_host = host;
    ++counts->all;
    ++counts->connections[host];
}

HostLoad::HostLoad()
    : m_counts(std::make_shared<Place::Counts>())
{}

HostLoad::Place HostLoad::enter(const QString &host)
{
    Place place;
    place.m_counts = m_counts;
    place.m_host = host;
    ++m_counts->all;
    ++m_counts->connections[host];
    return place;
}

int HostLoad::connections() const
{
    return m_counts->all;
}

int HostLoad::connectionsTo(const QString &host) const
{
    return m_counts->connections.value(host);
}

bool HostLoad::hasRoom(const QString &host, const QDateTime &now) const
{
    const auto ceiling = m_counts->ceilings.constFind(host);
    return ceiling == m_counts->ceilings.constEnd() || ceiling->until <= now ||
           connectionsTo(host) < ceiling->connections;
}

void HostLoad::refused(const QString &host, const QDateTime &now)
{
    if (host.isEmpty())
        return;
    const int others = connectionsTo(host) - 1; // the refused one is still counted
    if (others > 0)
        m_counts->ceilings.insert(host, {others, now.addSecs(kRemembered)});
}

} // namespace hs::transfers
