// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"
#include "transfers/diskfile.h"
#include "transfers/rangeset.h"

namespace hs::transfers {

/// Files up to this size (bytes) come in one stream, in order: how long the partial file is says what is there.
constexpr qint64 kLargestStream = qint64(8) << 20;

/// Which bytes of a large partial file are on the medium: a small file beside it that only grows. Its head names the
/// content (etag and size) whose pieces these are; then come lines of 24 bytes, each a range and a checksum. A line is
/// added after the bytes it names were flushed, so that it is never ahead of them, or is signed with the running
/// system's boot, because a kill costs what is in memory only. A line that a power failure tore, and one of an earlier
/// boot, is no line.
///
/// Its name ends as the official client's leftovers do, so that `hf cache prune` removes it with the partial file
/// (shared/hub-api/download.md §6). Blocking: on a worker. One thread at a time.
class PieceRecord
{
public:
    /// `<blob>.hubscope.incomplete` → `<blob>.hubscope.pieces.incomplete`
    [[nodiscard]] static QString pathFor(const QString &partialPath);

    /// Opens that of a partial file, or begins one. When it is begun it is on the medium before this returns: a partial
    /// file with holes never stands without it.
    /// \param present  begun with these
    [[nodiscard]] static Result<PieceRecord> open(const QString &partialPath, const hub::Etag &etag, qint64 size,
                                                  const RangeSet &present);
    enum class Trust { Noted, Flushed };
    /// What the record of a partial file says; nothing: there is none, or it is about another content.
    /// \param trust  Flushed: without what was only noted
    [[nodiscard]] static std::optional<RangeSet> read(const QString &partialPath, const hub::Etag &etag, qint64 size,
                                                      Trust trust = Trust::Noted);

    /// Only these count from now on, and nothing that was noted. For when a flush failed: it is not flushed itself, and
    /// need not be, because a record from before the next boot has no valid notes after it.
    [[nodiscard]] static Result<void> restate(const QString &partialPath, const hub::Etag &etag, qint64 size,
                                              const RangeSet &flushed);

    /// These are on the medium, too.
    [[nodiscard]] Result<void> add(const RangeSet &ranges);
    /// This is in the system's hands: there after the end of the program, however it ends, but not after that of the
    /// system. Believed until the next boot; where boots cannot be told apart, never.
    [[nodiscard]] Result<void> note(const ByteRange &range);

private:
    explicit PieceRecord(DiskFile file, qint64 end);
    [[nodiscard]] Result<void> append(const QByteArray &lines);

    DiskFile m_file;
    qint64 m_end = 0;
};

/// Bytes of a content that an interrupted download left, by its record or, without one, by its length; 0: none.
[[nodiscard]] qint64 bytesOfPartial(const QString &partialPath, const hub::Etag &etag, qint64 size);
/// The partial file and its record. Absent already: fine.
[[nodiscard]] Result<void> removePartial(const QString &partialPath);

} // namespace hs::transfers
