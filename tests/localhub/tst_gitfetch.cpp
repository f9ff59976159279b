// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitclient.h"
#include "hubkit.h"
#include "localhub/git/gitprocess.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

CommitRequest change(const QString &path, const QByteArray &content)
{
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"Change "_s + path;
    request.when = QDateTime(QDate(2026, 2, 1), QTime(8, 0), QTimeZone::UTC);
    request.changes = {{FileChange::Kind::Content, path, content, {}}};
    return request;
}

/// Programs that this process started and that still run.
int runningChildren()
{
    const QByteArray parent = QByteArray::number(::getpid());
    int count = 0;
    for (const QString &process : QDir(u"/proc"_s).entryList({u"[1-9]*"_s}, QDir::Dirs)) {
        QFile file(u"/proc/%1/stat"_s.arg(process));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // "pid (name) state parent …"; the name may hold anything.
        const QByteArray line = file.readAll();
        const QList<QByteArray> rest = line.sliced(line.lastIndexOf(')') + 2).split(' ');
        count += rest.value(1) == parent ? 1 : 0;
    }
    return count;
}

/// Bytes that no compression makes smaller.
QByteArray noise(int seed, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint64 state = static_cast<quint64>(seed) * 0x9E3779B97F4A7C15ULL + 1;
    for (char &byte : bytes) {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        byte = static_cast<char>(state >> 32);
    }
    return bytes;
}

} // namespace

/// Clone and fetch over smart HTTP with the real git (gitprotocol-http(5)).
class tst_GitFetch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasGit())
            QSKIP("git is not installed");
    }
    void init()
    {
        m_hub = std::make_unique<Hub>(acmeHub());
        m_git = std::make_unique<GitClient>();
    }
    void cleanup()
    {
        m_git.reset();
        m_hub.reset();
    }

    void clonesEveryKind_data();
    void clonesEveryKind();
    void everyProtocolVersionWorks_data();
    void everyProtocolVersionWorks();
    void formerNamesLeadToTheRepository_data();
    void formerNamesLeadToTheRepository();
    void shallowAndPartialClones();
    void emptyRepositoryIsCloned();
    void laterCommitsAreFetched();
    void pullRequestsAreFetched();
    void longNegotiationsAreUnderstood();
    void privateRepositoriesAskForAPassword();
    void strangersSeeNoPrivateRepository();
    void wrongTokensAreRefused();
    void gatedRepositoriesWantAccess();
    void disabledRepositoriesAreClosed();
    void everythingElseIsRefused_data();
    void everythingElseIsRefused();
    void programsEndWithTheirClient();
    void programsEndWithTheServer();
    void programsAreReaped();

private:
    [[nodiscard]] QString address(const QString &path) const { return m_hub->url(u'/' + path).toString(); }
    [[nodiscard]] GitRun clone(const QString &path, const QStringList &options = {}) const
    {
        return m_git->run(QStringList{u"clone"_s} + options + QStringList{address(path), u"clone"_s});
    }
    [[nodiscard]] RepoRow repo(const QString &name, RepoKind kind = RepoKind::Model) const
    {
        const auto found = m_hub->store().repos().find(kind, name);
        return found ? found->row : RepoRow();
    }
    /// A repository whose pack is far larger than what sockets and pipes hold.
    void makeLarge();

    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<GitClient> m_git;
};

void tst_GitFetch::clonesEveryKind_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("api");
    QTest::newRow("model") << u"acme/tiny"_s << u"models/acme/tiny"_s;
    QTest::newRow("model .git") << u"acme/tiny.git"_s << u"models/acme/tiny"_s;
    QTest::newRow("dataset") << u"datasets/acme/words"_s << u"datasets/acme/words"_s;
    QTest::newRow("dataset .git") << u"datasets/acme/words.git"_s << u"datasets/acme/words"_s;
    QTest::newRow("space") << u"spaces/acme/demo"_s << u"spaces/acme/demo"_s;
}

