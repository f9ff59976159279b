// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kMain = u"models/acme/tiny/commit/main"_s;

QByteArray jsonOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// POST …/commit/{rev} (commit-upload.md §5): what it changes, and what it refuses.
class tst_Committing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanup() { m_hub.reset(); }

    void regularFilesBecomeBlobs();
    void answerHasTheHubsForm();
    void authorIsTheCaller();
    void largeFilesBecomePointers();
    void unlistedLargeFilesGetAttributes();
    void attributesOfTheSameCommitCount();
    void foldersAndFilesAreRemoved();
    void foldersMayBeNamedAsFiles();
    void changesTakeEffectInTheirOrder();
    void filesAreRenamed();
    void largeFilesAreCopiedByHashAlone();
    void theJsonFormDoesTheSame();
    void cardsChangeTheFacts();
    void trainingLogsAndEmissionsMakeTags();
    void branchesLeaveMainAlone();
    void pullRequestsAreOpened();
    void authorsOfPullRequestsGoOn();
    void eventsTellTheReferences();
    void storageCountsEachObjectOnce();

private:
    [[nodiscard]] QByteArray raw(const QString &path, const QString &revision = u"main"_s)
    {
        return m_hub->get(u"/acme/tiny/raw/%1/%2"_s.arg(revision, path)).body;
    }
    [[nodiscard]] QStringList files(const QString &revision = u"main"_s)
    {
        QStringList paths;
        const Reply tree = m_hub->get(u"/api/models/acme/tiny/tree/%1?recursive=1"_s.arg(revision));
        for (const QJsonValue &item : tree.array())
            paths << item["path"_L1].toString();
        return paths;
    }
    [[nodiscard]] QJsonObject model() { return m_hub->get(u"/api/models/acme/tiny"_s).object(); }
    [[nodiscard]] Reply toMain(const QList<QJsonObject> &lines, const QJsonObject &header = {})
    {
        return commit(*m_hub, "hf_alice", kMain, ndjson(u"Change"_s, lines, header));
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Committing::regularFilesBecomeBlobs()
{
    const QString before = model()["sha"_L1].toString();
    const QJsonObject plain =
        line("file", {{u"path"_s, u"plain.txt"_s}, {u"content"_s, u"caf\u00e9 \"\\\n\u0001😀"_s}});
    const Reply reply = toMain({fileLine(u"a/b.txt"_s, "hello"), plain, fileLine(u"empty.safetensors"_s, "")},
                               {{u"parentCommit"_s, before}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(raw(u"a/b.txt"_s), "hello");
    QCOMPARE(QString::fromUtf8(raw(u"plain.txt"_s)), u"caf\u00e9 \"\\\n\u0001😀"_s);
    QCOMPARE(raw(u"empty.safetensors"_s), ""); // what a client sends as a file is one, whatever the attributes say
    QCOMPARE(model()["sha"_L1].toString(), reply.object()["commitOid"_L1].toString());
}

void tst_Committing::answerHasTheHubsForm()
{
    const Reply reply = toMain({fileLine(u"x.txt"_s, "x")});
    const QJsonObject body = reply.object();
    QCOMPARE(body.keys(), QStringList({u"commitOid"_s, u"commitUrl"_s, u"hookOutput"_s, u"success"_s}));
    QCOMPARE(body["success"_L1], QJsonValue(true));
    QCOMPARE(body["hookOutput"_L1], QJsonValue(u""_s));
    QCOMPARE(body["commitUrl"_L1].toString(),
             m_hub->server().address() + u"/acme/tiny/commit/"_s + body["commitOid"_L1].toString());
    const Reply dataset = commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s,
                                 ndjson(u"Change"_s, {fileLine(u"x.txt"_s, "x")}));
    QVERIFY(dataset.object()["commitUrl"_L1].toString().contains(u"/datasets/acme/words/commit/"_s));
}

void tst_Committing::authorIsTheCaller()
{
    QCOMPARE(toMain({fileLine(u"x.txt"_s, "x")}, {{u"description"_s, u"Because."_s}}).status, 200);
    const QJsonObject newest = m_hub->get(u"/api/models/acme/tiny/commits/main"_s).array().at(0).toObject();
    QCOMPARE(newest["title"_L1].toString(), u"Change"_s);
    QCOMPARE(newest["message"_L1].toString().trimmed(), u"Because."_s);
    QCOMPARE(newest["authors"_L1][0]["user"_L1].toString(), u"alice"_s);
    const auto row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const auto commit = m_hub->store().reader(row)->commit(row.head);
    QCOMPARE(commit->authors.constFirst().name, u"Alice"_s);
}

void tst_Committing::largeFilesBecomePointers()
{
    const QByteArray content = binary(5000, 1);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, content));
    QCOMPARE(toMain({largeLine(u"weights/a.bin"_s, content)}).status, 200);
    QCOMPARE(raw(u"weights/a.bin"_s), "version https://git-lfs.github.com/spec/v1\noid sha256:" +
                                          sha256Hex(content).toLatin1() + "\nsize 5000\n");
    const QByteArray where = m_hub->get(u"/acme/tiny/resolve/main/weights/a.bin"_s).header("location");
    QCOMPARE(m_hub->get(QString::fromLatin1(where)).body, content);
}

