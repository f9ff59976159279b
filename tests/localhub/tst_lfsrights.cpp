// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "localhub/git/lfspointer.h"
#include "spacekit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QByteArray kTable = "name,number\ntopsecret,1\n";

QByteArray pointerTo(const QByteArray &content)
{
    return lfsPointerText(sha256Hex(content), content.size());
}

} // namespace

/// Large files are stored once for all repositories: who knows a hash must not get at what others keep.
class tst_LfsRights : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_hub = std::make_unique<Hub>(spacesHub(), quickSpaces());
        QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/secret"_s, kTable));
        QCOMPARE(commit(*m_hub, "hf_alice", kSecret, ndjson(u"Add"_s, {largeLine(u"data.csv"_s, kTable)})).status, 200);
    }
    void cleanup() { m_hub.reset(); }

    void pointerTextNeedsTheObject_data();
    void pointerTextNeedsTheObject();
    void pointerTextOfOnesOwnIsALargeFile();
    void firstFilesMustNotPoint();
    void viewerDoesNotFollowForeignPointers();
    void spacesDoNotServeForeignPointers();
    void factsDoNotComeFromForeignFiles();
    void copyHasWhatTheOriginalHas();
    void startGivesNoRights();

private:
    static inline const QString kSecret = u"models/acme/secret/commit/main"_s;

    [[nodiscard]] RepoRow row(RepoKind kind, const QString &name)
    {
        return m_hub->store().repos().find(kind, name)->row;
    }
    /// Puts a pointer where the routes would let none in.
    void plant(const RepoRow &repo, const QString &path, const QByteArray &content)
    {
        CommitRequest request;
        request.author = {u"erin"_s, commitEmail(u"erin"_s)};
        request.message = u"Point at it"_s;
        request.when = QDateTime::currentDateTimeUtc();
        request.changes = {{FileChange::Kind::Content, path, pointerTo(content), {}}};
        QVERIFY(m_hub->store().commit(repo, request));
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_LfsRights::pointerTextNeedsTheObject_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("another's") << u"mine.csv"_s << pointerTo(kTable);
    QTest::newRow("nobody's") << u"mine.csv"_s << pointerTo("nothing");
    QTest::newRow("a card") << u"README.md"_s << pointerTo(kTable);
    QTest::newRow("attributes") << u".gitattributes"_s << pointerTo(kTable);
    QTest::newRow("with more lines") << u"mine.csv"_s << pointerTo(kTable) + "x more\n";
}

void tst_LfsRights::pointerTextNeedsTheObject()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, content);
    const QString before = row(RepoKind::Dataset, u"acme/words"_s).head;
    const Reply reply = commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s,
                               ndjson(u"Get it"_s, {fileLine(path, content)}));
    QCOMPARE(reply.status, 400);
    const QString text = reply.object()["error"_L1].toString();
    QVERIFY2(text.contains("an LFS pointer pointed to a file that does not exist"_L1), qPrintable(text));
    QVERIFY2(text.endsWith("Offending file:\n  - "_L1 + path), qPrintable(text));
    QCOMPARE(row(RepoKind::Dataset, u"acme/words"_s).head, before);
}

void tst_LfsRights::pointerTextOfOnesOwnIsALargeFile()
{
    const QByteArray content = "my own\n";
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"datasets/acme/words"_s, content));
    QCOMPARE(commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s,
                    ndjson(u"Mine"_s, {fileLine(u"mine.csv"_s, pointerTo(content))}))
                 .status,
             200);
    const RepoRow words = row(RepoKind::Dataset, u"acme/words"_s);
    QVERIFY(m_hub->store().repos().hasLfsObject(words.key, sha256Hex(content)));
    const Reply redirect = m_hub->get(u"/datasets/acme/words/resolve/main/mine.csv"_s);
    QCOMPARE(redirect.status, 302);
    QCOMPARE(m_hub->get(QString::fromLatin1(redirect.header("location"))).body, content);
    QCOMPARE(m_hub->get(u"/datasets/acme/words/raw/main/mine.csv"_s).body, pointerTo(content));
}

