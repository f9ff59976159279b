// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachekit.h"
#include "lists/librarylistmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using namespace hs::library;
using hs::testkit::CacheKit;

class LibraryListModelTest : public QObject
{
    Q_OBJECT

    const RepoKey m_one = CacheKit::model(u"acme/one"_s);
    const RepoKey m_two = CacheKit::model(u"acme/two"_s);

    /// one: revisions 1 (a, b) and 2 (a, c); two: revision 3.
    void fill(const CacheKit &kit) const
    {
        kit.put(m_one, CacheKit::commit('1'), u"a"_s, "12345");
        kit.put(m_one, CacheKit::commit('1'), u"b"_s, "123");
        kit.put(m_one, CacheKit::commit('2'), u"a"_s, "12345");
        kit.put(m_one, CacheKit::commit('2'), u"c"_s, "1234");
        kit.put(m_two, CacheKit::commit('3'), u"x"_s, "1234567");
    }
    [[nodiscard]] static std::shared_ptr<const CacheScan> scanOf(const CacheKit &kit)
    {
        return std::make_shared<const CacheScan>(kit.scan());
    }
    [[nodiscard]] static QModelIndex box(const LibraryListModel &model, const RepoKey &repo)
    {
        return model.indexOf(repo).siblingAtColumn(LibraryListModel::Check);
    }
    [[nodiscard]] static QModelIndex revision(const LibraryListModel &model, const RepoKey &repo, char digit)
    {
        const QModelIndex parent = box(model, repo);
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, LibraryListModel::Check, parent);
            if (index.data(LibraryListModel::RevisionRole).value<CachedRevision>().commit == CacheKit::commit(digit))
                return index;
        }
        return {};
    }
    [[nodiscard]] static int state(const QModelIndex &index) { return index.data(Qt::CheckStateRole).toInt(); }

private Q_SLOTS:
    void listsWhatIsInTheScan()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        model.setScan(scanOf(kit));
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowCount(box(model, m_one)), 2);
        QCOMPARE(model.rowCount(box(model, m_two)), 1);
        const QModelIndex size = model.indexOf(m_one).siblingAtColumn(LibraryListModel::Size);
        QCOMPARE(size.data(LibraryListModel::SortRole).toLongLong(), 12);
        QCOMPARE(size.data(LibraryListModel::RepoRole).value<CachedRepo>(), model.at(size.row()));
        QCOMPARE(size.data(LibraryListModel::FreedRole).toLongLong(), 12);
        QCOMPARE(revision(model, m_one, '1').data(LibraryListModel::FreedRole).toLongLong(), 3);
        QVERIFY(!model.indexOf(CacheKit::model(u"no/such"_s)).isValid());
        model.setScan(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void theSameRowsAreNoReset()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScan(scanOf(kit));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        kit.put(m_two, CacheKit::commit('3'), u"y"_s, "more");
        model.setScan(scanOf(kit));
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.indexOf(m_two).data(LibraryListModel::RepoRole).value<CachedRepo>().size, 11);
        kit.put(m_two, CacheKit::commit('4'), u"y"_s, "more");
        model.setScan(scanOf(kit));
        QCOMPARE(reset.size(), 1);
    }

    void marksComputeWhatIsFreed()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScan(scanOf(kit));
        QSignalSpy changed(&model, &LibraryListModel::marksChanged);
        QVERIFY(model.setData(revision(model, m_one, '1'), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(state(box(model, m_one)), int(Qt::PartiallyChecked));
        QCOMPARE(model.indexOf(m_one).data(LibraryListModel::FreedRole).toLongLong(), 3);
        QCOMPARE(planDeletion(*model.scan(), model.wishes()).bytes, 3);
        QVERIFY(model.setData(revision(model, m_one, '2'), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(state(box(model, m_one)), int(Qt::Checked)); // all of them are the whole
        QVERIFY(model.wishes().first().isWhole);
        QVERIFY(model.setData(revision(model, m_one, '1'), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(model.wishes().first().revisions, QList{CacheKit::commit('2')});
        QVERIFY(model.setData(box(model, m_two), Qt::Checked, Qt::CheckStateRole));
        QCOMPARE(planDeletion(*model.scan(), model.wishes()).bytes, 11);
        QCOMPARE(state(revision(model, m_two, '3')), int(Qt::Checked));
        model.clearMarks();
        QVERIFY(model.wishes().isEmpty());
        QCOMPARE(state(box(model, m_two)), int(Qt::Unchecked));
    }

    void marksOutliveALookAndGoWithWhatIsGone()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        model.setScan(scanOf(kit));
        model.mark({{.repo = m_two, .isWhole = true, .revisions = {}},
                    {.repo = m_one, .isWhole = false, .revisions = {CacheKit::commit('1')}}});
        kit.put(CacheKit::model(u"aaa/first"_s), CacheKit::commit('5'), u"z"_s, "1");
        model.setScan(scanOf(kit));
        QCOMPARE(model.wishes().size(), 2);
        const CacheKit other;
        other.put(m_one, CacheKit::commit('2'), u"a"_s, "12345");
        model.setScan(scanOf(other));
        QVERIFY(model.wishes().isEmpty());
    }

    void whatIsBeingDownloadedCannotBeMarked()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setScan(scanOf(kit));
        QVERIFY(model.setData(box(model, m_two), Qt::Checked, Qt::CheckStateRole));
        model.setInUse({m_two});
        QVERIFY(model.wishes().isEmpty());
        QVERIFY(!box(model, m_two).flags().testFlag(Qt::ItemIsUserCheckable));
        QVERIFY(!model.setData(box(model, m_two), Qt::Checked, Qt::CheckStateRole));
        model.setInUse({});
        QVERIFY(model.setData(box(model, m_two), Qt::Checked, Qt::CheckStateRole));
    }

    void tellsWhatIsDamaged()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        model.setScan(scanOf(kit));
        LastCheck check{
            .repo = m_one, .at = QDateTime::currentDateTimeUtc().addSecs(5), .files = 3, .damaged = {u"a"_s}};
        model.setChecks(
            {check, {.repo = CacheKit::model(u"no/such"_s), .at = check.at, .files = 1, .damaged = {u"x"_s}}});
        QCOMPARE(model.indexOf(m_one).data(LibraryListModel::DamagedRole).toStringList(), QStringList{u"a"_s});
        QVERIFY(model.isDamaged(model.indexOf(m_one).row()));
        QVERIFY(!model.isDamaged(model.indexOf(m_two).row()));
        check.at = check.at.addDays(-1); // its contents are newer than that
        model.setChecks({check});
        QVERIFY(!model.isDamaged(model.indexOf(m_one).row()));
    }

    void tellsWhatIsOutdated()
    {
        const CacheKit kit;
        fill(kit);
        LibraryListModel model;
        model.setScan(scanOf(kit));
        model.setOutdated({{.repo = m_one, .ref = u"main"_s}});
        QVERIFY(model.indexOf(m_one).data(LibraryListModel::OutdatedRole).isValid());
        QVERIFY(!model.indexOf(m_two).data(LibraryListModel::OutdatedRole).isValid());
    }
};

HS_GUILESS_TEST(LibraryListModelTest)
#include "tst_librarylistmodel.moc"
