// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/links.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(LinkTarget)

namespace {

CardContext context()
{
    CardContext context;
    context.endpoint = QUrl(u"https://hub.example.org"_s);
    context.kind = HubRepoKind::Dataset;
    context.repoId = u"me/data"_s;
    context.commit = u"0123456789abcdef0123456789abcdef01234567"_s;
    return context;
}

HubRepository model(const QString &id)
{
    return {HubRepoKind::Model, id, {}, RepoView::Card, {}, {}, 0};
}

} // namespace

class TestLinks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void resolves_data();
    void resolves();
    void resolvesFromFolder_data();
    void resolvesFromFolder();
    void refuses_data();
    void refuses();
    void writesAddresses_data();
    void writesAddresses();
    void findsImages_data();
    void findsImages();
    void refusesImages_data();
    void refusesImages();
    void readsEmbeddedImages();
    void limitsEmbeddedImages();
    void treatsSubdomainsOfTheHubAsTheHub();
};

void TestLinks::resolves_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<LinkTarget>("target");
    const auto row = [](const char *name, const QString &href, const LinkTarget &target) {
        QTest::newRow(name) << href << target;
    };
    const auto inside = [](const QString &path, const QString &fragment = {}, std::optional<QString> revision = {}) {
        return InRepository{path, fragment, std::move(revision)};
    };
    row("relative file", u"docs/a%20b.md"_s, inside(u"docs/a b.md"_s));
    row("dot", u"./LICENSE"_s, inside(u"LICENSE"_s));
    row("with fragment", u"docs/a.md#use"_s, inside(u"docs/a.md"_s, u"use"_s));
    row("with query", u"a.md?raw=true"_s, inside(u"a.md"_s));
    row("backslashes", u"docs\\a.md"_s, inside(u"docs/a.md"_s));
    row("inner dots", u"docs/../a.md"_s, inside(u"a.md"_s));
    row("anchor", u"#how-to"_s, AnchorLink{u"how-to"_s});
    row("encoded anchor", u"#%E4%B8%AD"_s, AnchorLink{u"中"_s});
    row("own file by address", u"https://hub.example.org/datasets/me/data/blob/main/a.md"_s, inside(u"a.md"_s));
    row("own file on huggingface.co", u"https://huggingface.co/datasets/me/data/resolve/main/a.md"_s,
        inside(u"a.md"_s));
    row("own file, other case", u"https://hf.co/datasets/Me/Data/raw/main/a.md"_s, inside(u"a.md"_s));
    row("own file at the shown commit", u"https://hf.co/datasets/me/data/raw/0123456/a.md"_s, inside(u"a.md"_s));
    row("own file at another revision", u"https://hf.co/datasets/me/data/blob/v1/a.md"_s,
        inside(u"a.md"_s, {}, u"v1"_s));
    row("own heading by address", u"https://hf.co/datasets/me/data#use"_s, AnchorLink{u"use"_s});
    row("repository of the same name, another kind", u"https://hf.co/me/data/blob/main/a"_s,
        HubRepository{HubRepoKind::Model, u"me/data"_s, u"main"_s, RepoView::File, u"a"_s, {}, 0});
    row("another repository", u"https://huggingface.co/a/b"_s, model(u"a/b"_s));
    row("another repository by path", u"/a/b"_s, model(u"a/b"_s));
    row("another repository by hf", u"hf://a/b"_s, model(u"a/b"_s));
    row("scheme of the page", u"//hub.example.org/a/b"_s, model(u"a/b"_s));
    row("user", u"https://huggingface.co/openai"_s, HubUser{u"openai"_s});
    row("hub page", u"/docs/x"_s, HubPage{QUrl(u"https://hub.example.org/docs/x"_s)});
    row("above the repository", u"../../discussions/3"_s,
        HubRepository{HubRepoKind::Dataset, u"me/data"_s, {}, RepoView::Community, {}, {}, 3});
    row("web", u"https://example.org/x?y=1#z"_s, ExternalLink{QUrl(u"https://example.org/x?y=1#z"_s)});
    row("web, odd case", u"HTTPS://Example.org/"_s, ExternalLink{QUrl(u"https://example.org/"_s)});
    row("host disguised as user", u"https://huggingface.co@example.org/a/b"_s,
        ExternalLink{QUrl(u"https://huggingface.co@example.org/a/b"_s)});
    row("protocol-relative", u"//example.org/a"_s, ExternalLink{QUrl(u"https://example.org/a"_s)});
    row("protocol-relative, backslashes", u"\\\\example.org/a"_s, ExternalLink{QUrl(u"https://example.org/a"_s)});
    row("mail", u"mailto:a@example.org"_s, ExternalLink{QUrl(u"mailto:a@example.org"_s)});
    row("white space around", u" \n a.md \t"_s, inside(u"a.md"_s));
}

