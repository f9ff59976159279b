// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/rowsmodel.h"

#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>
#include <QTimer>

using namespace hs;
using models::RowsModel;
using namespace Qt::StringLiterals;

namespace {

/// "0" to "n - 1", the way from one to the next being `step`, which has no divisor in common with n.
QList<QStringList> mixedRows(int n, int step)
{
    QList<QStringList> rows;
    rows.reserve(n);
    for (int i = 0; i < n; ++i)
        rows.append({QString::number(qint64(i) * step % n), u"row %1"_s.arg(i)});
    return rows;
}

bool isCounting(const RowsModel &model)
{
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data(RowsModel::RawRole).toInt() != row)
            return false;
    }
    return true;
}

} // namespace

class TestRowsModel : public QObject
{
    Q_OBJECT

    static constexpr int kPatience = 60000; ///< milliseconds; a busy machine is no failure
    static constexpr int kMany = 5000;      ///< more than are sorted at once
    static constexpr int kStep = 1237;

private Q_SLOTS:
    void rowsAndColumnsGrow()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({u"a"_s}, {{u"1"_s}, {}});
        model.setTitles({u"a"_s, u"b"_s});
        model.appendRows({{u"2"_s, u"x\ny"_s}});
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.columnCount(), 2);
        QCOMPARE(model.index(1, 1).data().toString(), QString());
        QCOMPARE(model.index(2, 1).data().toString(), u"x y"_s);
        QCOMPARE(model.index(2, 1).data(RowsModel::RawRole).toString(), u"x\ny"_s);
    }

    void numbersAreSortedByValue()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({u"n"_s}, {{u"10"_s}, {u"9"_s}, {u"x"_s}, {u"-1"_s}});
        model.setFormat(0, [](const QString &raw) { return raw + u" B"_s; });
        const QPersistentModelIndex ten = model.index(0, 0);
        model.sort(0, Qt::AscendingOrder);
        QCOMPARE(model.index(0, 0).data().toString(), u"-1 B"_s);
        QCOMPARE(model.index(3, 0).data(RowsModel::RawRole).toString(), u"x"_s);
        QCOMPARE(ten.row(), 2);
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(model.index(0, 0).data(RowsModel::RawRole).toString(), u"10"_s);
        QCOMPARE(ten.row(), 0);
    }

    void manyRowsAreSortedWhileTheEventLoopTurns()
    {
        RowsModel model;
        model.setTable({u"n"_s, u"name"_s}, mixedRows(200'000, 123'457));
        const QPersistentModelIndex second = model.index(1, 1);
        bool hasTurned = false;
        QTimer::singleShot(0, &model, [&] { hasTurned = model.isSorting(); });
        model.sort(0, Qt::AscendingOrder);
        QVERIFY(model.isSorting());
        QCOMPARE(model.index(1, 1).data().toString(), u"row 1"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), kPatience);
        QVERIFY(hasTurned);
        QVERIFY(isCounting(model));
        QCOMPARE(second.row(), 123'457);
        QCOMPARE(second.data().toString(), u"row 1"_s);
    }

    void sortingOnAWorkerKeepsTheRulesOfModels()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy sorting(&model, &RowsModel::sortingChanged);
        model.setTable({u"n"_s, u"name"_s}, mixedRows(kMany, kStep));
        model.sort(0, Qt::DescendingOrder);
        model.sort(0, Qt::AscendingOrder);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), kPatience);
        QCOMPARE(sorting.size(), 2);
        QVERIFY(isCounting(model));
        model.sort(-1, Qt::AscendingOrder);
        QVERIFY(!model.isSorting());
        QCOMPARE(model.index(1, 0).data().toInt(), kStep);
    }

    void rowsThatComeLaterAreSortedIn()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QList<QStringList> rows = mixedRows(kMany, kStep);
        model.setTable({u"n"_s}, rows.first(kMany / 2));
        model.sort(0, Qt::AscendingOrder);
        model.appendRows(rows.sliced(kMany / 2, 100)); // while the first half is on the worker
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), kPatience);
        model.appendRows(rows.sliced(kMany / 2 + 100));
        QCOMPARE(model.rowCount(), kMany);
        QTRY_VERIFY_WITH_TIMEOUT(!model.isSorting(), kPatience);
        QVERIFY(isCounting(model));
        model.sort(-1, Qt::AscendingOrder);
        QCOMPARE(model.index(kMany - 1, 0).data().toInt(), rows.last().first().toInt());
    }

    void anotherTableIsNotSortedByTheOldOrder()
    {
        RowsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable({u"n"_s}, mixedRows(kMany, kStep));
        model.sort(0, Qt::AscendingOrder);
        model.setTable({u"n"_s}, {{u"2"_s}, {u"1"_s}});
        QVERIFY(!model.isSorting());
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(model.index(0, 0).data().toString(), u"2"_s);
    }

    void mayBeDestroyedWhileSorting()
    {
        {
            RowsModel model;
            model.setTable({u"n"_s}, mixedRows(kMany, kStep));
            model.sort(0, Qt::AscendingOrder);
        }
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::sendPostedEvents();
    }
};

HS_GUILESS_TEST(TestRowsModel)
#include "tst_rowsmodel.moc"
