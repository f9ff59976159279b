// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <chrono>

namespace hs::app {

/// Decimal units as on the Hub, three significant figures: "820 B", "9.84 kB", "3.09 GB".
[[nodiscard]] QString sizeWords(qint64 bytes);

/// Two units at most: "19 s", "1 min 5 s", "2 h 10 min".
[[nodiscard]] QString timeWords(std::chrono::seconds time);

} // namespace hs::app
