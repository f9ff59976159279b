// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTcpSocket>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kMainCommits = u"models/acme/tiny/commit/main"_s;

} // namespace

/// Commits that are refused leave the repository as it was (commit-upload.md §5, §6).
class tst_CommitRefusals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void whatIsWrongIsSaid_data();
    void whatIsWrongIsSaid();
    void staleParentIsPreconditionFailed();
    void racingCommitsAllLandOrSayWhy();
    void onlyWritersCommit_data();
    void onlyWritersCommit();
    void largeRegularFilesAreRejected();
    void binaryRegularFilesAreRejected();
    void missingLargeFilesAreNamed();
    void invalidCardsAreRejected();
    void renamedRepositoriesRedirect();
    void brokenConnectionsLeaveNothing();
    void hugeLinesAreNotHeld();
    void namesThatGitRefusesAreRefused_data();
    void namesThatGitRefusesAreRefused();
    void longAttributeLinesAreRefused();
    void submodulesThatGitDistrustsAreRefused_data();
    void submodulesThatGitDistrustsAreRefused();

private:
    [[nodiscard]] QString head() { return m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString(); }

    std::unique_ptr<Hub> m_hub;
};

void tst_CommitRefusals::whatIsWrongIsSaid_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QString>("message");
    const QByteArray good = ndjson(u"x"_s, {fileLine(u"x.txt"_s, "x")});
    const auto row = [](const char *name, const QByteArray &body, int status, const QString &message,
                        const QByteArray &code = {}) {
        QTest::newRow(name) << kMainCommits << body << status << code << message;
    };
    row("only a header", ndjson(u"x"_s, {}), 400, u"Add a line with the key `lfsFile`, `file` or `deletedFile`"_s);
    row("nothing at all", "", 400, u"header"_s);
    row("no header first", good.split('\n').at(1) + '\n' + good.split('\n').at(0) + '\n', 400, u"header"_s);
    row("two headers", good.split('\n').at(0) + '\n' + good, 400, u"header"_s);
    row("no title", ndjson(u""_s, {fileLine(u"x.txt"_s, "x")}), 400, u"at summary"_s);
    row("no JSON", "{\"key\":\"header\"", 400, u"Invalid JSON"_s);
    row("half a text", "{\"key\":\"head", 400, u"not whole"_s);
    row("an unknown key", ndjson(u"x"_s, {line("copyFile", {{u"path"_s, u"x"_s}})}), 400, u"copyFile"_s);
    row("a file without content", ndjson(u"x"_s, {line("file", {{u"path"_s, u"x"_s}})}), 400, u"at content"_s);
    row("broken base64",
        ndjson(u"x"_s, {line("file", {{u"path"_s, u"x"_s}, {u"content"_s, u"a?b="_s}, {u"encoding"_s, u"base64"_s}})}),
        400, u"base64"_s);
    row("another encoding",
        ndjson(u"x"_s, {line("file", {{u"path"_s, u"x"_s}, {u"content"_s, u"a"_s}, {u"encoding"_s, u"latin-1"_s}})}),
        400, u"at encoding"_s);
    row("a path that leads out", ndjson(u"x"_s, {fileLine(u"../x"_s, "x")}), 422, u"../x"_s);
    row("a long path", ndjson(u"x"_s, {fileLine(QString(1001, u'a'), "x")}), 422, u"aaa"_s);
    row("a file below a file", ndjson(u"x"_s, {fileLine(u"README.md/x"_s, "x")}), 400, QString());
    row("a file in a folder's place", ndjson(u"x"_s, {fileLine(u"onnx"_s, "x")}), 400, QString());
    row("a removal of nothing", ndjson(u"x"_s, {removalLine("deletedFile", u"nope"_s)}), 404,
        u"A file with this name doesn't exist"_s, "EntryNotFound");
    row("a file removed as a folder", ndjson(u"x"_s, {removalLine("deletedFolder", u"README.md"_s)}), 404,
        u"A file with this name doesn't exist"_s, "EntryNotFound");
    row("a folder that is not there", ndjson(u"x"_s, {removalLine("deletedFolder", u"nope"_s)}), 404,
        u"A file with this name doesn't exist"_s, "EntryNotFound");
    row("a rename of nothing", ndjson(u"x"_s, {line("file", {{u"path"_s, u"x"_s}, {u"oldPath"_s, u"nope"_s}})}), 404,
        u"A file with this name doesn't exist"_s, "EntryNotFound");
    row("a parent that is no id", ndjson(u"x"_s, {fileLine(u"x.txt"_s, "x")}, {{u"parentCommit"_s, u"main"_s}}), 400,
        u"parentCommit"_s);
    row("an oid that is none", ndjson(u"x"_s, {line("lfsFile", {{u"path"_s, u"x"_s}, {u"oid"_s, u"abc"_s}})}), 400,
        u"at oid"_s);
    QTest::newRow("an unknown branch") << u"models/acme/tiny/commit/nope"_s << good << 404
                                       << QByteArray("RevisionNotFound") << u"Invalid rev id: nope"_s;
    QTest::newRow("a tag") << u"models/acme/tiny/commit/v1.0"_s << good << 404 << QByteArray("RevisionNotFound")
                           << u"Invalid rev id: v1.0"_s;
}

