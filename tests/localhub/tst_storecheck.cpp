// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gitclient.h"
#include "hubkit.h"
#include "localhub/options.h"
#include "localhub/store/seeding.h"
#include "localhub/store/storecheck.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kCheckedServer = QStringLiteral(HS_BIN_DIR "/hubscope-localhub");

void run(Hub &hub, const QString &sql)
{
    Database::Lease connection = hub.store().database().lease();
    connection.run(sql);
}

RepoRow tiny(Hub &hub)
{
    return hub.store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
}

QString weightsFile(Hub &hub)
{
    return hub.store().lfs().path(sha256Hex(tinySafetensors()));
}

void changeOf(const QString &path, const std::function<void(QByteArray &)> &edit)
{
    QFile::setPermissions(path, QFile::permissions(path) | QFile::WriteOwner);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadWrite), qPrintable(path));
    QByteArray content = file.readAll();
    edit(content);
    QVERIFY(file.resize(0) && file.seek(0));
    QCOMPARE(file.write(content), content.size());
}

/// A file of the given age; nobody speaks of it.
void storeStray(Hub &hub, int hours)
{
    const auto object = hub.store().lfs().put("stray");
    QVERIFY(object);
    QFile file(hub.store().lfs().path(object->sha256));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(-3600LL * hours), QFile::FileModificationTime));
}

/// Exit code and output of the server's program.
std::pair<int, QString> program(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(kCheckedServer, arguments);
    const bool isDone = process.waitForFinished(60000);
    return {isDone ? process.exitCode() : -1, QString::fromUtf8(process.readAll())};
}

QString packOf(Hub &hub)
{
    QDirIterator walk(hub.store().gitPath(tiny(hub).oid), {u"*.pack"_s}, QDir::Files, QDirIterator::Subdirectories);
    return walk.hasNext() ? walk.next() : QString();
}

} // namespace

using Damage = void (*)(Hub &);
Q_DECLARE_METATYPE(Damage)

/// `hubscope-localhub fsck`: what is wrong in a data folder is found, and repaired where that is possible.
class tst_StoreCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasGit())
            QSKIP("git is not installed");
    }
    void freshFolderIsClean();
    void damageIsFound_data();
    void damageIsFound();
    void youngLargeFilesMayWait();
    void locksOfAKillAreInNobodysWay();
    void whatNothingSpeaksOfIsKept();
    void programSaysItInWords();
    void folderBelongsToOneProcess();

private:
    /// The lines that a check prints; the folder's store is opened anew, as the program does.
    [[nodiscard]] static QStringList check(const QString &folder, bool repairs = false)
    {
        const auto store = Store::openAsItIs(folder);
        if (!store)
            return {store.error().text};
        QStringList lines;
        StoreCheck check(**store, repairs, [&lines](const Finding &finding) {
            if (!finding.isRepaired)
                lines << finding.text;
        });
        check.run();
        return lines;
    }
};

void tst_StoreCheck::freshFolderIsClean()
{
    Hub hub(acmeHub());
    QCOMPARE(check(hub.folder()), QStringList());
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"More"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, u"more.bin"_s, QByteArray(5000, 'm'), {}}};
    QVERIFY(hub.store().commit(tiny(hub), request));
    QVERIFY(hub.store().discussions().openPullRequest(tiny(hub), {u"erin"_s, u"Mine"_s, u"Look"_s}));
    QCOMPARE(check(hub.folder()), QStringList());
}

