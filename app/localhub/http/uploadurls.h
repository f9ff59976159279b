// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/hubcontext.h"

#include <expected>

/// Signed addresses of uploads: whoever has one may bring exactly this object to exactly this repository, without a
/// token (commit-upload.md §3).
namespace hs::localhub {

/// What such an address says.
struct SignedUpload
{
    QString repoOid;
    LfsObject object;
    QString id;       ///< of an upload in parts; empty for a whole one
    qint64 chunk = 0; ///< of such an upload
    int part = 0;     ///< counted from 1; 0 for a whole one and for the completion

    [[nodiscard]] PartialUpload partial(qint64 repo) const { return {id, repo, object, chunk}; }
};

/// Where a file or a part is PUT, on the blob host.
[[nodiscard]] QByteArray uploadUrl(const HubContext &hub, const Call &call, const SignedUpload &upload);
/// Where the parts are declared complete.
[[nodiscard]] QByteArray completionUrl(const HubContext &hub, const Call &call, const SignedUpload &upload);
/// Where a client asks whether all has arrived.
[[nodiscard]] QByteArray verifyUrl(const HubContext &hub, const Call &call, const SignedUpload &upload);

/// The upload that a request's address speaks of; 403 when the address is not ours or over.
[[nodiscard]] std::expected<SignedUpload, Answer> signedUpload(const HubContext &hub, const Call &call);

} // namespace hs::localhub
