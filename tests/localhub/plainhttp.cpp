// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plainhttp.h"

#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace hs::localhub::test {
namespace {

constexpr int kAnswerPatience = 60000;

/// Everything until the server closes.
QByteArray answerTo(const QUrl &url, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    if (!socket.waitForConnected(kAnswerPatience))
        return {};
    socket.write(request);
    QByteArray answer;
    while (socket.state() == QTcpSocket::ConnectedState && socket.waitForReadyRead(kAnswerPatience))
        answer += socket.readAll();
    return answer + socket.readAll();
}

} // namespace

PlainHttp::PlainHttp(const QUrl &hub, QByteArray token)
    : m_hub(hub)
    , m_token(std::move(token))
{}

Reply PlainHttp::send(const QByteArray &verb, const QString &where, const QByteArray &body,
                      const QByteArray &type) const
{
    const bool isElsewhere = where.startsWith("http"_L1);
    const QUrl url = isElsewhere ? QUrl(where) : m_hub.resolved(QUrl(where));
    QByteArray request = verb + ' ' + url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority) +
                         " HTTP/1.1\r\nConnection: close\r\nHost: " + url.authority().toUtf8() + "\r\n";
    if (!isElsewhere && !m_token.isEmpty())
        request += "Authorization: Bearer " + m_token + "\r\n";
    if (verb != "GET")
        request += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    const QByteArray answer = answerTo(url, request + "\r\n" + body);
    const qsizetype end = answer.indexOf("\r\n\r\n");
    Reply reply;
    if (end < 0)
        return reply;
    const QList<QByteArray> lines = answer.first(end).split('\n');
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        reply.headers.insert(line.first(qMax<qsizetype>(0, colon)).toLower(), line.sliced(colon + 1).trimmed());
    }
    reply.body = answer.sliced(end + 4);
    reply.isComplete = reply.body.size() == reply.header("content-length").toLongLong();
    // An answer that was cut off is none.
    reply.status = reply.isComplete ? lines.constFirst().split(' ').value(1).toInt() : 0;
    return reply;
}

} // namespace hs::localhub::test
