// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "hub/types/ids.h"
#include "transfers/transfer.h"

#include <QString>

#include <functional>
#include <optional>

namespace hs::transfers {

/// Reads a whole file and gives the hash that `etag` asks for (SHA-256 or git blob SHA-1): compare the two. Invalid
/// when `etag` is no content id. On a worker: 1 GB takes about a second.
/// \param goesOn  told how many bytes more were read; false ends it as Cancelled
[[nodiscard]] base::Result<hub::Etag> hashFile(const QString &path, const hub::Etag &etag,
                                               const std::function<bool(qint64 bytes)> &goesOn = {});
/// From the first to behind the last byte in which two buffers of one length differ; nothing: they do not.
[[nodiscard]] std::optional<ByteRange> differenceIn(QByteArrayView one, QByteArrayView other);
/// From the first to behind the last byte in which two files differ; nothing: they do not, or one cannot be read.
[[nodiscard]] std::optional<ByteRange> differenceOf(const QString &path, const QString &otherPath);

} // namespace hs::transfers
