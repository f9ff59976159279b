// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/filetreemodel.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace hs;
using models::FileTreeModel;
using models::FolderListing;
using test::FakeRepo;

class TestFileTreeModel : public QObject
{
    Q_OBJECT

    static QStringList names(const FileTreeModel &model, const QModelIndex &parent = {})
    {
        QStringList result;
        for (int row = 0; row < model.rowCount(parent); ++row)
            result.append(model.index(row, FileTreeModel::Name, parent).data().toString());
        return result;
    }
    static Qt::CheckState checkOf(const FileTreeModel &model, const QString &path)
    {
        return static_cast<Qt::CheckState>(model.indexOf(path).data(Qt::CheckStateRole).toInt());
    }
    static bool check(FileTreeModel &model, const QString &path, bool isChecked = true)
    {
        return model.setData(model.indexOf(path), isChecked ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    static void addNested(FakeRepo &repo)
    {
        repo.files.append({.path = QStringLiteral("weights/part-10.bin"), .bytes = {}, .size = 10});
        repo.files.append({.path = QStringLiteral("weights/part-9.bin"), .bytes = {}, .size = 9});
        repo.files.append({.path = QStringLiteral("weights/old/part-1.bin"), .bytes = {}, .size = 1});
        repo.files.append({.path = QStringLiteral("Alpha.txt"), .bytes = "alpha"});
    }

private Q_SLOTS:
    void listsFoldersFirstAndNumbersByValue()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QCOMPARE(names(model), QStringList({QStringLiteral("weights"), QStringLiteral("Alpha.txt"),
                                            QStringLiteral("config.json"), QStringLiteral("README.md")}));
        // The tester opens every folder, as a view would.
        const QModelIndex weights = model.indexOf(QStringLiteral("weights"));
        QTRY_COMPARE(model.rowCount(weights), 3);
        QCOMPARE(names(model, weights),
                 QStringList({QStringLiteral("old"), QStringLiteral("part-9.bin"), QStringLiteral("part-10.bin")}));
        QCOMPARE(
            model.indexOf(QStringLiteral("Alpha.txt")).siblingAtColumn(FileTreeModel::LastCommit).data().toString(),
            QStringLiteral("Add Alpha.txt"));
    }

    void sortsBySize()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        const QPersistentModelIndex config = model.indexOf(QStringLiteral("config.json"));
        model.sort(FileTreeModel::Size, Qt::AscendingOrder);
        QCOMPARE(names(model).constFirst(), QStringLiteral("weights"));
        QCOMPARE(names(model).at(1), QStringLiteral("Alpha.txt"));
        QCOMPARE(config.sibling(config.row(), FileTreeModel::Name).data().toString(), QStringLiteral("config.json"));
        model.sort(FileTreeModel::Size, Qt::DescendingOrder);
        QCOMPARE(names(model).constLast(), QStringLiteral("Alpha.txt"));
    }