void TestLinks::resolves()
{
    QFETCH(QString, href);
    QFETCH(LinkTarget, target);
    const LinkTarget resolved = resolveLink(href, context());
    QVERIFY2(resolved == target, qPrintable(linkAddress(resolved, context())));
    // What is written into the HTML means the same when it is clicked.
    QVERIFY2(resolveLink(linkAddress(resolved, context()), context()) == target,
             qPrintable(linkAddress(resolved, context())));
}

void TestLinks::resolvesFromFolder_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("path");
    QTest::newRow("beside") << u"b.md"_s << u"docs/en/b.md"_s;
    QTest::newRow("above") << u"../b.md"_s << u"docs/b.md"_s;
    QTest::newRow("root") << u"../../b.md"_s << u"b.md"_s;
    QTest::newRow("the folder itself") << u"."_s << u"docs/en"_s;
}

void TestLinks::resolvesFromFolder()
{
    QFETCH(QString, href);
    CardContext place = context();
    place.folder = u"docs/en"_s;
    const LinkTarget target = resolveLink(href, place);
    QVERIFY(std::holds_alternative<InRepository>(target));
    QTEST(std::get<InRepository>(target).path, "path");
}

void TestLinks::refuses_data()
{
    QTest::addColumn<QString>("href");
    QTest::newRow("javascript") << u"javascript:alert(1)"_s;
    QTest::newRow("mixed case") << u"JaVaScRiPt:alert(1)"_s;
    QTest::newRow("space before") << u"  javascript:alert(1)"_s;
    QTest::newRow("newline inside") << u"java\nscript:alert(1)"_s;
    QTest::newRow("tab inside") << u"java\tscript:alert(1)"_s;
    QTest::newRow("NUL inside") << QString(u"java"_s + QChar(u'\0') + u"script:alert(1)"_s);
    QTest::newRow("control character before") << u"\u0001javascript:alert(1)"_s;
    QTest::newRow("vbscript") << u"vbscript:x"_s;
    QTest::newRow("data page") << u"data:text/html,<script>x</script>"_s;
    QTest::newRow("data image is no page") << u"data:image/png;base64,AAAA"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("Qt resource") << u"qrc:/x"_s;
    QTest::newRow("blob") << u"blob:https://x/1"_s;
    QTest::newRow("app pages") << u"hubscope://settings"_s;
    QTest::newRow("Windows path") << u"C:\\Windows\\x.exe"_s;
    QTest::newRow("telephone") << u"tel:123"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("query alone") << u"?x=1"_s;
    QTest::newRow("no host") << u"https://"_s;
    QTest::newRow("bad hf") << u"hf://a/../b"_s;
}

void TestLinks::refuses()
{
    QFETCH(QString, href);
    const LinkTarget target = resolveLink(href, context());
    QVERIFY(std::holds_alternative<RefusedLink>(target));
    QVERIFY(linkAddress(target, context()).isEmpty());
}

void TestLinks::writesAddresses_data()
{
    QTest::addColumn<QString>("href");
    QTest::addColumn<QString>("address");
    const QString own = u"https://hub.example.org/datasets/me/data/"_s;
    QTest::newRow("file") << u"a b.md"_s << own + u"blob/main/a%20b.md"_s;
    QTest::newRow("root folder") << u"."_s << own + u"tree/main"_s;
    QTest::newRow("repository of huggingface.co opens on the endpoint")
        << u"https://huggingface.co/a/b"_s << u"https://hub.example.org/a/b"_s;
    QTest::newRow("anchor") << u"#a b"_s << u"#a%20b"_s;
}

void TestLinks::writesAddresses()
{
    QFETCH(QString, href);
    QTEST(linkAddress(resolveLink(href, context()), context()), "address");
}

