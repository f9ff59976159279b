// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/http/httpmessage.h"

namespace hs::hub {

using base::HubError;

/// What an answer of status ≥ 400 means (one table; shared/hub-api/conventions.md §8, gating.md §1).
/// \param context   what was asked for, for the message: a path of the API, without query
/// \param hadToken  whether the request carried a token: without one, 401 means "none, or not for strangers"
/// \param now       to turn waits into times
[[nodiscard]] HubError errorFromAnswer(const HttpResponse &answer, const QString &context, bool hadToken,
                                       const QDateTime &now);

/// `RateLimit: "api";r=489;t=189` (conventions.md §10).
struct RateLimit
{
    QString bucket;
    qint64 remaining = 0;
    std::chrono::seconds reset{0};
};
[[nodiscard]] std::optional<RateLimit> parseRateLimit(const QByteArray &value);

/// The address of `rel="next"` in a Link header, if any.
[[nodiscard]] std::optional<QUrl> nextLink(const HttpHeaders &headers);

} // namespace hs::hub
