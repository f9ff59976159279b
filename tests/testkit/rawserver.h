// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QTcpServer>
#include <QUrl>

#include <functional>

class QTcpSocket;

namespace hs::testkit {

/// A server that says exactly what the test wants, byte for byte, for what no honest server does: redirect loops, cut
/// bodies, silence. Loopback, on the test's thread.
class RawServer : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        QByteArray head; ///< request line and header fields
        [[nodiscard]] QByteArray path() const;
        [[nodiscard]] QByteArray field(const QByteArray &name) const;
    };
    /// What to write; then the connection is closed, unless `staysOpen`.
    struct Reply
    {
        QByteArray bytes;
        bool staysOpen = false;
    };
    using Handler = std::function<Reply(const Request &)>;

    explicit RawServer(Handler handler);
    [[nodiscard]] QUrl url(const QString &path) const;
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }

    /// "HTTP/1.1 STATUS …" with Content-Length and Connection: close.
    [[nodiscard]] static QByteArray answer(int status, const QList<std::pair<QByteArray, QByteArray>> &fields,
                                           const QByteArray &body);

private:
    void serve(QTcpSocket *socket);
    QTcpServer m_server;
    Handler m_handler;
    QList<Request> m_requests;
};

} // namespace hs::testkit
