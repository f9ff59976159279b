// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/location.h"
#include "testprogram/testprogram.h"

#include <QTest>

Q_DECLARE_METATYPE(hs::models::Location)

using namespace Qt::StringLiterals;
using namespace hs;
using models::Location;
using models::RepoPlace;
using models::SearchPlace;

namespace {

const QUrl kRadarEndpoint(u"https://huggingface.co"_s);

Location repo(hub::RepoKind kind, const QString &id, const QString &revision = u"main"_s,
              RepoPlace::View view = RepoPlace::View::Card, const QString &path = {}, const QString &fragment = {})
{
    return RepoPlace{{kind, *hub::RepoId::parse(id), *hub::Revision::parse(revision)}, view, path, fragment};
}

Location search(const std::function<void(hub::SearchQuery &)> &change = {})
{
    SearchPlace place;
    if (change)
        change(place.query);
    return place;
}

} // namespace

class TestLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textLeadsBack_data();
    void textLeadsBack();
    void otherPlacesLeadBack_data();
    void otherPlacesLeadBack();
    void understandsWhatPeoplePaste_data();
    void understandsWhatPeoplePaste();
    void refusesOtherText_data();
    void refusesOtherText();
    void appPagesOpenOnlyFromInside();
    void webSearchesBecomeFilters();
    void impossibleFiltersAreIgnored();
};

void TestLocation::textLeadsBack_data()
{
    using enum hub::RepoKind;
    using View = RepoPlace::View;
    QTest::addColumn<Location>("location");
    QTest::newRow("transfers") << Location(models::TransfersPlace{});
    QTest::newRow("library") << Location(models::LibraryPlace{});
    const auto side = [](hub::RepoKind kind, const QString &id, const QString &revision) {
        return hub::RepoRef{kind, *hub::RepoId::parse(id), *hub::Revision::parse(revision)};
    };
    QTest::newRow("comparison") << Location(models::ComparePlace{side(Model, u"acme/reader"_s, u"main"_s),
                                                                 side(Dataset, u"acme/words"_s, u"refs/pr/12"_s)});
    QTest::newRow("history of a file") << repo(Space, u"acme/demo"_s, u"v1.0"_s, View::History, u"a b/c&d.txt"_s);
    QTest::newRow("card") << repo(Model, u"acme/reader"_s);
    QTest::newRow("dataset card") << repo(Dataset, u"acme/words"_s);
    QTest::newRow("space card") << repo(Space, u"acme/demo"_s);
    QTest::newRow("old id without owner") << repo(Model, u"gpt2"_s);
    QTest::newRow("tag") << repo(Model, u"acme/reader"_s, u"v1.0"_s);
    QTest::newRow("branch with slash") << repo(Model, u"acme/reader"_s, u"fix/tokens"_s);
    QTest::newRow("pull request") << repo(Model, u"acme/reader"_s, u"refs/pr/12"_s);
    QTest::newRow("commit") << repo(Model, u"acme/reader"_s, QString(40, u'a'));
    QTest::newRow("heading") << repo(Model, u"acme/reader"_s, u"main"_s, View::Card, {}, u"how-to use"_s);
    QTest::newRow("files") << repo(Model, u"acme/reader"_s, u"main"_s, View::Files);
    QTest::newRow("file") << repo(Model, u"acme/reader"_s, u"main"_s, View::Files, u"config.json"_s);
    QTest::newRow("deep file") << repo(Dataset, u"acme/words"_s, u"v2"_s, View::Files, u"data/train/0001.parquet"_s);
    QTest::newRow("file with odd name") << repo(Model, u"acme/reader"_s, u"main"_s, View::Files,
                                                u"notes #1? 100% @home ünï.txt"_s);
    QTest::newRow("file called like a view")
        << repo(Model, u"acme/reader"_s, u"main"_s, View::Files, u"odd?view=history"_s);
    QTest::newRow("history") << repo(Space, u"acme/demo"_s, u"dev"_s, View::History);
    QTest::newRow("search") << search();
    QTest::newRow("search text") << search([](auto &query) { query.text = u"whisper & co = 100%+ #1"_s; });
    QTest::newRow("search datasets") << search([](auto &query) { query.kind = Dataset; });
    QTest::newRow("search everything") << search([](auto &query) {
        query.text = u"speech"_s;
        query.author = u"acme"_s;
        query.filters = {u"license:mit"_s, u"en"_s, u"size_categories:1K<n<10K"_s, u"a,b"_s};
        query.pipelineTag = u"automatic-speech-recognition"_s;
        query.apps = {u"vllm"_s, u"ollama"_s};
        query.inferenceProviders = {u"all"_s};
        query.onlyWarm = true;
        query.gated = false;
        query.minParameters = 3'000'000'000;
        query.maxParameters = 24'000'000'001;
        query.sort = hub::SearchQuery::Sort::Downloads;
        query.isAscending = true;
    });
    QTest::newRow("search Spaces") << search([](auto &query) {
        query.kind = Space;
        query.usesModels = {u"acme/reader"_s};
        query.usesDatasets = {u"acme/words"_s, u"acme/more"_s};
        query.onlyLinked = true;
    });
}

