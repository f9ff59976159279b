// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "search/facetlist.h"
#include "search/facetpanel.h"
#include "search/previewpane.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QTest>

Q_DECLARE_METATYPE(hs::hub::RepoKind)

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

/// The page on the sample hub, as a person meets it.
class TestSearchSample : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    testkit::LocalHubProcess hub;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<SearchPage> page;

    void openPage(hub::RepoKind kind)
    {
        hub::SearchQuery query;
        query.kind = kind;
        PageDependencies dependencies;
        dependencies.client = client.get();
        dependencies.theme = &themes;
        page = std::make_unique<SearchPage>(dependencies, models::SearchPlace{query});
        page->resize(1224, 768);
        page->show();
        QVERIFY(QTest::qWaitForWindowExposed(page.get()));
        QTRY_COMPARE(page->model().state(), models::PagedModel::State::Ready);
    }
    [[nodiscard]] bool everyNameHas(const QString &text) const
    {
        return std::ranges::all_of(page->model().rows(), [&text](const hub::RepoSummary &repo) {
            return repo.id.toString().contains(text, Qt::CaseInsensitive);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        themes.install(*qApp);
        testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(hub.start(options), qPrintable(hub.errorText()));
        hub::HubClientOptions to;
        to.endpoint = hub.endpoint();
        client = std::make_unique<hub::HubClient>(to);
    }
    void cleanup() { page.reset(); }

    void typingWhisperNarrowsTheList()
    {
        openPage(hub::RepoKind::Model);
        const int all = page->model().rowCount();
        QVERIFY(all > 20);
        for (int length = 1; length <= 7; ++length)
            page->setSearchText(u"whisper"_s.first(length));
        QTRY_VERIFY(page->model().rowCount() < all && page->model().rowCount() > 0 && everyNameHas(u"whisper"_s));
        ResultList *list = page->results()->list();
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QTRY_VERIFY(page->preview().card().value.has_value());
        QVERIFY(page->preview().details().value.has_value());
        const QModelIndex current = list->currentIndex();
        QVERIFY(list->selectionModel()->isSelected(current));
        QCOMPARE(page->previewPane()->shownName(), page->model().at(current.row()).id.name());
    }

    void everyFacetOfTheHubFindsSomething()
    {
        openPage(hub::RepoKind::Model);
        const hub::RepoSummary some = page->model().at(0);
        hub::SearchQuery query;
        query.pipelineTag = some.pipelineTag;
        QVERIFY(page->showLocation(models::SearchPlace{query}));
        QTRY_COMPARE(page->model().state(), models::PagedModel::State::Ready);
        for (const hub::RepoSummary &repo : page->model().rows())
            QCOMPARE(repo.pipelineTag, some.pipelineTag);
    }

    void sizesFilter()
    {
        openPage(hub::RepoKind::Model);
        hub::SearchQuery query;
        query.minParameters = 1'000;
        query.sort = hub::SearchQuery::Sort::Parameters;
        QVERIFY(page->showLocation(models::SearchPlace{query}));
        QTRY_COMPARE(page->model().state(), models::PagedModel::State::Ready);
        qint64 last = std::numeric_limits<qint64>::max();
        for (const hub::RepoSummary &repo : page->model().rows()) {
            QVERIFY(repo.parameters && *repo.parameters >= 1'000);
            QVERIFY(*repo.parameters <= last);
            last = *repo.parameters;
        }
    }

    void datasetsAndSpacesAreListed_data()
    {
        QTest::addColumn<hub::RepoKind>("kind");
        QTest::newRow("datasets") << hub::RepoKind::Dataset;
        QTest::newRow("spaces") << hub::RepoKind::Space;
    }
    void datasetsAndSpacesAreListed()
    {
        QFETCH(hub::RepoKind, kind);
        openPage(kind);
        QVERIFY(page->model().rowCount() > 5);
        page->results()->list()->setCurrentIndex(page->results()->list()->model()->index(0, 0));
        QTRY_VERIFY(page->preview().card().state == models::LoadState::Ready ||
                    page->preview().card().state == models::LoadState::Empty);
        QTRY_VERIFY(page->preview().details().value.has_value());
    }

    void anSdkNarrowsSpaces()
    {
        openPage(hub::RepoKind::Space);
        hub::SearchQuery query;
        query.kind = hub::RepoKind::Space;
        query.filters = {u"gradio"_s};
        QVERIFY(page->showLocation(models::SearchPlace{query}));
        QTRY_COMPARE(page->model().state(), models::PagedModel::State::Ready);
        for (const hub::RepoSummary &repo : page->model().rows())
            QCOMPARE(repo.sdk, u"gradio"_s);
    }
};

HS_TEST(TestSearchSample)
#include "tst_searchsample.moc"
