// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsserver.h"

#include "testkit/rawserver.h"

#include <QSslConfiguration>
#include <QSslKey>
#include <QTcpSocket>

namespace hs::hub::test {

TlsServer::TlsServer(int status)
    : m_status(status)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(m_pair.certificate));
    configuration.setPrivateKey(QSslKey(m_pair.key, QSsl::Ec));
    m_server.setSslConfiguration(configuration);
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this,
            [this] { serve(m_server.nextPendingConnection()); });
    m_server.listen(QHostAddress::LocalHost);
}

void TlsServer::serve(QTcpSocket *socket) const
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    const auto answer = [this, socket] {
        if (!socket->readAll().contains("\r\n\r\n"))
            return;
        socket->write(testkit::RawServer::answer(m_status, {}, "by TLS"));
        socket->disconnectFromHost();
    };
    connect(socket, &QTcpSocket::readyRead, this, answer);
    if (socket->bytesAvailable() > 0)
        answer();
}

} // namespace hs::hub::test
