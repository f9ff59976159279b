// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QTcpServer>

namespace hs::localhub::test {

/// A program that takes webhooks, on a free port of this machine. Answers from the event loop of the test.
class WebhookReceiver : public QObject
{
    Q_OBJECT

public:
    struct Request
    {
        QByteArray target;
        QHash<QByteArray, QByteArray> headers; ///< lower-case names
        QByteArray body;

        [[nodiscard]] QJsonObject payload() const;
    };

    WebhookReceiver();

    [[nodiscard]] QString url() const; ///< "http://127.0.0.1:PORT/hook?a=b"
    /// What the next requests are answered with; 200 after that. 0 never answers.
    void answerWith(const QList<int> &statuses) { m_statuses = statuses; }
    [[nodiscard]] const QList<Request> &requests() const { return m_requests; }
    /// "action scope" of each request.
    [[nodiscard]] QStringList events() const;

private:
    void take(QTcpSocket *socket);

    QTcpServer m_server;
    QList<int> m_statuses;
    QList<Request> m_requests;
};

} // namespace hs::localhub::test
