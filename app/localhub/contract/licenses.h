// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace hs::localhub {

/// The license ids that the Hub takes (model-cards.md §9).
[[nodiscard]] const QStringList &licenseIds();

} // namespace hs::localhub
