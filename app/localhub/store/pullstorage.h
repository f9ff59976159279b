// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/pullcommits.h"

namespace hs::localhub {

/// Large files that commits of one reference brought and that stand on no other reference. An estimate: a file that
/// others had only in their past counts as well.
[[nodiscard]] QList<LfsPointer> objectsOnlyIn(const GitReader &git, const QString &ref);

} // namespace hs::localhub
