// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "relayedconnection.h"

#include "wirerelay.h"

#include <QHostAddress>
#include <QTcpSocket>

namespace hs::faults {
namespace {

constexpr qint64 kPiece = 64 << 10; // also what waits for the client here: what it did not take is not lost with it

QByteArray fieldOf(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).compare(name, Qt::CaseInsensitive) == 0)
            return line.sliced(colon + 1).trimmed();
    }
    return {};
}

/// Files of the hub; its other answers are not content.
bool isFile(const QByteArray &target)
{
    return target.contains("/resolve/") || target.contains("/resolve-cache/");
}

} // namespace

RelayedConnection::RelayedConnection(WireRelay *relay, QTcpSocket *client, bool isBlobHost)
    : QObject(relay)
    , m_relay(relay)
    , m_client(client)
    , m_server(new QTcpSocket(this))
    , m_isBlobHost(isBlobHost)
{
    client->setParent(this);
    client->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kPiece);
    m_server->setReadBufferSize(kPiece);
    connect(client, &QTcpSocket::readyRead, this, &RelayedConnection::takeRequests);
    connect(client, &QTcpSocket::bytesWritten, this, &RelayedConnection::pump);
    connect(client, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(m_server, &QTcpSocket::connected, this, &RelayedConnection::takeRequests);
    connect(m_server, &QTcpSocket::readyRead, this, &RelayedConnection::pump);
    connect(m_server, &QTcpSocket::disconnected, this, [this] {
        m_hasEnded = true;
        pump();
    });
    connect(m_server, &QTcpSocket::errorOccurred, this, [this] {
        if (m_server->state() == QAbstractSocket::UnconnectedState && m_server->bytesAvailable() == 0)
            m_client->abort();
    });
    m_server->connectToHost(QHostAddress(QHostAddress::LocalHost), client->localPort());
}

void RelayedConnection::takeRequests()
{
    if (m_server->state() != QAbstractSocket::ConnectedState)
        return; // once more when it is
    const QByteArray bytes = m_client->readAll();
    m_server->write(bytes);
    m_sent += bytes;
    for (qsizetype end = m_sent.indexOf("\r\n\r\n"); end >= 0; end = m_sent.indexOf("\r\n\r\n")) {
        const QByteArray head = m_sent.first(end);
        m_sent.remove(0, end + 4);
        const QList<QByteArray> words = head.first(head.indexOf('\r')).split(' ');
        m_requests.enqueue({words.value(0), words.value(1)});
        // Nothing that downloads sends a body.
        m_isUnderstood = m_isUnderstood && fieldOf(head, "Content-Length").toLongLong() == 0;
    }
}

void RelayedConnection::pump()
{
    while (m_server->bytesAvailable() > 0 && m_client->bytesToWrite() < kPiece) {
        const qint64 most = m_relay->m_rate > 0 ? std::min(kPiece, m_relay->m_budget) : kPiece;
        if (most <= 0)
            return; // the next tick
        const QByteArray piece = m_server->read(most);
        m_relay->m_budget -= piece.size();
        takeAnswer(piece);
    }
    endWhenDrained();
}

void RelayedConnection::endWhenDrained()
{
    if (m_hasEnded && m_server->bytesAvailable() == 0)
        m_client->disconnectFromHost();
}

void RelayedConnection::takeAnswer(QByteArray piece)
{
    if (!m_isUnderstood) {
        m_client->write(piece);
        return;
    }
    while (!piece.isEmpty()) {
        if (!m_isInBody) {
            m_received += piece;
            const qsizetype end = m_received.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            m_client->write(readHead(m_received.first(end + 4)));
            piece = m_received.sliced(end + 4);
            m_received.clear();
            m_isInBody = m_left > 0;
            continue;
        }
        const qint64 taken = std::min<qint64>(piece.size(), m_left);
        if (const qint64 flip = m_relay->m_flipAt - m_at; m_isBlobHost && m_relay->m_flipAt >= m_at && flip < taken) {
            piece[flip] = static_cast<char>(~piece.at(flip));
            m_relay->m_flipAt = -1;
        }
        m_client->write(piece.constData(), taken);
        piece.remove(0, taken);
        countBody(taken);
    }
}

void RelayedConnection::countBody(qint64 bytes)
{
    m_left -= bytes;
    m_isInBody = m_left > 0;
    if (!m_isInBody && m_surplus > 0)
        m_client->write(QByteArray(std::exchange(m_surplus, 0), 'x'));
    if (m_content.isEmpty())
        return;
    m_relay->sent(m_content, m_at, bytes);
    m_at += bytes;
}

QByteArray RelayedConnection::readHead(const QByteArray &head)
{
    const int status = head.mid(9, 3).toInt();
    const QByteArray length = fieldOf(head, "Content-Length");
    const Request request = m_requests.isEmpty() ? Request() : m_requests.dequeue();
    m_relay->m_log.note({request.method, request.target, status, m_relay->m_clock.elapsed()});
    const bool hasBody = request.method != "HEAD" && status >= 200 && status != 204 && status != 304;
    m_left = hasBody ? length.toLongLong() : 0;
    if (hasBody && length.isEmpty())
        m_isUnderstood = false; // in chunks: no file comes so
    const bool isContent = (status == 200 || status == 206) && request.method == "GET";
    m_content =
        isContent && (m_isBlobHost || isFile(request.target)) ? request.target.split('?').first() : QByteArray();
    m_at = status == 206 ? fieldOf(head, "Content-Range").split(' ').value(1).split('-').value(0).toLongLong() : 0;
    m_surplus = m_isBlobHost && isContent ? m_relay->m_surplus : 0;
    if (m_surplus == 0)
        return head;
    QByteArray longer = head;
    return longer.replace("Content-Length: " + length, "Content-Length: " + QByteArray::number(m_left + m_surplus));
}

} // namespace hs::faults
