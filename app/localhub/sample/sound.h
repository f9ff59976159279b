// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"

namespace hs::localhub {

/// A WAV file (16 bit, one channel) of a few tones that come and go. Keys: seconds, rate.
[[nodiscard]] QList<SeedFile> makeSound(const FileSpec &spec);

/// The sound of `makeSound` alone, for tables that hold audio.
[[nodiscard]] QByteArray soundBytes(const FileSpec &spec, const QByteArray &seed);

} // namespace hs::localhub
