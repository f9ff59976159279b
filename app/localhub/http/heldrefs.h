// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"
#include "localhub/store/heldrepo.h"
#include "localhub/store/refmoves.h"

#include <expected>

namespace hs::localhub {

/// A repository whose references are about to change, for a route.
struct HeldRefs
{
    HeldRepo held;
    GitReader git;

    /// Where a reference stands, as a commit; empty when there is none.
    [[nodiscard]] QString at(const QString &ref) const { return git.resolve(ref).value_or(QString()); }
};

[[nodiscard]] std::expected<HeldRefs, Answer> holdRefs(const HubContext &hub, const RepoRow &repo);
/// For single objects.
[[nodiscard]] std::expected<GitWriter, Answer> openWriter(const HubContext &hub, const RepoRow &repo);
/// A message by the caller, now.
[[nodiscard]] CommitText textBy(const Call &call, const QString &message);

/// Makes the change, lets go of the repository and tells who listens; the refusal when it failed.
[[nodiscard]] std::optional<Answer> moveRefs(const HubContext &hub, const Call &call, HeldRefs &refs,
                                             const RefChange &change);

} // namespace hs::localhub