void tst_StoreCheck::damageIsFound_data()
{
    QTest::addColumn<Damage>("damage");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("isRepaired");
    const auto row = [](const char *name, Damage damage, const QString &words, bool isRepaired) {
        QTest::newRow(name) << damage << words << isRepaired;
    };
    row(
        "old head", [](Hub &hub) { run(hub, u"UPDATE repos SET head = 'x' WHERE full = 'acme/tiny'"_s); },
        u"models/acme/tiny: main is at"_s, true);
    row(
        "wrong facts", [](Hub &hub) { run(hub, u"UPDATE facts SET tags = 'wrong'"_s); },
        u"the index does not say what the files say: tags"_s, true);
    row(
        "missing row of a large file", [](Hub &hub) { run(hub, u"DELETE FROM lfs"_s); },
        u"the index does not know 1 of its large files"_s, true);
    row(
        "pointer to what others have",
        [](Hub &hub) { run(hub, u"DELETE FROM lfs WHERE repo = %1"_s.arg(tiny(hub).key)); },
        u"models/acme/tiny: it points to 1 large files that only other repositories have"_s, false);
    row(
        "folder of nobody",
        [](Hub &hub) { QVERIFY(GitWriter::create(hub.store().gitPath(u"012345678901234567890123"_s))); },
        u"a git folder belongs to no repository"_s, true);
    row(
        "missing folder", [](Hub &hub) { QVERIFY(QDir(hub.store().gitPath(tiny(hub).oid)).removeRecursively()); },
        u"models/acme/tiny: its git folder is not there"_s, false);
    row(
        "damaged pack", [](Hub &hub) { changeOf(packOf(hub), [](QByteArray &pack) { pack[pack.size() / 2] ^= 1; }); },
        u"models/acme/tiny: git says: error:"_s, false);
    row(
        "damaged large file", [](Hub &hub) { changeOf(weightsFile(hub), [](QByteArray &file) { file[9] ^= 1; }); },
        u"a large file does not have the content that its name stands for"_s, false);
    row(
        "missing large file", [](Hub &hub) { QVERIFY(QFile::remove(weightsFile(hub))); },
        u"model.safetensors points to a large file that is not there"_s, false);
    row("large file of nobody", [](Hub &hub) { storeStray(hub, 25); }, u"no repository has this large file"_s, true);
    row(
        "unfinished commit", [](Hub &hub) { QVERIFY(hub.store().repos().markPending(tiny(hub).key)); },
        u"1 commits were cut short"_s, true);
    row(
        "unfinished change",
        [](Hub &hub) { QVERIFY(hub.store().journal().note(Journal::kGitFolder, {{u"oid"_s, u"nobody"_s}})); },
        u"1 changes were cut short"_s, true);
    row(
        "pull request without reference",
        [](Hub &hub) {
            const auto num = hub.store().discussions().openPullRequest(tiny(hub), {u"erin"_s, u"Mine"_s, u"Look"_s});
            QVERIFY(num);
            QVERIFY(QFile::remove(hub.store().gitPath(tiny(hub).oid) + u"/refs/pr/%1"_s.arg(*num)));
        },
        u"its pull request has no reference refs/pr/"_s, false);
}

void tst_StoreCheck::damageIsFound()
{
    QFETCH(const Damage, damage);
    QFETCH(const QString, words);
    QFETCH(const bool, isRepaired);
    Hub hub(acmeHub());
    damage(hub);
    const QString found = check(hub.folder()).join(u'\n');
    QVERIFY2(found.contains(words), qPrintable(found));
    QVERIFY2(check(hub.folder()).join(u'\n').contains(words), "a check without repair must change nothing");
    QCOMPARE(check(hub.folder(), true).isEmpty(), isRepaired);
    const QStringList left = check(hub.folder());
    QVERIFY2(left.isEmpty() == isRepaired, qPrintable(left.join(u'\n')));
}

void tst_StoreCheck::youngLargeFilesMayWait()
{
    Hub hub(acmeHub());
    storeStray(hub, 23);
    QCOMPARE(check(hub.folder()), QStringList());
}