void TestLinks::findsImages_data()
{
    QTest::addColumn<QString>("src");
    QTest::addColumn<ImageOrigin>("origin");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("path");
    const QString own = u"https://hub.example.org/datasets/me/data/resolve/"_s;
    const QString commit = context().commit;
    QTest::newRow("relative") << u"img/a b.png"_s << ImageOrigin::Repository << own + commit + u"/img/a%20b.png"_s
                              << u"img/a b.png"_s;
    QTest::newRow("own, by address") << u"https://huggingface.co/datasets/me/data/resolve/main/a.png"_s
                                     << ImageOrigin::Repository << own + commit + u"/a.png"_s << u"a.png"_s;
    QTest::newRow("own page about the file") << u"https://hub.example.org/datasets/me/data/blob/main/a.png?raw=true"_s
                                             << ImageOrigin::Repository << own + commit + u"/a.png"_s << u"a.png"_s;
    QTest::newRow("own, another revision") << u"https://hf.co/datasets/me/data/raw/v1/a.png"_s
                                           << ImageOrigin::Repository << own + u"v1/a.png"_s << u"a.png"_s;
    QTest::newRow("a Qt resource path is a file name")
        << u":/icons/x.png"_s << ImageOrigin::Repository << own + commit + u"/%3A/icons/x.png"_s << u":/icons/x.png"_s;
    QTest::newRow("another repository") << u"https://hub.example.org/a/b/blob/main/x.png"_s << ImageOrigin::Hub
                                        << u"https://hub.example.org/a/b/resolve/main/x.png"_s << QString();
    QTest::newRow("site file") << u"/front/logo.svg"_s << ImageOrigin::Hub
                               << u"https://hub.example.org/front/logo.svg"_s << QString();
    QTest::newRow("huggingface.co is another host")
        << u"https://huggingface.co/a/b/resolve/main/x.png"_s << ImageOrigin::ThirdParty
        << u"https://huggingface.co/a/b/resolve/main/x.png"_s << QString();
    QTest::newRow("third party") << u"https://img.shields.io/x.svg"_s << ImageOrigin::ThirdParty
                                 << u"https://img.shields.io/x.svg"_s << QString();
    QTest::newRow("another port") << u"https://hub.example.org:444/x.png"_s << ImageOrigin::ThirdParty
                                  << u"https://hub.example.org:444/x.png"_s << QString();
    QTest::newRow("protocol-relative") << u"//example.org/x.png"_s << ImageOrigin::ThirdParty
                                       << u"https://example.org/x.png"_s << QString();
}

void TestLinks::findsImages()
{
    QFETCH(QString, src);
    const ImageTarget target = resolveImage(src, context());
    QTEST(target.origin, "origin");
    QTEST(target.url.toString(QUrl::FullyEncoded), "url");
    QTEST(target.path, "path");
}

void TestLinks::refusesImages_data()
{
    QTest::addColumn<QString>("src");
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("Qt resource") << u"qrc:/icons/x.png"_s;
    QTest::newRow("javascript") << u"javascript:x"_s;
    QTest::newRow("data SVG") << u"data:image/svg+xml,<svg/>"_s;
    QTest::newRow("data HTML") << u"data:text/html,x"_s;
    QTest::newRow("data without type") << u"data:,x"_s;
    QTest::newRow("data without comma") << u"data:image/png"_s;
    QTest::newRow("ftp") << u"ftp://example.org/x.png"_s;
    QTest::newRow("nothing") << QString();
    QTest::newRow("the root folder") << u"."_s;
}

void TestLinks::refusesImages()
{
    QFETCH(QString, src);
    const ImageTarget target = resolveImage(src, context());
    QCOMPARE(target.origin, ImageOrigin::Refused);
    QVERIFY(target.url.isEmpty());
}

void TestLinks::readsEmbeddedImages()
{
    const ImageTarget target = resolveImage(u"data:image/PNG;base64,AQID", context());
    QCOMPARE(target.origin, ImageOrigin::Embedded);
    QCOMPARE(embeddedImage(target.url), QByteArray("\1\2\3"));
    QVERIFY(embeddedImage(QUrl(u"https://example.org/x.png"_s)).isEmpty());
}

void TestLinks::limitsEmbeddedImages()
{
    const QString small = u"data:image/png;base64,"_s + QString::fromLatin1(QByteArray(65536, 'x').toBase64());
    const QString large = u"data:image/png;base64,"_s + QString::fromLatin1(QByteArray(65537, 'x').toBase64());
    QCOMPARE(resolveImage(small, context()).origin, ImageOrigin::Embedded);
    QCOMPARE(resolveImage(large, context()).origin, ImageOrigin::Refused);
}

void TestLinks::treatsSubdomainsOfTheHubAsTheHub()
{
    CardContext place = context();
    place.endpoint = QUrl(u"https://huggingface.co"_s);
    QCOMPARE(resolveImage(u"https://cdn-uploads.huggingface.co/x.png", place).origin, ImageOrigin::Hub);
    QCOMPARE(resolveImage(u"https://a-b.hf.space/x.png", place).origin, ImageOrigin::ThirdParty);
    QCOMPARE(resolveImage(u"https://huggingface.co.example.org/x.png", place).origin, ImageOrigin::ThirdParty);
    QCOMPARE(resolveImage(u"http://huggingface.co/x.png", place).origin, ImageOrigin::ThirdParty);
}

HS_GUILESS_TEST(TestLinks)
#include "tst_links.moc"
