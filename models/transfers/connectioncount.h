// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>

#include <optional>

namespace hs::transfers {

/// How many connections one file should have. Begins with two; as long as more of them bring more, it asks for more;
/// when they do not, it goes back and is content for a while; a refusal takes one away at once. Knows nothing of
/// sockets.
///
/// Near servers: first measure, then grow. Over a long way a new connection brings nothing before it has been there and
/// back a few times, and what the present ones could do meanwhile is measured in that time: it is asked for at once.
class ConnectionCount
{
public:
    static constexpr int kFirst = 2;
    static constexpr int kMost = 8;

    [[nodiscard]] int wanted() const { return m_wanted; }
    /// Fewer bring more, or a server refused one: those that are too many are to end at once. Else they may end what
    /// they have begun; what is on its way to them would have to come again.
    [[nodiscard]] bool isFalling() const { return m_isFalling; }
    /// May it still ask for more soon?
    [[nodiscard]] bool isGrowing(const QDateTime &now) const;
    /// \param total    bytes that came for the file so far
    /// \param running  connections that bring them: not those that are still being made
    void look(const QDateTime &now, qint64 total, int running);
    /// So many milliseconds after it was asked for, a part began to come.
    void beganAfter(qint64 waited) { m_isFar = waited >= kFar; }
    /// One was refused or went silent while so many others went on.
    void refused(const QDateTime &now, int others);

private:
    static constexpr qint64 kFar = 50; // ms

    [[nodiscard]] bool isContent(const QDateTime &now) const;
    void begin(const QDateTime &now, qint64 total);
    void reach(const QDateTime &now, qint64 total);
    void judge(const QDateTime &now, double speed);

    int m_wanted = kFirst;
    int m_judged = 0;   // the number whose speed is being measured; 0: it is not reached yet
    int m_lower = 0;    // the number before it; 0: none is to be compared with
    double m_speed = 0; // bytes a millisecond with that number
    bool m_isFar = false;
    bool m_isFalling = false;
    QDateTime m_since;
    qint64 m_totalThen = 0;
    QDateTime m_contentUntil;
};

} // namespace hs::transfers