void tst_Committing::unlistedLargeFilesGetAttributes()
{
    const QByteArray one = binary(100, 2);
    const QByteArray other = binary(100, 3);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, one));
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, other));
    const QByteArray before = raw(u".gitattributes"_s);
    QCOMPARE(toMain({largeLine(u"my data.csv"_s, one), largeLine(u"b.unknown"_s, other), largeLine(u"c.bin"_s, one),
                     largeLine(u"b.unknown"_s, one)})
                 .status,
             200);
    QCOMPARE(raw(u".gitattributes"_s), before + "my[[:space:]]data.csv filter=lfs diff=lfs merge=lfs -text\n"
                                                "b.unknown filter=lfs diff=lfs merge=lfs -text\n");
    QVERIFY(raw(u"b.unknown"_s).contains(sha256Hex(one).toLatin1()));
}

void tst_Committing::attributesOfTheSameCommitCount()
{
    const QByteArray content = binary(100, 4);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, content));
    QCOMPARE(toMain({fileLine(u".gitattributes"_s, "*.foo filter=lfs\n"), largeLine(u"a.foo"_s, content),
                     largeLine(u"a.bin"_s, content)})
                 .status,
             200);
    QCOMPARE(raw(u".gitattributes"_s), "*.foo filter=lfs\na.bin filter=lfs diff=lfs merge=lfs -text\n");
}

void tst_Committing::foldersAndFilesAreRemoved()
{
    QCOMPARE(
        toMain({fileLine(u"d/one.txt"_s, "1"), fileLine(u"d/e/two.txt"_s, "2"), fileLine(u"d-file"_s, "3")}).status,
        200);
    QCOMPARE(toMain({removalLine("deletedFolder", u"d/"_s), removalLine("deletedFile", u"d-file"_s),
                     removalLine("deletedEntry", u"onnx"_s), removalLine("deletedEntry", u"config.json"_s)})
                 .status,
             200);
    const QStringList left = files();
    for (const QString &gone : {u"d"_s, u"d/one.txt"_s, u"d-file"_s, u"onnx"_s, u"config.json"_s})
        QVERIFY2(!left.contains(gone), qPrintable(gone));
    QVERIFY(left.contains(u"README.md"_s));
}

void tst_Committing::foldersMayBeNamedAsFiles()
{
    QCOMPARE(toMain({fileLine(u"d/one.txt"_s, "1"), fileLine(u"d/e/two.txt"_s, "2"), fileLine(u"d2/x"_s, "3")}).status,
             200);
    QCOMPARE(toMain({removalLine("deletedFile", u"d"_s)}).status, 200);
    const QStringList left = files();
    for (const QString &gone : {u"d"_s, u"d/one.txt"_s, u"d/e/two.txt"_s})
        QVERIFY2(!left.contains(gone), qPrintable(gone));
    QVERIFY(left.contains(u"d2/x"_s));
}

