// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/rowsmodel.h"

#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>

using namespace hs;
using models::RowsModel;
using namespace Qt::StringLiterals;

class TestRowsModel : public QObject
{
    Q_OBJECT

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
    }
};

HS_GUILESS_TEST(TestRowsModel)
#include "tst_rowsmodel.moc"
