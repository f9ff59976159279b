// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/gitvalues.h"

#include <QJsonObject>

#include <functional>

namespace hs::localhub {

/// The account behind a commit's e-mail: name and picture; an empty name when there is none.
struct CommitAccount
{
    QString name;
    QString avatarUrl;
};
using AccountLookup = std::function<CommitAccount(const CommitAuthor &)>;

/// One element of `GET …/commits/{rev}`; with `isFormatted` also HTML of title and message (repo-info.md §5).
[[nodiscard]] QJsonObject commitEntry(const CommitItem &commit, const AccountLookup &accounts, bool isFormatted);
/// `GET …/refs`; pullRequests only when asked for.
[[nodiscard]] QJsonObject refsAnswer(const RefList &refs, bool withPullRequests);

} // namespace hs::localhub
