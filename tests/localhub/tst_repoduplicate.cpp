// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/store/reposettings.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// A repository of another becomes one of one's own (repos-write.md §7), and what an empty one answers.
class tst_RepoDuplicate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanup() { m_hub.reset(); }

    void copyHasHistoryBranchesAndTags_data();
    void copyHasHistoryBranchesAndTags();
    void copyStartsWithoutLikesAndDownloads();
    void copyOutlivesTheOriginal();
    void changingTheCopyLeavesTheOriginal();
    void visibilityIsTheOriginalsUnlessTold();
    void spaceTakesVariablesButNoSecrets();
    void takenNameIsAConflictWithItsAddress();
    void refusals_data();
    void refusals();
    void emptyRepositoryAnswersAllRoutes_data();
    void emptyRepositoryAnswersAllRoutes();

private:
    Reply duplicate(const QString &from, const QJsonObject &body, const char *token = "hf_erin")
    {
        return m_hub->sendJson("POST", u"/api/%1/duplicate"_s.arg(from), body, token);
    }
    QJsonObject info(const QString &repo, const char *token = "hf_erin")
    {
        return m_hub->get(u"/api/"_s + repo, as(token)).object();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_RepoDuplicate::copyHasHistoryBranchesAndTags_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("file");
    QTest::newRow("model") << u"models/acme/tiny"_s << u"notes/long name.txt"_s;
    QTest::newRow("data set") << u"datasets/acme/words"_s << u"train.csv"_s;
    QTest::newRow("Space") << u"spaces/acme/demo"_s << u"app.py"_s;
}

void tst_RepoDuplicate::copyHasHistoryBranchesAndTags()
{
    QFETCH(const QString, from);
    QFETCH(const QString, file);
    const QString kind = from.section(u'/', 0, 0);
    const QString web = kind == "models"_L1 ? u"/"_s : u"/%1/"_s.arg(kind);
    const Reply reply = duplicate(from, {{u"repository"_s, u"erin/copy"_s}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object(), QJsonObject({{u"url"_s, m_hub->url(web + "erin/copy"_L1).toString()}}));
    const QString to = kind + "/erin/copy"_L1;
    for (const char *field : {"sha", "tags", "siblings", "cardData", "usedStorage", "lastModified"})
        QCOMPARE(info(to)[QLatin1StringView(field)], info(from)[QLatin1StringView(field)]);
    QJsonObject refs = m_hub->get(u"/api/%1/refs?include_prs=1"_s.arg(from)).object();
    refs.insert(u"pullRequests"_s, QJsonArray());
    QCOMPARE(m_hub->get(u"/api/%1/refs?include_prs=1"_s.arg(to)).object(), refs);
    const QString path = u"/raw/main/"_s + file;
    QCOMPARE(m_hub->get(web + "erin/copy"_L1 + path).body,
             m_hub->get(u'/' + from.mid(kind == "models"_L1 ? 7 : 0) + path).body);
}

void tst_RepoDuplicate::copyStartsWithoutLikesAndDownloads()
{
    QCOMPARE(duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"erin/copy"_s}}).status, 200);
    const QJsonObject copy = info(u"models/erin/copy"_s);
    QCOMPARE(copy["likes"_L1].toInt(-1), 0);
    QCOMPARE(copy["downloads"_L1].toInt(-1), 0);
    QVERIFY(copy["_id"_L1] != info(u"models/acme/tiny"_s)["_id"_L1]);
}

void tst_RepoDuplicate::copyOutlivesTheOriginal()
{
    QCOMPARE(duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"erin/copy"_s}}).status, 200);
    QCOMPARE(m_hub
                 ->sendJson("DELETE", u"/api/repos/delete"_s, {{u"name"_s, u"tiny"_s}, {u"organization"_s, u"acme"_s}},
                            "hf_alice")
                 .status,
             200);
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QCOMPARE(m_hub->get(u"/erin/copy/raw/v1.0/config.json"_s).status, 200);
    const Reply weights = m_hub->get(u"/erin/copy/resolve/main/model.safetensors"_s);
    QCOMPARE(weights.status, 302);
    QCOMPARE(m_hub->get(QString::fromLatin1(weights.header("location"))).body, tinySafetensors());
}

