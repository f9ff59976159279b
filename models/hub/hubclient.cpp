// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"

#include "hub/http/qthttptransport.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

QUrl withoutTrailingSlash(const QUrl &url)
{
    QString text = url.toString(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    while (text.endsWith(u'/'))
        text.chop(1);
    return QUrl(text);
}

/// Saved answers are kept apart by endpoint and account without either standing in a file name.
QString accountKey(const QUrl &endpoint, const AccessToken &token)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(endpoint.toEncoded());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(token.value());
    return QString::fromLatin1(hash.result().toHex().first(16));
}

} // namespace

HubClient::HubClient(HubClientOptions options)
    : m_context(std::make_shared<HubContext>())
{
    m_context->endpoint = withoutTrailingSlash(options.endpoint);
    m_context->token = options.token;
    m_context->isOffline = options.isOffline;
    // The grammar of conventions.md §6: name/version segments joined by "; ".
    m_context->userAgent = "hubscope/" HS_VERSION "; qt/" QT_VERSION_STR;
    m_context->transport = options.transport ? std::move(options.transport)
                                             : std::make_shared<QtHttpTransport>(QtHttpTransport::kConnectionsPerHost,
                                                                                 options.environment);
    m_context->clock = options.clock ? std::move(options.clock) : std::make_shared<base::SystemClock>();
    if (!options.cacheFolder.isEmpty())
        m_context->cache.emplace(options.cacheFolder, accountKey(m_context->endpoint, m_context->token));
}

HubClient::~HubClient()
{
    m_context->stop.request_stop();
}

} // namespace hs::hub
