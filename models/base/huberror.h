// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace hs::base {

/// Why something could not be done. Carries facts only: the words for people are made in `widgets/common/errortext`.
/// `context` names the thing (a path, a repository id), never a token or a signed address.
struct HubError
{
    enum class Kind {
        Cancelled,       ///< the asker is gone or changed its mind; never shown
        Offline,         ///< no connection to the host
        Tls,             ///< the certificate or the handshake was refused
        Proxy,           ///< the proxy refused or could not be reached
        Timeout,         ///< no byte for longer than the deadline
        NotSaved,        ///< offline, and no saved copy on this computer
        Unauthorized,    ///< the token is wrong, revoked or expired
        TokenNeeded,     ///< nobody is signed in and the Hub wants somebody
        Forbidden,       ///< signed in, but not allowed
        GatedAsk,        ///< gated, and access was not asked for
        GatedPending,    ///< gated, and the owner has not answered yet
        Disabled,        ///< the repository was disabled by the Hub
        RepoMissing,     ///< there is none, or this account cannot see it
        RevisionMissing, ///< no such branch, tag or commit
        EntryMissing,    ///< no such file or folder at that revision
        Conflict,        ///< somebody was faster, or the name is taken
        RateLimited,     ///< wait until `retryAt`
        Server,          ///< the Hub answered with an error of its own
        BadAnswer,       ///< the answer is not what the Hub's contract says
        TooLarge,        ///< the answer is larger than this kind of answer may be
        Disk,            ///< a local file could not be read or written
        DiskFull,        ///< no space left, or a quota reached
        Integrity,       ///< the bytes do not have the hash or length that was promised
        Invalid,         ///< the question itself makes no sense (a malformed name, path or option)
    };

    Kind kind = Kind::Server;
    int httpStatus = 0;               ///< 0 when no answer came
    QString serverCode;               ///< X-Error-Code, e.g. "RepoNotFound"; of a lost volume "EROFS", "EIO", "ENODEV"
    QString serverText;               ///< the server's own words, at most a few lines
    QString requestId;                ///< X-Request-Id, to quote in a report
    QString context;                  ///< what it was about
    std::optional<QDateTime> retryAt; ///< UTC; when the server said to come back

    friend bool operator==(const HubError &, const HubError &) = default;

    [[nodiscard]] static HubError of(Kind kind, const QString &context = {}, const QString &text = {});

    /// One line for the log and for "Copy details": kind, status, code, text, request id.
    [[nodiscard]] QString details() const;
};

/// The enumerator's name, e.g. "RateLimited"; also what `hubscope get --json` prints.
[[nodiscard]] QString kindName(HubError::Kind kind);

} // namespace hs::base
