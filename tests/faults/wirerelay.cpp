// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wirerelay.h"

#include "relayedconnection.h"

#include <QTcpSocket>

#include <algorithm>

namespace hs::faults {
namespace {

constexpr int kTick = 5; // ms
constexpr int kTicksSaved = 4;

} // namespace

WireRelay::WireRelay()
{
    m_clock.start();
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(kTick);
    connect(&m_tick, &QTimer::timeout, this, &WireRelay::tick);
    for (QTcpServer *server : {&m_hub, &m_blobs})
        connect(server, &QTcpServer::newConnection, this, [this, server] { take(*server); });
}

WireRelay::~WireRelay()
{
    stop();
}

bool WireRelay::start(quint16 hubPort, quint16 blobPort)
{
    m_blobPort = blobPort;
    const QHostAddress address(host());
    return m_hub.listen(address, hubPort) && m_blobs.listen(address, blobPort);
}

void WireRelay::stop()
{
    m_hub.close();
    m_blobs.close();
    qDeleteAll(findChildren<RelayedConnection *>(Qt::FindDirectChildrenOnly));
}

void WireRelay::setRate(qint64 bytesPerSecond)
{
    m_rate = bytesPerSecond;
    m_budget = 0;
    m_ticked = m_clock.elapsed();
    if (m_rate > 0)
        m_tick.start();
    else
        m_tick.stop();
    for (RelayedConnection *connection : findChildren<RelayedConnection *>(Qt::FindDirectChildrenOnly))
        connection->pump();
}

void WireRelay::onBytes(qint64 bytes, std::function<void()> act)
{
    m_actAt = bytes;
    m_act = std::move(act);
}

void WireRelay::take(QTcpServer &server)
{
    while (QTcpSocket *client = server.nextPendingConnection())
        new RelayedConnection(this, client, server.serverPort() == m_blobPort);
}

void WireRelay::tick()
{
    const qint64 now = m_clock.elapsed();
    const qint64 most = m_rate * kTick * kTicksSaved / 1000;
    m_budget = std::min(most, m_budget + m_rate * (now - m_ticked) / 1000);
    m_ticked = now;
    auto connections = findChildren<RelayedConnection *>(Qt::FindDirectChildrenOnly);
    if (connections.isEmpty())
        return;
    // Another one begins each time: the first would take all.
    std::ranges::rotate(connections, connections.begin() + m_turn++ % connections.size());
    for (RelayedConnection *connection : std::as_const(connections))
        connection->pump();
}

void WireRelay::sent(const QByteArray &content, qint64 from, qint64 bytes)
{
    m_log.sent(content, from, bytes);
    if (m_act && m_log.bytes() >= m_actAt)
        std::exchange(m_act, {})();
}

} // namespace hs::faults
