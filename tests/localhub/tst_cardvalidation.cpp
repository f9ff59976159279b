// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// POST /api/validate-yaml (model-cards.md §6): errors and warnings in the Hub's words.
class tst_CardValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void goodCardsPass_data();
    void goodCardsPass();
    void errorsHaveTheHubsWords_data();
    void errorsHaveTheHubsWords();
    void emptyLinesBeforeTheBlockAreSkipped();
    void missingMetadataIsAWarning_data();
    void missingMetadataIsAWarning();
    void unknownTasksAreWarnings();
    void textIsForThoseWhoAskForIt();
    void formsAreReadToo();
    void brokenRequestsAreRefused();

private:
    [[nodiscard]] Reply validate(const QByteArray &content, const char *type, const Headers &headers = {})
    {
        const QJsonObject body{{u"content"_s, QString::fromUtf8(content)}, {u"repoType"_s, QString::fromLatin1(type)}};
        return m_hub->post(u"/api/validate-yaml"_s, "application/json", QJsonDocument(body).toJson(), headers);
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_CardValidation::goodCardsPass_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("model") << QByteArray(
                                  "language: [en, no, code]\nlicense: mit\nlibrary_name: transformers\n"
                                  "pipeline_tag: text-generation\ntags: [small]\ndatasets: [glue, org/words]\n"
                                  "base_model: org/base\nbase_model_relation: finetune\nwidget: [{text: hello}]\n"
                                  "inference: false\nco2_eq_emissions: {emissions: 1}\nunknown_key: {a: [1]}\n")
                           << QByteArray("model");
    QTest::newRow("results") << QByteArray("model-index:\n- name: m\n  results:\n  - task: {type: t}\n"
                                           "    dataset: {type: d, name: D, config: default}\n"
                                           "    metrics: [{type: acc, value: 0.9, name: Accuracy}]\n"
                                           "    source: {url: 'https://x.test'}\n")
                             << QByteArray("model");
    QTest::newRow("data set") << QByteArray("license: [mit, cc-by-4.0]\npretty_name: Words\ntask_categories: [other]\n"
                                            "size_categories: n<1K\nconfigs: [{config_name: a, data_files: 'x/*'}]\n"
                                            "dataset_info: {features: []}\n")
                              << QByteArray("dataset");
    QTest::newRow("space") << QByteArray("title: Demo\nemoji: 🚀\ncolorFrom: red\ncolorTo: gray\nsdk: gradio\n"
                                         "sdk_version: 4.0\napp_port: 7860\npinned: false\nmodels: [org/m]\n"
                                         "short_description: brief\n")
                           << QByteArray("space");
}

void tst_CardValidation::goodCardsPass()
{
    QFETCH(const QByteArray, yaml);
    QFETCH(const QByteArray, type);
    const Reply reply = validate("---\n" + yaml + "---\n# Card\n", type.constData());
    QVERIFY2(reply.status == 200, reply.body.constData());
    QCOMPARE(reply.body, R"({"errors":[],"warnings":[]})");
}

void tst_CardValidation::errorsHaveTheHubsWords_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QString>("message");
    const auto model = [](const char *yaml, const QString &message) {
        QTest::newRow(yaml) << QByteArray("model") << QByteArray(yaml) << message;
    };
    model("license: asdf", u"\"license\" must be one of [apache-2.0, mit, openrail, "_s);
    model("license: [mit, asdf]", u"\"license[1]\" must be one of [apache-2.0, "_s);
    model("model-index: foo", u"\"model-index\" must be an array"_s);
    model("model-index: [{name: a}]", u"\"model-index[0].results\" is required"_s);
    model("model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: n}, metrics: x}]}]",
          u"\"model-index[0].results[0].metrics\" must be an array"_s);
    model("model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: n}, metrics: "
          "[{type: a, value: 1, config: {b: 1}}]}]}]",
          u"\"model-index[0].results[0].metrics[0].config\" must be a string"_s);
    model("model-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: n, config: 3}, metrics: []}]}]",
          u"\"model-index[0].results[0].dataset.config\" must be a string"_s);
    model("widget: text", u"\"widget\" must be an array"_s);
    model("language: [en, pt_pt]", u"\"language[1]\" with value \"pt_pt\" is not valid. It must be an ISO 639-1, 639-2 "
                                   "or 639-3 code (two/three letters), or a special value like \"code\", "
                                   "\"multilingual\". If you want to use BCP-47 identifiers, you can specify them in "
                                   "language_bcp47."_s);
    model("language:", u"\"language\" must be a string"_s);
    model("base_model: Kokoro 82M",
          u"\"base_model\" with value \"Kokoro 82M\" is not valid. Use a model id from https://hf.co/models."_s);
    model("base_model: /workspace/elicit/parent",
          u"\"base_model\" with value \"/workspace/elicit/parent\" is not valid."_s);
    model("datasets: [librispeech 960h]", u"\"datasets[0]\" with value \"librispeech 960h\" is not valid."_s);
    model("tags: [1]", u"\"tags[0]\" must be a string"_s);
    model("a.b: 1", u"You can't have a key with a \".\" or \"$\" character in your YAML metadata"_s);
    model("license: [", u"Invalid YAML metadata: "_s);
    model("- a list", u"repo card metadata block should be a dict"_s);
    QTest::newRow("colour") << QByteArray("space") << QByteArray("colorFrom: teal")
                            << u"\"colorFrom\" must be one of [red, yellow, green, blue, indigo, purple, pink, gray]"_s;
    QTest::newRow("long description")
        << QByteArray("space") << "short_description: " + QByteArray(61, 'x')
        << u"\"short_description\" length must be less than or equal to 60 characters long"_s;
    QTest::newRow("config without a name") << QByteArray("dataset") << QByteArray("configs: [{data_files: x}]")
                                           << u"\"configs[0].config_name\" is required"_s;
}

