// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/http/environmentproxies.h"
#include "hub/http/qthttptransport.h"
#include "testkit/rawserver.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "tinyproxy.h"
#include "tlsserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;
using namespace hs::hub::test;
using namespace hs::testkit;

/// The way through a proxy, over real sockets. The name hub.test leads nowhere but through it.
class ProxiesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TlsServer m_secure;
    TlsServer m_refusing{403};
    RawServer m_plain{[](const RawServer::Request &) { return RawServer::Reply{RawServer::answer(200, {}, "plain")}; }};

    static std::optional<Result<HttpResponse>> get(const QString &url)
    {
        QtHttpTransport transport; // reads the environment now
        HttpRequest request;
        request.url = QUrl(url);
        return ended(transport.send(request, {}));
    }
    QString secureUrl() const { return u"https://hub.test:%1/x"_s.arg(m_secure.port()); }
    quint16 plainPort() const { return static_cast<quint16>(m_plain.url({}).port()); }
    /// A port where nobody listens.
    static QByteArray nobody()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return "127.0.0.1:" + QByteArray::number(server.serverPort());
    }
    static QProcessEnvironment environment(const QString &name, const QString &value)
    {
        QProcessEnvironment out;
        out.insert(u"ALL_PROXY"_s, u"proxy.test:3128"_s);
        out.insert(name, value);
        return out;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(m_folder.filePath(u"trusted.pem"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_secure.certificate() + m_refusing.certificate());
        file.close();
        qputenv("SSL_CERT_FILE", file.fileName().toLocal8Bit());
    }
    void init()
    {
        for (const char *word : {"http", "https", "all", "no"}) {
            const QByteArray name = word + QByteArray("_proxy");
            qunsetenv(name.constData());
            qunsetenv(name.toUpper().constData());
        }
    }
    void plainRequestsGoThroughIt_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("scheme");
        for (const char *name : {"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"}) {
            QTest::addRow("%s", name) << QByteArray(name) << QByteArray("http://");
            QTest::addRow("%s without scheme", name) << QByteArray(name) << QByteArray();
        }
    }
    void plainRequestsGoThroughIt()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, scheme);
        const TinyProxy proxy({.target = plainPort()});
        qputenv(name.constData(), scheme + proxy.address());
        const auto answer = get(u"http://hub.test/x"_s);
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->body, QByteArray("plain"));
        QVERIFY(proxy.heads().first().startsWith("GET http://hub.test/x "));
    }
    void tlsGoesThroughATunnel_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"})
            QTest::newRow(name) << QByteArray(name);
    }
    void tlsGoesThroughATunnel()
    {
        QFETCH(QByteArray, name);
        const TinyProxy proxy({.target = m_secure.port()});
        qputenv(name.constData(), proxy.address());
        const auto answer = get(secureUrl());
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->body, QByteArray("by TLS"));
        QCOMPARE(proxy.heads().size(), 1);
        QVERIFY(proxy.heads().first().startsWith("CONNECT hub.test:"));
    }
    void itsCredentialsAreInItsAddress()
    {
        const TinyProxy proxy({.target = m_secure.port(), .credentials = "me:p@ss"});
        qputenv("HTTPS_PROXY", "http://me:p%40ss@" + proxy.address());
        const auto answer = get(secureUrl());
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->body, QByteArray("by TLS"));
    }
    void anAnswerOfTheHubIsNoRefusalOfTheProxy()
    {
        const TinyProxy proxy({.target = m_refusing.port()});
        qputenv("HTTPS_PROXY", proxy.address());
        const auto answer = get(secureUrl());
        HS_VERIFY_VALUE(*answer);
        QCOMPARE((*answer)->status, 403);
    }
    void aWrongCertificateBehindItIsATlsError()
    {
        const TinyProxy proxy({.target = m_secure.port()});
        qputenv("HTTPS_PROXY", proxy.address());
        const auto answer = get(u"https://other.test/x"_s);
        QCOMPARE(answer->error().kind, HubError::Kind::Tls);
        QCOMPARE(proxy.heads().size(), 1);
    }
    void itsRefusalIsAnErrorOfItsOwn_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("status");
        for (const int status : {400, 403, 404, 405, 407, 500, 502, 503, 504})
            QTest::addRow("CONNECT %d", status) << secureUrl() << status;
        QTest::newRow("GET 407") << u"http://hub.test/x"_s << 407;
    }
    void itsRefusalIsAnErrorOfItsOwn()
    {
        QFETCH(QString, url);
        QFETCH(int, status);
        const TinyProxy proxy({.refusal = status});
        qputenv("ALL_PROXY", proxy.address());
        const auto answer = get(url);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, HubError::Kind::Proxy);
        QVERIFY(!proxy.heads().isEmpty());
    }
    void aMissingProxyIsNotGoneAround_data()
    {
        QTest::addColumn<QByteArray>("proxy");
        QTest::addColumn<QString>("url");
        for (const QString &url : {u"http://127.0.0.1:%1/x"_s.arg(plainPort()), secureUrl()}) {
            const QByteArray scheme = url.section(u':', 0, 0).toLatin1();
            QTest::addRow("refused, %s", scheme.constData()) << nobody() << url;
            QTest::addRow("no such name, %s", scheme.constData()) << QByteArray("proxy.invalid:3128") << url;
            QTest::addRow("TLS to the proxy, %s", scheme.constData()) << "https://" + nobody() << url;
            QTest::addRow("no address at all, %s", scheme.constData()) << QByteArray("http://") << url;
        }
    }
    void aMissingProxyIsNotGoneAround()
    {
        QFETCH(QByteArray, proxy);
        QFETCH(QString, url);
        qputenv("ALL_PROXY", proxy);
        const auto answer = get(url);
        QVERIFY(!answer->has_value());
        QCOMPARE(answer->error().kind, HubError::Kind::Proxy);
    }
    void anExceptedHostIsAskedDirectly_data()
    {
        QTest::addColumn<QByteArray>("name");
        for (const char *name : {"no_proxy", "NO_PROXY"})
            QTest::newRow(name) << QByteArray(name);
    }
    void anExceptedHostIsAskedDirectly()
    {
        QFETCH(QByteArray, name);
        qputenv("ALL_PROXY", nobody());
        qputenv(name.constData(), "example.org, 127.0.0.1");
        const auto plain = get(u"http://127.0.0.1:%1/x"_s.arg(plainPort()));
        HS_VERIFY_VALUE(*plain);
        const auto secure = get(u"https://127.0.0.1:%1/x"_s.arg(m_secure.port()));
        HS_VERIFY_VALUE(*secure);
        // A host that is not there is then no matter of the proxy.
        const auto gone =
            get(u"http://127.0.0.1:%1/x"_s.arg(QUrl(u"http://"_s + QString::fromLatin1(nobody())).port()));
        QCOMPARE(gone->error().kind, HubError::Kind::Offline);
    }
    void aProxyForOneSchemeIsNotAskedForTheOther()
    {
        qputenv("HTTP_PROXY", nobody());
        const auto answer = get(u"https://127.0.0.1:%1/x"_s.arg(m_secure.port()));
        HS_VERIFY_VALUE(*answer);
    }
    void exceptionsAreReadAsTheOfficialClientReadsThem_data()
    {
        QTest::addColumn<QString>("excepted");
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isProxied");
        const auto row = [](const QString &excepted, const QString &url, bool isProxied) {
            QTest::addRow("%s for %s", qPrintable(excepted), qPrintable(url)) << excepted << url << isProxied;
        };
        row(u""_s, u"https://h.org/"_s, true);
        row(u"*"_s, u"https://h.org/"_s, false);
        row(u"a.b, *"_s, u"https://h.org/"_s, false);
        row(u"h.org"_s, u"https://h.org/"_s, false);
        row(u"H.ORG"_s, u"https://h.org/"_s, false);
        row(u"h.org"_s, u"https://cdn.h.org/"_s, false);
        row(u"h.org"_s, u"https://oh.org/"_s, true);
        row(u".h.org"_s, u"https://cdn.h.org/"_s, false);
        row(u".h.org"_s, u"https://h.org/"_s, true);
        row(u"*.h.org"_s, u"https://cdn.h.org/"_s, false);
        row(u"*.h.org"_s, u"https://h.org/"_s, true);
        row(u"h.org:8080"_s, u"https://h.org:8080/"_s, false);
        row(u"h.org:8080"_s, u"https://h.org/"_s, true);
        row(u"http://h.org"_s, u"http://h.org/"_s, false);
        row(u"http://h.org"_s, u"https://h.org/"_s, true);
        row(u"all://h.org"_s, u"https://cdn.h.org/"_s, true);
        row(u"localhost"_s, u"http://localhost:80/"_s, false);
        row(u"localhost"_s, u"http://a.localhost/"_s, true);
        row(u"10.0.0.0/8"_s, u"http://10.1.2.3/"_s, false);
        row(u"10.0.0.0/8"_s, u"http://11.1.2.3/"_s, true);
        row(u"10.0.0.0/nonsense"_s, u"http://10.1.2.3/"_s, true);
        row(u"127.0.0.1"_s, u"http://127.0.0.1:8080/"_s, false);
        row(u"::1"_s, u"http://[::1]:8080/"_s, false);
        row(u"[::1]"_s, u"http://[::1]:8080/"_s, false);
        row(u"fd00::/8"_s, u"http://[fd00::1]/"_s, false);
    }
    void exceptionsAreReadAsTheOfficialClientReadsThem()
    {
        QFETCH(QString, excepted);
        QFETCH(QString, url);
        QFETCH(bool, isProxied);
        EnvironmentProxies proxies(environment(u"NO_PROXY"_s, excepted));
        const QList<QNetworkProxy> found = proxies.queryProxy(QNetworkProxyQuery(QUrl(url)));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().type(), isProxied ? QNetworkProxy::HttpProxy : QNetworkProxy::NoProxy);
    }
    void variablesGoBeforeEachOther_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("host"); // of the proxy for an http address; empty: none
        QTest::newRow("scheme before all") << u"HTTP_PROXY"_s << u"http://own.test"_s << u"own.test"_s;
        QTest::newRow("all for the rest") << u"HTTPS_PROXY"_s << u"http://own.test"_s << u"proxy.test"_s;
        QTest::newRow("lower case first") << u"all_proxy"_s << u"low.test:1"_s << u"low.test"_s;
        QTest::newRow("empty lower case takes back") << u"all_proxy"_s << QString() << QString();
        QTest::newRow("SOCKS") << u"http_proxy"_s << u"socks5h://socks.test"_s << u"socks.test"_s;
    }
    void variablesGoBeforeEachOther()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, host);
        EnvironmentProxies proxies(environment(name, value));
        const QList<QNetworkProxy> found = proxies.queryProxy(QNetworkProxyQuery(QUrl(u"http://h.org/"_s)));
        QCOMPARE(found.first().hostName(), host);
    }
    void aHubOnThisComputerIsAskedDirectly_data()
    {
        QTest::addColumn<QString>("excepted"); // before
        QTest::newRow("nothing excepted") << QString();
        QTest::newRow("others excepted") << u".example.org, other.test"_s;
    }
    void aHubOnThisComputerIsAskedDirectly()
    {
        QFETCH(QString, excepted);
        QProcessEnvironment variables;
        variables.insert(u"HTTP_PROXY"_s, u"http://"_s + QString::fromLatin1(nobody()));
        variables.insert(u"NO_PROXY"_s, excepted);
        HttpRequest request;
        request.url = m_plain.url(u"/x"_s);
        QtHttpTransport proxied(QtHttpTransport::kConnectionsPerHost, variables);
        const auto refused = ended(proxied.send(request, {}));
        QVERIFY(refused);
        QVERIFY(!*refused);
        QCOMPARE(refused->error().kind, HubError::Kind::Proxy);

        const auto direct = withoutProxyFor(variables, request.url.host());
        QtHttpTransport transport(QtHttpTransport::kConnectionsPerHost, direct);
        const auto answer = ended(transport.send(request, {}));
        QVERIFY(answer);
        QVERIFY(*answer);
        QCOMPARE((*answer)->status, 200);
        EnvironmentProxies proxies(direct);
        if (!excepted.isEmpty()) {
            const QNetworkProxyQuery other(QUrl(u"http://other.test/"_s));
            QCOMPARE(proxies.queryProxy(other).first().type(), QNetworkProxy::NoProxy);
        }
    }
    void aRequestHeaderOfAWebServerIsNoProxy()
    {
        QProcessEnvironment variables = environment(u"HTTP_PROXY"_s, u"evil.test:1"_s);
        variables.insert(u"REQUEST_METHOD"_s, u"GET"_s);
        EnvironmentProxies proxies(variables);
        QCOMPARE(proxies.queryProxy(QNetworkProxyQuery(QUrl(u"http://h.org/"_s))).first().hostName(), u"proxy.test"_s);
    }
};

HS_GUILESS_TEST(ProxiesTest)
#include "tst_proxies.moc"
