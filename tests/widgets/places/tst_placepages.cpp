// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "collections/collectionpage.h"
#include "common/pagetabbar.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "items/itemlist.h"
#include "items/itemspane.h"
#include "people/findpage.h"
#include "people/ownerheader.h"
#include "people/ownerpage.h"
#include "sessions/shelf.h"
#include "sessions/shelfradar.h"
#include "shelf/shelfpage.h"
#include "testkit/localhubprocess.h"
#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const ItemsPane &pane)
{
    QStringList names;
    for (const Item &item : pane.model().items())
        names.append(item.form == Item::Form::Repo ? item.repo.id.toString() : item.name);
    return names;
}

} // namespace

/// Pages of people, organizations, collections and of what is kept, on the sample hub.
class TestPlacePages : public QObject
{
    Q_OBJECT

    ThemeSource themes;
    testkit::LocalHubProcess hub;
    testkit::ManualClock clock;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<models::Shelf> shelf;

    PageDependencies dependencies()
    {
        PageDependencies all;
        all.client = client.get();
        all.theme = &themes;
        all.shelf = shelf.get();
        return all;
    }
    static void open(Page &page)
    {
        page.resize(1000, 700);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
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
    void init() { shelf = std::make_unique<models::Shelf>(QString(), clock); }

    void anOrganizationShowsWhatItMade()
    {
        OwnerPage page(dependencies(), {u"lagos-speech"_s, models::OwnerPlace::View::Overview});
        open(page);
        QTRY_COMPARE(page.title(), u"Lagos Speech"_s);
        QTRY_VERIFY(namesIn(*page.items()).contains(u"Yorùbá speech"_s));
        QVERIFY(namesIn(*page.items()).contains(u"lagos-speech/whisper-large-v3-yoruba"_s));
        QTRY_VERIFY(!page.isLoading());
        page.tabs()->setCurrentIndex(int(models::OwnerPlace::View::Datasets));
        QCOMPARE(std::get<models::OwnerPlace>(page.location()).view, models::OwnerPlace::View::Datasets);
        QTRY_VERIFY(namesIn(*page.items()).contains(u"lagos-speech/igbo-proverbs"_s));
        QVERIFY(!namesIn(*page.items()).contains(u"lagos-speech/whisper-large-v3-yoruba"_s));
    }

    void whoIsNotThereIsSaidToBe()
    {
        OwnerPage page(dependencies(), {u"nobody-at-all"_s, models::OwnerPlace::View::Overview});
        open(page);
        QTRY_VERIFY(!page.items()->pane()->isShowingContent() && !page.isLoading());
    }

    void anOwnerIsWatched()
    {
        OwnerPage page(dependencies(), {u"nadia"_s, models::OwnerPlace::View::Overview});
        open(page);
        page.header()->watchButton()->click();
        QVERIFY(shelf->isWatched(u"nadia"_s));
        page.header()->watchButton()->click();
        QVERIFY(!shelf->isWatched(u"nadia"_s));
    }

    void aCollectionLeadsToItsThings()
    {
        CollectionPage page(dependencies(), {u"kestrel-lm"_s, u"the-kestrel-family"_s});
        open(page);
        QTRY_COMPARE(page.title(), u"The Kestrel family"_s);
        QVERIFY(page.items()->model().rowCount() > 5);
        QSignalSpy opened(&page, &Page::openRequested);
        const int last = page.items()->model().rowCount() - 1;
        page.items()->list()->setCurrentIndex(page.items()->list()->model()->index(last, 0));
        QTest::keyClick(page.items()->list(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto place = std::get<models::RepoPlace>(opened.first().at(0).value<models::Location>());
        QCOMPARE(place.repo.kind, hub::RepoKind::Space);
    }

    void collectionsAreSearched()
    {
        FindPage page(dependencies(), {models::FindPlace::Scope::Collections, {}, {}});
        open(page);
        QTRY_COMPARE(page.items()->model().rowCount(), 5);
        QSignalSpy moved(&page, &Page::locationChanged);
        page.setSearchText(u"igbo"_s);
        QTRY_COMPARE(namesIn(*page.items()), QStringList(u"Igbo speech"_s));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(models::locationText(page.location()), u"hf://search/collections?search=igbo"_s);
    }

    void everythingIsFoundUnderAName()
    {
        FindPage page(dependencies(), {models::FindPlace::Scope::Everything, u"lagos"_s, {}});
        page.setPause(std::chrono::milliseconds(0));
        open(page);
        QTRY_VERIFY(namesIn(*page.items()).contains(u"Lagos Speech"_s));
        QVERIFY(namesIn(*page.items()).contains(u"All models with this name"_s));
        for (const Item &item : page.items()->model().items())
            QVERIFY(item.form == Item::Form::Section || item.target);
    }

    void oneLetterIsNotAsked()
    {
        FindPage page(dependencies(), {models::FindPlace::Scope::People, u"a"_s, {}});
        open(page);
        QVERIFY(!page.isLoading());
        QVERIFY(!page.items()->pane()->isShowingContent());
    }

    void favouritesAreTakenOffByDel()
    {
        shelf->setFavourite(hub::RepoKind::Model, *hub::RepoId::parse(u"a/b"), true);
        shelf->setFavourite(hub::RepoKind::Dataset, *hub::RepoId::parse(u"a/c"), true);
        ShelfPage page(dependencies(), {models::ShelfPlace::View::Favourites});
        open(page);
        QCOMPARE(namesIn(*page.items()), QStringList({u"c"_s, u"b"_s}));
        page.items()->list()->setCurrentIndex(page.items()->list()->model()->index(0, 0));
        QTest::keyClick(page.items()->list(), Qt::Key_Delete);
        QCOMPARE(namesIn(*page.items()), QStringList(u"b"_s));
        QCOMPARE(shelf->favourites().size(), 1);
    }

    void whatIsNewStandsBelowWhatIsWatched()
    {
        shelf->setWatched(u"ada"_s, true);
        models::Watch told = shelf->watches().first();
        told.news.append({models::WatchNews::What::NewRepo,
                          hub::RepoKind::Model,
                          *hub::RepoId::parse(u"ada/new"),
                          {},
                          {},
                          clock.now()});
        told.askedAt = clock.now();
        ShelfPage page(dependencies(), {models::ShelfPlace::View::Watching});
        open(page);
        QCOMPARE(namesIn(*page.items()), QStringList(u"ada"_s));
        QVERIFY(!page.actionButton()->isVisible());
        shelf->takeWatchNews(told);
        QCOMPARE(namesIn(*page.items()), QStringList({u"ada"_s, u"new"_s}));
        QVERIFY(page.actionButton()->isVisible());
        page.actionButton()->click();
        QCOMPARE(shelf->newsCount(), 0);
        QCOMPARE(namesIn(*page.items()), QStringList(u"ada"_s));
    }

    void trendingComesFromTheHub()
    {
        ShelfPage page(dependencies(), {models::ShelfPlace::View::Trending});
        open(page);
        QTRY_VERIFY(page.items()->model().rowCount() > 5);
        page.tabs()->setCurrentIndex(int(models::ShelfPlace::View::Recent));
        QCOMPARE(models::locationText(page.location()), u"hubscope://recent"_s);
        QVERIFY(!page.items()->pane()->isShowingContent());
    }

    void itemsAreASoundModel()
    {
        ItemListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Item one;
        one.name = u"one"_s;
        model.setItems({sectionItem(u"Title"_s), one});
        QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
        one.facts = {u"more"_s};
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.setItems({sectionItem(u"Title"_s), one});
        QCOMPARE(reset.size(), 0);
        model.append({one});
        QCOMPARE(model.rowCount(), 3);
        model.setItems({});
        QCOMPARE(reset.size(), 1);
    }
};

HS_TEST(TestPlacePages)
#include "tst_placepages.moc"
