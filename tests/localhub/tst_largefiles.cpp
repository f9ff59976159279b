// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include "localhub/store/refmoves.h"

#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// The large files that a repository keeps: listed, let go, handed to another (repos-write.md §11).
class tst_LargeFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<Hub>(only(acmeHub(), {u"acme/tiny"_s, u"acme/words"_s}));
        m_day = 0;
        add(u"main"_s, u"a/one.bin"_s, "one");
        add(u"main"_s, u"two.bin"_s, "two");
        add(u"dev"_s, u"three.bin"_s, "three");
    }
    void cleanup() { m_hub.reset(); }

    void listHasAllBranches();
    void listComesInPages();
    void listIsForWriters();
    void deletionRewritesTheHistory();
    void deletionLeavesOtherFilesAndBranches();
    void deletionKeepsAuthorsAndTimes();
    void annotatedTagsFollow();
    void deletionWithoutRewritingBreaksOldDownloads();
    void singleFileIsDeletedByItsAddress();
    void unknownFilesAreMissing();
    void wrongListsAreRefused();
    void rewrittenRepositoryPassesGitsCheck();
    void cutShortDeletionIsFinishedAtStart();
    void duplicatedFileNeedsNoUpload();
    void duplicationNamesItsFailures();
    void duplicationNeedsRolesOnBothSides();
    void pointerAloneOpensNothing();

private:
    void add(const QString &branch, const QString &path, const QByteArray &content)
    {
        CommitRequest request;
        request.branch = branch;
        request.author = {u"carol"_s, commitEmail(u"carol"_s)};
        request.message = u"Add "_s + path;
        request.when = QDateTime(QDate(2026, 3, ++m_day), QTime(8, 0), QTimeZone::UTC);
        request.changes = {{FileChange::Kind::Content, path, content, {}}};
        QVERIFY(m_hub->store().commit(row(), request));
    }
    RepoRow row() { return m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row; }
    QJsonArray list(const QString &query = {})
    {
        return m_hub->get(u"/api/models/acme/tiny/lfs-files"_s + query, as("hf_alice")).array();
    }
    QStringList names()
    {
        QStringList names;
        for (const QJsonValue &file : list())
            names << file["filename"_L1].toString();
        names.sort();
        return names;
    }
    Reply removeBatch(const QList<QByteArray> &contents, bool rewrites, const char *token = "hf_alice")
    {
        QJsonArray shas;
        for (const QByteArray &content : contents)
            shas.append(sha256Hex(content));
        return m_hub->sendJson("POST", u"/api/models/acme/tiny/lfs-files/batch"_s,
                               {{u"deletions"_s, QJsonObject{{u"sha"_s, shas}, {u"rewriteHistory"_s, rewrites}}}},
                               token);
    }
    Reply copyTo(const QString &target, const QByteArray &content, const char *token = "hf_alice")
    {
        return m_hub->sendJson("POST", u"/api/models/acme/tiny/lfs-files/duplicate"_s,
                               {{u"target"_s, QJsonObject{{u"type"_s, u"dataset"_s}, {u"name"_s, target}}},
                                {u"files"_s, QJsonArray{QJsonObject{{u"xetHash"_s, QString(64, u'0')},
                                                                    {u"sha256"_s, sha256Hex(content)}}}}},
                               token);
    }

    std::unique_ptr<Hub> m_hub;
    int m_day = 0;
};

void tst_LargeFiles::listHasAllBranches()
{
    QCOMPARE(names(), QStringList({u"a/one.bin"_s, u"model.safetensors"_s, u"three.bin"_s, u"two.bin"_s}));
    const QJsonObject newest = list().at(0).toObject();
    QCOMPARE(newest["filename"_L1].toString(), u"three.bin"_s);
    QCOMPARE(newest["ref"_L1].toString(), u"refs/heads/dev"_s);
    QCOMPARE(newest["oid"_L1].toString(), sha256Hex("three"));
    QCOMPARE(newest["fileOid"_L1], newest["oid"_L1]);
    QCOMPARE(newest["size"_L1].toInt(), 5);
    QCOMPARE(newest["pushedAt"_L1].toString(), u"2026-03-%1T08:00:00.000Z"_s.arg(m_day, 2, 10, QChar(u'0')));
    QCOMPARE(newest["pusher"_L1]["name"_L1].toString(), u"carol"_s);
    QCOMPARE(list().at(1)["ref"_L1].toString(), u"refs/heads/main"_s);
    QVERIFY(list(u"?xet=true"_s).isEmpty());
}

void tst_LargeFiles::listComesInPages()
{
    QStringList found;
    QString next = u"/api/models/acme/tiny/lfs-files?limit=3"_s;
    for (int page = 0; !next.isEmpty() && page < 9; ++page) {
        const Reply reply = m_hub->get(next, as("hf_alice"));
        for (const QJsonValue &file : reply.array())
            found << file["filename"_L1].toString();
        next = nextLink(reply);
    }
    QCOMPARE(found, QStringList({u"three.bin"_s, u"two.bin"_s, u"a/one.bin"_s, u"model.safetensors"_s}));
}

