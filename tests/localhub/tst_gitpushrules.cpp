// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitplace.h"
#include "localhub/git/lfspointer.h"
#include "localhub/git/pktline.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// What a push is refused for, and in which words.
class tst_GitPushRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasGit())
            QSKIP("git is not installed");
    }
    void init() { m_place = std::make_unique<GitPlace>(); }
    void cleanup() { m_place.reset(); }

    void anonymousIsAskedForAPassword();
    void rightsAreChecked_data();
    void rightsAreChecked();
    void referencesOfTheHubAreNotTouched_data();
    void referencesOfTheHubAreNotTouched();
    void referencesWithoutAPullRequestAreNotTouched();
    void authorsPushToTheirPullRequests();
    void mainCannotBeDeleted();
    void contentIsChecked_data();
    void contentIsChecked();
    void oldCommitsOfAPushAreCheckedToo();
    void brokenObjectsAreRefused();
    void missingObjectsAreRefused();
    void staleMovesAreRefused();
    void atomicPushIsAllOrNothing();
    void packsHaveALimit_data();
    void packsHaveALimit();
    void brokenRequestsAreRefused_data();
    void brokenRequestsAreRefused();

private:
    std::unique_ptr<GitPlace> m_place;
};

void tst_GitPushRules::anonymousIsAskedForAPassword()
{
    const Reply reply = m_place->hub().get(u"/acme/tiny/info/refs?service=git-receive-pack"_s);
    QCOMPARE(reply.status, 401);
    QVERIFY(reply.header("www-authenticate").startsWith("Basic realm="));
    QCOMPARE(m_place->postPush("0000", "").status, 401);
    m_place->git().answerWith({});
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->commit(u"new.txt"_s, "new\n").isGood());
    QVERIFY(!m_place->push().isGood());
    m_place->git().answerWith(u"hf_alice"_s);
    QVERIFY(m_place->push().isGood());
}

void tst_GitPushRules::rightsAreChecked_data()
{
    QTest::addColumn<QString>("token");
    QTest::newRow("reader of the organization") << u"hf_bob"_s;
    QTest::newRow("stranger") << u"hf_erin"_s;
    QTest::newRow("token that only reads") << u"hf_alice_reads"_s;
}

void tst_GitPushRules::rightsAreChecked()
{
    QFETCH(const QString, token);
    QVERIFY(m_place->hub().store().accounts().putToken(u"alice"_s, u"hf_alice_reads"_s, u"read"_s, u"read"_s));
    m_place->git().answerWith(token);
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    const QString before = m_place->head();
    QVERIFY(m_place->commit(u"new.txt"_s, "new\n").isGood());
    const GitRun done = m_place->push();
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("remote: DENIED update refs/heads/main: forbidden"_L1), qPrintable(done.text));
    QVERIFY2(done.text.contains("main -> main (pre-receive hook declined)"_L1), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"main"_s), before);
    QCOMPARE(m_place->mess(m_place->repo(u"acme/tiny"_s)), QString());
}

void tst_GitPushRules::referencesOfTheHubAreNotTouched_data()
{
    QTest::addColumn<QString>("what");
    QTest::newRow("conversion") << u"main:refs/convert/parquet"_s;
    QTest::newRow("pull request that is none") << u"main:refs/pr/99"_s;
    QTest::newRow("removal of a pull request") << u":refs/pr/1"_s;
    QTest::newRow("notes") << u"main:refs/notes/commits"_s;
    QTest::newRow("replacements") << u"main:refs/replace/0123456789012345678901234567890123456789"_s;
}

void tst_GitPushRules::referencesOfTheHubAreNotTouched()
{
    QFETCH(const QString, what);
    const QString ref = what.section(u':', 1);
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->commit(u"new.txt"_s, "new\n").isGood());
    const QString before = m_place->refAt(u"acme/tiny"_s, ref);
    const GitRun done = m_place->push({what});
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains(u"remote: DENIED update %1: forbidden"_s.arg(ref)), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, ref), before);
}

void tst_GitPushRules::referencesWithoutAPullRequestAreNotTouched()
{
    const RepoRow row = m_place->repo(u"acme/tiny"_s);
    const QString ref = u"refs/pr/7"_s;
    const QString folder = m_place->hub().store().gitPath(row.oid);
    QVERIFY(m_place->git().run({u"-C"_s, folder, u"update-ref"_s, ref, u"refs/heads/dev"_s}).isGood());
    const QString before = m_place->refAt(u"acme/tiny"_s, ref);
    QVERIFY(!before.isEmpty());
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    const GitRun done = m_place->push({u"+main:"_s + ref});
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains(u"remote: DENIED update %1: forbidden"_s.arg(ref)), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, ref), before);
}

