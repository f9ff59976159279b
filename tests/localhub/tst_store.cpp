// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"

#include "localhub/store/seeding.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>
#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

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

QString git(const QStringList &arguments, int *exitCode = nullptr)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GIT_LFS_SKIP_SMUDGE"_s, u"1"_s); // a clone by path has no server to ask for large files
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(u"git"_s, arguments);
    process.waitForFinished();
    if (exitCode)
        *exitCode = process.exitCode();
    return QString::fromUtf8(process.readAll());
}

} // namespace

/// The store: real git repositories, atomic commits, seeding that can be stopped.
class tst_Store : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void folderIsPrivate_data();
    void folderIsPrivate();
    void cleanup() { m_hub.reset(); }

    void repositoriesPassGitsOwnCheck();
    void gitClonesARepository();
    void largeFilesLieOnceBySha256();
    void commitMovesMainAndFacts();
    void commitToABranchLeavesMain();
    void staleParentIsAConflict();
    void racingCommitsLoseNothing();
    void hostilePathsAreRefused_data();
    void hostilePathsAreRefused();
    void removalsAndAttributes();
    void interruptedCommitIsFinishedAtStart();
    void seedingAgainChangesNothing();
    void interruptedSeedGoesOn();
    void tokensAreNotStored();

private:
    [[nodiscard]] RepoRow repo(const QString &name, RepoKind kind = RepoKind::Model)
    {
        const auto found = m_hub->store().repos().find(kind, name);
        return found ? found->row : RepoRow();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Store::repositoriesPassGitsOwnCheck()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), change(u"a/b.txt"_s, "x")));
    for (const QString &name : {u"acme/tiny"_s, u"acme/tiny-GGUF"_s, u"acme/secret"_s}) {
        int code = -1;
        const QString text =
            git({u"-C"_s, m_hub->store().gitPath(repo(name).oid), u"fsck"_s, u"--full"_s, u"--strict"_s}, &code);
        QVERIFY2(code == 0 && !text.contains("error"_L1) && !text.contains("warning"_L1),
                 qPrintable(name + u": "_s + text));
    }
}

void tst_Store::gitClonesARepository()
{
    if (QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("git is not installed");
    const QTemporaryDir target;
    int code = -1;
    const QString text =
        git({u"clone"_s, m_hub->store().gitPath(repo(u"acme/tiny"_s).oid), target.filePath(u"clone"_s)}, &code);
    QVERIFY2(code == 0, qPrintable(text));
    QFile notes(target.filePath(u"clone/notes/long name.txt"_s));
    QVERIFY(notes.open(QIODevice::ReadOnly));
    QCOMPARE(notes.readAll(), "one\ntwo\n");
    QFile weights(target.filePath(u"clone/model.safetensors"_s));
    QVERIFY(weights.open(QIODevice::ReadOnly));
    QVERIFY(weights.readAll().startsWith("version https://git-lfs"));
}

void tst_Store::largeFilesLieOnceBySha256()
{
    const QString sha = sha256Hex(tinySafetensors());
    QCOMPARE(m_hub->store().lfs().path(sha),
             u"%1/lfs/%2/%3/%4"_s.arg(m_hub->folder(), sha.first(2), sha.sliced(2, 2), sha));
    QCOMPARE(sha256OfFile(m_hub->store().lfs().path(sha)), sha);
    int files = 0;
    QDirIterator it(m_hub->folder() + "/lfs"_L1, QDir::Files, QDirIterator::Subdirectories);
    for (; it.hasNext(); it.next())
        ++files;
    QCOMPARE(files, 2); // three repositories share the one file of tensors, one has a GGUF file
}

void tst_Store::commitMovesMainAndFacts()
{
    const auto id = m_hub->store().commit(
        repo(u"acme/tiny"_s), change(u"README.md"_s, "---\nlicense: mit\npipeline_tag: fill-mask\n---\n# Changed\n"));
    QVERIFY(id);
    const QJsonObject model = m_hub->get(u"/api/models/acme/tiny"_s).object();
    QCOMPARE(model["sha"_L1].toString(), *id);
    QCOMPARE(model["pipeline_tag"_L1].toString(), u"fill-mask"_s);
    QCOMPARE(model["lastModified"_L1].toString(), u"2026-02-01T08:00:00.000Z"_s);
    QCOMPARE(m_hub->get(u"/api/models?filter=license:apache-2.0"_s).body, "[]");
}

void tst_Store::commitToABranchLeavesMain()
{
    CommitRequest request = change(u"x.txt"_s, "x");
    request.branch = u"refs/pr/2"_s;
    request.branchFrom = u"main"_s;
    const QString before = repo(u"acme/tiny"_s).head;
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), request));
    QCOMPARE(repo(u"acme/tiny"_s).head, before);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/tree/refs%2Fpr%2F2"_s).status, 200);
}

void tst_Store::staleParentIsAConflict()
{
    CommitRequest request = change(u"x.txt"_s, "x");
    request.expectedParent = repo(u"acme/tiny"_s).head;
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), request));
    const auto again = m_hub->store().commit(repo(u"acme/tiny"_s), request);
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Failure::Kind::Conflict);
}

void tst_Store::racingCommitsLoseNothing()
{
    const RepoRow row = repo(u"acme/tiny"_s);
    std::atomic<int> landed = 0;
    std::vector<std::thread> writers;
    for (int i = 0; i < 4; ++i) {
        writers.emplace_back([&, i] {
            for (int k = 0; k < 3; ++k) {
                if (m_hub->store().commit(row, change(u"f-%1-%2.txt"_s.arg(i).arg(k), "x")))
                    ++landed;
            }
        });
    }
    for (std::thread &writer : writers)
        writer.join();
    QVERIFY(landed > 0);
    // Each commit that was reported is in the history, and nothing else is.
    const Reply commits = m_hub->get(u"/api/models/acme/tiny/commits/main"_s);
    QCOMPARE(commits.header("x-total-count").toInt(), 3 + landed.load());
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1], commits.array().at(0)["id"_L1]);
}

