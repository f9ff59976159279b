// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/store/repocreation.h"

#include <QDir>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Repositories go and change their names, and nothing is left of what was cut short (repos-write.md §3, §4).
class tst_RepoMove : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        SeedHub seed = only(acmeHub(), {u"acme/tiny"_s, u"acme/secret"_s, u"acme/demo"_s, u"acme/tiny-GGUF"_s});
        seed.orgs.append({u"lab"_s,
                          u"Lab"_s,
                          {{u"alice"_s, u"contributor"_s}, {u"carol"_s, u"write"_s}, {u"dave"_s, u"no_access"_s}}});
        m_hub = std::make_unique<Hub>(seed);
    }
    void cleanup() { m_hub.reset(); }

    void deletedOneIsGone();
    void deletingNeedsARole();
    void deletedAndMadeAgainIsAnotherOne();
    void oldNameLeadsToTheNewOne();
    void newRepositoryTakesAnOldNameOver();
    void renameTakesTheAddressOfASpaceAlong();
    void movingNeedsRolesOnBothSides_data();
    void movingNeedsRolesOnBothSides();
    void movingOntoAnotherIsRefused();
    void listenersHearOfIt();
    void unfinishedCreationIsRemovedAtStart();
    void unfinishedDeletionIsFinishedAtStart();
    void racingCreationsLeaveOne();

private:
    Reply create(const QJsonObject &body, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", u"/api/repos/create"_s, body, token);
    }
    Reply remove(const QJsonObject &body, const char *token = "hf_alice")
    {
        return m_hub->sendJson("DELETE", u"/api/repos/delete"_s, body, token);
    }
    Reply move(const QString &from, const QString &to, const char *token = "hf_alice", const QString &type = u"model"_s)
    {
        return m_hub->sendJson("POST", u"/api/repos/move"_s,
                               {{u"fromRepo"_s, from}, {u"toRepo"_s, to}, {u"type"_s, type}}, token);
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_RepoMove::deletedOneIsGone()
{
    const auto row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const Reply reply = remove({{u"name"_s, u"tiny"_s}, {u"organization"_s, u"acme"_s}, {u"type"_s, u"model"_s}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "OK");
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    for (const QString &id : {u"acme/tiny"_s, u"acme/old-tiny"_s, u"tiny"_s})
        QCOMPARE(m_hub->get(u"/api/models/"_s + id, as("hf_alice")).status, 404);
    QVERIFY(!QDir(m_hub->store().gitPath(row.oid)).exists());
    const Reply again = remove({{u"name"_s, u"tiny"_s}, {u"organization"_s, u"acme"_s}});
    QCOMPARE(again.status, 404);
    QCOMPARE(again.header("x-error-code"), "RepoNotFound");
    QVERIFY(m_hub->store().journal().open().size() == 1); // the large files that nobody has any more
}

void tst_RepoMove::deletingNeedsARole()
{
    const QJsonObject tiny{{u"name"_s, u"tiny"_s}, {u"organization"_s, u"acme"_s}};
    QCOMPARE(remove(tiny, "").status, 401);
    QCOMPARE(remove(tiny, "hf_bob").status, 403);
    QCOMPARE(remove(tiny, "hf_erin").status, 403);
    QCOMPARE(remove({{u"name"_s, u"secret"_s}, {u"organization"_s, u"acme"_s}}, "hf_erin").status, 404);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).status, 200);
}

void tst_RepoMove::deletedAndMadeAgainIsAnotherOne()
{
    const QString first = create({{u"name"_s, u"new"_s}}).object()["id"_L1].toString();
    QCOMPARE(remove({{u"name"_s, u"new"_s}}).status, 200);
    const QString second = create({{u"name"_s, u"new"_s}}).object()["id"_L1].toString();
    QVERIFY(!second.isEmpty() && first != second);
}