void tst_RepoDuplicate::changingTheCopyLeavesTheOriginal()
{
    QCOMPARE(duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"erin/copy"_s}}).status, 200);
    const QJsonValue before = info(u"models/acme/tiny"_s)["sha"_L1];
    QCOMPARE(m_hub->sendJson("POST", u"/api/models/erin/copy/super-squash/main"_s, {}, "hf_erin").status, 200);
    QCOMPARE(info(u"models/acme/tiny"_s)["sha"_L1], before);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/commits/main"_s).header("x-total-count"), "3");
}

void tst_RepoDuplicate::visibilityIsTheOriginalsUnlessTold()
{
    QCOMPARE(duplicate(u"models/acme/secret"_s, {{u"repository"_s, u"bob/copy"_s}}, "hf_bob").status, 200);
    QCOMPARE(info(u"models/bob/copy"_s, "hf_bob")["private"_L1].toBool(), true);
    QCOMPARE(duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"bob/open"_s}}, "hf_bob").status, 200);
    QCOMPARE(info(u"models/bob/open"_s)["private"_L1].toBool(true), false);
    QCOMPARE(
        duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"bob/shut"_s}, {u"visibility"_s, u"private"_s}}, "hf_bob")
            .status,
        200);
    QCOMPARE(m_hub->get(u"/api/models/bob/shut"_s).status, 401);
}

void tst_RepoDuplicate::spaceTakesVariablesButNoSecrets()
{
    const auto pairs = [](const QString &key, const QString &value) {
        return QJsonArray{QJsonObject{{u"key"_s, key}, {u"value"_s, value}}};
    };
    QCOMPARE(m_hub
                 ->sendJson("POST", u"/api/repos/create"_s,
                            {{u"name"_s, u"base"_s},
                             {u"type"_s, u"space"_s},
                             {u"sdk"_s, u"docker"_s},
                             {u"variables"_s, pairs(u"THEME"_s, u"dark"_s)},
                             {u"secrets"_s, pairs(u"KEY"_s, u"hush"_s)}},
                            "hf_alice")
                 .status,
             200);
    QCOMPARE(duplicate(u"spaces/alice/base"_s,
                       {{u"repository"_s, u"erin/copy"_s}, {u"variables"_s, pairs(u"SIZE"_s, u"2"_s)}})
                 .status,
             200);
    const QJsonObject variables = m_hub->get(u"/api/spaces/erin/copy/variables"_s, as("hf_erin")).object();
    QCOMPARE(variables.keys(), QStringList({u"SIZE"_s, u"THEME"_s}));
    QCOMPARE(variables["SIZE"_L1]["value"_L1].toString(), u"2"_s);
    QCOMPARE(variables["THEME"_L1]["value"_L1].toString(), u"dark"_s);
    QCOMPARE(m_hub->get(u"/api/spaces/alice/base/secrets"_s, as("hf_alice")).object().keys(), QStringList{u"KEY"_s});
    QCOMPARE(m_hub->get(u"/api/spaces/erin/copy/secrets"_s, as("hf_erin")).body, "{}");
    // What a Space is made with stands nowhere else: there a secret could be read.
    const RepoRow row = m_hub->store().repos().find(RepoKind::Space, u"alice/base"_s)->row;
    QVERIFY(repoSettings(m_hub->store().database(), row.key).isEmpty());
}

void tst_RepoDuplicate::takenNameIsAConflictWithItsAddress()
{
    QCOMPARE(duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"erin/copy"_s}}).status, 200);
    const Reply again = duplicate(u"models/acme/tiny"_s, {{u"repository"_s, u"erin/copy"_s}});
    QCOMPARE(again.status, 409);
    QCOMPARE(again.object()["url"_L1].toString(), m_hub->url(u"/erin/copy"_s).toString());
    QVERIFY(m_hub->store().journal().open().isEmpty());
}

