// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QElapsedTimer>
#include <QHash>
#include <QHostAddress>
#include <QNetworkProxyFactory>
#include <QProcessEnvironment>

#include <optional>
#include <utility>

namespace hs::hub {

/// The proxies that the environment names: HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY, read as the official
/// client's HTTP library does (shared/hub-api/conventions.md §14; httpx: environment proxies and their patterns):
/// - the lower-case name wins, and an empty one takes the upper-case one back;
/// - `all` stands in where the scheme has none of its own; a value without a scheme is an http proxy;
/// - NO_PROXY is a list of `*`, `name` (with all below it), `.name` and `*.name` (only below it), `localhost`,
///   addresses and networks (`10.0.0.0/8`), each but a network with or without a port or `scheme://`.
/// Where none is named, the system's settings hold, NO_PROXY excepted; its answer about a host is believed for ten
/// seconds, because the question is dear (a library of its own, maybe a script) and a thousand files ask it alike.
///
/// Spoken are http proxies (with CONNECT for https) and SOCKS 5. A proxy of another kind is never gone around: a
/// request that should use it ends as a proxy error. The environment is read once, here.
class EnvironmentProxies : public QNetworkProxyFactory
{
public:
    explicit EnvironmentProxies(const QProcessEnvironment &environment);

    [[nodiscard]] QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    /// One entry of NO_PROXY.
    struct Exception
    {
        enum class Reach { Itself, ItselfAndBelow, Below };

        QString scheme; ///< empty: any
        QString host;
        Reach reach = Reach::ItselfAndBelow;
        std::optional<int> port;
        std::optional<std::pair<QHostAddress, int>> network; ///< then host, reach and port mean nothing

        [[nodiscard]] static std::optional<Exception> parse(QString text);
        [[nodiscard]] bool covers(const QUrl &url) const;
    };

    struct SystemAnswer
    {
        QElapsedTimer since;
        QList<QNetworkProxy> proxies;
    };
    [[nodiscard]] QList<QNetworkProxy> askSystem(const QNetworkProxyQuery &query);

    QHash<QString, QNetworkProxy> m_byScheme; ///< "http", "https", "all"
    QList<Exception> m_exceptions;
    bool m_isNoneWanted = false;           ///< NO_PROXY=*
    QHash<QString, SystemAnswer> m_system; ///< by scheme, host and port
};

/// The same environment, with \a host among the exceptions: for what is never meant to go through a proxy.
[[nodiscard]] QProcessEnvironment withoutProxyFor(QProcessEnvironment environment, const QString &host);

} // namespace hs::hub
