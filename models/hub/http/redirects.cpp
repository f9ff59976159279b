// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/redirects.h"

#include "hub/http/errors.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

using QCoro::Task;

namespace {

constexpr int kMostHops = 10;

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

/// Nothing where the answer is to be handed out as it is; an error where following would be wrong.
Result<std::optional<QUrl>> nextHop(const HttpResponse &answer, const QUrl &from, HttpRequest::Redirects rule)
{
    const QByteArray location = answer.headers.value("Location");
    if (!isRedirect(answer.status) || location.isEmpty() || rule == HttpRequest::Redirects::None)
        return std::nullopt;
    const QUrl target = from.resolved(QUrl::fromEncoded(location));
    if (!target.isValid() || (target.scheme() != "http"_L1 && target.scheme() != "https"_L1))
        return base::failure(HubError::Kind::BadAnswer, from.path(), u"redirect to an address that is not http"_s);
    if (rule == HttpRequest::Redirects::SameHostOnly && !isSameOrigin(from, target))
        return std::nullopt;
    if (from.scheme() == "https"_L1 && target.scheme() != "https"_L1)
        return base::failure(HubError::Kind::BadAnswer, from.path(), u"redirect from https to http"_s);
    return target;
}

} // namespace

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "https"_L1 ? 443 : 80);
}

bool isSameOrigin(const QUrl &a, const QUrl &b)
{
    return a.scheme() == b.scheme() && a.host().compare(b.host(), Qt::CaseInsensitive) == 0 && portOf(a) == portOf(b);
}

Task<Result<HttpResponse>> sendFollowing(HttpTransport *transport, HttpRequest request, Credentials credentials,
                                         std::stop_token stop)
{
    const QString context = request.url.path();
    const HttpHeaders ownHeaders = request.headers;
    const auto headCheck = std::exchange(request.headCheck, {});
    // The caller's check sees the final head only: an answer that is followed is none.
    request.headCheck = [headCheck, rule = request.redirects, url = &request.url](const HttpResponse &head) {
        const auto hop = nextHop(head, *url, rule);
        return headCheck && hop && !hop->has_value() ? headCheck(head) : Result<void>();
    };
    const bool isBulk = request.isBulk;
    for (int hop = 0; hop <= kMostHops; ++hop) {
        // Large files lie elsewhere: the Hub only says where, over a connection that it has already.
        request.isBulk = isBulk && !isSameOrigin(request.url, credentials.endpoint);
        request.headers = ownHeaders;
        if (credentials.areFor(request.url))
            request.headers.append("Authorization", "Bearer " + credentials.token);
        if (request.hopWatch)
            request.hopWatch(request.url);
        Result<HttpResponse> answer = co_await transport->send(request, stop);
        if (!answer)
            co_return answer;
        answer->url = request.url;
        const auto next = nextHop(*answer, request.url, request.redirects);
        if (!next)
            co_return std::unexpected(next.error());
        if (!*next)
            co_return answer;
        request.url = **next;
        // As browsers do: only 307 and 308 repeat a POST.
        if (answer->status != 307 && answer->status != 308 && request.method != "HEAD") {
            request.method = "GET";
            request.body.clear();
        }
    }
    co_return base::failure(HubError::Kind::BadAnswer, context, u"more than ten redirects"_s);
}

} // namespace hs::hub
