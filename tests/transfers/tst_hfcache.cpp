// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/fixtures.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/hfcache.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::Oid;
using hs::hub::RepoId;
using hs::hub::RepoKind;
using hs::hub::Revision;
using hs::testkit::readFile;

namespace {

const Oid kCachedCommit(u"7"_s.repeated(40));
const Etag kBlob(u"a"_s.repeated(64));
const RepoKey kRepo{RepoKind::Model, *RepoId::parse(u"acme/tiny")};

} // namespace

class HfCacheTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<HfCache> m_cache;

    void putPartial(const Etag &etag, const QByteArray &bytes)
    {
        QVERIFY(writeWholeFile(m_cache->partialPath(kRepo, etag), bytes).has_value());
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_cache = std::make_unique<HfCache>(m_folder.filePath(u"hub"_s));
    }

    void namesFoldersAsTheOfficialClient_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("folder");
        QTest::newRow("model") << int(RepoKind::Model) << u"google-bert/bert-base-uncased"_s
                               << u"models--google-bert--bert-base-uncased"_s;
        QTest::newRow("legacy") << int(RepoKind::Model) << u"gpt2"_s << u"models--gpt2"_s;
        QTest::newRow("dataset") << int(RepoKind::Dataset) << u"a/b"_s << u"datasets--a--b"_s;
        QTest::newRow("space") << int(RepoKind::Space) << u"a/b.c_d"_s << u"spaces--a--b.c_d"_s;
    }
    void namesFoldersAsTheOfficialClient()
    {
        QFETCH(int, kind);
        QFETCH(QString, id);
        QTEST(HfCache::folderName({static_cast<RepoKind>(kind), *RepoId::parse(id)}), "folder");
    }

    void tagsTheFolder()
    {
        QVERIFY(m_cache->prepare().has_value());
        QVERIFY(readFile(m_cache->folder() + u"/CACHEDIR.TAG"_s)
                    .startsWith("Signature: 8a477f597d28d172789f06886806bc55\n"));
    }

    void writesAndReadsRefs()
    {
        const Revision branch = *Revision::parse(u"feature/x");
        QVERIFY(m_cache->writeRef(kRepo, branch, kCachedCommit).has_value());
        QCOMPARE(readFile(m_cache->repoFolder(kRepo) + u"/refs/feature/x"_s), kCachedCommit.toString().toLatin1());
        QCOMPARE(m_cache->readRef(kRepo, branch), kCachedCommit);
        QCOMPARE(QDir(m_cache->repoFolder(kRepo) + u"/refs/feature"_s).entryList(QDir::Files).size(), 1);
    }

    void readsRefsThatEndInANewline()
    {
        QVERIFY(writeWholeFile(m_cache->refPath(kRepo, Revision()), kCachedCommit.toString().toLatin1() + '\n')
                    .has_value());
        QCOMPARE(m_cache->readRef(kRepo, Revision()), kCachedCommit);
    }

    void ignoresRefsThatMakeNoSense()
    {
        QVERIFY(writeWholeFile(m_cache->refPath(kRepo, Revision()), "../../etc").has_value());
        QVERIFY(!m_cache->readRef(kRepo, Revision()));
    }

    void writesNoRefForACommit()
    {
        QVERIFY(m_cache->writeRef(kRepo, Revision::commit(kCachedCommit), kCachedCommit).has_value());
        QVERIFY(!QFileInfo::exists(m_cache->repoFolder(kRepo)));
    }

    void acceptsABlobAndLinksIt()
    {
        putPartial(kBlob, "content");
        const auto place = m_cache->accept(kRepo, kCachedCommit, u"sub/dir/f.bin"_s, kBlob);
        HS_VERIFY_VALUE(place);
        QCOMPARE(*place, m_cache->snapshotPath(kRepo, kCachedCommit, u"sub/dir/f.bin"_s));
        QCOMPARE(QFileInfo(*place).readSymLink(), u"../../../../blobs/"_s + kBlob.toString());
        QCOMPARE(readFile(*place), "content");
        QVERIFY(!QFileInfo::exists(m_cache->partialPath(kRepo, kBlob)));
        QVERIFY(m_cache->hasBlob(kRepo, kBlob, 7));
        QVERIFY(!m_cache->hasBlob(kRepo, kBlob, 8));
        QCOMPARE(m_cache->findInSnapshot(kRepo, kCachedCommit, u"sub/dir/f.bin"_s, 7), *place);
        QVERIFY(!m_cache->findInSnapshot(kRepo, kCachedCommit, u"sub/dir/f.bin"_s, 6));
    }

    void linksAnExistingBlobTwice()
    {
        putPartial(kBlob, "content");
        QVERIFY(m_cache->accept(kRepo, kCachedCommit, u"a"_s, kBlob).has_value());
        QVERIFY(m_cache->link(kRepo, kCachedCommit, u"a"_s, kBlob).has_value());
        const Oid other(u"8"_s.repeated(40));
        const auto again = m_cache->link(kRepo, other, u"a"_s, kBlob);
        HS_VERIFY_VALUE(again);
        QCOMPARE(readFile(*again), "content");
    }

    void replacesALinkThatPointsElsewhere()
    {
        putPartial(kBlob, "new");
        const QString place = m_cache->snapshotPath(kRepo, kCachedCommit, u"a"_s);
        QVERIFY(QDir().mkpath(QFileInfo(place).path()));
        QVERIFY(QFile::link(u"../../blobs/gone"_s, place));
        QVERIFY(m_cache->accept(kRepo, kCachedCommit, u"a"_s, kBlob).has_value());
        QCOMPARE(readFile(place), "new");
    }

    void withoutLinksANewBlobIsMovedAndAnOldOneCopied()
    {
        const HfCache cache(m_cache->folder(), false);
        putPartial(kBlob, "content");
        const auto moved = cache.accept(kRepo, kCachedCommit, u"a"_s, kBlob);
        HS_VERIFY_VALUE(moved);
        QVERIFY(!QFileInfo(*moved).isSymLink());
        QCOMPARE(readFile(*moved), "content");
        QVERIFY(!QFileInfo::exists(cache.blobPath(kRepo, kBlob)));

        QVERIFY(writeWholeFile(cache.blobPath(kRepo, kBlob), "content").has_value());
        const auto copied = cache.link(kRepo, kCachedCommit, u"b"_s, kBlob);
        HS_VERIFY_VALUE(copied);
        QVERIFY(!QFileInfo(*copied).isSymLink());
        QVERIFY(QFileInfo::exists(cache.blobPath(kRepo, kBlob)));
    }

    void refusesHostilePaths_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"../x", "../../../../x", "a/../../x", "/etc/passwd", "C:\\x", "..\\x", "", ".", "a//b",
                                 "CON", "sub/nul.txt", "a\nb"})
            QTest::newRow(path) << QString::fromUtf8(path);
        QTest::newRow("NUL") << u"a"_s + QChar(u'\0') + u"b"_s;
        QTest::newRow("too long") << u"a"_s.repeated(300);
    }
    void refusesHostilePaths()
    {
        QFETCH(QString, path);
        putPartial(kBlob, "content");
        QCOMPARE(m_cache->accept(kRepo, kCachedCommit, path, kBlob).error().kind, HubError::Kind::Invalid);
        QCOMPARE(m_cache->link(kRepo, kCachedCommit, path, kBlob).error().kind, HubError::Kind::Invalid);
        QCOMPARE(m_cache->markMissing(kRepo, kCachedCommit, path).error().kind, HubError::Kind::Invalid);
        QVERIFY(!m_cache->findInSnapshot(kRepo, kCachedCommit, path, 7));
        QVERIFY(!QFileInfo::exists(m_cache->repoFolder(kRepo) + u"/snapshots"_s));
    }

    void refusesHostileIds()
    {
        const Etag etag(u"../../../x"_s);
        QVERIFY(!m_cache->hasBlob(kRepo, etag, 0));
        QCOMPARE(m_cache->accept(kRepo, kCachedCommit, u"a"_s, etag).error().kind, HubError::Kind::Invalid);
        QCOMPARE(m_cache->writeRef(kRepo, Revision(), Oid(u"../x"_s)).error().kind, HubError::Kind::Invalid);
        QCOMPARE(m_cache->link(kRepo, Oid(u"../x"_s), u"a"_s, kBlob).error().kind, HubError::Kind::Invalid);
    }

    void doesNotFollowALinkOutOfTheCache()
    {
        const QString outside = m_folder.filePath(u"outside"_s);
        QVERIFY(QDir().mkpath(outside));
        QVERIFY(QDir().mkpath(m_cache->snapshotFolder(kRepo, kCachedCommit)));
        QVERIFY(QFile::link(outside, m_cache->snapshotPath(kRepo, kCachedCommit, u"sub"_s)));
        putPartial(kBlob, "content");
        QCOMPARE(m_cache->accept(kRepo, kCachedCommit, u"sub/f"_s, kBlob).error().kind, HubError::Kind::Invalid);
        QVERIFY(QDir(outside).isEmpty());
    }

    void marksWhatIsMissing()
    {
        QVERIFY(m_cache->markMissing(kRepo, kCachedCommit, u"sub/none.json"_s).has_value());
        const QFileInfo mark(m_cache->repoFolder(kRepo) + u"/.no_exist/"_s + kCachedCommit.toString() +
                             u"/sub/none.json"_s);
        QVERIFY(mark.isFile());
        QCOMPARE(mark.size(), 0);
    }

    void aReadOnlyFolderIsADiskError()
    {
        if (::geteuid() == 0)
            QSKIP("root may write everywhere");
        QVERIFY(QDir().mkpath(m_cache->folder()));
        QFile::setPermissions(m_cache->folder(), QFile::ReadOwner | QFile::ExeOwner);
        QCOMPARE(m_cache->prepare().error().kind, HubError::Kind::Disk);
    }
};

HS_GUILESS_TEST(HfCacheTest)
#include "tst_hfcache.moc"
