// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/formatreading.h"

#include <algorithm>

namespace hs::models {

using base::HubError;
using base::Result;
using formats::ByteSpan;
using formats::SparseBytes;

ByteSpan portionFor(const ByteSpan &wanted, qint64 portion, qint64 fileSize)
{
    return {wanted.begin, std::min(fileSize, std::max(wanted.end, wanted.begin + portion))};
}

QCoro::Task<Result<SparseBytes>> readBeginning(FileSource source, qint64 length, std::stop_token stop)
{
    const auto part = co_await readBytes(source, 0, length, stop);
    if (!part)
        co_return std::unexpected(part.error());
    SparseBytes bytes(part->totalSize >= 0 ? part->totalSize : part->bytes.size());
    bytes.add(0, part->bytes);
    co_return bytes;
}

QCoro::Task<Result<SparseBytes>> fetchInto(FileSource source, SparseBytes bytes, ByteSpan span, std::stop_token stop)
{
    const auto part = co_await readBytes(source, span.begin, span.size(), stop);
    if (!part)
        co_return std::unexpected(part.error());
    // A reader that got less than it needs would ask for the same again and again.
    if (part->bytes.size() < span.size())
        co_return base::failure(HubError::Kind::BadAnswer, source.path,
                                QStringLiteral("the file is shorter than listed"));
    bytes.add(span.begin, part->bytes);
    co_return bytes;
}

} // namespace hs::models
