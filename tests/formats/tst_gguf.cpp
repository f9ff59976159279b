// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/gguf.h"

#include "formatkit.h"
#include "testprogram/testprogram.h"

using namespace hs::formats;
using hs::test::BytesWriter;
using hs::test::readBySteps;
using namespace Qt::StringLiterals;

class TestGguf : public QObject
{
    Q_OBJECT

    enum : quint32 { U32 = 4, F32 = 6, Bool = 7, String = 8, Array = 9 };

    /// Two pairs about the model, a tokenizer of `tokens` words, one tensor of 64 × 2 in Q4_0.
    static QByteArray sample(int tokens, bool isBig = false, quint32 version = 3)
    {
        BytesWriter file(isBig);
        file.raw("GGUF").number(version);
        const auto count = [&](quint64 n) {
            version == 1 ? file.number<quint32>(quint32(n)) : file.number<quint64>(n);
        };
        const auto text = [&](QByteArrayView t) {
            count(quint64(t.size()));
            file.raw(t);
        };
        count(1);
        count(5);
        text("general.architecture");
        file.number<quint32>(String);
        text("llama");
        text("llama.context_length");
        file.number<quint32>(U32).number<quint32>(8192);
        text("tokenizer.ggml.tokens");
        file.number<quint32>(Array).number<quint32>(String);
        count(quint64(tokens));
        for (int i = 0; i < tokens; ++i)
            text("token" + QByteArray::number(i));
        text("tokenizer.ggml.scores");
        file.number<quint32>(Array).number<quint32>(F32);
        count(quint64(tokens));
        for (int i = 0; i < tokens; ++i)
            file.number<float>(float(i) / 2);
        text("tokenizer.ggml.add_bos_token");
        file.number<quint32>(Bool).number<quint8>(1);
        text("blk.0.attn_q.weight");
        file.number<quint32>(2);
        count(64);
        count(2);
        file.number<quint32>(2).number<quint64>(0);
        return file.bytes + QByteArray(200, '\0');
    }

private Q_SLOTS:
    void everyVersionIsRead_data()
    {
        QTest::addColumn<bool>("isBig");
        QTest::addColumn<int>("version");
        QTest::newRow("version 3") << false << 3;
        QTest::newRow("version 2") << false << 2;
        QTest::newRow("version 1") << false << 1;
        QTest::newRow("big-endian") << true << 3;
    }
    void everyVersionIsRead()
    {
        QFETCH(bool, isBig);
        QFETCH(int, version);
        const auto content = readGguf(SparseBytes::of(sample(300, isBig, quint32(version))));
        QVERIFY2(content, qPrintable(content ? QString() : content.error().detail));
        QCOMPARE(content->version, version);
        QCOMPARE(content->isBigEndian, isBig);
        QCOMPARE(content->text(u"general.architecture"), u"llama"_s);
        QCOMPARE(content->text(u"llama.context_length"), u"8192"_s);
        QCOMPARE(content->text(u"tokenizer.ggml.add_bos_token"), u"true"_s);
        const GgufEntry *tokens = content->find(u"tokenizer.ggml.tokens");
        QVERIFY(tokens && tokens->isArray);
        QCOMPARE(tokens->count, 300);
        QCOMPARE(tokens->head.size(), kGgufArrayHead);
        QCOMPARE(tokens->head.at(7), u"token7"_s);
        QCOMPARE(content->find(u"tokenizer.ggml.scores")->head.at(3), u"1.5"_s);
        QCOMPARE(content->tensors.size(), 1);
        QCOMPARE(content->tensors.first().dtype, u"Q4_0"_s);
        QCOMPARE(content->tensors.first().parameters, 128);
        QCOMPARE(content->tensors.first().bytes, 72);
        QCOMPARE(content->headerBytes % 32, 0);
        QCOMPARE(content->tensors.first().offset, content->headerBytes);
    }

    void anyPortionsGiveTheSame()
    {
        const QByteArray file = sample(2000);
        const auto whole = readGguf(SparseBytes::of(file));
        for (const qint64 portion : {7, 100, 4096}) {
            const auto content = readBySteps(readGguf, file, portion);
            QVERIFY(content);
            QCOMPARE(content->tensors, whole->tensors);
            QCOMPARE(content->entries.size(), whole->entries.size());
        }
    }

    void numbersOfLongArraysAreNotFetched()
    {
        BytesWriter file;
        file.raw("GGUF").number<quint32>(3).number<quint64>(0).number<quint64>(1);
        file.text("scores").number<quint32>(Array).number<quint32>(F32).number<quint64>(500'000);
        file.raw(QByteArray(2'000'000, '\0'));
        SparseBytes bytes(file.bytes.size());
        auto content = readGguf(bytes);
        while (!content) {
            QCOMPARE(content.error().kind, FormatTrouble::Kind::NeedsRange);
            const ByteSpan need = content.error().range;
            bytes.add(need.begin, QByteArrayView(file.bytes).sliced(need.begin, need.size()));
            content = readGguf(bytes);
        }
        QCOMPARE(content->entries.first().count, 500'000);
        QVERIFY(bytes.held() < 2000);
    }

    void hostileFilesEnd_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("only the magic") << QByteArray("GGUF");
        QTest::newRow("another version") << BytesWriter().raw("GGUF").number<quint32>(9).bytes;
        QTest::newRow("more tensors than bytes")
            << BytesWriter().raw("GGUF").number<quint32>(3).number<quint64>(9'000'000).number<quint64>(0).bytes;
        QTest::newRow("more pairs than allowed")
            << BytesWriter().raw("GGUF").number<quint32>(3).number<quint64>(0).number<quint64>(1ULL << 60).bytes;
        QTest::newRow("a key without end")
            << BytesWriter().raw("GGUF").number<quint32>(3).number<quint64>(0).number<quint64>(1).number(~0ULL).bytes;
        BytesWriter nested;
        nested.raw("GGUF").number<quint32>(3).number<quint64>(0).number<quint64>(1).text("a");
        nested.number<quint32>(Array);
        for (int i = 0; i < 10; ++i)
            nested.number<quint32>(Array).number<quint64>(1);
        QTest::newRow("arrays in arrays") << nested.bytes + QByteArray(200, '\0');
        BytesWriter dimensions;
        dimensions.raw("GGUF").number<quint32>(3).number<quint64>(1).number<quint64>(0).text("t");
        dimensions.number<quint32>(2).number(1ULL << 40).number(1ULL << 40).number<quint32>(0).number<quint64>(0);
        QTest::newRow("a tensor beyond all numbers") << dimensions.bytes + QByteArray(64, '\0');
    }
    void hostileFilesEnd()
    {
        QFETCH(QByteArray, file);
        const auto content = readGguf(SparseBytes::of(file));
        QVERIFY(!content);
        QVERIFY(content.error().kind != FormatTrouble::Kind::NeedsRange);
    }

    void anyBeginningEnds()
    {
        const QByteArray file = sample(5);
        for (qsizetype size = 0; size < file.size() - 200; ++size)
            QVERIFY(!readBySteps(readGguf, file.first(size), 16));
    }
};

HS_GUILESS_TEST(TestGguf)
#include "tst_gguf.moc"
