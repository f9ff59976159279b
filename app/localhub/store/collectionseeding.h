// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/sample/seed.h"
#include "localhub/store/store.h"

namespace hs::localhub {

/// Makes the collections of a seed, after its repositories. Those that are there already and repositories that are not
/// are passed over.
[[nodiscard]] Outcome<void> seedCollections(Store &store, const QList<SeedCollection> &collections);

} // namespace hs::localhub