void tst_LargeFiles::listIsForWriters()
{
    const QString where = u"/api/models/acme/tiny/lfs-files"_s;
    QCOMPARE(m_hub->get(where).status, 401);
    QCOMPARE(m_hub->get(where, as("hf_bob")).status, 403);
    QCOMPARE(removeBatch({"one"}, true, "hf_bob").status, 403);
    QCOMPARE(m_hub->send("DELETE", where + u'/' + sha256Hex("one"), {}, as("hf_erin")).status, 403);
    QCOMPARE(names().size(), 4);
}

void tst_LargeFiles::deletionRewritesTheHistory()
{
    const QString before = row().head;
    QCOMPARE(removeBatch({"one", "two"}, true).status, 200);
    QCOMPARE(names(), QStringList({u"model.safetensors"_s, u"three.bin"_s}));
    const Reply tree = m_hub->get(u"/api/models/acme/tiny/tree/main?recursive=true"_s);
    QVERIFY(!tree.body.contains(".bin"));
    QVERIFY(!tree.body.contains("\"a\""));
    const Reply file = m_hub->get(u"/acme/tiny/resolve/main/two.bin"_s);
    QCOMPARE(file.status, 404);
    QCOMPARE(file.header("x-error-code"), "EntryNotFound");
    const QJsonObject info = m_hub->get(u"/api/models/acme/tiny"_s).object();
    QVERIFY(info["sha"_L1].toString() != before);
    QCOMPARE(info["usedStorage"_L1].toInt(), tinySafetensors().size() + 5);
    QCOMPARE(m_hub->get(u"/api/models/acme/tiny/commits/main"_s).header("x-total-count"), "5");
}

void tst_LargeFiles::deletionLeavesOtherFilesAndBranches()
{
    const auto sha = [this](const QString &revision) {
        return m_hub->get(u"/api/models/acme/tiny/revision/"_s + revision).object()["sha"_L1].toString();
    };
    const QString dev = sha(u"dev"_s);
    const QString tag = sha(u"v1.0"_s);
    QCOMPARE(removeBatch({"one"}, true).status, 200);
    QCOMPARE(sha(u"dev"_s), dev);
    QCOMPARE(sha(u"v1.0"_s), tag);
    QCOMPARE(m_hub->get(u"/acme/tiny/raw/main/notes/long%20name.txt"_s).body, "one\ntwo\n");
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/two.bin"_s).status, 302);
}

void tst_LargeFiles::deletionKeepsAuthorsAndTimes()
{
    const auto commits = [this] { return m_hub->get(u"/api/models/acme/tiny/commits/main"_s).array(); };
    const QJsonArray before = commits();
    QCOMPARE(removeBatch({"one"}, true).status, 200);
    const QJsonArray after = commits();
    QCOMPARE(after.size(), before.size());
    for (qsizetype i = 0; i < before.size(); ++i) {
        for (const auto key : {"title"_L1, "message"_L1, "authors"_L1, "date"_L1})
            QCOMPARE(after.at(i)[key], before.at(i)[key]);
    }
    // What came before the file is what it was.
    QCOMPARE(after.at(2)["id"_L1], before.at(2)["id"_L1]);
    QVERIFY(after.at(1)["id"_L1] != before.at(1)["id"_L1]);
}

void tst_LargeFiles::annotatedTagsFollow()
{
    QCOMPARE(m_hub
                 ->sendJson("POST", u"/api/models/acme/tiny/tag/main"_s,
                            {{u"tag"_s, u"v2"_s}, {u"message"_s, u"Second"_s}}, "hf_alice")
                 .status,
             200);
    QCOMPARE(removeBatch({"one"}, true).status, 200);
    const QJsonObject refs = m_hub->get(u"/api/models/acme/tiny/refs"_s).object();
    QCOMPARE(refs["tags"_L1].toArray().size(), 2);
    QCOMPARE(refs["tags"_L1][1]["targetCommit"_L1].toString(), row().head);
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/v2/a/one.bin"_s).status, 404);
}

void tst_LargeFiles::deletionWithoutRewritingBreaksOldDownloads()
{
    const QString before = row().head;
    QCOMPARE(removeBatch({"two"}, false).status, 200);
    QCOMPARE(row().head, before);
    QCOMPARE(names().size(), 3);
    QVERIFY(m_hub->get(u"/api/models/acme/tiny/tree/main"_s).body.contains("two.bin"));
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/two.bin"_s).status, 404);
}

void tst_LargeFiles::singleFileIsDeletedByItsAddress()
{
    const QString where = u"/api/models/acme/tiny/lfs-files/"_s;
    QCOMPARE(m_hub->send("DELETE", where + sha256Hex("one"), {}, as("hf_alice")).status, 200);
    QVERIFY(!m_hub->get(u"/api/models/acme/tiny/tree/main?recursive=true"_s).body.contains("one.bin"));
    const QString head = row().head;
    QCOMPARE(m_hub->send("DELETE", where + sha256Hex("two") + "?rewriteHistory=false"_L1, {}, as("hf_alice")).status,
             200);
    QCOMPARE(row().head, head);
}

