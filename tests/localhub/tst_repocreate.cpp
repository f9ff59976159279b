// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// New repositories: what they begin with, who may make them, who sees them (repos-write.md §2).
class tst_RepoCreate : public QObject
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

    void answersUrlNameAndId();
    void firstCommitIsTheHubs_data();
    void firstCommitIsTheHubs();
    void licenseIsWrittenIntoTheCard();
    void staticSpaceRunsAtOnce();
    void filesOfTheBodyReplaceGeneratedOnes();
    void largeFileOfTheBodyBecomesAnObject();
    void templateGivesItsFiles();
    void takenNameIsAConflictWithItsAddress();
    void sameNameMayBeOfTwoKinds();
    void wrongFieldsAreNamed_data();
    void wrongFieldsAreNamed();
    void namespaceNeedsARole_data();
    void namespaceNeedsARole();
    void contributorWritesOnlyWhatIsHis();
    void privateOneIsInvisibleToStrangers();
    void memberWithoutAccessSeesNothingPrivate();
    void protectedIsForSpacesOnly();

private:
    Reply create(const QJsonObject &body, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", u"/api/repos/create"_s, body, token);
    }
    QStringList paths(const QString &where, const char *token = "hf_alice")
    {
        QStringList list;
        for (const QJsonValue &entry : m_hub->get(where + "/tree/main?recursive=true"_L1, as(token)).array())
            list << entry["path"_L1].toString();
        return list;
    }
    QString blobId(const QString &where, const QString &path)
    {
        for (const QJsonValue &entry : m_hub->get(where + "/tree/main"_L1).array()) {
            if (entry["path"_L1].toString() == path)
                return entry["oid"_L1].toString();
        }
        return {};
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_RepoCreate::answersUrlNameAndId()
{
    const Reply reply = create({{u"name"_s, u"new"_s},
                                {u"organization"_s, QJsonValue::Null},
                                {u"type"_s, u"space"_s},
                                {u"sdk"_s, u"gradio"_s},
                                {u"private"_s, true}});
    QCOMPARE(reply.status, 200);
    const QJsonObject made = reply.object();
    QCOMPARE(made["url"_L1].toString(), m_hub->url(u"/spaces/alice/new"_s).toString());
    QCOMPARE(made["name"_L1].toString(), u"alice/new"_s);
    QCOMPARE(made["id"_L1].toString().size(), 24);
    QCOMPARE(made.size(), 3);
    const QJsonObject info = m_hub->get(u"/api/spaces/alice/new"_s, as("hf_alice")).object();
    QCOMPARE(info["_id"_L1], made["id"_L1]);
    QCOMPARE(info["private"_L1].toBool(), true);
    QCOMPARE(info["sdk"_L1].toString(), u"gradio"_s);
    QCOMPARE(info["runtime"_L1]["stage"_L1].toString(), u"NO_APP_FILE"_s);
    QCOMPARE(info["sha"_L1].toString().size(), 40);
    QCOMPARE(info["likes"_L1].toInt(-1), 0);
}

void tst_RepoCreate::firstCommitIsTheHubs_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("attributes");
    QTest::newRow("model") << u"model"_s << u"a6344aac8c09253b3b630fb776ae94478aa0275b"_s;
    QTest::newRow("data set") << u"dataset"_s << u"1ef325f1b111266a6b26e0196871bd78baa8c2f3"_s;
    QTest::newRow("Space") << u"space"_s << u"a6344aac8c09253b3b630fb776ae94478aa0275b"_s;
}

void tst_RepoCreate::firstCommitIsTheHubs()
{
    QFETCH(const QString, type);
    QFETCH(const QString, attributes);
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"type"_s, type}, {u"sdk"_s, u"docker"_s}}).status, 200);
    const QString where = u"/api/%1s/alice/new"_s.arg(type);
    QCOMPARE(blobId(where, u".gitattributes"_s), attributes);
    const Reply commits = m_hub->get(where + "/commits/main"_L1);
    QCOMPARE(commits.header("x-total-count"), "1");
    QCOMPARE(commits.array().at(0)["title"_L1].toString(), u"initial commit"_s);
    QCOMPARE(commits.array().at(0)["message"_L1].toString(), QString());
    QCOMPARE(commits.array().at(0)["authors"_L1][0]["user"_L1].toString(), u"alice"_s);
    QCOMPARE(paths(where), type == "space"_L1 ? QStringList({u".gitattributes"_s, u"README.md"_s})
                                              : QStringList({u".gitattributes"_s}));
}

