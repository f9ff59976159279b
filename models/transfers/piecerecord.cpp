// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/piecerecord.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::transfers {

namespace {

constexpr qint64 kLargest = qint64(64) << 20; // bytes; years of lines
constexpr qsizetype kLine = 24;
constexpr auto kOurs = ".hubscope.incomplete"_L1;

QByteArray headOf(const hub::Etag &etag, qint64 size)
{
    return "hubscope pieces 1\n" + etag.toString().toLatin1() + '\n' + QByteArray::number(size) + '\n';
}

constexpr quint64 kFlushed = 14695981039346656037U; // what FNV-1a begins with

/// FNV-1a: not against malice (the file's hash is), but against half-written lines.
quint64 checksum(const char *bytes, qsizetype count, quint64 sum = kFlushed)
{
    for (qsizetype i = 0; i < count; ++i)
        sum = (sum ^ static_cast<unsigned char>(bytes[i])) * 1099511628211U;
    return sum;
}

/// What lines begin their checksum with that hold for this boot; nothing: boots cannot be told apart.
std::optional<quint64> bootSign()
{
    static const std::optional<quint64> kSign = []() -> std::optional<quint64> {
        QFile file(u"/proc/sys/kernel/random/boot_id"_s);
        const QByteArray id = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return id.isEmpty() ? std::nullopt : std::optional(checksum(id.constData(), id.size()));
    }();
    return kSign;
}

QByteArray lineOf(const ByteRange &range, quint64 sign = kFlushed)
{
    std::array<char, kLine> line{};
    qToLittleEndian<qint64>(range.begin, line.data());
    qToLittleEndian<qint64>(range.end, line.data() + 8);
    qToLittleEndian<quint64>(checksum(line.data(), 16, sign), line.data() + 16);
    return QByteArray(line.data(), kLine);
}

QByteArray linesOf(const RangeSet &ranges)
{
    QByteArray lines;
    for (const ByteRange &range : ranges.ranges())
        lines += lineOf(range);
    return lines;
}

RangeSet rangesIn(QByteArrayView lines, qint64 size, PieceRecord::Trust trust)
{
    const auto sign = trust == PieceRecord::Trust::Noted ? bootSign() : std::nullopt;
    RangeSet ranges;
    for (; lines.size() >= kLine; lines = lines.sliced(kLine)) {
        const ByteRange range{qFromLittleEndian<qint64>(lines.data()), qFromLittleEndian<qint64>(lines.data() + 8)};
        const auto sum = qFromLittleEndian<quint64>(lines.data() + 16);
        const bool isWhole = sum == checksum(lines.data(), 16) || (sign && sum == checksum(lines.data(), 16, *sign));
        if (isWhole && range.begin >= 0 && range.end <= size)
            ranges.add(range);
    }
    return ranges;
}

} // namespace

PieceRecord::PieceRecord(DiskFile file, qint64 end)
    : m_file(std::move(file))
    , m_end(end)
{}

QString PieceRecord::pathFor(const QString &partialPath)
{
    QString path = partialPath;
    if (path.endsWith(kOurs))
        path.chop(kOurs.size());
    return path + u".hubscope.pieces.incomplete"_s;
}

std::optional<RangeSet> PieceRecord::read(const QString &partialPath, const hub::Etag &etag, qint64 size, Trust trust)
{
    const auto bytes = readWholeFile(pathFor(partialPath), kLargest);
    const QByteArray head = headOf(etag, size);
    if (!bytes || !bytes->startsWith(head))
        return std::nullopt;
    RangeSet ranges = rangesIn(QByteArrayView(*bytes).sliced(head.size()), size, trust);
    // What somebody cut off is not there, whatever was written down.
    ranges.remove({std::max<qint64>(fileSize(partialPath), 0), size});
    return ranges;
}

Result<PieceRecord> PieceRecord::open(const QString &partialPath, const hub::Etag &etag, qint64 size,
                                      const RangeSet &present)
{
    // Always anew: short, without torn lines, and never about what is not there any more.
    const QByteArray bytes = headOf(etag, size) + linesOf(present);
    const QString path = pathFor(partialPath);
    const QString fresh = path + u".tmp.incomplete"_s;
    auto file = DiskFile::openForWriting(fresh);
    if (!file)
        return std::unexpected(file.error());
    auto done = file->truncate(0);
    if (done)
        done = file->writeAt(0, bytes);
    if (done)
        done = file->sync();
    if (done)
        done = renameFile(fresh, path);
    if (done)
        done = syncFolder(QFileInfo(path).path());
    if (!done) {
        static_cast<void>(removeFile(fresh)); // the first error is the one to tell
        return std::unexpected(done.error());
    }
    return PieceRecord(std::move(*file), bytes.size());
}

Result<void> PieceRecord::restate(const QString &partialPath, const hub::Etag &etag, qint64 size,
                                  const RangeSet &flushed)
{
    return writeWholeFile(pathFor(partialPath), headOf(etag, size) + linesOf(flushed));
}

Result<void> PieceRecord::add(const RangeSet &ranges)
{
    return append(linesOf(ranges));
}

Result<void> PieceRecord::note(const ByteRange &range)
{
    return append(bootSign() && range.size() > 0 ? lineOf(range, *bootSign()) : QByteArray());
}

Result<void> PieceRecord::append(const QByteArray &lines)
{
    if (lines.isEmpty())
        return {};
    auto written = m_file.writeAt(m_end, lines);
    if (written)
        m_end += lines.size();
    return written;
}

qint64 bytesOfPartial(const QString &partialPath, const hub::Etag &etag, qint64 size)
{
    const auto ranges = size > kLargestStream ? PieceRecord::read(partialPath, etag, size) : std::nullopt;
    if (ranges)
        return ranges->bytes();
    const qint64 length = fileSize(partialPath);
    return length > 0 && length <= size ? length : 0;
}

Result<void> removePartial(const QString &partialPath)
{
    // In this order: a record without its file says nothing, a file with holes and no record would say too much.
    if (auto removed = removeFile(partialPath); !removed)
        return removed;
    return removeFile(PieceRecord::pathFor(partialPath));
}

} // namespace hs::transfers
