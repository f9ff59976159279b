// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/hubaddress.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HubAddress)

class TestHubAddress : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void refuses_data();
    void refuses();
    void understandsEndpointWithPath();
    void writesBothForms_data();
    void writesBothForms();
    void checksRepositoryIds_data();
    void checksRepositoryIds();
};

namespace {

HubRepository repository(HubRepoKind kind, const QString &id, RepoView view = RepoView::Card, const QString &path = {},
                         std::optional<QString> revision = {}, const QString &fragment = {}, int discussion = 0)
{
    return {kind, id, std::move(revision), view, path, fragment, discussion};
}

const QUrl kEndpoint(u"http://127.0.0.1:8080"_s);
constexpr auto kModel = HubRepoKind::Model;
constexpr auto kDataset = HubRepoKind::Dataset;

} // namespace

void TestHubAddress::parses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<HubAddress>("address");
    const auto row = [](const char *name, const QString &text, const HubAddress &address) {
        QTest::newRow(name) << text << address;
    };
    const QString id = u"openai/whisper"_s;
    row("hf model", u"hf://openai/whisper"_s, repository(kModel, id));
    row("hf with type", u"hf://models/openai/whisper"_s, repository(kModel, id));
    row("hf dataset", u" hf://datasets/google/fleurs \n"_s, repository(kDataset, u"google/fleurs"_s));
    row("hf space", u"HF://spaces/a/b"_s, repository(HubRepoKind::Space, u"a/b"_s));
    row("hf path", u"hf://openai/whisper/a/b%20c.txt"_s, repository(kModel, id, RepoView::Entry, u"a/b c.txt"_s));
    row("hf revision", u"hf://openai/whisper@v1.0/x"_s, repository(kModel, id, RepoView::Entry, u"x"_s, u"v1.0"_s));
    row("hf encoded revision", u"hf://a/b@feature%2Fx"_s,
        repository(kModel, u"a/b"_s, RepoView::Card, {}, u"feature/x"_s));
    row("hf pull request", u"hf://a/b@refs/pr/12/f"_s,
        repository(kModel, u"a/b"_s, RepoView::Entry, u"f"_s, u"refs/pr/12"_s));
    row("hf short pull request", u"hf://a/b@pr/12"_s,
        repository(kModel, u"a/b"_s, RepoView::Card, {}, u"refs/pr/12"_s));
    row("hf encoded pull request", u"hf://a/b@refs%2Fpr%2F12"_s,
        repository(kModel, u"a/b"_s, RepoView::Card, {}, u"refs/pr/12"_s));
    row("hf convert", u"hf://datasets/a/b@refs/convert/parquet/d"_s,
        repository(kDataset, u"a/b"_s, RepoView::Entry, u"d"_s, u"refs/convert/parquet"_s));
    row("hf legacy dataset", u"hf://datasets/squad"_s, repository(kDataset, u"squad"_s));
    row("hf fragment", u"hf://a/b#usage"_s, repository(kModel, u"a/b"_s, RepoView::Card, {}, {}, u"usage"_s));
    row("hf user", u"hf://openai"_s, HubUser{u"openai"_s});
    row("hf user with slash", u"hf://openai/"_s, HubUser{u"openai"_s});
    row("hf collection", u"hf://collections/a/b-123"_s, HubCollection{u"a"_s, u"b-123"_s});
    row("hf search", u"hf://search/datasets?search=x&sort=likes"_s, HubSearch{kDataset, u"search=x&sort=likes"_s});
    row("web card", u"https://huggingface.co/openai/whisper"_s, repository(kModel, id));
    row("web short host", u"https://hf.co/openai/whisper"_s, repository(kModel, id));
    row("web without scheme", u"huggingface.co/openai/whisper"_s, repository(kModel, id));
    row("web endpoint", u"http://127.0.0.1:8080/openai/whisper"_s, repository(kModel, id));
    row("web endpoint without scheme", u"127.0.0.1:8080/openai/whisper"_s, repository(kModel, id));
    row("web folder", u"https://huggingface.co/a/b/tree/main/x/y"_s,
        repository(kModel, u"a/b"_s, RepoView::Folder, u"x/y"_s, u"main"_s));
    row("web file", u"https://huggingface.co/a/b/blob/main/x%20y.md?code=true#L3"_s,
        repository(kModel, u"a/b"_s, RepoView::File, u"x y.md"_s, u"main"_s, u"L3"_s));
    row("web resolve", u"https://huggingface.co/a/b/resolve/refs%2Fpr%2F1/x?download=true"_s,
        repository(kModel, u"a/b"_s, RepoView::File, u"x"_s, u"refs/pr/1"_s));
    row("web raw dataset", u"https://huggingface.co/datasets/a/b/raw/main/x"_s,
        repository(kDataset, u"a/b"_s, RepoView::File, u"x"_s, u"main"_s));
    row("web legacy dataset", u"https://huggingface.co/datasets/squad"_s, repository(kDataset, u"squad"_s));
    row("web legacy file", u"https://huggingface.co/gpt2/blob/main/x"_s,
        repository(kModel, u"gpt2"_s, RepoView::File, u"x"_s, u"main"_s));
    row("web viewer", u"https://huggingface.co/datasets/squad/viewer/plain"_s,
        repository(kDataset, u"squad"_s, RepoView::Viewer));
    row("web commits", u"https://huggingface.co/a/b/commits/main"_s,
        repository(kModel, u"a/b"_s, RepoView::History, {}, u"main"_s));
    row("web commit", u"https://huggingface.co/a/b/commit/7d31f0c"_s,
        repository(kModel, u"a/b"_s, RepoView::Commit, {}, u"7d31f0c"_s));
    row("web discussions", u"https://huggingface.co/a/b/discussions"_s,
        repository(kModel, u"a/b"_s, RepoView::Community));
    row("web discussion", u"https://huggingface.co/a/b/discussions/7#x"_s,
        repository(kModel, u"a/b"_s, RepoView::Community, {}, {}, u"x"_s, 7));
    row("web user", u"https://huggingface.co/openai"_s, HubUser{u"openai"_s});
    row("web list", u"https://huggingface.co/models?search=x%20y"_s, HubSearch{kModel, u"search=x%20y"_s});
    row("web collection", u"https://huggingface.co/collections/a/b"_s, HubCollection{u"a"_s, u"b"_s});
    row("web docs", u"https://huggingface.co/docs/hub"_s, HubPage{QUrl(u"https://huggingface.co/docs/hub"_s)});
    row("web papers", u"https://huggingface.co/papers/1706.03762"_s,
        HubPage{QUrl(u"https://huggingface.co/papers/1706.03762"_s)});
    row("web front page", u"https://huggingface.co"_s, HubPage{QUrl(u"https://huggingface.co"_s)});
    row("web api", u"https://huggingface.co/api/models/a/b"_s,
        HubPage{QUrl(u"https://huggingface.co/api/models/a/b"_s)});
    row("web impossible id", u"https://huggingface.co/a--b/c"_s, HubPage{QUrl(u"https://huggingface.co/a--b/c"_s)});
}

