// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hub/hubclient.h"
#include "testkit/faketransport.h"
#include "testkit/fixtures.h"
#include "testkit/manualclock.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/downloadplan.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::testkit::ended;
using hs::testkit::FakeTransport;

namespace {

const QByteArray kPlannedCommit(40, '7');
const QByteArray kTree = R"([
  {"type":"directory","oid":"1111111111111111111111111111111111111111","size":0,"path":"onnx"},
  {"type":"file","oid":"2222222222222222222222222222222222222222","size":10,"path":"config.json"},
  {"type":"file","oid":"3333333333333333333333333333333333333333","size":20,"path":"onnx/model.onnx"},
  {"type":"file","oid":"4444444444444444444444444444444444444444","size":999,"path":"model.safetensors",
   "lfs":{"oid":"5555555555555555555555555555555555555555555555555555555555555555","size":999,"pointerSize":130}}])";

const QByteArray kMaskedTree =
    R"([{"type":"file","oid":"2222222222222222222222222222222222222222","size":9,"path":"w","lfs":{"oid":")" +
    QByteArray(64, '*') + R"(","size":9,"pointerSize":130}}])";

} // namespace

class DownloadPlanTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::shared_ptr<FakeTransport> m_network;
    std::unique_ptr<hs::hub::HubClient> m_client;
    DiskPool m_pool = std::make_shared<QThreadPool>();

    [[nodiscard]] HfCache cache() const { return HfCache(m_folder.filePath(u"hub"_s)); }
    static RepoKey key() { return {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny")}; }
    static DownloadRequest request()
    {
        DownloadRequest wanted;
        wanted.repo = {key().kind, key().id, {}};
        return wanted;
    }
    std::optional<Result<DownloadPlan>> plan(const DownloadRequest &wanted)
    {
        return ended(planDownload({m_client->context(), m_pool, cache()}, wanted, {}));
    }
    static QStringList paths(const DownloadPlan &plan)
    {
        QStringList list;
        for (const WantedFile &file : plan.files)
            list << file.path;
        return list;
    }
    void answerTree(const QByteArray &tree)
    {
        m_network->answer(u"/tree/"_s, 200, tree, {{"Content-Type", "application/json"}});
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_network = std::make_shared<FakeTransport>();
        m_client = std::make_unique<hs::hub::HubClient>(
            hs::hub::HubClientOptions{.endpoint = QUrl(u"https://hub.example"_s), .transport = m_network});
        m_network->answer(u"/api/models/acme/tiny/revision/main"_s, 200,
                          R"({"_id":"x","id":"acme/tiny","sha":")" + kPlannedCommit + R"("})",
                          {{"Content-Type", "application/json"}});
        answerTree(kTree);
    }

    void takesTheWholeRevision()
    {
        const auto planned = plan(request());
        QVERIFY(planned);
        HS_VERIFY_VALUE(*planned);
        QCOMPARE((*planned)->commit.toString().toLatin1(), kPlannedCommit);
        QCOMPARE(paths(**planned), (QStringList{u"config.json"_s, u"onnx/model.onnx"_s, u"model.safetensors"_s}));
        QCOMPARE((*planned)->files.last().etag.toString(), u"5"_s.repeated(64));
        QCOMPARE((*planned)->files.last().size, 999);
        QCOMPARE(cache().readRef(key(), {})->toString().toLatin1(), kPlannedCommit);
        QVERIFY(QFileInfo::exists(cache().treePath(key(), (*planned)->commit)));
    }

    void asksForTheTreeOfACommitOnce()
    {
        QVERIFY(plan(request())->has_value());
        QVERIFY(plan(request())->has_value());
        QCOMPARE(m_network->countOf(u"/tree/"_s), 1);
    }

    void filtersByGlobs()
    {
        DownloadRequest wanted = request();
        wanted.include = {u"*.json"_s, u"onnx/"_s};
        wanted.exclude = {u"config*"_s};
        const auto planned = plan(wanted);
        QCOMPARE(paths(**planned), QStringList{u"onnx/model.onnx"_s});
    }

    void nothingThatMatchesIsAnError()
    {
        DownloadRequest wanted = request();
        wanted.include = {u"*.gguf"_s};
        QCOMPARE(plan(wanted)->error().kind, HubError::Kind::EntryMissing);
    }

    void namedFilesNeedNoWholeTree()
    {
        m_network->answer(
            u"/paths-info/"_s, 200,
            R"([{"type":"file","oid":"2222222222222222222222222222222222222222","size":10,"path":"config.json"}])",
            {{"Content-Type", "application/json"}});
        DownloadRequest wanted = request();
        wanted.paths = {u"./config.json"_s, u"none.txt"_s};
        const auto planned = plan(wanted);
        HS_VERIFY_VALUE(*planned);
        QCOMPARE(paths(**planned), QStringList{u"config.json"_s});
        QCOMPARE((*planned)->denied.size(), 1);
        QCOMPARE((*planned)->denied.first().path, u"none.txt"_s);
        QCOMPARE((*planned)->denied.first().error.kind, HubError::Kind::EntryMissing);
        QCOMPARE(m_network->countOf(u"/tree/"_s), 0);
        const QString mark = cache().repoFolder(key()) + u"/.no_exist/"_s + QString::fromLatin1(kPlannedCommit);
        QVERIFY(QFileInfo::exists(mark + u"/none.txt"_s));
    }

    void refusesHostileNames_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("up") << u"../../x"_s;
        QTest::newRow("absolute") << u"/etc/passwd"_s;
        QTest::newRow("device") << u"CON"_s;
    }
    void refusesHostileNames()
    {
        QFETCH(QString, path);
        answerTree(R"([{"type":"file","oid":"2222222222222222222222222222222222222222","size":1,"path":")" +
                   path.toUtf8() +
                   R"("},{"type":"file","oid":"3333333333333333333333333333333333333333","size":1,"path":"good"}])");
        const auto planned = plan(request());
        HS_VERIFY_VALUE(*planned);
        QCOMPARE(paths(**planned), QStringList{u"good"_s});
        QCOMPARE((*planned)->refused, 1);
        DownloadRequest asked = request();
        asked.paths = {path};
        if (path != "CON"_L1 || !plan(asked)->has_value())
            QCOMPARE(plan(asked)->error().kind, HubError::Kind::Invalid);
    }

    void aMaskedIdIsAskedFor()
    {
        // What strangers see of a gated repository: the list, with the ids of large files masked.
        answerTree(kMaskedTree);
        m_network->answer(u"/resolve/"_s, 401, R"({"error":"Access to model acme/tiny is restricted."})",
                          {{"X-Error-Code", "GatedRepo"}, {"Content-Type", "application/json"}});
        const auto planned = plan(request());
        HS_VERIFY_VALUE(*planned);
        QVERIFY((*planned)->files.isEmpty());
        QCOMPARE((*planned)->refused, 0);
        QCOMPARE((*planned)->denied.size(), 1);
        QCOMPARE((*planned)->denied.first().error.kind, HubError::Kind::TokenNeeded);
        QVERIFY(!QFileInfo::exists(cache().treePath(key(), (*planned)->commit))); // masked lists are not kept
    }

    void outOfReachItUsesWhatIsKnown()
    {
        QVERIFY(plan(request())->has_value());
        m_network->answer(u"/"_s,
                          [](const hs::hub::HttpRequest &) { return hs::base::failure(HubError::Kind::Offline); });
        const auto planned = plan(request());
        HS_VERIFY_VALUE(*planned);
        QCOMPARE((*planned)->files.size(), 3);
    }

    void outOfReachWithNothingKnownItFails()
    {
        m_network->answer(u"/"_s,
                          [](const hs::hub::HttpRequest &) { return hs::base::failure(HubError::Kind::Offline); });
        QCOMPARE(plan(request())->error().kind, HubError::Kind::Offline);
    }

    void theHubsOwnErrorsAreTold()
    {
        m_network->answer(u"/revision/"_s, 404, "{}", {{"X-Error-Code", "RepoNotFound"}});
        QCOMPARE(plan(request())->error().kind, HubError::Kind::RepoMissing);
    }
};

HS_GUILESS_TEST(DownloadPlanTest)
#include "tst_downloadplan.moc"
