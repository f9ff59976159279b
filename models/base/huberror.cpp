// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/huberror.h"

#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace hs::base {

HubError HubError::of(Kind kind, const QString &context, const QString &text)
{
    HubError error;
    error.kind = kind;
    error.context = context;
    error.serverText = text;
    return error;
}

QString kindName(HubError::Kind kind)
{
    // In the order of the enumeration.
    static constexpr std::array kNames{
        "Cancelled"_L1,    "Offline"_L1,         "Tls"_L1,          "Proxy"_L1,    "Timeout"_L1,      "NotSaved"_L1,
        "Unauthorized"_L1, "TokenNeeded"_L1,     "Forbidden"_L1,    "GatedAsk"_L1, "GatedPending"_L1, "Disabled"_L1,
        "RepoMissing"_L1,  "RevisionMissing"_L1, "EntryMissing"_L1, "Conflict"_L1, "RateLimited"_L1,  "Server"_L1,
        "BadAnswer"_L1,    "TooLarge"_L1,        "Disk"_L1,         "DiskFull"_L1, "Integrity"_L1,    "Invalid"_L1,
    };
    static_assert(kNames.size() == static_cast<std::size_t>(HubError::Kind::Invalid) + 1);
    return kNames.at(static_cast<std::size_t>(kind));
}

QString HubError::details() const
{
    QStringList parts{kindName(kind)};
    if (httpStatus != 0)
        parts << u"HTTP %1"_s.arg(httpStatus);
    if (!serverCode.isEmpty())
        parts << serverCode;
    if (!context.isEmpty())
        parts << context;
    if (!serverText.isEmpty())
        parts << serverText.simplified();
    if (retryAt)
        parts << u"retry at %1"_s.arg(retryAt->toUTC().toString(Qt::ISODate));
    if (!requestId.isEmpty())
        parts << u"request %1"_s.arg(requestId);
    return parts.join(u", "_s);
}

} // namespace hs::base
