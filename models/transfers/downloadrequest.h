// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/strongid.h"
#include "hub/types/reporef.h"

#include <QString>
#include <QStringList>

namespace hs::transfers {

/// One file on its way.
using TransferId = base::StrongId<struct TransferIdTag>;
/// The files of one repository at one revision that go to one place.
using GroupId = base::StrongId<struct GroupIdTag>;

/// Where files go.
struct Destination
{
    enum class Form {
        Cache,    ///< the Hugging Face cache that all Hub programs on this computer share
        LocalDir, ///< plain files in a folder, as `hf download --local-dir`
    };
    Form form = Form::Cache;
    QString folder; ///< absolute: the cache's top folder, or the folder of the files; empty: the engine's own cache

    friend bool operator==(const Destination &, const Destination &) = default;
};

/// What somebody asked for.
struct DownloadRequest
{
    hub::RepoRef repo;
    QStringList paths;   ///< these files, and all files below these folders; empty: the whole revision
    QStringList include; ///< globs of the official client (transfers/globs.h); empty: everything
    QStringList exclude;
    Destination destination;

    friend bool operator==(const DownloadRequest &, const DownloadRequest &) = default;
};

/// Whose files go first. What moves already is not interrupted by what is more urgent.
enum class TransferPriority { High, Normal, Low };

/// Where something goes in the queue, among those of its priority.
enum class QueueMove { First, Up, Down, Last };

/// Which transfers a command is for.
struct TransferSelection
{
    bool everything = false;
    QList<GroupId> groups;
    QList<TransferId> transfers;

    [[nodiscard]] static TransferSelection all() { return {.everything = true, .groups = {}, .transfers = {}}; }
    [[nodiscard]] static TransferSelection of(const GroupId &group) { return {false, {group}, {}}; }
    [[nodiscard]] static TransferSelection of(const TransferId &transfer) { return {false, {}, {transfer}}; }
};

/// What becomes of a half-fetched file when its transfer is cancelled.
enum class Leftovers {
    Keep,   ///< a later download of the same file goes on from there
    Delete, ///< the space is free again
};

} // namespace hs::transfers
