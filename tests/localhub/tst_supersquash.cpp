// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// A history becomes one commit (repos-write.md §10).
class tst_SuperSquash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(only(acmeHub(), {u"acme/tiny"_s})); }
    void cleanup() { m_hub.reset(); }

    void onlyOneCommitIsLeft();
    void otherBranchesKeepTheirs();
    void pullRequestIsSquashedByItsReference();
    void largeFilesOfThePastAreLetGo();
    void onlyBranchesAreSquashed_data();
    void onlyBranchesAreSquashed();
    void messageHasALimit();
    void squashingNeedsARole();

private:
    Reply squash(const QString &revision, const QJsonObject &body = {{u"message"_s, u"All in one"_s}},
                 const char *token = "hf_alice")
    {
        return m_hub->sendJson(
            "POST", u"/api/models/acme/tiny/super-squash/"_s + QString::fromLatin1(QUrl::toPercentEncoding(revision)),
            body, token);
    }
    QJsonArray commits(const QString &revision)
    {
        return m_hub->get(u"/api/models/acme/tiny/commits/"_s + QString::fromLatin1(QUrl::toPercentEncoding(revision)))
            .array();
    }
    QJsonObject info() { return m_hub->get(u"/api/models/acme/tiny"_s).object(); }

    std::unique_ptr<Hub> m_hub;
};

void tst_SuperSquash::onlyOneCommitIsLeft()
{
    const QByteArray before = m_hub->get(u"/api/models/acme/tiny/tree/main?recursive=true"_s).body;
    const Reply reply = squash(u"main"_s);
    QCOMPARE(reply.status, 200);
    const QJsonArray left = commits(u"main"_s);
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0)["title"_L1].toString(), u"All in one"_s);
    QCOMPARE(left.at(0)["authors"_L1][0]["user"_L1].toString(), u"alice"_s);
    QCOMPARE(reply.object(), QJsonObject({{u"commitId"_s, left.at(0)["id"_L1]}}));
    QCOMPARE(info()["sha"_L1], left.at(0)["id"_L1]);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/tree/main?recursive=true"_s).body, before);
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/model.safetensors"_s).status, 302);
}

void tst_SuperSquash::otherBranchesKeepTheirs()
{
    const qsizetype before = commits(u"dev"_s).size();
    QCOMPARE(squash(u"main"_s).status, 200);
    QCOMPARE(commits(u"dev"_s).size(), before);
    QCOMPARE(squash(u"dev"_s).status, 200);
    QCOMPARE(commits(u"dev"_s).size(), 1);
}

void tst_SuperSquash::pullRequestIsSquashedByItsReference()
{
    QCOMPARE(squash(u"refs/pr/1"_s).status, 200);
    QCOMPARE(commits(u"refs/pr/1"_s).size(), 1);
    QCOMPARE(m_hub->get(u"/acme/tiny/raw/refs%2Fpr%2F1/proposal.txt"_s).body, "please\n");
}

void tst_SuperSquash::largeFilesOfThePastAreLetGo()
{
    // The weights are in no tree of main any more, and in that of nothing else.
    const RepoRow row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"Without weights"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Removal, u"model.safetensors"_s, {}, {}}};
    QVERIFY(m_hub->store().commit(row, request));
    for (const QString &path : {u"branch/dev"_s, u"tag/v1.0"_s})
        QCOMPARE(m_hub->send("DELETE", u"/api/models/acme/tiny/"_s + path, {}, as("hf_alice")).status, 200);
    QCOMPARE(squash(u"main"_s).status, 200);
    // The pull request still holds them.
    QCOMPARE(info()["usedStorage"_L1].toInt(), tinySafetensors().size());
    auto writer = GitWriter::open(m_hub->store().gitPath(row.oid), GitWriter::Storage::Loose);
    QVERIFY(writer && writer->removeReference(u"refs/pr/1"_s));
    QCOMPARE(m_hub->store()
                 .commit(row,
                         [&] {
                             request.changes = {{FileChange::Kind::Content, u"big.bin"_s, "once large"_ba, {}}};
                             return request;
                         }())
                 .has_value(),
             true);
    request.changes = {{FileChange::Kind::Removal, u"big.bin"_s, {}, {}}};
    QVERIFY(m_hub->store().commit(row, request));
    QVERIFY(m_hub->store().repos().hasLfsObject(row.key, sha256Hex("once large")));
    QCOMPARE(squash(u"main"_s).status, 200);
    QVERIFY(!m_hub->store().repos().hasLfsObject(row.key, sha256Hex("once large")));
}

void tst_SuperSquash::onlyBranchesAreSquashed_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<int>("status");
    QTest::newRow("tag") << u"v1.0"_s << 400;
    QTest::newRow("tag by its reference") << u"refs/tags/v1.0"_s << 400;
    QTest::newRow("nothing") << u"nothing"_s << 404;
    QTest::newRow("no such pull request") << u"refs/pr/7"_s << 404;
}

void tst_SuperSquash::onlyBranchesAreSquashed()
{
    QFETCH(const QString, revision);
    QFETCH(const int, status);
    const Reply reply = squash(revision);
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.header("x-error-code"), status == 404 ? "RevisionNotFound" : "");
}

void tst_SuperSquash::messageHasALimit()
{
    QCOMPARE(squash(u"main"_s, {{u"message"_s, QString(501, u'x')}}).status, 400);
    QCOMPARE(squash(u"main"_s, {}).status, 200);
    QVERIFY(!commits(u"main"_s).at(0)["title"_L1].toString().isEmpty());
}

void tst_SuperSquash::squashingNeedsARole()
{
    QCOMPARE(squash(u"main"_s, {}, "").status, 401);
    QCOMPARE(squash(u"main"_s, {}, "hf_bob").status, 403);
    QCOMPARE(commits(u"main"_s).size(), 3);
}

HS_GUILESS_TEST(tst_SuperSquash)
#include "tst_supersquash.moc"
