// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "sessions/collectionsession.h"
#include "sessions/ownersession.h"
#include "sessions/trendingsession.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using base::HubError;
using models::LoadState;
using models::PagedModel;

/// People, organizations, collections and trending, asked of the real local hub.
class TestOwners : public QObject
{
    Q_OBJECT

    testkit::LocalHubProcess hub;
    std::unique_ptr<hub::HubClient> client;

private Q_SLOTS:
    void initTestCase()
    {
        testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(hub.start(options), qPrintable(hub.errorText()));
        hub::HubClientOptions to;
        to.endpoint = hub.endpoint();
        client = std::make_unique<hub::HubClient>(to);
    }

    void anOrganizationIsKnownByItsName()
    {
        models::OwnerSession session(client->context(), u"lagos-speech"_s);
        session.load();
        QTRY_VERIFY(session.owner().isSettled());
        QVERIFY(session.owner().value.has_value());
        QVERIFY(session.owner().value->isOrganization);
        QCOMPARE(session.owner().value->fullname, u"Lagos Speech"_s);
        QCOMPARE(session.owner().value->members, std::optional<qint64>(5));
    }

    void aPersonIsKnownByTheirName()
    {
        models::OwnerSession session(client->context(), u"nadia"_s);
        session.load();
        QTRY_VERIFY(session.owner().isSettled());
        QVERIFY(session.owner().value.has_value());
        QVERIFY(!session.owner().value->isOrganization);
        QVERIFY(session.owner().value->isPro);
    }

    void nobodyIsToldAsMissing()
    {
        models::OwnerSession session(client->context(), u"nobody-at-all"_s);
        session.load();
        QTRY_VERIFY(session.owner().isSettled());
        QCOMPARE(session.owner().state, LoadState::Failed);
        QCOMPARE(session.owner().error->httpStatus, 404);
    }

    void listsAreAskedForWhenTheyAreLookedAt()
    {
        models::OwnerSession session(client->context(), u"lagos-speech"_s);
        QCOMPARE(session.repos(hub::RepoKind::Dataset).state(), PagedModel::State::Idle);
        session.loadRepos(hub::RepoKind::Dataset);
        QTRY_COMPARE(session.repos(hub::RepoKind::Dataset).state(), PagedModel::State::Ready);
        for (const hub::RepoSummary &repo : session.repos(hub::RepoKind::Dataset).rows())
            QCOMPARE(repo.author, u"lagos-speech"_s);
        QAbstractItemModelTester tester(&session.collections(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.loadCollections();
        QTRY_COMPARE(session.collections().state(), PagedModel::State::Ready);
        QCOMPARE(session.collections().rowCount(), 2);
    }

    void aCollectionHasItsItemsInOrder()
    {
        models::CollectionListModel list(client->context());
        list.show({.text = u"Yorùbá"_s, .owner = {}, .sort = hub::CollectionQuery::Sort::Trending, .pageSize = 5});
        QTRY_COMPARE(list.state(), PagedModel::State::Ready);
        const QString slug = list.at(0).slug;
        QCOMPARE(list.at(0).items.size(), 4); // a list tells no more
        models::CollectionSession session(client->context(), slug.section(u'/', 0, 0), slug.section(u'/', 1));
        session.load();
        QTRY_VERIFY(session.collection().isSettled());
        QVERIFY(session.collection().value.has_value());
        const QList<hub::CollectionItem> items = session.collection().value->items;
        QCOMPARE(items.size(), 6); // and a private one that is not told to everybody
        QCOMPARE(items.first().repo.id.toString(), u"lagos-speech/whisper-large-v3-yoruba"_s);
        QCOMPARE(items.first().note, u"The one to begin with."_s);
        QCOMPARE(items.last().repo.kind, hub::RepoKind::Space);
    }

    void trendingIsOfAllKindsOrOfOne()
    {
        models::TrendingSession session(client->context());
        session.load(std::nullopt);
        QTRY_COMPARE(session.repos().state, LoadState::Ready);
        QVERIFY(!session.repos().value->isEmpty());
        session.load(hub::RepoKind::Space);
        QTRY_COMPARE(session.repos().state, LoadState::Ready);
        for (const hub::RepoSummary &repo : *session.repos().value)
            QCOMPARE(repo.kind, hub::RepoKind::Space);
    }
};

HS_GUILESS_TEST(TestOwners)
#include "tst_owners.moc"
