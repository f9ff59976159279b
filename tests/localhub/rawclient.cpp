// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rawclient.h"

#include <QDeadlineTimer>
#include <QHostAddress>

namespace hs::localhub::test {

RawClient::RawClient(int port)
{
    m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(port));
    if (!m_socket.waitForConnected())
        qFatal("no connection to port %d", port);
}

void RawClient::send(const QByteArray &bytes)
{
    m_socket.write(bytes);
    while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten())
        ;
}

QByteArray RawClient::readUntilClosed(int longest)
{
    const QDeadlineTimer end(longest);
    while (m_socket.state() == QAbstractSocket::ConnectedState && !end.hasExpired())
        m_socket.waitForReadyRead(static_cast<int>(end.remainingTime()));
    m_read += m_socket.readAll();
    return m_read;
}

QByteArray RawClient::readUntil(const QByteArray &text, int longest)
{
    const QDeadlineTimer end(longest);
    m_read += m_socket.readAll();
    while (!m_read.contains(text) && m_socket.state() == QAbstractSocket::ConnectedState && !end.hasExpired()) {
        m_socket.waitForReadyRead(static_cast<int>(end.remainingTime()));
        m_read += m_socket.readAll();
    }
    return m_read;
}

bool RawClient::isClosed()
{
    m_socket.waitForReadyRead(0);
    return m_socket.state() != QAbstractSocket::ConnectedState;
}

int answersIn(const QByteArray &text)
{
    return static_cast<int>(text.count("HTTP/1.1 "));
}

int statusOf(const QByteArray &text)
{
    return text.startsWith("HTTP/1.1 ") ? text.mid(9, 3).toInt() : 0;
}

} // namespace hs::localhub::test
