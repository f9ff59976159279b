// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"
#include "base/strongid.h"
#include "hub/types/ids.h"
#include "transfers/downloadrequest.h"

#include <QList>
#include <QMetaType>
#include <QString>

#include <optional>

namespace hs::transfers {

using base::HubError;

/// One question for a preview.
using PreviewId = base::StrongId<struct PreviewIdTag>;

/// A file that a download would bring.
struct PreviewedFile
{
    QString path;
    qint64 size = 0;               ///< bytes; 0 when not known
    qint64 bytesOnDisk = 0;        ///< of these are here: all of them, or what an interrupted download left
    bool isHere = false;           ///< complete: nothing will be fetched
    std::optional<HubError> error; ///< it cannot be had, and why

    friend bool operator==(const PreviewedFile &, const PreviewedFile &) = default;
};

/// What a download would do. Nothing is written and nothing is enqueued for it.
struct PlanPreview
{
    PreviewId id;
    DownloadRequest request;
    std::optional<HubError> error; ///< there is no plan, and why; nothing below is set then
    hub::Oid commit;
    QList<PreviewedFile> files; ///< in the order of the tree
    int refusedFiles = 0;       ///< left out: their names are not safe to write on this computer
    QString localFolder;        ///< the snapshot's folder, or the local one
    qint64 size = 0;            ///< bytes of all files that can be had
    qint64 bytesOnDisk = 0;     ///< of these are here
    qint64 bytesQueued = 0;     ///< what the queue will still write to the same volume before
    qint64 freeSpace = -1;      ///< bytes on the volume now; -1: not known

    [[nodiscard]] qint64 bytesToFetch() const { return size - bytesOnDisk; }
    /// Bytes free when this and the queue are done; negative: so many are missing.
    [[nodiscard]] qint64 freeAfter() const { return freeSpace - bytesQueued - bytesToFetch(); }

    friend bool operator==(const PlanPreview &, const PlanPreview &) = default;
};

} // namespace hs::transfers

Q_DECLARE_METATYPE(hs::transfers::PlanPreview)
