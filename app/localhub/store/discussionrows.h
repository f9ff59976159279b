// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/pullcommits.h"
#include "localhub/store/database.h"
#include "localhub/types/discussion.h"
#include "localhub/types/values.h"

/// Rows of discussions and their events, as the parts of the store that change them read and write them.
namespace hs::localhub {

[[nodiscard]] QString discussionColumns(const QString &alias);
[[nodiscard]] Discussion discussionAt(const QSqlQuery &query);
[[nodiscard]] DiscussionEvent discussionEventAt(const QSqlQuery &query);

/// Adds a discussion without events, gives it its key and id, and takes its number.
void insertDiscussion(Database::Lease &connection, const RepoRow &repo, Discussion &row);
/// Adds an event at the end of a discussion, gives it its key and id, and counts it when it is a comment.
void appendEvent(Database::Lease &connection, const Discussion &discussion, DiscussionEvent &event);
/// Replaces an event's data.
void writeEventData(Database::Lease &connection, const DiscussionEvent &event);

[[nodiscard]] DiscussionEvent commentEvent(const QString &author, const QDateTime &when, const QString &text);
/// The event of a commit; its author is the account behind the commit, if there is one.
[[nodiscard]] DiscussionEvent commitEvent(const QString &author, const QDateTime &when, const PullCommit &commit);

} // namespace hs::localhub
