// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/people.h"

#include "hub/calls/decoding.h"
#include "hub/json/ownerdecoder.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

QUrl overviewAddress(const HubContext &hub, QLatin1StringView family, const AccountName &name)
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(name.toString()));
    return hub.address(u"/api/%1/%2/overview"_s.arg(family, encoded));
}

Task<Result<Answer<Owner>>> fetchOverview(HubContextPtr hub, QUrl url, Result<Owner> (*decode)(const QByteArray &),
                                          std::stop_token stop)
{
    const auto answer = co_await ask(hub, jsonRequest(url), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    auto owner = co_await decodeBody<Owner>(answer->body, decode);
    if (!owner)
        co_return std::unexpected(owner.error());
    co_return Answer<Owner>{std::move(*owner), freshnessOf(*answer)};
}

} // namespace

Task<Result<Answer<Owner>>> fetchOwner(HubContextPtr hub, AccountName name, std::stop_token stop)
{
    auto person = co_await fetchOverview(hub, overviewAddress(*hub, "users"_L1, name), &decodePerson, stop);
    // Saved copies know only the one that was there: offline both are tried.
    const bool mayBeOther =
        !person && (person.error().httpStatus == 404 || person.error().kind == HubError::Kind::Offline ||
                    person.error().kind == HubError::Kind::NotSaved);
    if (!mayBeOther)
        co_return person;
    auto organization =
        co_await fetchOverview(hub, overviewAddress(*hub, "organizations"_L1, name), &decodeOrganization, stop);
    co_return organization || person.error().httpStatus == 404 ? organization : person;
}

} // namespace hs::hub
