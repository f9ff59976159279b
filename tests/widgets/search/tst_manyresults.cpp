// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QDeadlineTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

/// A hundred thousand results: pages come as the keyboard walks, and every row is where it belongs.
class TestManyResults : public QObject
{
    Q_OBJECT

    static constexpr int kTotal = 100'000;

    ThemeSource themes;
    std::shared_ptr<testkit::FakeTransport> transport = std::make_shared<testkit::FakeTransport>();

    static hub::HttpResponse pageOf(const hub::HttpRequest &request)
    {
        const QUrlQuery query(request.url);
        const int from = query.queryItemValue(u"cursor"_s).toInt();
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        QByteArray rows = "[";
        for (int i = from; i < std::min(kTotal, from + limit); ++i)
            rows += (i > from ? "," : "") + QByteArray("{\"id\":\"owner/m") + QByteArray::number(i) +
                    "\",\"likes\":3,\"downloads\":4}";
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (from + limit < kTotal) {
            QUrl next = request.url;
            QUrlQuery nextQuery(next);
            nextQuery.removeQueryItem(u"cursor"_s);
            nextQuery.addQueryItem(u"cursor"_s, QString::number(from + limit));
            next.setQuery(nextQuery);
            headers.append({"Link", '<' + next.toEncoded() + ">; rel=\"next\""});
        }
        return testkit::response(200, rows + ']', headers);
    }

private Q_SLOTS:
    void theKeyboardReachesTheLastAndTheFirst()
    {
        themes.install(*qApp);
        hub::HubClient client({.endpoint = QUrl(u"https://hub.example"_s),
                               .token = {},
                               .cacheFolder = {},
                               .isOffline = false,
                               .transport = transport,
                               .clock = {}});
        client.context()->retry = base::RetryPolicy::never();
        transport->answer(u"hub.example"_s, 404, "{}");
        transport->answer(u"tags-by-type"_s, 200, "{}");
        transport->answer(u"/api/models?"_s, &TestManyResults::pageOf);
        PageDependencies dependencies;
        dependencies.client = &client;
        dependencies.theme = &themes;
        hub::SearchQuery query;
        query.pageSize = 500;
        SearchPage page(dependencies, models::SearchPlace{query});
        page.resize(1224, 768);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        ResultList *list = page.results()->list();
        list->setFocus();
        QSignalSpy loaded(&page.model(), &models::PagedModel::pageLoaded);
        const QDeadlineTimer patience(std::chrono::minutes(2));
        while (!page.model().isComplete() && !patience.hasExpired()) {
            QTest::keyClick(list, Qt::Key_End);
            if (page.model().isBusy())
                QVERIFY(loaded.wait());
        }
        QCOMPARE(page.model().rowCount(), kTotal);
        QTest::keyClick(list, Qt::Key_End);
        QCOMPARE(list->currentIndex().row(), kTotal - 1);
        QCOMPARE(page.results()->currentRepo()->id.name(), u"m99999"_s);
        QVERIFY(list->viewport()->rect().intersects(list->visualRect(list->currentIndex())));
        QTest::keyClick(list, Qt::Key_PageUp);
        const int above = list->currentIndex().row();
        QVERIFY(above < kTotal - 5 && above > kTotal - 100);
        QTest::keyClick(list, Qt::Key_Home);
        QCOMPARE(list->currentIndex().row(), 0);
        QCOMPARE(list->verticalScrollBar()->value(), 0);
    }
};

HS_TEST(TestManyResults)
#include "tst_manyresults.moc"
