// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "rawclient.h"
#include "selfsigned.h"
#include "testprogram/testprogram.h"

#include "localhub/options.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kTlsProgram = QStringLiteral(HS_BIN_DIR "/hubscope-localhub");

void write(const QString &name, const QByteArray &content)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(name));
}

} // namespace

/// The hub by TLS, and what it refuses to do without (--cert, --key, --insecure, --host).
class tst_Tls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void allThreeHostsServeByTls();
    void plainHttpIsNotUnderstood();
    void handshakeThatStallsEnds();
    void badCertificateIsRefused_data();
    void badCertificateIsRefused();
    void foreignHostNeedsTlsOrAWord_data();
    void foreignHostNeedsTlsOrAWord();
    void foreignHostNeedsAccounts_data();
    void foreignHostNeedsAccounts();

private:
    [[nodiscard]] ServerOptions secure() const
    {
        ServerOptions options;
        options.listening.certificate = m_folder.filePath(u"cert.pem"_s);
        options.listening.key = m_folder.filePath(u"key.pem"_s);
        return options;
    }
    QTemporaryDir m_folder;
    SelfSigned m_pair;
};

void tst_Tls::initTestCase()
{
    m_pair = makeSelfSigned();
    write(m_folder.filePath(u"cert.pem"_s), m_pair.certificate);
    write(m_folder.filePath(u"key.pem"_s), m_pair.key);
    write(m_folder.filePath(u"other.pem"_s), makeSelfSigned().key);
    write(m_folder.filePath(u"accounts.json"_s), R"({"users":[{"name":"zoe","token":"hf_zoeHasALongToken1234"}]})");
    write(m_folder.filePath(u"weak.json"_s), R"({"users":[{"name":"zoe","token":"hf_zoe"}]})");
}

void tst_Tls::allThreeHostsServeByTls()
{
    Hub hub(acmeHub(), secure());
    hub.trust(m_pair.certificate);
    QVERIFY(hub.server().address().startsWith("https://127.0.0.1:"_L1));
    const Reply list = hub.get(u"/api/models?limit=1"_s);
    QCOMPARE(list.status, 200);
    QVERIFY(nextLink(list).startsWith(hub.server().address()));

    const Reply redirect = hub.get(u"/acme/tiny/resolve/main/model.safetensors"_s);
    QCOMPARE(redirect.status, 302);
    const QString blob = QString::fromUtf8(redirect.header("location"));
    QVERIFY(blob.startsWith(u"https://127.0.0.1:%1/"_s.arg(hub.server().blobPort())));
    QCOMPARE(hub.get(blob).body, tinySafetensors());

    const QJsonObject space = hub.get(u"/api/spaces/acme/demo"_s).object();
    QCOMPARE(space["host"_L1].toString(), u"https://acme-demo.localhost:%1"_s.arg(hub.server().spacePort()));
    const Reply page = hub.get(u"https://127.0.0.1:%1/acme/demo/"_s.arg(hub.server().spacePort()));
    QCOMPARE(page.status, 503); // a Gradio Space, but it is there
}

void tst_Tls::plainHttpIsNotUnderstood()
{
    Hub hub(acmeHub(), secure());
    RawClient client(hub.server().port());
    client.send("GET /api/models HTTP/1.1\r\nHost: a\r\n\r\n");
    QVERIFY(!client.readUntilClosed().contains("tiny"));
    hub.trust(m_pair.certificate);
    QCOMPARE(hub.get(u"/api/models"_s).status, 200);
}

void tst_Tls::handshakeThatStallsEnds()
{
    ServerOptions options = secure();
    options.listening.times.header = std::chrono::milliseconds(200);
    Hub hub(acmeHub(), options);
    RawClient client(hub.server().port());
    client.send("\x16\x03\x01");
    QCOMPARE(client.readUntilClosed(), QByteArray());
}

void tst_Tls::badCertificateIsRefused_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::newRow("missing file") << u"none.pem"_s << u"key.pem"_s;
    QTest::newRow("key of another") << u"cert.pem"_s << u"other.pem"_s;
    QTest::newRow("no certificate") << u"accounts.json"_s << u"key.pem"_s;
}

