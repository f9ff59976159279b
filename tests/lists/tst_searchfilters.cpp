// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/repotasks.h"
#include "lists/searchfilters.h"
#include "testprogram/testprogram.h"

#include <QSet>
#include <QTest>

#include <algorithm>
#include <array>

Q_DECLARE_METATYPE(hs::models::Facet)

using namespace hs;
using namespace Qt::StringLiterals;
using hub::RepoKind;
using models::Facet;
using models::SearchFilter;

class TestSearchFilters : public QObject
{
    Q_OBJECT

    const hub::TagsByType tags{{u"language"_s, {{u"xyz"_s, u"Xyzian"_s, {}}}},
                               {u"library"_s, {{u"newlib"_s, u"New Lib"_s, {}}}}};

private Q_SLOTS:
    void sortsTagsIntoFacets_data()
    {
        QTest::addColumn<RepoKind>("kind");
        QTest::addColumn<QString>("tag");
        QTest::addColumn<Facet>("facet");
        QTest::newRow("licence") << RepoKind::Model << u"license:mit"_s << Facet::Licence;
        QTest::newRow("known library") << RepoKind::Model << u"transformers"_s << Facet::Library;
        QTest::newRow("library of the Hub") << RepoKind::Model << u"newlib"_s << Facet::Library;
        QTest::newRow("common language") << RepoKind::Model << u"en"_s << Facet::Language;
        QTest::newRow("rare language") << RepoKind::Model << u"fil"_s << Facet::Language;
        QTest::newRow("language of the Hub") << RepoKind::Model << u"xyz"_s << Facet::Language;
        QTest::newRow("free tag") << RepoKind::Model << u"conversational"_s << Facet::Other;
        QTest::newRow("dataset of a model") << RepoKind::Model << u"dataset:squad"_s << Facet::TrainedOn;
        QTest::newRow("base model") << RepoKind::Model << u"base_model:quantized:a/b"_s << Facet::BaseModel;
        QTest::newRow("sub-task") << RepoKind::Dataset << u"task_ids:parsing"_s << Facet::SubTask;
        QTest::newRow("region") << RepoKind::Dataset << u"region:us"_s << Facet::Region;
        QTest::newRow("language of a dataset") << RepoKind::Dataset << u"language:yo"_s << Facet::Language;
        QTest::newRow("size") << RepoKind::Dataset << u"size_categories:1K<n<10K"_s << Facet::Size;
        QTest::newRow("modality") << RepoKind::Dataset << u"modality:image"_s << Facet::Modality;
        QTest::newRow("sdk") << RepoKind::Space << u"gradio"_s << Facet::Sdk;
    }
    void sortsTagsIntoFacets()
    {
        QFETCH(RepoKind, kind);
        QFETCH(QString, tag);
        QTEST(models::facetOfFilter(tag, kind, tags), "facet");
    }

    void takesAwayEachFilterItLists()
    {
        hub::SearchQuery query;
        query.text = u"whisper"_s;
        query.author = u"openai"_s;
        query.pipelineTag = u"text-generation"_s;
        query.minParameters = 3'000'000'000;
        query.gated = false;
        query.onlyWarm = true;
        query.inferenceProviders = {u"groq"_s};
        query.apps = {u"ollama"_s};
        query.filters = {u"transformers"_s, u"license:mit"_s};
        query.excluded = {u"gguf"_s, u"translation"_s};
        query.createdSince = QDate(2026, 1, 2);
        query.modifiedSince = QDate(2026, 3, 4);
        QList<SearchFilter> filters = models::filtersOf(query, tags);
        QCOMPARE(filters.size(), 13);
        while (!filters.isEmpty()) {
            query = models::withoutFilter(query, filters.first());
            const QList<SearchFilter> left = models::filtersOf(query, tags);
            QCOMPARE(left, filters.mid(1));
            filters = left;
        }
        QCOMPARE(query.text, u"whisper"_s);
        QCOMPARE(query, models::withoutFilters(query));
    }