    void tenThousandEntriesArriveWhole()
    {
        FakeRepo repo;
        for (int i = 0; i < 10'000; ++i)
            repo.files.append({.path = QStringLiteral("shard-%1.bin").arg(i), .bytes = {}, .size = i});
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy inserts(&model, &QAbstractItemModel::rowsInserted);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE_WITH_TIMEOUT(model.listing(), FolderListing::Listed, 60'000);
        QCOMPARE(model.rowCount(), 10'002);
        QCOMPARE(model.entryCount(), 10'002);
        QVERIFY2(inserts.count() < 12, "each portion costs the view a layout");
        const QStringList all = names(model);
        QCOMPARE(all.at(2), QStringLiteral("shard-0.bin"));
        QCOMPARE(all.constLast(), QStringLiteral("shard-9999.bin"));
    }

    void harmfulPathsAreLeftOut()
    {
        FakeRepo repo;
        repo.files.append({.path = QStringLiteral("../../etc/passwd"), .bytes = "x"});
        repo.files.append({.path = QStringLiteral("a\nb"), .bytes = "x"});
        // The fake would make folders of them: the list is given as it is.
        repo.transport->answer(QStringLiteral("/tree/"), 200,
                               R"([{"type":"file","path":"../../x","oid":"1","size":1},
                                   {"type":"file","path":"/abs","oid":"1","size":1},
                                   {"type":"file","path":"a\u0000b","oid":"1","size":1},
                                   {"type":"file","path":"good.txt","oid":"1","size":1}])");
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QCOMPARE(names(model), QStringList({QStringLiteral("good.txt")}));
        QCOMPARE(model.dropped(), 3);
    }

    void checkingAFileSumsIt()
    {
        FakeRepo repo;
        FileTreeModel model;
        QSignalSpy changed(&model, &FileTreeModel::checkedChanged);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        changed.clear();
        QVERIFY(check(model, QStringLiteral("config.json")));
        QCOMPARE(changed.count(), 1);
        QCOMPARE(model.checkedSum().files, 1);
        QCOMPARE(model.checkedSum().bytes, repo.files.at(1).bytes.size());
        QVERIFY(model.checkedSum().isComplete);
        QCOMPARE(model.rootCheckState(), Qt::PartiallyChecked);
        model.setAllChecked(false);
        QCOMPARE(model.checkedSum(), models::FileSum{});
    }

    void unopenedFolderIsCountedTruthfully()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QVERIFY(model.canFetchMore(model.indexOf(QStringLiteral("weights"))));
        QVERIFY(check(model, QStringLiteral("weights")));
        QVERIFY(!model.checkedSum().isComplete);
        QTRY_VERIFY(model.checkedSum().isComplete);
        QCOMPARE(model.checkedSum().files, 3);
        QCOMPARE(model.checkedSum().bytes, 20);
        QCOMPARE(model.checkedFiles().size(), 3);
        QCOMPARE(checkOf(model, QStringLiteral("weights/old/part-1.bin")), Qt::Checked);
    }

    void folderIsPartlyCheckedByItsChildren()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QVERIFY(check(model, QStringLiteral("weights")));
        QTRY_VERIFY(model.checkedSum().isComplete);
        QVERIFY(check(model, QStringLiteral("weights/part-9.bin"), false));
        QCOMPARE(checkOf(model, QStringLiteral("weights")), Qt::PartiallyChecked);
        QCOMPARE(checkOf(model, QStringLiteral("weights/old")), Qt::Checked);
        QCOMPARE(model.checkedSum().bytes, 11);
        QVERIFY(check(model, QStringLiteral("weights/part-9.bin")));
        QCOMPARE(checkOf(model, QStringLiteral("weights")), Qt::Checked);
    }

    void failedCountTakesTheCheckBack()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        QSignalSpy failed(&model, &FileTreeModel::folderNotCounted);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        repo.fail(QStringLiteral("recursive=true"), 500);
        QVERIFY(check(model, QStringLiteral("weights")));
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(checkOf(model, QStringLiteral("weights")), Qt::Unchecked);
        QCOMPARE(model.checkedSum(), models::FileSum{});
    }