void TestHubAddress::parses()
{
    QFETCH(QString, text);
    QFETCH(HubAddress, address);
    const auto parsed = parseHubAddress(text, kEndpoint);
    QVERIFY(parsed);
    QVERIFY2(*parsed == address, qPrintable(toHubUri(*parsed)));
}

void TestHubAddress::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"whisper large"_s;
    QTest::newRow("an id alone is a search") << u"openai/whisper"_s;
    QTest::newRow("another host") << u"https://example.org/openai/whisper"_s;
    QTest::newRow("a host that only ends alike") << u"https://nothuggingface.co/a/b"_s;
    QTest::newRow("the host as user name") << u"https://huggingface.co@example.org/a/b"_s;
    QTest::newRow("a file") << u"file:///etc/passwd"_s;
    QTest::newRow("app pages stay inside") << u"hubscope://settings"_s;
    QTest::newRow("empty hf") << u"hf://"_s;
    QTest::newRow("double slash") << u"hf://a/b//c"_s;
    QTest::newRow("climbing out") << u"hf://a/b/../c"_s;
    QTest::newRow("climbing out, encoded") << u"hf://a/b/%2E%2E/c"_s;
    QTest::newRow("bucket") << u"hf://buckets/a/b"_s;
    QTest::newRow("empty revision") << u"hf://a/b@"_s;
    QTest::newRow("bad id") << u"hf://a/-b"_s;
    QTest::newRow("newline inside") << u"hf://a/b\nc"_s;
    QTest::newRow("endless") << u"hf://a/"_s + QString(5000, u'b');
}

void TestHubAddress::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!parseHubAddress(text, kEndpoint));
}

