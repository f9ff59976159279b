// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "webhookreceiver.h"

#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {
namespace {

/// The request in what arrived; nothing while it is not whole.
std::optional<WebhookReceiver::Request> requestIn(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    WebhookReceiver::Request request;
    const QList<QByteArray> lines = bytes.first(end).split('\n');
    request.target = lines.first().split(' ').value(1);
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.first(colon).toLower(), line.sliced(colon + 1).trimmed());
    }
    request.body = bytes.sliced(end + 4);
    const bool isWhole = request.body.size() >= request.headers.value("content-length").toLongLong();
    return isWhole ? std::optional(request) : std::nullopt;
}

} // namespace

QJsonObject WebhookReceiver::Request::payload() const
{
    return QJsonDocument::fromJson(body).object();
}

WebhookReceiver::WebhookReceiver()
{
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("cannot listen");
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { take(socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        }
    });
}

QString WebhookReceiver::url() const
{
    return u"http://127.0.0.1:%1/hook?a=b"_s.arg(m_server.serverPort());
}

QStringList WebhookReceiver::events() const
{
    QStringList words;
    for (const Request &request : m_requests) {
        const QJsonObject event = request.payload().value("event"_L1).toObject();
        words << event.value("action"_L1).toString() + u' ' + event.value("scope"_L1).toString();
    }
    return words;
}

void WebhookReceiver::take(QTcpSocket *socket)
{
    const QByteArray bytes = socket->property("bytes").toByteArray() + socket->readAll();
    socket->setProperty("bytes", bytes);
    const auto request = requestIn(bytes);
    if (!request)
        return;
    m_requests.append(*request);
    const int status = m_statuses.isEmpty() ? 200 : m_statuses.takeFirst();
    if (status == 0)
        return;
    socket->write("HTTP/1.1 " + QByteArray::number(status) + " x\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

} // namespace hs::localhub::test