void tst_Committing::changesTakeEffectInTheirOrder()
{
    QCOMPARE(toMain({fileLine(u"d/old.txt"_s, "old"), fileLine(u"f"_s, "file")}).status, 200);
    QCOMPARE(toMain({removalLine("deletedFolder", u"d"_s), fileLine(u"d/new.txt"_s, "new"),
                     removalLine("deletedFile", u"f"_s), fileLine(u"f/x.txt"_s, "now a folder"),
                     fileLine(u"twice.txt"_s, "first"), fileLine(u"twice.txt"_s, "second"),
                     fileLine(u"brief.txt"_s, "x"), removalLine("deletedFile", u"brief.txt"_s)})
                 .status,
             200);
    QVERIFY(!files().contains(u"d/old.txt"_s));
    QVERIFY(!files().contains(u"brief.txt"_s));
    QCOMPARE(raw(u"d/new.txt"_s), "new");
    QCOMPARE(raw(u"f/x.txt"_s), "now a folder");
    QCOMPARE(raw(u"twice.txt"_s), "second");
    QCOMPARE(toMain({removalLine("deletedFolder", u"f"_s), fileLine(u"f"_s, "a file again")}).status, 200);
    QCOMPARE(raw(u"f"_s), "a file again");
}

void tst_Committing::filesAreRenamed()
{
    const QByteArray pointer = raw(u"model.safetensors"_s);
    const QJsonObject plain = line("file", {{u"path"_s, u"renamed.json"_s}, {u"oldPath"_s, u"config.json"_s}});
    const QJsonObject large =
        line("lfsFile", {{u"path"_s, u"moved.weights"_s}, {u"oldPath"_s, u"model.safetensors"_s}, {u"size"_s, 100}});
    QJsonObject changed = fileLine(u"new notes.txt"_s, "other text");
    QJsonObject value = changed["value"_L1].toObject();
    value.insert(u"oldPath"_s, u"notes/long name.txt"_s);
    changed.insert(u"value"_s, value);
    const QByteArray config = raw(u"config.json"_s);
    QCOMPARE(toMain({plain, large, changed}).status, 200);
    QCOMPARE(raw(u"renamed.json"_s), config);
    QCOMPARE(raw(u"moved.weights"_s), pointer);
    QCOMPARE(raw(u"new notes.txt"_s), "other text");
    QVERIFY(raw(u".gitattributes"_s).contains("moved.weights filter=lfs"));
    for (const QString &gone : {u"config.json"_s, u"model.safetensors"_s, u"notes/long name.txt"_s})
        QVERIFY2(!files().contains(gone), qPrintable(gone));
}

void tst_Committing::largeFilesAreCopiedByHashAlone()
{
    const QJsonObject copy =
        line("lfsFile",
             {{u"path"_s, u"copy.safetensors"_s}, {u"algo"_s, u"sha256"_s}, {u"oid"_s, sha256Hex(tinySafetensors())}});
    QCOMPARE(toMain({copy}).status, 200);
    QCOMPARE(raw(u"copy.safetensors"_s), raw(u"model.safetensors"_s));
}

void tst_Committing::theJsonFormDoesTheSame()
{
    const QByteArray content = binary(100, 5);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, content));
    const QJsonObject body{
        {u"summary"_s, u"All at once"_s},
        {u"parentCommit"_s, model()["sha"_L1]},
        {u"files"_s, QJsonArray{fileLine(u"a.txt"_s, "A")["value"_L1],
                                QJsonObject{{u"path"_s, u"onnx/new.txt"_s}, {u"content"_s, u"plain"_s}}}},
        {u"deletedEntries"_s, QJsonArray{QJsonObject{{u"path"_s, u"onnx"_s}}}},
        {u"lfsFiles"_s, QJsonArray{largeLine(u"b.bin"_s, content)["value"_L1]}}};
    const Reply reply = commit(*m_hub, "hf_alice", kMain, QJsonDocument(body).toJson(), "application/json");
    QCOMPARE(reply.status, 200);
    QCOMPARE(raw(u"a.txt"_s), "A");
    QCOMPARE(raw(u"onnx/new.txt"_s), "plain");
    QVERIFY(!files().contains(u"onnx/config.json"_s));
    QVERIFY(raw(u"b.bin"_s).startsWith("version https://git-lfs"));
}

