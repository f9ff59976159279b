// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;
using namespace Qt::StringLiterals;

class TestMetadata : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOneValueOrMany_data();
    void takesOneValueOrMany();
    void readsModelKeys();
    void readsSpaceKeys();
    void readsDatasetConfigs();
    void readsGatedPrompt();
    void flattensModelIndex();
    void readsEmissions_data();
    void readsEmissions();
    void reportsWrongTypes_data();
    void reportsWrongTypes();

private:
    static CardDocument card(const QByteArray &yaml) { return parseCard("---\n" + yaml + "\n---\n"); }
};

void TestMetadata::takesOneValueOrMany_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QStringList>("languages");
    QTest::newRow("one") << QByteArray("language: en") << QStringList{u"en"_s};
    QTest::newRow("list") << QByteArray("language: [en, yo]") << QStringList{u"en"_s, u"yo"_s};
    QTest::newRow("YAML 1.1 boolean stays a word")
        << QByteArray("language:\n- no\n- on") << QStringList{u"no"_s, u"on"_s};
    QTest::newRow("twice") << QByteArray("language: [en, en]") << QStringList{u"en"_s};
    QTest::newRow("null") << QByteArray("language:") << QStringList{};
    QTest::newRow("null inside") << QByteArray("language: [en, ~]") << QStringList{u"en"_s};
    QTest::newRow("empty text") << QByteArray("language: \"\"") << QStringList{};
}

void TestMetadata::takesOneValueOrMany()
{
    QFETCH(QByteArray, yaml);
    const CardDocument document = card(yaml);
    QVERIFY(document.problems.isEmpty());
    QTEST(document.metadata.languages, "languages");
}

void TestMetadata::readsModelKeys()
{
    const CardMetadata metadata = card("license: other\nlicense_name: my-license-1.0\nlicense_link: LICENSE\n"
                                       "base_model: [a/b, c/d]\nbase_model_relation: merge\npipeline_tag: "
                                       "text-generation\nlibrary_name: transformers\nmetrics: [wer]\ndatasets: x/y\n"
                                       "new_version: a/c\nthumbnail: https://example.org/x.png")
                                      .metadata;
    QCOMPARE(metadata.licenses, QStringList{u"other"_s});
    QCOMPARE(metadata.licenseName, u"my-license-1.0"_s);
    QCOMPARE(metadata.licenseLink, u"LICENSE"_s);
    QCOMPARE(metadata.baseModels, (QStringList{u"a/b"_s, u"c/d"_s}));
    QCOMPARE(metadata.baseModelRelation, u"merge"_s);
    QCOMPARE(metadata.pipelineTag, u"text-generation"_s);
    QCOMPARE(metadata.libraryName, u"transformers"_s);
    QCOMPARE(metadata.metrics, QStringList{u"wer"_s});
    QCOMPARE(metadata.datasets, QStringList{u"x/y"_s});
    QCOMPARE(metadata.newVersion, u"a/c"_s);
    QCOMPARE(metadata.thumbnail, u"https://example.org/x.png"_s);
}

void TestMetadata::readsSpaceKeys()
{
    const CardMetadata metadata = card("title: Transcriber\nemoji: \xF0\x9F\x8E\xA4\ncolorFrom: red\ncolorTo: blue\n"
                                       "sdk: gradio\nsdk_version: 4.10\napp_file: app.py\nmodels: [a/b]\n"
                                       "short_description: Speech to text")
                                      .metadata;
    QCOMPARE(metadata.title, u"Transcriber"_s);
    QCOMPARE(metadata.emoji, u"\U0001F3A4"_s);
    QCOMPARE(metadata.sdk, u"gradio"_s);
    QCOMPARE(metadata.sdkVersion, u"4.10"_s);
    QCOMPARE(metadata.appFile, u"app.py"_s);
    QCOMPARE(metadata.models, QStringList{u"a/b"_s});
    QCOMPARE(metadata.shortDescription, u"Speech to text"_s);
}

void TestMetadata::readsDatasetConfigs()
{
    const CardDocument document = card("pretty_name: Radio\nsize_categories: 1K<n<10K\nconfigs:\n- config_name: clean\n"
                                       "  data_files: a.csv\n- config_name: noisy\nextra: {kept: yes}");
    QCOMPARE(document.metadata.prettyName, u"Radio"_s);
    QCOMPARE(document.metadata.sizeCategories, QStringList{u"1K<n<10K"_s});
    QCOMPARE(document.metadata.configNames, (QStringList{u"clean"_s, u"noisy"_s}));
    QCOMPARE(document.frontMatter.find(u"extra")->find(u"kept")->text, u"yes"_s);
}

