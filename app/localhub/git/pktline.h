// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// The framing of git's wire protocol (gitprotocol-common(5)) and what a client sends to push (gitprotocol-pack(5)).
namespace hs::localhub {

/// Four hex digits of length, then the content; at most 65516 bytes of it.
[[nodiscard]] QByteArray pktLine(QByteArrayView content);
inline constexpr QByteArrayView kFlushPkt = "0000";

/// What an answer to …/info/refs begins with, before version 2: "# service=NAME" and a flush.
[[nodiscard]] QByteArray serviceLine(const QString &service);

/// Band 1 carries what the client's program reads, band 2 what it shows to a person behind "remote: ".
enum class SideBand : char { Data = 1, Progress = 2 };
/// The content in as many pkt-lines as it needs.
[[nodiscard]] QByteArray sideBanded(SideBand band, QByteArrayView content);

/// What a client wants to do to one reference. Ids are 40 lower-case hex digits, empty for "not there".
struct PushCommand
{
    QString ref;
    QString before;
    QString after;
};

/// Reads the head of a push as it arrives: the commands and the client's capabilities, up to the flush. What follows
/// is the pack.
class PushHead
{
public:
    enum class State { Reading, Whole, Broken };

    /// Takes the next bytes of the body; those that are no longer part of the head are left in `rest`.
    State take(QByteArrayView piece, QByteArray &rest);

    [[nodiscard]] const QList<PushCommand> &commands() const { return m_commands; }
    [[nodiscard]] bool can(QByteArrayView capability) const
    {
        return m_capabilities.contains(capability.toByteArray());
    }
    /// True when some command needs objects.
    [[nodiscard]] bool hasPack() const;

private:
    [[nodiscard]] bool takeLine(QByteArray line);

    QByteArray m_pending;
    qsizetype m_size = 0;
    QList<PushCommand> m_commands;
    QList<QByteArray> m_capabilities;
};

} // namespace hs::localhub
