// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"

#include <expected>

/// Who may see what: one place for the order of checks and the words of refusal (conventions.md §8.2, gating.md §2).
namespace hs::localhub {

/// A repository found in a path, and where the rest of the path begins.
struct OpenRepo
{
    RepoRow row;
    qsizetype rest = 0; ///< index of the first segment after the id
};

/// Finds the repository whose id begins at segment `at`, for the caller: 401 or 404 when it is not there or not
/// visible, 307 to the canonical address for a former name, another case or a single-segment id.
[[nodiscard]] std::expected<OpenRepo, Answer> openRepo(const HubContext &hub, const Call &call, RepoKind kind,
                                                       qsizetype at, ErrorForm form);

/// False for what has to look as if it were not there.
[[nodiscard]] bool isVisible(const Call &call, const RepoRow &repo);
/// May the caller read the contents? The refusal otherwise: disabled, or gated without access.
[[nodiscard]] std::optional<Answer> contentRefusal(const HubContext &hub, const Call &call, const RepoRow &repo,
                                                   ErrorForm form);
/// True when large files' hashes have to be hidden from the caller.
[[nodiscard]] bool isMasked(const HubContext &hub, const Call &call, const RepoRow &repo);

[[nodiscard]] Answer missingRepo(const HubContext &hub, const Call &call, ErrorForm form);
[[nodiscard]] Answer missingRevision(const QString &revision, ErrorForm form);
/// A store failure as an answer; what is not the caller's doing is logged and becomes a 500.
[[nodiscard]] Answer failureAnswer(const Failure &failure, const QString &revision, ErrorForm form);

} // namespace hs::localhub