void TestLocation::otherPlacesLeadBack_data()
{
    QTest::addColumn<Location>("location");
    QTest::newRow("search with what only we know") << search([](auto &query) {
        query.excluded = {u"license:mit"_s, u"a&b"_s};
        query.createdSince = QDate(2026, 1, 2);
        query.modifiedSince = QDate(2025, 12, 31);
        query.sort = hub::SearchQuery::Sort::LikesLately;
    });
    QTest::newRow("search by name") << search([](auto &query) {
        query.sort = hub::SearchQuery::Sort::Id;
        query.isAscending = true;
    });
    QTest::newRow("person") << Location(models::OwnerPlace{u"acme"_s, models::OwnerPlace::View::Overview});
    QTest::newRow("a person's Spaces") << Location(models::OwnerPlace{u"acme"_s, models::OwnerPlace::View::Spaces});
    QTest::newRow("collection") << Location(models::CollectionPlace{u"acme"_s, u"best-of"_s});
    QTest::newRow("search collections") << Location(
        models::FindPlace{models::FindPlace::Scope::Collections, u"a b&c"_s, u"upvotes"_s});
    QTest::newRow("search people") << Location(models::FindPlace{models::FindPlace::Scope::People, u"ada"_s, {}});
    QTest::newRow("search all") << Location(models::FindPlace{models::FindPlace::Scope::Everything, {}, {}});
    for (const auto view : {models::ShelfPlace::View::Trending, models::ShelfPlace::View::Favourites,
                            models::ShelfPlace::View::Recent, models::ShelfPlace::View::Watching})
        QTest::addRow("shelf %d", int(view)) << Location(models::ShelfPlace{view});
}

void TestLocation::otherPlacesLeadBack()
{
    textLeadsBack();
}

void TestLocation::textLeadsBack()
{
    QFETCH(Location, location);
    const QString text = models::locationText(location);
    const auto back = models::parseLocation(text, kRadarEndpoint, true);
    QVERIFY2(back.has_value(), qPrintable(text));
    QVERIFY2(*back == location, qPrintable(text + u" became "_s + models::locationText(*back)));
}

void TestLocation::understandsWhatPeoplePaste_data()
{
    using enum hub::RepoKind;
    using View = RepoPlace::View;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Location>("location");
    QTest::newRow("hf without revision") << u"hf://acme/reader"_s << repo(Model, u"acme/reader"_s);
    QTest::newRow("with blanks around") << u"  hf://acme/reader\n"_s << repo(Model, u"acme/reader"_s);
    QTest::newRow("web model") << u"https://huggingface.co/acme/reader"_s << repo(Model, u"acme/reader"_s);
    QTest::newRow("short web host") << u"https://hf.co/datasets/acme/words"_s << repo(Dataset, u"acme/words"_s);
    QTest::newRow("web file") << u"https://huggingface.co/acme/reader/blob/v1.0/a/b.txt"_s
                              << repo(Model, u"acme/reader"_s, u"v1.0"_s, View::Files, u"a/b.txt"_s);
    QTest::newRow("web folder") << u"https://huggingface.co/spaces/acme/demo/tree/main"_s
                                << repo(Space, u"acme/demo"_s, u"main"_s, View::Files);
    QTest::newRow("web history") << u"https://huggingface.co/acme/reader/commits/main"_s
                                 << repo(Model, u"acme/reader"_s, u"main"_s, View::History);
    QTest::newRow("discussion opens the repository")
        << u"https://huggingface.co/acme/reader/discussions/3"_s << repo(Model, u"acme/reader"_s);
    QTest::newRow("owner/name alone") << u"acme/reader"_s << repo(Model, u"acme/reader"_s);
    QTest::newRow("person") << u"hf://acme"_s << Location(models::OwnerPlace{u"acme"_s, {}});
    QTest::newRow("web person") << u"https://huggingface.co/acme"_s << Location(models::OwnerPlace{u"acme"_s, {}});
    QTest::newRow("web collection") << u"https://huggingface.co/collections/acme/best-of-0123456789abcdef01234567"_s
                                    << Location(
                                           models::CollectionPlace{u"acme"_s, u"best-of-0123456789abcdef01234567"_s});
    QTest::newRow("unknown order of collections")
        << u"hf://search/collections?search=a&sort=beauty"_s
        << Location(models::FindPlace{models::FindPlace::Scope::Collections, u"a"_s, {}});
}

