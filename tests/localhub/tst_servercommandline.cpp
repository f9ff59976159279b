// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/accountsfile.h"
#include "localhub/options.h"
#include "testprogram/testprogram.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kProgram = QStringLiteral(HS_BIN_DIR "/hubscope-localhub");

/// The program, started and ready; its address. Empty when it did not come up.
QString startProgram(QProcess &process, const QStringList &arguments)
{
    process.start(kProgram, arguments);
    while (process.state() != QProcess::NotRunning && !process.canReadLine()) {
        if (!process.waitForReadyRead(30000))
            break;
    }
    const QString line = QString::fromUtf8(process.readLine()).trimmed();
    return line.startsWith("listening "_L1) ? line.sliced(10) : QString();
}

} // namespace

/// Arguments, the accounts file, and the program as a process.
class tst_CommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsArguments();
    void refuses_data();
    void refuses();
    void accountsFileMakesUsersAndOrganizations();
    void brokenAccountsFileIsRefused();
    void accountsHaveNamesAndTokensOfTheirForm_data();
    void accountsHaveNamesAndTokensOfTheirForm();
    void programListensAndStops_data();
    void programListensAndStops();
    void programEndsWithItsStandardInput();
    void helpAndVersion();

private:
    QTemporaryDir m_folder;
};

void tst_CommandLine::readsArguments()
{
    const auto line = parseCommandLine({u"--data"_s, u"/x"_s, u"--port=8080"_s, u"--seed"_s, u"sample"_s, u"--quota"_s,
                                        u"api=5,window=60"_s, u"--faults"_s, u"f.json"_s, u"--error-codes-on-401"_s,
                                        u"--lfs-multipart-over"_s, u"5000000000"_s, u"--lfs-chunk"_s, u"7"_s});
    QVERIFY(line);
    QCOMPARE(line->server.largeUploads.multipartOver, 5'000'000'000);
    QCOMPARE(line->server.largeUploads.chunk, 7);
    QCOMPARE(line->dataFolder, u"/x"_s);
    QCOMPARE(line->server.host, u"127.0.0.1"_s);
    QCOMPARE(line->server.port, 8080);
    QCOMPARE(line->seed, u"sample"_s);
    QCOMPARE(line->server.quotas.api, 5);
    QCOMPARE(line->server.quotas.window, std::chrono::seconds(60));
    QVERIFY(line->server.allowsFaults);
    QVERIFY(line->server.hasErrorCodesOn401);

    const auto import =
        parseCommandLine({u"import"_s, u"--data"_s, u"/x"_s, u"--type"_s, u"dataset"_s, u"a"_s, u"b"_s});
    QVERIFY(import);
    QCOMPARE(import->importPaths, QStringList({u"a"_s, u"b"_s}));
    QCOMPARE(import->importKind, RepoKind::Dataset);
}

void tst_CommandLine::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no data folder") << QStringList{};
    QTest::newRow("unknown option") << QStringList{u"--data"_s, u"/x"_s, u"--nonsense"_s};
    QTest::newRow("bad port") << QStringList{u"--data"_s, u"/x"_s, u"--port"_s, u"70000"_s};
    QTest::newRow("no bytes") << QStringList{u"--data"_s, u"/x"_s, u"--lfs-chunk"_s, u"0"_s};
    QTest::newRow("faults for others") << QStringList{u"--data"_s,     u"/x"_s,       u"--host"_s, u"0.0.0.0"_s,
                                                      u"--insecure"_s, u"--faults"_s, u"f.json"_s};
    QTest::newRow("bad seed") << QStringList{u"--data"_s, u"/x"_s, u"--seed"_s, u"all"_s};
    QTest::newRow("value missing") << QStringList{u"--data"_s};
    QTest::newRow("import of nothing") << QStringList{u"import"_s, u"--data"_s, u"/x"_s};
    QTest::newRow("bad type") << QStringList{u"import"_s, u"--data"_s, u"/x"_s, u"--type"_s, u"kernel"_s, u"p"_s};
}

void tst_CommandLine::refuses()
{
    QFETCH(const QStringList, arguments);
    const auto line = parseCommandLine(arguments);
    QVERIFY(!line);
    QVERIFY(!line.error().text.isEmpty());
}

