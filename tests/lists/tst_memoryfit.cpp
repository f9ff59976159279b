// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/json/modelconfigdecoder.h"
#include "lists/attentionshape.h"
#include "lists/memoryfit.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QtEndian>

using namespace hs;
using namespace Qt::StringLiterals;
using models::AttentionShape;
using models::Fit;

namespace {

constexpr qint64 kGB = 1'000'000'000;

template <typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof(T), Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

QByteArray ggufText(const QByteArray &text)
{
    return little(quint64(text.size())) + text;
}

QByteArray ggufNumber(const QByteArray &key, quint32 value)
{
    return ggufText(key) + little(quint32(4)) + little(value);
}

QByteArray ggufHead(const QByteArrayList &pairs)
{
    return "GGUF" + little(quint32(3)) + little(quint64(1)) + little(quint64(pairs.size())) + pairs.join();
}

const QByteArrayList kLlama{ggufText("general.architecture") + little(quint32(8)) + ggufText("llama"),
                            ggufNumber("llama.block_count", 32),
                            ggufNumber("llama.context_length", 8192),
                            ggufNumber("llama.embedding_length", 4096),
                            ggufNumber("llama.attention.head_count", 32),
                            ggufNumber("llama.attention.head_count_kv", 8)};

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
        const auto shape = models::attentionShapeOfGguf(ggufHead(kLlama));
        QVERIFY(shape.has_value());
        QCOMPARE(shape->valuesPerToken, 32 * 8 * 256);
        QCOMPARE(shape->contextLength, 8192);
    }

    void ggufHeadsMayHaveANumberForEachLayer()
    {
        QByteArrayList pairs = kLlama;
        pairs[1] = ggufNumber("llama.block_count", 3);
        QByteArray list =
            ggufText("llama.attention.head_count_kv") + little(quint32(9)) + little(quint32(5)) + little(quint64(3));
        for (const qint32 heads : {8, 0, 8})
            list += little(heads);
        pairs[5] = list;
        const auto shape = models::attentionShapeOfGguf(ggufHead(pairs));
        QVERIFY(shape.has_value());
        QCOMPARE(shape->valuesPerToken, 16 * 256);
    }

    void whatComesAfterTheTokenizerIsNotNeeded()
    {
        QByteArrayList pairs = kLlama;
        pairs.append(ggufText("tokenizer.ggml.tokens") + little(quint32(9)) + little(quint32(8)) +
                     little(quint64(1'000'000)));
        QVERIFY(models::attentionShapeOfGguf(ggufHead(pairs)).has_value());
    }

    void brokenHeadsTellNothing()
    {
        const QByteArray whole = ggufHead(kLlama);
        for (qsizetype length = 0; length < whole.size(); ++length)
            static_cast<void>(models::attentionShapeOfGguf(whole.first(length)));
        QVERIFY(!models::attentionShapeOfGguf(whole.first(40)));
        QVERIFY(!models::attentionShapeOfGguf({}));
        QVERIFY(!models::attentionShapeOfGguf("GGUF"));
        QByteArray huge = "GGUF" + little(quint32(3)) + little(~quint64(0)) + little(~quint64(0)) + little(~quint64(0));
        QVERIFY(!models::attentionShapeOfGguf(huge + QByteArray(100, '\xff')));
        for (qsizetype i = 0; i < whole.size(); ++i) {
            QByteArray bent = whole;
            bent[i] = char(~bent[i]);
            static_cast<void>(models::attentionShapeOfGguf(bent));
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

Q_DECLARE_METATYPE(hs::models::Fit)
HS_TEST(TestMemoryFit)
#include "tst_memoryfit.moc"
