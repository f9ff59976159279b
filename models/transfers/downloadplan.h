// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/hubcontext.h"
#include "hub/types/treeentry.h"
#include "transfers/diskledger.h"
#include "transfers/diskpool.h"
#include "transfers/fileplace.h"
#include "transfers/hfcache.h"
#include "transfers/planpreview.h"
#include "transfers/transfer.h"

#include <QList>
#include <QStringList>

namespace hs::transfers {

using base::Result;

/// A file that is wanted and cannot be had.
struct DeniedFile
{
    QString path;
    qint64 size = 0; ///< bytes; 0 when not known
    HubError error;  ///< EntryMissing: asked for by name and not there; else why the Hub keeps it back
};

/// A request turned into files of one commit.
struct DownloadPlan
{
    hub::Oid commit;
    QList<WantedFile> files; ///< in the order of the tree
    QList<DeniedFile> denied;
    int refused = 0; ///< files left out because their names are not safe to write
};

/// What a plan is made with.
struct PlanContext
{
    hub::HubContextPtr hub;
    DiskPool pool;
    HfCache cache; ///< the request's own cache folder
    DiskLedger::Look volumes = volumeOf;
    bool isWriting = true; ///< false: nothing is prepared, and the list of the commit's files is not kept
};

/// Asks which commit the revision stands for and which files it has, picks those that are wanted, and prepares their
/// place: the cache's folder, its ref, its list of the commit's files; or the local folder's bookkeeping
/// (shared/hub-api/download.md §5). Out of reach of the Hub: what the cache knows of that revision, if it has a list.
/// EntryMissing: nothing matches.
[[nodiscard]] QCoro::Task<Result<DownloadPlan>> planDownload(PlanContext context, DownloadRequest request,
                                                             std::stop_token stop);

/// The same question, and nothing is written: what of it is here already, whole or in part.
[[nodiscard]] QCoro::Task<Result<PlanPreview>> previewDownload(PlanContext context, DownloadRequest request,
                                                               std::stop_token stop);

/// The place of a planned file.
[[nodiscard]] FilePlacePtr placeOf(const HfCache &cache, const Destination &destination, const WantedFile &file);

/// The snapshot's folder, or the local one.
[[nodiscard]] QString folderOf(const HfCache &cache, const DownloadRequest &request, const hub::Oid &commit);

} // namespace hs::transfers
