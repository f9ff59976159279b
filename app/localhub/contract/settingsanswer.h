// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/auditlog.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// `GET …/billing/usage` of an account that was billed nothing: the current month (organizations.md §8).
[[nodiscard]] QJsonObject emptyUsage(const Account &account, const QDateTime &now);
/// `GET …/billing/usage-v2`: what public clients read of it, all zero; its full shape is not documented.
[[nodiscard]] QJsonObject emptyUsageSince(const QDateTime &start, const QDateTime &end);
/// One element of `GET …/settings/repositories` (organizations.md §9).
[[nodiscard]] QJsonObject storedRepoEntry(const RepoRow &repo, qint64 totalStorage);
/// One element of an audit log (organizations.md §7); the author may be gone, or the hub itself.
[[nodiscard]] QJsonObject auditEntry(const AuditEntry &entry, const std::optional<Account> &author);

} // namespace hs::localhub
