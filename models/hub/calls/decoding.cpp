// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/decoding.h"

#include "hub/http/redirects.h"

using namespace Qt::StringLiterals;

namespace hs::hub {

Result<std::optional<Cursor>> nextCursor(const HubContext &hub, const HttpResponse &answer)
{
    const auto link = nextLink(answer.headers);
    if (!link)
        return std::nullopt;
    const QUrl next = answer.url.resolved(*link);
    if (!isSameOrigin(next, hub.endpoint))
        return base::failure(HubError::Kind::BadAnswer, answer.url.path(), u"the next page is on another host"_s);
    return Cursor(next.toString(QUrl::FullyEncoded));
}

HttpRequest jsonRequest(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.cache = HttpRequest::Cache::Revalidate;
    return request;
}

} // namespace hs::hub
