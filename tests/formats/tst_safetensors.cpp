// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/safetensors.h"

#include "formatkit.h"
#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace hs::formats;
using hs::test::readBySteps;
using hs::test::safetensorsFile;
using namespace Qt::StringLiterals;

class TestSafetensors : public QObject
{
    Q_OBJECT

    static QString fixtures() { return QStringLiteral(HS_SHARED_DIR) + u"/fixtures/repo-files"_s; }

private Q_SLOTS:
    void readsTensorsAndMetadata()
    {
        const QByteArray file = safetensorsFile(
            R"({"__metadata__":{"format":"pt"},"b":{"dtype":"F32","shape":[2,3],"data_offsets":[8,32]},
                "a":{"dtype":"BF16","shape":[4],"data_offsets":[0,8]},"empty":{"dtype":"F32","shape":[0],"data_offsets":[32,32]}})",
            32);
        const auto content = readSafetensors(SparseBytes::of(file));
        QVERIFY(content);
        QCOMPARE(content->tensors.size(), 3);
        QCOMPARE(content->tensors.first().name, u"a"_s);
        QCOMPARE(content->tensors.at(1).shape, QList<qint64>({2, 3}));
        QCOMPARE(content->tensors.at(1).parameters, 6);
        QCOMPARE(content->tensors.at(1).offset, content->headerBytes + 8);
        QCOMPARE(content->metadata, (QList<std::pair<QString, QString>>{{u"format"_s, u"pt"_s}}));
        const auto sums = sumsByDtype(content->tensors);
        QCOMPARE(sums.first().dtype, u"F32"_s);
        QCOMPARE(sums.first().parameters, 6);
    }

    void asksForTheHeaderOnly()
    {
        const QByteArray file =
            safetensorsFile(R"({"w":{"dtype":"U8","shape":[500000],"data_offsets":[0,500000]}})", 500'000);
        SparseBytes bytes(file.size());
        auto content = readSafetensors(bytes);
        QCOMPARE(content.error().range, (ByteSpan{0, 8}));
        bytes.add(0, QByteArrayView(file).first(8));
        content = readSafetensors(bytes);
        const ByteSpan need = content.error().range;
        QCOMPARE(need.begin, 8);
        bytes.add(8, QByteArrayView(file).sliced(8, need.size()));
        content = readSafetensors(bytes);
        QVERIFY(content);
        QVERIFY(bytes.held() < 200);
    }

    void damageIsToldApart_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<FormatTrouble::Kind>("kind");
        using enum FormatTrouble::Kind;
        QTest::newRow("nothing") << QByteArray() << OtherFormat;
        QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n and so on") << OtherFormat;
        QTest::newRow("no object") << safetensorsFile("[1,2]", 0) << OtherFormat;
        QTest::newRow("broken JSON") << safetensorsFile("{\"a\":", 0) << Damaged;
        QTest::newRow("cut header") << safetensorsFile("{}", 0).replace(0, 1, "\x7f") << Truncated;
        QTest::newRow("no offsets") << safetensorsFile(R"({"a":{"dtype":"F32","shape":[1]}})", 4) << Damaged;
        QTest::newRow("beyond the end") << safetensorsFile(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
                                                           4)
                                        << Damaged;
        QTest::newRow("backwards") << safetensorsFile(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[8,4]}})", 16)
                                   << Damaged;
        QTest::newRow("wrong size") << safetensorsFile(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})", 8)
                                    << Damaged;
        QTest::newRow("negative shape") << safetensorsFile(R"({"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}})",
                                                           4)
                                        << Damaged;
        QTest::newRow("overflow")
            << safetensorsFile(R"({"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}})", 4)
            << Damaged;
    }
    void damageIsToldApart()
    {
        QFETCH(QByteArray, file);
        QFETCH(FormatTrouble::Kind, kind);
        const auto content = readSafetensors(SparseBytes::of(file));
        QVERIFY(!content);
        QCOMPARE(content.error().kind, kind);
    }

    void realHeadersAreRead()
    {
        QDirIterator walk(fixtures() + u"/safetensors-headers"_s, {u"*.json"_s}, QDir::Files);
        if (!walk.hasNext())
            QSKIP("there are no recorded files beside the checkout");
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QJsonObject header = QJsonDocument::fromJson(file.readAll()).object();
            qint64 end = 0;
            qsizetype tensors = 0;
            for (auto entry = header.begin(); entry != header.end(); ++entry) {
                const QJsonArray offsets = entry.value().toObject().value("data_offsets"_L1).toArray();
                end = std::max(end, offsets.at(1).toInteger());
                tensors += offsets.isEmpty() ? 0 : 1;
            }
            const QByteArray json = QJsonDocument(header).toJson(QJsonDocument::Compact);
            // The data is never looked at: a file of that size without it.
            SparseBytes bytes(8 + json.size() + end);
            bytes.add(0, hs::test::BytesWriter().text(json).bytes);
            const auto content = readSafetensors(bytes);
            QVERIFY2(content, qPrintable(file.fileName() + (content ? QString() : content.error().detail)));
            QCOMPARE(content->tensors.size(), tensors);
        }
    }

    void realIndexesAreRead()
    {
        QDirIterator walk(fixtures() + u"/models"_s, {u"*.safetensors.index.json"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        if (!walk.hasNext())
            QSKIP("there are no recorded files beside the checkout");
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto index = readSafetensorsIndex(file.readAll());
            QVERIFY2(index, qPrintable(file.fileName()));
            QVERIFY(!index->files.isEmpty());
            QVERIFY(index->tensors >= index->files.size());
        }
    }

    void indexesThatPointElsewhereAreRefused()
    {
        QVERIFY(!readSafetensorsIndex(R"({"weight_map":{"a":"../../secret"}})"));
        QVERIFY(!readSafetensorsIndex(R"({"weight_map":{"a":"/etc/passwd"}})"));
        QVERIFY(!readSafetensorsIndex(R"({"weight_map":{"a":7}})"));
        QVERIFY(!readSafetensorsIndex("[]"));
        QCOMPARE(indexNameOf(u"sub/model-00001-of-00030.safetensors"_s), u"sub/model.safetensors.index.json"_s);
        QCOMPARE(indexNameOf(u"model.safetensors"_s), QString());
    }

    void anIndexOfCountlessFilesIsRefused()
    {
        QByteArray weights;
        for (int i = 0; i <= 2000; ++i)
            weights += (i ? ",\"t" : "\"t") + QByteArray::number(i) + "\":\"f" + QByteArray::number(i) + "\"";
        const auto index = readSafetensorsIndex("{\"weight_map\":{" + weights + "}}");
        QVERIFY(!index);
        QCOMPARE(index.error().kind, FormatTrouble::Kind::TooLarge);
    }

    void anyBeginningEnds()
    {
        const QByteArray file = safetensorsFile(R"({"a":{"dtype":"F16","shape":[2],"data_offsets":[0,4]}})", 4);
        for (qsizetype size = 0; size <= file.size(); ++size)
            QCOMPARE(readBySteps(readSafetensors, file.first(size), 3).has_value(), size == file.size());
    }
};

HS_GUILESS_TEST(TestSafetensors)
#include "tst_safetensors.moc"
