// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QByteArray indexOf(const QJsonObject &weights)
{
    const QJsonObject index{{u"metadata"_s, QJsonObject{{u"total_size"_s, 32}}}, {u"weight_map"_s, weights}};
    return QJsonDocument(index).toJson(QJsonDocument::Compact);
}

SeedHub shardedHub()
{
    const QJsonObject two{
        {u"a"_s, u"model-1.safetensors"_s}, {u"b"_s, u"model-2.safetensors"_s}, {u"c"_s, u"model-2.safetensors"_s}};
    SeedHub hub = only(acmeHub(), {u"acme/tiny"_s, u"acme/words"_s, u"acme/manual"_s});
    hub.forEachRepo = [all = hub.forEachRepo, two](const std::function<void(SeedRepo)> &receive) {
        all([&](SeedRepo repo) {
            repo.commits.first().files << QList<SeedFile>{
                {u"model.safetensors.index.json"_s, indexOf(two)},
                {u"model-1.safetensors"_s, tinySafetensors()},
                {u"model-2.safetensors"_s, tinySafetensors()},
                {u"fp16/model.index.json"_s, indexOf({{u"a"_s, u"one.safetensors"_s}})},
                {u"fp16/one.safetensors"_s, tinySafetensors()},
                {u"gap.index.json"_s, indexOf({{u"a"_s, u"not-there.safetensors"_s}})},
                {u"out.index.json"_s, indexOf({{u"a"_s, u"../fp16/one.safetensors"_s}})},
                {u"text.index.json"_s, indexOf({{u"a"_s, u"README.md"_s}})},
            };
            receive(repo);
        });
    };
    return hub;
}

} // namespace

/// GET /api/models/{id}/safetensors-metadata/{index file} (huggingface_hub 2.4.0,
/// HfApi.get_sharded_safetensors_metadata).
class tst_ShardedSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(shardedHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void headersOfAllFilesComeAtOnce();
    void filesLieBesideTheirIndex();
    void whatIsNoIndexIsRefused_data();
    void whatIsNoIndexIsRefused();
    void gatedFilesStayShut();

private:
    [[nodiscard]] Reply headers(const QString &index, const char *token = "", const QString &repo = u"acme/tiny"_s)
    {
        return m_hub->get(u"/api/models/%1/safetensors-metadata/%2"_s.arg(repo, index), as(token));
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_ShardedSafetensors::headersOfAllFilesComeAtOnce()
{
    const Reply reply = headers(u"model.safetensors.index.json"_s);
    QCOMPARE(reply.status, 200);
    const QJsonObject answer = reply.object();
    QCOMPARE(answer["index"_L1].toObject(),
             (QJsonObject{{u"metadata"_s, QJsonObject{{u"total_size"_s, 32}}}})); // without what the headers repeat
    const QJsonObject files = answer["headers"_L1].toObject();
    QCOMPARE(files.keys(), QStringList({u"model-1.safetensors"_s, u"model-2.safetensors"_s}));
    const QByteArray file = tinySafetensors();
    const auto length = static_cast<unsigned char>(file.at(0));
    const QJsonObject header = QJsonDocument::fromJson(file.sliced(8, length)).object();
    QVERIFY(!header.isEmpty());
    QCOMPARE(files["model-2.safetensors"_L1].toObject(), header);
}

void tst_ShardedSafetensors::filesLieBesideTheirIndex()
{
    const QJsonObject files = headers(u"fp16/model.index.json"_s).object()["headers"_L1].toObject();
    QCOMPARE(files.keys(), QStringList{u"one.safetensors"_s});
    QCOMPARE(headers(u"fp16%2Fmodel.index.json"_s).status, 200);
}

void tst_ShardedSafetensors::whatIsNoIndexIsRefused_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("status");
    const QString model = u"/api/models/acme/tiny/safetensors-metadata/"_s;
    QTest::newRow("no such file") << model + u"nothing.json"_s << 404;
    QTest::newRow("a file that is missing") << model + u"gap.index.json"_s << 404;
    QTest::newRow("a way out of the folder") << model + u"out.index.json"_s << 404;
    QTest::newRow("no JSON") << model + u"README.md"_s << 400;
    QTest::newRow("another JSON") << model + u"config.json"_s << 400;
    QTest::newRow("files that are none") << model + u"text.index.json"_s << 400;
    QTest::newRow("a data set") << u"/api/datasets/acme/words/safetensors-metadata/model.safetensors.index.json"_s
                                << 404;
}

void tst_ShardedSafetensors::whatIsNoIndexIsRefused()
{
    QFETCH(const QString, where);
    QFETCH(const int, status);
    const Reply reply = m_hub->get(where);
    QCOMPARE(reply.status, status);
    QVERIFY(reply.object().contains("error"_L1));
}

void tst_ShardedSafetensors::gatedFilesStayShut()
{
    const QString index = u"model.safetensors.index.json"_s;
    const Reply refused = headers(index, "hf_erin", u"acme/manual"_s);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.header("x-error-code"), "GatedRepo");
    QCOMPARE(headers(index, "hf_carol", u"acme/manual"_s).status, 200);
}

HS_GUILESS_TEST(tst_ShardedSafetensors)
#include "tst_shardedsafetensors.moc"
