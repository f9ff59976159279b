// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/environmentproxies.h"

#include "hub/http/redirects.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace hs::hub {

namespace {

QString variable(const QProcessEnvironment &environment, const QString &word)
{
    const QString name = word + u"_proxy"_s;
    if (environment.contains(name))
        return environment.value(name).trimmed();
    // To a CGI program HTTP_PROXY is a header that a stranger sent (CVE-2016-1000110).
    if (word == "http"_L1 && environment.contains(u"REQUEST_METHOD"_s))
        return {};
    return environment.value(name.toUpper()).trimmed();
}

/// A proxy nobody here can speak to: QNetworkAccessManager then ends the request instead of going around it.
QNetworkProxy unusable()
{
    return QNetworkProxy(QNetworkProxy::FtpCachingProxy);
}

QNetworkProxy proxyOf(const QString &text)
{
    const QUrl url(text.contains("://"_L1) ? text : u"http://"_s + text);
    const QString scheme = url.scheme();
    const bool isSocks = scheme == "socks5"_L1 || scheme == "socks5h"_L1;
    if (url.host().isEmpty() || (!isSocks && scheme != "http"_L1))
        return unusable();
    constexpr int kHttpPort = 80;
    constexpr int kSocksPort = 1080;
    return {isSocks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
            static_cast<quint16>(url.port(isSocks ? kSocksPort : kHttpPort)), url.userName(QUrl::FullyDecoded),
            url.password(QUrl::FullyDecoded)};
}

} // namespace

std::optional<EnvironmentProxies::Exception> EnvironmentProxies::Exception::parse(QString text)
{
    Exception out;
    if (const qsizetype end = text.indexOf("://"_L1); end >= 0) {
        const QString scheme = text.first(end).toLower();
        out.scheme = scheme == "all"_L1 ? QString() : scheme;
        out.reach = Reach::Itself;
        text.remove(0, end + 3);
    }
    if (text.contains(u'/') || !QHostAddress(text).isNull()) {
        const auto network = QHostAddress::parseSubnet(text);
        if (network.second < 0)
            return std::nullopt;
        out.network = network;
        return out;
    }
    if (text.startsWith(u'.') || text.startsWith("*."_L1))
        out.reach = Reach::Below;
    while (text.startsWith(u'*') || text.startsWith(u'.'))
        text.remove(0, 1);
    const QUrl url(u"http://"_s + text);
    out.host = url.host();
    if (out.host.isEmpty())
        return std::nullopt;
    if (out.host == "localhost"_L1 && out.reach == Reach::ItselfAndBelow)
        out.reach = Reach::Itself;
    if (url.port() >= 0)
        out.port = url.port();
    return out;
}

bool EnvironmentProxies::Exception::covers(const QUrl &url) const
{
    if (!scheme.isEmpty() && scheme != url.scheme())
        return false;
    if (network) {
        const QHostAddress address(url.host());
        return !address.isNull() && address.isInSubnet(*network);
    }
    if (port && *port != portOf(url))
        return false;
    const QString asked = url.host();
    return (reach != Reach::Below && asked == host) || (reach != Reach::Itself && asked.endsWith(u'.' + host));
}

EnvironmentProxies::EnvironmentProxies(const QProcessEnvironment &environment)
{
    for (const QString &word : {u"http"_s, u"https"_s, u"all"_s}) {
        if (const QString text = variable(environment, word); !text.isEmpty())
            m_byScheme.insert(word, proxyOf(text));
    }
    const QStringList entries = variable(environment, u"no"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        m_isNoneWanted = m_isNoneWanted || entry.trimmed() == "*"_L1;
        // An entry that makes no sense is passed over, as the official client's library, curl and Go do.
        if (const auto exception = Exception::parse(entry.trimmed()))
            m_exceptions.append(*exception);
    }
}

QList<QNetworkProxy> EnvironmentProxies::queryProxy(const QNetworkProxyQuery &query)
{
    const QUrl url = query.url();
    if (m_isNoneWanted || std::ranges::any_of(m_exceptions, [&url](const auto &entry) { return entry.covers(url); }))
        return {QNetworkProxy::NoProxy};
    if (m_byScheme.isEmpty())
        return askSystem(query);
    for (const QString &word : {url.scheme(), u"all"_s}) {
        if (const auto proxy = m_byScheme.constFind(word); proxy != m_byScheme.cend())
            return {*proxy};
    }
    return {QNetworkProxy::NoProxy};
}

QList<QNetworkProxy> EnvironmentProxies::askSystem(const QNetworkProxyQuery &query)
{
    constexpr qint64 kBelieved = 10000; // ms
    constexpr qsizetype kMostHosts = 64;
    const QUrl url = query.url();
    const QString key = url.scheme() + u' ' + url.host() + u' ' + QString::number(portOf(url));
    const auto known = m_system.constFind(key);
    if (known != m_system.cend() && !known->since.hasExpired(kBelieved))
        return known->proxies;
    if (m_system.size() >= kMostHosts)
        m_system.clear();
    SystemAnswer answer{.since = {}, .proxies = systemProxyForQuery(query)};
    answer.since.start();
    return m_system.insert(key, answer)->proxies;
}

QProcessEnvironment withoutProxyFor(QProcessEnvironment environment, const QString &host)
{
    const QString before = variable(environment, u"no"_s);
    environment.insert(u"no_proxy"_s, before.isEmpty() ? host : before + u',' + host);
    return environment;
}

} // namespace hs::hub
