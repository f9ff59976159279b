// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "sessions/librarywork.h"
#include "sessions/localrepos.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;

class TestLocalRepos : public QObject
{
    Q_OBJECT

    static void writeFile(const QString &path)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

private Q_SLOTS:
    void noFolderIsNoRepositories()
    {
        models::LocalRepos repos(u"/nowhere/at/all"_s, nullptr);
        QSignalSpy changed(&repos, &models::LocalRepos::changed);
        QTRY_VERIFY(!repos.isLooking());
        QCOMPARE(changed.size(), 0);
        QVERIFY(repos.repos().isEmpty());
    }

    void findsWhatIsThereAndWhatComes()
    {
        QTemporaryDir folder;
        const QString commit(40, u'a');
        const QString first = folder.filePath(u"models--own--first"_s);
        writeFile(first + u"/blobs/1234"_s);
        QVERIFY(QDir().mkpath(first + u"/snapshots/"_s + commit));
        QVERIFY(QFile::link(u"../../blobs/1234"_s, first + u"/snapshots/"_s + commit + u"/config.json"_s));
        models::LocalRepos repos(folder.path(), nullptr);
        QTRY_COMPARE(repos.repos().size(), 1);
        QCOMPARE(repos.repos().first().id.toString(), u"own/first"_s);
        QVERIFY(repos.repos().first().copy != models::LocalCopy::None);
        QVERIFY(repos.repos().first().folder.endsWith(commit));
        const QString second = folder.filePath(u"datasets--own--second"_s);
        writeFile(second + u"/blobs/5678"_s);
        QVERIFY(QDir().mkpath(second + u"/snapshots/"_s + commit));
        QVERIFY(QFile::link(u"../../blobs/5678"_s, second + u"/snapshots/"_s + commit + u"/data.csv"_s));
        repos.refresh();
        QTRY_COMPARE(repos.repos().size(), 2);
    }

    void whatIsRememberedIsKnownBeforeTheDiskIsRead()
    {
        const hs::testkit::CacheKit kit;
        const auto repo = hs::testkit::CacheKit::model(u"own/first"_s);
        kit.put(repo, hs::testkit::CacheKit::commit('1'), u"config.json"_s, "12345");
        {
            models::LocalRepos before(kit.folder(), nullptr, nullptr, kit.memory());
            QTRY_VERIFY(!before.isLooking());
            QCOMPARE(before.size(), 5);
        }
        // Gone meanwhile: first what is remembered is told, then what is.
        QVERIFY(QDir(kit.folder()).removeRecursively());
        models::LocalRepos after(kit.folder(), nullptr, nullptr, kit.memory());
        QList<qint64> sizes;
        connect(&after, &models::LocalRepos::changed, this, [&] { sizes.append(after.size()); });
        QTRY_VERIFY(!after.isLooking());
        QCOMPARE(after.size(), 0);
        QVERIFY(sizes == (QList<qint64>{5, 0}) || sizes.isEmpty()); // or the disk was faster
    }

    void anUnreadableFolderIsAnErrorAndKeepsWhatWasKnown()
    {
        const hs::testkit::CacheKit kit;
        kit.put(hs::testkit::CacheKit::model(u"own/first"_s), hs::testkit::CacheKit::commit('1'), u"a"_s, "12345");
        models::LocalRepos repos(kit.folder(), nullptr);
        QTRY_COMPARE(repos.size(), 5);
        QVERIFY(QDir(kit.folder()).removeRecursively());
        QFile file(kit.folder());
        QVERIFY(file.open(QIODevice::WriteOnly));
        repos.look();
        QTRY_VERIFY(repos.error().has_value());
        QCOMPARE(repos.size(), 5);
    }

    void takesOutPutsBackAndDeletesForGood()
    {
        const hs::testkit::CacheKit kit;
        const auto repo = hs::testkit::CacheKit::model(u"own/first"_s);
        kit.put(repo, hs::testkit::CacheKit::commit('1'), u"a"_s, "12345");
        models::LocalRepos repos(kit.folder(), nullptr, nullptr, kit.memory());
        QTRY_COMPARE(repos.size(), 5);
        models::LibraryWork work(repos);
        const auto plan = hs::library::planDeletion(*repos.scan(), {{.repo = repo, .isWhole = true, .revisions = {}}});
        QSignalSpy restored(&work, &models::LibraryWork::restored);
        work.remove(plan, false);
        QVERIFY(work.isMoving());
        QTRY_COMPARE(repos.bin().size(), 1);
        QTRY_COMPARE(repos.size(), 0);
        work.restore(repos.bin().first().id);
        QTRY_COMPARE(restored.size(), 1);
        QTRY_COMPARE(repos.size(), 5);
        QTRY_VERIFY(repos.bin().isEmpty());
        work.remove(plan, true);
        QTRY_COMPARE(repos.size(), 0);
        QVERIFY(repos.bin().isEmpty());
    }

    void checksAndRemembers()
    {
        const hs::testkit::CacheKit kit;
        const auto repo = hs::testkit::CacheKit::model(u"own/first"_s);
        kit.put(repo, hs::testkit::CacheKit::commit('1'), u"a"_s, "12345");
        models::LocalRepos repos(kit.folder(), nullptr, nullptr, kit.memory());
        QTRY_COMPARE(repos.size(), 5);
        QVERIFY(!repos.lastCheckOf(repo));
        models::LibraryWork work(repos);
        QSignalSpy finished(&work, &models::LibraryWork::checkFinished);
        work.check(repos.scan()->repos);
        QVERIFY(work.checking());
        QTRY_COMPARE(finished.size(), 1);
        QCOMPARE(finished.first().last().toInt(), 0);
        QTRY_VERIFY(repos.lastCheckOf(repo));
        QCOMPARE(repos.lastCheckOf(repo)->files, 1);
        work.check(repos.scan()->repos);
        work.stopCheck();
        QVERIFY(!work.checking());
    }
};

HS_GUILESS_TEST(TestLocalRepos)
#include "tst_localrepos.moc"