void tst_GitFetch::clonesEveryKind()
{
    QFETCH(const QString, path);
    QFETCH(const QString, api);
    const GitRun done = clone(path);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    const QJsonObject info = m_hub->get(u"/api/"_s + api).object();
    QCOMPARE(m_git->ask({u"rev-parse"_s, u"HEAD"_s}, u"clone"_s), info["sha"_L1].toString());
    QCOMPARE(m_git->ask({u"branch"_s, u"--show-current"_s}, u"clone"_s), u"main"_s);
    QVERIFY(m_git->read(u"clone/README.md"_s).contains('#') || path.startsWith("spaces"_L1));
    const GitRun check = m_git->run({u"fsck"_s, u"--strict"_s, u"--full"_s}, u"clone"_s);
    QVERIFY2(check.isGood() && !check.text.contains("warning"_L1), qPrintable(check.text));
}

void tst_GitFetch::everyProtocolVersionWorks_data()
{
    QTest::addColumn<int>("version");
    for (int version : {0, 1, 2})
        QTest::addRow("%d", version) << version;
}

void tst_GitFetch::everyProtocolVersionWorks()
{
    QFETCH(const int, version);
    const QString setting = u"protocol.version=%1"_s.arg(version);
    GitRun done = m_git->run({u"-c"_s, setting, u"clone"_s, address(u"acme/tiny"_s), u"clone"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"-c"_s, setting, u"ls-remote"_s, u"origin"_s, u"v1.0"_s}, u"clone"_s).section(u'\t', 1),
             u"refs/tags/v1.0"_s);
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), change(u"new.txt"_s, "new\n")));
    done = m_git->run({u"-c"_s, setting, u"pull"_s}, u"clone"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->read(u"clone/new.txt"_s), "new\n");
}

void tst_GitFetch::formerNamesLeadToTheRepository_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("former name") << u"acme/old-tiny"_s;
    QTest::newRow("former name .git") << u"acme/old-tiny.git"_s;
    QTest::newRow("without owner") << u"tiny"_s;
    QTest::newRow("without owner .git") << u"tiny.git"_s;
    QTest::newRow("other case") << u"ACME/Tiny"_s;
}

void tst_GitFetch::formerNamesLeadToTheRepository()
{
    QFETCH(const QString, path);
    const GitRun done = clone(path);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"rev-parse"_s, u"HEAD"_s}, u"clone"_s), repo(u"acme/tiny"_s).head);
}

void tst_GitFetch::shallowAndPartialClones()
{
    GitRun done = clone(u"acme/tiny"_s, {u"--depth=1"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"rev-list"_s, u"--count"_s, u"HEAD"_s}, u"clone"_s), u"1"_s);
    done = m_git->run({u"fetch"_s, u"--unshallow"_s}, u"clone"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"rev-list"_s, u"--count"_s, u"HEAD"_s}, u"clone"_s), u"3"_s);

    done = m_git->run({u"clone"_s, u"--bare"_s, u"--filter=blob:none"_s, address(u"acme/tiny"_s), u"partial"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QVERIFY(!done.text.contains("not recognized"_L1));
    // The content comes when it is looked at.
    QCOMPARE(m_git->ask({u"show"_s, u"main:notes/long name.txt"_s}, u"partial"_s), u"one\ntwo"_s);
}

void tst_GitFetch::emptyRepositoryIsCloned()
{
    const RepoRow row = repo(u"acme/tiny-GGUF"_s);
    const QString path = m_hub->store().gitPath(row.oid);
    QVERIFY(QDir(path).removeRecursively());
    QVERIFY(GitWriter::create(path));
    const GitRun done = clone(u"acme/tiny-GGUF"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"symbolic-ref"_s, u"HEAD"_s}, u"clone"_s), u"refs/heads/main"_s);
}

void tst_GitFetch::laterCommitsAreFetched()
{
    QVERIFY(clone(u"datasets/acme/words"_s).isGood());
    const auto id = m_hub->store().commit(repo(u"acme/words"_s, RepoKind::Dataset), change(u"more.csv"_s, "c,d\n"));
    QVERIFY(id);
    const GitRun done = m_git->run({u"pull"_s}, u"clone"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->read(u"clone/more.csv"_s), "c,d\n");
    QCOMPARE(m_git->ask({u"log"_s, u"-1"_s, u"--format=%H %an %s"_s}, u"clone"_s), *id + u" alice Change more.csv"_s);
}