void TestHubAddress::understandsEndpointWithPath()
{
    const QUrl endpoint(u"https://hub.example.org/hf"_s);
    const auto inside = parseHubAddress(u"https://hub.example.org/hf/a/b", endpoint);
    QVERIFY(inside);
    QCOMPARE(std::get<HubRepository>(*inside).id, u"a/b"_s);
    QVERIFY(!parseHubAddress(u"https://hub.example.org/other/a/b", endpoint));
    QCOMPARE(toWebUrl(*inside, endpoint).toString(), u"https://hub.example.org/hf/a/b"_s);
}

void TestHubAddress::writesBothForms_data()
{
    QTest::addColumn<HubAddress>("address");
    QTest::addColumn<QString>("uri");
    QTest::addColumn<QString>("web");
    const auto row = [](const char *name, const HubAddress &address, const QString &uri, const QString &web) {
        QTest::newRow(name) << address << uri << u"http://127.0.0.1:8080/"_s + web;
    };
    row("card", repository(kModel, u"a/b"_s), u"hf://a/b"_s, u"a/b"_s);
    row("card at revision", repository(kModel, u"a/b"_s, RepoView::Card, {}, u"refs/pr/1"_s),
        u"hf://a/b@refs%2Fpr%2F1"_s, u"a/b/tree/refs%2Fpr%2F1"_s);
    row("file", repository(kDataset, u"a/b"_s, RepoView::File, u"x y/ü.md"_s, u"v1"_s),
        u"hf://datasets/a/b@v1/x%20y/%C3%BC.md"_s, u"datasets/a/b/blob/v1/x%20y/%C3%BC.md"_s);
    row("folder", repository(kModel, u"a/b"_s, RepoView::Folder, u"x"_s), u"hf://a/b/x"_s, u"a/b/tree/main/x"_s);
    row("history", repository(kModel, u"a/b"_s, RepoView::History, {}, u"main"_s), u"hf://a/b@main"_s,
        u"a/b/commits/main"_s);
    row("discussion", repository(kModel, u"a/b"_s, RepoView::Community, {}, {}, {}, 3), u"hf://a/b"_s,
        u"a/b/discussions/3"_s);
    row("fragment", repository(kModel, u"a/b"_s, RepoView::Card, {}, {}, u"to do"_s), u"hf://a/b#to%20do"_s,
        u"a/b#to%20do"_s);
    row("user", HubUser{u"openai"_s}, u"hf://openai"_s, u"openai"_s);
    row("search", HubSearch{kModel, u"search=x"_s}, u"hf://search/models?search=x"_s, u"models?search=x"_s);
    row("collection", HubCollection{u"a"_s, u"b"_s}, u"hf://collections/a/b"_s, u"collections/a/b"_s);
}

void TestHubAddress::writesBothForms()
{
    QFETCH(HubAddress, address);
    QTEST(toHubUri(address), "uri");
    QTEST(toWebUrl(address, kEndpoint).toString(QUrl::FullyEncoded), "web");
    // Reading either form gives an address of the same page.
    const auto again = parseHubUrl(toWebUrl(address, kEndpoint), kEndpoint);
    QVERIFY(again);
    QCOMPARE(toWebUrl(*again, kEndpoint), toWebUrl(address, kEndpoint));
    const auto fromUri = parseHubAddress(toHubUri(address), kEndpoint);
    QVERIFY(fromUri);
    QCOMPARE(toHubUri(*fromUri), toHubUri(address));
}

void TestHubAddress::checksRepositoryIds_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("isValid");
    QTest::newRow("two parts") << u"openai/whisper-large.v3_x"_s << true;
    QTest::newRow("one part") << u"gpt2"_s << true;
    QTest::newRow("underscores at the ends") << u"_a_/_b_"_s << true;
    QTest::newRow("96 characters") << u"a/"_s + QString(96, u'b') << true;
    QTest::newRow("97 characters") << u"a/"_s + QString(97, u'b') << false;
    QTest::newRow("three parts") << u"a/b/c"_s << false;
    QTest::newRow("dash first") << u"a/-b"_s << false;
    QTest::newRow("dot last") << u"a/b."_s << false;
    QTest::newRow("two dashes") << u"a/b--c"_s << false;
    QTest::newRow("two dots") << u"a/b..c"_s << false;
    QTest::newRow(".git") << u"a/b.git"_s << false;
    QTest::newRow("space") << u"a/b c"_s << false;
    QTest::newRow("empty name") << u"a/"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void TestHubAddress::checksRepositoryIds()
{
    QFETCH(QString, id);
    QTEST(isRepositoryId(id), "isValid");
}

HS_GUILESS_TEST(TestHubAddress)
#include "tst_hubaddress.moc"
