// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <optional>

namespace hs::transfers {

/// How many connections one file should have. Begins with two; as long as more of them bring more, it asks for more;
/// when they do not, it goes back and is content for a while; a refusal takes one away at once. Knows nothing of
/// sockets.
class ConnectionCount
{
public:
    static constexpr int kFirst = 2;
    static constexpr int kMost = 8;

    [[nodiscard]] int wanted() const { return m_wanted; }
    /// \param total    bytes that came for the file so far
    /// \param running  connections that bring them: not those that are still being made
    void look(const QDateTime &now, qint64 total, int running);
    /// One was refused or went silent while so many others went on.
    void refused(const QDateTime &now, int others);

private:
    void begin(const QDateTime &now, qint64 total);

    int m_wanted = kFirst;
    int m_before = 0;   // the number that the growth began from; 0: none is on trial
    double m_speed = 0; // bytes a millisecond with that number
    std::optional<QDateTime> m_since;
    qint64 m_totalThen = 0;
    QDateTime m_contentUntil;
};

} // namespace hs::transfers
