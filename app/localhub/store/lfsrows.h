// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/database.h"

#include <QDateTime>

namespace hs::localhub {

/// A large file that a repository has. The row is the right to it: the objects on disk are shared by all.
struct LfsRow
{
    QString sha256;
    qint64 size = 0;
    QDateTime pushedAt; ///< when it came to this repository
};

[[nodiscard]] QList<LfsRow> lfsRows(Database &database, qint64 repo);
[[nodiscard]] std::optional<LfsRow> lfsRow(Database &database, qint64 repo, const QString &sha256);
/// Gives a repository large files that are on disk, and counts them into its storage. Those it has stay.
[[nodiscard]] Outcome<void> addLfsRows(Database &database, qint64 repo,
                                       const QList<std::pair<QString, qint64>> &objects);

} // namespace hs::localhub
