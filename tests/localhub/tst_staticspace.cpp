// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Pages of static Spaces on a host of their own (spaces.md §8).
class tst_StaticSpace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces()); }
    void cleanupTestCase() { m_hub.reset(); }

    void filesComeWithTheirTypes_data();
    void filesComeWithTheirTypes();
    void foldersLeadToTheirPages();
    void pageInAFolderKeepsItsLinks();
    void largeFilesHaveRanges();
    void unchangedFilesAreNotSentAgain();
    void headersAreSafe();
    void pathFormIsSandboxed();
    void ownHeadersAreThreeAtMost();
    void privateOnesNeedAToken_data();
    void privateOnesNeedAToken();
    void missingThingsAre404_data();
    void missingThingsAre404();
    void othersSayWhyThereIsNothing_data();
    void othersSayWhyThereIsNothing();
    void onlyReadingIsAllowed();
    void hubDoesNotServePages();
    void otherHostsGetPathAddresses();
    void ownDomainIsUsed();

private:
    [[nodiscard]] Reply byPath(const QString &path, const Headers &headers = {})
    {
        return m_hub->get(u"http://127.0.0.1:%1%2"_s.arg(m_hub->server().spacePort()).arg(path), headers);
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_StaticSpace::filesComeWithTheirTypes_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("page") << u"/"_s << QByteArray("text/html; charset=utf-8") << QByteArray("hello");
    QTest::newRow("page by name") << u"/index.html"_s << QByteArray("text/html; charset=utf-8") << QByteArray("hello");
    QTest::newRow("style") << u"/style.css"_s << QByteArray("text/css; charset=utf-8") << QByteArray("body{}");
    QTest::newRow("script") << u"/app/main.js"_s << QByteArray("text/javascript; charset=utf-8")
                            << QByteArray("export {}");
    QTest::newRow("with a query") << u"/style.css?v=2"_s << QByteArray("text/css; charset=utf-8")
                                  << QByteArray("body{}");
    QTest::newRow("large file") << u"/big.bin"_s << QByteArray("application/octet-stream") << tinySafetensors();
    QTest::newRow("page of a folder") << u"/docs/"_s << QByteArray("text/html; charset=utf-8") << QByteArray("docs");
}

void tst_StaticSpace::filesComeWithTheirTypes()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, content);
    for (const Reply &reply : {visit(*m_hub, u"acme-page"_s, path), byPath(u"/acme/page"_s + path)}) {
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.header("content-type"), type);
        QVERIFY(reply.body.contains(content));
    }
}

void tst_StaticSpace::foldersLeadToTheirPages()
{
    const Reply folder = visit(*m_hub, u"acme-page"_s, u"/docs"_s);
    QCOMPARE(folder.status, 302);
    QCOMPARE(folder.header("location"), "/docs/");
    const Reply root = byPath(u"/acme/page"_s);
    QCOMPARE(root.status, 302);
    QCOMPARE(root.header("location"), "/acme/page/");
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/app"_s).status, 404); // no page in it
}

void tst_StaticSpace::pageInAFolderKeepsItsLinks()
{
    const Reply root = visit(*m_hub, u"acme-dist"_s, u"/"_s);
    QCOMPARE(root.status, 302);
    QCOMPARE(root.header("location"), "/dist/index.html");
    QCOMPARE(visit(*m_hub, u"acme-dist"_s, u"/dist/index.html"_s).body, "built");
    QCOMPARE(visit(*m_hub, u"acme-dist"_s, u"/dist/a.js"_s).body, "1");
}

void tst_StaticSpace::largeFilesHaveRanges()
{
    const Reply part = visit(*m_hub, u"acme-page"_s, u"/big.bin"_s, {{"Range", "bytes=2-5"}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, tinySafetensors().mid(2, 4));
}

void tst_StaticSpace::unchangedFilesAreNotSentAgain()
{
    const Reply first = visit(*m_hub, u"acme-page"_s, u"/style.css"_s);
    const Reply again = visit(*m_hub, u"acme-page"_s, u"/style.css"_s, {{"If-None-Match", first.header("etag")}});
    QCOMPARE(again.status, 304);
    QVERIFY(again.body.isEmpty());
}

void tst_StaticSpace::headersAreSafe()
{
    const Reply page = visit(*m_hub, u"acme-page"_s, u"/"_s);
    QCOMPARE(page.header("x-content-type-options"), "nosniff");
    QCOMPARE(page.header("referrer-policy"), "strict-origin-when-cross-origin");
    QVERIFY(page.header("access-control-allow-origin").isEmpty());
    QVERIFY(!page.header("x-request-id").isEmpty());
    // It has an origin of its own, so that its scripts may do there what they like.
    QVERIFY(page.header("content-security-policy").isEmpty());
}

void tst_StaticSpace::pathFormIsSandboxed()
{
    const Reply page = byPath(u"/acme/page/"_s);
    const QByteArray policy = page.header("content-security-policy");
    QVERIFY(policy.startsWith("sandbox "));
    QVERIFY(policy.contains("allow-scripts"));
    QVERIFY(!policy.contains("allow-same-origin"));
    QVERIFY(!policy.contains("allow-top-navigation"));
    QCOMPARE(page.header("access-control-allow-origin"), "*");
}

void tst_StaticSpace::ownHeadersAreThreeAtMost()
{
    const Reply page = visit(*m_hub, u"acme-dist"_s, u"/dist/index.html"_s);
    QCOMPARE(page.header("cross-origin-embedder-policy"), "require-corp");
    QVERIFY(page.header("x-evil").isEmpty());
    QCOMPARE(page.header("content-security-policy"), "frame-ancestors 'self'");
}

void tst_StaticSpace::privateOnesNeedAToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 404;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << 404;
    QTest::newRow("an unknown token") << QByteArray("hf_wrong") << 401;
    QTest::newRow("a member") << QByteArray("hf_bob") << 200;
}

