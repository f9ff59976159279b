// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QTimeZone>

/// What is said about a repository (community.md). Accounts are named by their id: a name may change, and an account
/// may be gone.
namespace hs::localhub {

enum class DiscussionStatus { Open, Closed, Merged, Draft };

/// "open", "closed", "merged", "draft".
[[nodiscard]] QString wordOf(DiscussionStatus status);

/// One discussion or pull request.
struct Discussion
{
    qint64 key = 0;  ///< of the database, never shown
    qint64 repo = 0; ///< key of its repository
    int num = 0;     ///< from 1 in each repository; never used twice
    QString oid;     ///< 24 hex digits
    QString title;
    DiscussionStatus status = DiscussionStatus::Open;
    bool isPullRequest = false;
    bool isPinned = false;
    bool isLocked = false;
    bool isReport = false;
    QString author; ///< account id
    QDateTime createdAt;
    int comments = 0; ///< the description counts

    // Of a pull request:
    QString base;        ///< "refs/heads/main"
    QString head;        ///< the newest commit that its events speak of
    QString mergeCommit; ///< on the base; empty until it is merged
    bool hasRef = false; ///< refs/pr/N is there

    [[nodiscard]] QString ref() const { return QStringLiteral("refs/pr/%1").arg(num); }
};

/// One thing that happened in a discussion. `data` is ours, not the answer's:
///   comment        raw, updated (ms), author, history [{raw, updated, author}], hiddenBy, isReport
///   status-change  status
///   title-change   from, to
///   commit         subject, oid, parents
///   pinning-change pinned
struct DiscussionEvent
{
    qint64 key = 0;
    QString oid; ///< 24 hex digits
    QString type;
    QString author; ///< account id; empty when nobody with an account did it
    QDateTime createdAt;
    QJsonObject data;
};

} // namespace hs::localhub
