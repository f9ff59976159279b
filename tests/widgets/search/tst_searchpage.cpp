// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/filterchip.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "search/facetlist.h"
#include "search/facetpanel.h"
#include "search/filterbar.h"
#include "search/previewcard.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;
using testkit::FakeTransport;

namespace {

QByteArray listOf(const QStringList &ids)
{
    QStringList items;
    for (const QString &id : ids)
        items.append(
            uR"({"_id":"%1","id":"%1","likes":3,"downloads":12345,"pipeline_tag":"text-generation","tags":[]})"_s.arg(
                id));
    return u"[%1]"_s.arg(items.join(u',')).toUtf8();
}

QStringList shownTexts(const QWidget &widget)
{
    QStringList texts;
    for (const QLabel *label : widget.findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts;
}

} // namespace

class TestSearchPage : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    std::shared_ptr<FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<SearchPage> page;

    void openPage(const hub::SearchQuery &query = {}, QSize size = QSize(1224, 768))
    {
        PageDependencies dependencies;
        dependencies.client = client.get();
        dependencies.theme = &themes;
        page = std::make_unique<SearchPage>(dependencies, models::SearchPlace{query});
        page->model().setInterval(0);
        page->preview().setInterval(0);
        page->resize(size);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
    }
    [[nodiscard]] QAbstractItemModel *rows() const { return page->results()->list()->model(); }
    [[nodiscard]] QPushButton *messageButton(const QString &text) const
    {
        for (QPushButton *button : page->results()->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { themes.install(*qApp); }
    void init()
    {
        transport = std::make_shared<FakeTransport>();
        hub::HubClientOptions options;
        options.endpoint = QUrl(u"https://hub.example"_s);
        options.transport = transport;
        client = std::make_unique<hub::HubClient>(options);
        client->context()->retry = base::RetryPolicy::never();
        transport->answer(u"/api/models?"_s, 200, listOf({u"a/one"_s, u"b/two"_s, u"c/three"_s}));
        transport->answer(u"search=whisper"_s, 200, listOf({u"b/two"_s}));
        transport->answer(u"search=none"_s, 200, "[]");
        transport->answer(u"tags-by-type"_s, 200, "{}");
        for (const QString &id : {u"a/one"_s, u"b/two"_s, u"c/three"_s}) {
            transport->answer(u"/api/models/"_s + id, 200,
                              u"{\"_id\":\"%1\",\"id\":\"%1\",\"siblings\":[]}"_s.arg(id).toUtf8());
            transport->answer(u"/%1/resolve/"_s.arg(id), 200, u"# Card of %1"_s.arg(id).toUtf8());
        }
    }
    void cleanup()
    {
        page.reset();
        client.reset();
    }

    void searchesWhenItOpens()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        QCOMPARE(page->results()->bar()->countText(), u"3 models"_s);
        QCOMPARE(page->title(), u"Models"_s);
    }

    void textNarrowsTheList()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        QSignalSpy moved(page.get(), &Page::locationChanged);
        page->setSearchText(u"whisper"_s);
        QTRY_COMPARE(rows()->rowCount(), 1);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(page->title(), u"Models: whisper"_s);
        QCOMPARE(std::get<models::SearchPlace>(page->location()).query.text, u"whisper"_s);
    }

