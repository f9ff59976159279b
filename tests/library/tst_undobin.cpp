// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "library/binjournal.h"
#include "library/undobin.h"
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

class UndoBinTest : public QObject
{
    Q_OBJECT

    const RepoKey m_repo = CacheKit::model(u"acme/tiny"_s);
    const RepoKey m_other = CacheKit::model(u"acme/other"_s);

    void fill(const CacheKit &kit) const
    {
        kit.put(m_repo, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_repo, CacheKit::commit('1'), u"sub/b"_s, "123");
        kit.put(m_repo, CacheKit::commit('2'), u"a"_s, "12345");
        kit.pointTo(m_repo, u"main"_s, CacheKit::commit('1'));
        kit.put(m_other, CacheKit::commit('3'), u"x"_s, "other");
    }
    [[nodiscard]] DeletionPlan plan(const CacheKit &kit) const
    {
        return planDeletion(kit.scan(), {{.repo = m_repo, .isWhole = false, .revisions = {CacheKit::commit('1')}},
                                         {.repo = m_other, .isWhole = true, .revisions = {}}});
    }
    [[nodiscard]] static QString journalIn(const CacheKit &kit, const QString &id)
    {
        return kit.folder() + u"/.locks/hubscope-bin/"_s + id + u"/journal.json"_s;
    }

private Q_SLOTS:
    void takesOutAndPutsBack()
    {
        const CacheKit kit;
        fill(kit);
        const QStringList before = kit.picture();
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(plan(kit));
        HS_VERIFY_VALUE(entry);
        QCOMPARE(entry->bytes, 8);
        QCOMPARE(entry->repos, (QStringList{u"model/acme/tiny"_s, u"model/acme/other"_s}));
        const CacheScan after = kit.scan();
        QVERIFY(after.oddities.isEmpty());
        QCOMPARE(after.repos.size(), 1);
        QCOMPARE(after.repos.first().revisions.size(), 1);
        QCOMPARE(after.repos.first().revisions.first().brokenFiles, 0);
        QCOMPARE(after.size, 5);
        QCOMPARE(bin.entries(), QList<BinEntry>{*entry});
        const auto isWhole = bin.restore(entry->id);
        HS_VERIFY_VALUE(isWhole);
        QVERIFY(*isWhole);
        QCOMPARE(kit.picture(), before);
        QVERIFY(bin.entries().isEmpty());
    }

    void discardsForGood()
    {
        const CacheKit kit;
        fill(kit);
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(plan(kit));
        HS_VERIFY_VALUE(entry);
        HS_VERIFY_VALUE(bin.discard(entry->id));
        QVERIFY(bin.entries().isEmpty());
        QCOMPARE(bin.restore(entry->id).error().kind, HubError::Kind::EntryMissing);
        QCOMPARE(QDir(kit.folder() + u"/.locks/hubscope-bin"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 QStringList());
    }

    void whatWasFetchedAgainStaysAsItIs()
    {
        const CacheKit kit;
        fill(kit);
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(plan(kit));
        HS_VERIFY_VALUE(entry);
        kit.put(m_other, CacheKit::commit('3'), u"x"_s, "other");
        kit.put(m_other, CacheKit::commit('4'), u"y"_s, "newer");
        const auto isWhole = bin.restore(entry->id);
        HS_VERIFY_VALUE(isWhole);
        QVERIFY(*isWhole);
        const CacheScan scan = kit.scan();
        QCOMPARE(scan.repos.size(), 2);
        QCOMPARE(scan.size, 8 + 10);
        for (const CachedRepo &repo : scan.repos) {
            for (const CachedRevision &revision : repo.revisions)
                QCOMPARE(revision.brokenFiles, 0);
        }
    }

    void anythingElseInTheWayKeepsItInTheBin()
    {
        const CacheKit kit;
        fill(kit);
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(plan(kit));
        HS_VERIFY_VALUE(entry);
        const QString blob = kit.cache().blobPath(m_repo, CacheKit::etagOf("123"));
        QVERIFY(hs::transfers::writeWholeFile(blob, "not that").has_value());
        const auto isWhole = bin.restore(entry->id);
        HS_VERIFY_VALUE(isWhole);
        QVERIFY(!*isWhole);
        QCOMPARE(bin.entries().size(), 1);
        QVERIFY(QFile::remove(blob));
        QVERIFY(bin.restore(entry->id).value_or(false));
        QVERIFY(bin.entries().isEmpty());
    }

    void aRepositoryThatIsBeingDownloadedIsLeftAlone()
    {
        const CacheKit kit;
        fill(kit);
        const QStringList before = kit.picture();
        const auto lock = hs::transfers::FileLock::tryTake(kit.cache().lockPath(m_other, CacheKit::etagOf("other")));
        HS_VERIFY_VALUE(lock);
        QVERIFY(lock->has_value());
        QVERIFY(isBeingDownloaded(kit.folder(), m_other));
        QVERIFY(!isBeingDownloaded(kit.folder(), m_repo));
        const auto entry = UndoBin(kit.folder()).remove(plan(kit));
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, HubError::Kind::Conflict);
        QCOMPARE(entry.error().context, u"acme/other"_s);
        QCOMPARE(kit.picture(), before);
    }

