// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/folderimport.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"
#include "transfers/filelock.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::library;
using hs::testkit::CacheKit;
using hs::transfers::readWholeFile;
using hs::transfers::writeWholeFile;

class FolderImportTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/tiny"_s);

    /// Here: a; missing: b, sub/c, and d, whose content is b's.
    void fill(const CacheKit &kit) const
    {
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.list(m_repo, CacheKit::commit('1'),
                 {{u"a"_s, "12345"}, {u"b"_s, "bbb"}, {u"sub/c"_s, "ccc"}, {u"d"_s, "bbb"}});
    }
    static QString own(const CacheKit &kit, const QString &name, const QByteArray &bytes)
    {
        const QString path = kit.memory() + u"/mine/"_s + name;
        return writeWholeFile(path, bytes) ? path : QString();
    }

private Q_SLOTS:
    void findsFilesByTheirHashUnderAnyName()
    {
        const CacheKit kit;
        fill(kit);
        const QString first = own(kit, u"deep/anything.bin"_s, "bbb");
        own(kit, u"same size"_s, "xxx");
        own(kit, u"other"_s, "much longer");
        const QList<ImportWish> wishes = missingFilesOf(kit.scan());
        QCOMPARE(wishes.size(), 3);
        const auto matches = findInFolder(kit.memory() + u"/mine"_s, wishes, {});
        HS_VERIFY_VALUE(matches);
        QCOMPARE(matches->size(), 2);
        for (const ImportMatch &match : *matches) {
            QCOMPARE(match.file, first);
            QCOMPARE(match.wish.etag, CacheKit::etagOf("bbb"));
        }
    }

    void takesThemInAndLeavesTheOriginals_data()
    {
        QTest::addColumn<bool>("isLinking");
        QTest::newRow("hard links allowed") << true;
        QTest::newRow("copies") << false;
    }
    void takesThemInAndLeavesTheOriginals()
    {
        QFETCH(bool, isLinking);
        const CacheKit kit;
        fill(kit);
        const QString first = own(kit, u"one"_s, "bbb");
        const QString second = own(kit, u"two"_s, "ccc");
        const auto matches = findInFolder(kit.memory() + u"/mine"_s, missingFilesOf(kit.scan()), {});
        HS_VERIFY_VALUE(matches);
        const auto report = importFiles(kit.cache(), *matches, isLinking, {});
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->files, 3);
        QCOMPARE(report->bytes, 6);
        QVERIFY(report->refused.isEmpty());
        QCOMPARE(readWholeFile(first, 10).value_or(QByteArray()), QByteArray("bbb"));
        QCOMPARE(readWholeFile(second, 10).value_or(QByteArray()), QByteArray("ccc"));
        const CacheScan scan = kit.scan();
        const CachedRevision &revision = scan.repos.first().revisions.first();
        QCOMPARE(revision.files, 4);
        QCOMPARE(revision.missingFiles, 0);
        QCOMPARE(scan.repos.first().incompleteBytes, 0);
        QVERIFY(missingFilesOf(scan).isEmpty());
        const QString blob = kit.cache().snapshotPath(m_repo, CacheKit::commit('1'), u"sub/c"_s);
        QCOMPARE(readWholeFile(blob, 10).value_or(QByteArray()), QByteArray("ccc"));
    }

    void whatChangedMeanwhileIsRefused()
    {
        const CacheKit kit;
        fill(kit);
        const QString file = own(kit, u"one"_s, "ccc");
        const auto matches = findInFolder(kit.memory() + u"/mine"_s, missingFilesOf(kit.scan()), {});
        HS_VERIFY_VALUE(matches);
        own(kit, u"one"_s, "CCC");
        const auto report = importFiles(kit.cache(), *matches, false, {});
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->refused, QStringList{file});
        QCOMPARE(kit.scan().repos.first().incompleteBytes, 0);
        QCOMPARE(readWholeFile(file, 10).value_or(QByteArray()), QByteArray("CCC"));
    }

    void whatIsBeingDownloadedIsLeftAlone()
    {
        const CacheKit kit;
        fill(kit);
        own(kit, u"one"_s, "ccc");
        const auto matches = findInFolder(kit.memory() + u"/mine"_s, missingFilesOf(kit.scan()), {});
        HS_VERIFY_VALUE(matches);
        const auto lock = hs::transfers::FileLock::tryTake(kit.cache().lockPath(m_repo, CacheKit::etagOf("ccc")));
        QVERIFY(lock && lock->has_value());
        const auto report = importFiles(kit.cache(), *matches, false, {});
        HS_VERIFY_VALUE(report);
        QCOMPARE(report->files, 0);
        QCOMPARE(report->refused.size(), 1);
    }

    void linksAndUnreadableFoldersAreNotFollowed()
    {
        const CacheKit kit;
        fill(kit);
        const QString file = own(kit, u"one"_s, "ccc");
        QVERIFY(QDir().mkpath(kit.memory() + u"/links"_s) && QFile::link(file, kit.memory() + u"/links/one"_s));
        const auto matches = findInFolder(kit.memory() + u"/links"_s, missingFilesOf(kit.scan()), {});
        HS_VERIFY_VALUE(matches);
        QVERIFY(matches->isEmpty());
        QCOMPARE(findInFolder(kit.memory() + u"/none"_s, {}, {}).error().kind, HubError::Kind::Disk);
        QCOMPARE(findInFolder(kit.memory() + u"/mine"_s, missingFilesOf(kit.scan()), [](qint64) { return false; })
                     .error()
                     .kind,
                 HubError::Kind::Cancelled);
    }
};

HS_GUILESS_TEST(FolderImportTest)
#include "tst_folderimport.moc"
