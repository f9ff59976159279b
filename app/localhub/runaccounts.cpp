// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/runaccounts.h"

#include "localhub/store/accounts.h"
#include "localhub/store/repoindex.h"

#include <QDir>
#include <QRandomGenerator>
#include <QTimeZone>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr int kTokenLetters = 34; // as many as the Hub's have

Failure missingAccount(const QString &name)
{
    return {Failure::Kind::Invalid, u"there is no account \"%1\""_s.arg(name)};
}

/// "hf_…" for a user, "api_org_…" for an organization (auth.md §1).
QString newToken(Account::Kind kind)
{
    static const QString letters = u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"_s;
    QString token = kind == Account::Kind::User ? u"hf_"_s : u"api_org_"_s;
    for (int i = 0; i < kTokenLetters; ++i)
        token += letters.at(QRandomGenerator::system()->bounded(static_cast<int>(letters.size())));
    return token;
}

QString describe(const Account &account)
{
    QString text = u"%1  %2  %3"_s.arg(
        account.name, account.kind == Account::Kind::User ? u"user"_s : u"organization"_s, account.fullname);
    if (!account.email.isEmpty())
        text += u"  "_s + account.email;
    return account.isPro ? text + u"  PRO"_s : text;
}

QStringList describeWhole(AccountTable &accounts, const Account &account)
{
    QStringList lines{describe(account)};
    for (const Account &organization : accounts.organizationsOf(account.name)) {
        for (const Membership &membership : accounts.membersOf(organization.name)) {
            if (membership.account.compare(account.name, Qt::CaseInsensitive) == 0)
                lines << u"    in %1 as %2"_s.arg(organization.name, membership.role);
        }
    }
    if (account.kind == Account::Kind::Organization) {
        for (const Membership &membership : accounts.membersOf(account.name))
            lines << u"    member %1 as %2"_s.arg(membership.account, membership.role);
    }
    for (const TokenRow &token : accounts.tokensOf(account.name))
        lines << u"    token %1  %2  %3"_s.arg(token.label, token.role, token.createdAt.toString(Qt::ISODate));
    return lines;
}

Outcome<QStringList> listAccounts(AccountTable &accounts, const AccountLine &line)
{
    if (!line.name.isEmpty()) {
        const auto account = accounts.find(line.name);
        return account ? Outcome<QStringList>(describeWhole(accounts, *account))
                       : std::unexpected(missingAccount(line.name));
    }
    QStringList lines;
    for (const Account &account : accounts.all())
        lines << describe(account);
    return lines;
}

Outcome<void> changePlaces(AccountTable &accounts, const AccountLine &line, const Account &account)
{
    for (const auto &[name, role] : line.places) {
        const auto other = accounts.find(name);
        const auto wanted = line.isOrganization ? Account::Kind::User : Account::Kind::Organization;
        if (!other || other->kind != wanted)
            return failed(Failure::Kind::Invalid,
                          u"there is no %1 \"%2\""_s.arg(line.isOrganization ? u"user"_s : u"organization"_s, name));
        const QString organization = line.isOrganization ? account.name : other->name;
        const QString member = line.isOrganization ? other->name : account.name;
        const auto done = role.isEmpty() ? accounts.removeMember(organization, member)
                                         : accounts.putMember({organization, member, role});
        if (!done)
            return done;
    }
    return {};
}

Outcome<QStringList> addAccount(AccountTable &accounts, const AccountLine &line)
{
    const auto present = accounts.find(line.name);
    const auto kind = line.isOrganization ? Account::Kind::Organization : Account::Kind::User;
    if (present && present->kind != kind)
        return failed(Failure::Kind::Invalid, u"\"%1\" is taken already"_s.arg(line.name));
    if (!present && !isAccountName(line.name))
        return failed(Failure::Kind::Invalid,
                      u"\"%1\" is no name for an account: 2 to 42 letters, digits and single dashes"_s.arg(line.name));
    Account account = present.value_or(
        Account{{}, line.name, kind, line.name, u""_s, false, QDateTime::currentDateTimeUtc(), u""_s, QJsonObject()});
    account.fullname = line.fullname.value_or(account.fullname);
    account.email = line.email.value_or(account.email);
    account.isPro = line.isPro.value_or(account.isPro);
    for (auto it = line.socials.begin(); it != line.socials.end(); ++it)
        account.socials.insert(it.key(), it.value());
    if (auto done = accounts.put(account); !done)
        return std::unexpected(done.error());
    if (auto done = accounts.describe(account.name, line.details.value_or(account.details), account.socials); !done)
        return std::unexpected(done.error());
    if (auto done = changePlaces(accounts, line, account); !done)
        return std::unexpected(done.error());
    return describeWhole(accounts, account);
}

