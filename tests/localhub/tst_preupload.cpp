// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QJsonObject file(const QString &path, qint64 size, const QByteArray &sample)
{
    return {{u"path"_s, path}, {u"size"_s, size}, {u"sample"_s, QString::fromLatin1(sample.toBase64())}};
}

} // namespace

/// POST …/preupload/{rev} (commit-upload.md §2).
class tst_Preupload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void modesFollowAttributesSizeAndSample_data();
    void modesFollowAttributesSizeAndSample();
    void knownFilesComeWithTheirHash();
    void attributesOfTheCommitCount();
    void ignoredFilesAreSaidSo();
    void unsafePathsAreRefused_data();
    void unsafePathsAreRefused();
    void backslashesAreLetters();
    void aThousandFilesAreTheMost();
    void unknownRevisionIsMissing();
    void onlyWritersMayAsk_data();
    void onlyWritersMayAsk();

private:
    [[nodiscard]] Reply ask(const char *token, const QString &where, const QJsonObject &body)
    {
        return m_hub->post(u"/api/models/"_s + where, "application/json", QJsonDocument(body).toJson(), as(token));
    }
    [[nodiscard]] QJsonObject askFor(const QJsonObject &one, const QJsonObject &more = {})
    {
        QJsonObject body = more;
        body.insert(u"files"_s, QJsonArray{one});
        return ask("hf_alice", u"acme/tiny/preupload/main"_s, body).object();
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Preupload::modesFollowAttributesSizeAndSample_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<QByteArray>("sample");
    QTest::addColumn<QString>("mode");
    QTest::newRow("text") << u"notes.md"_s << qint64{5} << QByteArray("hello") << u"regular"_s;
    QTest::newRow("by .gitattributes") << u"deep/x.safetensors"_s << qint64{5} << QByteArray("hello") << u"lfs"_s;
    QTest::newRow("10 MiB") << u"big.csv"_s << qint64{10485760} << QByteArray("a,b") << u"regular"_s;
    QTest::newRow("more") << u"big.csv"_s << qint64{10485761} << QByteArray("a,b") << u"lfs"_s;
    QTest::newRow("a NUL in the sample") << u"data.weird"_s << qint64{3} << QByteArray("a\0b", 3) << u"lfs"_s;
    QTest::newRow("the attributes themselves")
        << u".gitattributes"_s << qint64{4} << QByteArray("a\0b\n", 4) << u"regular"_s;
    QTest::newRow("empty") << u"empty.txt"_s << qint64{0} << QByteArray() << u"regular"_s;
}

void tst_Preupload::modesFollowAttributesSizeAndSample()
{
    QFETCH(const QString, path);
    QFETCH(const qint64, size);
    QFETCH(const QByteArray, sample);
    const QJsonObject answer = askFor(file(path, size, sample));
    const QJsonObject entry = answer["files"_L1][0].toObject();
    QCOMPARE(entry["path"_L1].toString(), path);
    QTEST(entry["uploadMode"_L1].toString(), "mode");
    QCOMPARE(entry["shouldIgnore"_L1], QJsonValue(false));
    QCOMPARE(entry.contains("oid"_L1), path == ".gitattributes"_L1);
    QCOMPARE(answer["commitOid"_L1].toString(), m_hub->get(u"/api/models/acme/tiny"_s).object()["sha"_L1].toString());
}

void tst_Preupload::knownFilesComeWithTheirHash()
{
    const QJsonObject regular = askFor(file(u"config.json"_s, 2, "{}"));
    QCOMPARE(regular["files"_L1][0]["oid"_L1].toString().size(), 40);
    const QJsonObject large = askFor(file(u"model.safetensors"_s, 2, "{}"));
    QCOMPARE(large["files"_L1][0]["oid"_L1].toString(), sha256Hex(tinySafetensors()));
    QVERIFY(!askFor(file(u"onnx"_s, 2, "{}"))["files"_L1][0].toObject().contains("oid"_L1)); // a folder
}

void tst_Preupload::attributesOfTheCommitCount()
{
    const QJsonObject covered = askFor(file(u"x.foo"_s, 2, "ab"), {{u"gitAttributes"_s, u"*.foo filter=lfs\n"_s}});
    QCOMPARE(covered["files"_L1][0]["uploadMode"_L1].toString(), u"lfs"_s);
    const QJsonObject bare = askFor(file(u"x.bin"_s, 2, "ab"), {{u"gitAttributes"_s, u""_s}});
    QCOMPARE(bare["files"_L1][0]["uploadMode"_L1].toString(), u"regular"_s);
}