void TestLocation::understandsWhatPeoplePaste()
{
    QFETCH(QString, text);
    QFETCH(Location, location);
    const auto parsed = models::parseLocation(text, kRadarEndpoint, false);
    QVERIFY(parsed.has_value());
    QVERIFY2(*parsed == location, qPrintable(models::locationText(*parsed)));
}

void TestLocation::refusesOtherText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("words") << u"speech recognition"_s;
    QTest::newRow("one word") << u"whisper"_s;
    QTest::newRow("another site") << u"https://example.org/acme/reader"_s;
    QTest::newRow("file") << u"file:///etc/passwd"_s;
    QTest::newRow("script") << u"javascript:alert(1)"_s;
    QTest::newRow("id with two dots") << u"acme/../x"_s;
    QTest::newRow("list of nothing known") << u"hf://search/unicorns"_s;
    QTest::newRow("documentation") << u"https://huggingface.co/docs/hub"_s;
}

void TestLocation::refusesOtherText()
{
    QFETCH(QString, text);
    QVERIFY(!models::parseLocation(text, kRadarEndpoint, false).has_value());
}

void TestLocation::appPagesOpenOnlyFromInside()
{
    for (const QString &text : {u"hubscope://transfers"_s, u"hubscope://library"_s, u"hubscope://watching"_s}) {
        QVERIFY(models::parseLocation(text, kRadarEndpoint, true).has_value());
        QVERIFY(!models::parseLocation(text, kRadarEndpoint, false).has_value());
    }
    QVERIFY(!models::parseLocation(u"hubscope://delete-everything"_s, kRadarEndpoint, true).has_value());
}

void TestLocation::webSearchesBecomeFilters()
{
    const auto parsed = models::parseLocation(
        u"https://huggingface.co/models?pipeline_tag=text-generation&library=gguf,transformers&license=license:mit"
        "&num_parameters=min:3B,max:24B&sort=modified&search=qwen"_s,
        kRadarEndpoint, false);
    QVERIFY(parsed.has_value());
    const auto &query = std::get<SearchPlace>(*parsed).query;
    QCOMPARE(query.pipelineTag, u"text-generation"_s);
    QCOMPARE(query.filters, QStringList({u"gguf"_s, u"transformers"_s, u"license:mit"_s}));
    QCOMPARE(query.minParameters, std::optional<qint64>(3'000'000'000));
    QCOMPARE(query.maxParameters, std::optional<qint64>(24'000'000'000));
    QCOMPARE(query.sort, hub::SearchQuery::Sort::Modified);
    QCOMPARE(query.text, u"qwen"_s);
}

void TestLocation::impossibleFiltersAreIgnored()
{
    const auto parsed = models::parseLocation(
        u"hf://search/models?num_parameters=min:many,max:-3&gated=perhaps&sort=beauty&unknown=1&filter="
        "&exclude=&created_since=yesterday&modified_since=2026-13-40"_s,
        kRadarEndpoint, true);
    QVERIFY(parsed.has_value());
    QVERIFY(std::get<SearchPlace>(*parsed) == SearchPlace{});
}

HS_GUILESS_TEST(TestLocation)
#include "tst_location.moc"
