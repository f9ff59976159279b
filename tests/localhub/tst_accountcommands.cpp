// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/runaccounts.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// `hubscope-localhub account …` on the folder of a running hub.
class tst_AccountCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void userIsAddedWithATokenWhileTheHubRuns();
    void accountIsChangedNotMadeAnew();
    void organizationGetsMembers();
    void tokenIsRevokedByItsLabel();
    void fineGrainedTokenShowsItsRights();
    void removedAccountIsGone();
    void ownerOfRepositoriesStays();
    void listShowsAccounts();
    void emptyFolderIsMade();
    void refuses_data();
    void refuses();
    void programPrintsTheToken();

private:
    [[nodiscard]] Outcome<QStringList> run(const QString &words)
    {
        QStringList arguments = words.split(u' ', Qt::SkipEmptyParts);
        if (!arguments.contains(u"--data"_s))
            arguments << u"--data"_s << m_hub->folder();
        const auto line = parseAccountLine(arguments);
        return line ? changeAccounts(*line) : std::unexpected(line.error());
    }
    [[nodiscard]] QByteArray token(const QString &words)
    {
        return run(u"token "_s + words).value_or(QStringList()).value(0).toLatin1();
    }
    [[nodiscard]] QJsonObject whoIs(const QByteArray &token)
    {
        return m_hub->get(u"/api/whoami-v2"_s, as(token.constData())).object();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_AccountCommands::init()
{
    m_hub = std::make_unique<Hub>(acmeHub());
}

void tst_AccountCommands::userIsAddedWithATokenWhileTheHubRuns()
{
    QVERIFY(run(u"add zoe --fullname Zoë --email z@example.test --pro"_s));
    const QByteArray made = token(u"zoe --label laptop --role read"_s);
    QVERIFY(made.startsWith("hf_"));
    QCOMPARE(made.size(), 37);
    const QJsonObject me = whoIs(made);
    QCOMPARE(me["name"_L1].toString(), u"zoe"_s);
    QCOMPARE(me["fullname"_L1].toString(), u"Zoë"_s);
    QCOMPARE(me["isPro"_L1].toBool(), true);
    QCOMPARE(me["auth"_L1]["accessToken"_L1]["displayName"_L1].toString(), u"laptop"_s);
    QCOMPARE(me["auth"_L1]["accessToken"_L1]["role"_L1].toString(), u"read"_s);
    QFile index(m_hub->folder() + u"/hub.sqlite"_s);
    QVERIFY(index.open(QIODevice::ReadOnly));
    QVERIFY(!index.readAll().contains(made)); // only its hash is kept
}

void tst_AccountCommands::accountIsChangedNotMadeAnew()
{
    const QString id = whoIs("hf_alice")["id"_L1].toString();
    QVERIFY(run(u"add alice --fullname Alicia --social github=alicia --details Models"_s));
    const QJsonObject alice = whoIs("hf_alice");
    QCOMPARE(alice["id"_L1].toString(), id);
    QCOMPARE(alice["fullname"_L1].toString(), u"Alicia"_s);
    QCOMPARE(alice["email"_L1].toString(), u"alice@example.test"_s);
    QVERIFY(run(u"add alice --pro"_s));
    QCOMPARE(m_hub->get(u"/api/users/alice/overview"_s).object()["details"_L1].toString(), u"Models"_s);
}

void tst_AccountCommands::organizationGetsMembers()
{
    QVERIFY(run(u"add new-org --organization --member alice=admin --member bob=contributor"_s));
    QVERIFY(run(u"add erin --in new-org=read"_s));
    const auto members = [this] { return m_hub->get(u"/api/organizations/new-org/members"_s).array().size(); };
    QCOMPARE(members(), 3);
    QCOMPARE(whoIs("hf_erin")["orgs"_L1][0]["roleInOrg"_L1].toString(), u"read"_s);
    QVERIFY(run(u"add new-org --member bob=none"_s));
    QCOMPARE(members(), 2);
    QVERIFY(!run(u"add new-org --member nobody=read"_s));
    QVERIFY(!run(u"add alice --organization"_s)); // a user's name
}

void tst_AccountCommands::tokenIsRevokedByItsLabel()
{
    const QByteArray made = token(u"bob --label old"_s);
    QCOMPARE(whoIs(made)["name"_L1].toString(), u"bob"_s);
    QVERIFY(run(u"token bob --revoke old"_s));
    QVERIFY(!whoIs(made).contains("name"_L1));
    QCOMPARE(whoIs("hf_bob")["name"_L1].toString(), u"bob"_s);
    QVERIFY(!run(u"token bob --revoke old"_s));
}

void tst_AccountCommands::fineGrainedTokenShowsItsRights()
{
    const QByteArray made = token(
        u"alice --can org/acme=repo.content.read --can model/acme/tiny=repo.write --can global=discussion.write --gated"_s);
    const QJsonObject rights = whoIs(made)["auth"_L1]["accessToken"_L1]["fineGrained"_L1].toObject();
    QCOMPARE(rights["canReadGatedRepos"_L1].toBool(), true);
    QCOMPARE(rights["global"_L1].toArray(), QJsonArray{u"discussion.write"_s});
    QCOMPARE(rights["scoped"_L1][1]["entity"_L1]["name"_L1].toString(), u"acme/tiny"_s);
    QCOMPARE(rights["scoped"_L1][1]["entity"_L1]["_id"_L1].toString(),
             m_hub->get(u"/api/models/acme/tiny"_s).object()["_id"_L1].toString());
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/auth-check/write"_s, as(made.constData())).status, 200);
    QCOMPARE(m_hub->get(u"/api/models/acme/secret/auth-check/write"_s, as(made.constData())).status, 403);
    QVERIFY(!run(u"token alice --can model/acme/nothing=repo.write"_s));
}

void tst_AccountCommands::removedAccountIsGone()
{
    QVERIFY(run(u"remove bob"_s));
    QCOMPARE(m_hub->get(u"/api/whoami-v2"_s, as("hf_bob")).status, 401);
    QCOMPARE(m_hub->get(u"/api/users/bob/overview"_s).status, 404);
    QCOMPARE(m_hub->get(u"/api/organizations/acme/members"_s).array().size(), 1);
    QVERIFY(!run(u"remove bob"_s));
}

void tst_AccountCommands::ownerOfRepositoriesStays()
{
    const auto refused = run(u"remove acme"_s);
    QVERIFY(!refused);
    QVERIFY(refused.error().text.contains("has repositories"_L1));
    QCOMPARE(m_hub->get(u"/api/organizations/acme/overview"_s).status, 200);
}

void tst_AccountCommands::listShowsAccounts()
{
    const auto all = run(u"list"_s);
    QVERIFY(all);
    QCOMPARE(all->size(), 7);
    const QString acme = run(u"list acme"_s)->join(u'\n');
    QVERIFY(acme.contains("member alice as admin"_L1));
    const QString alice = run(u"list alice"_s)->join(u'\n');
    QVERIFY(alice.contains("in acme as admin"_L1));
    QVERIFY(alice.contains("token seed  write"_L1));
    QVERIFY(!alice.contains("hf_"_L1));
}

void tst_AccountCommands::emptyFolderIsMade()
{
    const QTemporaryDir folder;
    QVERIFY(run(u"add first --data "_s + folder.filePath(u"hub"_s)));
    QCOMPARE(run(u"list --data "_s + folder.filePath(u"hub"_s))->size(), 1);
}

void tst_AccountCommands::refuses_data()
{
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << u""_s;
    QTest::newRow("unknown action") << u"rename alice"_s;
    QTest::newRow("no name") << u"add"_s;
    QTest::newRow("two names") << u"add one two"_s;
    QTest::newRow("unknown option") << u"add one --nonsense"_s;
    QTest::newRow("bad role") << u"add one --in acme=king"_s;
    QTest::newRow("bad token role") << u"token alice --role god"_s;
    QTest::newRow("token for nobody") << u"token nobody"_s;
    for (const QString &name : {u"a"_s, u"-a"_s, u"a--b"_s, u"a_b"_s, u"123"_s, u"api"_s, u"Datasets"_s, u"a/b"_s})
        QTest::addRow("the name %s", qPrintable(name)) << u"add "_s + name;
}

void tst_AccountCommands::refuses()
{
    QFETCH(const QString, words);
    const auto result = run(words);
    QVERIFY(!result);
    QVERIFY(!result.error().text.isEmpty());
}

void tst_AccountCommands::programPrintsTheToken()
{
    const QString program = QStringLiteral(HS_BIN_DIR "/hubscope-localhub");
    if (!QFile::exists(program))
        QSKIP("hubscope-localhub is not built");
    QProcess process;
    process.start(program, {u"account"_s, u"token"_s, u"alice"_s, u"--data"_s, m_hub->folder()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
    QCOMPARE(whoIs(process.readAllStandardOutput().trimmed())["name"_L1].toString(), u"alice"_s);
    process.start(program, {u"account"_s, u"remove"_s, u"nobody"_s, u"--data"_s, m_hub->folder()});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    process.start(program, {u"account"_s, u"remove"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
}

HS_GUILESS_TEST(tst_AccountCommands)
#include "tst_accountcommands.moc"
