// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitreader.h"

namespace hs::localhub {

/// Large files that stand in commits of one reference and in no commit of any other. Looks at every tree of the
/// repository once.
[[nodiscard]] QList<LfsPointer> objectsOnlyIn(const GitReader &git, const QString &ref);

} // namespace hs::localhub