void tst_CommandLine::accountsFileMakesUsersAndOrganizations()
{
    QFile file(m_folder.filePath(u"accounts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"users":[{"name":"zoe","fullname":"Zoë","email":"z@example.test","token":"hf_zoe"}],
                   "orgs":[{"name":"acme","fullname":"Acme","members":{"zoe":"write"}}]})");
    file.close();
    Hub hub(smallHub());
    QVERIFY(loadAccounts(hub.store(), file.fileName(), TokenForm::Any));
    QVERIFY(loadAccounts(hub.store(), file.fileName(), TokenForm::Any)); // again: an update
    const QJsonObject me = hub.get(u"/api/whoami-v2"_s, as("hf_zoe")).object();
    QCOMPARE(me["fullname"_L1].toString(), u"Zoë"_s);
    QCOMPARE(me["orgs"_L1][0]["roleInOrg"_L1].toString(), u"write"_s);
    QCOMPARE(hub.get(u"/api/models/acme/secret/auth-check/write"_s, as("hf_zoe")).status, 200);
}

void tst_CommandLine::brokenAccountsFileIsRefused()
{
    QFile file(m_folder.filePath(u"broken.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"users\": [");
    file.close();
    Hub hub(smallHub());
    QVERIFY(!loadAccounts(hub.store(), file.fileName(), TokenForm::Any));
    QVERIFY(!loadAccounts(hub.store(), m_folder.filePath(u"missing.json"_s), TokenForm::Any));
}

void tst_CommandLine::accountsHaveNamesAndTokensOfTheirForm_data()
{
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<bool>("isTakenHere");
    QTest::addColumn<bool>("isTakenForOthers");
    QTest::newRow("good") << QByteArray(R"({"name":"zoe","token":"hf_0123456789abcdefGHIJ"})") << true << true;
    QTest::newRow("no token") << QByteArray(R"({"name":"zoe"})") << true << true;
    QTest::newRow("short token") << QByteArray(R"({"name":"zoe","token":"hf_0123456789abcdefGHI"})") << true << false;
    QTest::newRow("no token's form") << QByteArray(R"({"name":"zoe","token":"0123456789abcdefGHIJKLM"})") << true
                                     << false;
    QTest::newRow("no name") << QByteArray(R"({"token":"hf_0123456789abcdefGHIJ"})") << false << false;
    QTest::newRow("a word of addresses") << QByteArray(R"({"name":"datasets"})") << false << false;
    QTest::newRow("a path") << QByteArray(R"({"name":"../zoe"})") << false << false;
}

void tst_CommandLine::accountsHaveNamesAndTokensOfTheirForm()
{
    QFETCH(const QByteArray, user);
    QFETCH(const bool, isTakenHere);
    QFETCH(const bool, isTakenForOthers);
    QFile file(m_folder.filePath(u"form.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"users\":[" + user + "]}");
    file.close();
    Hub hub(only(acmeHub(), {u"acme/tiny"_s}));
    QCOMPARE(loadAccounts(hub.store(), file.fileName(), TokenForm::Unguessable).has_value(), isTakenForOthers);
    QCOMPARE(loadAccounts(hub.store(), file.fileName(), TokenForm::Any).has_value(), isTakenHere);
}

void tst_CommandLine::programListensAndStops_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void tst_CommandLine::programListensAndStops()
{
    QFETCH(const int, signal);
    if (!QFile::exists(kProgram))
        QSKIP("hubscope-localhub is not built");
    QProcess process;
    const QString address = startProgram(process, {u"--data"_s, m_folder.filePath(u"hub"_s)});
    static const QRegularExpression form(u"^http://127\\.0\\.0\\.1:[1-9][0-9]*$"_s);
    QVERIFY2(form.match(address).hasMatch(), process.readAllStandardError().constData());
    Hub client(SeedHub{{}, {}, [](const auto &) {}});
    QCOMPARE(client.get(address + u"/api/models"_s).body, "[]");
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void tst_CommandLine::programEndsWithItsStandardInput()
{
    if (!QFile::exists(kProgram))
        QSKIP("hubscope-localhub is not built");
    QProcess process;
    QVERIFY(!startProgram(process, {u"--data"_s, m_folder.filePath(u"stdin"_s), u"--until-stdin-closes"_s}).isEmpty());
    process.closeWriteChannel();
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 0);
}

void tst_CommandLine::helpAndVersion()
{
    if (!QFile::exists(kProgram))
        QSKIP("hubscope-localhub is not built");
    QProcess process;
    process.start(kProgram, {u"--help"_s});
    QVERIFY(process.waitForFinished());
    QVERIFY(process.readAllStandardOutput().contains("--data DIR"));
    process.start(kProgram, {u"--bogus"_s});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains("--bogus"));
}

HS_GUILESS_TEST(tst_CommandLine)
#include "tst_servercommandline.moc"
