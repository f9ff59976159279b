// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

namespace hs::localhub {

/// References that are made, moved or removed together, and large files that the repository lets go with that.
struct RefChange
{
    QList<RefMove> moves;
    QStringList dropped; ///< SHA-256
};

/// Makes the change, all of it or nothing, and brings the row up to date when main is among it. Hold the repository;
/// what the references lead to must be on disk. Conflict when one does not stand where it is expected.
///
/// More than one reference cannot be moved at once in git: the moves stand in the journal until all are made, and
/// Store::open() makes the rest of those that were cut short.
[[nodiscard]] Outcome<void> changeRefs(Store &store, const RepoRow &repo, const RefChange &change);
/// For Store::open(): the rest of a change, and the note is forgotten.
[[nodiscard]] Outcome<void> finishRefChange(Store &store, const Journal::Entry &entry);

} // namespace hs::localhub
