// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/calls/search.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::hub;

Q_DECLARE_METATYPE(SearchQuery)

class SearchAddressTest : public QObject
{
    Q_OBJECT

    static HubContext hub()
    {
        HubContext context;
        context.endpoint = QUrl(u"http://h:1/hf"_s);
        return context;
    }

private Q_SLOTS:
    void facetsAreSpelledAsTheHubWants_data()
    {
        QTest::addColumn<SearchQuery>("query");
        QTest::addColumn<QByteArray>("part");
        const auto row = [](const char *name, RepoKind kind, auto change, const char *part) {
            SearchQuery query;
            query.kind = kind;
            change(query);
            QTest::newRow(name) << query << QByteArray(part);
        };
        using enum RepoKind;
        row("text", Model, [](SearchQuery &q) { q.text = u"whisper v3+x&y"_s; }, "search=whisper%20v3%2Bx%26y");
        row("author", Model, [](SearchQuery &q) { q.author = u"openai"_s; }, "author=openai");
        row(
            "tags", Model, [](SearchQuery &q) { q.filters = {u"license:mit"_s, u"en"_s}; },
            "filter=license%3Amit&filter=en");
        row(
            "size category", Dataset, [](SearchQuery &q) { q.filters = {u"size_categories:1K<n<10K"_s}; },
            "filter=size_categories%3A1K%3Cn%3C10K");
        row(
            "task of models", Model, [](SearchQuery &q) { q.pipelineTag = u"text-generation"_s; },
            "pipeline_tag=text-generation");
        row(
            "task of data sets", Dataset, [](SearchQuery &q) { q.pipelineTag = u"translation"_s; },
            "filter=task_categories%3Atranslation");
        row("apps", Model, [](SearchQuery &q) { q.apps = {u"llama.cpp"_s}; }, "apps=llama.cpp");
        row("providers", Model, [](SearchQuery &q) { q.inferenceProviders = {u"all"_s}; }, "inference_provider=all");
        row("warm", Model, [](SearchQuery &q) { q.onlyWarm = true; }, "inference=warm");
        row("gated", Model, [](SearchQuery &q) { q.gated = false; }, "gated=false");
        row(
            "parameters", Model,
            [](SearchQuery &q) {
                q.minParameters = 3'000'000'000;
                q.maxParameters = 24'500'000'000;
            },
            "num_parameters=min%3A3B%2Cmax%3A24500M");
        row("used models", Space, [](SearchQuery &q) { q.usesModels = {u"a/b"_s}; }, "models=a%2Fb");
        row("linked", Space, [](SearchQuery &q) { q.onlyLinked = true; }, "linked=true");
        row(
            "sort", Model, [](SearchQuery &q) { q.sort = SearchQuery::Sort::Modified; },
            "sort=lastModified&direction=-1");
        row("ascending", Model, [](SearchQuery &q) { q.isAscending = true; }, "sort=trendingScore&direction=1");
        row("page size", Model, [](SearchQuery &q) { q.pageSize = 9999; }, "limit=500");
    }
    void facetsAreSpelledAsTheHubWants()
    {
        QFETCH(SearchQuery, query);
        QFETCH(QByteArray, part);
        const QByteArray address = searchAddress(hub(), query).toEncoded();
        QVERIFY2(address.contains(part), address.constData());
    }
    void theEndpointsPathIsKept()
    {
        const QUrl address = searchAddress(hub(), SearchQuery{.kind = RepoKind::Dataset});
        QCOMPARE(address.path(), u"/hf/api/datasets"_s);
    }
    void facetsOfOtherKindsAreLeftOut()
    {
        SearchQuery query;
        query.kind = RepoKind::Space;
        query.minParameters = 1;
        query.apps = {u"vllm"_s};
        query.gated = true;
        const QByteArray address = searchAddress(hub(), query).toEncoded();
        QVERIFY(!address.contains("num_parameters"));
        QVERIFY(!address.contains("apps="));
        QVERIFY(!address.contains("gated="));
    }
};

HS_GUILESS_TEST(SearchAddressTest)
#include "tst_searchaddress.moc"