void tst_GitFetch::pullRequestsAreFetched()
{
    QVERIFY(clone(u"acme/tiny"_s).isGood());
    const GitRun done = m_git->run({u"fetch"_s, u"origin"_s, u"refs/pr/1:pr/1"_s}, u"clone"_s); // community.md §8
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->ask({u"show"_s, u"pr/1:proposal.txt"_s}, u"clone"_s), u"please"_s);
}

void tst_GitFetch::longNegotiationsAreUnderstood()
{
    QVERIFY(clone(u"acme/tiny"_s).isGood());
    // The server knows none of these: git asks about them in requests that it compresses.
    for (int i = 0; i < 120; ++i)
        QVERIFY(m_git->run({u"commit"_s, u"--quiet"_s, u"--allow-empty"_s, u"-m"_s, u"own %1"_s.arg(i)}, u"clone"_s)
                    .isGood());
    const auto id = m_hub->store().commit(repo(u"acme/tiny"_s), change(u"new.txt"_s, "new\n"));
    QVERIFY(id);
    for (int version : {0, 2}) {
        const GitRun done = m_git->run(
            {u"-c"_s, u"protocol.version=%1"_s.arg(version), u"fetch"_s, u"origin"_s, u"main"_s}, u"clone"_s);
        QVERIFY2(done.isGood(), qPrintable(done.text));
        QCOMPARE(m_git->ask({u"rev-parse"_s, u"FETCH_HEAD"_s}, u"clone"_s), *id);
    }
}

void tst_GitFetch::privateRepositoriesAskForAPassword()
{
    const Reply reply = m_hub->get(u"/acme/secret/info/refs?service=git-upload-pack"_s);
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header("www-authenticate").startsWith("Basic realm="));
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    QCOMPARE(reply.body, "Invalid username or password.");
    QVERIFY(!clone(u"acme/secret"_s).isGood());

    m_git->answerWith(u"hf_bob"_s);
    const GitRun done = clone(u"acme/secret"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_git->read(u"clone/README.md"_s), "# Secret\n");
}

void tst_GitFetch::strangersSeeNoPrivateRepository()
{
    m_git->answerWith(u"hf_erin"_s);
    const GitRun done = clone(u"acme/secret"_s);
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("remote: Repository not found"_L1), qPrintable(done.text));
    QVERIFY2(clone(u"acme/nowhere"_s).text.contains("not found"_L1), qPrintable(done.text));
}

void tst_GitFetch::wrongTokensAreRefused()
{
    m_git->answerWith(u"hf_nobody"_s);
    const GitRun done = clone(u"acme/secret"_s);
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("Authentication failed"_L1), qPrintable(done.text));
}

void tst_GitFetch::gatedRepositoriesWantAccess()
{
    QVERIFY(!clone(u"acme/manual"_s).isGood());
    QCOMPARE(m_hub->get(u"/acme/manual/info/refs?service=git-upload-pack"_s).status, 401);
    m_git->answerWith(u"hf_erin"_s);
    GitRun done = clone(u"acme/manual"_s);
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("remote: Access to model acme/manual is restricted and you are not in the "
                                "authorized list."_L1),
             qPrintable(done.text));
    m_git->answerWith(u"hf_dave"_s);
    QVERIFY(clone(u"acme/manual"_s).text.contains("awaiting a review"_L1));
    m_git->answerWith(u"hf_carol"_s);
    done = clone(u"acme/manual"_s);
    QVERIFY2(done.isGood(), qPrintable(done.text));
}

void tst_GitFetch::disabledRepositoriesAreClosed()
{
    m_git->answerWith(u"hf_erin"_s);
    QVERIFY(clone(u"acme/gone"_s).text.contains("remote: Access to this resource is disabled."_L1));
}

void tst_GitFetch::everythingElseIsRefused_data()
{
    QTest::addColumn<QByteArray>("verb");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray request("application/x-git-upload-pack-request");
    QTest::newRow("dumb protocol") << QByteArray("GET") << u"/acme/tiny/info/refs"_s << QByteArray() << 403;
    QTest::newRow("unknown service") << QByteArray("GET") << u"/acme/tiny/info/refs?service=git-upload-archive"_s
                                     << QByteArray() << 403;
    QTest::newRow("other content") << QByteArray("POST") << u"/acme/tiny/git-upload-pack"_s << QByteArray("text/plain")
                                   << 415;
    QTest::newRow("no repository") << QByteArray("POST") << u"/acme/nowhere/git-upload-pack"_s << request << 401;
    QTest::newRow("hidden") << QByteArray("POST") << u"/acme/secret.git/git-upload-pack"_s << request << 401;
    QTest::newRow("gated") << QByteArray("POST") << u"/acme/manual/git-upload-pack"_s << request << 401;
}

