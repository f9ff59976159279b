// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatkit.h"
#include "hub/json/modelconfigdecoder.h"
#include "lists/attentionshape.h"
#include "lists/memoryfit.h"
#include "testprogram/testprogram.h"

#include <QTest>

Q_DECLARE_METATYPE(hs::models::Fit)

using namespace hs;
using namespace Qt::StringLiterals;
using models::AttentionShape;
using models::Fit;
using test::BytesWriter;

namespace {

constexpr qint64 kGB = 1'000'000'000;

QByteArray ggufString(const QByteArray &key, const QByteArray &value)
{
    return BytesWriter().text(key).number<quint32>(8).text(value).bytes;
}

QByteArray ggufNumber(const QByteArray &key, quint32 value)
{
    return BytesWriter().text(key).number<quint32>(4).number(value).bytes;
}

BytesWriter ggufArray(const QByteArray &key, quint32 type, quint64 count)
{
    return BytesWriter().text(key).number<quint32>(9).number(type).number(count);
}

QByteArray ggufHead(const QByteArrayList &pairs)
{
    return BytesWriter()
        .raw("GGUF")
        .number<quint32>(3)
        .number<quint64>(1)
        .number<quint64>(quint64(pairs.size()))
        .raw(pairs.join())
        .bytes;
}

std::optional<AttentionShape> shapeOfGguf(const QByteArray &head)
{
    const auto pairs = formats::readGgufPairs(formats::SparseBytes::of(head), "tokenizer."_L1);
    return pairs ? models::attentionShape(*pairs) : std::nullopt;
}

const QByteArrayList kLlama{
    ggufString("general.architecture", "llama"),  ggufNumber("llama.block_count", 32),
    ggufNumber("llama.context_length", 8192),     ggufNumber("llama.embedding_length", 4096),
    ggufNumber("llama.attention.head_count", 32), ggufNumber("llama.attention.head_count_kv", 8)};

std::optional<AttentionShape> shapeOfConfig(const QByteArray &json)
{
    const auto config = hub::decodeModelConfig(json);
    return config ? models::attentionShape(*config) : std::nullopt;
}

} // namespace

