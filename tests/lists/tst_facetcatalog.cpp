// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "lists/facetcatalog.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using hub::RepoKind;
using models::FacetCatalog;

class TestFacetCatalog : public QObject
{
    Q_OBJECT

    std::shared_ptr<testkit::FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;

private Q_SLOTS:
    void init()
    {
        transport = std::make_shared<testkit::FakeTransport>();
        hub::HubClientOptions options;
        options.transport = transport;
        client = std::make_unique<hub::HubClient>(options);
        client->context()->retry = base::RetryPolicy::never();
        transport->answer(u"models-tags-by-type"_s, 200,
                          R"({"license":[{"id":"license:x","label":"x","type":"license"}]})");
    }

    void asksOnceForAKind()
    {
        FacetCatalog catalog(client->context());
        QSignalSpy loaded(&catalog, &FacetCatalog::loaded);
        catalog.load(RepoKind::Model);
        catalog.load(RepoKind::Model);
        QTRY_COMPARE(loaded.size(), 1);
        catalog.load(RepoKind::Model);
        QCOMPARE(transport->requests().size(), 1);
        QVERIFY(catalog.isLoaded(RepoKind::Model));
        QCOMPARE(catalog.tags(RepoKind::Model).value(u"license"_s).size(), 1);
        QVERIFY(catalog.tags(RepoKind::Dataset).isEmpty());
    }

    void spacesHaveNoTagsToAskFor()
    {
        FacetCatalog catalog(client->context());
        catalog.load(RepoKind::Space);
        QTRY_VERIFY(catalog.isLoaded(RepoKind::Space));
        QVERIFY(transport->requests().isEmpty());
    }

    void mayBeAskedAgainAfterAFailure()
    {
        transport->answer(u"datasets-tags-by-type"_s, 500, "{}");
        FacetCatalog catalog(client->context());
        QSignalSpy failed(&catalog, &FacetCatalog::failed);
        catalog.load(RepoKind::Dataset);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(!catalog.isLoaded(RepoKind::Dataset));
        transport->answer(u"datasets-tags-by-type"_s, 200, "{}");
        catalog.load(RepoKind::Dataset);
        QTRY_VERIFY(catalog.isLoaded(RepoKind::Dataset));
    }

    void mayDieWhileItWaits()
    {
        transport->hold();
        auto catalog = std::make_unique<FacetCatalog>(client->context());
        catalog->load(RepoKind::Model);
        QTRY_COMPARE(transport->held(), 1);
        catalog.reset();
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
    }
};

HS_GUILESS_TEST(TestFacetCatalog)
#include "tst_facetcatalog.moc"
