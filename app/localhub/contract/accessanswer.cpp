// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/contract/accessanswer.h"

#include "localhub/contract/accountanswer.h"
#include "localhub/contract/words.h"

using namespace Qt::StringLiterals;

namespace hs::localhub {

const QStringList &accessWords()
{
    static const QStringList words = {u"accepted"_s, u"rejected"_s, u"pending"_s, u"reset"_s};
    return words;
}

QString wordOf(AccessState state)
{
    switch (state) {
    case AccessState::Granted:
        return u"accepted"_s;
    case AccessState::Rejected:
        return u"rejected"_s;
    case AccessState::Pending:
        return u"pending"_s;
    case AccessState::Reset:
        return u"reset"_s;
    case AccessState::None:
        break;
    }
    return {};
}

std::optional<AccessState> accessStateOf(const QString &word)
{
    for (const AccessState state :
         {AccessState::Pending, AccessState::Granted, AccessState::Rejected, AccessState::Reset}) {
        if (wordOf(state) == word)
            return state;
    }
    return std::nullopt;
}

QJsonObject accessEntry(const AccessView &view, const QList<Account> &organizations)
{
    QJsonObject user = personEntry(view.user);
    if (view.request.sharesEmail && !view.user.email.isEmpty())
        user.insert(u"email"_s, view.user.email);
    QJsonArray orgs;
    for (const Account &organization : organizations)
        orgs.append(authorData(organization));
    user.insert(u"orgs"_s, orgs);
    QJsonObject entry{{u"requestId"_s, view.request.id},
                      {u"user"_s, user},
                      {u"timestamp"_s, hubTime(view.request.requestedAt)},
                      {u"status"_s, wordOf(view.request.state)}};
    if (view.request.reviewedAt.isValid())
        entry.insert(u"reviewedAt"_s, hubTime(view.request.reviewedAt));
    if (view.granter)
        entry.insert(u"grantedBy"_s, personEntry(*view.granter));
    if (!view.request.fields.isEmpty())
        entry.insert(u"fields"_s, view.request.fields);
    return entry;
}

QJsonObject accessReportEntry(const AccessView &view)
{
    QJsonObject entry{{u"fullname"_s, view.user.fullname},
                      {u"user"_s, view.user.name},
                      {u"time"_s, hubTime(view.request.requestedAt)},
                      {u"status"_s, wordOf(view.request.state)}};
    if (view.request.sharesEmail && !view.user.email.isEmpty())
        entry.insert(u"email"_s, view.user.email);
    if (view.request.reviewedAt.isValid())
        entry.insert(u"reviewedAt"_s, hubTime(view.request.reviewedAt));
    if (view.granter)
        entry.insert(u"grantedBy"_s,
                     QJsonObject{{u"fullname"_s, view.granter->fullname}, {u"user"_s, view.granter->name}});
    // The answers belong to the author as much as the e-mail; whether the Hub's report has them was not recorded.
    if (!view.request.fields.isEmpty())
        entry.insert(u"fields"_s, view.request.fields);
    return entry;
}

} // namespace hs::localhub
