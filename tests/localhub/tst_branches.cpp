// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Branches and tags (repos-write.md §9).
class tst_Branches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(only(acmeHub(), {u"acme/tiny"_s})); }
    void cleanup() { m_hub.reset(); }

    void branchStartsAtMain();
    void branchStartsWhereItIsTold_data();
    void branchStartsWhereItIsTold();
    void takenBranchIsAConflict();
    void emptyBranchHasNoFiles();
    void overwritingMovesABranch();
    void overwritingByNothingChangesNothing();
    void movedMainBringsItsFactsAlong();
    void branchMayShareItsNameWithATag();
    void wrongBranchNamesAreRefused_data();
    void wrongBranchNamesAreRefused();
    void deletedBranchIsGone();
    void undeletableBranchesAreRefused_data();
    void undeletableBranchesAreRefused();
    void tagStandsAtARevision_data();
    void tagStandsAtARevision();
    void annotatedTagLeadsToItsCommit();
    void wrongTagsAreRefused_data();
    void wrongTagsAreRefused();
    void deletedTagIsGone();
    void changingNeedsARole_data();
    void changingNeedsARole();
    void listenersHearWhatMoved();
    void cutShortMoveIsFinishedAtStart();

private:
    static QString url(const QString &word, const QString &name)
    {
        return u"/api/models/acme/tiny/%1/%2"_s.arg(word, QString::fromLatin1(QUrl::toPercentEncoding(name)));
    }
    Reply branch(const QString &name, const QJsonObject &body = {}, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", url(u"branch"_s, name), body, token);
    }
    Reply tag(const QString &revision, const QJsonObject &body, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", url(u"tag"_s, revision), body, token);
    }
    Reply remove(const QString &word, const QString &name, const char *token = "hf_alice")
    {
        return m_hub->send("DELETE", url(word, name), {}, as(token));
    }
    QString sha(const QString &revision)
    {
        return m_hub->get(url(u"revision"_s, revision)).object()["sha"_L1].toString();
    }
    /// Name and commit of all references of a list of the refs answer.
    QMap<QString, QString> refs(const char *list)
    {
        QMap<QString, QString> found;
        const QJsonObject answer = m_hub->get(u"/api/models/acme/tiny/refs"_s).object();
        for (const QJsonValue &ref : answer[QLatin1StringView(list)].toArray())
            found.insert(ref["name"_L1].toString(), ref["targetCommit"_L1].toString());
        return found;
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Branches::branchStartsAtMain()
{
    QCOMPARE(branch(u"feature/one"_s).status, 200);
    QCOMPARE(refs("branches").value(u"feature/one"_s), sha(u"main"_s));
    QCOMPARE(m_hub->get(u"/acme/tiny/raw/feature%2Fone/notes/long%20name.txt"_s).body, "one\ntwo\n");
}

void tst_Branches::branchStartsWhereItIsTold_data()
{
    QTest::addColumn<QString>("revision");
    for (const char *revision : {"dev", "v1.0", "refs/pr/1"})
        QTest::newRow(revision) << QString::fromLatin1(revision);
    QTest::newRow("full commit") << u"full"_s;
    QTest::newRow("short commit") << u"short"_s;
}

void tst_Branches::branchStartsWhereItIsTold()
{
    QFETCH(QString, revision);
    const QString expected = sha(revision == "full"_L1 || revision == "short"_L1 ? u"v1.0"_s : revision);
    if (revision == "full"_L1)
        revision = expected;
    if (revision == "short"_L1)
        revision = expected.first(7);
    QCOMPARE(branch(u"new"_s, {{u"startingPoint"_s, revision}}).status, 200);
    QCOMPARE(sha(u"new"_s), expected);
}

void tst_Branches::takenBranchIsAConflict()
{
    for (const QString &name : {u"dev"_s, u"main"_s}) {
        const Reply reply = branch(name);
        QCOMPARE(reply.status, 409);
        QCOMPARE(reply.object()["error"_L1].toString(), u"Reference refs/heads/%1 already exists"_s.arg(name));
    }
}

void tst_Branches::emptyBranchHasNoFiles()
{
    QCOMPARE(branch(u"empty"_s, {{u"emptyBranch"_s, true}}).status, 200);
    QCOMPARE(m_hub->get(url(u"tree"_s, u"empty"_s)).body, "[]");
    const Reply file = m_hub->get(u"/acme/tiny/resolve/empty/README.md"_s);
    QCOMPARE(file.status, 404);
    QCOMPARE(file.header("x-error-code"), "EntryNotFound");
    QCOMPARE(m_hub->get(url(u"commits"_s, u"empty"_s)).header("x-total-count"), "1");
}

void tst_Branches::overwritingMovesABranch()
{
    QCOMPARE(branch(u"dev"_s, {{u"overwrite"_s, true}, {u"startingPoint"_s, u"v1.0"_s}}).status, 200);
    QCOMPARE(sha(u"dev"_s), sha(u"v1.0"_s));
    QCOMPARE(branch(u"dev"_s, {{u"overwrite"_s, true}, {u"emptyBranch"_s, true}}).status, 200);
    QCOMPARE(m_hub->get(url(u"tree"_s, u"dev"_s)).body, "[]");
}

void tst_Branches::overwritingByNothingChangesNothing()
{
    const QString before = sha(u"dev"_s);
    QCOMPARE(branch(u"dev"_s, {{u"overwrite"_s, true}}).status, 200);
    QCOMPARE(sha(u"dev"_s), before);
    QCOMPARE(branch(u"fresh"_s, {{u"overwrite"_s, true}}).status, 200);
    QCOMPARE(sha(u"fresh"_s), sha(u"main"_s));
}

void tst_Branches::movedMainBringsItsFactsAlong()
{
    const QString first = m_hub->get(url(u"commits"_s, u"main"_s)).array().last()["id"_L1].toString();
    QCOMPARE(branch(u"main"_s, {{u"overwrite"_s, true}, {u"startingPoint"_s, first}}).status, 200);
    const QJsonObject info = m_hub->get(u"/api/models/acme/tiny"_s).object();
    QCOMPARE(info["sha"_L1].toString(), first);
    QVERIFY(!info.contains("safetensors"_L1));
    QCOMPARE(info["siblings"_L1].toArray().size(), 2);
    QCOMPARE(info["lastModified"_L1].toString(), u"2026-01-01T12:00:00.000Z"_s);
    QVERIFY(m_hub->store().journal().open().isEmpty());
}

void tst_Branches::branchMayShareItsNameWithATag()
{
    QCOMPARE(branch(u"v1.0"_s).status, 200);
    QVERIFY(refs("branches").contains(u"v1.0"_s));
    QVERIFY(refs("tags").contains(u"v1.0"_s));
}

void tst_Branches::wrongBranchNamesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"refs/pr/5", "refs/something/random", "a b", "a..b", "a~1", "x.lock", "HEAD", "@{x", "/x"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void tst_Branches::wrongBranchNamesAreRefused()
{
    QFETCH(const QString, name);
    const Reply reply = branch(name);
    QCOMPARE(reply.status, 400);
    QCOMPARE(reply.object()["error"_L1].toString(), u"Invalid reference for a branch"_s);
}

void tst_Branches::deletedBranchIsGone()
{
    QCOMPARE(remove(u"branch"_s, u"dev"_s).status, 200);
    const Reply reply = m_hub->get(url(u"revision"_s, u"dev"_s));
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("x-error-code"), "RevisionNotFound");
    QCOMPARE(refs("branches").keys(), QStringList({u"main"_s}));
}