    void anExclusiveFacetLetsGoOfItsOtherValue()
    {
        hub::SearchQuery query;
        query = models::withValue(query, Facet::Licence, u"license:mit"_s, true, tags);
        query = models::withValue(query, Facet::Library, u"gguf"_s, true, tags);
        query = models::withValue(query, Facet::Licence, u"license:apache-2.0"_s, true, tags);
        QCOMPARE(query.filters, QStringList({u"gguf"_s, u"license:apache-2.0"_s}));
        query = models::withValue(query, Facet::Library, u"transformers"_s, true, tags);
        QCOMPARE(models::chosenValues(query, Facet::Library, tags), QStringList({u"gguf"_s, u"transformers"_s}));
        query = models::withValue(query, Facet::Library, u"gguf"_s, false, tags);
        QCOMPARE(models::chosenValues(query, Facet::Library, tags), QStringList(u"transformers"_s));
    }

    void aTaskIsChosenAndLetGo()
    {
        hub::SearchQuery query = models::withValue({}, Facet::Task, u"translation"_s, true, tags);
        QCOMPARE(query.pipelineTag, u"translation"_s);
        query = models::withValue(query, Facet::Task, u"summarization"_s, false, tags);
        QCOMPARE(query.pipelineTag, u"translation"_s);
        QVERIFY(models::withValue(query, Facet::Task, u"translation"_s, false, tags).pipelineTag.isEmpty());
    }

    void whatIsLeftOutIsNotAskedForAndTheOtherWayRound()
    {
        hub::SearchQuery query = models::withValue({}, Facet::Library, u"gguf"_s, true, tags);
        query = models::withExcluded(query, Facet::Library, u"gguf"_s, true);
        QVERIFY(query.filters.isEmpty());
        QCOMPARE(models::excludedValues(query, Facet::Library, tags), QStringList(u"gguf"_s));
        query = models::withValue(query, Facet::Library, u"gguf"_s, true, tags);
        QVERIFY(query.excluded.isEmpty());
        QCOMPARE(query.filters, QStringList(u"gguf"_s));
    }

    void aTaskIsLeftOutByTheTagOfItsKind()
    {
        hub::SearchQuery models = models::withExcluded({}, Facet::Task, u"translation"_s, true);
        QCOMPARE(models.excluded, QStringList(u"translation"_s));
        QCOMPARE(models::excludedValues(models, Facet::Task, tags), QStringList(u"translation"_s));
        hub::SearchQuery datasets;
        datasets.kind = RepoKind::Dataset;
        datasets = models::withExcluded(datasets, Facet::Task, u"translation"_s, true);
        QCOMPARE(datasets.excluded, QStringList(u"task_categories:translation"_s));
        QCOMPARE(models::excludedValues(datasets, Facet::Task, tags), QStringList(u"translation"_s));
    }

    void providersAndAppsAreNoTags()
    {
        hub::SearchQuery query = models::withValue({}, Facet::Provider, u"groq"_s, true, tags);
        query = models::withValue(query, Facet::Provider, u"novita"_s, true, tags);
        query = models::withValue(query, Facet::App, u"ollama"_s, true, tags);
        QCOMPARE(query.inferenceProviders, QStringList({u"groq"_s, u"novita"_s}));
        QCOMPARE(query.apps, QStringList(u"ollama"_s));
        QVERIFY(query.filters.isEmpty());
        QCOMPARE(models::chosenValues(query, Facet::Provider, tags), query.inferenceProviders);
        query = models::withValue(query, Facet::Provider, u"groq"_s, false, tags);
        QCOMPARE(query.inferenceProviders, QStringList(u"novita"_s));
    }

