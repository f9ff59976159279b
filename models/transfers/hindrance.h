// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/huberror.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace hs::transfers {

using base::HubError;

/// Who or what keeps a transfer from moving, so that one sentence can say it.
enum class Blame {
    Network,       ///< no connection to `host`, and nothing else moves either
    Hub,           ///< the Hub (`host`) is silent, or answers with errors
    BlobHost,      ///< the host of the bytes (`host`) is silent, refuses, or breaks off
    Proxy,         ///< the proxy refused or cannot be reached
    HubLimit,      ///< `host` answered "too many requests": until `until`
    Disk,          ///< the disk cannot be written
    DiskReadOnly,  ///< nothing can be written to the volume of `folder`
    DiskGone,      ///< the volume of `folder` was pulled out, unmounted, or its share is gone
    DiskFull,      ///< `bytesMissing` bytes of space are missing on the volume of `folder`
    OtherProgram,  ///< another program fetches the same file; this one takes over or finds it done
    SignIn,        ///< nobody is signed in
    Token,         ///< the token is wrong, revoked or expired
    TokenScope,    ///< signed in, but the token or the account may not
    Terms,         ///< gated: the terms were not accepted
    AccessPending, ///< gated: the owner has not answered
    Missing,       ///< there is no such file, revision or repository
    Content,       ///< the bytes do not have the hash that was promised
    Other,         ///< see the error
};

/// What holds a file up.
struct Hindrance
{
    Blame blame = Blame::Other;
    QString host; ///< with the port where it is not the usual one; empty: no host
    QString folder;
    qint64 bytesMissing = 0;
    std::optional<QDateTime> until; ///< UTC; when it goes on by itself, if that is known

    friend bool operator==(const Hindrance &, const Hindrance &) = default;
};

/// \param host     that was asked last; empty: none
/// \param hubHost  of the endpoint
[[nodiscard]] Hindrance hindranceOf(const HubError &error, const QString &host, const QString &hubHost);

} // namespace hs::transfers