void tst_LfsRights::firstFilesMustNotPoint()
{
    const QJsonObject file{{u"path"_s, u"mine.csv"_s}, {u"content"_s, QString::fromLatin1(pointerTo(kTable))}};
    const QJsonObject body{{u"name"_s, u"mine"_s}, {u"type"_s, u"dataset"_s}, {u"files"_s, QJsonArray{file}}};
    QCOMPARE(m_hub->sendJson("POST", u"/api/repos/create"_s, body, "hf_erin").status, 400);
    QVERIFY(!m_hub->store().repos().find(RepoKind::Dataset, u"erin/mine"_s));
}

void tst_LfsRights::viewerDoesNotFollowForeignPointers()
{
    const QString rows = u"/-/datasets-server/rows?dataset=acme/words&config=default&split=train"_s;
    QVERIFY(m_hub->get(rows).body.contains("\"rows\""));
    plant(row(RepoKind::Dataset, u"acme/words"_s), u"train.csv"_s, kTable);
    const Reply reply = m_hub->get(rows);
    QVERIFY(reply.status != 200 || reply.object()["rows"_L1].toArray().isEmpty());
    QVERIFY(!reply.body.contains("topsecret"));
}

void tst_LfsRights::spacesDoNotServeForeignPointers()
{
    plant(row(RepoKind::Space, u"acme/page"_s), u"stolen.csv"_s, kTable);
    commitTo(*m_hub, u"page"_s, u"marker.txt"_s, u"here"_s);
    QTRY_COMPARE(visit(*m_hub, u"acme-page"_s, u"/marker.txt"_s).status, 200);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/stolen.csv"_s).status, 404);
    QCOMPARE(visit(*m_hub, u"acme-page"_s, u"/big.bin"_s).body, tinySafetensors());
}

void tst_LfsRights::factsDoNotComeFromForeignFiles()
{
    const auto fact = [this](const QString &name) {
        return m_hub->get(u"/api/models/"_s + name, as("hf_alice")).object().value("safetensors"_L1);
    };
    QVERIFY(fact(u"acme/tiny"_s).isObject());
    plant(row(RepoKind::Model, u"acme/secret"_s), u"model.safetensors"_s, tinySafetensors());
    QVERIFY(fact(u"acme/secret"_s).isUndefined());
}

void tst_LfsRights::copyHasWhatTheOriginalHas()
{
    const QByteArray own = "its own\n";
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"datasets/acme/words"_s, own));
    const QByteArray lines = ndjson(u"Add"_s, {largeLine(u"own.csv"_s, own)});
    QCOMPARE(commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s, lines).status, 200);
    plant(row(RepoKind::Dataset, u"acme/words"_s), u"mine.csv"_s, kTable);
    QCOMPARE(
        m_hub->sendJson("POST", u"/api/datasets/acme/words/duplicate"_s, {{u"repository"_s, u"erin/copy"_s}}, "hf_erin")
            .status,
        200);
    const RepoRow copy = row(RepoKind::Dataset, u"erin/copy"_s);
    QVERIFY(!m_hub->store().repos().hasLfsObject(copy.key, sha256Hex(kTable)));
    QVERIFY(m_hub->store().repos().hasLfsObject(copy.key, sha256Hex(own)));
}

void tst_LfsRights::startGivesNoRights()
{
    const RepoRow words = row(RepoKind::Dataset, u"acme/words"_s);
    plant(words, u"mine.csv"_s, kTable);
    QVERIFY(m_hub->store().repos().markPending(words.key));
    const QString folder = m_hub->folder();
    const auto reopened = Store::open(folder);
    QVERIFY(reopened);
    QVERIFY((*reopened)->repos().pending().isEmpty());
    QVERIFY(!(*reopened)->repos().hasLfsObject(words.key, sha256Hex(kTable)));
}

HS_GUILESS_TEST(tst_LfsRights)
#include "tst_lfsrights.moc"
