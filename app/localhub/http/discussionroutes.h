// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/http/discussionviews.h"
#include "localhub/http/routes.h"

/// Routes of discussions and pull requests (community.md). discussionroutes.cpp decides which one.
namespace hs::localhub {

/// A discussion that was asked for, and where the rest of the path begins.
struct OpenDiscussion
{
    RepoRow repo;
    Discussion discussion;
    qsizetype rest = 0;
};

// discussionchangeroutes.cpp (§1, §7)
[[nodiscard]] std::optional<Answer> changeDiscussion(const HubContext &hub, const Call &call,
                                                     const OpenDiscussion &open);
// pullroutes.cpp (§7, §8)
[[nodiscard]] std::optional<Answer> pullRequestRoute(const HubContext &hub, const Call &call,
                                                     const OpenDiscussion &open);

/// 404 for a pull request's call on a discussion, 400 and 412 for what the store refuses.
[[nodiscard]] Answer discussionFailure(const Failure &failure);
/// 401 and 403 as for all writing; and 403 unless the caller wrote it or may write to the repository.
[[nodiscard]] std::optional<Answer> changeRefusal(const Call &call, const RepoRow &repo, const QString &authorId);

} // namespace hs::localhub