void tst_Branches::undeletableBranchesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::newRow("main") << u"main"_s << 403 << u"Cannot delete refs/heads/main"_s;
    QTest::newRow("missing") << u"nothing"_s << 404 << u"Invalid rev id: nothing"_s;
    QTest::newRow("a tag") << u"v1.0"_s << 404 << u"Invalid rev id: v1.0"_s;
    QTest::newRow("a pull request") << u"refs/pr/1"_s << 400 << u"Invalid reference for a branch"_s;
}

void tst_Branches::undeletableBranchesAreRefused()
{
    QFETCH(const QString, name);
    QFETCH(const int, status);
    QFETCH(const QString, error);
    const Reply reply = remove(u"branch"_s, name);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.object()["error"_L1].toString(), error);
    QVERIFY(!sha(u"main"_s).isEmpty() && !sha(u"v1.0"_s).isEmpty() && !sha(u"refs/pr/1"_s).isEmpty());
}

void tst_Branches::tagStandsAtARevision_data()
{
    QTest::addColumn<QString>("revision");
    for (const char *revision : {"main", "dev", "v1.0", "refs/pr/1"})
        QTest::newRow(revision) << QString::fromLatin1(revision);
}

void tst_Branches::tagStandsAtARevision()
{
    QFETCH(const QString, revision);
    QCOMPARE(tag(revision, {{u"tag"_s, u"new"_s}}).status, 200);
    QCOMPARE(sha(u"new"_s), sha(revision));
    QCOMPARE(tag(sha(revision).first(7), {{u"tag"_s, u"newer"_s}}).status, 200);
    QCOMPARE(sha(u"newer"_s), sha(revision));
}

