// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Who may see what, and in which words it is refused (conventions.md §8.2, gating.md §2).
class tst_Access : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void matrix_data();
    void matrix();
    void refusalsCarryTheirWords_data();
    void refusalsCarryTheirWords();
    void resolveErrorsArePlainText();
    void gateIsCheckedBeforeTheFile();
    void hashesAreMaskedBehindTheGate();
    void writingNeedsARole_data();
    void writingNeedsARole();
    void pythonGetsACodeWhenAsked();
    void whoAmINamesOrganizationsAndToken();
    void quotaEndsIn429();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Access::matrix_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    const auto row = [](const char *what, const QString &where, const QList<std::pair<QByteArray, int>> &expected) {
        for (const auto &[token, status] : expected)
            QTest::addRow("%s as %s", what, token.isEmpty() ? "nobody" : token.constData()) << where << token << status;
    };
    row("info of a private one", u"/api/models/acme/secret"_s,
        {{"", 401}, {"hf_erin", 404}, {"hf_bob", 200}, {"hf_alice", 200}, {"hf_wrong", 401}});
    row("file of a private one", u"/acme/secret/resolve/main/README.md"_s,
        {{"", 401}, {"hf_erin", 404}, {"hf_bob", 307}});
    row("missing", u"/api/models/acme/nothing"_s, {{"", 401}, {"hf_erin", 404}});
    row("info of a gated one", u"/api/models/acme/manual"_s, {{"", 200}, {"hf_erin", 200}});
    row("tree of a gated one", u"/api/models/acme/manual/tree/main"_s, {{"", 200}, {"hf_erin", 200}});
    row("commits of a gated one", u"/api/models/acme/manual/commits/main"_s,
        {{"", 401}, {"hf_erin", 403}, {"hf_carol", 200}, {"hf_bob", 200}});
    row("file of a gated one", u"/acme/manual/resolve/main/config.json"_s,
        {{"", 401}, {"hf_erin", 403}, {"hf_dave", 403}, {"hf_carol", 307}, {"hf_bob", 307}, {"hf_alice", 307}});
    row("card of a gated one", u"/acme/manual/resolve/main/README.md"_s, {{"", 307}, {"hf_erin", 307}});
    row("raw card of a gated one", u"/acme/manual/raw/main/README.md"_s, {{"", 401}, {"hf_carol", 200}});
    row("auth-check of a gated one", u"/api/models/acme/auto/auth-check"_s,
        {{"", 401}, {"hf_dave", 403}, {"hf_carol", 200}});
    row("info of a disabled one", u"/api/models/acme/gone"_s, {{"", 200}});
    row("file of a disabled one", u"/acme/gone/resolve/main/README.md"_s, {{"", 403}, {"hf_alice", 403}});
    row("whoami", u"/api/whoami-v2"_s, {{"", 401}, {"hf_bob", 200}, {"hf_wrong", 401}});
    row("public list with a bad token", u"/api/models"_s, {{"hf_wrong", 401}});
}

void tst_Access::matrix()
{
    QFETCH(const QString, where);
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(m_hub->get(where, as(token.constData())).status, status);
    QCOMPARE(m_hub->head(where, as(token.constData())).status, status);
}

void tst_Access::refusalsCarryTheirWords_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("words");
    QTest::newRow("anonymous") << u"/api/models/acme/nothing"_s << QByteArray() << QByteArray()
                               << QByteArray("Invalid username or password.");
    QTest::newRow("signed in") << u"/api/models/acme/nothing"_s << QByteArray("hf_erin") << QByteArray("RepoNotFound")
                               << QByteArray("Repository not found");
    QTest::newRow("bad token") << u"/api/models"_s << QByteArray("hf_wrong") << QByteArray()
                               << QByteArray("Invalid credentials in Authorization header");
    QTest::newRow("gate, anonymous")
        << u"/acme/manual/resolve/main/config.json"_s << QByteArray() << QByteArray("GatedRepo")
        << QByteArray(
               "Access to model acme/manual is restricted. You must have access to it and be authenticated to access "
               "it. Please log in.");
    QTest::newRow("gate, never asked") << u"/acme/manual/resolve/main/config.json"_s << QByteArray("hf_erin")
                                       << QByteArray("GatedRepo")
                                       << QByteArray("Access to model acme/manual is restricted and you are not in the "
                                                     "authorized list.");
    QTest::newRow("gate, waiting") << u"/acme/manual/resolve/main/config.json"_s << QByteArray("hf_dave")
                                   << QByteArray("GatedRepo")
                                   << QByteArray(
                                          "Your request to access model acme/manual is awaiting a review from the repo "
                                          "authors.");
    QTest::newRow("disabled") << u"/acme/gone/resolve/main/README.md"_s << QByteArray() << QByteArray()
                              << QByteArray("Access to this resource is disabled.");
    QTest::newRow("revision") << u"/api/models/acme/tiny/revision/nope"_s << QByteArray()
                              << QByteArray("RevisionNotFound") << QByteArray("Invalid rev id: nope");
    QTest::newRow("entry in a tree") << u"/api/models/acme/tiny/tree/main/nope"_s << QByteArray()
                                     << QByteArray("EntryNotFound") << QByteArray("nope does not exist on \"main\"");
    QTest::newRow("user") << u"/api/users/acme/overview"_s << QByteArray() << QByteArray()
                          << QByteArray("This user does not exist");
}