void tst_GitFetch::everythingElseIsRefused()
{
    QFETCH(const QByteArray, verb);
    QFETCH(const QString, path);
    QFETCH(const QByteArray, type);
    QFETCH(const int, status);
    const Reply reply = m_hub->send(verb, path, verb == "POST" ? "0000" : "", {{"Content-Type", type}});
    QCOMPARE(reply.status, status);
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
}

void tst_GitFetch::makeLarge()
{
    CommitRequest request = change(u"noise-0.txt"_s, noise(0, 1'000'000));
    for (int i = 1; i < 24; ++i)
        request.changes.append({FileChange::Kind::Content, u"noise-%1.txt"_s.arg(i), noise(i, 1'000'000), QString()});
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), request));
}

void tst_GitFetch::programsEndWithTheirClient()
{
    makeLarge();
    const QString head = repo(u"acme/tiny"_s).head;
    const QByteArray body = "0011command=fetch0001" + QByteArray("0032want ") + head.toLatin1() + "\n0009done\n0000";
    QTcpSocket socket;
    const QUrl url = m_hub->url({});
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.setReadBufferSize(1000);
    socket.write("POST /acme/tiny/git-upload-pack HTTP/1.1\r\nHost: hub\r\nGit-Protocol: version=2\r\n"
                 "Content-Type: application/x-git-upload-pack-request\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(socket.bytesAvailable() > 500);
    QVERIFY(socket.peek(12).startsWith("HTTP/1.1 200"));
    QVERIFY(runningChildren() > 0);
    socket.abort();
    QTRY_COMPARE(runningChildren(), 0);
}

void tst_GitFetch::programsEndWithTheServer()
{
    makeLarge();
    QTcpSocket socket;
    const QUrl url = m_hub->url({});
    socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    QVERIFY(socket.waitForConnected());
    socket.setReadBufferSize(1000);
    const QByteArray body =
        "0011command=fetch00010032want " + repo(u"acme/tiny"_s).head.toLatin1() + "\n0009done\n0000";
    socket.write("POST /acme/tiny/git-upload-pack HTTP/1.1\r\nHost: hub\r\nGit-Protocol: version=2\r\n"
                 "Content-Type: application/x-git-upload-pack-request\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QTRY_VERIFY(socket.bytesAvailable() > 500);
    QVERIFY(runningChildren() > 0);
    m_hub->server().stop();
    QCOMPARE(runningChildren(), 0);
}

void tst_GitFetch::programsAreReaped()
{
    GitPrograms programs;
    const QString path = m_hub->store().gitPath(repo(u"acme/tiny"_s).oid);
    {
        auto waiting = programs.start({path, {u"cat-file"_s, u"--batch-check"_s}, {}});
        QVERIFY(waiting);
        QVERIFY((*waiting)->write("HEAD\n"));
        const auto line = (*waiting)->read(std::chrono::seconds(30));
        QVERIFY(line);
        QCOMPARE(*line, repo(u"acme/tiny"_s).head.toLatin1() + " commit " + line->split(' ').constLast());
        QCOMPARE(runningChildren(), 1);
    }
    QCOMPARE(runningChildren(), 0);
    auto failing = programs.start({path, {u"cat-file"_s, u"-t"_s, u"nonsense"_s}, {}});
    QVERIFY(failing);
    QCOMPARE((*failing)->readAll(100), "");
    QCOMPARE((*failing)->finish(), 128);
    QVERIFY((*failing)->complaints().contains("nonsense"));
    auto killed = programs.start({path, {u"cat-file"_s, u"--batch"_s}, {}});
    QVERIFY(killed);
    std::thread stopping([&programs] { programs.stop(); });
    QCOMPARE((*killed)->readAll(100), "");
    stopping.join();
    QCOMPARE((*killed)->finish(), -SIGKILL);
    QVERIFY(!programs.start({path, {u"version"_s}, {}}));
}

HS_GUILESS_TEST(tst_GitFetch)
#include "tst_gitfetch.moc"