void tst_CardValidation::errorsHaveTheHubsWords()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QByteArray, yaml);
    QFETCH(const QString, message);
    const Reply reply = validate("---\n" + yaml + "\n---\n", type.constData());
    QCOMPARE(reply.status, 400);
    const QJsonArray errors = reply.object()["errors"_L1].toArray();
    QCOMPARE(errors.size(), 1);
    QVERIFY2(errors.at(0)["message"_L1].toString().startsWith(message), reply.body.constData());
}

void tst_CardValidation::emptyLinesBeforeTheBlockAreSkipped()
{
    // The card of huggingface_hub's test_commit_modelcard_invalid_metadata begins like this.
    const Reply reply = validate("\n---\nmodel-index: foo\n---\n\nThis is a test model card.\n", "model");
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.object()["errors"_L1][0]["message"_L1].toString(), u"\"model-index\" must be an array"_s);
    QCOMPARE(validate("\r\n\t\n---\nlicense: mit\n---\n", "model").body, R"({"errors":[],"warnings":[]})");
}

void tst_CardValidation::missingMetadataIsAWarning_data()
{
    QTest::addColumn<QByteArray>("card");
    QTest::newRow("no block") << QByteArray("This is a modelcard without metadata");
    QTest::newRow("empty block") << QByteArray("---\n---\n# Card\n");
    QTest::newRow("no card") << QByteArray();
}

void tst_CardValidation::missingMetadataIsAWarning()
{
    QFETCH(const QByteArray, card);
    const Reply reply = validate(card, "model");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["errors"_L1].toArray().size(), 0);
    QCOMPARE(reply.object()["warnings"_L1][0]["message"_L1].toString(),
             u"empty or missing yaml metadata in repo card"_s);
}

void tst_CardValidation::unknownTasksAreWarnings()
{
    const Reply reply = validate("---\npipeline_tag: mind-reading\n---\n", "model");
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.object()["warnings"_L1][0]["message"_L1].toString().startsWith(
        u"The pipeline tag \"mind-reading\" is not in the official list: text-classification, "_s));
}

void tst_CardValidation::textIsForThoseWhoAskForIt()
{
    const Reply reply = validate("---\nlicense: asdf\n---\n", "model", {{"Accept", "text/plain"}});
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    QVERIFY(reply.body.startsWith("- Error: \"license\" must be one of ["));
}

void tst_CardValidation::formsAreReadToo()
{
    const Reply reply = m_hub->post(u"/api/validate-yaml"_s, "application/x-www-form-urlencoded",
                                    "repoType=model&content=---%0Alicense%3A+asdf%0A---%0A");
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.body.contains("must be one of"));
}

void tst_CardValidation::brokenRequestsAreRefused()
{
    QCOMPARE(m_hub->post(u"/api/validate-yaml"_s, "application/json", "x").status, 400);
    QCOMPARE(validate("x", "bucket").status, 400);
    QCOMPARE(m_hub->get(u"/api/validate-yaml"_s).status, 404);
}

HS_GUILESS_TEST(tst_CardValidation)
#include "tst_cardvalidation.moc"
