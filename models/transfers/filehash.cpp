// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/filehash.h"

#include "transfers/diskfile.h"
#include "transfers/hashing.h"

#include <algorithm>

namespace hs::transfers {

namespace {

constexpr qsizetype kCompareAtOnce = qsizetype(1) << 20;

} // namespace

std::optional<ByteRange> differenceIn(QByteArrayView one, QByteArrayView other)
{
    const auto first = std::ranges::mismatch(one, other).in1;
    if (first == one.end())
        return std::nullopt;
    qint64 end = one.size();
    while (one[end - 1] == other[end - 1])
        --end;
    return ByteRange{first - one.begin(), end};
}

base::Result<hub::Etag> hashFile(const QString &path, const hub::Etag &etag, const std::function<bool(qint64)> &goesOn)
{
    auto file = DiskFile::openForReading(path);
    if (!file)
        return std::unexpected(file.error());
    const auto size = file->size();
    if (!size)
        return std::unexpected(size.error());
    auto hash = ContentHash::forEtag(etag, *size);
    if (!hash)
        return base::failure(HubError::Kind::Invalid, path);
    QByteArray buffer(kCompareAtOnce, Qt::Uninitialized);
    for (qint64 at = 0; at < *size;) {
        const auto got = file->readAt(at, std::span(buffer.data(), static_cast<size_t>(buffer.size())));
        if (!got)
            return std::unexpected(got.error());
        if (*got == 0)
            break; // it was cut while we read: the hash will tell
        hash->add(QByteArrayView(buffer).first(*got));
        at += *got;
        if (goesOn && !goesOn(*got))
            return base::failure(HubError::Kind::Cancelled);
    }
    return hash->result();
}

std::optional<ByteRange> differenceOf(const QString &path, const QString &otherPath)
{
    const auto one = DiskFile::openForReading(path);
    const auto other = DiskFile::openForReading(otherPath);
    if (!one || !other)
        return std::nullopt;
    std::optional<ByteRange> whole;
    const auto add = [&whole](const ByteRange &range) {
        whole = ByteRange{whole ? whole->begin : range.begin, range.end};
    };
    QByteArray buffer(kCompareAtOnce, Qt::Uninitialized);
    QByteArray otherBuffer(kCompareAtOnce, Qt::Uninitialized);
    const auto read = [](const DiskFile &file, qint64 at, QByteArray &into) {
        return file.readAt(at, std::span(into.data(), static_cast<size_t>(into.size()))).value_or(0);
    };
    for (qint64 at = 0;;) {
        const qint64 got = read(*one, at, buffer);
        const qint64 otherGot = read(*other, at, otherBuffer);
        const qint64 both = std::min(got, otherGot);
        if (const auto here = differenceIn(QByteArrayView(buffer).first(both), QByteArrayView(otherBuffer).first(both)))
            add({at + here->begin, at + here->end});
        if (got != otherGot)
            add({at + both, at + std::max(got, otherGot)}); // one is longer
        if (both == 0 || got != otherGot)
            return whole;
        at += both;
    }
}

} // namespace hs::transfers