    void aFilterBecomesAChipAndTheChipTakesItAway()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        page->filters()
            ->list(models::Facet::Library)
            ->model()
            .activate(page->filters()->list(models::Facet::Library)->model().index(0, 0));
        QCOMPARE(page->results()->bar()->chips().size(), 1);
        FilterChip *chip = page->results()->bar()->chips().first();
        QCOMPARE(chip->value(), u"Transformers"_s);
        QTRY_COMPARE(transport->countOf(u"filter=transformers"_s), 1);
        QTest::keyClick(chip, Qt::Key_Delete);
        QVERIFY(page->results()->bar()->chips().isEmpty());
        QVERIFY(page->model().query().filters.isEmpty());
    }

    void theSelectedRowIsPreviewed()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        ResultList *list = page->results()->list();
        QVERIFY(page->previewPane()->shownName().isEmpty());
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(rows()->index(1, 0)).center());
        QCOMPARE(page->previewPane()->shownName(), u"two"_s);
        QTRY_VERIFY(page->preview().card().value.has_value());
        QVERIFY(page->preview().card().value->rendered.plainText.contains(u"Card of b/two"_s));
        QTest::keyClick(list, Qt::Key_Down);
        QCOMPARE(page->previewPane()->shownName(), u"three"_s);
    }

    void theFirstRowIsMarkedWhenTheListGetsTheFocus()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        ResultList *list = page->results()->list();
        page->filters()->setFocus();
        list->setFocus();
        QTRY_COMPARE(list->currentIndex().row(), 0);
        QVERIFY(list->selectionModel()->isSelected(rows()->index(0, 0)));
        QCOMPARE(page->previewPane()->shownName(), u"one"_s);
    }

    void spaceHidesAndShowsThePreview()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        ResultList *list = page->results()->list();
        list->setCurrentIndex(rows()->index(0, 0));
        QVERIFY(page->previewPane()->isVisible());
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(!page->previewPane()->isVisible());
        list->setCurrentIndex(rows()->index(2, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QVERIFY(page->previewPane()->isVisible());
        QCOMPARE(page->previewPane()->shownName(), u"three"_s);
    }

    void opens_data()
    {
        QTest::addColumn<int>("how");
        QTest::addColumn<Page::OpenIn>("where");
        QTest::newRow("Enter") << 0 << Page::OpenIn::CurrentTab;
        QTest::newRow("Ctrl+Enter") << 1 << Page::OpenIn::NewTab;
        QTest::newRow("double click") << 2 << Page::OpenIn::CurrentTab;
        QTest::newRow("middle click") << 3 << Page::OpenIn::BackgroundTab;
        QTest::newRow("Ctrl+click") << 4 << Page::OpenIn::BackgroundTab;
    }
    void opens()
    {
        QFETCH(int, how);
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        ResultList *list = page->results()->list();
        list->setCurrentIndex(rows()->index(1, 0));
        const QPoint place = list->visualRect(rows()->index(1, 0)).center();
        QSignalSpy opened(page.get(), &Page::openRequested);
        switch (how) {
        case 0:
            QTest::keyClick(list, Qt::Key_Return);
            break;
        case 1:
            QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
            break;
        case 2:
            QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, place);
            break;
        case 3:
            QTest::mouseClick(list->viewport(), Qt::MiddleButton, {}, place);
            break;
        default:
            QTest::mouseClick(list->viewport(), Qt::LeftButton, Qt::ControlModifier, place);
            break;
        }
        QCOMPARE(opened.size(), 1);
        const auto location = opened.first().at(0).value<models::Location>();
        QCOMPARE(std::get<models::RepoPlace>(location).repo.id.toString(), u"b/two"_s);
        QTEST(opened.first().at(1).value<Page::OpenIn>(), "where");
    }

    void copiesTheNameOfTheRow()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        page->results()->list()->setCurrentIndex(rows()->index(0, 0));
        QTest::keyClick(page->results()->list(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"a/one"_s);
        QTest::keyClick(page->results()->list(), Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"hf://a/one"_s);
    }

    void saysThatNothingMatchesAndHelps()
    {
        hub::SearchQuery query;
        query.text = u"none"_s;
        query.filters = {u"license:mit"_s};
        openPage(query);
        QTRY_VERIFY(messageButton(u"Remove “Licence: MIT”"_s));
        messageButton(u"Remove “Licence: MIT”"_s)->click();
        QVERIFY(page->model().query().filters.isEmpty());
        QTRY_VERIFY(messageButton(u"Clear search"_s));
        messageButton(u"Clear search"_s)->click();
        QTRY_COMPARE(rows()->rowCount(), 3);
    }

    void saysThatTheSearchFailedAndTriesAgain()
    {
        transport->answer(u"/api/models?"_s, 503, "{}");
        openPage();
        QTRY_VERIFY(messageButton(u"Try now"_s));
        const QString words = shownTexts(*page->results()).join(u'|');
        QVERIFY2(words.contains(u"The search could not be finished"_s), qPrintable(words));
        transport->answer(u"/api/models?"_s, 200, listOf({u"a/one"_s}));
        messageButton(u"Try now"_s)->click();
        QTRY_COMPARE(rows()->rowCount(), 1);
    }

    void aFailedNextPageKeepsTheRows()
    {
        transport->answer(u"/api/models?"_s, 200, listOf({u"a/one"_s}),
                          {{"Link", "<https://hub.example/api/models?cursor=two>; rel=\"next\""}});
        transport->answer(u"cursor=two"_s, 500, "{}");
        openPage();
        QTRY_VERIFY(page->results()->banner()->isVisible()); // the short list asks for more by itself
        QCOMPARE(rows()->rowCount(), 1);
        QVERIFY(page->results()->banner()->message().contains(u"More results could not be loaded."_s));
    }

    void aNarrowWindowHidesTheFilters()
    {
        openPage({}, QSize(976, 508));
        QTRY_COMPARE(rows()->rowCount(), 3);
        QVERIFY(!page->filters()->isVisible());
        QVERIFY(page->results()->bar()->filtersButton()->isVisible());
        QTest::mouseClick(page->results()->bar()->filtersButton(), Qt::LeftButton);
        QVERIFY(page->filters()->isVisible());
        QTest::keyClick(page->filters(), Qt::Key_Escape);
        QVERIFY(!page->filters()->isVisible());
        page->resize(1300, 700);
        QTRY_VERIFY(page->filters()->isVisible());
        QVERIFY(!page->results()->bar()->filtersButton()->isVisible());
        QVERIFY(page->previewPane()->x() > 0);
    }

    void nothingFoundLeavesTheRoomToTheList()
    {
        openPage({}, QSize(976, 508));
        QTRY_COMPARE(rows()->rowCount(), 3);
        QVERIFY(page->previewPane()->isVisible());
        page->setSearchText(u"none"_s);
        QTRY_VERIFY(!page->previewPane()->isVisible());
        page->setSearchText({});
        QTRY_VERIFY(page->previewPane()->isVisible());
    }

    void comesBackToWhereItWas()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        page->results()->list()->setCurrentIndex(rows()->index(2, 0));
        const QByteArray state = page->saveState();
        openPage();
        page->restoreState(state);
        QTRY_COMPARE(page->results()->list()->currentIndex().row(), 2);
        QCOMPARE(page->previewPane()->shownName(), u"three"_s);
    }

    void showsOtherFiltersButNotAnotherKind()
    {
        openPage();
        hub::SearchQuery query;
        query.text = u"whisper"_s;
        QVERIFY(page->showLocation(models::SearchPlace{query}));
        QTRY_COMPARE(rows()->rowCount(), 1);
        query.kind = hub::RepoKind::Space;
        QVERIFY(!page->showLocation(models::SearchPlace{query}));
        QVERIFY(!page->showLocation(models::TransfersPlace{}));
    }

    void aScreenReaderHearsASentence()
    {
        openPage();
        QTRY_COMPARE(rows()->rowCount(), 3);
        const QString sentence = rows()->index(0, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"a one, Text generation"_s), qPrintable(sentence));
    }

    void mayCloseWhileItLoads()
    {
        transport->hold();
        openPage();
        QTRY_VERIFY(transport->held() > 0);
        page.reset();
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
    }
};

HS_TEST(TestSearchPage)
#include "tst_searchpage.moc"