void tst_RepoCreate::licenseIsWrittenIntoTheCard()
{
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"license"_s, u"mit"_s}}).status, 200);
    const QJsonObject info = m_hub->get(u"/api/models/alice/new"_s).object();
    QCOMPARE(info["cardData"_L1]["license"_L1].toString(), u"mit"_s);
    QVERIFY(info["tags"_L1].toArray().contains(u"license:mit"_s));
    QCOMPARE(create({{u"name"_s, u"words"_s},
                     {u"type"_s, u"dataset"_s},
                     {u"license"_s, u"other"_s},
                     {u"license_name"_s, u"my-own-1.0"_s},
                     {u"license_link"_s, u"LICENSE"_s}})
                 .status,
             200);
    const QJsonObject card = m_hub->get(u"/api/datasets/alice/words"_s).object()["cardData"_L1].toObject();
    QCOMPARE(card["license_name"_L1].toString(), u"my-own-1.0"_s);
    QCOMPARE(card["license_link"_L1].toString(), u"LICENSE"_s);
}

void tst_RepoCreate::staticSpaceRunsAtOnce()
{
    QCOMPARE(create({{u"name"_s, u"my-page"_s},
                     {u"type"_s, u"space"_s},
                     {u"sdk"_s, u"static"_s},
                     {u"short_description"_s, u"It says: \"hello\" # there"_s}})
                 .status,
             200);
    QCOMPARE(paths(u"/api/spaces/alice/my-page"_s),
             QStringList({u".gitattributes"_s, u"README.md"_s, u"index.html"_s, u"style.css"_s}));
    const QJsonObject info = m_hub->get(u"/api/spaces/alice/my-page"_s).object();
    QCOMPARE(info["cardData"_L1]["title"_L1].toString(), u"My Page"_s);
    QCOMPARE(info["cardData"_L1]["short_description"_L1].toString(), u"It says: \"hello\" # there"_s);
    QCOMPARE(info["runtime"_L1]["stage"_L1].toString(), u"RUNNING"_s);
}

void tst_RepoCreate::filesOfTheBodyReplaceGeneratedOnes()
{
    const QByteArray attributes = "*.html filter=lfs diff=lfs merge=lfs -text";
    const QJsonArray files{QJsonObject{{u"path"_s, u".gitattributes"_s},
                                       {u"encoding"_s, u"base64"_s},
                                       {u"content"_s, QString::fromLatin1(attributes.toBase64())}},
                           QJsonObject{{u"path"_s, u"README.md"_s}, {u"content"_s, u"# Mine\n"_s}}};
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"license"_s, u"mit"_s}, {u"files"_s, files}}).status, 200);
    QCOMPARE(m_hub->get(u"/alice/new/raw/main/.gitattributes"_s).body, attributes);
    QCOMPARE(m_hub->get(u"/alice/new/raw/main/README.md"_s).body, "# Mine\n");
}

void tst_RepoCreate::largeFileOfTheBodyBecomesAnObject()
{
    const QJsonArray files{QJsonObject{{u"path"_s, u"w.safetensors"_s},
                                       {u"encoding"_s, u"base64"_s},
                                       {u"content"_s, QString::fromLatin1(tinySafetensors().toBase64())}}};
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"files"_s, files}}).status, 200);
    QCOMPARE(m_hub->get(u"/alice/new/resolve/main/w.safetensors"_s).status, 302);
    const QJsonObject info = m_hub->get(u"/api/models/alice/new"_s).object();
    QCOMPARE(info["usedStorage"_L1].toInt(), tinySafetensors().size());
    QCOMPARE(info["safetensors"_L1]["total"_L1].toInt(), 4);
}

