// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/answer.h"
#include "localhub/http/call.h"

#include <httplib.h>

namespace hs::localhub {

/// Bodies that are held in memory end here (4 MiB).
constexpr qsizetype kLargestBody = 4 * 1024 * 1024;

/// How the pieces of a request's body are read; none without a reader. What httplib unpacks on the way (gzip, deflate,
/// br) breaks off at kLargestUnpacked, so that a small request cannot fill memory or disk.
[[nodiscard]] BodyStream bodyStreamOf(const httplib::Request &request, const httplib::ContentReader *reader);
constexpr qint64 kLargestUnpacked = 64LL * 1024 * 1024;

/// Reads all of it into memory; the refusal when it is larger than `most`, or did not come whole.
[[nodiscard]] std::optional<Answer> readWhole(BodyStream &stream, QByteArray &body, qsizetype most = kLargestBody);

} // namespace hs::localhub
