// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/downloadchoices.h"
#include "lists/downloaddraftmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using Kind = DownloadChoice::Kind;

/// What of a repository can be chosen, and what a draft of it comes to.
class DownloadChoicesTest : public QObject
{
    Q_OBJECT

    /// Files of ten bytes each.
    static QList<OfferedFile> filesOf(const QStringList &paths)
    {
        QList<OfferedFile> files;
        for (const QString &path : paths)
            files.append({.path = path, .size = 10});
        return files;
    }
    static QStringList pathsOf(const QList<OfferedFile> &files, const DownloadChoice &choice)
    {
        QStringList paths;
        for (const int file : choice.files)
            paths << files[file].path;
        return paths;
    }
    static std::optional<DownloadChoice> find(const QList<DownloadChoice> &choices, Kind kind,
                                              const QString &label = {})
    {
        for (const DownloadChoice &choice : choices) {
            if (choice.kind == kind && choice.label == label)
                return choice;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void tellsTheQuantizationByTheHubsRule_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("label");
        QTest::newRow("plain") << u"Qwen3-8B-Q4_K_M.gguf"_s << u"Q4_K_M"_s;
        QTest::newRow("lower case") << u"qwen3-8b.q5_k_s.gguf"_s << u"Q5_K_S"_s;
        QTest::newRow("shard") << u"big-Q8_0-00001-of-00005.gguf"_s << u"Q8_0"_s;
        QTest::newRow("own folder") << u"UD-Q2_K_XL/m-UD-Q2_K_XL-00001-of-00002.gguf"_s << u"UD-Q2_K_XL"_s;
        QTest::newRow("last one counts") << u"llama-F16-to-Q6_K.gguf"_s << u"Q6_K"_s;
        QTest::newRow("bf16 is not f16") << u"m-BF16.gguf"_s << u"BF16"_s;
        QTest::newRow("longer word first") << u"m-IQ2_XXS.gguf"_s << u"IQ2_XXS"_s;
        QTest::newRow("alias") << u"gpt-oss-20b-mxfp4.gguf"_s << u"MXFP4"_s;
        QTest::newRow("none") << u"model.gguf"_s << QString();
        QTest::newRow("folder does not count") << u"Q4_0/model.gguf"_s << QString();
    }
    void tellsTheQuantizationByTheHubsRule()
    {
        QFETCH(QString, path);
        QTEST(quantizationOf(path), "label");
    }

    void readsShardNumbersOfFiveDigits_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("stem");
        QTest::newRow("shard") << u"a/model-00002-of-00005.safetensors"_s << u"a/model"_s;
        QTest::newRow("four digits") << u"model-0002-of-0005.safetensors"_s << QString();
        QTest::newRow("whole file") << u"model.safetensors"_s << QString();
    }
    void readsShardNumbersOfFiveDigits()
    {
        QFETCH(QString, path);
        const auto shard = shardOf(path);
        QTEST(shard ? shard->stem : QString(), "stem");
        if (shard) {
            QCOMPARE(shard->number, 2);
            QCOMPARE(shard->count, 5);
        }
    }