void tst_CommitRefusals::whatIsWrongIsSaid()
{
    QFETCH(const QString, where);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, code);
    QFETCH(const QString, message);
    const QString before = head();
    const Reply reply = commit(*m_hub, "hf_alice", where, body);
    QTEST(reply.status, "status");
    QCOMPARE(reply.header("x-error-code"), code);
    QVERIFY2(reply.object()["error"_L1].toString().contains(message), reply.body.constData());
    QCOMPARE(head(), before);
    QVERIFY(m_hub->store().repos().pending().isEmpty());
}

void tst_CommitRefusals::staleParentIsPreconditionFailed()
{
    const QString before = head();
    const QByteArray body = ndjson(u"x"_s, {fileLine(u"x.txt"_s, "x")}, {{u"parentCommit"_s, before}});
    QCOMPARE(commit(*m_hub, "hf_alice", kMainCommits, body).status, 200);
    const Reply again = commit(*m_hub, "hf_alice", kMainCommits, body);
    QCOMPARE(again.status, 412);
    QCOMPARE(again.object()["error"_L1].toString(),
             u"The branch was updated since you opened this page. Please refresh and try again."_s);
    // A pull request may start at an older commit.
    QCOMPARE(commit(*m_hub, "hf_alice", kMainCommits + u"?create_pr=1"_s, body).status, 200);
}

void tst_CommitRefusals::racingCommitsAllLandOrSayWhy()
{
    const QString before = head();
    std::atomic<int> landed = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i) {
        writers.emplace_back([&, i] {
            const QByteArray body =
                ndjson(u"x"_s, {fileLine(u"f-%1.txt"_s.arg(i), "x")}, {{u"parentCommit"_s, before}});
            QTcpSocket socket; // a client of its own: the kit's belongs to the test's thread
            socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_hub->server().port()));
            if (!socket.waitForConnected())
                return;
            socket.write("POST /api/models/acme/tiny/commit/main HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                         "Authorization: Bearer hf_alice\r\nContent-Type: application/x-ndjson\r\nContent-Length: " +
                         QByteArray::number(body.size()) + "\r\n\r\n" + body);
            while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(20000)) {
            }
            const QByteArray answer = socket.readAll();
            landed += answer.startsWith("HTTP/1.1 200") ? 1 : answer.startsWith("HTTP/1.1 412") ? 100 : 10'000;
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QCOMPARE(landed.load(), 301); // one was first, three were told so
}

void tst_CommitRefusals::onlyWritersCommit_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << kMainCommits << 401;
    QTest::newRow("a member who reads") << QByteArray("hf_bob") << kMainCommits << 403;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << kMainCommits << 403;
    QTest::newRow("a private repository") << QByteArray("hf_erin") << u"models/acme/secret/commit/main"_s << 404;
    QTest::newRow("a gated one") << QByteArray("hf_erin") << u"models/acme/auto/commit/main?create_pr=1"_s << 403;
    QTest::newRow("a disabled one") << QByteArray("hf_alice") << u"models/acme/gone/commit/main"_s << 403;
}

void tst_CommitRefusals::onlyWritersCommit()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, where);
    // Larger than any buffer on the way: the answer must get through though nobody wants the body.
    const QByteArray body = ndjson(u"x"_s, {fileLine(u"x.txt"_s, QByteArray(2'000'000, 'x'))});
    const Reply reply = commit(*m_hub, token.constData(), where, body);
    QTEST(reply.status, "status");
}

