// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/contract/accountanswer.h"
#include "localhub/http/hubcontext.h"

/// What users and organizations have in common.
namespace hs::localhub {

/// Repositories, discussions, likes and followers, as the caller may see them.
[[nodiscard]] AccountCounts accountCounts(const HubContext &hub, const Call &call, const Account &account);
/// The address of the picture, or with `redirect` and for a picture's place in a page, the way there.
[[nodiscard]] Answer avatarAnswer(const Call &call, const Account &account);
[[nodiscard]] Answer pictureRedirect(const Account &account);
[[nodiscard]] Answer socialsAnswer(const Account &account);
/// Followers, or those who are followed; `Link` paged.
[[nodiscard]] Answer peopleAnswer(const HubContext &hub, const Call &call, const Account &account, bool isFollowing);
/// `POST …/follow` and `…/unfollow`; nothing for other words. The Hub has this on its pages only, with no documented
/// call (organizations.md §2): it is the local hub's own, so that its window can do the same.
[[nodiscard]] std::optional<Answer> followAnswer(const HubContext &hub, const Call &call, const Account &account,
                                                 const QString &word);
/// The number of followers and whether the caller is one.
[[nodiscard]] AuthorStanding authorStanding(const HubContext &hub, const Call &call, const Account &account);
/// The author block with the numbers of followers and whether the caller is one.
[[nodiscard]] QJsonObject authorBlock(const HubContext &hub, const Call &call, const Account &account);
/// That of the account with a name; empty when there is none.
[[nodiscard]] QJsonObject authorBlock(const HubContext &hub, const Call &call, const QString &name);

} // namespace hs::localhub