    void onlySafetensorsLeavesTwinsOut_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("isKept");
        QTest::newRow("weights") << u"model-00001-of-00002.safetensors"_s << true;
        QTest::newRow("their index") << u"model.safetensors.index.json"_s << true;
        QTest::newRow("configuration") << u"config.json"_s << true;
        QTest::newRow("tokenizer") << u"tokenizer.model"_s << true;
        QTest::newRow("twin") << u"pytorch_model-00001-of-00002.bin"_s << false;
        QTest::newRow("twin's index") << u"pytorch_model.bin.index.json"_s << false;
        QTest::newRow("same stem") << u"text_encoder/weights.bin"_s << false;
        QTest::newRow("bin that is no weights") << u"spm/vocab.bin"_s << true;
        QTest::newRow("weights of a folder without safetensors") << u"vae/pytorch_model.bin"_s << true;
        QTest::newRow("flax") << u"flax_model.msgpack"_s << false;
        QTest::newRow("tensorflow") << u"tf_model.h5"_s << false;
        QTest::newRow("rust") << u"rust_model.ot"_s << false;
        QTest::newRow("onnx") << u"onnx/model_quantized.onnx"_s << false;
        QTest::newRow("beside onnx") << u"onnx/model.onnx_data"_s << false;
        QTest::newRow("openvino") << u"openvino/openvino_model.xml"_s << false;
        QTest::newRow("gguf") << u"model-Q4_0.gguf"_s << false;
    }
    void onlySafetensorsLeavesTwinsOut()
    {
        QFETCH(QString, path);
        QStringList paths{u"model-00001-of-00002.safetensors"_s, u"text_encoder/weights.safetensors"_s,
                          u"tf_model.h5"_s};
        if (!paths.contains(path))
            paths << path;
        const auto files = filesOf(paths);
        const auto choice = find(downloadChoices(files), Kind::Safetensors);
        QVERIFY(choice);
        QTEST(pathsOf(files, *choice).contains(path), "isKept");
    }

    void offersOnlyWhatTheRepositoryHas()
    {
        const auto plain = downloadChoices(filesOf({u"README.md"_s, u"data.csv"_s}));
        QCOMPARE(plain.size(), 1);
        QCOMPARE(plain.first().kind, Kind::Everything);
        QCOMPARE(plain.first().bytes, 20);
        // Nothing would be left out.
        QVERIFY(!find(downloadChoices(filesOf({u"model.safetensors"_s, u"config.json"_s})), Kind::Safetensors));
        QVERIFY(!find(downloadChoices(filesOf({u"model.bin"_s, u"model.h5"_s})), Kind::Safetensors));
        QCOMPARE(downloadChoices(filesOf({u"only-Q4_0.gguf"_s})).size(), 1);
    }

    void aQuantizationIsAllItsShardsAndItsProjector()
    {
        const auto files = filesOf({u"README.md"_s, u"BF16/m-BF16-00001-of-00002.gguf"_s,
                                    u"BF16/m-BF16-00002-of-00002.gguf"_s, u"m-Q4_K_M.gguf"_s, u"mmproj-BF16.gguf"_s,
                                    u"mmproj-F16.gguf"_s, u"mmproj-F32.gguf"_s, u"m.imatrix.gguf"_s});
        const auto choices = downloadChoices(files);
        const auto small = find(choices, Kind::Quantization, u"Q4_K_M"_s);
        QVERIFY(small);
        QCOMPARE(pathsOf(files, *small), (QStringList{u"m-Q4_K_M.gguf"_s, u"mmproj-F16.gguf"_s}));
        QCOMPARE(small->projector, u"mmproj-F16.gguf"_s);
        QCOMPARE(small->bytes, 20);
        const auto large = find(choices, Kind::Quantization, u"BF16"_s);
        QVERIFY(large);
        QCOMPARE(large->files.size(), 3);
        QCOMPARE(large->missingShards, 0);
        QCOMPARE(choices.last().label, u"BF16"_s); // smallest first
        QCOMPARE(choices.size(), 3);
    }

    void aProjectorOfTheSameFolderIsNearer()
    {
        const auto files = filesOf({u"a/m-Q4_0.gguf"_s, u"a/mmproj-F32.gguf"_s, u"mmproj-F16.gguf"_s});
        const auto choice = find(downloadChoices(files), Kind::Quantization, u"Q4_0"_s);
        QVERIFY(choice);
        QCOMPARE(choice->projector, u"a/mmproj-F32.gguf"_s);
    }

    void modelsThatShareATypeAreToldApart()
    {
        const auto choices =
            downloadChoices(filesOf({u"small-Q4_0.gguf"_s, u"large-Q4_0.gguf"_s, u"plain.gguf"_s, u"x-Q8_0.gguf"_s}));
        QVERIFY(find(choices, Kind::Quantization, u"small-Q4_0"_s));
        QVERIFY(find(choices, Kind::Quantization, u"large-Q4_0"_s));
        QVERIFY(find(choices, Kind::Quantization, u"plain"_s));
        QVERIFY(find(choices, Kind::Quantization, u"Q8_0"_s));
    }

    void tellsOfShardsThatAreNotThere()
    {
        const auto choices = downloadChoices(filesOf({u"m-Q8_0-00001-of-00003.gguf"_s, u"m-Q4_0.gguf"_s}));
        QCOMPARE(find(choices, Kind::Quantization, u"Q8_0"_s)->missingShards, 2);
    }

    void aDraftAddsUpWhatIsCheckedAndWhatIsHere()
    {
        DownloadDraftModel draft;
        const QAbstractItemModelTester tester(&draft, QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto files = filesOf({u"config.json"_s, u"model.safetensors"_s, u"model.bin"_s});
        files[0].isHere = true;
        files[0].bytesOnDisk = 10;
        draft.setFiles(files);
        QCOMPARE(draft.sum(), (DraftSum{3, 30, 1, 10}));
        draft.choose(1); // only safetensors
        QCOMPARE(draft.checkedPaths(), (QStringList{u"config.json"_s, u"model.safetensors"_s}));
        QCOMPARE(draft.sum().bytesToFetch(), 10);
        files[1].bytesOnDisk = 4; // an interrupted download of it, or another place
        draft.setFiles(files);
        QCOMPARE(draft.choice(), 1);
        QCOMPARE(draft.sum().bytesToFetch(), 6);
        QCOMPARE(draft.sum().filesToFetch(), 1);
    }

    void patternsTakeAwayFromAChoice()
    {
        DownloadDraftModel draft;
        draft.setFiles(filesOf({u"a.json"_s, u"b/c.json"_s, u"d.bin"_s}));
        draft.setPatterns({u"*.json"_s}, {u"b/*"_s});
        QCOMPARE(draft.checkedPaths(), QStringList{u"a.json"_s});
        const auto request = draft.request({});
        QVERIFY(request.paths.isEmpty());
        QCOMPARE(request.include, QStringList{u"*.json"_s});
        QCOMPARE(request.exclude, QStringList{u"b/*"_s});
    }

    void checkingAFileIsAChoiceOfItsOwn()
    {
        DownloadDraftModel draft;
        const QAbstractItemModelTester tester(&draft, QAbstractItemModelTester::FailureReportingMode::QtTest);
        draft.setFiles(filesOf({u"a"_s, u"b"_s, u"c"_s}));
        QSignalSpy summed(&draft, &DownloadDraftModel::sumChanged);
        QVERIFY(draft.setData(draft.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(summed.size(), 1);
        QCOMPARE(draft.choices().at(draft.choice()).kind, Kind::Picked);
        QCOMPARE(draft.request({}).paths, (QStringList{u"a"_s, u"c"_s}));
        draft.choose(0);
        QCOMPARE(draft.sum().files, 3);
        draft.choose(1); // what was picked is remembered
        QCOMPARE(draft.sum().files, 2);
    }

    void whatTheHubKeepsBackCannotBeChosen()
    {
        DownloadDraftModel draft;
        auto files = filesOf({u"a"_s, u"b"_s});
        files[1].isRefused = true;
        draft.setFiles(files);
        QCOMPARE(draft.checkedPaths(), QStringList{u"a"_s});
        QVERIFY(!draft.flags(draft.index(1, 0)).testFlag(Qt::ItemIsEnabled));
    }

    void whatWasNamedIsChosenFirst()
    {
        DownloadDraftModel draft;
        draft.setNamed({u"onnx"_s, u"README.md"_s});
        draft.setFiles(filesOf({u"README.md"_s, u"onnx/a"_s, u"onnx2/b"_s, u"c"_s}));
        QCOMPARE(draft.checkedPaths(), (QStringList{u"README.md"_s, u"onnx/a"_s}));
        QCOMPARE(draft.choices().at(draft.choice()).kind, Kind::Picked);
    }
};

HS_GUILESS_TEST(DownloadChoicesTest)
#include "tst_downloadchoices.moc"