void tst_CommitRefusals::largeRegularFilesAreRejected()
{
    const QString before = head();
    const Reply reply =
        commit(*m_hub, "hf_alice", kMainCommits,
               ndjson(u"x"_s, {fileLine(u"ok.txt"_s, "ok"), fileLine(u"a.csv"_s, QByteArray(10485761, 'a')),
                               fileLine(u"fits.csv"_s, QByteArray(10485760, 'a'))}));
    QCOMPARE(reply.status, 400);
    const QString message = reply.object()["error"_L1].toString();
    QVERIFY2(message.startsWith(u"Your push was rejected because it contains files larger than 10 MiB."_s),
             qPrintable(message));
    QVERIFY(message.endsWith(u"Offending files:\n  - a.csv (ref: refs/heads/main)"_s));
    QCOMPARE(head(), before);
}

void tst_CommitRefusals::binaryRegularFilesAreRejected()
{
    const Reply reply =
        commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {fileLine(u"a.dat"_s, QByteArray("a\0b", 3))}));
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.object()["error"_L1].toString().startsWith(
        u"Your push was rejected because it contains binary files."_s));
}

void tst_CommitRefusals::missingLargeFilesAreNamed()
{
    QJsonObject wrongSize = largeLine(u"wrong size.safetensors"_s, tinySafetensors());
    QJsonObject value = wrongSize["value"_L1].toObject();
    value.insert(u"size"_s, 1);
    wrongSize.insert(u"value"_s, value);
    for (const QJsonObject &one : {largeLine(u"never uploaded.bin"_s, "never"), wrongSize}) {
        const Reply reply = commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {one}));
        QCOMPARE(reply.status, 400);
        const QString message = reply.object()["error"_L1].toString();
        QVERIFY(message.contains(u"an LFS pointer pointed to a file that does not exist"_s));
        QVERIFY(message.contains(one["value"_L1]["path"_L1].toString()));
    }
}

void tst_CommitRefusals::invalidCardsAreRejected()
{
    const QString before = head();
    for (const QByteArray &card : {"---\nlicense: asdf\n---\n"_ba, "\n \n---\nlicense: asdf\n---\n"_ba}) {
        const Reply reply = commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {fileLine(u"README.md"_s, card)}));
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.object()["errors"_L1][0]["message"_L1].toString().startsWith(u"\"license\" must be one of ["_s));
    }
    QCOMPARE(head(), before);
    // Only the card at the root is one.
    QCOMPARE(commit(*m_hub, "hf_alice", kMainCommits,
                    ndjson(u"x"_s, {fileLine(u"docs/README.md"_s, "---\nlicense: asdf\n---\n")}))
                 .status,
             200);
}

void tst_CommitRefusals::renamedRepositoriesRedirect()
{
    const Reply reply =
        commit(*m_hub, "hf_alice", u"models/acme/old-tiny/commit/main"_s, ndjson(u"x"_s, {fileLine(u"x.txt"_s, "x")}));
    QCOMPARE(reply.status, 307);
    QCOMPARE(reply.header("location"), "/api/models/acme/tiny/commit/main");
}

void tst_CommitRefusals::brokenConnectionsLeaveNothing()
{
    const QString before = head();
    const QByteArray body = ndjson(u"x"_s, {fileLine(u"x.txt"_s, QByteArray(3'000'000, 'x'))});
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_hub->server().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /api/models/acme/tiny/commit/main HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer hf_alice\r\n"
                 "Content-Type: application/x-ndjson\r\nContent-Length: " +
                 QByteArray::number(body.size() + 1) + "\r\n\r\n" + body);
    QVERIFY(socket.waitForBytesWritten());
    socket.disconnectFromHost();
    QTRY_COMPARE(QDir(m_hub->store().incomingFolder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(head(), before);
}

void tst_CommitRefusals::hugeLinesAreNotHeld()
{
    // A line whose path is a megabyte: not content, so nothing to put aside.
    const QByteArray body = ndjson(u"x"_s, {fileLine(QString(2'000'000, u'p'), "x")});
    QCOMPARE(commit(*m_hub, "hf_alice", kMainCommits, body).status, 413);
    // Fifty megabytes of content in one line are read and refused for their size.
    const QByteArray large = ndjson(u"x"_s, {fileLine(u"large.txt"_s, QByteArray(40'000'000, 'x'))});
    const Reply reply = commit(*m_hub, "hf_alice", kMainCommits, large);
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.object()["error"_L1].toString().contains(u"large.txt"_s));
}

