// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../repo/repoworld.h"
#include "common/searchfield.h"
#include "datasetviewer/celldetails.h"
#include "datasetviewer/datasettoolbar.h"
#include "datasetviewer/datasetviewer.h"
#include "datasetviewer/rowpager.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"

#include <QAccessible>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using namespace hs::ui;
using models::LoadState;

class DatasetViewerTest : public QObject
{
    Q_OBJECT

    testkit::LocalHubProcess m_hub;
    std::unique_ptr<hub::HubClient> m_client;
    test::RepoWorld m_world;

    [[nodiscard]] PageDependencies onLocalHub()
    {
        PageDependencies dependencies = m_world.dependencies();
        dependencies.client = m_client.get();
        return dependencies;
    }

    static void open(DatasetViewer &viewer, const QString &id, const QStringList &files = {})
    {
        viewer.resize(1200, 700);
        viewer.show();
        hub::RepoDetails details;
        details.summary.kind = hub::RepoKind::Dataset;
        details.summary.id = *hub::RepoId::parse(id);
        for (const QString &file : files)
            details.siblings.append({.path = file, .size = 1, .blobId = {}, .lfsSha256 = {}});
        viewer.open({hub::RepoKind::Dataset, details.summary.id, {}}, details);
        QTRY_VERIFY(!viewer.isLoading());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(m_hub.start(options), qPrintable(m_hub.errorText()));
        hub::HubClientOptions client;
        client.endpoint = m_hub.endpoint();
        m_client = std::make_unique<hub::HubClient>(client);
    }

    void rowsAndOneCellWholeAreShown()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        QCOMPARE(viewer.table()->model()->rowCount(), 100);
        QVERIFY(test::shows(viewer, u"Rows 0 to 99 of 600"_s));
        viewer.table()->setCurrentIndex(viewer.table()->model()->index(3, 1));
        const auto *value = viewer.findChild<CellDetails *>()->findChild<QPlainTextEdit *>();
        QTRY_VERIFY2(value->toPlainText().contains(u"\"role\": \"user\""), qPrintable(value->toPlainText()));
        QVERIFY(test::shows(viewer, u"row 3"_s));
    }

    void everyCellHasWordsForThoseWhoListen()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        const QAbstractItemModel *model = viewer.table()->model();
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(0, column).data(Qt::AccessibleTextRole).toString().isEmpty());
    }

    void thePagerGoesOnAndToARow()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        auto *field = viewer.findChild<RowPager *>()->findChild<QLineEdit *>();
        QTest::keyClicks(field, u"431"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QTRY_VERIFY(test::shows(viewer, u"Rows 400 to 499 of 600"_s));
    }

    void anotherSplitIsChosen()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        auto *split = viewer.findChildren<QComboBox *>().at(1);
        QCOMPARE(split->accessibleName(), u"Split"_s);
        split->setFocus();
        QTest::keyClick(split, Qt::Key_Down);
        QTRY_VERIFY(test::shows(viewer, u"of 60"_s) && !viewer.isLoading());
        QCOMPARE(viewer.session().query().split.name, u"test"_s);
    }

    void aFilterThatIsWrongSaysWhy()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        QLineEdit *filter = viewer.findChild<DatasetToolbar *>()->filterField();
        QTest::keyClicks(filter, u"rating == five;"_s);
        QTest::keyClick(filter, Qt::Key_Return);
        QTRY_VERIFY(test::shows(viewer, u"The viewer does not understand this filter"_s));
        QVERIFY(!filter->accessibleDescription().isEmpty());
        auto *all = test::buttonWith<QPushButton>(viewer, u"Show all rows"_s);
        QVERIFY(all);
        all->click();
        QTRY_COMPARE(viewer.session().rows().state, LoadState::Ready);
        QVERIFY(filter->text().isEmpty());
    }

    void aSearchWithoutAHitSaysSo()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        SearchField *search = viewer.findChild<DatasetToolbar *>()->searchField();
        QTest::keyClicks(search, u"xyzzyplugh"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(test::shows(viewer, u"No rows match"_s));
    }

    void theHeadSortsUpDownAndNotAtAll()
    {
        DatasetViewer viewer(onLocalHub());
        open(viewer, u"kestrel-lm/kestrel-instruct-mix"_s);
        QHeaderView *header = viewer.table()->horizontalHeader();
        for (const bool isDescending : {false, true}) {
            Q_EMIT header->sectionClicked(0);
            QCOMPARE(viewer.session().query().orderBy, u"id"_s);
            QCOMPARE(viewer.session().query().isDescending, isDescending);
        }
        Q_EMIT header->sectionClicked(0);
        QVERIFY(viewer.session().query().orderBy.isEmpty());
        QTRY_COMPARE(viewer.session().rows().state, LoadState::Ready);
    }

    void withoutAViewerTheFilesAreOffered()
    {
        test::RepoWorld world;
        world.repo.transport->answer(u"/-/datasets-server/"_s, 404, "{}");
        DatasetViewer viewer(world.dependencies());
        open(viewer, u"acme/table"_s, {u"README.md"_s, u"data/a.CSV"_s, u"b.jsonl"_s, u"c.parquet"_s});
        QVERIFY(test::shows(viewer, u"This Hub has no dataset viewer"_s));
        QVERIFY(test::shows(viewer, u"Parquet"_s));
        QListView *list = nullptr;
        for (QListView *view : viewer.findChildren<QListView *>()) {
            if (view->accessibleName() == u"Files that can be read as tables")
                list = view;
        }
        QVERIFY(list && list->isVisible());
        QCOMPARE(list->model()->rowCount(), 2);
        QSignalSpy asked(&viewer, &DatasetViewer::fileRequested);
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toString(), u"data/a.CSV"_s);
    }

    void oneThatIsBeingPreparedIsAskedForAgain()
    {
        test::RepoWorld world;
        world.repo.transport->answer(u"/-/datasets-server/"_s, 500, R"({"error":"not ready"})",
                                     {{"X-Error-Code", "ResponseNotReady"}});
        DatasetViewer viewer(world.dependencies());
        open(viewer, u"acme/table"_s);
        QVERIFY(test::shows(viewer, u"The viewer is still preparing this dataset"_s));
        world.repo.transport->answer(u"/-/datasets-server/"_s, 200, R"({"viewer":false})");
        auto *again = test::buttonWith<QPushButton>(viewer, u"Try again"_s);
        QVERIFY(again);
        again->click();
        QTRY_VERIFY(test::shows(viewer, u"The Hub has no viewer for this dataset"_s));
    }
};

HS_TEST(DatasetViewerTest)
#include "tst_datasetviewer.moc"
