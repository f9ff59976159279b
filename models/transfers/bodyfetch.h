// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "transfers/downloadjob.h"
#include "transfers/filewriter.h"

namespace hs::transfers {

/// Fetches what the writer does not have yet, with as many requests as it takes: after a break it goes on where it
/// stopped. Success: the writer has the whole length; whether the bytes are right is not known here. Integrity: there
/// are more bytes than the file has. What came until an error is with the writer.
[[nodiscard]] QCoro::Task<Result<void>> fetchRest(JobContextPtr context, WantedFile file, FileWriterPtr writer,
                                                  JobProgressPtr progress, std::stop_token stop);

/// Is this the beginning of what was asked for? Exposed for its table of cases.
/// \param from  the first byte that was asked for; 0: no range was asked
/// True: the bytes come from the very beginning although a range was asked for.
[[nodiscard]] Result<bool> beginsFromZero(const hub::HttpResponse &head, const QString &path, qint64 from, qint64 size);

} // namespace hs::transfers
