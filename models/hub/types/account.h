// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace hs::hub {

struct OrgMembership
{
    AccountName name;
    QString fullname;
    QString avatarUrl;
    QString role; ///< admin, write, contributor, read, no_access; empty when not told
    friend bool operator==(const OrgMembership &, const OrgMembership &) = default;
};

/// What a token may do, as far as whoami tells (shared/hub-api/auth.md §5). Unknown is not "denied".
enum class TokenRole { Unknown, Read, Write, FineGrained };

/// Answer of whoami.
struct Account
{
    AccountName name;
    QString fullname;
    QString email;
    QString avatarUrl;
    bool isPro = false;
    QList<OrgMembership> orgs;
    TokenRole tokenRole = TokenRole::Unknown;
    QString tokenName;
    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace hs::hub
