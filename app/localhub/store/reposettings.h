// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"
#include "localhub/types/values.h"

/// What is set for a repository (repos-write.md §5, §6). What a search or a check of rights needs stands in its row;
/// the rest is an object of settings by their names in the contract: discussionsSorting, gatedNotificationsMode,
/// gatedNotificationsEmail, region, and what a Space was made with (hardware, sleepTimeSeconds, volumes, …).
namespace hs::localhub {

[[nodiscard]] QJsonObject repoSettings(Database &database, qint64 repo);
/// Adds to the settings; those with other names stay. For the caller's transaction.
void putSettingsWithin(Database::Lease &connection, qint64 repo, const QJsonObject &settings);
/// Stores the row's visibility, gate and flags, and adds to the settings.
[[nodiscard]] Outcome<void> updateSettings(Database &database, const RepoRow &row, const QJsonObject &settings);

/// Id of the resource group that a repository is in; empty when it is in none.
[[nodiscard]] QString resourceGroupOf(Database &database, qint64 repo);
/// Puts a repository into a group, or with an empty id out of the one it is in. For the caller's transaction.
void putGroupWithin(Database::Lease &connection, qint64 repo, const QString &group, const QString &addedBy);
[[nodiscard]] Outcome<void> putGroup(Database &database, qint64 repo, const QString &group, const QString &addedBy);

} // namespace hs::localhub
