// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/downloadjob.h"
#include "transfers/filewriter.h"

#include <functional>

namespace hs::transfers {

/// One request and where its bytes go.
struct RangeFetch
{
    DownloadJob job;
    FileWriterPtr writer;              ///< asked for is what comes after its length …
    std::shared_ptr<const qint64> end; ///< … up to here; may come nearer while it runs, but not behind the length
    bool mayBeginFromZero = false;     ///< the writer is the only one: a server without ranges may send the whole file
    std::function<bool()> isWanted;    ///< asked before every piece; false: the rest is not wanted any more
};

/// Asks once and takes what comes, within the limits of speed and memory. Success: the writer's length is `end`. An
/// error may come with bytes taken; those are with the writer. Timeout also: the connection is not silent, but so slow
/// that another one cannot be worse. BadAnswer "no ranges": the server sent the whole file.
[[nodiscard]] QCoro::Task<Result<void>> fetchRange(RangeFetch fetch, std::stop_token stop);

/// The server does not know ranges; from the head of its answer.
[[nodiscard]] bool isWithoutRanges(const HubError &error);

/// Is this the beginning of what was asked for? Exposed for its table of cases.
/// \param from  the first byte that was asked for; 0: no range was asked
/// True: the bytes come from the very beginning although a range was asked for.
[[nodiscard]] Result<bool> beginsFromZero(const hub::HttpResponse &head, const QString &path, qint64 from, qint64 size);

} // namespace hs::transfers
