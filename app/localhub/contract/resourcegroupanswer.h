// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/store/resourcegroups.h"

namespace hs::localhub {

struct GroupPerson
{
    Account account;
    GroupMember place;
};

/// A resource group with its people and repositories, as all calls about one answer (organizations.md §4).
[[nodiscard]] QJsonObject resourceGroupAnswer(const ResourceGroup &group, const QList<GroupPerson> &people,
                                              const QList<RepoRow> &repos);
/// The short form that stands in repositories, collections and members.
[[nodiscard]] QJsonObject resourceGroupBlock(const ResourceGroup &group, qint64 numUsers);

} // namespace hs::localhub