void tst_CommitRefusals::namesThatGitRefusesAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isGood");
    const auto row = [](const QString &path, bool isGood = false) {
        QTest::newRow(qPrintable(path)) << path << isGood;
    };
    for (const char16_t *path :
         {u".git/x", u"a/.GIT/x", u".git", u".g\u200cit/x", u"\ufeff.git", u".gi\u206ft\u202a", u"git~1", u"a/GIT~1/x",
          u".git ", u".git...", u".git. .", u".git::$INDEX_ALLOCATION", u"git~1:x", u"a\\.git", u"a\\git~1\\b"})
        row(QString::fromUtf16(path));
    for (const char16_t *path : {u".gitx", u"git~2", u".github/x", u".gitignore", u"git", u"a .git", u".g it"})
        row(QString::fromUtf16(path), true);
}

void tst_CommitRefusals::namesThatGitRefusesAreRefused()
{
    QFETCH(const QString, path);
    QFETCH(const bool, isGood);
    const Reply reply = commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {fileLine(path, "x")}));
    QCOMPARE(reply.status, isGood ? 200 : 422);
}

void tst_CommitRefusals::longAttributeLinesAreRefused()
{
    const QByteArray text = "*.bin filter=lfs\n*.x " + QByteArray(3000, 'x') + '\n';
    const Reply reply =
        commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {fileLine(u"a/.gitattributes"_s, text)}));
    QCOMPARE(reply.status, 400); // as for all content that is rejected
    QVERIFY(reply.body.contains("a/.gitattributes"));
}

void tst_CommitRefusals::submodulesThatGitDistrustsAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isGood");
    const auto entry = [](const char *name, const char *key, const char *value) {
        return QByteArray("[submodule \"") + name + "\"]\n\t" + key + " = " + value + '\n';
    };
    const QString plain = u".gitmodules"_s;
    QTest::newRow("address of the web") << plain << entry("a", "url", "https://example.org/a.git") << true;
    QTest::newRow("neighbour") << plain << entry("a", "url", "../a") << true;
    QTest::newRow("address like an option") << plain << entry("a", "url", "-upload-pack=touch") << false;
    QTest::newRow("address with a line break") << plain << entry("a", "url", "https://example.org/%0ahost=x") << false;
    QTest::newRow("address without a host") << plain << entry("a", "url", "https:///a") << false;
    QTest::newRow("neighbour's scheme") << plain << entry("a", "url", "../../:ssh") << false;
    QTest::newRow("name that leads out") << plain << entry("a/../../b", "path", "b") << false;
    QTest::newRow("path like an option") << plain << entry("a", "path", "-x") << false;
    QTest::newRow("command as an update") << plain << entry("a", "update", "!touch x") << false;
    QTest::newRow("in a folder") << u"a/.gitmodules"_s << entry("a", "path", "-x") << false;
    QTest::newRow("in capitals") << u".GITModules"_s << entry("a", "path", "-x") << false;
    QTest::newRow("NTFS, dot") << u".gitmodules."_s << entry("a", "path", "-x") << false;
    QTest::newRow("NTFS, short") << u"gitmod~1"_s << entry("a", "path", "-x") << false;
    QTest::newRow("NTFS, hashed") << u"GI7EBA~1"_s << entry("a", "path", "-x") << false;
    QTest::newRow("another file") << u"gitmodules.txt"_s << entry("a", "path", "-x") << true;
    QTest::newRow("other files are not read") << plain << QByteArray("[include]\n\tpath = /dev/zero\n") << false;
}

void tst_CommitRefusals::submodulesThatGitDistrustsAreRefused()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isGood);
    const Reply reply = commit(*m_hub, "hf_alice", kMainCommits, ndjson(u"x"_s, {fileLine(path, text)}));
    QCOMPARE(reply.status, isGood ? 200 : 400);
}

HS_GUILESS_TEST(tst_CommitRefusals)
#include "tst_commitrefusals.moc"
