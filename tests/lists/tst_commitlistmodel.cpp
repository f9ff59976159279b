// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitlistmodel.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>

using namespace hs;
using models::CommitListModel;
using models::PagedModel;
using test::FakeRepo;

class TestCommitListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesThroughTheHistory()
    {
        FakeRepo repo;
        repo.commitCount = 120;
        CommitListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.state(), PagedModel::State::Ready);
        QCOMPARE(model.rowCount(), 50);
        QCOMPARE(model.total(), 120);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_VERIFY(!model.isBusy());
        }
        QCOMPARE(model.rowCount(), 120);
        QVERIFY(model.isComplete());
        QCOMPARE(model.index(119).data().toString(), QStringLiteral("Commit 119"));
    }

    void everyDayBeginsOnce()
    {
        FakeRepo repo;
        repo.commitCount = 6; // two a day
        CommitListModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.rowCount(), 6);
        QList<bool> starts;
        for (int row = 0; row < 6; ++row)
            starts.append(model.index(row).data(CommitListModel::StartsDayRole).toBool());
        QCOMPARE(starts, QList<bool>({true, false, true, false, true, false}));
    }

    void failedPageKeepsTheCommits()
    {
        FakeRepo repo;
        repo.commitCount = 120;
        repo.fail(QStringLiteral("p=1"), 500);
        CommitListModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.state(), PagedModel::State::Ready);
        model.fetchMore({});
        QTRY_COMPARE(model.state(), PagedModel::State::Failed);
        QCOMPARE(model.rowCount(), 50);
        QVERIFY(!model.canFetchMore({}));
    }

    void sameRevisionIsNotAskedTwice()
    {
        FakeRepo repo;
        CommitListModel model;
        model.open(repo.client.context(), repo.ref());
        QTRY_COMPARE(model.rowCount(), 3);
        const qsizetype asked = repo.transport->requests().size();
        model.open(repo.client.context(), repo.ref());
        QCOMPARE(repo.transport->requests().size(), asked);
        model.open(repo.client.context(), repo.ref(QStringLiteral("v1.0")));
        QVERIFY(model.isBusy());
        QTRY_VERIFY(!model.isBusy());
    }
};

HS_GUILESS_TEST(TestCommitListModel)
#include "tst_commitlistmodel.moc"
