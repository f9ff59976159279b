// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Asking for access to a gated repository, and the authors' report: both below the repository's page, not below /api
// (gating.md §3, §4).

#include "localhub/http/accessviews.h"
#include "localhub/http/routes.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

QString textOf(const QJsonValue &value)
{
    // A form sends "on" for a ticked box; a client that sends JSON may say true.
    if (value.isBool())
        return value.toBool() ? u"on"_s : QString();
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

/// The answers to the card's form, by label. What the card does not ask for is left out; a place that only the server
/// could know (ip_location) stays empty here, and none is required: what the Hub says about missing ones is not known.
/// extra_gated_eu_disallowed is not looked at: it goes by the country of an address, and all addresses here are local.
QJsonObject answersOf(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    const QJsonObject card = hub.store.repos().facts(repo.key).cardData.value_or(QJsonObject());
    const QJsonObject asked = card.value("extra_gated_fields"_L1).toObject();
    const bool isForm = call.header("content-type").startsWith("application/x-www-form-urlencoded");
    const Query form(isForm ? call.body : QByteArray());
    const QJsonObject object = QJsonDocument::fromJson(call.body).object();
    QJsonObject answers;
    for (auto it = asked.begin(); it != asked.end(); ++it) {
        const QString text = isForm ? form.field(it.key()) : textOf(object.value(it.key()));
        if (!text.isEmpty())
            answers.insert(it.key(), text);
    }
    return answers;
}

/// A first request, or one anew after a reset; all others stay as they are, a rejection for good.
bool ask(AccessRequest &request, Gate gate, const QJsonObject &answers)
{
    if (request.state != AccessState::None && request.state != AccessState::Reset)
        return false;
    request.state = gate == Gate::Auto ? AccessState::Granted : AccessState::Pending;
    request.requestedAt = QDateTime::currentDateTimeUtc();
    request.reviewedAt = gate == Gate::Auto ? request.requestedAt : QDateTime();
    request.grantedBy.clear();
    request.fields = answers;
    request.sharesEmail = true;
    return true;
}

Answer askForAccess(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (call.caller.isAnonymous())
        return anonymousAnswer();
    if (repo.gate == Gate::Open)
        return notGatedAnswer(repo);
    if (contentRefusal(hub, call, repo, ErrorForm::Json)) {
        const QJsonObject answers = answersOf(hub, call, repo);
        const auto stored = AccessRequests(hub.store.database(), repo.key)
                                .change(call.caller.account.name,
                                        [&](AccessRequest &request) { return ask(request, repo.gate, answers); });
        if (!stored)
            return failureAnswer(stored.error(), {}, ErrorForm::Json);
    }
    const QByteArray location = call.origin() + '/' + wordsOf(repo.kind).webPrefix.toUtf8() + repo.fullName().toUtf8();
    Answer answer = textAnswer("See Other. Redirecting to " + location, 303);
    answer.set("Location", location);
    return answer;
}

Answer accessReport(const HubContext &hub, const Call &call, const RepoRow &repo)
{
    if (auto refusal = writeRefusal(call, repo))
        return *refusal;
    QJsonArray list;
    AccessQuery query;
    do {
        const auto page = AccessRequests(hub.store.database(), repo.key).page(query);
        if (!page)
            return failureAnswer(page.error(), {}, ErrorForm::Json);
        for (const AccessRequest &request : page->requests) {
            if (const auto view = accessView(hub, request))
                list.append(accessReportEntry(*view));
        }
        query.cursor = page->nextCursor;
    } while (!query.cursor.isEmpty());
    Answer answer = jsonAnswer(list);
    answer.contentType = "application/json";
    answer.set("Content-Disposition",
               "attachment; filename=user-access-report-" + repo.owner.toUtf8() + '-' + repo.name.toUtf8() + ".json");
    return answer;
}

} // namespace

std::optional<Answer> askingBelowPage(const HubContext &hub, const Call &call, const RepoRow &repo, qsizetype rest)
{
    if (repo.kind == RepoKind::Space || call.segments.size() != rest + 1)
        return std::nullopt;
    const QString word = call.segments.value(rest);
    if (word == "ask-access"_L1 && call.isPost())
        return askForAccess(hub, call, repo);
    if (word == "user-access-report"_L1 && call.isGet())
        return accessReport(hub, call, repo);
    return std::nullopt;
}

} // namespace hs::localhub
