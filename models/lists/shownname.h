// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::models {

/// A file name as it may stand in a list: control characters and those that turn the reading direction or take no room
/// (with which an .exe is made to read as if it ended in .png) become U+FFFD. Ordinary right-to-left text is left
/// alone. For showing only; the name itself stays what it is.
[[nodiscard]] QString shownName(QStringView name);

} // namespace hs::models
