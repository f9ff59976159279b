// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/facetlistmodel.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using models::Facet;
using models::FacetListModel;
using RowKind = FacetListModel::RowKind;

namespace {

QStringList texts(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList result;
    for (int row = 0; row < model.rowCount(parent); ++row)
        result.append(model.index(row, 0, parent).data().toString());
    return result;
}

const QList<models::FacetValue> kLibraries{
    {u"one"_s, u"One"_s, {}}, {u"two"_s, u"Two"_s, {}}, {u"three"_s, u"Three"_s, {}}, {u"four"_s, u"Four"_s, {}}};

} // namespace

class TestFacetListModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBeginningAndTheRest()
    {
        FacetListModel model(Facet::Library);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShortLength(2);
        model.setValues(kLibraries);
        QCOMPARE(texts(model), QStringList({u"One"_s, u"Two"_s, u"2"_s}));
        const QModelIndex rest = model.index(2, 0);
        QCOMPARE(rest.data(FacetListModel::KindRole).value<RowKind>(), RowKind::Rest);
        QCOMPARE(rest.data(FacetListModel::RestCountRole).toInt(), 2);
        model.activate(rest);
        QCOMPARE(texts(model), QStringList({u"One"_s, u"Two"_s, u"Three"_s, u"Four"_s}));
        QCOMPARE(model.restCount(), 0);
    }

    void alwaysShowsWhatIsChosen()
    {
        FacetListModel model(Facet::Library);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShortLength(1);
        model.setValues(kLibraries);
        model.setChosen({u"four"_s, u"unheard-of"_s});
        QCOMPARE(texts(model), QStringList({u"unheard-of"_s, u"One"_s, u"Four"_s, u"2"_s}));
        QCOMPARE(model.index(2, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Checked);
        QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).value<Qt::CheckState>(), Qt::Unchecked);
    }

    void filterTextLooksThroughAll()
    {
        FacetListModel model(Facet::Library);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShortLength(1);
        model.setValues(kLibraries);
        model.setFilterText(u"  T"_s);
        QCOMPARE(texts(model), QStringList({u"Two"_s, u"Three"_s}));
        model.setFilterText({});
        QCOMPARE(texts(model), QStringList({u"One"_s, u"3"_s}));
    }

    void groupsTasksByModality()
    {
        FacetListModel model(Facet::Task);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setShortLength(3);
        model.setValues(models::builtInValues(Facet::Task, hub::RepoKind::Model));
        QCOMPARE(texts(model).first(), u"nlp"_s);
        const QModelIndex nlp = model.index(0, 0);
        QCOMPARE(nlp.data(FacetListModel::KindRole).value<RowKind>(), RowKind::Group);
        QCOMPARE(model.rowCount(nlp), 4);
        QCOMPARE(model.index(0, 0, nlp).data(FacetListModel::IdRole).toString(), u"text-generation"_s);
        model.setChosen({u"fill-mask"_s});
        QCOMPARE(model.index(0, 0).data(FacetListModel::ChosenCountRole).toInt(), 1);
        model.activate(model.index(model.rowCount(nlp) - 1, 0, model.index(0, 0)));
        QVERIFY(model.rowCount(model.index(0, 0)) > 10);
        QVERIFY(model.rowCount(model.index(1, 0)) == 4);
        model.setFilterText(u"speech"_s);
        QCOMPARE(texts(model), QStringList(u"audio"_s));
    }

    void onlyAsksForAChoice()
    {
        FacetListModel model(Facet::Library);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(kLibraries);
        QSignalSpy requested(&model, &FacetListModel::chosenRequested);
        model.activate(model.index(1, 0));
        QCOMPARE(requested.takeFirst(), QVariantList({u"two"_s, true}));
        QVERIFY(model.chosen().isEmpty());
        model.setChosen({u"two"_s});
        model.activate(model.index(1, 0));
        QCOMPARE(requested.takeFirst(), QVariantList({u"two"_s, false}));
        QVERIFY(model.setData(model.index(0, 0), QVariant::fromValue(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(requested.takeFirst(), QVariantList({u"one"_s, true}));
    }

    void marksChangeWithoutAReset()
    {
        FacetListModel model(Facet::Library);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setValues(kLibraries);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setChosen({u"two"_s});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(changed.size(), 1);
    }

    void wordsComeFromOutside()
    {
        FacetListModel model(Facet::Library);
        model.setValues(kLibraries);
        model.setWords([](const QModelIndex &index) { return index.data(FacetListModel::IdRole).toString() + u'!'; });
        QCOMPARE(texts(model).first(), u"one!"_s);
    }
};

HS_GUILESS_TEST(TestFacetListModel)
#include "tst_facetlistmodel.moc"
