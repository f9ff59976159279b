// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace hs::localhub {

/// The card as it was when it had only its first `sections` level-two sections: the text up to the heading after them.
/// A "## " inside a fenced code block is no heading.
[[nodiscard]] QString cardUpTo(const QString &card, int sections);

} // namespace hs::localhub