void tst_Branches::annotatedTagLeadsToItsCommit()
{
    QCOMPARE(tag(u"main"_s, {{u"tag"_s, u"v2"_s}, {u"message"_s, u"The second one"_s}}).status, 200);
    QCOMPARE(refs("tags").value(u"v2"_s), sha(u"main"_s));
    QCOMPARE(m_hub->get(u"/acme/tiny/raw/v2/notes/long%20name.txt"_s).status, 200);
    QCOMPARE(remove(u"tag"_s, u"v2"_s).status, 200);
    QVERIFY(!refs("tags").contains(u"v2"_s));
}

void tst_Branches::wrongTagsAreRefused_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("wrong name") << u"main"_s << QJsonObject{{u"tag"_s, u"invalid tag"_s}} << 400;
    QTest::newRow("no name") << u"main"_s << QJsonObject{} << 400;
    QTest::newRow("missing revision") << u"foobar"_s << QJsonObject{{u"tag"_s, u"invalid tag"_s}} << 404;
    QTest::newRow("taken") << u"main"_s << QJsonObject{{u"tag"_s, u"v1.0"_s}} << 409;
}

void tst_Branches::wrongTagsAreRefused()
{
    QFETCH(const QString, revision);
    QFETCH(const QJsonObject, body);
    QFETCH(const int, status);
    const Reply reply = tag(revision, body);
    QCOMPARE(reply.status, status);
    if (status == 404)
        QCOMPARE(reply.header("x-error-code"), "RevisionNotFound");
}

void tst_Branches::deletedTagIsGone()
{
    QCOMPARE(remove(u"tag"_s, u"v1.0"_s).status, 200);
    QVERIFY(refs("tags").isEmpty());
    for (const QString &name : {u"v1.0"_s, u"dev"_s}) {
        const Reply reply = remove(u"tag"_s, name);
        QCOMPARE(reply.status, 404);
        QCOMPARE(reply.header("x-error-code"), "RevisionNotFound");
    }
    QVERIFY(!sha(u"dev"_s).isEmpty());
}

void tst_Branches::changingNeedsARole_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("stranger") << QByteArray("hf_erin") << 403;
    QTest::newRow("reading member") << QByteArray("hf_bob") << 403;
}

void tst_Branches::changingNeedsARole()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(branch(u"new"_s, {}, token.constData()).status, status);
    QCOMPARE(tag(u"main"_s, {{u"tag"_s, u"new"_s}}, token.constData()).status, status);
    QCOMPARE(remove(u"branch"_s, u"dev"_s, token.constData()).status, status);
    QCOMPARE(remove(u"tag"_s, u"v1.0"_s, token.constData()).status, status);
    QCOMPARE(refs("branches").size(), 2);
    QCOMPARE(refs("tags").size(), 1);
}

void tst_Branches::listenersHearWhatMoved()
{
    QList<HubEvent> heard;
    m_hub->server().events().listen([&heard](const HubEvent &event) { heard << event; });
    QCOMPARE(branch(u"new"_s).status, 200);
    QCOMPARE(remove(u"branch"_s, u"new"_s).status, 200);
    QCOMPARE(heard.size(), 2);
    QCOMPARE(heard.at(0).scope, u"repo.content"_s);
    const QJsonObject made = heard.at(0).details["updatedRefs"_L1][0].toObject();
    QCOMPARE(made["ref"_L1].toString(), u"refs/heads/new"_s);
    QVERIFY(made["oldSha"_L1].isNull());
    QCOMPARE(made["newSha"_L1].toString(), sha(u"main"_s));
    QVERIFY(heard.at(1).details["updatedRefs"_L1][0]["newSha"_L1].isNull());
}

void tst_Branches::cutShortMoveIsFinishedAtStart()
{
    // What a kill leaves between the first and the second of two references that go together.
    const RepoRow row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const QString target = sha(u"v1.0"_s);
    const auto move = [&](const QString &ref, const QString &from) {
        return QJsonObject{{u"ref"_s, ref}, {u"from"_s, from}, {u"to"_s, target}};
    };
    const QJsonArray moves{move(u"refs/heads/dev"_s, sha(u"dev"_s)), move(u"refs/heads/main"_s, row.head)};
    QVERIFY(m_hub->store().journal().note(Journal::kRefMoves, {{u"oid"_s, row.oid}, {u"moves"_s, moves}}));
    auto writer = GitWriter::open(m_hub->store().gitPath(row.oid), GitWriter::Storage::Loose);
    QVERIFY(writer && writer->setReference(u"refs/heads/dev"_s, target));

    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QCOMPARE((*reopened)->repos().byOid(row.oid)->head, target);
    QCOMPARE(sha(u"dev"_s), target);
    QVERIFY((*reopened)->journal().open().isEmpty());
}

HS_GUILESS_TEST(tst_Branches)
#include "tst_branches.moc"