void tst_GitPushRules::authorsPushToTheirPullRequests()
{
    const RepoRow row = m_place->repo(u"acme/tiny"_s);
    const auto num = m_place->hub().store().discussions().openPullRequest(row, {u"erin"_s, u"Mine"_s, u"Look"_s});
    QVERIFY(num);
    const QString ref = u"refs/pr/%1"_s.arg(*num);
    m_place->git().answerWith(u"hf_erin"_s);
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->commit(u"erin.txt"_s, "mine\n").isGood());
    GitRun done = m_place->push({u"HEAD:"_s + ref}); // community.md §8
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, ref), m_place->head());
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, row.head);
    m_place->git().answerWith(u"hf_dave"_s);
    QVERIFY(m_place->commit(u"dave.txt"_s, "not his\n").isGood());
    QVERIFY(m_place->push({u"HEAD:"_s + ref}).text.contains(u"DENIED update %1: forbidden"_s.arg(ref)));
    m_place->git().answerWith(u"hf_alice"_s);
    done = m_place->push({u"HEAD:"_s + ref});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, ref), m_place->head());
}

void tst_GitPushRules::mainCannotBeDeleted()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    const GitRun done = m_place->push({u"--delete"_s, u"main"_s});
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("deletion of the current branch prohibited"_L1), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"main"_s), m_place->head());
}

void tst_GitPushRules::contentIsChecked_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("words");
    QTest::newRow("large file") << u"big/file.txt"_s << QByteArray(10 * 1024 * 1024 + 1, 'x')
                                << u"remote:   - big/file.txt (ref: refs/heads/main)"_s;
    QTest::newRow("file of exactly 10 MiB") << u"big/file.txt"_s << QByteArray(10 * 1024 * 1024, 'x') << QString();
    QTest::newRow("pointer to nothing") << u"model.bin"_s << lfsPointerText(QString(64, u'a'), 100)
                                        << u"remote:  - model.bin"_s;
    QTest::newRow("pointer with another size")
        << u"model.bin"_s << lfsPointerText(sha256Hex(tinySafetensors()), 100) << u"remote:  - model.bin"_s;
    QTest::newRow("broken card") << u"README.md"_s << QByteArray("---\nlicense: [mit\n---\n# Hm\n")
                                 << u"your push was rejected during YAML metadata verification"_s;
    QTest::newRow("card that is a list") << u"README.md"_s << QByteArray("---\n- mit\n---\n")
                                         << u"remote: - Error: repo card metadata block should be a dict"_s;
    QTest::newRow("broken card elsewhere")
        << u"docs/README.md"_s << QByteArray("---\nlicense: [mit\n---\n") << QString();
    QTest::newRow("card without metadata") << u"README.md"_s << QByteArray("# Only text\n") << QString();
}

void tst_GitPushRules::contentIsChecked()
{
    QFETCH(const QString, file);
    QFETCH(const QByteArray, content);
    QFETCH(const QString, words);
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    const QString before = m_place->head();
    QVERIFY(m_place->commit(file, content).isGood());
    const GitRun done = m_place->push();
    QCOMPARE(done.isGood(), words.isEmpty());
    QVERIFY2(done.text.contains(words), qPrintable(done.text));
    QVERIFY2(words.isEmpty() || done.text.contains("(pre-receive hook declined)"_L1), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"main"_s), words.isEmpty() ? m_place->head() : before);
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, m_place->refAt(u"acme/tiny"_s, u"main"_s));
    QCOMPARE(m_place->mess(m_place->repo(u"acme/tiny"_s)), QString());
}

void tst_GitPushRules::oldCommitsOfAPushAreCheckedToo()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->commit(u"big.txt"_s, QByteArray(11 * 1024 * 1024, 'x')).isGood());
    QVERIFY(m_place->git().run({u"rm"_s, u"--quiet"_s, u"big.txt"_s}, u"clone"_s).isGood());
    QVERIFY(m_place->git().run({u"commit"_s, u"--quiet"_s, u"-m"_s, u"Too late"_s}, u"clone"_s).isGood());
    const GitRun done = m_place->push();
    QVERIFY2(done.text.contains("remote:   - big.txt (ref: refs/heads/main)"_L1), qPrintable(done.text));
}

void tst_GitPushRules::brokenObjectsAreRefused()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    const QString blob = m_place->git().ask({u"rev-parse"_s, u"HEAD:README.md"_s}, u"clone"_s);
    m_place->git().write(u"tree"_s, "100644 .git" + QByteArray(1, '\0') + QByteArray::fromHex(blob.toLatin1()));
    const QString tree =
        m_place->git().ask({u"hash-object"_s, u"-t"_s, u"tree"_s, u"--literally"_s, u"-w"_s, u"../tree"_s}, u"clone"_s);
    const QString id = m_place->git().ask({u"commit-tree"_s, u"-p"_s, u"HEAD"_s, u"-m"_s, u"Evil"_s, tree}, u"clone"_s);
    const GitRun done = m_place->push({id + u":refs/heads/evil"_s});
    QVERIFY(!done.isGood());
    QVERIFY2(done.text.contains("unpacker error"_L1), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"evil"_s), QString());
    QCOMPARE(m_place->mess(m_place->repo(u"acme/tiny"_s)), QString());
}