void tst_LargeFiles::unknownFilesAreMissing()
{
    QCOMPARE(removeBatch({"nothing"}, true).status, 404);
    QCOMPARE(removeBatch({"nothing", "one"}, true).status, 200);
    QCOMPARE(names().size(), 3);
}

void tst_LargeFiles::wrongListsAreRefused()
{
    QCOMPARE(removeBatch({}, true).status, 400);
    QCOMPARE(m_hub->sendJson("POST", u"/api/models/acme/tiny/lfs-files/batch"_s, {}, "hf_alice").status, 400);
    QCOMPARE(names().size(), 4);
}

void tst_LargeFiles::rewrittenRepositoryPassesGitsCheck()
{
    QCOMPARE(removeBatch({"one", "three"}, true).status, 200);
    QProcess git;
    git.setProcessChannelMode(QProcess::MergedChannels);
    git.start(u"git"_s, {u"-C"_s, m_hub->store().gitPath(row().oid), u"fsck"_s, u"--full"_s, u"--strict"_s});
    if (!git.waitForStarted())
        QSKIP("git is not installed");
    QVERIFY(git.waitForFinished());
    const QByteArray text = git.readAll();
    QVERIFY2(git.exitCode() == 0 && !text.contains("error"), text.constData());
}

void tst_LargeFiles::cutShortDeletionIsFinishedAtStart()
{
    // What a kill leaves after the note and before the first reference.
    const RepoRow before = row();
    const QString sha = sha256Hex("one");
    const QString target = m_hub->get(u"/api/models/acme/tiny/revision/v1.0"_s).object()["sha"_L1].toString();
    const QJsonObject move{{u"ref"_s, u"refs/heads/main"_s}, {u"from"_s, before.head}, {u"to"_s, target}};
    QVERIFY(m_hub->store().journal().note(
        Journal::kRefMoves, {{u"oid"_s, before.oid}, {u"moves"_s, QJsonArray{move}}, {u"dropped"_s, QJsonArray{sha}}}));
    QVERIFY(m_hub->store().lfs().has(sha));
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QCOMPARE(row().head, target);
    QVERIFY(!(*reopened)->repos().hasLfsObject(before.key, sha));
    QVERIFY(!(*reopened)->lfs().has(sha));
    QVERIFY((*reopened)->lfs().has(sha256Hex("two")));
    QVERIFY((*reopened)->journal().open().isEmpty());
}

void tst_LargeFiles::duplicatedFileNeedsNoUpload()
{
    const Reply reply = copyTo(u"acme/words"_s, "one");
    QCOMPARE(reply.status, 200);
    QCOMPARE(
        reply.object(),
        QJsonObject({{u"success"_s, true}, {u"processed"_s, 1}, {u"succeeded"_s, 1}, {u"failed"_s, QJsonArray()}}));
    const RepoRow words = m_hub->store().repos().find(RepoKind::Dataset, u"acme/words"_s)->row;
    QVERIFY(m_hub->store().repos().hasLfsObject(words.key, sha256Hex("one")));
    QCOMPARE(words.usedStorage, 3);
    QCOMPARE(copyTo(u"acme/words"_s, "one").status, 200);
    QCOMPARE(m_hub->store().repos().byOid(words.oid)->usedStorage, 3);
}

void tst_LargeFiles::duplicationNamesItsFailures()
{
    const Reply reply = copyTo(u"acme/words"_s, "nothing");
    QCOMPARE(reply.status, 207);
    QCOMPARE(reply.object()["success"_L1].toBool(true), false);
    QCOMPARE(reply.object()["failed"_L1][0]["sha256"_L1].toString(), sha256Hex("nothing"));
    QVERIFY(!reply.object()["failed"_L1][0]["error"_L1].toString().isEmpty());
}

void tst_LargeFiles::duplicationNeedsRolesOnBothSides()
{
    QCOMPARE(copyTo(u"acme/words"_s, "one", "").status, 401);
    QCOMPARE(copyTo(u"acme/words"_s, "one", "hf_erin").status, 403);
    QCOMPARE(copyTo(u"acme/nothing"_s, "one").status, 404);
}

void tst_LargeFiles::pointerAloneOpensNothing()
{
    // Who knows the hash of a private file gets no further by committing a pointer to it.
    CommitRequest request;
    request.author = {u"erin"_s, commitEmail(u"erin"_s)};
    request.message = u"Point at it"_s;
    request.when = QDateTime::currentDateTimeUtc();
    const QByteArray pointer =
        "version https://git-lfs.github.com/spec/v1\noid sha256:" + sha256Hex("one").toLatin1() + "\nsize 3\n";
    request.changes = {{FileChange::Kind::Content, u"mine.bin"_s, pointer, {}}};
    QVERIFY(m_hub->store().commit(m_hub->store().repos().find(RepoKind::Dataset, u"acme/words"_s)->row, request));
    QCOMPARE(m_hub->get(u"/datasets/acme/words/resolve/main/mine.bin"_s).status, 404);
    QCOMPARE(m_hub->get(u"/acme/tiny/resolve/main/a/one.bin"_s).status, 302);
}

HS_GUILESS_TEST(tst_LargeFiles)
#include "tst_largefiles.moc"