void tst_Store::hostilePathsAreRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"", "/etc/passwd", "../x", "a/../b", "a//b", "a/", ".git/config", "a/.GIT/x", "."})
        QTest::newRow(*path ? path : "empty") << QString::fromLatin1(path);
    QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s;
    QTest::newRow("below a file") << u"README.md/x"_s;
}

void tst_Store::hostilePathsAreRefused()
{
    QFETCH(const QString, path);
    const QString before = repo(u"acme/tiny"_s).head;
    QVERIFY(!m_hub->store().commit(repo(u"acme/tiny"_s), change(path, "x")));
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString(), before);
}

void tst_Store::removalsAndAttributes()
{
    CommitRequest request = change(u"spaced name.gguf"_s, tinyGguf());
    request.changes.append({FileChange::Kind::Removal, u"notes/long name.txt"_s, {}, {}});
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), request));
    const Reply tree = m_hub->get(u"/api/models/acme/tiny/tree/main?recursive=true"_s);
    QVERIFY(!tree.body.contains("notes"));
    const Reply attributes = m_hub->get(u"/acme/tiny/raw/main/.gitattributes"_s);
    QVERIFY(attributes.body.contains("spaced[[:space:]]name.gguf filter=lfs"));
    request.changes = {{FileChange::Kind::Removal, u"not there"_s, {}, {}}};
    QVERIFY(!m_hub->store().commit(repo(u"acme/tiny"_s), request));
}

void tst_Store::interruptedCommitIsFinishedAtStart()
{
    // What a stop between git and the index leaves: main has moved, the row is old, the mark is there.
    const RepoRow row = repo(u"acme/tiny"_s);
    auto writer = GitWriter::open(m_hub->store().gitPath(row.oid), GitWriter::Storage::Loose);
    QVERIFY(writer);
    const auto id = writer->commit(row.head, {{u"late.txt"_s, "late", false}},
                                   {{u"alice"_s, u"a@b"_s}, u"Late"_s, QDateTime::currentDateTimeUtc()});
    QVERIFY(id);
    QVERIFY(writer->setReference(u"refs/heads/main"_s, *id));
    QVERIFY(m_hub->store().repos().markPending(row.key));
    QCOMPARE(repo(u"acme/tiny"_s).head, row.head);

    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QCOMPARE((*reopened)->repos().find(RepoKind::Model, u"acme/tiny"_s)->row.head, *id);
    QVERIFY((*reopened)->repos().pending().isEmpty());
}

void tst_Store::seedingAgainChangesNothing()
{
    QVERIFY(m_hub->store().commit(repo(u"acme/tiny"_s), change(u"mine.txt"_s, "mine")));
    const QString head = repo(u"acme/tiny"_s).head;
    QVERIFY(seed(m_hub->store(), acmeHub(), u"test"_s));
    QCOMPARE(repo(u"acme/tiny"_s).head, head);
}

void tst_Store::interruptedSeedGoesOn()
{
    const QTemporaryDir folder;
    const auto store = Store::open(folder.path());
    QVERIFY(store);
    SeedHub half = acmeHub();
    const auto all = half.forEachRepo;
    half.forEachRepo = [&all](const std::function<void(SeedRepo)> &receive) {
        all([&receive](const SeedRepo &repo) {
            if (repo.kind != SeedKind::Model)
                receive(repo);
        });
    };
    QVERIFY(seed(**store, half, u"half"_s));
    // A git folder without its row, as a kill in the middle leaves it.
    const QString stray =
        (*store)->gitPath(stableId(QDateTime(QDate(2026, 1, 1), QTime(12, 0), QTimeZone::UTC), u"models/acme/tiny"_s));
    QVERIFY(QDir().mkpath(stray + "/objects"_L1));
    QVERIFY(seed(**store, acmeHub(), u"test"_s));
    const auto tiny = (*store)->repos().find(RepoKind::Model, u"acme/tiny"_s);
    QVERIFY(tiny);
    QCOMPARE(tiny->row.head, repo(u"acme/tiny"_s).head);
}

void tst_Store::tokensAreNotStored()
{
    m_hub->server().stop();
    QDirIterator it(m_hub->folder(), {u"hub.sqlite*"_s}, QDir::Files);
    while (it.hasNext()) {
        QFile file(it.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hf_alice"));
    }
}

void tst_Store::folderIsPrivate_data()
{
    QTest::addColumn<bool>("isOld");
    QTest::newRow("new") << false;
    QTest::newRow("open to all") << true;
}

void tst_Store::folderIsPrivate()
{
    QFETCH(const bool, isOld);
    constexpr auto kOthers =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    const QTemporaryDir place;
    const QString folder = place.filePath(u"hub"_s);
    const QStringList paths{folder, folder + u"/hub.sqlite"_s, folder + u"/hub.sqlite-wal"_s,
                            folder + u"/hub.sqlite-shm"_s};
    if (isOld) {
        QVERIFY(Store::open(folder));
        for (const QString &path : paths) {
            if (QFile::exists(path))
                QVERIFY(QFile::setPermissions(path, QFile::permissions(path) | kOthers));
        }
    }
    const auto store = Store::open(folder);
    QVERIFY(store);
    QVERIFY(QFile::exists(paths.at(1)));
    for (const QString &path : paths)
        QVERIFY2(!QFile::exists(path) || !(QFile::permissions(path) & kOthers), qPrintable(path));
}

HS_GUILESS_TEST(tst_Store)
#include "tst_store.moc"
