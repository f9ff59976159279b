// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "library/cachescan.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/treecache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::Oid;

namespace {

const RepoKey kRepo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny")};

} // namespace

class CacheScanTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] HfCache cache() const { return HfCache(m_folder.path()); }

    void put(QChar commit, const QString &path, QChar blob, const QByteArray &bytes)
    {
        const Etag etag(QString(40, blob));
        const Oid oid(QString(40, commit));
        if (cache().hasBlob(kRepo, etag, bytes.size())) {
            QVERIFY(cache().link(kRepo, oid, path, etag).has_value());
            return;
        }
        QVERIFY(writeWholeFile(cache().partialPath(kRepo, etag), bytes).has_value());
        QVERIFY(cache().accept(kRepo, oid, path, etag).has_value());
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void noFolderIsAnEmptyCache()
    {
        const auto scan = scanCache(m_folder.filePath(u"none"_s), {});
        HS_VERIFY_VALUE(scan);
        QVERIFY(scan->repos.isEmpty() && scan->size == 0);
    }

    void countsSharedContentsOnce()
    {
        QVERIFY(cache().prepare().has_value());
        put(u'1', u"a"_s, u'a', "12345");
        put(u'1', u"sub/b"_s, u'b', "123");
        put(u'2', u"a"_s, u'a', "12345");
        put(u'2', u"sub/b"_s, u'c', "1234");
        QVERIFY(cache().writeRef(kRepo, {}, Oid(QString(40, u'2'))).has_value());
        const auto scan = scanCache(m_folder.path(), {});
        HS_VERIFY_VALUE(scan);
        QCOMPARE(scan->repos.size(), 1);
        QVERIFY(scan->oddities.isEmpty());
        const CachedRepo &repo = scan->repos.first();
        QCOMPARE(repo.key, kRepo);
        QCOMPARE(repo.size, 12);
        QCOMPARE(repo.files, 3);
        QCOMPARE(repo.revisions.size(), 2);
        QCOMPARE(scan->size, 12);
        const auto newest = std::ranges::find(repo.revisions, Oid(QString(40, u'2')), &CachedRevision::commit);
        QCOMPARE(newest->refs, QStringList{u"main"_s});
        QCOMPARE(newest->size, 9);
        QCOMPARE(newest->files, 2);
        QCOMPARE(scanRepo(cache(), kRepo), repo);
    }

    void seesWhatIsMissingAndBroken()
    {
        put(u'1', u"a"_s, u'a', "12345");
        put(u'1', u"gone"_s, u'b', "1");
        QVERIFY(QFile::remove(cache().blobPath(kRepo, Etag(QString(40, u'b')))));
        hs::hub::TreeEntry one;
        one.path = u"a"_s;
        one.oid = Oid(QString(40, u'a'));
        hs::hub::TreeEntry two = one;
        two.path = u"never/fetched"_s;
        QVERIFY(writeTreeCache(cache().treePath(kRepo, Oid(QString(40, u'1'))), {one, two}).has_value());
        QVERIFY(writeWholeFile(cache().partialPath(kRepo, Etag(QString(40, u'd'))), "123").has_value());
        const auto repo = scanRepo(cache(), kRepo);
        QVERIFY(repo);
        QCOMPARE(repo->revisions.first().missingFiles, 1);
        QCOMPARE(repo->revisions.first().brokenFiles, 1);
        QCOMPARE(repo->incompleteBytes, 3);
    }

    void goesOnAfterWhatItCannotRead()
    {
        put(u'1', u"a"_s, u'a', "1");
        const QDir folder(m_folder.path());
        QVERIFY(folder.mkdir(u"kernels--acme--x"_s) && folder.mkdir(u"no dashes"_s) && folder.mkdir(u"models--a--b"_s));
        QVERIFY(writeWholeFile(folder.filePath(u"stray.txt"_s), "x").has_value());
        const auto scan = scanCache(m_folder.path(), {});
        HS_VERIFY_VALUE(scan);
        QCOMPARE(scan->repos.size(), 1);
        QCOMPARE(scan->oddities.size(), 4);
    }

    void stopsWhenTold()
    {
        put(u'1', u"a"_s, u'a', "1");
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(scanCache(m_folder.path(), stop.get_token()).error().kind, HubError::Kind::Cancelled);
    }
};

HS_GUILESS_TEST(CacheScanTest)
#include "tst_cachescan.moc"