void tst_RepoCreate::templateGivesItsFiles()
{
    QCOMPARE(
        create(
            {{u"name"_s, u"new"_s}, {u"type"_s, u"space"_s}, {u"sdk"_s, u"gradio"_s}, {u"template"_s, u"acme/demo"_s}})
            .status,
        200);
    QCOMPARE(m_hub->get(u"/spaces/alice/new/raw/main/app.py"_s).body, "print('hello')\n");
    QCOMPARE(m_hub->get(u"/api/spaces/alice/new"_s).object()["cardData"_L1]["title"_L1].toString(), u"Demo"_s);
    QCOMPARE(create({{u"name"_s, u"other"_s},
                     {u"type"_s, u"space"_s},
                     {u"sdk"_s, u"gradio"_s},
                     {u"template"_s, u"acme/no-such-space"_s}})
                 .status,
             400);
}

void tst_RepoCreate::takenNameIsAConflictWithItsAddress()
{
    const Reply reply = create({{u"name"_s, u"Tiny"_s}, {u"organization"_s, u"acme"_s}});
    QCOMPARE(reply.status, 409);
    QCOMPARE(reply.object()["error"_L1].toString(), u"You already created this model repo"_s);
    QCOMPARE(reply.object()["url"_L1].toString(), m_hub->url(u"/acme/Tiny"_s).toString());
    QCOMPARE(reply.header("x-error-message"), "You already created this model repo");
}

void tst_RepoCreate::sameNameMayBeOfTwoKinds()
{
    QCOMPARE(create({{u"name"_s, u"tiny"_s}, {u"organization"_s, u"acme"_s}, {u"type"_s, u"dataset"_s}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/datasets/acme/tiny"_s).status, 200);
}

void tst_RepoCreate::wrongFieldsAreNamed_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, QJsonObject body, const QString &part) {
        if (!body.contains("name"_L1))
            body.insert(u"name"_s, u"new"_s);
        QTest::newRow(name) << body << part;
    };
    row("no name", {{u"name"_s, QJsonValue::Null}}, u"at name"_s);
    for (const char *name : {"-new", "new.", "a--b", "a..b", "new.git", "a b", "a/b", "new\n", "ä"})
        row(name, {{u"name"_s, QString::fromUtf8(name)}}, u"at name"_s);
    row("long name", {{u"name"_s, QString(97, u'x')}}, u"at name"_s);
    row("kind", {{u"type"_s, u"notebook"_s}}, u"at type"_s);
    row("license", {{u"license"_s, u"mine"_s}}, u"at license"_s);
    row("license name", {{u"license_name"_s, u"My License"_s}}, u"at license_name"_s);
    row("visibility", {{u"visibility"_s, u"secret"_s}}, u"at visibility"_s);
    row("both forms", {{u"visibility"_s, u"public"_s}, {u"private"_s, false}}, u"at visibility"_s);
    row("protected model", {{u"visibility"_s, u"protected"_s}}, u"at visibility"_s);
    row("Space without sdk", {{u"type"_s, u"space"_s}}, u"at sdk"_s);
    const QJsonObject space{{u"type"_s, u"space"_s}, {u"sdk"_s, u"static"_s}};
    const auto with = [&space](const QString &key, const QJsonValue &value) {
        QJsonObject body = space;
        body.insert(key, value);
        return body;
    };
    row("hardware", with(u"hardware"_s, u"abacus"_s), u"at hardware"_s);
    row("sleep", with(u"sleepTimeSeconds"_s, 0), u"at sleepTimeSeconds"_s);
    row("secret", with(u"secrets"_s, QJsonArray{QJsonObject{{u"key"_s, u"1A"_s}, {u"value"_s, u"x"_s}}}),
        u"at secrets"_s);
    row("description", with(u"short_description"_s, QString(61, u'x')), u"at short_description"_s);
    row("path of a file", {{u"files"_s, QJsonArray{QJsonObject{{u"path"_s, u"../x"_s}, {u"content"_s, u""_s}}}}},
        u"at files"_s);
}

void tst_RepoCreate::wrongFieldsAreNamed()
{
    QFETCH(const QJsonObject, body);
    QFETCH(const QString, part);
    const Reply reply = create(body);
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.object()["error"_L1].toString().contains(part), reply.body.constData());
}

