// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace hs::localhub {

/// The newest version; a database of a newer program is refused.
[[nodiscard]] int schemaVersion();
/// The statements that lead from version `step` to the next one.
[[nodiscard]] QStringList schemaStep(int step);

/// Parts of the second step, a subject each.
[[nodiscard]] QStringList discussionTables();   // schema_discussions.cpp
[[nodiscard]] QStringList notificationTables(); // schema_notifications.cpp
[[nodiscard]] QStringList webhookTables();      // schema_webhooks.cpp
[[nodiscard]] QStringList repoChangeTables();   // schema_repos.cpp
[[nodiscard]] QStringList peopleTables();       // schema_people.cpp
[[nodiscard]] QStringList collectionTables();   // schema_collections.cpp
[[nodiscard]] QStringList gatingTables();       // schema_gating.cpp, after the collections

[[nodiscard]] QStringList uploadTables(); // schema_uploads.cpp
[[nodiscard]] QStringList spaceTables();  // schema_spaces.cpp

} // namespace hs::localhub
