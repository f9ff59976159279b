// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/filespec.h"

namespace hs::localhub {

/// A diagram as PNG. Keys: title, top (value of the upper edge); kind lines (default): lines (rows of values), labels,
/// from, to (ends of the x axis); kind bars: bars, names.
[[nodiscard]] QList<SeedFile> makeChart(const FileSpec &spec);

/// A made-up photograph as PNG: bands of a palette from top to bottom with blots on it. Keys: width, height, palette
/// (colours as RRGGBB), blots (how many), blot (largest radius), boats (how many).
[[nodiscard]] QList<SeedFile> makePicture(const FileSpec &spec);

/// The picture of `makePicture` alone, for tables that hold images.
[[nodiscard]] QByteArray pictureBytes(const FileSpec &spec, const QByteArray &seed);

} // namespace hs::localhub
