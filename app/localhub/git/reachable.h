// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitprocess.h"

#include <functional>

namespace hs::localhub {

/// An object that commits lead to, with one of the paths that lead to it.
struct ReachableObject
{
    QString oid;
    QString path; ///< empty for commits, tags and root folders
};

/// Names each object once that `git rev-list --objects` lists for the command's arguments, with `ids` on its standard
/// input. git is much faster at this than a walk over trees, and it misses nothing: Invalid when an object is not
/// there. `receive` ends the listing with false.
[[nodiscard]] Outcome<void> forEachReachable(GitPrograms &programs, GitCommand command, const QStringList &ids,
                                             const std::function<bool(const ReachableObject &)> &receive);

} // namespace hs::localhub
