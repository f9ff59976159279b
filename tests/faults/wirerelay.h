// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "wirelog.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

#include <functional>

namespace hs::faults {

class RelayedConnection;

/// Stands between a client and the local hub and counts what goes over the wire. It listens on 127.0.0.2 with the two
/// ports that the hub has on 127.0.0.1: the hub makes the addresses of large files from the host that it was asked by,
/// so that nothing needs to be rewritten. On the test's thread: it works while the event loop turns.
class WireRelay : public QObject
{
    Q_OBJECT

public:
    WireRelay();
    ~WireRelay() override;

    /// False where this computer has no second loopback address.
    [[nodiscard]] bool start(quint16 hubPort, quint16 blobPort);
    /// Nobody listens any more and all connections break, as when a server dies.
    void stop();
    [[nodiscard]] static QString host() { return QStringLiteral("127.0.0.2"); }

    /// Bytes a second of all connections together; 0: as fast as it goes.
    void setRate(qint64 bytesPerSecond);
    /// When the log's bytes() have reached `bytes`, `act` is called, once.
    void onBytes(qint64 bytes, std::function<void()> act);
    void forgetBytes() { m_act = {}; }
    /// The byte at this offset of a large file comes inverted, the first time that it comes.
    void flipOnce(qint64 offset) { m_flipAt = offset; }
    /// So many bytes more than the content has, promised and sent, with each answer of the blob host.
    void setSurplus(int bytes) { m_surplus = bytes; }

    [[nodiscard]] WireLog &log() { return m_log; }

private:
    friend class RelayedConnection;
    void take(QTcpServer &server);
    void tick();
    void sent(const QByteArray &content, qint64 from, qint64 bytes);

    QTcpServer m_hub;
    QTcpServer m_blobs;
    quint16 m_blobPort = 0;
    WireLog m_log;
    QElapsedTimer m_clock;
    QTimer m_tick;
    qint64 m_ticked = 0;
    qint64 m_rate = 0;
    qint64 m_budget = 0;
    qsizetype m_turn = 0;
    qint64 m_actAt = 0;
    std::function<void()> m_act;
    qint64 m_flipAt = -1;
    int m_surplus = 0;
};

} // namespace hs::faults
