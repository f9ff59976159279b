// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/onworker.h"
#include "formats/reading.h"
#include "sessions/filesource.h"

#include <functional>

namespace hs::models {

/// How much of a file a reader of models/formats may have fetched.
struct FetchLimits
{
    qint64 firstPortion = 64 * 1000; ///< bytes; each later portion is twice the one before
    qint64 largestPortion = 4 * 1000 * 1000;
    qint64 total = 64 * 1000 * 1000; ///< in memory; beyond it the trouble is TooLarge
};

/// The portion that answers what a reader asked for: at least its range, rounded up to `portion`.
[[nodiscard]] formats::ByteSpan portionFor(const formats::ByteSpan &wanted, qint64 portion, qint64 fileSize);

/// The beginning of a file whose size nobody told, and its size.
[[nodiscard]] QCoro::Task<base::Result<formats::SparseBytes>> readBeginning(FileSource source, qint64 length,
                                                                            std::stop_token stop);
/// Fetches one portion into `bytes`; BadAnswer when it comes short.
[[nodiscard]] QCoro::Task<base::Result<formats::SparseBytes>> fetchInto(FileSource source, formats::SparseBytes bytes,
                                                                        formats::ByteSpan span, std::stop_token stop);

/// Calls `reader` on a worker, fetches what it asks for, calls it again, until it is done. The outer result is about
/// getting the bytes, the inner one about what they are.
/// \param reader  a pure function of the bytes that are here
template <typename T>
QCoro::Task<base::Result<formats::Reading<T>>>
readFormat(FileSource source, std::function<formats::Reading<T>(const formats::SparseBytes &)> reader,
           FetchLimits limits, std::stop_token stop)
{
    using Outer = base::Result<formats::Reading<T>>;
    formats::SparseBytes bytes(source.size);
    if (source.size < 0) {
        auto beginning = co_await readBeginning(source, limits.firstPortion, stop);
        if (!beginning)
            co_return Outer(std::unexpected(beginning.error()));
        bytes = std::move(*beginning);
    }
    qint64 portion = limits.firstPortion;
    while (true) {
        formats::Reading<T> content = co_await base::onWorker([reader, bytes] { return reader(bytes); });
        if (stop.stop_requested())
            co_return Outer(base::failure(base::HubError::Kind::Cancelled));
        if (content || content.error().kind != formats::FormatTrouble::Kind::NeedsRange)
            co_return Outer(std::move(content));
        const formats::ByteSpan span = portionFor(content.error().range, portion, bytes.size());
        if (span.size() <= 0 || bytes.held() + span.size() > limits.total) {
            co_return Outer(formats::Reading<T>(
                formats::trouble(formats::FormatTrouble::Kind::TooLarge, QString::number(bytes.held() + span.size()))));
        }
        // Moved: a copy would be made whole when the portion is added.
        auto more = co_await fetchInto(source, std::move(bytes), span, stop);
        if (!more)
            co_return Outer(std::unexpected(more.error()));
        bytes = std::move(*more);
        portion = std::min(2 * portion, limits.largestPortion);
    }
}

} // namespace hs::models
