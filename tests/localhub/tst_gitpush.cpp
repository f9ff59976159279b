// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "gitplace.h"
#include "localhub/git/lfspointer.h"
#include "testprogram/testprogram.h"

#include <QCryptographicHash>
#include <QDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Pushes over smart HTTP with the real git: what lands.
class tst_GitPush : public QObject
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

    void pushIsVisibleAtOnce_data();
    void pushIsVisibleAtOnce();
    void firstPushFillsAnEmptyRepository();
    void branchesAndTagsComeAndGo();
    void formerNamesTakePushes();
    void historyMayBeRewritten();
    void shallowClonesPush();
    void largePushesAreStoredAsOnePack();
    void pushesAndCommitsDoNotLoseEachOther();
    void largeFilesThatAreStoredMayBePointedTo();

private:
    std::unique_ptr<GitPlace> m_place;
};

void tst_GitPush::pushIsVisibleAtOnce_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("api");
    QTest::newRow("model") << u"acme/tiny"_s << u"models/acme/tiny"_s;
    QTest::newRow("dataset .git") << u"datasets/acme/words.git"_s << u"datasets/acme/words"_s;
    QTest::newRow("space") << u"spaces/acme/demo"_s << u"spaces/acme/demo"_s;
}

void tst_GitPush::pushIsVisibleAtOnce()
{
    QFETCH(const QString, path);
    QFETCH(const QString, api);
    QVERIFY(m_place->clone(path).isGood());
    QVERIFY(m_place->commit(u"README.md"_s, "---\nlicense: mit\ntags: [pushed]\n---\n# New\n").isGood());
    QVERIFY(m_place->commit(u"deep/er/file.txt"_s, "content\n").isGood());
    const GitRun done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    const QJsonObject info = m_place->hub().get(u"/api/"_s + api).object();
    QCOMPARE(info["sha"_L1].toString(), m_place->head());
    QVERIFY(info["tags"_L1].toArray().contains(u"pushed"_s));
    QVERIFY(m_place->hub().get(u"/api/%1?filter=pushed"_s.arg(api.section(u'/', 0, 0))).body.contains("acme"));
    const QString page = QString(path).remove(u".git"_s);
    QCOMPARE(m_place->hub().get(u"/%1/raw/main/deep/er/file.txt"_s.arg(page)).body, "content\n");
    QCOMPARE(m_place->hub().get(u"/api/%1/commits/main"_s.arg(api)).array().at(1)["title"_L1], u"Change README.md"_s);
}

void tst_GitPush::firstPushFillsAnEmptyRepository()
{
    const RepoRow row = m_place->repo(u"acme/secret"_s);
    QVERIFY(QDir(m_place->hub().store().gitPath(row.oid)).removeRecursively());
    QVERIFY(GitWriter::create(m_place->hub().store().gitPath(row.oid)));
    QVERIFY(m_place->clone(u"acme/secret"_s).isGood());
    QVERIFY(m_place->commit(u"README.md"_s, "# First\n").isGood());
    const GitRun done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->repo(u"acme/secret"_s).head, m_place->head());
    QCOMPARE(m_place->mess(row), QString());
}

void tst_GitPush::branchesAndTagsComeAndGo()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->git().run({u"tag"_s, u"-a"_s, u"v2"_s, u"-m"_s, u"Second"_s}, u"clone"_s).isGood());
    QVERIFY(m_place->git().run({u"tag"_s, u"light"_s}, u"clone"_s).isGood());
    GitRun done = m_place->push({u"main:refs/heads/feature/one"_s, u"v2"_s, u"light"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    const Reply refs = m_place->hub().get(u"/api/models/acme/tiny/refs"_s);
    for (const char *name : {"refs/heads/feature/one", "refs/tags/v2", "refs/tags/light"})
        QVERIFY2(refs.body.contains(name), refs.body.constData());
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"refs/tags/v2"_s), m_place->head());
    // A name that would be a folder of another.
    done = m_place->push({u"main:refs/heads/feature"_s});
    QVERIFY(!done.isGood());
    done = m_place->push({u"--delete"_s, u"feature/one"_s, u"v2"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    done = m_place->push({u"main:refs/heads/feature"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"refs/heads/feature"_s), m_place->head());
    QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"refs/tags/v2"_s), QString());
}

void tst_GitPush::formerNamesTakePushes()
{
    QVERIFY(m_place->clone(u"acme/old-tiny"_s).isGood());
    QVERIFY(m_place->commit(u"new.txt"_s, "new\n").isGood());
    const GitRun done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, m_place->head());
}

