// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tinyproxy.h"

#include "testkit/rawserver.h"

#include <QNetworkProxy>
#include <QTcpSocket>

using hs::testkit::RawServer;

namespace hs::hub::test {

TinyProxy::TinyProxy(Rules rules)
    : m_rules(std::move(rules))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] { serve(m_server.nextPendingConnection()); });
    m_server.listen(QHostAddress::LocalHost);
}

QByteArray TinyProxy::address() const
{
    return "127.0.0.1:" + QByteArray::number(m_server.serverPort());
}

void TinyProxy::serve(QTcpSocket *client)
{
    connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QTcpSocket::readyRead, this, [this, client, received = QByteArray()]() mutable {
        received += client->readAll();
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        disconnect(client, &QTcpSocket::readyRead, this, nullptr);
        answer(client, received.first(end), received);
    });
}

void TinyProxy::answer(QTcpSocket *client, const QByteArray &head, const QByteArray &whole)
{
    m_heads.append(head);
    const bool isLetIn =
        m_rules.credentials.isEmpty() || head.contains("Proxy-Authorization: Basic " + m_rules.credentials.toBase64());
    if (isLetIn && m_rules.refusal == 0) {
        forward(client, head.startsWith("CONNECT "), whole);
        return;
    }
    QList<std::pair<QByteArray, QByteArray>> fields;
    const int status = isLetIn ? m_rules.refusal : 407;
    if (status == 407)
        fields.emplaceBack("Proxy-Authenticate", "Basic realm=\"office\"");
    client->write(RawServer::answer(status, fields, "the proxy says no"));
    client->disconnectFromHost();
}

void TinyProxy::forward(QTcpSocket *client, bool isTunnel, const QByteArray &first)
{
    auto *host = new QTcpSocket(client);
    host->setProxy(QNetworkProxy::NoProxy);
    connect(host, &QTcpSocket::connected, client, [client, host, isTunnel, first] {
        if (isTunnel)
            client->write("HTTP/1.1 200 Connection established\r\n\r\n");
        else
            host->write(first);
        connect(client, &QTcpSocket::readyRead, host, [client, host] { host->write(client->readAll()); });
    });
    connect(host, &QTcpSocket::readyRead, client, [client, host] { client->write(host->readAll()); });
    connect(host, &QTcpSocket::disconnected, client, [client] { client->disconnectFromHost(); });
    host->connectToHost(QHostAddress::LocalHost, m_rules.target);
}

} // namespace hs::hub::test