    void aLinkOnTheWayIsNotFollowed()
    {
        const CacheKit kit;
        fill(kit);
        const DeletionPlan wanted = plan(kit);
        // Between the preview and the deletion, the blobs move to another place.
        QVERIFY(QDir().mkpath(kit.memory()));
        const QString blobs = kit.cache().repoFolder(m_repo) + u"/blobs"_s;
        QVERIFY(QDir().rename(blobs, kit.memory() + u"/blobs"_s));
        QVERIFY(QFile::link(kit.memory() + u"/blobs"_s, blobs));
        const QStringList before = kit.picture();
        const auto entry = UndoBin(kit.folder()).remove(wanted);
        QVERIFY(!entry);
        QCOMPARE(entry.error().kind, HubError::Kind::Invalid);
        QCOMPARE(kit.picture(), before);
        QCOMPARE(QDir(kit.memory() + u"/blobs"_s).entryList(QDir::Files).size(), 2);
    }

    /// Cut after every single rename, in every direction: nothing is lost, and the next start ends it one way or the
    /// other.
    void aCrashAnywhereIsMendedAtTheNextStart()
    {
        const CacheKit whole;
        fill(whole);
        const auto steps = plan(whole).steps.size();
        for (qsizetype moved = 0; moved <= steps; ++moved) {
            const CacheKit kit;
            fill(kit);
            const QStringList before = kit.picture();
            const UndoBin bin(kit.folder());
            const auto entry = bin.remove(plan(kit));
            HS_VERIFY_VALUE(entry);
            auto journal = readJournal(journalIn(kit, entry->id));
            QVERIFY(journal);
            // As if it had stopped there: the rest is still in the cache.
            const QString items = kit.folder() + u"/.locks/hubscope-bin/"_s + entry->id + u"/items/"_s;
            for (qsizetype i = journal->paths.size() - 1; i >= moved; --i)
                HS_VERIFY_VALUE(
                    hs::transfers::renameFile(items + QString::number(i), kit.folder() + u'/' + journal->paths.at(i)));
            journal->state = moved % 2 == 0 ? BinJournal::State::Moving : BinJournal::State::Restoring;
            HS_VERIFY_VALUE(writeJournal(journalIn(kit, entry->id), *journal));
            HS_VERIFY_VALUE(bin.recover());
            QCOMPARE(kit.picture(), before);
            QVERIFY(bin.entries().isEmpty());
        }
    }

    void anEmptyingThatWasCutShortIsFinished()
    {
        const CacheKit kit;
        fill(kit);
        const UndoBin bin(kit.folder());
        const auto entry = bin.remove(plan(kit));
        HS_VERIFY_VALUE(entry);
        auto journal = readJournal(journalIn(kit, entry->id));
        QVERIFY(journal);
        journal->state = BinJournal::State::Emptying;
        HS_VERIFY_VALUE(writeJournal(journalIn(kit, entry->id), *journal));
        HS_VERIFY_VALUE(bin.recover());
        QVERIFY(bin.entries().isEmpty());
        QCOMPARE(kit.scan().size, 5);
    }

    void aJournalThatLeadsOutOfTheCacheIsNoJournal()
    {
        const QTemporaryDir folder;
        BinJournal journal;
        journal.at = QDateTime::currentDateTimeUtc();
        journal.paths = {u"models--a--b/../../etc"_s};
        HS_VERIFY_VALUE(writeJournal(folder.filePath(u"journal.json"_s), journal));
        QVERIFY(!readJournal(folder.filePath(u"journal.json"_s)));
    }
};

HS_GUILESS_TEST(UndoBinTest)
#include "tst_undobin.moc"
