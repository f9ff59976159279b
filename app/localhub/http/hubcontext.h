// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitprocess.h"
#include "localhub/http/answer.h"
#include "localhub/http/call.h"
#include "localhub/http/faults.h"
#include "localhub/http/hubevents.h"
#include "localhub/http/signedurl.h"
#include "localhub/http/webhooksender.h"
#include "localhub/store/store.h"

#include <atomic>

namespace hs::localhub {

class InferenceUpstream;
class SpaceRunner;
class SplitTables;
class UnpackedBlobs;

/// When a large file is to come in parts (commit-upload.md §3.2). Both are the server's choice.
struct LargeUploads
{
    qint64 multipartOver = 128LL * 1024 * 1024; ///< bytes; a file up to this size comes whole
    qint64 chunk = 64LL * 1024 * 1024;          ///< bytes of a part
};

/// What every route may use. One per server, shared by all its threads.
struct HubContext
{
    Store &store;
    const SignedUrls &urls;
    /// What was changed is told here, after it is done.
    HubEvents &events;
    WebhookSender &webhooks;
    /// Ended when the server stops.
    GitPrograms &programs;
    SpaceRunner &spaces;
    SplitTables &tables; ///< of the dataset viewer
    UnpackedBlobs &blobs;
    InferenceUpstream &inference;
    /// "--error-codes-on-401": the live Hub sends no code with its anonymous 401; the Python client needs one over
    /// plain http (conventions.md §8.1).
    bool hasErrorCodesOn401 = false;
    std::atomic<int> blobPort{0};
    LargeUploads largeUploads{};
    std::atomic<int> spacePort{0};
    QByteArray scheme = "http"; ///< of the hub and its other hosts
    QString spaceDomain;        ///< what a Space's own host name ends in; empty when there are no such names
};

/// The address of an object on the blob host, seen from this request.
[[nodiscard]] QByteArray blobOrigin(const HubContext &hub, const Call &call);

} // namespace hs::localhub
