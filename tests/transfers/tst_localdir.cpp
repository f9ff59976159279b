// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/localdir.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::testkit::readFile;

namespace {

constexpr auto kHello = "hello\n";
const hs::hub::Etag kHelloId(u"ce013625030ba8dba906f756967f9e9ca394464a"_s);

} // namespace

class LocalDirTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    [[nodiscard]] QString folder() const { return m_folder.filePath(u"files"_s); }
    [[nodiscard]] HfCache cache() const { return HfCache(m_folder.filePath(u"cache"_s)); }

    static WantedFile wanted(const QString &path, QChar commit = u'1')
    {
        const hs::hub::RepoRef repo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"),
                                    hs::hub::Revision::commit(hs::hub::Oid(QString(40, commit)))};
        return {repo, path, kHelloId, 6};
    }

    [[nodiscard]] LocalDirPlace place(const QString &path, QChar commit = u'1') const
    {
        return LocalDirPlace(folder(), cache(), wanted(path, commit));
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void preparesTheBookkeeping()
    {
        QVERIFY(LocalDirPlace::prepare(folder()).has_value());
        QCOMPARE(readFile(folder() + u"/.cache/huggingface/.gitignore"_s), "*");
        QVERIFY(QFileInfo::exists(folder() + u"/.cache/huggingface/CACHEDIR.TAG"_s));
    }

    void usesTheOfficialNames()
    {
        const auto one = place(u"sub/config.json"_s);
        const QString books = folder() + u"/.cache/huggingface/download/sub/"_s;
        QCOMPARE(one.metadataPath(), books + u"config.json.metadata"_s);
        QCOMPARE(one.lockPath(), books + u"config.json.lock"_s);
        // base64 of the SHA-1 of "config.json.metadata", computed with Python
        QCOMPARE(one.partialPath(),
                 books + u"8_PA_wEVGiVa2goH2H4KQOQpvVY=."_s + kHelloId.toString() + u".hubscope.incomplete"_s);
    }

    void acceptsAndWritesMetadata()
    {
        const auto one = place(u"sub/f.txt"_s);
        QVERIFY(writeWholeFile(one.partialPath(), kHello).has_value());
        const auto path = one.accept();
        HS_VERIFY_VALUE(path);
        QCOMPARE(*path, folder() + u"/sub/f.txt"_s);
        QCOMPARE(readFile(*path), kHello);
        const QList<QByteArray> lines = readFile(one.metadataPath()).split('\n');
        QCOMPARE(lines.size(), 4); // each line ends in a newline
        QCOMPARE(lines[0], QByteArray(40, '1'));
        QCOMPARE(lines[1], kHelloId.toString().toLatin1());
        QVERIFY(lines[2].toDouble() > 1.7e9);
        const auto present = one.findPresent();
        HS_VERIFY_VALUE(present);
        QCOMPARE(*present, *path);
    }

    void knowsTheFileAtAnotherCommit()
    {
        const auto old = place(u"f.txt"_s);
        QVERIFY(writeWholeFile(old.partialPath(), kHello).has_value());
        QVERIFY(old.accept().has_value());
        const auto present = place(u"f.txt"_s, u'2').findPresent();
        QVERIFY(present && *present);
        QVERIFY(readFile(old.metadataPath()).startsWith(QByteArray(40, '2')));
    }

    void recognisesAFileWithoutMetadataByItsHash()
    {
        const auto one = place(u"f.txt"_s);
        QVERIFY(writeWholeFile(one.filePath(), kHello).has_value());
        const auto present = one.findPresent();
        QVERIFY(present && *present);
        QVERIFY(QFileInfo::exists(one.metadataPath()));
    }

    void doesNotTrustAChangedFile()
    {
        const auto one = place(u"f.txt"_s);
        QVERIFY(writeWholeFile(one.partialPath(), kHello).has_value());
        QVERIFY(one.accept().has_value());
        // The same length, changed later than the metadata says.
        QFile file(one.filePath());
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.write("HELLO\n");
        QVERIFY(file.flush()); // closing would set the time again
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime));
        file.close();
        const auto present = one.findPresent();
        HS_VERIFY_VALUE(present);
        QVERIFY(!*present);
    }

    void copiesFromTheCache()
    {
        const RepoKey repo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny")};
        QVERIFY(writeWholeFile(cache().partialPath(repo, kHelloId), kHello).has_value());
        QVERIFY(cache().accept(repo, hs::hub::Oid(QString(40, u'1')), u"f.txt"_s, kHelloId).has_value());
        const auto present = place(u"f.txt"_s).findPresent();
        QVERIFY(present && *present);
        QCOMPARE(readFile(**present), kHello);
        QVERIFY(!QFileInfo(**present).isSymLink());
    }

    void doesNotFollowALinkOutOfTheFolder()
    {
        const QString outside = m_folder.filePath(u"outside"_s);
        QVERIFY(QDir().mkpath(outside) && QDir().mkpath(folder()));
        QVERIFY(QFile::link(outside, folder() + u"/sub"_s));
        const auto one = place(u"sub/f.txt"_s);
        QVERIFY(writeWholeFile(one.partialPath(), kHello).has_value());
        QCOMPARE(one.accept().error().kind, HubError::Kind::Invalid);
        QVERIFY(QDir(outside).isEmpty());
    }

    void malformedMetadataIsNone_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("two lines") << QByteArray("a\nb\n");
        QTest::newRow("no time") << QByteArray("a\nb\nnever\n");
    }
    void malformedMetadataIsNone()
    {
        QFETCH(QByteArray, text);
        const auto one = place(u"f.txt"_s);
        QVERIFY(writeWholeFile(one.filePath(), kHello).has_value());
        QVERIFY(writeWholeFile(one.metadataPath(), text).has_value());
        QVERIFY(!readLocalMetadata(one.metadataPath(), one.filePath()));
    }
};

HS_GUILESS_TEST(LocalDirTest)
#include "tst_localdir.moc"