class TestMemoryFit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void configsTellWhatATokenCosts_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::addColumn<qint64>("values");
        QTest::newRow("grouped heads")
            << QByteArray(R"({"architectures":["LlamaForCausalLM"],"num_hidden_layers":32,"num_attention_heads":32,
                              "num_key_value_heads":8,"hidden_size":4096,"max_position_embeddings":8192})")
            << qint64(32 * 2 * 8 * 128);
        QTest::newRow("a head size of its own")
            << QByteArray(R"({"architectures":["Qwen3ForCausalLM"],"num_hidden_layers":36,"num_attention_heads":32,
                              "num_key_value_heads":8,"hidden_size":2560,"head_dim":128})")
            << qint64(36 * 2 * 8 * 128);
        QTest::newRow("every head") << QByteArray(R"({"architectures":["GPT2LMHeadModel"],"n_layer":12,"n_head":12,
                                                      "n_embd":768,"n_positions":1024})")
                                    << qint64(12 * 2 * 12 * 64);
        QTest::newRow("of several modalities")
            << QByteArray(R"({"architectures":["Gemma3ForConditionalGeneration"],"text_config":{"num_hidden_layers":34,
                              "num_attention_heads":8,"num_key_value_heads":4,"head_dim":256}})")
            << qint64(34 * 2 * 4 * 256);
        QTest::newRow("latent") << QByteArray(R"({"architectures":["DeepseekV3ForCausalLM"],"num_hidden_layers":61,
                              "num_attention_heads":128,"kv_lora_rank":512,"qk_rope_head_dim":64})")
                                << qint64(61 * 576);
    }
    void configsTellWhatATokenCosts()
    {
        QFETCH(QByteArray, config);
        const auto shape = shapeOfConfig(config);
        QVERIFY(shape.has_value());
        QTEST(shape->valuesPerToken, "values");
    }

    void otherConfigsTellNothing_data()
    {
        QTest::addColumn<QByteArray>("config");
        QTest::newRow("no JSON") << QByteArray("layers: 3");
        QTest::newRow("empty") << QByteArray("{}");
        QTest::newRow("an encoder") << QByteArray(R"({"architectures":["BertForMaskedLM"],"num_hidden_layers":12,
                                                      "num_attention_heads":12,"hidden_size":768})");
        QTest::newRow("no layers") << QByteArray(R"({"architectures":["XForCausalLM"],"num_attention_heads":12})");
        QTest::newRow("absurd") << QByteArray(R"({"architectures":["XForCausalLM"],"num_hidden_layers":9e15,
                                                  "num_attention_heads":1,"hidden_size":1})");
        QTest::newRow("negative") << QByteArray(R"({"architectures":["XForCausalLM"],"num_hidden_layers":-4,
                                                    "num_attention_heads":-1,"hidden_size":-9})");
    }
    void otherConfigsTellNothing()
    {
        QFETCH(QByteArray, config);
        QVERIFY(!shapeOfConfig(config));
    }

    void ggufHeadsTellTheSame()
    {
        const auto shape = shapeOfGguf(ggufHead(kLlama));
        QVERIFY(shape.has_value());
        QCOMPARE(shape->valuesPerToken, 32 * 8 * 256);
        QCOMPARE(shape->contextLength, 8192);
    }

    void ggufHeadsMayHaveANumberForEachLayer()
    {
        QByteArrayList pairs = kLlama;
        pairs[1] = ggufNumber("llama.block_count", 3);
        BytesWriter list = ggufArray("llama.attention.head_count_kv", 5, 3);
        for (const qint32 heads : {8, 0, 8})
            list.number(heads);
        pairs[5] = list.bytes;
        const auto shape = shapeOfGguf(ggufHead(pairs));
        QVERIFY(shape.has_value());
        QCOMPARE(shape->valuesPerToken, 16 * 256);
    }

    void whatComesAfterTheTokenizerIsNotNeeded()
    {
        QByteArrayList pairs = kLlama;
        pairs.append(ggufArray("tokenizer.ggml.tokens", 8, 1'000'000).bytes);
        QVERIFY(shapeOfGguf(ggufHead(pairs)).has_value());
    }

    void numbersThatNoModelHasTellNothing()
    {
        for (qsizetype i = 1; i < kLlama.size(); ++i) {
            QByteArrayList pairs = kLlama;
            if (i == 2)
                continue; // any context may be claimed
            pairs[i] = BytesWriter().raw(kLlama.at(i).first(kLlama.at(i).size() - 8)).bytes;
            pairs[i] += BytesWriter().number<quint32>(10).number(~quint64(0)).bytes;
            QVERIFY2(!shapeOfGguf(ggufHead(pairs)), pairs.at(i).constData());
        }
        QByteArrayList pairs = kLlama;
        pairs[5] = ggufArray("llama.attention.head_count_kv", 5, 201).raw(QByteArray(201 * 4, '\1')).bytes;
        QVERIFY(!shapeOfGguf(ggufHead(pairs)));
    }

    void brokenHeadsTellNothing()
    {
        const QByteArray whole = ggufHead(kLlama);
        for (qsizetype length = 0; length < whole.size(); ++length)
            static_cast<void>(shapeOfGguf(whole.first(length)));
        QVERIFY(!shapeOfGguf(whole.first(40)));
        QVERIFY(!shapeOfGguf({}));
        QVERIFY(!shapeOfGguf("GGUF"));
        BytesWriter huge;
        huge.raw("GGUF").number<quint32>(3).number(~quint64(0)).number(~quint64(0)).number(~quint64(0));
        QVERIFY(!shapeOfGguf(huge.bytes + QByteArray(100, '\xff')));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bent = whole;
            bent[i] = char(~bent[i]);
            static_cast<void>(shapeOfGguf(bent));
        }
    }

    void theSumIsWeightsAndCache()
    {
        const AttentionShape shape{32 * 2 * 8 * 128, 8192};
        const auto need = models::memoryNeed(5 * kGB, shape, {.context = 8192, .bytesAValue = 2}, {16 * kGB, 0});
        QCOMPARE(*need.kvCache, qint64(1073741824));
        QCOMPARE(need.sum(), 5 * kGB + 1073741824);
        QCOMPARE(need.fit, Fit::Yes);
    }

    void fits_data()
    {
        QTest::addColumn<qint64>("weights");
        QTest::addColumn<qint64>("memory");
        QTest::addColumn<qint64>("gpu");
        QTest::addColumn<Fit>("fit");
        // The cache is 1.07 GB.
        QTest::newRow("in memory") << 5 * kGB << 8 * kGB << qint64(0) << Fit::Yes;
        QTest::newRow("weights only") << 5 * kGB << 6 * kGB << qint64(0) << Fit::Partly;
        QTest::newRow("too large") << 9 * kGB << 8 * kGB << qint64(0) << Fit::No;
        QTest::newRow("on the GPU") << 5 * kGB << 4 * kGB << 8 * kGB << Fit::Yes;
        QTest::newRow("on both") << 9 * kGB << 8 * kGB << 8 * kGB << Fit::Partly;
        QTest::newRow("on neither") << 20 * kGB << 8 * kGB << 8 * kGB << Fit::No;
        QTest::newRow("nobody knows") << 5 * kGB << qint64(0) << qint64(0) << Fit::Unknown;
    }
    void fits()
    {
        QFETCH(qint64, weights);
        QFETCH(qint64, memory);
        QFETCH(qint64, gpu);
        const AttentionShape shape{32 * 2 * 8 * 128, 8192};
        const auto need = models::memoryNeed(weights, shape, {.context = 8192, .bytesAValue = 2}, {memory, gpu});
        QTEST(need.fit, "fit");
    }

    void withoutAShapeTheWeightsAreTheSum()
    {
        const auto need = models::memoryNeed(5 * kGB, std::nullopt, {}, {8 * kGB, 0});
        QVERIFY(!need.kvCache);
        QCOMPARE(need.sum(), 5 * kGB);
        const auto most =
            models::memoryNeed(5 * kGB, AttentionShape{qint64(1) << 60, 0}, {.context = qint64(1) << 40}, {});
        QVERIFY(most.sum() > 0);
    }
};

HS_TEST(TestMemoryFit)
#include "tst_memoryfit.moc"
