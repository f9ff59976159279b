// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/cachescan.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/treecache.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace Qt::StringLiterals;
using namespace hs::library;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::Oid;
namespace testkit = hs::testkit;

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

    void doesNotWalkAgainWhatIsUnchanged()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"sub/a"_s, "12345");
        kit.pointTo(kRepo, u"main"_s, kit.commit('1'));
        kit.age();
        const auto known = std::make_shared<const CacheScan>(kit.scan());
        QCOMPARE(known->stamps.size(), 1);
        // What a walk would see and a look at times does not: a link that was bent to a blob of the same folder time.
        const QString link = kit.cache().snapshotPath(kRepo, kit.commit('1'), u"sub/a"_s);
        QVERIFY(QFile::remove(link) && QFile::link(u"../../../blobs/nothing"_s, link));
        kit.age();
        const auto again = scanCache(kit.folder(), {}, {.known = known});
        HS_VERIFY_VALUE(again);
        QCOMPARE(again->repos, known->repos);
        QCOMPARE(kit.scan().repos.first().revisions.first().brokenFiles, 1);
    }

    void asksAgainForRefsSizesAndTimes()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"a"_s, "12345");
        kit.put(kRepo, kit.commit('2'), u"a"_s, "12345");
        kit.pointTo(kRepo, u"main"_s, kit.commit('1'));
        const QString half = kit.cache().partialPath(kRepo, kit.etagOf("x"));
        QVERIFY(writeWholeFile(half, "1").has_value());
        kit.age();
        const auto known = std::make_shared<const CacheScan>(kit.scan());
        QCOMPARE(known->repos.first().incompleteBytes, 1);
        QFile ref(kit.cache().refPath(kRepo, {})); // in place, as older Python clients do
        QVERIFY(ref.open(QIODevice::ReadWrite) && ref.write(kit.commit('2').toString().toLatin1()) == 40);
        ref.close();
        QFile growing(half);
        QVERIFY(growing.open(QIODevice::Append) && growing.write("234") == 3);
        growing.close();
        const auto again = scanCache(kit.folder(), {}, {.known = known});
        HS_VERIFY_VALUE(again);
        QCOMPARE(again->repos.first().incompleteBytes, 4);
        for (const CachedRevision &revision : again->repos.first().revisions)
            QCOMPARE(revision.refs.isEmpty(), revision.commit == kit.commit('1'));
    }

    void seesWhatChangedSince()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"a"_s, "12345");
        kit.age();
        const auto known = std::make_shared<const CacheScan>(kit.scan());
        kit.put(kRepo, kit.commit('1'), u"deep/b"_s, "123");
        kit.put(kRepo, kit.commit('2'), u"c"_s, "1");
        const auto again = scanCache(kit.folder(), {}, {.known = known});
        HS_VERIFY_VALUE(again);
        QCOMPARE(again->repos, kit.scan().repos);
        QCOMPARE(again->size, 9);
    }

    void aVolumeThatDoesNotAnswerIsGivenUp()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"a"_s, "12345");
        kit.put(kit.model(u"dead/one"_s), kit.commit('1'), u"a"_s, "12345");
        const auto isOver = std::make_shared<std::promise<void>>();
        const std::shared_future<void> over = isOver->get_future().share();
        ScanOptions options;
        options.patience = std::chrono::milliseconds(50);
        options.workers = 1; // the others have to be read by another in its place
        options.walk = [over](const QString &folder, const RepoKey &key, const WalkedRepo *known, WalkPulse &pulse) {
            if (key.id.owner() == "dead"_L1)
                over.wait();
            return walkRepo(folder, key, known, pulse);
        };
        const auto scan = scanCache(kit.folder(), {}, options);
        isOver->set_value();
        HS_VERIFY_VALUE(scan);
        // One volume: whatever comes after the silent one is not asked for.
        QCOMPARE(scan->repos.size(), 1);
        QCOMPARE(scan->oddities.size(), 1);
        QCOMPARE(scan->oddities.first().error.kind, HubError::Kind::Timeout);
        QVERIFY(scan->oddities.first().path.endsWith("models--dead--one"_L1));
    }

    void theStoreThatRepositoriesShareIsNoOddity()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"a"_s, "12345");
        const QString store = kit.folder() + u"/blobs"_s;
        QVERIFY(writeWholeFile(store + u"/aa/shared"_s, "1234567").has_value());
        QCOMPARE(kit.scan().oddities.size(), 1);
        QVERIFY(writeWholeFile(store + u"/.huggingface-shared-blobs"_s, "1\n").has_value());
        const QString blob = kit.cache().blobPath(kRepo, kit.etagOf("7"));
        QVERIFY(QFile::link(u"../../blobs/aa/shared"_s, blob));
        QVERIFY(kit.cache().link(kRepo, kit.commit('1'), u"b"_s, kit.etagOf("7")).has_value());
        const CacheScan scan = kit.scan();
        QVERIFY(scan.oddities.isEmpty());
        QCOMPARE(scan.size, 12);
        QVERIFY(std::ranges::any_of(scan.repos.first().contents, &CachedContent::isLink));
    }

    void linksThatLeadElsewhereAreCountedAndNotOurs()
    {
        const testkit::CacheKit kit;
        kit.put(kRepo, kit.commit('1'), u"a"_s, "12345");
        QVERIFY(writeWholeFile(kit.memory() + u"/far"_s, "123").has_value());
        const QString link = kit.cache().snapshotPath(kRepo, kit.commit('1'), u"far"_s);
        QVERIFY(QFile::link(kit.memory() + u"/far"_s, link));
        const CachedRepo repo = kit.scan().repos.first();
        QCOMPARE(repo.size, 8);
        QCOMPARE(std::ranges::count(repo.contents, CachedContent::Place::Elsewhere, &CachedContent::place), 1);
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
