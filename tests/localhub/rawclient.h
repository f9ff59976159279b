// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QTcpSocket>

namespace hs::localhub::test {

/// A socket to a server of this machine, for requests that no client library would send.
class RawClient
{
public:
    explicit RawClient(int port);

    /// What the server cannot take any more is dropped.
    void send(const QByteArray &bytes);
    /// Everything until the server closes, or until `longest` is over.
    [[nodiscard]] QByteArray readUntilClosed(int longest = 20'000);
    /// Everything until the text has come.
    [[nodiscard]] QByteArray readUntil(const QByteArray &text, int longest = 20'000);
    [[nodiscard]] bool isClosed();
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_read;
};

/// How many answers there are in a text, and the status of the first (0 without one).
[[nodiscard]] int answersIn(const QByteArray &text);
[[nodiscard]] int statusOf(const QByteArray &text);

} // namespace hs::localhub::test
