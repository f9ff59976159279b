// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "../repo/repoworld.h"
#include "charts/chartcanvas.h"
#include "charts/chartpanel.h"
#include "insight/insightspane.h"
#include "testprogram/testprogram.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using namespace hs::ui;

class InsightsPaneTest : public QObject
{
    Q_OBJECT

    static void answerAll(test::FakeRepo &repo)
    {
        repo.transport->answer(u"expand=childrenModelCount"_s, 200,
                               R"({"_id":"1","id":"acme/reader","downloads":1234,"downloadsAllTime":100000,"likes":3,
                                   "usedStorage":5000000,"createdAt":"2026-01-01T00:00:00.000Z",
                                   "baseModels":{"relation":"finetune","models":[{"_id":"9","id":"big/base"}]},
                                   "childrenModelCount":{"quantized":2,"finetune":0,"adapter":0,"merge":0}})");
        repo.transport->answer(u"/api/models?"_s, 200, R"([{"_id":"2","id":"bo/small","downloads":7}])");
        repo.transport->answer(u"/api/spaces?"_s, 200, R"([{"_id":"3","id":"bo/demo","likes":9}])");
    }

    static hub::RepoDetails details()
    {
        hub::RepoDetails details;
        details.summary.id = *hub::RepoId::parse(u"acme/reader");
        details.siblings = {{.path = u"model.safetensors"_s, .size = 4000000, .blobId = {}, .lfsSha256 = {}},
                            {.path = u"config.json"_s, .size = 1000, .blobId = {}, .lfsSha256 = {}}};
        details.parametersByDtype = {{u"F32"_s, 10}, {u"BF16"_s, 2000000}};
        return details;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void everyQuestionHasItsChart()
    {
        test::RepoWorld world;
        answerAll(world.repo);
        InsightsPane pane(world.dependencies());
        pane.resize(1000, 2400);
        pane.show();
        pane.open(world.repo.ref(), details());
        QTRY_VERIFY(!pane.isLoading());
        const auto first = [&pane](const QString &title) {
            const ChartPanel *panel = pane.panel(title);
            return panel && panel->isVisible() ? panel->numbers().categories.value(0) : u"(hidden)"_s;
        };
        QCOMPARE(first(u"Downloads"_s), u"Last 30 days"_s);
        QCOMPARE(first(u"Size by file type"_s), u"safetensors"_s);
        QCOMPARE(first(u"Storage"_s), u"This revision"_s);
        QCOMPARE(first(u"Parameters by number type"_s), u"BF16"_s);
        QCOMPARE(first(u"Commits over time"_s), u"Week of 16 Mar 2026"_s);
        QCOMPARE(first(u"Contributors"_s), u"ada"_s);
        QCOMPARE(first(u"Models made from this one"_s), u"Quantized"_s);
        QCOMPARE(first(u"Quantized from this one"_s), u"bo/small"_s);
        QCOMPARE(first(u"Merged from this one"_s), u"(hidden)"_s);
        QCOMPARE(first(u"Spaces that use it"_s), u"bo/demo"_s);
        QVERIFY(test::shows(pane, u"big/base"_s));
        QVERIFY(pane.panel(u"Commits over time"_s)->numbers().isOverTime);
        QVERIFY(pane.panel(u"Parameters by number type"_s) && pane.panel(u"Models made from this one"_s));
    }

    void aSpaceOpensFromItsBar()
    {
        test::RepoWorld world;
        answerAll(world.repo);
        InsightsPane pane(world.dependencies());
        pane.resize(1000, 2400);
        pane.show();
        pane.open(world.repo.ref(), details());
        QTRY_VERIFY(!pane.isLoading());
        QSignalSpy opened(&pane, &InsightsPane::openRequested);
        ChartCanvas *canvas = pane.panel(u"Spaces that use it"_s)->canvas();
        QTest::keyClick(canvas, Qt::Key_Down);
        QTest::keyClick(canvas, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto place = opened.first().first().value<models::Location>();
        QCOMPARE(models::locationText(place), u"hf://spaces/bo/demo@main"_s);
    }

    void whatFailedCanBeTriedAgainByItself()
    {
        test::RepoWorld world;
        answerAll(world.repo);
        world.repo.fail(u"/commits/"_s, 503);
        InsightsPane pane(world.dependencies());
        pane.resize(1000, 2400);
        pane.show();
        pane.open(world.repo.ref(), details());
        QTRY_VERIFY(!pane.isLoading());
        QVERIFY(test::shows(pane, u"The commits could not be loaded"_s));
        QVERIFY(pane.panel(u"Storage"_s)->isVisible());
        world.repo.transport->answer(u"/commits/"_s, 200, "[]");
        auto *again = test::buttonWith<QPushButton>(pane, u"Try now"_s);
        QVERIFY(again);
        again->click();
        QTRY_VERIFY(test::shows(pane, u"No commits yet"_s));
    }

    void aDatasetHasNoQuestionsOfModels()
    {
        test::RepoWorld world;
        answerAll(world.repo);
        world.repo.transport->answer(u"/api/datasets/"_s, 200, R"({"_id":"1","id":"acme/reader","likes":1})");
        InsightsPane pane(world.dependencies());
        pane.resize(1000, 2400);
        pane.show();
        hub::RepoDetails dataset = details();
        dataset.summary.kind = hub::RepoKind::Dataset;
        pane.open({hub::RepoKind::Dataset, dataset.summary.id, {}}, dataset);
        QTRY_VERIFY(!pane.isLoading());
        const auto isShown = [&pane](const QString &title) {
            const ChartPanel *panel = pane.panel(title);
            return panel && panel->isVisible();
        };
        QVERIFY(isShown(u"Size by file type"_s));
        QVERIFY(!isShown(u"Parameters by number type"_s));
        QVERIFY(!isShown(u"Models made from this one"_s));
        QCOMPARE(world.repo.transport->countOf(u"datasets=acme%2Freader"_s), 1);
    }
};

HS_TEST(InsightsPaneTest)
#include "tst_insightspane.moc"
