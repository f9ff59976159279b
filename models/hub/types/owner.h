// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace hs::hub {

/// A person or an organization as its page shows it (shared/hub-api/search.md §7.3). Counts that the answer did not
/// carry are empty.
struct Owner
{
    struct Organization
    {
        QString name;
        QString fullname;
        friend bool operator==(const Organization &, const Organization &) = default;
    };

    AccountName name;
    QString fullname;
    QString details; ///< what they say of themselves; plain text
    QString avatarUrl;
    bool isOrganization = false;
    bool isVerified = false;
    bool isPro = false;
    QString plan;                       ///< organizations: team, enterprise …; empty when not told
    QList<Organization> organizations;  ///< people
    std::optional<QDateTime> createdAt; ///< people
    std::optional<qint64> models;
    std::optional<qint64> datasets;
    std::optional<qint64> spaces;
    std::optional<qint64> followers;
    std::optional<qint64> members; ///< organizations
    std::optional<qint64> likes;   ///< people: what they liked
    friend bool operator==(const Owner &, const Owner &) = default;
};

} // namespace hs::hub
