// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>

class QTcpSocket;

namespace hs::hub::test {

/// An http proxy on loopback. Whatever host it is asked for, it goes to one port of this computer, so that a name that
/// only the proxy knows proves the way.
class TinyProxy : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        quint16 target = 0;     ///< where every request goes
        int refusal = 0;        ///< this status for every request instead
        QByteArray credentials; ///< "user:password" that it wants, by 407; empty: none
    };

    explicit TinyProxy(Rules rules);
    /// "127.0.0.1:PORT"
    [[nodiscard]] QByteArray address() const;
    /// Request line and header fields of everything it was asked.
    [[nodiscard]] const QList<QByteArray> &heads() const { return m_heads; }

private:
    void serve(QTcpSocket *client);
    void answer(QTcpSocket *client, const QByteArray &head, const QByteArray &whole);
    void forward(QTcpSocket *client, bool isTunnel, const QByteArray &first);
    Rules m_rules;
    QTcpServer m_server;
    QList<QByteArray> m_heads;
};

} // namespace hs::hub::test
