// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/filepreview.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QBuffer>
#include <QSignalSpy>

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
        QVERIFY(!text.spans.isEmpty());
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

    void weightsAreNotAskedFor()
    {
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("model.safetensors"), .bytes = {}, .size = 3'000'000'000});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("model.safetensors")));
        QCOMPARE(preview.content().state, LoadState::Ready);
        QVERIFY(std::holds_alternative<models::PreviewNothing>(*preview.content().value));
        QVERIFY(repo.transport->requests().isEmpty());
    }

    void bytesThatAreNoTextHaveNoPreview()
    {
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("strange"), .bytes = QByteArray("ab\0cd", 5)});
        FilePreview preview;
        preview.open(repo.client.context(), repo.ref(), entryOf(repo, QStringLiteral("strange")));
        QTRY_COMPARE(preview.content().state, LoadState::Ready);
        QVERIFY(std::holds_alternative<models::PreviewNothing>(*preview.content().value));
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
        QVERIFY(std::get<models::PreviewText>(*preview.content().value).text.contains(QStringLiteral("Reader")));
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
