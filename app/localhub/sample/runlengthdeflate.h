// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace hs::localhub {

/// A zlib stream (RFC 1950) of `bytes` that shortens only runs of one byte. Unlike a real compressor's, its output is
/// the same on every machine, whatever the version of zlib there.
[[nodiscard]] QByteArray runLengthDeflated(QByteArrayView bytes);

} // namespace hs::localhub
