// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "lists/reposearchmodel.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using base::HubError;
using models::PagedModel;
using models::RepoSearchModel;
using testkit::FakeTransport;

namespace {

QByteArray listOf(const QStringList &ids)
{
    QStringList items;
    for (const QString &id : ids)
        items.append(
            uR"({"_id":"%1","id":"%1","likes":3,"downloads":12345,"private":false,"tags":["gguf"]})"_s.arg(id));
    return u"[%1]"_s.arg(items.join(u',')).toUtf8();
}

QStringList idsOf(const RepoSearchModel &model)
{
    QStringList ids;
    for (const hub::RepoSummary &repo : model.rows())
        ids.append(repo.id.toString());
    return ids;
}

hub::SearchQuery searchFor(const QString &text, hub::RepoKind kind = hub::RepoKind::Model)
{
    hub::SearchQuery query;
    query.kind = kind;
    query.text = text;
    return query;
}

} // namespace

class TestRepoSearchModel : public QObject
{
    Q_OBJECT

    std::shared_ptr<FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<RepoSearchModel> model;
    std::unique_ptr<QAbstractItemModelTester> tester;

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
        transport->answer(u"search=whisper"_s, 200, listOf({u"openai/whisper"_s, u"own/whisper-small"_s}));
        transport->answer(u"search=none"_s, 200, "[]");
    }
    void cleanup()
    {
        tester.reset();
        model.reset();
        client.reset();
    }

    void findsWhatWasTyped()
    {
        model->setQuery(searchFor(u"whisper"_s));
        QVERIFY(model->isPending());
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(idsOf(*model), QStringList({u"openai/whisper"_s, u"own/whisper-small"_s}));
        QCOMPARE(model->index(0).data(RepoSearchModel::DownloadsRole).toLongLong(), 12345);
        QCOMPARE(model->index(0).data(Qt::DisplayRole).toString(), u"openai/whisper"_s);
    }

    void anEqualQueryDoesNothing()
    {
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        transport->forgetRequests();
        QSignalSpy changed(model.get(), &RepoSearchModel::queryChanged);
        model->setQuery(searchFor(u"whisper"_s));
        QVERIFY(!model->isPending());
        QCOMPARE(changed.size(), 0);
    }

    void typingAsksOnceForTheLastText()
    {
        model->setInterval(20);
        for (const QString &text : {u"w"_s, u"wh"_s, u"whi"_s, u"whisper"_s})
            model->setQuery(searchFor(text));
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(transport->requests().size(), 1);
        QCOMPARE(transport->countOf(u"search=whisper"_s), 1);
    }

    void enterDoesNotWait()
    {
        model->setInterval(RepoSearchModel::kInterval);
        model->setQuery(searchFor(u"whisper"_s));
        model->searchNow();
        QVERIFY(!model->isPending());
        QCOMPARE(model->state(), PagedModel::State::Loading);
        QTRY_COMPARE(model->rowCount(), 2);
    }

    void cancelsTheOldSearchWhenTheQueryChanges()
    {
        transport->answer(u"search=slow"_s, 200, listOf({u"old/slow"_s}));
        transport->hold();
        model->setQuery(searchFor(u"slow"_s));
        QTRY_COMPARE(transport->held(), 1);
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(transport->countOf(u"search=whisper"_s), 1);
        transport->releaseAll();
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        QCOMPARE(idsOf(*model), QStringList({u"openai/whisper"_s, u"own/whisper-small"_s}));
    }

    void oldRowsStayWhileTheNewOnesAreOnTheirWay()
    {
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(model->rowCount(), 2);
        transport->hold();
        model->setQuery(searchFor(u"none"_s));
        QTRY_COMPARE(transport->held(), 1);
        QCOMPARE(model->rowCount(), 2);
        transport->releaseAll();
        QTRY_COMPARE(model->state(), PagedModel::State::Empty);
        QCOMPARE(model->rowCount(), 0);
    }

    void anotherKindShowsNoOldRows()
    {
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(model->rowCount(), 2);
        model->setQuery(searchFor(u"whisper"_s, hub::RepoKind::Dataset));
        QCOMPARE(model->rowCount(), 0);
        QTRY_COMPARE(transport->countOf(u"/api/datasets"_s), 1);
    }

    void fetchesTheNextPageWithoutDoubles()
    {
        transport->answer(u"search=many"_s, 200, listOf({u"a/1"_s, u"a/2"_s}),
                          {{"Link", "<https://hub.example/api/models?cursor=two>; rel=\"next\""}});
        transport->answer(u"cursor=two"_s, 200, listOf({u"a/2"_s, u"a/3"_s}));
        model->setQuery(searchFor(u"many"_s));
        QTRY_COMPARE(model->state(), PagedModel::State::Ready);
        model->fetchMore({});
        QTRY_COMPARE(idsOf(*model), QStringList({u"a/1"_s, u"a/2"_s, u"a/3"_s}));
        QVERIFY(model->isComplete());
    }

    void refusesANextPageOnAnotherHost()
    {
        transport->answer(u"search=many"_s, 200, listOf({u"a/1"_s}),
                          {{"Link", "<https://elsewhere.example/api/models?cursor=two>; rel=\"next\""}});
        model->setQuery(searchFor(u"many"_s));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QCOMPARE(model->error()->kind, HubError::Kind::BadAnswer);
        QCOMPARE(transport->countOf(u"elsewhere"_s), 0);
    }

    void showsWhyItFailedAndTriesAgain()
    {
        transport->answer(u"search=broken"_s, 503, "{}");
        model->setQuery(searchFor(u"broken"_s));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QCOMPARE(model->error()->kind, HubError::Kind::Server);
        QCOMPARE(model->error()->httpStatus, 503);
        transport->answer(u"search=broken"_s, 200, listOf({u"a/mended"_s}));
        model->retry();
        QTRY_COMPARE(idsOf(*model), QStringList({u"a/mended"_s}));
    }

    void stopEndsTheSearch()
    {
        transport->hold();
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(transport->held(), 1);
        model->stop();
        QCOMPARE(model->state(), PagedModel::State::Idle);
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
        QCOMPARE(model->rowCount(), 0);
    }

    void mayDieWhileItWaits()
    {
        transport->hold();
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(transport->held(), 1);
        tester.reset();
        model.reset();
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
    }

    void theClientMayDieFirst()
    {
        transport->hold();
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(transport->held(), 1);
        client.reset();
        QTRY_COMPARE(transport->held(), 0);
    }

    void knowsWhatIsOnThisComputer()
    {
        QList<models::LocalRepo> local;
        model->setLocalRepos([&local] { return local; });
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(model->rowCount(), 2);
        QCOMPARE(model->localCopy(model->at(1)), models::LocalCopy::None);
        local.append(
            {hub::RepoKind::Model, *hub::RepoId::parse(u"own/whisper-small"), models::LocalCopy::Complete, {}});
        QSignalSpy changed(model.get(), &QAbstractItemModel::dataChanged);
        model->refreshLocalRepos();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toModelIndex().row(), 1);
        QCOMPARE(model->index(1).data(RepoSearchModel::LocalCopyRole).value<models::LocalCopy>(),
                 models::LocalCopy::Complete);
    }

    void showsLocalRepositoriesWhenTheHubIsOutOfReach()
    {
        model->setLocalRepos([] {
            return QList<models::LocalRepo>{
                {hub::RepoKind::Model, *hub::RepoId::parse(u"own/whisper-tiny"), models::LocalCopy::Complete, {}},
                {hub::RepoKind::Model, *hub::RepoId::parse(u"own/other"), models::LocalCopy::Complete, {}},
                {hub::RepoKind::Dataset, *hub::RepoId::parse(u"own/whisper-data"), models::LocalCopy::Partial, {}}};
        });
        transport->answer(u"search=Whis"_s, [](const hub::HttpRequest &) -> hub::Result<hub::HttpResponse> {
            return base::failure(HubError::Kind::Offline);
        });
        model->setQuery(searchFor(u"Whis"_s));
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QVERIFY(model->isShowingLocal());
        QCOMPARE(idsOf(*model), QStringList(u"own/whisper-tiny"_s));
    }

    void doesNotGuessWhatMatchesOtherFiltersOffline()
    {
        model->setLocalRepos([] {
            return QList<models::LocalRepo>{
                {hub::RepoKind::Model, *hub::RepoId::parse(u"own/tiny"), models::LocalCopy::Complete, {}}};
        });
        transport->answer(u"license%3Amit"_s, [](const hub::HttpRequest &) -> hub::Result<hub::HttpResponse> {
            return base::failure(HubError::Kind::Offline);
        });
        hub::SearchQuery query;
        query.filters = {u"license:mit"_s};
        model->setQuery(query);
        QTRY_COMPARE(model->state(), PagedModel::State::Failed);
        QCOMPARE(model->rowCount(), 0);
    }

    void dragsAddresses()
    {
        model->setQuery(searchFor(u"whisper"_s));
        QTRY_COMPARE(model->rowCount(), 2);
        const std::unique_ptr<QMimeData> mime(model->mimeData({model->index(0)}));
        QCOMPARE(mime->text(), u"hf://openai/whisper"_s);
        QCOMPARE(mime->urls(), QList<QUrl>{QUrl(u"https://hub.example/openai/whisper"_s)});
    }
};

HS_GUILESS_TEST(TestRepoSearchModel)
#include "tst_reposearchmodel.moc"
