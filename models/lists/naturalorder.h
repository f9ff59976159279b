// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

namespace hs::models {

/// How names of files and branches are ordered: without regard to case, numbers by their value (part-10 after part-9),
/// all else by code point, as git lists it. The same everywhere, whatever the locale, and quick enough for 100,000
/// names, which a collator is not. Never 0 for names that differ.
[[nodiscard]] int naturalCompare(QStringView a, QStringView b);

} // namespace hs::models
