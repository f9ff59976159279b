// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/bodyfetch.h"

#include "transfers/patience.h"

namespace hs::transfers {

using QCoro::Task;

Task<Result<void>> fetchRest(DownloadJob job, FileWriterPtr writer, std::stop_token stop)
{
    const qint64 size = job.file.size;
    const auto end = std::make_shared<const qint64>(size);
    qint64 farthest = writer->length();
    for (int failures = 0; writer->length() < size;) {
        const auto part = co_await fetchRange(
            {.job = job, .writer = writer, .end = end, .mayBeginFromZero = true, .isWanted = {}}, stop);
        if (stop.stop_requested())
            co_return base::failure(HubError::Kind::Cancelled);
        if (part)
            break;
        // To be farther than ever is a reason to be patient again; the same bytes once more are none.
        failures = writer->length() > farthest ? 1 : failures + 1;
        farthest = std::max(farthest, writer->length());
        const auto wait = waitAfter(*job.context, failures, part.error());
        if (!wait)
            co_return std::unexpected(part.error());
        if (const auto written = co_await flush(writer); !written) // nothing is held in memory while it waits
            co_return written;
        if (!co_await waitFor(job, part.error(), *wait, stop))
            co_return base::failure(HubError::Kind::Cancelled);
    }
    co_return Result<void>();
}

} // namespace hs::transfers
