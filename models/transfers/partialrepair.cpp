// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filehash.h"
#include "transfers/partialfile.h"

#include <algorithm>

// What a partial file does when its hash turned out wrong. Nothing tells which piece is bad but another copy of it: the
// pieces come once more, in order, and as soon as one that differs makes the hash right the rest can stay away.
namespace hs::transfers {

namespace {

constexpr qint64 kBetweenMarks = qint64(1) << 20; // bytes, at least
constexpr qint64 kMostMarks = 64;
constexpr qint64 kCheckStep = qint64(32) << 20; // bytes hashed between two looks whether it is still wanted
constexpr int kMostChecks = 8;                  // so many pieces bad: probably all are, and one look at the end will do

ByteRange unite(const std::optional<ByteRange> &one, const ByteRange &other)
{
    return one ? ByteRange{std::min(one->begin, other.begin), std::max(one->end, other.end)} : other;
}

} // namespace

/// By whoever set m_isHashing.
void PartialFile::keepMark(qint64 at)
{
    const qint64 last = m_marks.empty() ? 0 : m_marks.back().first;
    if (m_record && at - last >= std::max(kBetweenMarks, m_size / kMostMarks))
        m_marks.emplace_back(at, m_hash.copy());
}

bool PartialFile::isRepairing() const
{
    const QMutexLocker guard(&m_mutex);
    return m_repair.has_value();
}

std::optional<ByteRange> PartialFile::repaired() const
{
    const QMutexLocker guard(&m_mutex);
    return m_repair ? m_repair->changed : std::nullopt;
}

void PartialFile::beginRepair(const hub::Etag &wanted)
{
    const QMutexLocker guard(&m_mutex);
    while (m_isHashing || m_isRecording)
        m_idle.wait(&m_mutex);
    m_repair = Repair{.wanted = wanted, .changed = {}, .unchecked = {}};
    m_written = {};
    m_recorded = {};
}

Result<void> PartialFile::compare(qint64 offset, const QList<QByteArray> &pieces)
{
    std::optional<ByteRange> changed;
    qint64 at = offset;
    // What is right already is kept, whatever other connections still bring.
    const bool isOver = isRepaired();
    for (const QByteArray &piece : pieces) {
        if (isOver) {
            at += piece.size();
            continue;
        }
        QByteArray here(piece.size(), Qt::Uninitialized);
        const auto got = m_file.readAt(at, std::span(here.data(), static_cast<size_t>(here.size())));
        if (!got)
            return std::unexpected(got.error());
        std::ranges::fill(std::span(here).subspan(static_cast<size_t>(*got)), '\0');
        if (const auto other = differenceIn(here, piece)) {
            if (auto done =
                    m_file.writeAt(at + other->begin, QByteArrayView(piece).sliced(other->begin, other->size()));
                !done)
                return done;
            changed = unite(changed, {at + other->begin, at + other->end});
        }
        at += piece.size();
    }
    countCompared({offset, at}, changed);
    return {};
}

void PartialFile::countCompared(const ByteRange &range, const std::optional<ByteRange> &changed)
{
    const QMutexLocker guard(&m_mutex);
    m_written.add(range);
    m_repair->isSettled = !changed;
    if (changed) {
        m_repair->changed = unite(m_repair->changed, *changed);
        m_repair->unchecked = std::min(m_repair->unchecked.value_or(m_size), changed->begin);
    }
    if (isCheckDue())
        startWork();
}

/// Under the lock. A bad stretch may go on in the next bytes: it is over when some come that are right.
bool PartialFile::isCheckDue() const
{
    return m_repair && m_repair->unchecked && m_repair->isSettled && m_repair->checks < kMostChecks && !m_isRepaired;
}

Result<void> PartialFile::checkRepair(bool isLast)
{
    QMutexLocker guard(&m_mutex);
    while (isLast && m_isHashing)
        m_idle.wait(&m_mutex);
    if (m_isHashing || m_isEnding || !m_repair->unchecked || !(isLast || isCheckDue()))
        return {};
    const qint64 from = *std::exchange(m_repair->unchecked, std::nullopt);
    ++m_repair->checks;
    m_isHashing = true;
    guard.unlock();
    auto done = hashFrom(from);
    const bool isRight = done && m_hash.result() == m_repair->wanted;
    guard.relock();
    m_isRepaired = isRight && !m_repair->unchecked;
    m_isHashing = false;
    m_idle.wakeAll();
    return done;
}

/// By whoever set m_isHashing: goes back to the last state before the offset, and from there to the end of the file.
Result<void> PartialFile::hashFrom(qint64 offset)
{
    while (!m_marks.empty() && m_marks.back().first > offset)
        m_marks.pop_back();
    qint64 at = 0;
    if (m_marks.empty()) {
        m_hash.restart();
    } else {
        at = m_marks.back().first;
        m_hash = m_marks.back().second.copy();
    }
    for (; at < m_size; at = std::min(m_size, at + kCheckStep)) {
        {
            const QMutexLocker guard(&m_mutex);
            if (m_isEnding)
                return base::failure(HubError::Kind::Cancelled);
        }
        if (auto done = hashRange(at, std::min(m_size, at + kCheckStep)); !done)
            return done;
    }
    return {};
}

} // namespace hs::transfers