    void baseModelsAreTakenApartAndPutTogether()
    {
        QCOMPARE(models::baseModelOf(u"base_model:a/b"_s), (models::BaseModelTag{{}, u"a/b"_s}));
        QCOMPARE(models::baseModelOf(u"base_model:adapter:a/b"_s), (models::BaseModelTag{u"adapter"_s, u"a/b"_s}));
        QCOMPARE(models::baseModelOf(u"license:mit"_s), models::BaseModelTag());
        for (const QString &tag : {u"base_model:a/b"_s, u"base_model:merge:a/b"_s})
            QCOMPARE(models::tagOf(models::baseModelOf(tag)), tag);
    }

    void namesBeginWithAAndTheRestWithTheMost()
    {
        const hub::SearchQuery byName = models::sortedBy({}, hub::SearchQuery::Sort::Id);
        QVERIFY(byName.isAscending);
        QVERIFY(models::isUsualDirection(byName));
        hub::SearchQuery byDate = models::sortedBy(byName, hub::SearchQuery::Sort::Created);
        QVERIFY(!byDate.isAscending);
        byDate.isAscending = true;
        QVERIFY(!models::isUsualDirection(byDate));
    }

    void anotherKindKeepsOnlyWhatItHas()
    {
        hub::SearchQuery query;
        query.text = u"yoruba"_s;
        query.pipelineTag = u"translation"_s;
        query.filters = {u"gguf"_s};
        query.sort = hub::SearchQuery::Sort::Downloads;
        const hub::SearchQuery spaces = models::asKind(query, RepoKind::Space);
        QCOMPARE(spaces.text, u"yoruba"_s);
        QVERIFY(spaces.filters.isEmpty());
        QCOMPARE(spaces.sort, hub::SearchQuery::Sort::Trending);
        QCOMPARE(models::asKind(query, RepoKind::Dataset).sort, hub::SearchQuery::Sort::Downloads);
    }

    void theTaxonomyIsWhole()
    {
        QSet<QLatin1StringView> ids;
        for (const models::RepoTask &task : models::repoTasks()) {
            ids.insert(task.id);
            QVERIFY2(std::ranges::find(models::taskModalities(), task.modality) != models::taskModalities().end(),
                     task.id.data());
            QVERIFY(!task.label.isEmpty());
        }
        QCOMPARE(ids.size(), 57);
    }

    void theHubsOwnValuesFollowTheBuiltInOnes()
    {
        const QList<models::FacetValue> values = models::facetValues(Facet::Library, RepoKind::Model, tags);
        QCOMPARE(values.first().id, u"transformers"_s);
        QCOMPARE(values.last().label, u"New Lib"_s);
        QSet<QString> ids;
        for (const models::FacetValue &value : values)
            ids.insert(value.id);
        QCOMPARE(ids.size(), values.size());
    }

    void everyKindsFacetsHaveTheirChoices_data()
    {
        QTest::addColumn<RepoKind>("kind");
        QTest::newRow("models") << RepoKind::Model;
        QTest::newRow("datasets") << RepoKind::Dataset;
        QTest::newRow("spaces") << RepoKind::Space;
    }
    void everyKindsFacetsHaveTheirChoices()
    {
        QFETCH(RepoKind, kind);
        for (const Facet facet : models::facetsOf(kind)) {
            const QList<models::FacetValue> values = models::builtInValues(facet, kind);
            // What only the Hub knows, it tells; the rest is there without it.
            constexpr std::array kOfTheHub{Facet::BaseModel,      Facet::TrainedOn,        Facet::SubTask,
                                           Facet::Benchmark,      Facet::Multilinguality,  Facet::Annotations,
                                           Facet::SourceDatasets, Facet::LanguageCreators, Facet::Other};
            QCOMPARE(values.isEmpty(), std::ranges::contains(kOfTheHub, facet));
            if (facet == Facet::Task || !models::isOfTags(facet))
                continue;
            for (const models::FacetValue &value : values)
                QCOMPARE(models::facetOfFilter(value.id, kind, {}), facet);
        }
    }
};

HS_GUILESS_TEST(TestSearchFilters)
#include "tst_searchfilters.moc"
