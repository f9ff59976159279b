// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/git/pktline.h"

#include <algorithm>
#include <optional>

namespace hs::localhub {
namespace {

constexpr qsizetype kLengthDigits = 4;
constexpr qsizetype kLongestContent = 65516;
constexpr qsizetype kLongestBand = kLongestContent - 1;
constexpr qsizetype kLargestHead = 8 * 1024 * 1024; // some fifty thousand references
constexpr qsizetype kIdDigits = 40;

/// Empty for the zero id; nothing for what is not an id.
std::optional<QString> idOf(const QByteArray &hex)
{
    const bool isHex =
        std::ranges::all_of(hex, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (hex.size() != kIdDigits || !isHex)
        return std::nullopt;
    return hex.count('0') == kIdDigits ? QString() : QString::fromLatin1(hex);
}

} // namespace

QByteArray pktLine(QByteArrayView content)
{
    return QByteArray::number(content.size() + kLengthDigits, 16).rightJustified(kLengthDigits, '0') +
           content.toByteArray();
}

QByteArray serviceLine(const QString &service)
{
    return pktLine("# service=" + service.toLatin1() + '\n') + kFlushPkt.toByteArray();
}

QByteArray sideBanded(SideBand band, QByteArrayView content)
{
    QByteArray lines;
    for (qsizetype at = 0; at < content.size(); at += kLongestBand) {
        const QByteArrayView part = content.sliced(at, qMin(kLongestBand, content.size() - at));
        lines += pktLine(static_cast<char>(band) + part.toByteArray());
    }
    return lines;
}

PushHead::State PushHead::take(QByteArrayView piece, QByteArray &rest)
{
    m_size += piece.size();
    m_pending.append(piece);
    for (;;) {
        if (m_pending.size() < kLengthDigits)
            return m_size > kLargestHead ? State::Broken : State::Reading;
        bool isNumber = false;
        const qsizetype length = m_pending.first(kLengthDigits).toInt(&isNumber, 16);
        if (!isNumber || (length > 0 && length <= kLengthDigits))
            return State::Broken;
        if (length == 0) {
            rest = m_pending.sliced(kLengthDigits);
            m_pending.clear();
            return State::Whole;
        }
        if (m_pending.size() < length)
            return m_size > kLargestHead ? State::Broken : State::Reading;
        if (!takeLine(m_pending.sliced(kLengthDigits, length - kLengthDigits)))
            return State::Broken;
        m_pending.remove(0, length);
    }
}

bool PushHead::takeLine(QByteArray line)
{
    if (line.endsWith('\n'))
        line.chop(1);
    // A shallow clone names where its history is cut off; whether all is there is checked anyway.
    if (line.startsWith("shallow "))
        return true;
    if (const qsizetype end = line.indexOf('\0'); end >= 0) {
        m_capabilities = line.sliced(end + 1).split(' ');
        line.truncate(end);
    }
    const auto before = idOf(line.first(qMin(kIdDigits, line.size())));
    const auto after = idOf(line.mid(kIdDigits + 1, kIdDigits));
    const QByteArray ref = line.mid(2 * (kIdDigits + 1));
    if (!before || !after || ref.isEmpty())
        return false;
    m_commands.append({QString::fromUtf8(ref), *before, *after});
    return true;
}

bool PushHead::hasPack() const
{
    return std::ranges::any_of(m_commands, [](const PushCommand &command) { return !command.after.isEmpty(); });
}

} // namespace hs::localhub
