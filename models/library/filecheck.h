// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"
#include "library/lastcheck.h"

#include <functional>

namespace hs::library {

/// A file to be hashed again.
struct CheckItem
{
    QString path; ///< in the repository
    QString file; ///< on disk, absolute
    hub::Etag expected;
    qint64 size = 0;
    friend bool operator==(const CheckItem &, const CheckItem &) = default;
};

/// What a check will look at, and what it can tell without reading.
struct CheckPlan
{
    RepoKey repo;
    QList<CheckItem> items; ///< each content once
    QStringList missing;    ///< files that the commit has and the cache has not
    QStringList extra;      ///< files that the commit has not
    QStringList broken;     ///< links to contents that are gone
    int unknown = 0;        ///< files of which nobody here knows the hash
    qint64 bytes = 0;
};

/// \param commit  one revision; empty: all of them
/// Hashes that are expected come from the cache's list of the commit's files, else from the blob's name
/// (shared/hub-api/download.md §3). Reads those lists: on a worker.
[[nodiscard]] CheckPlan planCheck(const CachedRepo &repo, const std::optional<hub::Oid> &commit);

/// A file whose contents are not what they should be.
struct Damage
{
    QString path;
    QString file;
    hub::Etag expected;
    hub::Etag actual;              ///< empty when it could not be read
    std::optional<HubError> error; ///< why it could not
    friend bool operator==(const Damage &, const Damage &) = default;
};

struct CheckReport
{
    CheckPlan plan;
    int checked = 0; ///< files that were hashed
    QList<Damage> damaged;
    QDateTime at; ///< UTC

    [[nodiscard]] LastCheck summary() const;
};

/// Hashes the files of the plan. `goesOn` is told of the bytes read since the last time, on this thread, and ends the
/// check as Cancelled with false. The time of a file's last use stays what it was, where that is allowed. Long: on a
/// worker.
[[nodiscard]] Result<CheckReport> runCheck(CheckPlan plan, const std::function<bool(qint64 bytes)> &goesOn);

} // namespace hs::library