void tst_RepoMove::oldNameLeadsToTheNewOne()
{
    QCOMPARE(move(u"acme/tiny"_s, u"acme/small"_s).status, 200);
    const Reply old = m_hub->get(u"/api/models/acme/tiny/commits/main?limit=1"_s);
    QCOMPARE(old.status, 307);
    QCOMPARE(old.header("location"), "/api/models/acme/small/commits/main?limit=1");
    QCOMPARE(m_hub->get(u"/api/models/acme/old-tiny"_s).header("location"), "/api/models/acme/small");
    const QJsonObject info = m_hub->get(u"/api/models/acme/small"_s).object();
    QCOMPARE(info["downloads"_L1].toInt(), 500);
    QCOMPARE(info["likes"_L1].toInt(), 12);
    // And back again, in other letters.
    QCOMPARE(move(u"acme/tiny"_s, u"acme/Tiny"_s).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/Tiny"_s).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).header("location"), "/api/models/acme/Tiny");
    QCOMPARE(m_hub->get(u"/api/models/acme/small"_s).header("location"), "/api/models/acme/Tiny");
}

void tst_RepoMove::newRepositoryTakesAnOldNameOver()
{
    QCOMPARE(create({{u"name"_s, u"old-tiny"_s}, {u"organization"_s, u"acme"_s}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/old-tiny"_s).object()["likes"_L1].toInt(-1), 0);
}

void tst_RepoMove::renameTakesTheAddressOfASpaceAlong()
{
    QCOMPARE(move(u"acme/demo"_s, u"acme/New_Demo"_s, "hf_alice", u"space"_s).status, 200);
    QCOMPARE(m_hub->get(u"/api/spaces/acme/New_Demo"_s).object()["subdomain"_L1].toString(), u"acme-new-demo"_s);
}

void tst_RepoMove::movingNeedsRolesOnBothSides_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *token, const QString &from, const QString &to, int status) {
        QTest::newRow(name) << QByteArray(token) << from << to << status;
    };
    row("nobody", "", u"alice/own"_s, u"alice/new"_s, 401);
    row("owner renames", "hf_alice", u"alice/own"_s, u"alice/new"_s, 200);
    row("user to organization", "hf_alice", u"alice/own"_s, u"lab/own"_s, 200);
    row("user to another user", "hf_alice", u"alice/own"_s, u"bob/own"_s, 403);
    row("user to nowhere", "hf_alice", u"alice/own"_s, u"nowhere/own"_s, 403);
    row("admin takes home", "hf_alice", u"acme/tiny"_s, u"alice/tiny"_s, 200);
    row("admin to another organization", "hf_alice", u"acme/tiny"_s, u"lab/tiny"_s, 200);
    row("admin to another user", "hf_alice", u"acme/tiny"_s, u"bob/tiny"_s, 403);
    row("reader renames", "hf_bob", u"acme/tiny"_s, u"acme/new"_s, 403);
    row("writer renames", "hf_carol", u"lab/base"_s, u"lab/new"_s, 200);
    row("writer takes home", "hf_carol", u"lab/base"_s, u"carol/base"_s, 403);
    row("stranger, private", "hf_erin", u"acme/secret"_s, u"erin/secret"_s, 404);
    row("wrong name", "hf_alice", u"alice/own"_s, u"alice/a--b"_s, 400);
    row("no namespace", "hf_alice", u"alice/own"_s, u"own"_s, 400);
}

void tst_RepoMove::movingNeedsRolesOnBothSides()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const int, status);
    QCOMPARE(create({{u"name"_s, u"own"_s}}, "hf_alice").status, 200);
    QCOMPARE(create({{u"name"_s, u"base"_s}, {u"organization"_s, u"lab"_s}}, "hf_carol").status, 200);
    QCOMPARE(move(from, to, token.constData()).status, status);
    QCOMPARE(m_hub->store().repos().find(RepoKind::Model, to).has_value(), status == 200);
}

void tst_RepoMove::movingOntoAnotherIsRefused()
{
    const Reply reply = move(u"acme/tiny"_s, u"acme/secret"_s);
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.object()["error"_L1].toString(), u"A model repository called acme/secret already exists"_s);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).status, 200);
}

void tst_RepoMove::listenersHearOfIt()
{
    QStringList heard;
    m_hub->server().events().listen([&heard](const HubEvent &event) {
        heard << u"%1 %2 %3 by %4"_s.arg(event.scope, event.action, event.repo.fullName(), event.actor);
    });
    QCOMPARE(create({{u"name"_s, u"new"_s}}).status, 200);
    QCOMPARE(move(u"alice/new"_s, u"alice/newer"_s).status, 200);
    QCOMPARE(remove({{u"name"_s, u"newer"_s}}).status, 200);
    QCOMPARE(heard, QStringList({u"repo create alice/new by alice"_s, u"repo move alice/newer by alice"_s,
                                 u"repo delete alice/newer by alice"_s}));
}

void tst_RepoMove::unfinishedCreationIsRemovedAtStart()
{
    // What a kill between the git folder and the row leaves.
    const QString oid = u"0123456789abcdef01234567"_s;
    QVERIFY(m_hub->store().journal().note(Journal::kGitFolder, {{u"oid"_s, oid}}));
    QVERIFY(GitWriter::create(m_hub->store().gitPath(oid)));
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QVERIFY(!QDir((*reopened)->gitPath(oid)).exists());
    QVERIFY((*reopened)->journal().open().isEmpty());
}

void tst_RepoMove::unfinishedDeletionIsFinishedAtStart()
{
    // What a kill between the row and the git folder leaves.
    const RepoRow row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny-GGUF"_s)->row;
    const QString gguf = m_hub->store().lfs().path(sha256Hex(tinyGguf()));
    QVERIFY(QFile::exists(gguf));
    QVERIFY(deleteRepo(m_hub->store(), row));
    QVERIFY(GitWriter::create(m_hub->store().gitPath(row.oid)));
    QVERIFY(m_hub->store().journal().note(Journal::kGitFolder, {{u"oid"_s, row.oid}}));
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QVERIFY(!QDir((*reopened)->gitPath(row.oid)).exists());
    QVERIFY(!QFile::exists(gguf));
    // Others still have the tensors.
    QVERIFY((*reopened)->lfs().has(sha256Hex(tinySafetensors())));
    QVERIFY((*reopened)->journal().open().isEmpty());
}

void tst_RepoMove::racingCreationsLeaveOne()
{
    RepoPlan plan;
    plan.row.owner = plan.row.creator = u"alice"_s;
    plan.row.name = u"new"_s;
    plan.row.createdAt = QDateTime::currentDateTimeUtc();
    plan.author = {u"alice"_s, commitEmail(u"alice"_s)};
    std::atomic<int> made = 0;
    std::vector<std::thread> makers;
    for (int i = 0; i < 4; ++i)
        makers.emplace_back([&] { made += createRepo(m_hub->store(), plan) ? 1 : 0; });
    for (std::thread &maker : makers)
        maker.join();
    QCOMPARE(made.load(), 1);
    QVERIFY(m_hub->store().journal().open().isEmpty());
    QCOMPARE(m_hub->get(u"/api/models/alice/new"_s).status, 200);
}

HS_GUILESS_TEST(tst_RepoMove)
#include "tst_repomove.moc"
