// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// GET /api/{types}/{id} and its redirects (repo-info.md §1, conventions.md §3).
class tst_RepoInfo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void modelHasItsFacts();
    void datasetAndSpaceHaveTheirs();
    void everyKindOfRevisionResolves_data();
    void everyKindOfRevisionResolves();
    void blobsAddSizesAndSha256();
    void securityStatusIsAdded();
    void expandWorksOnSingleRepositories();
    void redirects_data();
    void redirects();
    void redirectDoesNotBetrayPrivateNames();
    void encodedSlashIsRefused();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_RepoInfo::modelHasItsFacts()
{
    const QJsonObject model = m_hub->get(u"/api/models/acme/tiny"_s).object();
    QCOMPARE(model["id"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(model["modelId"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(model["author"_L1].toString(), u"acme"_s);
    QCOMPARE(model["gated"_L1], QJsonValue(false));
    QCOMPARE(model["disabled"_L1], QJsonValue(false));
    QCOMPARE(model["pipeline_tag"_L1].toString(), u"text-generation"_s);
    QCOMPARE(model["library_name"_L1].toString(), u"transformers"_s);
    QCOMPARE(model["lastModified"_L1].toString(), u"2026-01-03T12:00:00.000Z"_s);
    QCOMPARE(model["safetensors"_L1]["parameters"_L1]["F32"_L1].toInteger(), 4);
    QCOMPARE(model["safetensors"_L1]["total"_L1].toInteger(), 4);
    QCOMPARE(model["transformersInfo"_L1]["auto_model"_L1].toString(), u"AutoModelForCausalLM"_s);
    QCOMPARE(model["model-index"_L1], QJsonValue(QJsonValue::Null));
    QCOMPARE(model["spaces"_L1].toArray(), QJsonArray{u"acme/demo"_s});
    QVERIFY(!model.contains("gguf"_L1));
    QVERIFY(!model.contains("mask_token"_L1));
    QVERIFY(!model.contains("trendingScore"_L1));
    const QJsonArray tags = model["tags"_L1].toArray();
    for (const QString &tag : {u"transformers"_s, u"safetensors"_s, u"llama"_s, u"text-generation"_s, u"en"_s, u"no"_s,
                               u"dataset:acme/words"_s, u"arxiv:2103.00020"_s, u"license:apache-2.0"_s, u"region:us"_s})
        QVERIFY2(tags.contains(tag), qPrintable(tag));

    const QJsonObject gguf = m_hub->get(u"/api/models/acme/tiny-GGUF"_s).object()["gguf"_L1].toObject();
    QCOMPARE(gguf["total"_L1].toInteger(), 8);
    QCOMPARE(gguf["architecture"_L1].toString(), u"llama"_s);
    QCOMPARE(gguf["context_length"_L1].toInteger(), 2048);
    QCOMPARE(m_hub->get(u"/api/models/acme/manual"_s).object()["gated"_L1].toString(), u"manual"_s);
}

void tst_RepoInfo::datasetAndSpaceHaveTheirs()
{
    const QJsonObject dataset = m_hub->get(u"/api/datasets/acme/words"_s).object();
    QCOMPARE(dataset["description"_L1].toString(), u"A few words."_s);
    QVERIFY(dataset["tags"_L1].toArray().contains(u"format:csv"_s));
    QVERIFY(!dataset.contains("modelId"_L1));
    const QJsonObject space = m_hub->get(u"/api/spaces/acme/demo"_s).object();
    QCOMPARE(space["sdk"_L1].toString(), u"gradio"_s);
    QCOMPARE(space["subdomain"_L1].toString(), u"acme-demo"_s);
    QCOMPARE(space["models"_L1].toArray(), QJsonArray{u"acme/tiny"_s});
    QCOMPARE(space["runtime"_L1]["stage"_L1].toString(), u"STOPPED"_s);
    QCOMPARE(space["cardData"_L1]["emoji"_L1].toString(), u"🚀"_s);
}

void tst_RepoInfo::everyKindOfRevisionResolves_data()
{
    QTest::addColumn<QString>("revision");
    QTest::addColumn<QString>("file");
    const QString main = u"notes/long name.txt"_s;
    QTest::newRow("branch") << u"main"_s << main;
    QTest::newRow("HEAD") << u"HEAD"_s << main;
    QTest::newRow("other branch") << u"dev"_s << u"dev.txt"_s;
    QTest::newRow("tag") << u"v1.0"_s << u"model.safetensors"_s;
    QTest::newRow("pull request") << u"refs%2Fpr%2F1"_s << u"proposal.txt"_s;
    QTest::newRow("pull request, not encoded") << u"refs/pr/1"_s << u"proposal.txt"_s;
    QTest::newRow("commit") << u"COMMIT"_s << main;
    QTest::newRow("short commit") << u"SHORT"_s << main;
}

void tst_RepoInfo::everyKindOfRevisionResolves()
{
    QFETCH(QString, revision);
    QFETCH(const QString, file);
    const QString head = m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString();
    revision.replace("COMMIT"_L1, head).replace("SHORT"_L1, head.left(7));
    const Reply reply = m_hub->get(u"/api/models/acme/tiny/revision/"_s + revision);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.object()["sha"_L1].toString().size(), 40);
    QVERIFY(reply.object()["siblings"_L1].toArray().contains(QJsonObject{{u"rfilename"_s, file}}));
}

void tst_RepoInfo::blobsAddSizesAndSha256()
{
    const QJsonArray siblings = m_hub->get(u"/api/models/acme/tiny?blobs=true"_s).object()["siblings"_L1].toArray();
    int seen = 0;
    for (const QJsonValue &file : siblings) {
        if (file["rfilename"_L1].toString() == "model.safetensors"_L1) {
            ++seen;
            QCOMPARE(file["size"_L1].toInteger(), tinySafetensors().size());
            QCOMPARE(file["lfs"_L1]["sha256"_L1].toString(), sha256Hex(tinySafetensors()));
            QVERIFY(file["lfs"_L1]["oid"_L1].isUndefined());
            QVERIFY(file["lfs"_L1]["pointerSize"_L1].toInteger() > 100);
            QCOMPARE(file["blobId"_L1].toString().size(), 40);
        } else if (file["rfilename"_L1].toString() == "notes/long name.txt"_L1) {
            ++seen;
            QCOMPARE(file["size"_L1].toInteger(), 8);
            QVERIFY(file["lfs"_L1].isUndefined());
        }
    }
    QCOMPARE(seen, 2);
}

void tst_RepoInfo::securityStatusIsAdded()
{
    const QJsonObject model = m_hub->get(u"/api/models/acme/tiny?securityStatus=true"_s).object();
    QCOMPARE(model["securityRepoStatus"_L1]["scansDone"_L1], QJsonValue(false));
    QVERIFY(model["securityRepoStatus"_L1]["filesWithIssues"_L1].isArray());
}

void tst_RepoInfo::expandWorksOnSingleRepositories()
{
    const QJsonObject model =
        m_hub->get(u"/api/models/acme/tiny?expand[]=childrenModelCount&expand[]=downloadsAllTime&expand=gguf"_s)
            .object();
    QCOMPARE(model.keys(), QStringList({u"_id"_s, u"childrenModelCount"_s, u"downloadsAllTime"_s, u"id"_s}));
    QCOMPARE(model["childrenModelCount"_L1]["quantized"_L1].toInteger(), 1);
    QCOMPARE(m_hub->get(u"/api/spaces/acme/demo?expand=downloads"_s).status, 400);
}

void tst_RepoInfo::redirects_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("former name") << u"/api/models/acme/old-tiny"_s << QByteArray("/api/models/acme/tiny");
    QTest::newRow("single segment") << u"/api/models/tiny"_s << QByteArray("/api/models/acme/tiny");
    QTest::newRow("case") << u"/api/models/ACME/Tiny?expand[]=createdAt&expand[]=author"_s
                          << QByteArray("/api/models/acme/tiny?expand[]=createdAt&expand[]=author");
    QTest::newRow("below a single segment")
        << u"/api/models/tiny/commits/main?limit=1"_s << QByteArray("/api/models/acme/tiny/commits/main?limit=1");
    QTest::newRow("file") << u"/acme/old-tiny/resolve/refs%2Fpr%2F1/a%20b.txt"_s
                          << QByteArray("/acme/tiny/resolve/refs%2Fpr%2F1/a%20b.txt");
    QTest::newRow("data set") << u"/api/datasets/Acme/words"_s << QByteArray("/api/datasets/acme/words");
    QTest::newRow("user") << u"/api/users/ALICE/overview"_s << QByteArray("/api/users/alice/overview");
}

void tst_RepoInfo::redirects()
{
    QFETCH(const QString, from);
    QFETCH(const QByteArray, to);
    const Reply reply = m_hub->get(from);
    QCOMPARE(reply.status, 307);
    QCOMPARE(reply.header("location"), to);
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    QCOMPARE(reply.body, "Temporary Redirect. Redirecting to " + to);
    QVERIFY(reply.header("x-repo-commit").isEmpty());
}

void tst_RepoInfo::redirectDoesNotBetrayPrivateNames()
{
    QCOMPARE(m_hub->get(u"/api/models/ACME/secret"_s).status, 401);
    QCOMPARE(m_hub->get(u"/api/models/ACME/secret"_s, as("hf_bob")).status, 307);
}

void tst_RepoInfo::encodedSlashIsRefused()
{
    QCOMPARE(m_hub->get(u"/api/models/acme%2Ftiny"_s).status, 400);
}

HS_GUILESS_TEST(tst_RepoInfo)
#include "tst_repoinfo.moc"