void tst_Preupload::ignoredFilesAreSaidSo()
{
    const QJsonObject said = askFor(file(u"nested/x.txt"_s, 2, "ab"), {{u"gitIgnore"_s, u"nested/*\n"_s}});
    QCOMPARE(said["files"_L1][0]["shouldIgnore"_L1], QJsonValue(true));
    // The file of the repository counts where the commit brings none.
    QCOMPARE(commit(*m_hub, "hf_alice", u"models/acme/tiny/commit/main"_s,
                    ndjson(u"Ignore"_s, {fileLine(u".gitignore"_s, "*.log\n")}))
                 .status,
             200);
    QCOMPARE(askFor(file(u"run.log"_s, 2, "ab"))["files"_L1][0]["shouldIgnore"_L1], QJsonValue(true));
    QCOMPARE(askFor(file(u"run.txt"_s, 2, "ab"))["files"_L1][0]["shouldIgnore"_L1], QJsonValue(false));
    QCOMPARE(askFor(file(u"run.log"_s, 2, "ab"), {{u"gitIgnore"_s, u""_s}})["files"_L1][0]["shouldIgnore"_L1],
             QJsonValue(false));
}

void tst_Preupload::unsafePathsAreRefused_data()
{
    QTest::addColumn<QString>("path");
    for (const char *path : {"../x", "/x", "a//b", ".git/config", "a/.git/x", "a\\.git\\x"})
        QTest::newRow(path) << QString::fromLatin1(path);
    QTest::newRow("too long") << QString(1001, u'a');
}

void tst_Preupload::unsafePathsAreRefused()
{
    QFETCH(const QString, path);
    QCOMPARE(ask("hf_alice", u"acme/tiny/preupload/main"_s, {{u"files"_s, QJsonArray{file(path, 1, "x")}}}).status,
             422);
}

/// A letter like others to the Hub; clients must refuse to write such a file (huggingface_hub: tests/test_hf_api.py and
/// tests/test_file_download.py upload one to see that they do).
void tst_Preupload::backslashesAreLetters()
{
    const QString path = u"folder/..\\..\\..\\file"_s;
    QCOMPARE(ask("hf_alice", u"acme/tiny/preupload/main"_s, {{u"files"_s, QJsonArray{file(path, 1, "x")}}}).status,
             200);
}

void tst_Preupload::aThousandFilesAreTheMost()
{
    QJsonArray files;
    for (int i = 0; i < 1000; ++i)
        files.append(file(u"f-%1.txt"_s.arg(i), 1, "x"));
    const Reply all = ask("hf_alice", u"acme/tiny/preupload/main"_s, {{u"files"_s, files}});
    QCOMPARE(all.status, 200);
    QCOMPARE(all.object()["files"_L1].toArray().size(), 1000);
    files.append(file(u"one more.txt"_s, 1, "x"));
    QCOMPARE(ask("hf_alice", u"acme/tiny/preupload/main"_s, {{u"files"_s, files}}).status, 422);
}

void tst_Preupload::unknownRevisionIsMissing()
{
    const Reply reply = ask("hf_alice", u"acme/tiny/preupload/nope"_s, {{u"files"_s, QJsonArray()}});
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("x-error-code"), "RevisionNotFound");
    QCOMPARE(ask("hf_alice", u"acme/tiny/preupload/refs%2Fpr%2F1"_s, {{u"files"_s, QJsonArray()}}).status, 200);
}

void tst_Preupload::onlyWritersMayAsk_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << QString() << 401;
    QTest::newRow("a reader") << QByteArray("hf_bob") << QString() << 403;
    QTest::newRow("a stranger") << QByteArray("hf_erin") << QString() << 403;
    QTest::newRow("a stranger with a pull request in mind") << QByteArray("hf_erin") << u"?create_pr=1"_s << 200;
    QTest::newRow("nobody, even so") << QByteArray() << u"?create_pr=1"_s << 401;
}

void tst_Preupload::onlyWritersMayAsk()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, query);
    const Reply reply = ask(token.constData(), u"acme/tiny/preupload/main"_s + query, {{u"files"_s, QJsonArray()}});
    QTEST(reply.status, "status");
}

HS_GUILESS_TEST(tst_Preupload)
#include "tst_preupload.moc"
