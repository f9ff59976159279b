// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/rawserver.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace hs::testkit {

QByteArray RawServer::Request::path() const
{
    return head.split(' ').value(1);
}

QByteArray RawServer::Request::field(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

RawServer::RawServer(Handler handler)
    : m_handler(std::move(handler))
{
    connect(&m_server, &QTcpServer::newConnection, this, [this] { serve(m_server.nextPendingConnection()); });
    m_server.listen(QHostAddress::LocalHost);
}

void RawServer::serve(QTcpSocket *socket)
{
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, received = QByteArray()]() mutable {
        received += socket->readAll();
        // A TLS greeting (record type 22) has no empty line: it is answered at once, in plain text.
        const qsizetype end = received.startsWith('\x16') ? received.size() : received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const Request request{received.first(end)};
        received.remove(0, end + 4);
        m_requests.append(request);
        const Reply reply = m_handler(request);
        socket->write(reply.bytes);
        if (!reply.staysOpen)
            socket->disconnectFromHost();
    });
}

QUrl RawServer::url(const QString &path) const
{
    return QUrl(u"http://127.0.0.1:%1%2"_s.arg(m_server.serverPort()).arg(path));
}

QByteArray RawServer::answer(int status, const QList<std::pair<QByteArray, QByteArray>> &fields, const QByteArray &body)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) +
                      " Status\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    for (const auto &[name, value] : fields)
        text += name + ": " + value + "\r\n";
    return text + "\r\n" + body;
}

} // namespace hs::testkit