void tst_Committing::cardsChangeTheFacts()
{
    const qint64 before = m_hub->get(u"/api/models/acme/tiny/treesize/main"_s).object()["size"_L1].toInteger();
    const QByteArray content = binary(7000, 6);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, content));
    QCOMPARE(toMain({fileLine(u"README.md"_s, "---\nlicense: mit\npipeline_tag: fill-mask\n---\n# New\n"),
                     largeLine(u"a.bin"_s, content), removalLine("deletedFile", u"model.safetensors"_s)})
                 .status,
             200);
    const QJsonObject now = model();
    QCOMPARE(now["pipeline_tag"_L1].toString(), u"fill-mask"_s);
    QCOMPARE(now["cardData"_L1]["license"_L1].toString(), u"mit"_s);
    QVERIFY(!now.contains("safetensors"_L1));
    // The size of main is counted on from the commit before; it must be what counting anew gives.
    const auto row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const qint64 counted = m_hub->get(u"/api/models/acme/tiny/treesize/main"_s).object()["size"_L1].toInteger();
    QCOMPARE(row.mainSize, counted);
    QVERIFY(counted > before);
}

void tst_Committing::trainingLogsAndEmissionsMakeTags()
{
    QCOMPARE(toMain({fileLine(u"README.md"_s, "---\nlicense: mit\nco2_eq_emissions: 12.5\n---\n# New\n"),
                     fileLine(u"runs/one/events.out.tfevents.1700000000.host"_s, "log")})
                 .status,
             200);
    for (const QString &tag : {u"tensorboard"_s, u"co2_eq_emissions"_s}) {
        QVERIFY(model()["tags"_L1].toArray().contains(tag));
        QCOMPARE(m_hub->get(u"/api/models?filter="_s + tag).array().size(), 1);
    }
}

void tst_Committing::branchesLeaveMainAlone()
{
    const QString before = model()["sha"_L1].toString();
    const Reply reply = commit(*m_hub, "hf_alice", u"models/acme/tiny/commit/dev"_s,
                               ndjson(u"On dev"_s, {fileLine(u"README.md"_s, "---\nlicense: mit\n---\n")}));
    QCOMPARE(reply.status, 200);
    QCOMPARE(model()["sha"_L1].toString(), before);
    QCOMPARE(model()["cardData"_L1]["license"_L1].toString(), u"apache-2.0"_s);
    QVERIFY(raw(u"README.md"_s, u"dev"_s).contains("mit"));
    QVERIFY(m_hub->store().repos().pending().isEmpty());
}