void tst_RepoDuplicate::refusals_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const QByteArray erin("hf_erin");
    QTest::newRow("nobody") << u"acme/tiny"_s << u"erin/copy"_s << QByteArray() << 401;
    QTest::newRow("missing") << u"acme/nothing"_s << u"erin/copy"_s << erin << 404;
    QTest::newRow("private") << u"acme/secret"_s << u"erin/copy"_s << erin << 404;
    QTest::newRow("gated") << u"acme/auto"_s << u"erin/copy"_s << erin << 403;
    QTest::newRow("gated, with access") << u"acme/auto"_s << u"carol/copy"_s << QByteArray("hf_carol") << 403;
    QTest::newRow("disabled") << u"acme/gone"_s << u"erin/copy"_s << erin << 403;
    QTest::newRow("into another's") << u"acme/tiny"_s << u"bob/copy"_s << erin << 403;
    QTest::newRow("wrong name") << u"acme/tiny"_s << u"erin/co--py"_s << erin << 400;
    QTest::newRow("no namespace") << u"acme/tiny"_s << u"copy"_s << erin << 400;
}

void tst_RepoDuplicate::refusals()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(duplicate(u"models/"_s + from, {{u"repository"_s, to}}, token.constData()).status, status);
    QVERIFY(!m_hub->store().repos().find(RepoKind::Model, to));
}

void tst_RepoDuplicate::emptyRepositoryAnswersAllRoutes_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray none("[]");
    QTest::newRow("tree") << u"/api/models/erin/empty/tree/main?recursive=true&expand=true"_s << 200 << none;
    QTest::newRow("commits") << u"/api/models/erin/empty/commits/main"_s << 200 << none;
    QTest::newRow("size") << u"/api/models/erin/empty/treesize/main"_s << 200 << QByteArray(R"({"path":"/","size":0})");
    QTest::newRow("references") << u"/api/models/erin/empty/refs"_s << 200
                                << QByteArray(R"({"branches":[],"converts":[],"tags":[]})");
    QTest::newRow("file") << u"/erin/empty/resolve/main/README.md"_s << 404 << QByteArray("Entry not found");
    QTest::newRow("raw file") << u"/erin/empty/raw/main/README.md"_s << 404 << QByteArray("Entry not found");
    QTest::newRow("large files") << u"/api/models/erin/empty/lfs-files"_s << 200 << none;
    QTest::newRow("likers") << u"/api/models/erin/empty/likers"_s << 200 << none;
    QTest::newRow("other revision") << u"/api/models/erin/empty/tree/dev"_s << 404
                                    << QByteArray(R"({"error":"Invalid rev id: dev"})");
}

void tst_RepoDuplicate::emptyRepositoryAnswersAllRoutes()
{
    QFETCH(const QString, where);
    QFETCH(const int, status);
    QFETCH(const QByteArray, body);
    NewRepo empty;
    empty.row.oid = u"0123456789abcdef01234567"_s;
    empty.row.owner = u"erin"_s;
    empty.row.name = u"empty"_s;
    empty.row.createdAt = empty.row.lastModified = QDateTime::currentDateTimeUtc();
    QVERIFY(GitWriter::create(m_hub->store().gitPath(empty.row.oid)));
    QVERIFY(m_hub->store().repos().add({empty}));
    const Reply reply = m_hub->get(where, as("hf_erin"));
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body, body);
    const QJsonObject info = this->info(u"models/erin/empty"_s);
    QCOMPARE(info["id"_L1].toString(), u"erin/empty"_s);
    QVERIFY(!info.contains("sha"_L1));
    QCOMPARE(info["siblings"_L1].toArray(), QJsonArray());
    QCOMPARE(m_hub->sendJson("POST", u"/api/models/erin/empty/paths-info/main"_s, {{u"paths"_s, u"x"_s}}, "").body,
             "[]");
    QCOMPARE(
        m_hub->sendJson("POST", u"/api/models/erin/empty/branch/main"_s, {{u"emptyBranch"_s, true}}, "hf_erin").status,
        200);
    QCOMPARE(this->info(u"models/erin/empty"_s)["sha"_L1].toString().size(), 40);
}

HS_GUILESS_TEST(tst_RepoDuplicate)
#include "tst_repoduplicate.moc"
