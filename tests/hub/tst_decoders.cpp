// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/accountdecoder.h"
#include "hub/json/commitdecoder.h"
#include "hub/json/quickresultdecoder.h"
#include "hub/json/repodecoder.h"
#include "hub/json/tagdecoder.h"
#include "hub/json/treedecoder.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using hs::base::HubError;
using namespace hs::hub;

class DecodersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fieldsOfAModel()
    {
        const auto details = decodeRepo(R"({"_id":"5e67","id":"a/b","sha":"0123456789abcdef0123456789abcdef01234567",
            "gated":"manual","private":true,"downloads":12,"likes":3,"pipeline_tag":"text-generation",
            "lastModified":"2026-03-02T23:29:04.000Z","safetensors":{"parameters":{"BF16":7,"F32":1},"total":8},
            "cardData":{"license":["mit","apache-2.0"],"language":"en","base_model":"x/y","base_model_relation":"quantized"},
            "siblings":[{"rfilename":"m.gguf","size":5,"blobId":"aa","lfs":{"sha256":"bb","size":5,"pointerSize":130}},
                        {"rfilename":"../../x"},{"rfilename":"README.md"}],
            "model-index":[{"name":"b","results":[{"task":{"type":"asr"},"dataset":{"name":"fleurs"},
                "metrics":[{"type":"wer","value":18.2,"verified":true},{"type":"cer","value":"n/a"}]}]}],
            "childrenModelCount":{"adapter":1,"quantized":3}})",
                                        RepoKind::Model);
        HS_VERIFY_VALUE(details);
        QCOMPARE(details->summary.gate, Gate::Manual);
        QVERIFY(details->summary.isPrivate);
        QCOMPARE(details->summary.parameters, 8);
        QCOMPARE(details->summary.ggufFiles, 1);
        QCOMPARE(details->parametersByDtype.value(u"BF16"_s), 7);
        QCOMPARE(details->licences, (QStringList{u"mit"_s, u"apache-2.0"_s}));
        QCOMPARE(details->languages, QStringList{u"en"_s});
        QCOMPARE(details->baseModels.relation, u"quantized"_s);
        QCOMPARE(details->siblings.size(), 2); // the hostile name is gone
        QCOMPARE(details->siblings[0].lfsSha256, u"bb"_s);
        QCOMPARE(details->evalResults.size(), 2);
        QCOMPARE(details->evalResults[0].value, 18.2);
        QCOMPARE(details->evalResults[1].valueText, u"n/a"_s);
        QCOMPARE(details->children->quantized, 3);
        QCOMPARE(details->summary.lastModified->toString(Qt::ISODate), u"2026-03-02T23:29:04Z"_s);
    }
    void resultsInFiles()
    {
        const auto details = decodeRepo(
            R"({"id":"a/b","evalResults":[
                {"filename":".eval_results/x.yaml","verified":true,"pullRequest":7,
                 "data":{"dataset":{"id":"c/d","task_id":"e"},"value":61.4,"notes":"no tools",
                         "source":{"url":"https:\/\/example.org\/r","name":"Card"}}},
                {"dataset":{"id":"c/d","task_id":"f"},"value":3},
                {"filename":"x","data":{"value":4}}, "text", null]})",
            RepoKind::Model);
        HS_VERIFY_VALUE(details);
        QCOMPARE(details->evalResults.size(), 2); // one names no data set
        const EvalResult &first = details->evalResults[0];
        QCOMPARE(first.dataset, u"c/d"_s);
        QCOMPARE(first.task, u"e"_s);
        QCOMPARE(first.value, 61.4);
        QVERIFY(first.isVerified && first.isCommunity);
        QCOMPARE(first.notes, u"no tools"_s);
        QCOMPARE(first.sourceUrl, u"https://example.org/r"_s);
        QCOMPARE(details->evalResults[1].value, 3.0); // without the envelope, as the official client takes it too
    }
    void damageIsSurvived_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("isRepo");
        QTest::newRow("minimal") << QByteArray(R"({"id":"a/b"})") << true;
        QTest::newRow("of 2022") << QByteArray(R"({"modelId":"gpt2"})") << true;
        QTest::newRow("nulls") << QByteArray(R"({"id":"a/b","siblings":null,"tags":null,"gated":null,"cardData":null})")
                               << true;
        QTest::newRow("wrong types")
            << QByteArray(
                   R"({"id":"a/b","tags":"x","likes":"many","siblings":{},"model-index":{"a":1},"cardData":[],"safetensors":3,"gated":7})")
            << true;
        QTest::newRow("no id") << QByteArray(R"({"likes":1})") << false;
        QTest::newRow("hostile id") << QByteArray(R"({"id":"../../etc"})") << false;
        QTest::newRow("a list") << QByteArray("[]") << false;
        QTest::newRow("a page") << QByteArray("<html>") << false;
        QTest::newRow("cut") << QByteArray("{\"id\":\"a/") << false;
        QTest::newRow("not UTF-8") << QByteArray("{\"id\":\"a/\377\376\"}") << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("deep") << QByteArray(qsizetype(10) << 20, '[') << false;
    }
    void damageIsSurvived()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, isRepo);
        const auto details = decodeRepo(json, RepoKind::Model);
        QCOMPARE(details.has_value(), isRepo);
        if (!details)
            QCOMPARE(details.error().kind, HubError::Kind::BadAnswer);
    }
    void oneBadRowIsDroppedAndCounted()
    {
        const auto page = decodeRepoList(R"([{"id":"a/b"},{"id":"no good id"},7,{"id":"c/d"}])", RepoKind::Model);
        HS_VERIFY_VALUE(page);
        QCOMPARE(page->items.size(), 2);
        QCOMPARE(page->dropped, 2);
    }
    void hostilePathsNeverLeaveTheDecoder()
    {
        const auto page = decodeTree(
            R"([{"type":"file","path":"../../x","oid":"1","size":1},{"type":"file","path":"CON","oid":"1","size":1},
            {"type":"file","path":"/abs","oid":"1","size":1},{"type":"file","path":"ok.txt","oid":"1","size":1}])");
        HS_VERIFY_VALUE(page);
        QCOMPARE(page->items.size(), 1);
        QCOMPARE(page->dropped, 3);
    }
    void lfsFilesHaveTheirRealSizeAndName()
    {
        const auto page = decodeTree(
            R"([{"type":"file","path":"m.bin","oid":"ba5d","size":134,"lfs":{"oid":"0974","size":440473133,"pointerSize":134}}])");
        HS_VERIFY_VALUE(page);
        QCOMPARE(page->items[0].size, 440473133);
        QCOMPARE(page->items[0].etag(), Etag(u"0974"_s));
    }
    void sizesBeyondDoublesAreExact()
    {
        const auto page = decodeTree(R"([{"type":"file","path":"m","oid":"1","size":9007199254740993}])");
        HS_VERIFY_VALUE(page);
        QCOMPARE(page->items[0].size, 9007199254740993LL);
    }
    void anAccountNeedsAName()
    {
        QVERIFY(!decodeAccount(R"({"fullname":"x"})").has_value());
        const auto account = decodeAccount(R"({"name":"nadia","orgs":[{"name":"lab","roleInOrg":"write"}],
            "auth":{"type":"access_token","accessToken":{"displayName":"laptop","role":"fineGrained"}}})");
        HS_VERIFY_VALUE(account);
        QCOMPARE(account->tokenRole, TokenRole::FineGrained);
        QCOMPARE(account->orgs[0].role, u"write"_s);
    }
    void tagsAndQuickResults()
    {
        const auto tags =
            decodeTags(R"({"library":[{"id":"gguf","label":"GGUF","type":"library"},{"label":"no id"}],"x":7})");
        HS_VERIFY_VALUE(tags);
        QCOMPARE(tags->value(u"library"_s).size(), 1);
        const auto quick =
            decodeQuickResult(R"({"q":"w","models":[{"id":"a/w"},{"id":"bad id"}],"spaces":[{"id":"s/w","emoji":"x"}],
            "orgs":[{"name":"lab","fullname":"Lab"}],"users":[{"user":"nadia"}],"modelsCount":41})");
        HS_VERIFY_VALUE(quick);
        QCOMPARE(quick->repos.size(), 2);
        QCOMPARE(quick->repos[1].kind, RepoKind::Space);
        QCOMPARE(quick->accounts.size(), 2);
        QVERIFY(quick->accounts[0].isOrganization);
        QCOMPARE(quick->modelsCount, 41);
    }
};

HS_GUILESS_TEST(DecodersTest)
#include "tst_decoders.moc"
