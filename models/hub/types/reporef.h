// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/repoid.h"
#include "hub/types/repokind.h"
#include "hub/types/revision.h"

namespace hs::hub {

/// A repository at a revision: what a tab shows and a download fetches.
struct RepoRef
{
    RepoKind kind = RepoKind::Model;
    RepoId id;
    Revision revision;

    friend bool operator==(const RepoRef &, const RepoRef &) = default;

    /// The same repository at another revision.
    [[nodiscard]] RepoRef at(Revision other) const { return {kind, id, std::move(other)}; }
};

} // namespace hs::hub
