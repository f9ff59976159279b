// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/errors.h"

#include "hub/json/jsonreader.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

using Kind = HubError::Kind;

bool isAboutARepository(const QString &path)
{
    return path.contains("/resolve/"_L1) || path.contains("/raw/"_L1) || path.contains("/api/models/"_L1) ||
           path.contains("/api/datasets/"_L1) || path.contains("/api/spaces/"_L1);
}

Kind kindOfGate(int status, const QString &text)
{
    if (status == 401)
        return Kind::TokenNeeded;
    // gating.md §1: the only difference between "not asked" and "not answered" is in the words.
    return text.contains("awaiting a review"_L1) ? Kind::GatedPending : Kind::GatedAsk;
}

Kind kindOf401(const QString &text, const QString &path, bool hadToken)
{
    if (text.contains("Invalid credentials in Authorization header"_L1) || hadToken)
        return Kind::Unauthorized;
    // To a stranger the Hub says 401 for what does not exist, too (conventions.md §8.2).
    return isAboutARepository(path) ? Kind::RepoMissing : Kind::TokenNeeded;
}

Kind kindOfStatus(int status, const QString &path)
{
    switch (status) {
    case 402:
    case 403:
        return Kind::Forbidden;
    case 404:
        return isAboutARepository(path) ? Kind::RepoMissing : Kind::EntryMissing;
    case 408:
        return Kind::Timeout;
    case 409:
    case 412:
        return Kind::Conflict;
    case 429:
        return Kind::RateLimited;
    default:
        return status >= 500 ? Kind::Server : Kind::Invalid;
    }
}

Kind kindOf(int status, const QByteArray &code, const QString &text, const QString &path, bool hadToken)
{
    // The order of conventions.md §8.1.
    if (code == "RevisionNotFound")
        return Kind::RevisionMissing;
    if (code == "EntryNotFound")
        return Kind::EntryMissing;
    if (code == "GatedRepo")
        return kindOfGate(status, text);
    if (text == "Access to this resource is disabled."_L1)
        return Kind::Disabled;
    if (code == "RepoNotFound")
        return Kind::RepoMissing;
    if (status == 401)
        return kindOf401(text, path, hadToken);
    // A tree listing of a missing folder has no code, only these words (recorded: fixtures/api/errors/GET-404…tree…).
    if (status == 404 && text.contains(" does not exist on "_L1))
        return Kind::EntryMissing;
    return kindOfStatus(status, path);
}

QString messageOf(const HttpResponse &answer)
{
    const QString fromHeader = QString::fromUtf8(answer.headers.value("X-Error-Message"));
    if (!fromHeader.isEmpty())
        return fromHeader;
    constexpr qsizetype kLongest = 600;
    return serverMessage(answer.body, answer.headers.value("Content-Type")).left(kLongest);
}

std::optional<QDateTime> comeBackAt(const HttpResponse &answer, const QDateTime &now)
{
    // conventions.md §9, overrides 1 and 2: one second more than told.
    if (answer.status == 429) {
        const auto limit = parseRateLimit(answer.headers.value("RateLimit"));
        if (limit && limit->remaining == 0)
            return now.addSecs(limit->reset.count() + 1);
    }
    bool isNumber = false;
    const qint64 seconds = answer.headers.value("Retry-After").trimmed().toLongLong(&isNumber);
    constexpr qint64 kLongest = 24 * 3600;
    if (isNumber && seconds >= 0 && seconds <= kLongest)
        return now.addSecs(seconds + 1);
    return std::nullopt;
}

} // namespace

HubError errorFromAnswer(const HttpResponse &answer, const QString &context, bool hadToken, const QDateTime &now)
{
    const QByteArray code = answer.headers.value("X-Error-Code");
    HubError error;
    error.httpStatus = answer.status;
    error.serverCode = QString::fromLatin1(code);
    error.serverText = messageOf(answer);
    error.requestId = QString::fromLatin1(answer.headers.value("X-Request-Id"));
    error.context = context;
    error.retryAt = comeBackAt(answer, now);
    error.kind = kindOf(answer.status, code, error.serverText, context, hadToken);
    return error;
}

std::optional<RateLimit> parseRateLimit(const QByteArray &value)
{
    static const QRegularExpression kPattern(
        u"^\\s*\"?([^\";]*)\"?\\s*;\\s*r\\s*=\\s*(\\d+)\\s*;\\s*t\\s*=\\s*(\\d+)"_s);
    const auto match = kPattern.match(QString::fromLatin1(value));
    if (!match.hasMatch())
        return std::nullopt;
    return RateLimit{match.captured(1), match.captured(2).toLongLong(),
                     std::chrono::seconds(match.captured(3).toLongLong())};
}

std::optional<QUrl> nextLink(const HttpHeaders &headers)
{
    static const QRegularExpression kPattern(u"<([^>]*)>\\s*;\\s*rel=\"?next\"?"_s);
    for (const QByteArray &value : headers.values("Link")) {
        const auto match = kPattern.match(QString::fromUtf8(value));
        if (match.hasMatch())
            return QUrl(match.captured(1));
    }
    return std::nullopt;
}

} // namespace hs::hub
