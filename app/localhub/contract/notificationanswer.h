// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

namespace hs::localhub {

/// One element of `GET /api/notifications`, of type "repo" (the Hub's own OpenAPI description, August 2026; this hub
/// has none of the other types).
[[nodiscard]] QJsonObject notificationEntry(const RepoRow &repo, const Discussion &discussion, const QString &event,
                                            const QDateTime &updatedAt, bool isRead,
                                            const QList<Account> &participants);

/// The names that `PATCH /api/settings/notifications` knows as switches.
[[nodiscard]] const QStringList &notificationSwitches();

} // namespace hs::localhub