    void brokenListingKeepsItsEntriesAndGoesOn()
    {
        FakeRepo repo;
        for (int i = 0; i < 2500; ++i)
            repo.files.append({.path = QStringLiteral("f-%1").arg(i), .bytes = "x"});
        repo.fail(QStringLiteral("cursor=2000"), 500);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Failed);
        QCOMPARE(model.rowCount(), 2000);
        QCOMPARE(model.error()->httpStatus, 500);
        repo.transport->answer(QStringLiteral("cursor=2000"), [](const hub::HttpRequest &) {
            QJsonArray rest;
            for (int i = 1998; i < 2500; ++i)
                rest.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("file")},
                                        {QStringLiteral("path"), QStringLiteral("f-%1").arg(i)},
                                        {QStringLiteral("oid"), QStringLiteral("1")},
                                        {QStringLiteral("size"), 1}});
            return testkit::response(200, QJsonDocument(rest).toJson());
        });
        QTRY_COMPARE(repo.transport->countOf(QStringLiteral("expand=true")), 10);
        model.retry({});
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QCOMPARE(model.rowCount(), 2502);
        QCOMPARE(repo.transport->countOf(QStringLiteral("expand=true")), 10);
    }

    void filterKnowsTheWholeTree()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QTRY_COMPARE(model.entryCount(), 8);
        model.setFilter(QStringLiteral("PART-1"));
        QTRY_VERIFY(model.isWholeTreeKnown());
        QCOMPARE(model.matchingFiles(), 2);
        QCOMPARE(names(model), QStringList({QStringLiteral("weights")}));
        QCOMPARE(names(model, model.indexOf(QStringLiteral("weights"))),
                 QStringList({QStringLiteral("old"), QStringLiteral("part-10.bin")}));
        const int asked = repo.transport->countOf(QStringLiteral("recursive=true"));
        model.setFilter(QStringLiteral("no such name"));
        QCOMPARE(model.rowCount(), 0);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(repo.transport->countOf(QStringLiteral("recursive=true")), asked);
    }

    void checkingAFilteredFolderTakesOnlyWhatIsShown()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        model.setFilter(QStringLiteral("part-10"));
        QTRY_VERIFY(model.isWholeTreeKnown());
        QVERIFY(check(model, QStringLiteral("weights")));
        model.setFilter({});
        QCOMPARE(model.checkedFiles().size(), 1);
        QCOMPARE(checkOf(model, QStringLiteral("weights")), Qt::PartiallyChecked);
    }

    void manyEntriesAreFilteredOnAWorker()
    {
        FakeRepo repo;
        for (int i = 0; i < 2 * FileTreeModel::kFilteredAtOnce; ++i)
            repo.files.append(
                {.path = QStringLiteral("part-%1/item-%2.bin").arg(i % 7).arg(i), .bytes = {}, .size = i});
        FileTreeModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE_WITH_TIMEOUT(model.listing(), FolderListing::Listed, 60'000);
        model.setFilter(QStringLiteral("ITEM-77"));
        QTRY_VERIFY_WITH_TIMEOUT(model.isWholeTreeKnown(), 60'000);
        QTRY_COMPARE(model.matchingFiles(), 111); // 77, 770 to 779, 7700 to 7799
        model.setFilter(QStringLiteral("item-777"));
        QCOMPARE(model.filter(), QStringLiteral("ITEM-77"));
        QCOMPARE(model.matchingFiles(), 111);
        model.setFilter(QStringLiteral("item-7777"));
        QTRY_COMPARE_WITH_TIMEOUT(model.filter(), QStringLiteral("item-7777"), 60'000);
        QCOMPARE(model.matchingFiles(), 1);
        QCOMPARE(names(model), QStringList({QStringLiteral("part-0")}));
        model.setFilter(QStringLiteral("item-77"));
        model.setFilter({});
        QCOMPARE(model.filter(), QString());
        QCOMPARE(model.rowCount(), 9);
    }

    void foldersThatNobodySawAreInOrderWhenSomebodyAsks()
    {
        FakeRepo repo;
        for (int i = 0; i < 3000; ++i)
            repo.files.append({.path = QStringLiteral("part-%1/f-%2").arg(i % 3).arg(i), .bytes = {}, .size = i});
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        model.setAllChecked(true);
        model.sort(FileTreeModel::Size, Qt::DescendingOrder); // while it is on its way
        QTRY_VERIFY_WITH_TIMEOUT(model.checkedSum().isComplete, 60'000);
        QCOMPARE(model.checkedFiles().size(), 3002);
        const auto first = [&model](const QString &folder) {
            return model.index(0, FileTreeModel::Name, model.indexOf(folder)).data().toString();
        };
        QCOMPARE(first(QStringLiteral("part-1")), QStringLiteral("f-2998"));
        const QPersistentModelIndex seen = model.index(0, 0, model.indexOf(QStringLiteral("part-1")));
        model.sort(FileTreeModel::Size, Qt::AscendingOrder);
        QCOMPARE(seen.row(), 999);
        QCOMPARE(first(QStringLiteral("part-1")), QStringLiteral("f-1"));
        QCOMPARE(first(QStringLiteral("part-2")), QStringLiteral("f-2"));
    }

    void stoppedTreeShowsWhatMatchesSoFar()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        repo.transport->hold();
        model.setFilter(QStringLiteral("part"));
        QTRY_VERIFY(repo.transport->held() > 0);
        model.stop();
        repo.transport->releaseAll();
        QCOMPARE(model.rowCount(), 0);
        model.setFilter(QStringLiteral("alpha"));
        QTRY_COMPARE(names(model), QStringList({QStringLiteral("Alpha.txt")}));
    }

    void stopEndsTheListing()
    {
        FakeRepo repo;
        repo.transport->hold();
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(repo.transport->held(), 1);
        model.stop();
        QCOMPARE(model.listing(), FolderListing::Failed);
        QCOMPARE(model.error()->kind, base::HubError::Kind::Cancelled);
        repo.transport->releaseAll();
        QTest::qWait(0);
        QCOMPARE(model.rowCount(), 0);
        model.retry({});
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
    }

    void anotherRepositoryForgetsTheFirst()
    {
        FakeRepo repo;
        repo.transport->hold();
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(repo.transport->held(), 1);
        FakeRepo other;
        other.files = {{.path = QStringLiteral("only.txt"), .bytes = "x"}};
        model.open(other.client.context(), other.ref());
        repo.transport->releaseAll();
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QCOMPARE(names(model), QStringList({QStringLiteral("only.txt")}));
    }

    void mayBeDestroyedWhileWaiting()
    {
        FakeRepo repo;
        repo.transport->hold();
        {
            FileTreeModel model;
            model.open(repo.client.context(), repo.ref());
            QTRY_COMPARE(repo.transport->held(), 1);
        }
        repo.transport->releaseAll();
        QTest::qWait(0);
        QCOMPARE(repo.transport->held(), 0);
    }

    void folderSizesComeFromElsewhere()
    {
        FakeRepo repo;
        addNested(repo);
        FileTreeModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.listing(), FolderListing::Listed);
        QVERIFY(!model.indexOf(QStringLiteral("weights")).siblingAtColumn(FileTreeModel::Size).data().isValid());
        model.setFolderSizes({{QStringLiteral("weights"), 20}});
        QCOMPARE(model.indexOf(QStringLiteral("weights")).siblingAtColumn(FileTreeModel::Size).data().toLongLong(), 20);
    }
};

HS_GUILESS_TEST(TestFileTreeModel)
#include "tst_filetreemodel.moc"
