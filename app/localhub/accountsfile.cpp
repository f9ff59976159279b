// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/accountsfile.h"

#include "localhub/accountline.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

constexpr qsizetype kShortestToken = 20; // characters after "hf_"

bool isUnguessable(const QString &token)
{
    static const QRegularExpression form(u"^hf_[A-Za-z0-9]{%1,}$"_s.arg(kShortestToken));
    return form.match(token).hasMatch();
}

Outcome<void> checkName(const QString &name)
{
    return isAccountName(name) ? Outcome<void>()
                               : failed(Failure::Kind::Invalid, u"accounts: \"%1\" cannot be a name"_s.arg(name));
}

Outcome<void> putUser(Store &store, const QJsonObject &user, const QDateTime &now, TokenForm tokens)
{
    const QString name = user.value("name"_L1).toString();
    if (auto done = checkName(name); !done)
        return done;
    const QString token = user.value("token"_L1).toString();
    if (tokens == TokenForm::Unguessable && !token.isEmpty() && !isUnguessable(token))
        return failed(Failure::Kind::Invalid,
                      u"accounts: the token of %1 is too easy to guess for a hub that others reach: it has to be "
                      "\"hf_\" and at least %2 letters and digits"_s.arg(name)
                          .arg(kShortestToken));
    const Account account{{},
                          name,
                          Account::Kind::User,
                          user.value("fullname"_L1).toString(name),
                          user.value("email"_L1).toString(u""_s),
                          user.value("isPro"_L1).toBool(),
                          now};
    if (auto done = store.accounts().put(account); !done)
        return done;
    if (token.isEmpty())
        return {};
    return store.accounts().putToken(name, token, user.value("tokenName"_L1).toString(u"accounts file"_s),
                                     user.value("role"_L1).toString(u"write"_s));
}

Outcome<void> putOrganization(Store &store, const QJsonObject &organization, const QDateTime &now)
{
    const QString name = organization.value("name"_L1).toString();
    if (auto done = checkName(name); !done)
        return done;
    const Account account{
        {}, name, Account::Kind::Organization, organization.value("fullname"_L1).toString(name), u""_s, false, now};
    if (auto done = store.accounts().put(account); !done)
        return done;
    const QJsonObject members = organization.value("members"_L1).toObject();
    for (auto it = members.begin(); it != members.end(); ++it) {
        if (auto done = store.accounts().putMember({name, it.key(), it.value().toString()}); !done)
            return done;
    }
    return {};
}

} // namespace

Outcome<void> loadAccounts(Store &store, const QString &fileName, TokenForm tokens)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return failed(Failure::Kind::Invalid, u"%1: %2"_s.arg(fileName, file.errorString()));
    QJsonParseError error;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (error.error != QJsonParseError::NoError)
        return failed(Failure::Kind::Invalid, u"%1: %2"_s.arg(fileName, error.errorString()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const QJsonValue &user : root.value("users"_L1).toArray()) {
        if (auto done = putUser(store, user.toObject(), now, tokens); !done)
            return done;
    }
    for (const QJsonValue &organization : root.value("orgs"_L1).toArray()) {
        if (auto done = putOrganization(store, organization.toObject(), now); !done)
            return done;
    }
    return {};
}

} // namespace hs::localhub
