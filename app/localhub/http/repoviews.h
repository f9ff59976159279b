// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/repoanswer.h"
#include "localhub/http/hubcontext.h"

namespace hs::localhub {

struct ViewOptions
{
    bool blobs = false;    ///< siblings with sizes and hashes
    bool isMasked = false; ///< hide large files' hashes
    QString commit;        ///< siblings and sha of this commit instead of main's head
    QByteArray host;       ///< Call::hostName(), for the addresses of Spaces
};

/// Loads what the named fields need and nothing more.
[[nodiscard]] RepoView loadView(const HubContext &hub, const RepoRow &row, const QStringList &fields,
                                const ViewOptions &options);

/// The names in `expand`; a 400 that lists the valid ones for any other. Empty when there is no expand.
[[nodiscard]] std::expected<QStringList, Answer> expandFields(const Call &call, RepoKind kind);

} // namespace hs::localhub
