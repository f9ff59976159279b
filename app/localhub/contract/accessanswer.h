// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/accessrequests.h"

namespace hs::localhub {

/// A request and the accounts that it names; none for one that is gone.
struct AccessView
{
    AccessRequest request;
    Account user;
    std::optional<Account> granter;
};

/// One element of `GET …/user-access-request/{list}` (gating.md §4).
[[nodiscard]] QJsonObject accessEntry(const AccessView &view, const QList<Account> &organizations);
/// One element of `GET …/user-access-report`.
[[nodiscard]] QJsonObject accessReportEntry(const AccessView &view);

/// "pending", "accepted", "rejected", "reset".
[[nodiscard]] QString wordOf(AccessState state);
[[nodiscard]] std::optional<AccessState> accessStateOf(const QString &word);
[[nodiscard]] const QStringList &accessWords(); ///< in the order of the Hub's messages

} // namespace hs::localhub
