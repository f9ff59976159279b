// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// What stage a Space is in, what changes it, and the settings of its runtime (spaces.md §1–3, §6).
class tst_SpaceRuntime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces()); }
    void cleanup() { m_hub.reset(); }

    void filesDecideTheFirstStage_data();
    void filesDecideTheFirstStage();
    void staticRuntimeHasTheHubsForm();
    void otherRuntimeHasTheHubsForm();
    void commitRebuildsWhileTheOldOneIsServed();
    void commitThatBreaksTheSpaceStopsIt();
    void pausedStaysPausedUntilARestart();
    void restartOfWhatCannotRunSaysWhy_data();
    void restartOfWhatCannotRunSaysWhy();
    void factoryRestartBuildsAgain();
    void sleepsAfterItsTimeAndWakesByAVisit();
    void stateOutlivesTheHub();
    void settingsShowInTheRuntime();
    void badSettingsAreRefused_data();
    void badSettingsAreRefused();
    void onlyWritersChangeIt_data();
    void onlyWritersChangeIt();
    void volumesAreKeptAndMasked();
    void sampleClaimsNothingThatIsNotTrue();

private:
    [[nodiscard]] Reply post(const QString &what, const QByteArray &body = {}, const char *token = "hf_alice")
    {
        return m_hub->post(u"/api/spaces/acme/"_s + what, "application/json", body, as(token));
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_SpaceRuntime::filesDecideTheFirstStage_data()
{
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("stage");
    QTest::newRow("static") << u"page"_s << u"RUNNING"_s;
    QTest::newRow("page in a folder") << u"dist"_s << u"RUNNING"_s;
    QTest::newRow("no page") << u"bare"_s << u"NO_APP_FILE"_s;
    QTest::newRow("bad YAML") << u"bad"_s << u"CONFIG_ERROR"_s;
    QTest::newRow("unknown sdk") << u"odd"_s << u"CONFIG_ERROR"_s;
    QTest::newRow("gradio") << u"demo"_s << u"STOPPED"_s;
    QTest::newRow("docker") << u"box"_s << u"STOPPED"_s;
    QTest::newRow("needs a build") << u"built"_s << u"STOPPED"_s;
}

void tst_SpaceRuntime::filesDecideTheFirstStage()
{
    QFETCH(const QString, space);
    QFETCH(const QString, stage);
    const QJsonObject runtime = m_hub->get(u"/api/spaces/acme/%1/runtime"_s.arg(space)).object();
    QCOMPARE(runtime["stage"_L1].toString(), stage);
    QCOMPARE(runtime.contains("errorMessage"_L1), stage == "CONFIG_ERROR"_L1);
    const QJsonObject info = m_hub->get(u"/api/spaces/acme/"_s + space).object();
    QCOMPARE(info["runtime"_L1].toObject(), runtime);
    const QJsonArray list = m_hub->get(u"/api/spaces?expand[]=runtime&search=acme/%1"_s.arg(space)).array();
    QCOMPARE(list.at(0)["runtime"_L1].toObject(), runtime);
}

void tst_SpaceRuntime::staticRuntimeHasTheHubsForm()
{
    const QString port = QString::number(m_hub->server().spacePort());
    const QJsonObject info = m_hub->get(u"/api/spaces/acme/page"_s).object();
    const QJsonObject expected{
        {u"stage"_s, u"RUNNING"_s},
        {u"hardware"_s, QJsonObject{{u"current"_s, QJsonValue::Null}, {u"requested"_s, QJsonValue::Null}}},
        {u"storage"_s, QJsonValue::Null},
        {u"replicas"_s, QJsonObject{{u"requested"_s, 1}, {u"current"_s, 1}}}};
    QCOMPARE(info["runtime"_L1].toObject(), expected);
    QCOMPARE(info["subdomain"_L1].toString(), u"acme-page"_s);
    QCOMPARE(info["host"_L1].toString(), u"http://acme-page.localhost:"_s + port);
}

void tst_SpaceRuntime::otherRuntimeHasTheHubsForm()
{
    const QString port = QString::number(m_hub->server().spacePort());
    const QJsonObject expected{
        {u"stage"_s, u"STOPPED"_s},
        {u"hardware"_s, QJsonObject{{u"current"_s, QJsonValue::Null}, {u"requested"_s, u"cpu-basic"_s}}},
        {u"storage"_s, QJsonValue::Null},
        {u"gcTimeout"_s, 172800},
        {u"replicas"_s, QJsonObject{{u"requested"_s, 1}}},
        {u"devMode"_s, false},
        {u"domains"_s,
         QJsonArray{QJsonObject{{u"domain"_s, u"acme-demo.localhost:"_s + port}, {u"stage"_s, u"READY"_s}}}}};
    QCOMPARE(m_hub->get(u"/api/spaces/acme/demo/runtime"_s).object(), expected);
}

void tst_SpaceRuntime::commitRebuildsWhileTheOldOneIsServed()
{
    ServerOptions slow = quickSpaces();
    slow.spaceStep = std::chrono::hours(1);
    m_hub = std::make_unique<Hub>(spacesHub(), slow);
    commitTo(*m_hub, u"page"_s, u"index.html"_s, u"new"_s);
    QCOMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING_BUILDING"_s);
    QVERIFY(visit(*m_hub, u"acme-page"_s, u"/"_s).body.contains("hello"));

    m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces());
    commitTo(*m_hub, u"page"_s, u"index.html"_s, u"new"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/"_s).body, "new");
}

void tst_SpaceRuntime::commitThatBreaksTheSpaceStopsIt()
{
    commitTo(*m_hub, u"page"_s, u"README.md"_s, u"---\nsdk: [\n---\n"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"CONFIG_ERROR"_s);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/"_s).status, 503);
    commitTo(*m_hub, u"page"_s, u"README.md"_s, u"---\nsdk: static\napp_file: none.html\n---\n"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"NO_APP_FILE"_s);
    commitTo(*m_hub, u"page"_s, u"README.md"_s, u"---\nsdk: static\n---\n"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    commitTo(*m_hub, u"page"_s, u"README.md"_s, u"---\nsdk: gradio\n---\n"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"NO_APP_FILE"_s); // there is no app.py
    commitTo(*m_hub, u"page"_s, u"app.py"_s, u"print(1)"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"BUILD_ERROR"_s);
}

void tst_SpaceRuntime::pausedStaysPausedUntilARestart()
{
    const Reply paused = post(u"page/pause"_s);
    QCOMPARE(paused.status, 200);
    QCOMPARE(paused.object()["stage"_L1].toString(), u"PAUSED"_s);
    QVERIFY(!paused.object()["replicas"_L1].toObject().contains("current"_L1));
    commitTo(*m_hub, u"page"_s, u"index.html"_s, u"new"_s);
    QCOMPARE(stageOf(*m_hub, u"page"_s), u"PAUSED"_s);
    const Reply page = visit(*m_hub, u"acme-page"_s, u"/"_s);
    QCOMPARE(page.status, 503);
    QVERIFY(page.body.contains("paused"));
    const Reply restarted = post(u"page/restart"_s);
    QCOMPARE(restarted.status, 200);
    QCOMPARE(restarted.object()["stage"_L1].toString(), u"BUILDING"_s); // there is a new commit
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/"_s).body, "new");
}

void tst_SpaceRuntime::restartOfWhatCannotRunSaysWhy_data()
{
    QTest::addColumn<QString>("space");
    QTest::addColumn<QString>("word");
    QTest::newRow("gradio") << u"demo"_s << u"gradio"_s;
    QTest::newRow("docker") << u"box"_s << u"Docker"_s;
    QTest::newRow("needs a build") << u"built"_s << u"app_build_command"_s;
}

void tst_SpaceRuntime::restartOfWhatCannotRunSaysWhy()
{
    QFETCH(const QString, space);
    QFETCH(const QString, word);
    QCOMPARE(post(space + u"/restart"_s).object()["stage"_L1].toString(), u"BUILDING"_s);
    QTRY_COMPARE(stageOf(*m_hub, space), u"BUILD_ERROR"_s);
    const QJsonObject runtime = m_hub->get(u"/api/spaces/acme/%1/runtime"_s.arg(space)).object();
    QVERIFY(runtime["errorMessage"_L1].toString().contains(word));
}

void tst_SpaceRuntime::factoryRestartBuildsAgain()
{
    QCOMPARE(post(u"page/restart"_s).object()["stage"_L1].toString(), u"RUNNING_APP_STARTING"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
    QCOMPARE(post(u"page/restart?factory=true"_s).object()["stage"_L1].toString(), u"RUNNING_BUILDING"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
}

void tst_SpaceRuntime::sleepsAfterItsTimeAndWakesByAVisit()
{
    const QJsonObject runtime = post(u"page/sleeptime"_s, R"({"seconds":1})").object();
    QCOMPARE(runtime["gcTimeout"_L1].toInt(), 1);
    QCOMPARE(runtime["stage"_L1].toString(), u"RUNNING"_s);
    QTRY_COMPARE_WITH_TIMEOUT(stageOf(*m_hub, u"page"_s), u"SLEEPING"_s, 30'000);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/"_s).status, 503);
    QTRY_COMPARE(visit(*m_hub, u"acme-page"_s, u"/"_s).status, 200);
    QVERIFY(post(u"page/sleeptime"_s, R"({"seconds":-1})").object()["gcTimeout"_L1].isNull());
}

void tst_SpaceRuntime::stateOutlivesTheHub()
{
    const QTemporaryDir folder;
    const GitLibrary git;
    auto store = Store::open(folder.path());
    QVERIFY(store);
    RepoRow row;
    row.kind = RepoKind::Space;
    row.owner = u"acme"_s;
    row.name = u"page"_s;
    row.oid = u"0123456789abcdef01234567"_s;
    row.createdAt = QDateTime::currentDateTimeUtc();
    row.lastModified = row.createdAt;
    QVERIFY((*store)->repos().add({NewRepo{.row = row}}));
    const RepoRow stored = *(*store)->repos().byOid(row.oid);
    SpaceState state;
    state.stage = SpaceStage::Building;
    state.errorMessage = u"x"_s;
    state.liveCommit = u"abc"_s;
    state.hardware = u"t4-small"_s;
    state.sleeps = 3600;
    state.replicas = 2;
    state.isDevMode = true;
    state.storageTier = u"small"_s;
    state.volumes = QJsonArray{QJsonObject{{u"type"_s, u"model"_s}}};
    state.changed = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    QVERIFY((*store)->spaces().setState(stored.key, state));
    store->reset();
    store = Store::open(folder.path());
    QVERIFY(store);
    QVERIFY((*store)->spaces().state(stored.key) == state);
    // What was being built when the hub stopped is built when it starts.
    HubServer server(**store, quickSpaces());
    QVERIFY(server.start());
    QTRY_COMPARE((*store)->spaces().state(stored.key)->stage, SpaceStage::NoAppFile);
    QCOMPARE((*store)->spaces().state(stored.key)->hardware, u"t4-small"_s);
}

void tst_SpaceRuntime::settingsShowInTheRuntime()
{
    const QJsonObject hardware = post(u"demo/hardware"_s, R"({"flavor":"t4-small","sleepTimeSeconds":600})").object();
    QCOMPARE(hardware["hardware"_L1]["requested"_L1].toString(), u"t4-small"_s);
    QVERIFY(hardware["hardware"_L1]["current"_L1].isNull());
    QCOMPARE(hardware["gcTimeout"_L1].toInt(), 600);
    QCOMPARE(post(u"demo/replicas"_s, R"({"replicas":3})").object()["replicas"_L1]["requested"_L1].toInt(), 3);
    QCOMPARE(post(u"demo/dev-mode"_s, R"({"enabled":true})").object()["devMode"_L1].toBool(), true);
    QCOMPARE(post(u"demo/storage"_s, R"({"tier":"medium"})").object()["storage"_L1].toString(), u"medium"_s);
    const Reply removed = m_hub->send("DELETE", u"/api/spaces/acme/demo/storage"_s, {}, as("hf_alice"));
    QVERIFY(removed.object()["storage"_L1].isNull());
    QCOMPARE(stageOf(*m_hub, u"demo"_s), u"STOPPED"_s); // no setting starts what was never started
    // A running one starts anew on other hardware.
    QCOMPARE(post(u"page/hardware"_s, R"({"flavor":"cpu-upgrade"})").object()["stage"_L1].toString(),
             u"RUNNING_APP_STARTING"_s);
    QTRY_COMPARE(stageOf(*m_hub, u"page"_s), u"RUNNING"_s);
}

void tst_SpaceRuntime::badSettingsAreRefused_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("unknown hardware") << u"demo/hardware"_s << QByteArray(R"({"flavor":"abacus"})");
    QTest::newRow("no hardware") << u"demo/hardware"_s << QByteArray("{}");
    QTest::newRow("negative sleep") << u"demo/sleeptime"_s << QByteArray(R"({"seconds":-2})");
    QTest::newRow("no sleep") << u"demo/sleeptime"_s << QByteArray("{}");
    QTest::newRow("no replicas") << u"demo/replicas"_s << QByteArray(R"({"replicas":0})");
    QTest::newRow("dev mode that is a text") << u"demo/dev-mode"_s << QByteArray(R"({"enabled":"yes"})");
    QTest::newRow("unknown tier") << u"demo/storage"_s << QByteArray(R"({"tier":"endless"})");
    QTest::newRow("no JSON") << u"demo/hardware"_s << QByteArray("flavor");
}

void tst_SpaceRuntime::badSettingsAreRefused()
{
    QFETCH(const QString, what);
    QFETCH(const QByteArray, body);
    const Reply reply = post(what, body);
    QCOMPARE(reply.status, 400);
    QVERIFY(!reply.object()["error"_L1].toString().isEmpty());
}

void tst_SpaceRuntime::onlyWritersChangeIt_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << 403;
    QTest::newRow("a reader") << QByteArray("hf_bob") << 403;
    QTest::newRow("an admin") << QByteArray("hf_alice") << 200;
}

void tst_SpaceRuntime::onlyWritersChangeIt()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(post(u"page/restart"_s, {}, token.constData()).status, status);
    QCOMPARE(post(u"page/pause"_s, {}, token.constData()).status, status);
    QCOMPARE(post(u"page/hardware"_s, R"({"flavor":"cpu-basic"})", token.constData()).status, status);
}

void tst_SpaceRuntime::volumesAreKeptAndMasked()
{
    const QByteArray volumes = R"({"volumes":[
        {"type":"model","source":"acme/tiny","mountPath":"/models","revision":"v1.0"},
        {"type":"model","source":"acme/secret","mountPath":"/secret","readOnly":false},
        {"type":"bucket","source":"acme/pail","mountPath":"/data"}]})";
    const auto put = [this](const QByteArray &body) {
        return m_hub->send("PUT", u"/api/spaces/acme/page/volumes"_s, body,
                           as("hf_alice") + Headers{{"Content-Type", "application/json"}});
    };
    const Reply done = put(volumes);
    QCOMPARE(done.status, 200);
    QCOMPARE(done.body, QByteArray());
    const QJsonArray own =
        m_hub->get(u"/api/spaces/acme/page/runtime"_s, as("hf_alice")).object()["volumes"_L1].toArray();
    QCOMPARE(own.size(), 3);
    QCOMPARE(own.at(1)["source"_L1].toString(), u"acme/secret"_s);
    QCOMPARE(own.at(1)["readOnly"_L1].toBool(), true); // repositories always are
    QCOMPARE(own.at(2)["readOnly"_L1].toBool(), false);
    const QJsonArray others = m_hub->get(u"/api/spaces/acme/page/runtime"_s).object()["volumes"_L1].toArray();
    QCOMPARE(others.at(0)["source"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(others.at(1)["source"_L1].toString(), u"****/******"_s);
    QCOMPARE(others.at(2)["source"_L1].toString(), u"****/******"_s);
    QCOMPARE(put(R"({"volumes":[]})").status, 400);
    QCOMPARE(put(R"({"volumes":[{"type":"model","source":"nothing","mountPath":"/x"}]})").status, 400);
    QCOMPARE(put(R"({"volumes":[{"type":"model","source":"a/b","mountPath":"x"}]})").status, 400);
    QCOMPARE(m_hub->send("DELETE", u"/api/spaces/acme/page/volumes"_s, {}, as("hf_alice")).status, 200);
    QVERIFY(!m_hub->get(u"/api/spaces/acme/page/runtime"_s).object().contains("volumes"_L1));
}

void tst_SpaceRuntime::sampleClaimsNothingThatIsNotTrue()
{
    SeedHub seed = acmeHub();
    seed.forEachRepo = [](const std::function<void(SeedRepo)> &receive) {
        for (const QString &stage :
             {u"RUNNING"_s, u"RUNNING_BUILDING"_s, u"PAUSED"_s, u"SLEEPING"_s, u"BUILD_ERROR"_s, u""_s}) {
            SeedRepo repo;
            repo.kind = SeedKind::Space;
            repo.owner = u"acme"_s;
            repo.name = u"seed-"_s + stage.toLower().replace(u'_', u'-');
            repo.createdAt = QDateTime::currentDateTimeUtc();
            repo.spaceStage = stage;
            repo.spaceHardware = u"l4x1"_s;
            SeedCommit commit;
            commit.author = u"alice"_s;
            commit.title = u"Initial commit"_s;
            commit.files = {{u"README.md"_s, "---\nsdk: gradio\n---\n"}, {u"app.py"_s, "1"}};
            repo.commits = {commit};
            receive(repo);
        }
    };
    Hub hub(seed, quickSpaces());
    QCOMPARE(stageOf(hub, u"seed-running"_s), u"STOPPED"_s);
    QCOMPARE(stageOf(hub, u"seed-running-building"_s), u"STOPPED"_s);
    QCOMPARE(stageOf(hub, u"seed-"_s), u"STOPPED"_s);
    QCOMPARE(stageOf(hub, u"seed-paused"_s), u"PAUSED"_s);
    QCOMPARE(stageOf(hub, u"seed-sleeping"_s), u"SLEEPING"_s);
    QCOMPARE(stageOf(hub, u"seed-build-error"_s), u"BUILD_ERROR"_s);
    const QJsonObject runtime = hub.get(u"/api/spaces/acme/seed-build-error/runtime"_s).object();
    QVERIFY(!runtime["errorMessage"_L1].toString().isEmpty());
    QCOMPARE(runtime["hardware"_L1]["requested"_L1].toString(), u"l4x1"_s);
    QVERIFY(runtime["hardware"_L1]["current"_L1].isNull());
}

HS_GUILESS_TEST(tst_SpaceRuntime)
#include "tst_spaceruntime.moc"
