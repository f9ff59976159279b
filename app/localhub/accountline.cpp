// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/accountline.h"

#include "localhub/commandwords.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

const QStringList kAccountRoles = {u"admin"_s, u"write"_s, u"contributor"_s, u"read"_s, u"no_access"_s};
const QStringList kTokenRoles = {u"read"_s, u"write"_s, u"fineGrained"_s};
const QStringList kNetworks = {u"github"_s, u"twitter"_s, u"linkedin"_s, u"bluesky"_s};

/// First words of addresses, which would hide an account of that name.
const QStringList kTaken = {u"api"_s,    u"avatars"_s,       u"buckets"_s, u"collections"_s, u"datasets"_s,
                            u"docs"_s,   u"join"_s,          u"kernels"_s, u"login"_s,       u"models"_s,
                            u"new"_s,    u"oauth"_s,         u"papers"_s,  u"posts"_s,       u"settings"_s,
                            u"spaces"_s, u"organizations"_s, u"tasks"_s,   u"search"_s};

/// "NAME=ROLE"; "none" takes a member out.
bool addPlace(AccountLine &line, const QString &text)
{
    const QString name = text.section(u'=', 0, 0);
    const QString role = text.section(u'=', 1);
    line.places.append({name, role == "none"_L1 ? QString() : role});
    return !name.isEmpty() && (role == "none"_L1 || kAccountRoles.contains(role));
}

bool addSocial(AccountLine &line, const QString &text)
{
    const QString network = text.section(u'=', 0, 0);
    line.socials.insert(network, text.section(u'=', 1));
    return kNetworks.contains(network);
}

/// "user/NAME=PERMISSION,…", "org/NAME=…", "model/OWNER/NAME=…", "dataset/…", "space/…", "global=PERMISSION,…".
bool addRight(AccountLine &line, const QString &text)
{
    static const QStringList types = {u"user"_s, u"org"_s, u"model"_s, u"dataset"_s, u"space"_s};
    const QString entity = text.section(u'=', 0, 0);
    const QJsonArray permissions = QJsonArray::fromStringList(text.section(u'=', 1).split(u',', Qt::SkipEmptyParts));
    if (entity == "global"_L1) {
        line.rights.insert("global"_L1, permissions);
        return !permissions.isEmpty();
    }
    QJsonArray scoped = line.rights.value("scoped"_L1).toArray();
    const QString type = entity.section(u'/', 0, 0);
    scoped.append(QJsonObject{{u"entity"_s, QJsonObject{{u"type"_s, type}, {u"name"_s, entity.section(u'/', 1)}}},
                              {u"permissions"_s, permissions}});
    line.rights.insert("scoped"_L1, scoped);
    return types.contains(type) && !permissions.isEmpty();
}

const QHash<QString, CommandWords<AccountLine>::Setter> &accountSetters()
{
    using L = AccountLine &;
    using T = const QString &;
    static const QHash<QString, CommandWords<AccountLine>::Setter> table = {
        {u"--data"_s, [](L l, T t) { return l.dataFolder = t, !t.isEmpty(); }},
        {u"--fullname"_s, [](L l, T t) { return l.fullname = t, !t.isEmpty(); }},
        {u"--email"_s, [](L l, T t) { return l.email = t, t.isEmpty() || t.contains(u'@'); }},
        {u"--details"_s, [](L l, T t) { return l.details = t, true; }},
        {u"--social"_s, &addSocial},
        {u"--member"_s, [](L l, T t) { return l.isOrganization = true, addPlace(l, t); }},
        {u"--in"_s, &addPlace},
        {u"--label"_s, [](L l, T t) { return l.label = t, !t.isEmpty(); }},
        {u"--role"_s, [](L l, T t) { return l.role = t, kTokenRoles.contains(t); }},
        {u"--can"_s, [](L l, T t) { return l.role = u"fineGrained"_s, addRight(l, t); }},
        {u"--revoke"_s, [](L l, T t) { return l.action = AccountLine::Action::Revoke, l.label = t, !t.isEmpty(); }},
    };
    return table;
}

bool setAccountSwitch(AccountLine &line, const QString &name)
{
    if (name == "--organization"_L1)
        line.isOrganization = true;
    else if (name == "--pro"_L1)
        line.isPro = true;
    else if (name == "--no-pro"_L1)
        line.isPro = false;
    else if (name == "--gated"_L1)
        line.rights.insert("canReadGatedRepos"_L1, true);
    else
        return false;
    return true;
}

std::optional<AccountLine::Action> actionOf(const QString &word)
{
    static const QHash<QString, AccountLine::Action> actions = {{u"add"_s, AccountLine::Action::Add},
                                                                {u"remove"_s, AccountLine::Action::Remove},
                                                                {u"token"_s, AccountLine::Action::Token},
                                                                {u"list"_s, AccountLine::Action::List}};
    const auto found = actions.constFind(word);
    return found == actions.constEnd() ? std::nullopt : std::optional(*found);
}

bool takeName(AccountLine &line, const QString &word)
{
    if (!line.name.isEmpty())
        return false;
    line.name = word;
    return true;
}

} // namespace

bool isAccountName(const QString &name)
{
    static const QRegularExpression form(u"^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$"_s);
    static const QRegularExpression digits(u"^(?:[0-9]+|[0-9a-f]{24})$"_s);
    return name.size() >= 2 && name.size() <= 42 && form.match(name).hasMatch() && !digits.match(name).hasMatch() &&
           !kTaken.contains(name.toLower());
}

Outcome<AccountLine> parseAccountLine(const QStringList &arguments)
{
    AccountLine line;
    const auto action = actionOf(arguments.value(0));
    if (!action)
        return failed(Failure::Kind::Invalid, u"account needs one of add, remove, token, list"_s);
    line.action = *action;
    const CommandWords<AccountLine> words{accountSetters(), &setAccountSwitch, &takeName};
    if (auto done = words.read(line, arguments.sliced(1)); !done)
        return std::unexpected(done.error());
    if (line.dataFolder.isEmpty())
        return failed(Failure::Kind::Invalid, u"--data DIR is missing"_s);
    if (line.action != AccountLine::Action::List && line.name.isEmpty())
        return failed(Failure::Kind::Invalid, u"the account's NAME is missing"_s);
    return line;
}

QString accountHelpText()
{
    return u"       hubscope-localhub account add NAME --data DIR [--fullname TEXT] [--email ADDRESS] [--pro | "
           u"--no-pro]\n"
           "                         [--in ORGANIZATION=ROLE]… [--details TEXT] [--social NETWORK=HANDLE]…\n"
           "       hubscope-localhub account add NAME --data DIR --organization [--member USER=ROLE]… [--email "
           "@DOMAIN] …\n"
           "       hubscope-localhub account remove NAME --data DIR\n"
           "       hubscope-localhub account token NAME --data DIR [--label TEXT] [--role read|write|fineGrained]\n"
           "                         [--can ENTITY=PERMISSION,…]… [--gated]\n"
           "       hubscope-localhub account token NAME --data DIR --revoke LABEL\n"
           "       hubscope-localhub account list [NAME] --data DIR\n"_s;
}

} // namespace hs::localhub