void tst_Tls::badCertificateIsRefused()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, key);
    const Hub hub(acmeHub());
    ServerOptions options;
    options.listening.certificate = m_folder.filePath(certificate);
    options.listening.key = m_folder.filePath(key);
    const GitLibrary git;
    const QTemporaryDir folder;
    auto store = Store::open(folder.path());
    QVERIFY(store);
    HubServer server(**store, options);
    const auto started = server.start();
    QVERIFY(!started);
    QVERIFY(started.error().text.contains(certificate));
}

void tst_Tls::foreignHostNeedsTlsOrAWord_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("isTaken");
    const QStringList any{u"--data"_s, u"/x"_s, u"--host"_s, u"0.0.0.0"_s};
    QTest::newRow("neither") << any << false;
    QTest::newRow("insecure") << any + QStringList{u"--insecure"_s} << true;
    QTest::newRow("by TLS") << any + QStringList{u"--cert"_s, u"c"_s, u"--key"_s, u"k"_s} << true;
    QTest::newRow("half a pair") << any + QStringList{u"--cert"_s, u"c"_s} << false;
    QTest::newRow("an address of the network")
        << QStringList{u"--data"_s, u"/x"_s, u"--host"_s, u"192.0.2.1"_s} << false;
    QTest::newRow("any IPv6 address") << QStringList{u"--data"_s, u"/x"_s, u"--host"_s, u"::"_s} << false;
    QTest::newRow("a name that begins like loopback")
        << QStringList{u"--data"_s, u"/x"_s, u"--host"_s, u"127.0.0.1.example.org"_s} << false;
    for (const QString &host : {u"127.0.0.1"_s, u"127.8.8.8"_s, u"localhost"_s, u"::1"_s})
        QTest::addRow("%s", qPrintable(host)) << QStringList{u"--data"_s, u"/x"_s, u"--host"_s, host} << true;
}

void tst_Tls::foreignHostNeedsTlsOrAWord()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const bool, isTaken);
    const auto line = parseCommandLine(arguments);
    QCOMPARE(line.has_value(), isTaken);
    if (!line)
        QVERIFY(line.error().text.contains("--cert"_L1));
}

void tst_Tls::foreignHostNeedsAccounts_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::addColumn<QByteArray>("complaint");
    QTest::newRow("no accounts") << QStringList{} << QByteArray("no account with a token");
    QTest::newRow("the sample's accounts") << QStringList{u"--seed"_s, u"sample"_s, u"--accounts"_s, u"ACCOUNTS"_s}
                                           << QByteArray("accounts of the examples");
    QTest::newRow("a token that can be guessed")
        << QStringList{u"--accounts"_s, u"WEAK"_s} << QByteArray("too easy to guess");
    QTest::newRow("accounts") << QStringList{u"--accounts"_s, u"ACCOUNTS"_s} << QByteArray();
    QTest::newRow("none, on purpose") << QStringList{u"--insecure"_s} << QByteArray();
}

void tst_Tls::foreignHostNeedsAccounts()
{
    QFETCH(QStringList, more);
    QFETCH(const QByteArray, complaint);
    if (!QFile::exists(kTlsProgram))
        QSKIP("hubscope-localhub is not built");
    more.replaceInStrings(u"WEAK"_s, m_folder.filePath(u"weak.json"_s));
    more.replaceInStrings(u"ACCOUNTS"_s, m_folder.filePath(u"accounts.json"_s));
    const QTemporaryDir data;
    QProcess process;
    process.start(kTlsProgram, QStringList{u"--data"_s, data.path(), u"--host"_s, u"0.0.0.0"_s, u"--cert"_s,
                                           m_folder.filePath(u"cert.pem"_s), u"--key"_s,
                                           m_folder.filePath(u"key.pem"_s), u"--until-stdin-closes"_s} +
                                   more);
    QVERIFY(process.waitForStarted());
    if (complaint.isEmpty()) {
        QVERIFY(process.waitForReadyRead(30'000));
        QVERIFY(process.readAllStandardOutput().startsWith("listening https://0.0.0.0:"));
        process.closeWriteChannel();
    }
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitCode(), complaint.isEmpty() ? 0 : 1);
    QVERIFY(process.readAllStandardError().contains(complaint));
}

HS_GUILESS_TEST(tst_Tls)
#include "tst_tls.moc"