void tst_Committing::pullRequestsAreOpened()
{
    const QString before = model()["sha"_L1].toString();
    const QByteArray content = binary(100, 7);
    QVERIFY(uploadLarge(*m_hub, "hf_erin", u"acme/tiny"_s, content));
    const Reply reply =
        commit(*m_hub, "hf_erin", kMain + u"?create_pr=1"_s,
               ndjson(u"Please take this"_s, {fileLine(u"gift.txt"_s, "x"), largeLine(u"g.bin"_s, content)},
                      {{u"description"_s, u"It is good."_s}}));
    QCOMPARE(reply.status, 200);
    static const QRegularExpression form(u"^http://[^/]+/acme/tiny/discussions/(\\d+)$"_s);
    const auto match = form.match(reply.object()["pullRequestUrl"_L1].toString());
    QVERIFY2(match.hasMatch(), reply.body.constData());
    QCOMPARE(raw(u"gift.txt"_s, u"refs%2Fpr%2F"_s + match.captured(1)), "x");
    QCOMPARE(model()["sha"_L1].toString(), before);
    const auto row = m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row;
    const auto pull = m_hub->store().discussions().find(row.key, match.captured(1).toInt());
    QVERIFY(pull);
    QCOMPARE(pull->title, u"Please take this"_s);
    QCOMPARE(pull->author, m_hub->store().accounts().find(u"erin"_s)->id);

    // A commit, a tag and what is not there are no bases.
    for (const QString &base : {before, u"v1.0"_s, u"nope"_s}) {
        const Reply refused = commit(*m_hub, "hf_erin", u"models/acme/tiny/commit/%1?create_pr=1"_s.arg(base),
                                     ndjson(u"No"_s, {fileLine(u"gift.txt"_s, "x")}));
        QCOMPARE(refused.status, 404);
        QCOMPARE(refused.header("x-error-code"), "RevisionNotFound");
    }
}

void tst_Committing::authorsOfPullRequestsGoOn()
{
    const Reply opened =
        commit(*m_hub, "hf_erin", kMain + u"?create_pr=1"_s, ndjson(u"Open"_s, {fileLine(u"gift.txt"_s, "x")}));
    const QString number = opened.object()["pullRequestUrl"_L1].toString().section(u'/', -1);
    const QString where = u"models/acme/tiny/commit/refs%2Fpr%2F"_s + number;
    const QByteArray more = ndjson(u"More"_s, {fileLine(u"more.txt"_s, "y")});
    QCOMPARE(commit(*m_hub, "hf_erin", where, more).status, 200);
    QCOMPARE(commit(*m_hub, "hf_alice", where, more).status, 200);
    QCOMPARE(commit(*m_hub, "hf_dave", where, more).status, 403);
    QCOMPARE(commit(*m_hub, "hf_erin", u"models/acme/tiny/commit/refs%2Fpr%2F99"_s, more).status, 403);
    QCOMPARE(commit(*m_hub, "hf_alice", u"models/acme/tiny/commit/refs%2Fpr%2F99"_s, more).status, 404);
    QCOMPARE(raw(u"more.txt"_s, u"refs%2Fpr%2F"_s + number), "y");
}

void tst_Committing::eventsTellTheReferences()
{
    QList<HubEvent> told;
    m_hub->server().events().listen([&told](const HubEvent &event) { told << event; });
    const QString before = model()["sha"_L1].toString();
    const QString now = toMain({fileLine(u"x.txt"_s, "x")}).object()["commitOid"_L1].toString();
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.at(0).scope, u"repo.content"_s);
    QCOMPARE(told.at(0).action, u"update"_s);
    QCOMPARE(told.at(0).actor, u"alice"_s);
    QCOMPARE(told.at(0).repo.head, now);
    QCOMPARE(jsonOf(told.at(0).details),
             jsonOf({{u"updatedRefs"_s,
                      QJsonArray{
                          QJsonObject{{u"ref"_s, u"refs/heads/main"_s}, {u"oldSha"_s, before}, {u"newSha"_s, now}}}}}));
}

void tst_Committing::storageCountsEachObjectOnce()
{
    const auto used = [this] { return m_hub->store().repos().find(RepoKind::Model, u"acme/tiny"_s)->row.usedStorage; };
    const qint64 before = used();
    const QByteArray content = binary(5000, 8);
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, content));
    QCOMPARE(used(), before);
    QCOMPARE(toMain({largeLine(u"a.bin"_s, content), largeLine(u"b.bin"_s, content)}).status, 200);
    QCOMPARE(used(), before + 5000);
    QCOMPARE(toMain({largeLine(u"c.bin"_s, content)}).status, 200);
    QCOMPARE(used(), before + 5000);
}

HS_GUILESS_TEST(tst_Committing)
#include "tst_committing.moc"
