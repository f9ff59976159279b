// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "localhub/git/failure.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace hs::localhub {

/// `hubscope-localhub account …`: the accounts of a hub, from a terminal.
struct AccountLine
{
    enum class Action { Add, Remove, Token, Revoke, List };

    Action action = Action::List;
    QString dataFolder;
    QString name; ///< of the account; empty for a list
    bool isOrganization = false;
    std::optional<QString> fullname; ///< what is not given stays as it is
    std::optional<QString> email;    ///< of an organization: the domain of its members' addresses, "@example.org"
    std::optional<QString> details;
    std::optional<bool> isPro;
    QJsonObject socials;                       ///< handles by network
    QList<std::pair<QString, QString>> places; ///< of an organization: member, role; of a user: organization, role
    QString label = QStringLiteral("terminal");
    QString role = QStringLiteral("write");
    QJsonObject rights; ///< of a fine-grained token, by names; entities have no ids yet
};

/// Reads the arguments after "account"; Invalid with a sentence for the user.
[[nodiscard]] Outcome<AccountLine> parseAccountLine(const QStringList &arguments);
[[nodiscard]] QString accountHelpText();
/// 2 to 42 letters, digits and single dashes, not only digits and not like an id (conventions.md §3), and no first word
/// of an address, which would hide the account.
[[nodiscard]] bool isAccountName(const QString &name);

} // namespace hs::localhub
