// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/webhookrequest.h"

#include "localhub/http/receiveraddress.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QUrl>

#include <httplib.h>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hs::localhub {
namespace {

httplib::Headers headersFor(const QString &secret, const QByteArray &payload)
{
    httplib::Headers headers{{"User-Agent", "hubscope-localhub"}};
    if (secret.isEmpty())
        return headers;
    const QByteArray key = secret.toUtf8();
    headers.emplace("X-Webhook-Secret", key.toStdString());
    headers.emplace(
        "X-Hub-Signature-256",
        ("sha256=" + QMessageAuthenticationCode::hash(payload, key, QCryptographicHash::Sha256).toHex()).toStdString());
    return headers;
}

std::string originOf(const QUrl &url)
{
    return url.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        .toEncoded()
        .toStdString();
}

std::string targetOf(const QUrl &url)
{
    const QByteArray target = url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment);
    return target.startsWith('/') ? target.toStdString() : '/' + target.toStdString();
}

} // namespace

bool isWebhookUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && (url.scheme() == "http"_L1 || url.scheme() == "https"_L1) && !url.host().isEmpty() &&
           url.userInfo().isEmpty();
}

WebhookReply WebhookRequests::post(const QString &url, const QString &secret, const QByteArray &payload)
{
    if (!isWebhookUrl(url))
        return {0, u"not an http or https address"_s, false};
    const QUrl address(url);
    httplib::Client client(originOf(address));
    if (!client.is_valid())
        return {0, u"this build cannot reach %1 addresses"_s.arg(address.scheme()), false};
    const auto receiver = receiverAddress(address.host(QUrl::FullyEncoded), m_reachesThisNetwork);
    if (!receiver)
        return {0, receiver.error(), false};
    // What was looked at is what is connected to: the name may lead elsewhere the next time it is asked for.
    client.set_hostname_addr_map({{client.host(), receiver->toStdString()}});
    client.set_follow_location(false);
    client.set_connection_timeout(m_timeout);
    client.set_read_timeout(m_timeout);
    client.set_write_timeout(m_timeout);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_isStopped)
            return {0, {}, true};
        m_active.push_back(&client);
    }
    const auto result =
        client.Post(targetOf(address), headersFor(secret, payload), payload.toStdString(), "application/json");
    const std::scoped_lock lock(m_mutex);
    std::erase(m_active, &client);
    if (m_isStopped && !result)
        return {0, {}, true};
    if (!result)
        return {0, QString::fromStdString(httplib::to_string(result.error())), false};
    const bool isGood = result->status >= 200 && result->status < 300;
    return {result->status, isGood ? QString() : u"answered %1"_s.arg(result->status), false};
}

void WebhookRequests::stop()
{
    const std::scoped_lock lock(m_mutex);
    m_isStopped = true;
    for (httplib::Client *client : m_active)
        client->stop();
}

} // namespace hs::localhub
