// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/storedentry.h"

namespace hs::transfers {

namespace {

TransferState keptState(TransferState state)
{
    return isActive(state) ? TransferState::Queued : state;
}

} // namespace

bool isStoredPartEqual(const TransferSnapshot &a, const TransferSnapshot &b)
{
    return keptState(a.state) == keptState(b.state) && a.etag == b.etag && a.size == b.size &&
           a.finishedAt == b.finishedAt && a.localPath == b.localPath && a.isVerified == b.isVerified &&
           (a.state != TransferState::Failed || a.error == b.error);
}

StoredTransfer stored(const TransferSnapshot &file)
{
    return {.id = file.id,
            .group = file.group,
            .position = file.place,
            .path = file.path,
            .etag = file.etag,
            .size = file.size,
            .state = keptState(file.state),
            .error = file.state == TransferState::Failed ? file.error : std::nullopt,
            .finishedAt = file.finishedAt,
            .localPath = file.localPath,
            .isVerified = file.isVerified};
}

TransferSnapshot restored(const StoredTransfer &file)
{
    TransferSnapshot snapshot;
    snapshot.id = file.id;
    snapshot.group = file.group;
    snapshot.place = file.position;
    snapshot.path = file.path;
    snapshot.etag = file.etag;
    snapshot.size = file.size;
    snapshot.bytesOnDisk = file.state == TransferState::Done ? file.size : 0;
    snapshot.state = file.state;
    snapshot.error = file.error;
    snapshot.finishedAt = file.finishedAt;
    snapshot.localPath = file.localPath;
    snapshot.isVerified = file.isVerified;
    return snapshot;
}

StoredGroup stored(const GroupSnapshot &group, const DownloadRequest &request)
{
    return {.id = group.id,
            .request = request,
            .commit = group.commit,
            .planning = group.planning,
            .error = group.error,
            .isPaused = group.isPaused,
            .refusedFiles = group.refusedFiles,
            .addedAt = group.addedAt,
            .priority = group.priority,
            .place = group.place,
            .rateLimit = group.rateLimit};
}

GroupSnapshot restored(const StoredGroup &group)
{
    GroupSnapshot snapshot;
    snapshot.id = group.id;
    snapshot.repo = group.request.repo;
    snapshot.commit = group.commit;
    snapshot.destination = group.request.destination;
    snapshot.planning = group.planning;
    snapshot.error = group.error;
    snapshot.isPaused = group.isPaused;
    snapshot.refusedFiles = group.refusedFiles;
    snapshot.addedAt = group.addedAt;
    snapshot.priority = group.priority;
    snapshot.place = group.place;
    snapshot.rateLimit = group.rateLimit;
    return snapshot;
}

} // namespace hs::transfers