void tst_RepoCreate::namespaceNeedsARole_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("owner");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << u"acme"_s << 401;
    QTest::newRow("oneself") << QByteArray("hf_erin") << u"Erin"_s << 200;
    QTest::newRow("another user") << QByteArray("hf_erin") << u"bob"_s << 403;
    QTest::newRow("nowhere") << QByteArray("hf_erin") << u"nowhere"_s << 403;
    QTest::newRow("stranger") << QByteArray("hf_erin") << u"acme"_s << 403;
    QTest::newRow("reader") << QByteArray("hf_bob") << u"acme"_s << 403;
    QTest::newRow("contributor") << QByteArray("hf_alice") << u"lab"_s << 200;
    QTest::newRow("writer") << QByteArray("hf_carol") << u"LAB"_s << 200;
    QTest::newRow("without access") << QByteArray("hf_dave") << u"lab"_s << 403;
}

void tst_RepoCreate::namespaceNeedsARole()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, owner);
    QFETCH(const int, status);
    const Reply reply = create({{u"name"_s, u"new"_s}, {u"organization"_s, owner}}, token.constData());
    QCOMPARE(reply.status, status);
    if (status == 403)
        QCOMPARE(reply.object()["error"_L1].toString(),
                 u"You don't have the rights to create a model under the namespace \"%1\""_s.arg(owner));
}

void tst_RepoCreate::contributorWritesOnlyWhatIsHis()
{
    QCOMPARE(create({{u"name"_s, u"mine"_s}, {u"organization"_s, u"lab"_s}}, "hf_alice").status, 200);
    QCOMPARE(create({{u"name"_s, u"hers"_s}, {u"organization"_s, u"lab"_s}}, "hf_carol").status, 200);
    QCOMPARE(m_hub->get(u"/api/models/lab/mine/auth-check/write"_s, as("hf_alice")).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/lab/hers/auth-check/write"_s, as("hf_alice")).status, 403);
    QCOMPARE(m_hub->get(u"/api/models/lab/mine/auth-check/write"_s, as("hf_carol")).status, 200);
}

void tst_RepoCreate::privateOneIsInvisibleToStrangers()
{
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"visibility"_s, u"private"_s}}).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/alice/new"_s).status, 401);
    QCOMPARE(m_hub->get(u"/api/models/alice/new"_s, as("hf_bob")).status, 404);
    QCOMPARE(m_hub->get(u"/api/models/alice/new"_s, as("hf_bob")).header("x-error-code"), "RepoNotFound");
    QVERIFY(!m_hub->get(u"/api/models?author=alice"_s, as("hf_bob")).body.contains("alice/new"));
    QVERIFY(m_hub->get(u"/api/models?author=alice"_s, as("hf_alice")).body.contains("alice/new"));
}

void tst_RepoCreate::memberWithoutAccessSeesNothingPrivate()
{
    QCOMPARE(create({{u"name"_s, u"new"_s}, {u"organization"_s, u"lab"_s}, {u"private"_s, true}}, "hf_carol").status,
             200);
    QCOMPARE(m_hub->get(u"/api/models/lab/new"_s, as("hf_alice")).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/lab/new"_s, as("hf_dave")).status, 404);
    QCOMPARE(m_hub->get(u"/api/models?author=lab"_s, as("hf_dave")).body, "[]");
}

void tst_RepoCreate::protectedIsForSpacesOnly()
{
    QCOMPARE(create({{u"name"_s, u"new"_s},
                     {u"type"_s, u"space"_s},
                     {u"sdk"_s, u"static"_s},
                     {u"visibility"_s, u"protected"_s}})
                 .status,
             200);
    const auto found = m_hub->store().repos().find(RepoKind::Space, u"alice/new"_s);
    QVERIFY(found && found->row.isProtected && found->row.isPrivate);
}

HS_GUILESS_TEST(tst_RepoCreate)
#include "tst_repocreate.moc"