void tst_StaticSpace::privateOnesNeedAToken()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    const Headers headers = as(token.constData());
    for (const Reply &reply : {visit(*m_hub, u"acme-hidden"_s, u"/"_s, headers), byPath(u"/acme/hidden/"_s, headers)}) {
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body.contains("garden"), status == 200);
        if (status == 200) {
            QCOMPARE(reply.header("cache-control"), "private, no-store");
            QVERIFY(reply.header("access-control-allow-origin").isEmpty());
        }
    }
    // A private one looks like none at all.
    if (status == 404)
        QCOMPARE(visit(*m_hub, u"acme-hidden"_s, u"/"_s, headers).body, visit(*m_hub, u"acme-none"_s, u"/"_s).body);
}

void tst_StaticSpace::missingThingsAre404_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"/none.js", "/../index.html", "/%2e%2e/%2e%2e/hub.sqlite", "/.git/config",
                             "/docs/../../hub.sqlite", "/style.css/", "//style.css"})
        QTest::newRow(path) << QString::fromLatin1(path);
}

void tst_StaticSpace::missingThingsAre404()
{
    QFETCH(const QString, path);
    QUrl url(u"http://127.0.0.1:%1"_s.arg(m_hub->server().spacePort()));
    const Reply reply = visit(*m_hub, u"acme-page"_s, path);
    QVERIFY2(reply.status == 404 || (path.contains("index.html"_L1) && reply.status == 200),
             QByteArray::number(reply.status).constData()); // the client itself takes "/../" out
    QVERIFY(!reply.body.contains("SQLite"));
}

void tst_StaticSpace::othersSayWhyThereIsNothing_data()
{
    QTest::addColumn<QString>("subdomain");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("gradio") << u"acme-demo"_s << 503 << QByteArray("static Spaces only");
    QTest::newRow("docker") << u"acme-box"_s << 503 << QByteArray("static Spaces only");
    QTest::newRow("bad YAML") << u"acme-bad"_s << 503 << QByteArray("YAML");
    QTest::newRow("no page") << u"acme-bare"_s << 404 << QByteArray("no application file");
    QTest::newRow("nobody") << u"acme-none"_s << 404 << QByteArray("no such Space");
}

void tst_StaticSpace::othersSayWhyThereIsNothing()
{
    QFETCH(const QString, subdomain);
    QFETCH(const int, status);
    QFETCH(const QByteArray, word);
    const Reply reply = visit(*m_hub, subdomain, u"/"_s);
    QCOMPARE(reply.status, status);
    QVERIFY2(reply.body.contains(word), reply.body.constData());
    QCOMPARE(reply.header("cache-control"), "no-store");
}

void tst_StaticSpace::onlyReadingIsAllowed()
{
    const QString where = u"http://127.0.0.1:%1/acme/page/"_s.arg(m_hub->server().spacePort());
    QCOMPARE(m_hub->post(where, "text/plain", "x").status, 405);
    QCOMPARE(m_hub->head(where).status, 200);
}

void tst_StaticSpace::hubDoesNotServePages()
{
    const QString host = u"acme-page.localhost:%1"_s.arg(m_hub->server().port());
    const Reply reply = m_hub->get(u"/"_s, {{"Host", host.toUtf8()}});
    QVERIFY(!reply.body.contains("hello"));
    // A page's file from the hub itself can do nothing.
    const Reply raw = m_hub->get(u"/spaces/acme/page/raw/main/index.html"_s);
    QVERIFY(raw.header("content-type").startsWith("text/plain"));
    QVERIFY(raw.header("content-security-policy").contains("sandbox"));
}

void tst_StaticSpace::otherHostsGetPathAddresses()
{
    ServerOptions options = quickSpaces();
    options.host = u"0.0.0.0"_s;
    Hub hub(spacesHub(), options);
    const QString port = QString::number(hub.server().port());
    const QJsonObject info = hub.get(u"http://127.0.0.1:%1/api/spaces/acme/page"_s.arg(port)).object();
    const QString address = info["host"_L1].toString();
    QCOMPARE(address, u"http://127.0.0.1:%1/acme/page"_s.arg(hub.server().spacePort()));
    const QJsonObject other = hub.get(u"http://127.0.0.1:%1/api/spaces/acme/demo/runtime"_s.arg(port)).object();
    QCOMPARE(other["stage"_L1].toString(), u"STOPPED"_s);
    QVERIFY(!other.contains("domains"_L1));
    QVERIFY(hub.get(address + u'/').body.contains("hello"));
}

void tst_StaticSpace::ownDomainIsUsed()
{
    ServerOptions options = quickSpaces();
    options.spaceDomain = u"Spaces.Example.Test"_s;
    Hub hub(spacesHub(), options);
    const QString domain = u"acme-page.spaces.example.test:%1"_s.arg(hub.server().spacePort());
    const QJsonObject info = hub.get(u"/api/spaces/acme/page"_s).object();
    QCOMPARE(info["host"_L1].toString(), u"http://"_s + domain);
    const QString where = u"http://127.0.0.1:%1/"_s.arg(hub.server().spacePort());
    QVERIFY(hub.get(where, {{"Host", domain.toUtf8()}}).body.contains("hello"));
}

HS_GUILESS_TEST(tst_StaticSpace)
#include "tst_staticspace.moc"
