// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "sessions/repopreview.h"
#include "testkit/faketransport.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;
using models::LoadState;
using models::RepoPreview;

namespace {

hub::RepoSummary repoNamed(const QString &id)
{
    hub::RepoSummary repo;
    repo.id = *hub::RepoId::parse(id);
    return repo;
}

} // namespace

class TestRepoPreview : public QObject
{
    Q_OBJECT

    std::shared_ptr<testkit::FakeTransport> transport;
    std::unique_ptr<hub::HubClient> client;
    std::unique_ptr<RepoPreview> preview;

    void prepare(const QString &id, const QByteArray &card)
    {
        transport->answer(
            u"/api/models/%1"_s.arg(id), 200,
            u"{\"_id\":\"1\",\"id\":\"%1\",\"sha\":\"%2\",\"siblings\":[{\"rfilename\":\"model.safetensors\",\"size\":700}]}"_s
                .arg(id, QString(40, u'a'))
                .toUtf8());
        transport->answer(u"/%1/resolve/"_s.arg(id), 200, card);
    }

private Q_SLOTS:
    void init()
    {
        transport = std::make_shared<testkit::FakeTransport>();
        hub::HubClientOptions options;
        options.endpoint = QUrl(u"https://hub.example"_s);
        options.transport = transport;
        client = std::make_unique<hub::HubClient>(options);
        client->context()->retry = base::RetryPolicy::never();
        preview = std::make_unique<RepoPreview>(client->context());
        preview->setInterval(0);
        prepare(u"own/first"_s, "# First\n\nThe first model.");
        prepare(u"own/second"_s, "# Second\n\nThe second model.");
    }
    void cleanup()
    {
        preview.reset();
        client.reset();
    }

    void showsDetailsAndCard()
    {
        preview->show(repoNamed(u"own/first"_s));
        QCOMPARE(preview->card().state, LoadState::Loading);
        QTRY_COMPARE(preview->details().state, LoadState::Ready);
        QTRY_COMPARE(preview->card().state, LoadState::Ready);
        QVERIFY(preview->card().value->rendered.plainText.contains(u"The first model."_s));
        const models::PayloadTotals weights = models::payloadTotals(*preview->details().value);
        QCOMPARE(weights.files, 1);
        QCOMPARE(weights.bytes, 700);
    }

    void aQuickSelectionAsksOnlyForTheLastOne()
    {
        preview->setInterval(20);
        preview->show(repoNamed(u"own/first"_s));
        preview->show(repoNamed(u"own/second"_s));
        QTRY_COMPARE(preview->card().state, LoadState::Ready);
        QCOMPARE(transport->countOf(u"own/first"_s), 0);
        QVERIFY(preview->card().value->rendered.plainText.contains(u"second"_s));
    }

    void ignoresWhatComesForTheOneBefore()
    {
        transport->hold();
        preview->show(repoNamed(u"own/first"_s));
        QTRY_COMPARE(transport->held(), 2);
        preview->show(repoNamed(u"own/second"_s));
        QTRY_COMPARE(transport->countOf(u"own/second"_s), 2);
        transport->releaseAll();
        QTRY_COMPARE(preview->card().state, LoadState::Ready);
        QVERIFY(preview->card().value->rendered.plainText.contains(u"second"_s));
        QCOMPARE(preview->details().value->summary.id.toString(), u"own/second"_s);
    }

    void noReadmeIsNoError()
    {
        transport->answer(u"own/first/resolve/"_s, 404, "", {{"X-Error-Code", "EntryNotFound"}});
        preview->show(repoNamed(u"own/first"_s));
        QTRY_COMPARE(preview->card().state, LoadState::Empty);
        QTRY_COMPARE(preview->details().state, LoadState::Ready);
    }

    void eachPartFailsAndIsRetriedAlone()
    {
        transport->answer(u"own/first/resolve/"_s, 503, "");
        preview->show(repoNamed(u"own/first"_s));
        QTRY_COMPARE(preview->card().state, LoadState::Failed);
        QTRY_COMPARE(preview->details().state, LoadState::Ready);
        transport->forgetRequests();
        transport->answer(u"own/first/resolve/"_s, 200, "Better.");
        preview->retry();
        QTRY_COMPARE(preview->card().state, LoadState::Ready);
        QCOMPARE(transport->requests().size(), 1);
    }

    void clearForgets()
    {
        preview->show(repoNamed(u"own/first"_s));
        QTRY_COMPARE(preview->card().state, LoadState::Ready);
        QSignalSpy changed(preview.get(), &RepoPreview::repoChanged);
        preview->clear();
        QCOMPARE(changed.size(), 1);
        QVERIFY(!preview->repo());
        QVERIFY(!preview->card().value);
    }

    void mayDieWhileItWaits()
    {
        transport->hold();
        preview->show(repoNamed(u"own/first"_s));
        QTRY_COMPARE(transport->held(), 2);
        preview.reset();
        transport->releaseAll();
        QTRY_COMPARE(transport->held(), 0);
    }

    void weightsAreCountedInOneFormat()
    {
        hub::RepoDetails details;
        details.siblings = {{u"a.safetensors"_s, 10, {}, {}},
                            {u"b.safetensors"_s, 20, {}, {}},
                            {u"pytorch_model.bin"_s, 30, {}, {}},
                            {u"README.md"_s, 5, {}, {}}};
        QCOMPARE(models::payloadTotals(details), (models::PayloadTotals{.files = 2, .bytes = 30}));
        details.siblings[0].size.reset();
        QCOMPARE(models::payloadTotals(details), (models::PayloadTotals{.files = 2, .bytes = std::nullopt}));
        details.summary.kind = hub::RepoKind::Dataset;
        QCOMPARE(models::payloadTotals(details).files, 4);
    }
};

HS_TEST(TestRepoPreview)
#include "tst_repopreview.moc"