void tst_StoreCheck::locksOfAKillAreInNobodysWay()
{
    Hub hub(acmeHub());
    const QString folder = hub.store().gitPath(tiny(hub).oid);
    for (const QString &name : {u"/refs/heads/main.lock"_s, u"/packed-refs.lock"_s}) {
        QFile lock(folder + name);
        QVERIFY(lock.open(QIODevice::WriteOnly));
    }
    QCOMPARE(check(hub.folder()), QStringList());
    CommitRequest request;
    request.author = {u"alice"_s, commitEmail(u"alice"_s)};
    request.message = u"After the kill"_s;
    request.when = QDateTime::currentDateTimeUtc();
    request.changes = {{FileChange::Kind::Content, u"new.txt"_s, "new", {}}};
    QVERIFY(hub.store().commit(tiny(hub), request));
    auto writer = GitWriter::open(folder, GitWriter::Storage::Loose);
    QVERIFY(writer);
    QVERIFY(writer->removeReference(u"refs/heads/dev"_s));
}

void tst_StoreCheck::whatNothingSpeaksOfIsKept()
{
    Hub hub(acmeHub());
    const QString oid = tiny(hub).oid;
    run(hub, u"DELETE FROM repos WHERE oid = '%1'"_s.arg(oid));
    QVERIFY(check(hub.folder(), true).isEmpty());
    QVERIFY(GitReader::open(hub.folder() + u"/lost/%1.git"_s.arg(oid)));
}

void tst_StoreCheck::programSaysItInWords()
{
    QVERIFY(!parseCommandLine({u"fsck"_s}));
    const auto line = parseCommandLine({u"fsck"_s, u"--data"_s, u"/x"_s, u"--repair"_s});
    QVERIFY(line && line->action == CommandLine::Action::Fsck && line->repairs);
    const auto same = parseCommandLine({u"fsck"_s, u"/x"_s, u"--repair"_s});
    QVERIFY(same && same->dataFolder == "/x"_L1 && same->repairs);
    QVERIFY(!parseCommandLine({u"fsck"_s, u"/x"_s, u"/y"_s}));
    if (!QFile::exists(kCheckedServer))
        QSKIP("hubscope-localhub is not built");
    const GitLibrary library;
    const QTemporaryDir folder;
    {
        const auto store = Store::open(folder.path());
        QVERIFY(store);
        QVERIFY(seed(**store, acmeHub(), u"test"_s));
        (*store)->database().lease().run(u"UPDATE facts SET tags = 'wrong' WHERE repo = 1"_s);
    }
    QCOMPARE(program({u"fsck"_s, u"--data"_s, folder.path()}),
             std::pair(1, u"models/acme/tiny: the index does not say what the files say: tags\n"
                          "8 repositories, 2 large files: 1 problems, 0 repaired\n"_s));
    QCOMPARE(program({u"fsck"_s, u"--data"_s, folder.path(), u"--repair"_s}),
             std::pair(0, u"models/acme/tiny: the index does not say what the files say: tags (repaired)\n"
                          "8 repositories, 2 large files: 1 problems, 1 repaired\n"_s));
    QCOMPARE(program({u"fsck"_s, u"--data"_s, folder.path()}),
             std::pair(0, u"8 repositories, 2 large files: all is well\n"_s));
    QCOMPARE(program({u"fsck"_s, u"--data"_s, folder.filePath(u"nowhere"_s)}).first, 1);
}

void tst_StoreCheck::folderBelongsToOneProcess()
{
    if (!QFile::exists(kCheckedServer))
        QSKIP("hubscope-localhub is not built");
    const QTemporaryDir folder;
    QProcess server;
    server.start(kCheckedServer, {u"--data"_s, folder.path(), u"--until-stdin-closes"_s});
    QVERIFY(server.waitForReadyRead(60000));
    const auto [code, text] = program({u"fsck"_s, u"--data"_s, folder.path()});
    QCOMPARE(code, 1);
    QVERIFY2(text.contains("another hubscope-localhub works in"_L1), qPrintable(text));
    server.closeWriteChannel();
    QVERIFY(server.waitForFinished(60000));
    QCOMPARE(program({u"fsck"_s, u"--data"_s, folder.path()}),
             std::pair(0, u"0 repositories, 0 large files: all is well\n"_s));
}

HS_GUILESS_TEST(tst_StoreCheck)
#include "tst_storecheck.moc"
