// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/discussionanswer.h"
#include "localhub/http/hubcontext.h"

/// What the routes of discussions share: loading what an answer shows, and telling what was changed.
namespace hs::localhub {

/// Lengths that the Hub takes, in characters.
inline constexpr int kShortestDiscussionTitle = 3;
inline constexpr int kLongestDiscussionTitle = 200;
inline constexpr int kLongestComment = 65536;

/// For the time of the call, as its caller sees authors.
[[nodiscard]] DiscussionAnswer answerFor(const HubContext &hub, const Call &call, const RepoRow &repo);
/// The names of accounts by their ids; those that are gone are left out.
[[nodiscard]] QHash<qint64, QList<ReactionNames>> reactionNames(const HubContext &hub, const Discussion &discussion);

/// Tells listeners that a discussion or pull request was opened; whoever calls Discussions::openPullRequest() for a
/// caller of the hub calls this after it.
void tellOpened(const HubContext &hub, const Call &call, const RepoRow &repo, int num);
/// `action` is "update" or "delete"; the discussion is as it is now.
void tellDiscussion(const HubContext &hub, const Call &call, const RepoRow &repo, const Discussion &discussion,
                    const QString &action);
void tellComment(const HubContext &hub, const Call &call, const RepoRow &repo, const Discussion &discussion,
                 const DiscussionEvent &comment, const QString &action);

} // namespace hs::localhub
