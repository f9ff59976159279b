// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../localhub/selfsigned.h"

#include <QSslServer>
#include <QUuid>

namespace hs::hub::test {

/// Answers every question over TLS with one status and "by TLS". Loopback, with a self-signed certificate of its own:
/// see makeSelfSigned() for its names.
class TlsServer : public QObject
{
    Q_OBJECT
public:
    explicit TlsServer(int status = 200);
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// PEM.
    [[nodiscard]] const QByteArray &certificate() const { return m_pair.certificate; }

private:
    void serve(QTcpSocket *socket) const;
    localhub::test::SelfSigned m_pair =
        localhub::test::makeSelfSigned(QUuid::createUuid().toByteArray(QUuid::WithoutBraces));
    int m_status;
    QSslServer m_server;
};

} // namespace hs::hub::test
