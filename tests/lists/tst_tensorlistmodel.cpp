// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/tensorlistmodel.h"

#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace hs;
using models::TensorLayout;
using models::TensorListModel;
using namespace Qt::StringLiterals;

class TestTensorListModel : public QObject
{
    Q_OBJECT

    static hs::formats::Tensor tensorOf(const QString &name, qint64 parameters = 10)
    {
        return {
            .name = name, .dtype = u"F16"_s, .shape = {parameters}, .parameters = parameters, .bytes = 2 * parameters};
    }

    /// As of a speech model: two halves, numbered layers of ten weights.
    static QList<hs::formats::Tensor> speechModel()
    {
        QList<hs::formats::Tensor> tensors;
        for (const QString &half : {u"model.encoder"_s, u"model.decoder"_s}) {
            tensors.append(tensorOf(half + u".embed_positions.weight"_s));
            tensors.append({tensorOf(half + u".layer_norm.weight"_s), tensorOf(half + u".layer_norm.bias"_s)});
            for (int layer = 0; layer < 12; ++layer) {
                for (int weight = 0; weight < 10; ++weight)
                    tensors.append(tensorOf(u"%1.layers.%2.fc%3.weight"_s.arg(half).arg(layer).arg(weight)));
            }
        }
        return tensors;
    }

    static bool arranged(TensorListModel &model)
    {
        QSignalSpy done(&model, &TensorListModel::arranged);
        return !model.isArranging() || done.wait();
    }

private Q_SLOTS:
    void groupsFollowTheNames()
    {
        TensorListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTensors(speechModel(), {});
        QVERIFY(arranged(model));
        QCOMPARE(model.rowCount(), 2);
        const QModelIndex decoder = model.index(0, 0);
        QCOMPARE(decoder.data().toString(), u"model.decoder"_s);
        QCOMPARE(decoder.data(TensorListModel::TensorsRole).toLongLong(), 123);
        QStringList names;
        for (int row = 0; row < model.rowCount(decoder); ++row)
            names.append(model.index(row, 0, decoder).data().toString());
        QCOMPARE(names,
                 (QStringList{u"embed_positions.weight"_s, u"layer_norm.bias"_s, u"layer_norm.weight"_s, u"layers"_s}));
        const QModelIndex layers = model.index(3, 0, decoder);
        QCOMPARE(layers.data(TensorListModel::GroupsRole).toLongLong(), 12);
        QCOMPARE(model.index(10, 0, layers).data().toString(), u"10"_s); // by their numbers
        QCOMPARE(model.index(0, 0, model.index(0, 0, layers)).data().toString(), u"fc0.weight"_s);
    }

    void filterTakesPatterns()
    {
        TensorListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTensors(speechModel(), {});
        model.setFilter(u"layers.*.fc1"_s);
        QVERIFY(arranged(model));
        QCOMPARE(model.shownTensors(), 24);
        model.setFilter(u"LAYER_NORM"_s);
        QVERIFY(arranged(model));
        QCOMPARE(model.shownTensors(), 4);
        model.setFilter(u"[("_s);
        QVERIFY(arranged(model));
        QCOMPARE(model.rowCount(), 0);
    }

    void listIsSortedByAnyColumn()
    {
        TensorListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTensors({tensorOf(u"b"_s, 5), tensorOf(u"a"_s, 50), tensorOf(u"c"_s, 1)}, {});
        model.setShape(TensorLayout::Shape::List);
        model.sort(TensorListModel::Size, Qt::DescendingOrder);
        QVERIFY(arranged(model));
        QCOMPARE(model.index(0, 0).data().toString(), u"a"_s);
        QCOMPARE(model.index(0, TensorListModel::Shape).data().toString(), u"50"_s);
        QCOMPARE(model.index(2, 0).data().toString(), u"c"_s);
    }

    void namesWithoutDotsAndWithNothingButDots()
    {
        TensorListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTensors({tensorOf(u"plain"_s), tensorOf(u"..."_s), tensorOf(QString()), tensorOf(QString(500, u'.'))},
                         {});
        QVERIFY(arranged(model));
        QCOMPARE(model.shownTensors(), 4);
    }
};

HS_GUILESS_TEST(TestTensorListModel)
#include "tst_tensorlistmodel.moc"
