// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// Reads the HTML of a rendered card by the strictest grammar it can have: text without angle brackets, and tags of a
/// closed list with attributes of a closed list, each in double quotes, with addresses of allowed schemes only and
/// styles of a closed list of properties. Gives the first thing that is none of this; empty when all is well.
[[nodiscard]] QString problemOf(const QString &html);
