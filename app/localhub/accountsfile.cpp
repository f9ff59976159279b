// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/accountsfile.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

Outcome<void> putUser(Store &store, const QJsonObject &user, const QDateTime &now)
{
    const QString name = user.value("name"_L1).toString();
    if (name.isEmpty())
        return failed(Failure::Kind::Invalid, u"accounts: a user without a name"_s);
    const Account account{{},
                          name,
                          Account::Kind::User,
                          user.value("fullname"_L1).toString(name),
                          user.value("email"_L1).toString(u""_s),
                          user.value("isPro"_L1).toBool(),
                          now};
    if (auto done = store.accounts().put(account); !done)
        return done;
    const QString token = user.value("token"_L1).toString();
    if (token.isEmpty())
        return {};
    return store.accounts().putToken(name, token, user.value("tokenName"_L1).toString(u"accounts file"_s),
                                     user.value("role"_L1).toString(u"write"_s));
}

Outcome<void> putOrganization(Store &store, const QJsonObject &organization, const QDateTime &now)
{
    const QString name = organization.value("name"_L1).toString();
    if (name.isEmpty())
        return failed(Failure::Kind::Invalid, u"accounts: an organization without a name"_s);
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

Outcome<void> loadAccounts(Store &store, const QString &fileName)
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
        if (auto done = putUser(store, user.toObject(), now); !done)
            return done;
    }
    for (const QJsonValue &organization : root.value("orgs"_L1).toArray()) {
        if (auto done = putOrganization(store, organization.toObject(), now); !done)
            return done;
    }
    return {};
}

} // namespace hs::localhub
