// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/spacetable.h"

namespace hs::localhub {

/// A page of a static Space with what it may read in `window.huggingface.variables`: its variables and its secrets,
/// both, as the Hub hands them to static Spaces (spaces.md §5; hub-docs spaces-overview.md says so in as many words).
/// The page as it was when there are none.
[[nodiscard]] QByteArray pageWithSettings(SpaceTable &table, const RepoRow &space, const QByteArray &html);

} // namespace hs::localhub
