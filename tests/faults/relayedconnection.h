// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QObject>
#include <QQueue>

class QTcpSocket;

namespace hs::faults {

class WireRelay;

/// One client's connection and ours to the hub, with as much understanding of HTTP/1.1 as counting needs. A child of
/// the relay; goes when either side has gone.
class RelayedConnection : public QObject
{
    Q_OBJECT

public:
    RelayedConnection(WireRelay *relay, QTcpSocket *client, bool isBlobHost);
    /// Moves what may be moved now.
    void pump();

private:
    struct Request
    {
        QByteArray method;
        QByteArray target;
    };

    void takeRequests();
    void takeAnswer(QByteArray piece);
    /// The answer's head as it goes to the client.
    [[nodiscard]] QByteArray readHead(const QByteArray &head);
    void countBody(qint64 bytes);
    void endWhenDrained();

    WireRelay *m_relay;
    QTcpSocket *m_client;
    QTcpSocket *m_server;
    bool m_isBlobHost;
    bool m_hasEnded = false;    // the hub has
    bool m_isUnderstood = true; // else bytes pass uncounted
    QByteArray m_sent;          // of a request's head that is not whole yet
    QByteArray m_received;      // the same of an answer
    QQueue<Request> m_requests; // without an answer
    bool m_isInBody = false;
    qint64 m_left = 0;    // of the body in hand
    QByteArray m_content; // what is counted; empty: no content
    qint64 m_at = 0;      // its offset in the content
    int m_surplus = 0;    // follows the body
};

} // namespace hs::faults
