// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/filewriter.h"
#include "transfers/hashing.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::testkit::ended;
using hs::testkit::readFile;

namespace {

QByteArray noise(qint64 size)
{
    QByteArray bytes;
    bytes.reserve(size);
    quint32 state = 1;
    while (bytes.size() < size) {
        state = state * 1664525 + 1013904223;
        bytes.append(static_cast<char>(state >> 24));
    }
    return bytes;
}

Etag sha256(const QByteArray &bytes)
{
    auto hash = ContentHash::forEtag(Etag(u"0"_s.repeated(64)), bytes.size());
    hash->add(bytes);
    return hash->result();
}

} // namespace

class FileWriterTest : public QObject
{
    Q_OBJECT

    DiskPool m_pool = std::make_shared<QThreadPool>();
    QTemporaryDir m_folder;
    QByteArray m_content;
    Etag m_etag;
    QList<qint64> m_checked;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"blobs/x.incomplete"_s); }

    FileWriterPtr open(std::stop_token stop = {})
    {
        m_checked.clear();
        const auto writer = ended(openWriter(
            m_pool, path(), m_etag, m_content.size(), [this](qint64 bytes) { m_checked.append(bytes); }, stop));
        return writer && *writer ? **writer : nullptr;
    }

    static void feed(const FileWriterPtr &writer, const QByteArray &bytes, qsizetype step)
    {
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            const auto taken = ended(append(writer, bytes.sliced(at, std::min(step, bytes.size() - at))));
            QVERIFY(taken && taken->has_value());
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_content = noise(5 * FileWriter::kBatch + 12345);
        m_etag = sha256(m_content);
    }
    void init() { m_folder = QTemporaryDir(); }

    void writesAndHashesWhatItIsGiven()
    {
        const FileWriterPtr writer = open();
        QVERIFY(writer);
        feed(writer, m_content, 70000);
        QCOMPARE(writer->length(), m_content.size());
        const auto hash = ended(finish(writer));
        QVERIFY(hash && hash->has_value());
        QCOMPARE(**hash, m_etag);
        QCOMPARE(readFile(path()), m_content);
    }

    void goesOnFromWhatIsOnDisk()
    {
        const qint64 present = 2 * FileWriter::kBatch + 99;
        QVERIFY(writeWholeFile(path(), m_content.first(present)).has_value());
        const FileWriterPtr writer = open();
        QVERIFY(writer);
        QCOMPARE(writer->length(), present);
        QCOMPARE(m_checked.last(), present);
        feed(writer, m_content.sliced(present), 1 << 20);
        const auto hash = ended(finish(writer));
        QCOMPARE(**hash, m_etag);
        QCOMPARE(readFile(path()), m_content);
    }

    void emptiesAFileThatIsTooLong()
    {
        QVERIFY(writeWholeFile(path(), m_content + "more").has_value());
        const FileWriterPtr writer = open();
        QVERIFY(writer);
        QCOMPARE(writer->length(), 0);
        QCOMPARE(QFileInfo(path()).size(), 0);
    }

    void flushLeavesEverythingOnDisk()
    {
        const FileWriterPtr writer = open();
        feed(writer, m_content.first(1000), 100);
        const auto flushed = ended(flush(writer));
        QVERIFY(flushed && flushed->has_value());
        QCOMPARE(readFile(path()), m_content.first(1000));
    }

    void restartBeginsAnew()
    {
        const FileWriterPtr writer = open();
        feed(writer, QByteArray(3 * FileWriter::kBatch, 'x'), 100000);
        const auto emptied = ended(restart(writer));
        QVERIFY(emptied && emptied->has_value());
        QCOMPARE(writer->length(), 0);
        feed(writer, m_content, 100000);
        const auto hash = ended(finish(writer));
        QCOMPARE(**hash, m_etag);
    }

    void aSecondWriterIsRefused()
    {
        const FileWriterPtr first = open();
        QVERIFY(first);
        const auto second =
            ended(openWriter(m_pool, path(), m_etag, m_content.size(), [](qint64) {}, std::stop_token()));
        QVERIFY(second && !*second);
        QCOMPARE(second->error().kind, HubError::Kind::Conflict);
    }

    void aDiskErrorIsToldSoonAndAtTheEnd()
    {
        // A file that can be opened and not written.
        const auto writer =
            ended(openWriter(m_pool, u"/dev/full"_s, m_etag, m_content.size(), [](qint64) {}, std::stop_token()));
        QVERIFY(writer);
        if (!*writer)
            QSKIP("there is no /dev/full here");
        std::optional<Result<void>> taken;
        for (int i = 0; i < 4 && (!taken || *taken); ++i)
            taken = ended(append(**writer, QByteArray(FileWriter::kBatch, 'x')));
        QVERIFY(!*taken);
        QCOMPARE(taken->error().kind, HubError::Kind::DiskFull);
        const auto hash = ended(finish(**writer));
        QCOMPARE(hash->error().kind, HubError::Kind::DiskFull);
    }

    void stopsWhileHashing()
    {
        QVERIFY(writeWholeFile(path(), m_content).has_value());
        std::stop_source stop;
        stop.request_stop();
        QVERIFY(!open(stop.get_token()));
    }
};

HS_GUILESS_TEST(FileWriterTest)
#include "tst_filewriter.moc"