void tst_Access::refusalsCarryTheirWords()
{
    QFETCH(const QString, where);
    QFETCH(const QByteArray, token);
    QFETCH(const QByteArray, code);
    QFETCH(const QByteArray, words);
    const Reply reply = m_hub->get(where, as(token.constData()));
    QCOMPARE(reply.header("x-error-code"), code);
    QVERIFY2(reply.header("x-error-message").startsWith(words), reply.header("x-error-message").constData());
    // The body says the same, as JSON or as plain text.
    const QJsonObject object = reply.object();
    const QByteArray body = object.isEmpty() ? reply.body : object.value("error"_L1).toString().toUtf8();
    QVERIFY2(body.startsWith(words), reply.body.constData());
}

void tst_Access::resolveErrorsArePlainText()
{
    const Reply reply = m_hub->get(u"/acme/tiny/resolve/main/nope.txt"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("x-error-code"), "EntryNotFound");
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    QCOMPARE(reply.body, "Entry not found");
    QCOMPARE(reply.header("x-repo-commit").size(), 40);
    QCOMPARE(reply.header("accept-ranges"), "bytes");
}

void tst_Access::gateIsCheckedBeforeTheFile()
{
    const Reply reply = m_hub->get(u"/acme/manual/resolve/nope/nope.txt"_s, as("hf_erin"));
    QCOMPARE(reply.status, 403);
    QCOMPARE(reply.header("x-error-code"), "GatedRepo");
}

void tst_Access::hashesAreMaskedBehindTheGate()
{
    const auto hashOf = [this](const char *token) {
        for (const QJsonValue &item : m_hub->get(u"/api/models/acme/auto/tree/main"_s, as(token)).array()) {
            if (item["path"_L1].toString() == "model.safetensors"_L1)
                return item["lfs"_L1]["oid"_L1].toString();
        }
        return QString();
    };
    QCOMPARE(hashOf(""), QString(64, u'*'));
    QCOMPARE(hashOf("hf_erin"), QString(64, u'*'));
    QCOMPARE(hashOf("hf_carol"), sha256Hex(tinySafetensors()));
}

void tst_Access::writingNeedsARole_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("stranger") << QByteArray("hf_erin") << 403;
    QTest::newRow("reading member") << QByteArray("hf_bob") << 403;
    QTest::newRow("admin") << QByteArray("hf_alice") << 200;
}

void tst_Access::writingNeedsARole()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/auth-check/write"_s, as(token.constData())).status, status);
}

void tst_Access::pythonGetsACodeWhenAsked()
{
    ServerOptions options;
    options.hasErrorCodesOn401 = true;
    Hub hub(smallHub(), options);
    const Reply reply = hub.get(u"/api/models/acme/nothing"_s);
    QCOMPARE(reply.status, 401);
    QCOMPARE(reply.header("x-error-code"), "RepoNotFound");
}

void tst_Access::whoAmINamesOrganizationsAndToken()
{
    const QJsonObject me = m_hub->get(u"/api/whoami-v2"_s, as("hf_bob")).object();
    QCOMPARE(me["type"_L1].toString(), u"user"_s);
    QCOMPARE(me["name"_L1].toString(), u"bob"_s);
    QCOMPARE(me["email"_L1].toString(), u"bob@example.test"_s);
    QCOMPARE(me["orgs"_L1][0]["name"_L1].toString(), u"acme"_s);
    QCOMPARE(me["orgs"_L1][0]["roleInOrg"_L1].toString(), u"read"_s);
    QCOMPARE(me["auth"_L1]["accessToken"_L1]["role"_L1].toString(), u"write"_s);
}

void tst_Access::quotaEndsIn429()
{
    ServerOptions options;
    options.quotas.api = 2;
    Hub hub(smallHub(), options);
    QVERIFY(hub.get(u"/api/models?limit=1"_s).header("ratelimit").startsWith("\"api\";r=1;t="));
    QCOMPARE(hub.get(u"/api/models?limit=1"_s).status, 200);
    const Reply reply = hub.get(u"/api/models?limit=1"_s);
    QCOMPARE(reply.status, 429);
    QVERIFY(reply.header("ratelimit").startsWith("\"api\";r=0;t="));
    QCOMPARE(reply.header("ratelimit-policy"), "\"fixed window\";\"api\";q=2;w=300");
    // Another caller and another bucket have windows of their own.
    QCOMPARE(hub.get(u"/api/models?limit=1"_s, as("hf_bob")).status, 200);
    QCOMPARE(hub.get(u"/acme/tiny/resolve/main/README.md"_s).status, 307);
}

HS_GUILESS_TEST(tst_Access)
#include "tst_access.moc"
