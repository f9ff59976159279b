// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/store.h"

/// Large files that a repository let go. They lie on disk until the next start, because an upload that goes on may
/// just have found one there and will not send it again; then those that no repository has are removed.
namespace hs::localhub {

/// In its commits, and uploaded for one.
[[nodiscard]] QStringList objectsOfWithin(Database::Lease &connection, qint64 repo);
/// Notes objects for the next start. For the caller's transaction.
void noteLooseObjectsWithin(Database::Lease &connection, const QStringList &objects);
/// At start, when nothing is going on: removes what was noted and no repository has.
[[nodiscard]] Outcome<void> removeLooseObjects(Store &store);

} // namespace hs::localhub
