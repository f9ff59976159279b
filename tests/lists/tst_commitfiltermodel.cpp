// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitfiltermodel.h"

#include "fakerepo.h"
#include "lists/changedfilesmodel.h"
#include "lists/keychangesmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace hs;
using models::CommitFilterModel;
using models::CommitListModel;
using models::CommitQuery;
using test::FakeRepo;

class TestCommitFilterModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatMatchesAndItsDays()
    {
        FakeRepo repo;
        repo.commitCount = 40;
        CommitListModel commits;
        CommitFilterModel shown(commits);
        QAbstractItemModelTester tester(&shown, QAbstractItemModelTester::FailureReportingMode::QtTest);
        commits.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(shown.rowCount(), 40);
        QVERIFY(shown.index(0, 0).data(CommitListModel::GraphRole).isValid());
        shown.setQuery(CommitQuery::parse(u"Commit 3"_s)); // 3, 13, 23 and 30 … 39
        QCOMPARE(shown.rowCount(), 13);
        QVERIFY(shown.index(0, 0).data(CommitListModel::StartsDayRole).toBool());
        QVERIFY(!shown.index(0, 0).data(CommitListModel::GraphRole).isValid());
        QCOMPARE(shown.at(1).title, u"Commit 13"_s);
        QCOMPARE(shown.rowOf(commits.at(30).id), 3);
        QCOMPARE(shown.rowOf(commits.at(4).id), -1);
        shown.setQuery({});
        QCOMPARE(shown.rowCount(), 40);
    }

    void readsToTheEndWhileSomethingIsLookedFor()
    {
        FakeRepo repo;
        repo.commitCount = 2600;
        CommitListModel commits;
        CommitFilterModel shown(commits);
        commits.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(commits.rowCount(), 50);
        shown.setQuery(CommitQuery::parse(u"2599"_s));
        commits.setReadsAll(true);
        QTRY_VERIFY(commits.isComplete());
        QCOMPARE(commits.rowCount(), 2600);
        QCOMPARE(shown.rowCount(), 1);
        // The first 50, then pages of 1,000.
        QCOMPARE(repo.transport->countOf(u"/commits/"_s), 4);
    }

    void listsOfChangesAreGoodModels()
    {
        models::ChangedFilesModel files;
        models::KeyChangesModel keys;
        QAbstractItemModelTester filesTester(&files, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QAbstractItemModelTester keysTester(&keys, QAbstractItemModelTester::FailureReportingMode::QtTest);
        files.setFiles({{.path = u"a"_s, .oldPath = u"a"_s}, {.path = u"b"_s, .oldPath = u"b"_s}});
        QCOMPARE(files.index(1).data(models::ChangedFilesModel::AddedRole).toInt(), -1);
        files.setCounts(u"b"_s, {2, 3});
        QCOMPARE(files.index(1).data(models::ChangedFilesModel::RemovedRole).toInt(), 3);
        files.setFiles({});
        keys.setChanges({{u"k"_s, std::nullopt, u"1"_s}});
        QVERIFY(!keys.index(0, 1).data(models::KeyChangesModel::IsThereRole).toBool());
        QCOMPARE(keys.index(0, 2).data().toString(), u"1"_s);
        keys.setChanges({});
        QCOMPARE(keys.rowCount(), 0);
    }
};

HS_GUILESS_TEST(TestCommitFilterModel)
#include "tst_commitfiltermodel.moc"
