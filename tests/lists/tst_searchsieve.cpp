// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "lists/reposearchmodel.h"
#include "lists/searchsieve.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>
#include <QUrlQuery>

using namespace hs;
using namespace Qt::StringLiterals;
using hub::SearchQuery;
using models::PagedModel;
using models::RepoSearchModel;
using testkit::FakeTransport;

/// What the Hub cannot be asked for: tags left out, and dates.
class TestSearchSieve : public QObject
{
    Q_OBJECT

    std::shared_ptr<FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<RepoSearchModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;
    int total = 0; ///< rows of the Hub's list; number i is made on day i of a list that goes back in time

    /// Every third row has the tag "gguf".
    hub::HttpResponse list(const hub::HttpRequest &request) const
    {
        const QUrlQuery query(request.url);
        const int from = query.queryItemValue(u"cursor"_s).toInt();
        const int limit = query.queryItemValue(u"limit"_s).toInt();
        QStringList rows;
        for (int i = from; i < std::min(total, from + limit); ++i)
            rows.append(uR"({"id":"a/m%1","tags":[%2],"createdAt":"%3T12:00:00.000Z"})"_s.arg(
                QString::number(i), i % 3 == 0 ? u"\"gguf\""_s : QString(),
                QDate(2026, 6, 1).addDays(-i).toString(Qt::ISODate)));
        QList<std::pair<QByteArray, QByteArray>> headers;
        if (from + limit < total) {
            QUrl next = request.url;
            QUrlQuery nextQuery(next);
            nextQuery.removeQueryItem(u"cursor"_s);
            nextQuery.addQueryItem(u"cursor"_s, QString::number(from + limit));
            next.setQuery(nextQuery);
            headers.append({"Link", '<' + next.toEncoded() + ">; rel=\"next\""});
        }
        return testkit::response(200, (u'[' + rows.join(u',') + u']').toUtf8(), headers);
    }

private Q_SLOTS:
    void init()
    {
        transport = std::make_shared<FakeTransport>();
        hub::HubClientOptions options;
        options.endpoint = QUrl(u"https://hub.example"_s);
        options.transport = transport;
        client = std::make_unique<hub::HubClient>(options);
        client->context()->retry = base::RetryPolicy::never();
        model = std::make_unique<RepoSearchModel>(client->context());
        model->setInterval(0);
        tester = std::make_unique<QAbstractItemModelTester>(model.get(),
                                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
        transport->answer(u"/api/models?"_s, [this](const hub::HttpRequest &request) { return list(request); });
        total = 30;
    }
    void cleanup()
    {
        tester.reset();
        model.reset();
        client.reset();
    }

    void theHubDoesWhatItCan()
    {
        SearchQuery query;
        query.filters = {u"gguf"_s};
        QVERIFY(!models::needsSieve(query));
        model->setQuery(query);
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QVERIFY(!model->sieved());
    }

    void tagsAreLeftOut()
    {
        SearchQuery query;
        query.excluded = {u"gguf"_s};
        model->setQuery(query);
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(model->rowCount(), 20);
        QVERIFY(model->isComplete());
        QCOMPARE(model->sieved()->lookedAt, 30);
        QVERIFY(!transport->requests().last().url.query().contains(u"exclude"_s));
    }

    void aDateInItsOwnOrderEndsTheList()
    {
        total = 5000;
        SearchQuery query;
        query.sort = SearchQuery::Sort::Created;
        query.createdSince = QDate(2026, 6, 1).addDays(-9);
        model->setQuery(query);
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(model->rowCount(), 10);
        QVERIFY(model->isComplete());
        QCOMPARE(transport->requests().size(), 1);
    }

    void inAnotherOrderTheListIsLookedThrough()
    {
        total = 1000;
        SearchQuery query;
        query.createdSince = QDate(2026, 6, 1).addDays(-9);
        model->setQuery(query);
        QTRY_COMPARE(model->rowCount(), 10);
        QVERIFY(!model->isComplete());
        QCOMPARE(model->sieved()->lookedAt, 400);
        model->fetchMore({});
        QTRY_VERIFY(model->isComplete());
        QCOMPARE(model->rowCount(), 10);
        QCOMPARE(model->sieved()->lookedAt, 1000);
    }

    void looksOnForAWhileAndThenWaits()
    {
        total = 100'000;
        SearchQuery query;
        query.createdSince = QDate(2027, 1, 1);
        model->setQuery(query);
        QTRY_COMPARE(model->state(), PagedModel::State::Empty);
        QVERIFY(!model->isComplete());
        const int looked = model->sieved()->lookedAt;
        QVERIFY2(looked >= 400 && looked <= 10'000, qPrintable(QString::number(looked)));
        model->fetchMore({});
        QTRY_VERIFY(model->sieved()->lookedAt > looked && !model->isBusy());
    }

    void aRowWithoutADateIsNotNew()
    {
        SearchQuery query;
        query.modifiedSince = QDate(2020, 1, 1);
        QVERIFY(!models::passesSieve({}, query));
    }
};

HS_TEST(TestSearchSieve)
#include "tst_searchsieve.moc"
