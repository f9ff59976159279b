// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/answer.h"
#include "localhub/http/call.h"

#include <optional>

/// Who may change what, by the owner, the five roles of an organization (organizations.md §3) and the reach of the
/// token.
namespace hs::localhub {

/// Write to its contents and settings: the owner, members with admin or write, and a contributor's own repositories.
[[nodiscard]] bool mayWrite(const Call &call, const RepoRow &repo);
/// Make a repository in a namespace, or in a resource group of it: contributor or more.
[[nodiscard]] bool mayCreateIn(const Call &call, const QString &owner, const QString &group = {});
/// Manage members and resource groups of an organization.
[[nodiscard]] bool mayAdminister(const Call &call, const QString &organization);

/// 401 for anonymous callers, 403 for a token that may only read.
[[nodiscard]] std::optional<Answer> writeTokenRefusal(const Call &call);
/// The same, and 403 when the caller may not write to the repository.
[[nodiscard]] std::optional<Answer> writeRefusal(const Call &call, const RepoRow &repo);
/// The 403 of all who may read but not change.
[[nodiscard]] Answer noRightAnswer();
/// The 401 of a call that needs somebody.
[[nodiscard]] Answer anonymousAnswer();

} // namespace hs::localhub