void tst_GitPush::historyMayBeRewritten()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->git().run({u"reset"_s, u"--hard"_s, u"HEAD~1"_s}, u"clone"_s).isGood());
    QVERIFY(m_place->commit(u"other.txt"_s, "other\n").isGood());
    QVERIFY(!m_place->push().isGood()); // git's own care
    const GitRun done = m_place->push({u"--force"_s, u"main"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, m_place->head());
}

void tst_GitPush::shallowClonesPush()
{
    GitRun done = m_place->git().run({u"clone"_s, u"--depth=1"_s, m_place->address(u"acme/tiny"_s), u"clone"_s});
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QVERIFY(m_place->commit(u"new.txt"_s, "new\n").isGood());
    done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, m_place->head());
    QCOMPARE(m_place->mess(m_place->repo(u"acme/tiny"_s)), QString());
}

void tst_GitPush::largePushesAreStoredAsOnePack()
{
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    for (int i = 0; i < 130; ++i) {
        QByteArray noise;
        for (int block = 0; block < 500; ++block)
            noise += QCryptographicHash::hash(QByteArray::number(i * 1000 + block), QCryptographicHash::Sha256).toHex();
        m_place->git().write(u"clone/many/%1.txt"_s.arg(i), noise);
    }
    QVERIFY(m_place->git().run({u"add"_s, u"."_s}, u"clone"_s).isGood());
    QVERIFY(m_place->git().run({u"commit"_s, u"--quiet"_s, u"-m"_s, u"Many"_s}, u"clone"_s).isGood());
    // More than git puts into one request of known length: it comes in chunks, after a request that only asks.
    const GitRun done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, m_place->head());
    const QString packs = m_place->hub().store().gitPath(m_place->repo(u"acme/tiny"_s).oid) + u"/objects/pack"_s;
    QCOMPARE(QDir(packs).entryList({u"*.pack"_s}).size(), QDir(packs).entryList({u"*.idx"_s}).size());
    QCOMPARE(m_place->mess(m_place->repo(u"acme/tiny"_s)), QString());
}

void tst_GitPush::pushesAndCommitsDoNotLoseEachOther()
{
    const RepoRow row = m_place->repo(u"acme/tiny"_s);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(m_place->clone(u"acme/tiny"_s, name).isGood());
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QVERIFY(m_place->commit(name + u".txt"_s, "x", name).isGood());
    std::vector<std::thread> pushing;
    std::array<bool, 3> isDone{};
    for (size_t i = 0; i < isDone.size(); ++i) {
        pushing.emplace_back([this, i, &isDone] {
            const QString name(QChar(u'a' + static_cast<char16_t>(i)));
            isDone.at(i) = m_place->push({u"main:refs/heads/"_s + name}, name).isGood();
        });
    }
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"By the API"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, u"api.txt"_s, "x", {}}};
    const auto id = m_place->hub().store().commit(row, request);
    for (std::thread &thread : pushing)
        thread.join();
    QVERIFY(id);
    QCOMPARE(m_place->repo(u"acme/tiny"_s).head, *id);
    for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
        QCOMPARE(m_place->refAt(u"acme/tiny"_s, u"refs/heads/"_s + name), m_place->head(name));
    QVERIFY(std::ranges::all_of(isDone, std::identity()));
    QCOMPARE(m_place->mess(row), QString());
}

void tst_GitPush::largeFilesThatAreStoredMayBePointedTo()
{
    const qint64 before = m_place->repo(u"acme/tiny"_s).usedStorage;
    const QByteArray content(20000, 'w');
    // That the store has it for somebody else does not help.
    QVERIFY(m_place->hub().store().lfs().put(content));
    QVERIFY(!m_place->hub().store().uploads().sizeIn(
        m_place->hub().store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row.key, sha256Hex(content)));
    QVERIFY(uploadLarge(m_place->hub(), "hf_alice", u"acme/tiny"_s, content));
    QVERIFY(m_place->clone(u"acme/tiny"_s).isGood());
    QVERIFY(m_place->commit(u"more.bin"_s, lfsPointerText(sha256Hex(content), content.size())).isGood());
    const GitRun done = m_place->push();
    QVERIFY2(done.isGood(), qPrintable(done.text));
    QVERIFY(m_place->hub().store().repos().hasLfsObject(m_place->repo(u"acme/tiny"_s).key, sha256Hex(content)));
    QCOMPARE(m_place->repo(u"acme/tiny"_s).usedStorage, before + content.size());
    const Reply reply = m_place->hub().head(u"/acme/tiny/resolve/main/more.bin"_s);
    QCOMPARE(reply.header("x-linked-size"), "20000");
    QCOMPARE(m_place->hub().get(QString::fromLatin1(reply.header("location"))).body, content);
}

HS_GUILESS_TEST(tst_GitPush)
#include "tst_gitpush.moc"