void TestMetadata::readsGatedPrompt()
{
    const GatedPrompt gated =
        card("extra_gated_heading: Ask\nextra_gated_prompt: |\n  Be *kind*.\n"
             "extra_gated_eu_disallowed: true\nextra_gated_fields:\n  Name: text\n  I agree: "
             "checkbox\n  Use:\n    type: select\n    options:\n    - Research\n    - label: Other "
             "use\n      value: other")
            .metadata.gated;
    QCOMPARE(gated.heading, u"Ask"_s);
    QCOMPARE(gated.prompt, u"Be *kind*."_s);
    QVERIFY(gated.isEuDisallowed);
    QCOMPARE(gated.fields.size(), 3);
    QCOMPARE(gated.fields.at(0), (GatedField{u"Name"_s, u"text"_s, {}}));
    QCOMPARE(gated.fields.at(1).type, u"checkbox"_s);
    QCOMPARE(gated.fields.at(2).options,
             (QList<GatedField::Option>{{u"Research"_s, u"Research"_s}, {u"Other use"_s, u"other"_s}}));
}

void TestMetadata::flattensModelIndex()
{
    const auto results = card("model-index:\n- name: m\n  results:\n  - task: {type: asr, name: Speech}\n"
                              "    dataset: {type: google/fleurs, name: FLEURS, config: yo_ng, split: test}\n"
                              "    metrics:\n    - {type: wer, value: 18.2, name: WER, verified: true}\n"
                              "    - {type: cer, value: 6.1%}\n    source: {url: https://example.org, name: Board}")
                             .metadata.results;
    QCOMPARE(results.size(), 2);
    QCOMPARE(results.at(0).modelName, u"m"_s);
    QCOMPARE(results.at(0).taskType, u"asr"_s);
    QCOMPARE(results.at(0).datasetConfig, u"yo_ng"_s);
    QCOMPARE(results.at(0).metricName, u"WER"_s);
    QCOMPARE(results.at(0).number, std::optional(18.2));
    QVERIFY(results.at(0).isVerified);
    QCOMPARE(results.at(0).sourceUrl, u"https://example.org"_s);
    QCOMPARE(results.at(1).value, u"6.1%"_s);
    QVERIFY(!results.at(1).number);
    QCOMPARE(results.at(1).datasetName, u"FLEURS"_s);
}

void TestMetadata::readsEmissions_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<std::optional<double>>("grams");
    QTest::newRow("number") << QByteArray("co2_eq_emissions: 12.5") << std::optional(12.5);
    QTest::newRow("map") << QByteArray("co2_eq_emissions: {emissions: 3, source: x}") << std::optional(3.0);
    QTest::newRow("absent") << QByteArray("license: mit") << std::optional<double>();
}

void TestMetadata::readsEmissions()
{
    QFETCH(QByteArray, yaml);
    QTEST(card(yaml).metadata.co2Grams, "grams");
}

void TestMetadata::reportsWrongTypes_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("key");
    QTest::newRow("map for a list") << QByteArray("tags: {a: b}") << u"tags"_s;
    QTest::newRow("list in a list") << QByteArray("tags: [[a]]") << u"tags"_s;
    QTest::newRow("map for a text") << QByteArray("pipeline_tag: {a: b}") << u"pipeline_tag"_s;
    QTest::newRow("two texts") << QByteArray("library_name: [a, b]") << u"library_name"_s;
    QTest::newRow("word for model-index") << QByteArray("model-index: none") << u"model-index"_s;
    QTest::newRow("metric without value")
        << QByteArray("model-index: [{results: [{metrics: [{type: x}]}]}]") << u"value"_s;
    QTest::newRow("list for fields") << QByteArray("extra_gated_fields: [a]") << u"extra_gated_fields"_s;
    QTest::newRow("no map at all") << QByteArray("- a\n- b") << u"metadata"_s;
}

void TestMetadata::reportsWrongTypes()
{
    QFETCH(QByteArray, yaml);
    QFETCH(QString, key);
    const CardDocument document = card(yaml);
    QCOMPARE(document.problems.size(), 1);
    QCOMPARE(document.problems.first().line, 2);
    QVERIFY2(document.problems.first().message.contains(key), qPrintable(document.problems.first().message));
}

HS_GUILESS_TEST(TestMetadata)
#include "tst_metadata.moc"