void tst_GitPushRules::missingObjectsAreRefused()
{
    // A pack without objects, and a commit that nobody has.
    const QByteArray command = QByteArray(40, '0') + ' ' + QByteArray(40, 'b') + " refs/heads/x";
    const Reply reply = m_place->postPush(pktLine(command + '\0' + " report-status") + "0000" + emptyPack());
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.body.contains("ng refs/heads/x"), reply.body.constData());
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"x"_s), QString());
}

void tst_GitPushRules::staleMovesAreRefused()
{
    const RepoRow row = m_place->repo(u"acme/tiny"_s);
    const QByteArray dev = m_place->refAt(u"acme/tiny"_s, u"dev"_s).toLatin1();
    // From where main is not, and a new branch that is possible.
    const QByteArray body = pktLine(dev + ' ' + row.head.toLatin1() + " refs/heads/main" + '\0' + "report-status") +
                            pktLine(QByteArray(40, '0') + ' ' + dev + " refs/heads/copy") + "0000" + emptyPack();
    const Reply reply = m_place->postPush(body);
    QCOMPARE(reply.body, pktLine("unpack ok\n") + pktLine("ng refs/heads/main failed to update ref\n") +
                             pktLine("ok refs/heads/copy\n") + "0000");
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"copy"_s).toLatin1(), dev);
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"main"_s), row.head);
}

void tst_GitPushRules::atomicPushIsAllOrNothing()
{
    const RepoRow row = m_place->repo(u"acme/tiny"_s);
    const QByteArray dev = m_place->refAt(u"acme/tiny"_s, u"dev"_s).toLatin1();
    const QByteArray body =
        pktLine(dev + ' ' + row.head.toLatin1() + " refs/heads/main" + '\0' + "report-status atomic") +
        pktLine(QByteArray(40, '0') + ' ' + dev + " refs/heads/copy") + "0000" + emptyPack();
    const Reply reply = m_place->postPush(body);
    QVERIFY2(reply.body.contains("ng refs/heads/copy atomic push failure"), reply.body.constData());
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"copy"_s), QString());
}

void tst_GitPushRules::packsHaveALimit_data()
{
    QTest::addColumn<QByteArray>("pack");
    QTest::addColumn<QByteArray>("reason");
    const QByteArray version("PACK\0\0\0\x02", 8);
    QTest::newRow("objects") << version + QByteArray("\x7F\xFF\xFF\xFF") + QByteArray(100, 'x')
                             << QByteArray("must not have more than 10000000 objects");
    // A commit (type 1) of four gibibytes, which git would hold whole.
    QTest::newRow("memory") << version + QByteArray("\0\0\0\x01", 4) + QByteArray("\x9F\xFF\xFF\xFF\x7F") +
                                   qCompress(QByteArray(1'000'000, ' '), 9).sliced(4)
                            << QByteArray("emory");
}

void tst_GitPushRules::packsHaveALimit()
{
    QFETCH(const QByteArray, pack);
    QFETCH(const QByteArray, reason);
    const QByteArray command = QByteArray(40, '0') + ' ' + QByteArray(40, 'b') + " refs/heads/x";
    const Reply reply = m_place->postPush(pktLine(command + QByteArray("\0report-status", 14)) + "0000" + pack);
    QCOMPARE(reply.status, 200);
    QVERIFY2(reply.body.contains(reason), reply.body.constData());
    QVERIFY(reply.body.contains("ng refs/heads/x unpacker error"));
}

void tst_GitPushRules::brokenRequestsAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const QByteArray create = QByteArray(40, '0') + ' ' + QByteArray(40, 'b') + " refs/heads/x";
    QTest::newRow("asks only") << QByteArray("0000") << 200;
    QTest::newRow("nothing") << QByteArray() << 400;
    QTest::newRow("no pkt-line") << QByteArray("hello world") << 400;
    QTest::newRow("cut short") << pktLine(create) << 400;
    QTest::newRow("no ids") << pktLine("hello") + "0000" << 400;
    QTest::newRow("length that cannot be") << QByteArray("0003") << 400;
}

void tst_GitPushRules::brokenRequestsAreRefused()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QCOMPARE(m_place->postPush(body).status, status);
    QCOMPARE(m_place->hub().get(u"/api/models/acme/tiny"_s).status, 200);
}

HS_GUILESS_TEST(tst_GitPushRules)
#include "tst_gitpushrules.moc"
