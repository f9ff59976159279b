// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filepreview.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hs;
using models::FilePreview;
using models::LoadState;
using test::FakeRepo;

class TestFilePreview : public QObject
{
    Q_OBJECT

    static hub::TreeEntry entryOf(const FakeRepo &repo, const QString &path)
    {
        for (const test::FakeFile &file : repo.files) {
            if (file.path == path)
                return {.type = hub::TreeEntry::Type::File,
                        .path = path,
                        .oid = hub::Oid(file.blobId()),
                        .size = file.byteCount(),
                        .lfsSha256 = {},
                        .xetHash = {},
                        .lastCommit = {},
                        .security = {}};
        }
        return {};
    }

private Q_SLOTS:
    void showsAWholeSmallText()
    {
        FakeRepo repo;
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("config.json")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto text = std::get<models::PreviewText>(*preview.content().value);
        QVERIFY(text.isWhole());
        QCOMPARE(text.lines, 3);
        QVERIFY(!text.piece.spans.isEmpty());
        QVERIFY(!preview.canReadMore());
    }

    void readsALargeTextInPortions()
    {
        FakeRepo repo;
        QByteArray lines;
        while (lines.size() < 700'000)
            lines += "a line of the file\n";
        repo.files.append({.path = QStringLiteral("long.txt"), .bytes = lines});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("long.txt")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QCOMPARE(std::get<models::PreviewText>(*preview.content().value).bytes.size(), FilePreview::kFirstPortion);
        QVERIFY(preview.canReadMore());
        preview.readMore();
        QTRY_VERIFY(!preview.isReadingMore());
        QCOMPARE(std::get<models::PreviewText>(*preview.content().value).bytes, lines);
        QVERIFY(!preview.canReadMore());
    }

    void failedPortionKeepsWhatIsShown()
    {
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("long.txt"), .bytes = QByteArray(400'000, 'x')});
        FilePreview preview;
        QSignalSpy failed(&preview, &FilePreview::readMoreFailed);
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("long.txt")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        repo.fail(QStringLiteral("/resolve/"), 500);
        preview.readMore();
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(preview.content().state, LoadState::Ready);
    }

    void ofWeightsOnlyTheHeaderIsRead()
    {
        FakeRepo repo;
        const QByteArray json = R"({"w":{"dtype":"U8","shape":[500000],"data_offsets":[0,500000]}})";
        QByteArray file(8, '\0');
        file[0] = static_cast<char>(json.size());
        file += json + QByteArray(500'000, 'w');
        repo.files.append({.path = QStringLiteral("model.safetensors"), .bytes = file});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("model.safetensors")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto tensors = std::get<models::PreviewTensors>(*preview.content().value);
        QCOMPARE(tensors.tensors.first().parameters, 500'000);
        QCOMPARE(repo.transport->requests().size(), 1);
        QVERIFY(repo.transport->requests().first().headers.value("Range").startsWith("bytes=0-"));
    }

    void allShardsAreReadByTheIndex()
    {
        FakeRepo repo;
        QByteArray weights;
        for (int i = 1; i <= 9; ++i) {
            const QByteArray name = "model-0000" + QByteArray::number(i) + "-of-00009.safetensors";
            QByteArray json = R"({"layer.N":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}})";
            json.replace('N', QByteArray::number(i));
            QByteArray file(8, '\0');
            file[0] = static_cast<char>(json.size());
            repo.files.append({.path = QStringLiteral("sub/") + QString::fromLatin1(name),
                               .bytes = file + json + QByteArray(16, 'w')});
            weights += (weights.isEmpty() ? "" : ",") + ("\"layer." + QByteArray::number(i) + "\":\"" + name + '"');
        }
        repo.files.append({.path = QStringLiteral("sub/model.safetensors.index.json"),
                           .bytes = "{\"metadata\":{\"total_size\":144},\"weight_map\":{" + weights + "}}"});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(),
                     entryOf(repo, QStringLiteral("sub/model-00002-of-00009.safetensors")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QCOMPARE(std::get<models::PreviewTensors>(*preview.content().value).tensors.size(), 1);
        preview.setFace(models::FileFace::AllShards);
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto all = std::get<models::PreviewTensors>(*preview.content().value);
        QCOMPARE(all.tensors.size(), 9);
        QCOMPARE(all.files.size(), 9);
        QCOMPARE(all.tensors.at(8).file, 8);
        QCOMPARE(all.metadata.first().second, QStringLiteral("144"));
    }

    void bytesThatAreNoTextAreShownAsBytes()
    {
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("strange"), .bytes = QByteArray("ab\0cd", 5)});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("strange")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QVERIFY(std::holds_alternative<models::PreviewBytes>(*preview.content().value));
        QCOMPARE(preview.face(), models::FileFace::Bytes);
    }

    void damagedWeightsSayWhatIsWrong()
    {
        FakeRepo repo;
        repo.files.append(
            {.path = QStringLiteral("model.safetensors"), .bytes = QByteArray("\x02\0\0\0\0\0\0\0{\"", 10)});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("model.safetensors")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto damaged = std::get<models::PreviewDamaged>(*preview.content().value);
        QCOMPARE(damaged.trouble.kind, hs::formats::FormatTrouble::Kind::Damaged);
        preview.setFace(models::FileFace::Bytes);
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QVERIFY(std::holds_alternative<models::PreviewBytes>(*preview.content().value));
    }

    void tablesComeInPortions()
    {
        FakeRepo repo;
        QByteArray csv = "id,text\n";
        for (int i = 0; i < 40'000; ++i)
            csv += QByteArray::number(i) + ",some words\n";
        repo.files.append({.path = QStringLiteral("train.csv"), .bytes = csv});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("train.csv")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto first = std::get<models::PreviewTable>(*preview.content().value);
        QCOMPARE(first.parser.columns(), QStringList({QStringLiteral("id"), QStringLiteral("text")}));
        QVERIFY(first.rowCount > 1000 && first.rowCount < 40'000);
        QSignalSpy more(&preview, &FilePreview::moreArrived);
        preview.readMore();
        QTRY_COMPARE(more.count(), 1);
        QCOMPARE(std::get<models::PreviewTable>(*preview.content().value).rowCount, 40'000);
        QVERIFY(!preview.canReadMore());
    }

    void copyOnThisComputerIsRead()
    {
        FakeRepo repo;
        const QTemporaryDir cache;
        const QString snapshot = cache.path() + QStringLiteral("/models--acme--reader/snapshots/") + test::kMainCommit;
        QVERIFY(QDir().mkpath(snapshot));
        QFile local(snapshot + QStringLiteral("/config.json"));
        QVERIFY(local.open(QIODevice::WriteOnly));
        const auto entry = entryOf(repo, QStringLiteral("config.json"));
        local.write(QByteArray(entry.size, ' '));
        local.close();
        FilePreview preview;
        preview.setCacheFolder(cache.path());
        preview.open(repo.client.context(), repo.ref(test::kMainCommit), entry);
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QCOMPARE(std::get<models::PreviewText>(*preview.content().value).bytes, QByteArray(entry.size, ' '));
        QVERIFY(repo.transport->requests().isEmpty());
    }

    void veryLongLinesAreFolded()
    {
        FakeRepo repo;
        repo.files.append(
            {.path = QStringLiteral("tokenizer.json"), .bytes = "[\"" + QByteArray(20'000, 'x') + "\"]\n1\n"});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("tokenizer.json")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        const auto text = std::get<models::PreviewText>(*preview.content().value);
        QCOMPARE(text.lines, 2);
        QCOMPARE(text.piece.blocks, 7);
        QCOMPARE(text.piece.continued, QList<int>({1, 2, 3, 4, 5}));
        QVERIFY(text.bytes.contains(QByteArray(20'000, 'x')));
    }

    void showsPictures()
    {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::red);
        QBuffer png;
        QVERIFY(png.open(QIODevice::WriteOnly));
        QVERIFY(image.save(&png, "PNG"));
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("plot.png"), .bytes = png.data()});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("plot.png")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QCOMPARE(std::get<models::PreviewImage>(*preview.content().value).image.size(), QSize(20, 10));
    }

    void anotherFileReplacesTheFirst()
    {
        FakeRepo repo;
        repo.transport->hold();
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("config.json")));
        QTRY_COMPARE(repo.transport->held(), 1);
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("README.md")));
        repo.transport->releaseAll();
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QVERIFY(std::get<models::PreviewText>(*preview.content().value).piece.text.contains(QStringLiteral("Reader")));
    }

    void missingFileSaysSo()
    {
        FakeRepo repo;
        hub::TreeEntry gone = entryOf(repo, QStringLiteral("config.json"));
        gone.path = QStringLiteral("gone.txt");
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), gone);
        QTRY_COMPARE(preview.content().state, LoadState::Failed);
        QCOMPARE(preview.content().error->kind, base::HubError::Kind::EntryMissing);
    }
};

HS_GUILESS_TEST(TestFilePreview)
#include "tst_filepreview.moc"