Outcome<QStringList> removeAccount(Database &database, AccountTable &accounts, const Account &account)
{
    RepoIndex repos(database);
    StorageQuery query;
    query.owner = account.name;
    query.limit = 1;
    if (!repos.byStorage(query).isEmpty())
        return failed(Failure::Kind::Conflict, u"%1 has repositories: delete or move them first"_s.arg(account.name));
    if (auto done = accounts.remove(account.name); !done)
        return std::unexpected(done.error());
    return QStringList{u"removed "_s + account.name};
}

/// The rights with the ids that whoami shows.
Outcome<QJsonObject> rightsWithIds(Database &database, AccountTable &accounts, QJsonObject rights)
{
    RepoIndex repos(database);
    QJsonArray scoped;
    for (const QJsonValue &item : rights.value("scoped"_L1).toArray()) {
        QJsonObject scope = item.toObject();
        QJsonObject entity = scope.value("entity"_L1).toObject();
        const QString name = entity.value("name"_L1).toString();
        const auto kind = kindOfPlural(entity.value("type"_L1).toString() + u's');
        const auto repo = kind ? repos.find(*kind, name) : std::nullopt;
        const auto account = kind ? std::nullopt : accounts.find(name);
        if (!repo && !account)
            return failed(Failure::Kind::Invalid, u"there is no \"%1\""_s.arg(name));
        entity.insert("_id"_L1, repo ? repo->row.oid : account->id);
        scope.insert("entity"_L1, entity);
        scoped.append(scope);
    }
    rights.insert("scoped"_L1, scoped);
    return rights;
}

Outcome<QStringList> makeToken(Database &database, AccountTable &accounts, const AccountLine &line,
                               const Account &account)
{
    QJsonObject rights;
    if (line.role == "fineGrained"_L1) {
        const auto whole = rightsWithIds(database, accounts, line.rights);
        if (!whole)
            return std::unexpected(whole.error());
        rights = *whole;
    }
    const QString token = newToken(account.kind);
    if (auto done =
            accounts.putToken(account.name, token, line.label, line.role, QDateTime::currentDateTimeUtc(), rights);
        !done)
        return std::unexpected(done.error());
    return QStringList{token};
}

Outcome<QStringList> revokeTokens(AccountTable &accounts, const AccountLine &line, const Account &account)
{
    const auto count = accounts.removeTokens(account.name, line.label);
    if (!count)
        return std::unexpected(count.error());
    if (*count == 0)
        return failed(Failure::Kind::Invalid, u"%1 has no token \"%2\""_s.arg(account.name, line.label));
    return QStringList{u"revoked "_s + line.label};
}

} // namespace

Outcome<QStringList> changeAccounts(const AccountLine &line)
{
    // Not Store::open(): that finishes what another program was stopped in, and one may be at work here.
    if (!QDir().mkpath(line.dataFolder))
        return failed(Failure::Kind::Broken, u"cannot make the data folder "_s + line.dataFolder);
    Database database(QDir(line.dataFolder).absoluteFilePath(u"hub.sqlite"_s));
    if (auto done = database.prepare(); !done)
        return std::unexpected(done.error());
    AccountTable accounts(database);
    if (line.action == AccountLine::Action::List)
        return listAccounts(accounts, line);
    if (line.action == AccountLine::Action::Add)
        return addAccount(accounts, line);
    const auto account = accounts.find(line.name);
    if (!account)
        return std::unexpected(missingAccount(line.name));
    if (line.action == AccountLine::Action::Remove)
        return removeAccount(database, accounts, *account);
    return line.action == AccountLine::Action::Token ? makeToken(database, accounts, line, *account)
                                                     : revokeTokens(accounts, line, *account);
}

int runAccounts(const AccountLine &line)
{
    const auto lines = changeAccounts(line);
    if (!lines) {
        std::fprintf(stderr, "hubscope-localhub: %s\n", qPrintable(lines.error().text));
        return 1;
    }
    for (const QString &text : *lines)
        std::printf("%s\n", qPrintable(text));
    return 0;
}

} // namespace hs::localhub
