// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "sessions/datasetsession.h"
#include "testkit/localhubprocess.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs;
using models::DatasetSession;
using models::LoadState;

/// The real client on the real local hub, which reads CSV and JSON Lines into its viewer.
class DatasetSessionTest : public QObject
{
    Q_OBJECT

    testkit::LocalHubProcess m_hub;
    std::unique_ptr<hub::HubClient> m_client;

    static hub::RepoId id(const QString &text) { return *hub::RepoId::parse(text); }

private Q_SLOTS:
    void initTestCase()
    {
        testkit::LocalHubProcess::Options options;
        options.seed = u"sample"_s;
        QVERIFY2(m_hub.start(options), qPrintable(m_hub.errorText()));
        hub::HubClientOptions client;
        client.endpoint = m_hub.endpoint();
        m_client = std::make_unique<hub::HubClient>(client);
    }

    void aDatasetOpensAtItsFirstRows()
    {
        DatasetSession session;
        QAbstractItemModelTester tester(&session.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.open(m_client->context(), id(u"kestrel-lm/kestrel-instruct-mix"_s), false);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QVERIFY(session.configs().contains(u"default"_s));
        QCOMPARE(session.splitsOf(u"default"_s), (QStringList{u"train"_s, u"test"_s}));
        QCOMPARE(session.rows().value->total, 600);
        QCOMPARE(session.model().rowCount(), 100);
        QCOMPARE(session.model().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), u"id"_s);
        QTRY_VERIFY(session.model().statisticsOf(0));
    }

    void pagesSplitsSearchAndOrderFollowEachOther()
    {
        DatasetSession session;
        QAbstractItemModelTester tester(&session.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        session.open(m_client->context(), id(u"kestrel-lm/kestrel-instruct-mix"_s), false);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        session.showRow(250);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QCOMPARE(session.rows().value->rows.first().index, 200);
        session.showRow(1'000'000);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QCOMPARE(session.query().offset, 500);
        session.choose(u"default"_s, u"test"_s);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QCOMPARE(session.rows().value->total, 60);
        QCOMPARE(session.query().offset, 0);
        session.filter(u"\"rating\" = 5"_s);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QVERIFY(*session.rows().value->total < 60);
        session.sort(u"id"_s, true);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        QVERIFY(session.rows().value->rows.first().index > session.rows().value->rows.last().index);
        session.search(u"spoken"_s);
        QVERIFY(session.query().where.isEmpty());
        QTRY_VERIFY(session.rows().isSettled());
        QCOMPARE(session.rows().state, LoadState::Ready);
    }

    void aWrongFilterIsTheViewersToExplain()
    {
        DatasetSession session;
        session.open(m_client->context(), id(u"kestrel-lm/kestrel-instruct-mix"_s), false);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        session.filter(u"nonsense;"_s);
        QTRY_COMPARE(session.rows().state, LoadState::Failed);
        QCOMPARE(hub::viewerTroubleOf(*session.rows().error), hub::ViewerTrouble::BadQuestion);
        QVERIFY(!session.rows().error->serverText.isEmpty());
        QCOMPARE(session.model().rowCount(), 0);
        session.filter({});
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
    }

    void aMissingDatasetIsTold()
    {
        DatasetSession session;
        session.open(m_client->context(), id(u"nobody/nothing"_s), false);
        QTRY_COMPARE(session.outline().state, LoadState::Failed);
        QVERIFY(session.configs().isEmpty());
    }

    void closingForgetsEverything()
    {
        DatasetSession session;
        session.open(m_client->context(), id(u"kestrel-lm/kestrel-instruct-mix"_s), false);
        QTRY_COMPARE(session.rows().state, LoadState::Ready);
        session.showRow(100);
        session.close();
        QVERIFY(!session.isLoading());
        QCOMPARE(session.model().rowCount(), 0);
        session.reload();
        QVERIFY(!session.isLoading());
    }
};

HS_TEST(DatasetSessionTest)
#include "tst_datasetsession.moc"
