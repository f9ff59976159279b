// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

ServerOptions smallParts()
{
    ServerOptions options;
    options.largeUploads = {1000, 300};
    return options;
}

QJsonObject entryOf(const Reply &reply)
{
    return reply.object()["objects"_L1][0].toObject();
}

QString uploadHref(const QJsonObject &entry)
{
    return entry["actions"_L1]["upload"_L1]["href"_L1].toString();
}

} // namespace

/// Git LFS batch, the uploads it leads to, verify and locks (commit-upload.md §3).
class tst_LfsUpload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub(), smallParts()); }
    void cleanup() { m_hub.reset(); }

    void smallFilesComeWhole();
    void largeFilesComeInParts();
    void partsMayComeAgainAndInAnyOrder();
    void transfersAreAmongThoseOffered_data();
    void transfersAreAmongThoseOffered();
    void storedObjectsNeedNoUpload();
    void objectsOfOthersMustBeUploaded();
    void wrongBytesAreNotTaken_data();
    void wrongBytesAreNotTaken();
    void partsMustBeWhole();
    void addressesAreSignedAndEnd();
    void tokensAreNotForTheBlobHost();
    void onlyThoseWhoMayCommitUpload_data();
    void onlyThoseWhoMayCommitUpload();
    void downloadsAreForThoseWhoMayRead();
    void xetTokensAreRefusedWithAdvice_data();
    void xetTokensAreRefusedWithAdvice();
    void badRequestsAreToldApart_data();
    void badRequestsAreToldApart();
    void emptyObjectsNeedNoBytes();
    void locksAreNotOffered();
    void nothingIsLeftInTheIncomingFolder();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_LfsUpload::smallFilesComeWhole()
{
    const QByteArray content = binary(1000, 1);
    const Reply reply = batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content});
    QCOMPARE(reply.status, 200);
    QVERIFY(reply.header("content-type").startsWith("application/vnd.git-lfs+json"));
    QCOMPARE(reply.object()["transfer"_L1].toString(), u"basic"_s);
    const QJsonObject entry = entryOf(reply);
    QCOMPARE(entry["size"_L1].toInteger(), 1000);
    QVERIFY(!entry["actions"_L1]["upload"_L1].toObject().contains("header"_L1));
    QVERIFY(entry["actions"_L1]["upload"_L1]["expires_in"_L1].toInteger() > 0);
    QCOMPARE(upload(*m_hub, entry, content), 200);
    QCOMPARE(sha256OfFile(m_hub->store().lfs().path(sha256Hex(content))), sha256Hex(content));
}

void tst_LfsUpload::largeFilesComeInParts()
{
    const QByteArray content = binary(1001, 2);
    const QByteArray small = binary(10, 3);
    const Reply reply = batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content, small});
    QCOMPARE(reply.object()["transfer"_L1].toString(), u"multipart"_s);
    const QJsonObject header = entryOf(reply)["actions"_L1]["upload"_L1]["header"_L1].toObject();
    QCOMPARE(header.keys(), QStringList({u"00001"_s, u"00002"_s, u"00003"_s, u"00004"_s, u"chunk_size"_s}));
    QCOMPARE(header["chunk_size"_L1].toString(), u"300"_s);
    QCOMPARE(upload(*m_hub, entryOf(reply), content), 200);
    // One transfer is chosen for all objects.
    const QJsonObject second = reply.object()["objects"_L1][1].toObject();
    QCOMPARE(second["actions"_L1]["upload"_L1]["header"_L1].toObject().size(), 2);
    QCOMPARE(upload(*m_hub, second, small), 200);
    QVERIFY(!entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content})).contains("actions"_L1));
}

void tst_LfsUpload::partsMayComeAgainAndInAnyOrder()
{
    const QByteArray content = binary(1100, 4);
    const QJsonObject entry = entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content}));
    const QJsonObject header = entry["actions"_L1]["upload"_L1]["header"_L1].toObject();
    QHash<int, QString> tags;
    for (const int part : {3, 1, 4, 2, 3}) {
        const Reply put =
            m_hub->send("PUT", header[u"0000%1"_s.arg(part)].toString(), content.mid(300 * (part - 1), 300), {});
        QCOMPARE(put.status, 200);
        tags.insert(part, QString::fromLatin1(put.header("etag")));
    }
    const auto complete = [&](const QHash<int, QString> &known) {
        QJsonArray parts;
        for (int part = 4; part >= 1; --part)
            parts.append(QJsonObject{{u"partNumber"_s, part}, {u"etag"_s, known.value(part)}});
        return m_hub->post(uploadHref(entry), "application/vnd.git-lfs+json",
                           QJsonDocument(QJsonObject{{u"oid"_s, entry["oid"_L1]}, {u"parts"_s, parts}}).toJson());
    };
    QHash<int, QString> wrong = tags;
    wrong[2] = u"\"nonsense\""_s;
    QCOMPARE(complete(wrong).status, 400); // and may be tried again
    const Reply done = complete(tags);
    QCOMPARE(done.status, 200);
    QCOMPARE(done.object()["success"_L1], QJsonValue(true));
    QCOMPARE(complete(tags).status, 200); // the answer may have been lost
}

void tst_LfsUpload::transfersAreAmongThoseOffered_data()
{
    QTest::addColumn<QStringList>("offered");
    QTest::addColumn<qsizetype>("size");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("git-lfs, large") << QStringList{u"basic"_s, u"ssh"_s} << qsizetype{5000} << u"basic"_s;
    QTest::newRow("none named") << QStringList() << qsizetype{5000} << u"basic"_s;
    QTest::newRow("parts only, small") << QStringList{u"multipart"_s} << qsizetype{5} << u"multipart"_s;
    QTest::newRow("with xet") << QStringList{u"basic"_s, u"multipart"_s, u"xet"_s} << qsizetype{5} << u"basic"_s;
    QTest::newRow("xet only") << QStringList{u"xet"_s} << qsizetype{5} << QString();
}

void tst_LfsUpload::transfersAreAmongThoseOffered()
{
    QFETCH(const QStringList, offered);
    QFETCH(const qsizetype, size);
    QFETCH(const QString, chosen);
    const QByteArray content = binary(size, 5);
    const Reply reply = batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content}, offered);
    QCOMPARE(reply.status, chosen.isEmpty() ? 422 : 200);
    QCOMPARE(reply.object()["transfer"_L1].toString(), chosen);
    if (!chosen.isEmpty())
        QCOMPARE(upload(*m_hub, entryOf(reply), content), 200);
}

void tst_LfsUpload::storedObjectsNeedNoUpload()
{
    const QJsonObject entry = entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {tinySafetensors()}));
    QCOMPARE(entry["oid"_L1].toString(), sha256Hex(tinySafetensors()));
    QVERIFY(!entry.contains("actions"_L1));
    QVERIFY(!entry.contains("error"_L1));
}

void tst_LfsUpload::objectsOfOthersMustBeUploaded()
{
    // The store has the bytes, but this repository has not: a hash is no claim.
    const QJsonObject entry =
        entryOf(batch(*m_hub, "hf_alice", u"datasets/acme/words"_s, "upload", {tinySafetensors()}));
    QVERIFY(entry.contains("actions"_L1));
    const QByteArray body = ndjson(u"Claim"_s, {largeLine(u"stolen.safetensors"_s, tinySafetensors())});
    QCOMPARE(commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s, body).status, 400);
    QCOMPARE(upload(*m_hub, entry, tinySafetensors()), 200);
    QCOMPARE(commit(*m_hub, "hf_alice", u"datasets/acme/words/commit/main"_s, body).status, 200);
}

void tst_LfsUpload::wrongBytesAreNotTaken_data()
{
    QTest::addColumn<QByteArray>("sent");
    const QByteArray content = binary(900, 6);
    QByteArray flipped = content;
    flipped[500] = static_cast<char>(~flipped.at(500));
    QTest::newRow("other content") << flipped;
    QTest::newRow("too short") << content.first(899);
    QTest::newRow("too long") << content + 'x';
    QTest::newRow("nothing") << QByteArray();
}

void tst_LfsUpload::wrongBytesAreNotTaken()
{
    QFETCH(const QByteArray, sent);
    const QByteArray content = binary(900, 6);
    const QJsonObject entry = entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content}));
    QCOMPARE(m_hub->send("PUT", uploadHref(entry), sent, {}).status, 400);
    QVERIFY(!m_hub->store().lfs().has(sha256Hex(content)));
    QCOMPARE(upload(*m_hub, entry, content), 200);
}

void tst_LfsUpload::partsMustBeWhole()
{
    const QByteArray content = binary(1050, 7);
    const QJsonObject entry = entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content}));
    const QJsonObject header = entry["actions"_L1]["upload"_L1]["header"_L1].toObject();
    QCOMPARE(m_hub->send("PUT", header["00002"_L1].toString(), content.mid(300, 299), {}).status, 400);
    QCOMPARE(m_hub->send("PUT", header["00004"_L1].toString(), content.mid(900, 150) + 'x', {}).status, 400);
    // All parts with the right size but other bytes: the hash of the whole says no.
    QCOMPARE(upload(*m_hub, entry, binary(1050, 8)), 400);
    QVERIFY(!m_hub->store().lfs().has(sha256Hex(content)));
}

void tst_LfsUpload::addressesAreSignedAndEnd()
{
    const QByteArray content = binary(100, 9);
    const QString href = uploadHref(entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content})));
    QCOMPARE(m_hub->send("PUT", QString(href).replace(u"size=100"_s, u"size=101"_s), content, {}).status, 403);
    QCOMPARE(m_hub->send("PUT", QString(href).replace(u"/uploads/"_s, u"/repos/"_s), content, {}).status, 405);
    QCOMPARE(m_hub->get(QString(href)).status, 403);

    ServerOptions options;
    options.allowsFaults = true;
    Hub faulty(acmeHub(), options);
    QVERIFY(faulty.server().setFaults(R"([{"route":"objects/batch$","onHit":1,"action":{"expireUrl":true}}])"));
    const QString ended = uploadHref(entryOf(batch(faulty, "hf_alice", u"acme/tiny"_s, "upload", {content})));
    const Reply reply = faulty.send("PUT", ended, content, {});
    QCOMPARE(reply.status, 403);
    QVERIFY(reply.body.contains("expired"));
}

void tst_LfsUpload::tokensAreNotForTheBlobHost()
{
    const QByteArray content = binary(100, 10);
    const QString href = uploadHref(entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {content})));
    QCOMPARE(m_hub->send("PUT", href, content, as("hf_alice")).status, 400);
    QCOMPARE(m_hub->send("PUT", href, content, {}).status, 200);
}

void tst_LfsUpload::onlyThoseWhoMayCommitUpload_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("ref");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << QString() << 401;
    QTest::newRow("a writer to main") << QByteArray("hf_alice") << u"main"_s << 200;
    QTest::newRow("a stranger to main") << QByteArray("hf_erin") << u"main"_s << 403;
    QTest::newRow("a stranger for a pull request") << QByteArray("hf_erin") << QString() << 200;
    QTest::newRow("a stranger to a pull request") << QByteArray("hf_erin") << u"refs/pr/1"_s << 200;
}

void tst_LfsUpload::onlyThoseWhoMayCommitUpload()
{
    QFETCH(const QByteArray, token);
    QFETCH(const QString, ref);
    QJsonObject body{{u"operation"_s, u"upload"_s}, {u"objects"_s, QJsonArray()}};
    if (!ref.isEmpty())
        body.insert(u"ref"_s, QJsonObject{{u"name"_s, ref}});
    const Reply reply = m_hub->post(u"/acme/tiny.git/info/lfs/objects/batch"_s, "application/vnd.git-lfs+json",
                                    QJsonDocument(body).toJson(), as(token.constData()));
    QTEST(reply.status, "status");
    if (reply.status == 401)
        QCOMPARE(reply.header("lfs-authenticate"), "Basic realm=\"Git LFS\"");
}

void tst_LfsUpload::downloadsAreForThoseWhoMayRead()
{
    const Reply reply = batch(*m_hub, "", u"acme/tiny"_s, "download", {tinySafetensors(), "no such content"});
    QCOMPARE(reply.status, 200);
    const Reply file = m_hub->get(entryOf(reply)["actions"_L1]["download"_L1]["href"_L1].toString());
    QCOMPARE(file.body, tinySafetensors());
    QCOMPARE(reply.object()["objects"_L1][1]["error"_L1]["code"_L1].toInt(), 404);
    QCOMPARE(batch(*m_hub, "", u"acme/auto"_s, "download", {tinySafetensors()}).status, 401);
    QCOMPARE(batch(*m_hub, "hf_erin", u"acme/auto"_s, "download", {tinySafetensors()}).status, 403);
    QCOMPARE(batch(*m_hub, "hf_carol", u"acme/auto"_s, "download", {tinySafetensors()}).status, 200);
    QCOMPARE(batch(*m_hub, "hf_erin", u"acme/secret"_s, "download", {tinySafetensors()}).status, 404);
}

void tst_LfsUpload::xetTokensAreRefusedWithAdvice_data()
{
    QTest::addColumn<QString>("where");
    for (const auto *const kind : {"models/acme/tiny", "datasets/acme/words", "spaces/acme/demo"}) {
        for (const auto *const word :
             {"xet-write-token/main", "xet-read-token/main", "xet-write-token/main?create_pr=1"})
            QTest::addRow("%s/%s", kind, word) << u"/api/%1/%2"_s.arg(QLatin1StringView(kind), QLatin1StringView(word));
    }
}

void tst_LfsUpload::xetTokensAreRefusedWithAdvice()
{
    QFETCH(const QString, where);
    // hf_xet shows the address where it ended, and nothing of the answer.
    const Reply first = m_hub->get(where, as("hf_alice"));
    QCOMPARE(first.status, 307);
    QVERIFY(first.header("location").endsWith("HF_HUB_DISABLE_XET=1"));
    const Reply reply = m_hub->get(QString::fromLatin1(first.header("location")), as("hf_alice"));
    QCOMPARE(reply.status, 400);
    QVERIFY(reply.object()["error"_L1].toString().contains(u"HF_HUB_DISABLE_XET=1"_s));
    QVERIFY(reply.header("x-error-message").contains("HF_HUB_DISABLE_XET=1"));
}

void tst_LfsUpload::badRequestsAreToldApart_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no JSON") << QByteArray("x") << 422;
    QTest::newRow("no operation") << QByteArray(R"({"objects":[]})") << 422;
    QTest::newRow("another operation") << QByteArray(R"({"operation":"erase","objects":[]})") << 422;
    QTest::newRow("another hash") << QByteArray(R"({"operation":"upload","objects":[],"hash_algo":"md5"})") << 409;
    QTest::newRow("the hash as JS has it")
        << QByteArray(R"({"operation":"upload","objects":[],"hash_algo":"sha_256"})") << 200;
    QTest::newRow("an oid that is none") << QByteArray(R"({"operation":"upload","objects":[{"oid":"../x","size":1}]})")
                                         << 200;
}

void tst_LfsUpload::badRequestsAreToldApart()
{
    QFETCH(const QByteArray, body);
    const Reply reply =
        m_hub->post(u"/acme/tiny.git/info/lfs/objects/batch"_s, "application/vnd.git-lfs+json", body, as("hf_alice"));
    QTEST(reply.status, "status");
    if (reply.status != 200)
        QVERIFY(!reply.object()["message"_L1].toString().isEmpty());
    else if (reply.object()["objects"_L1].toArray().size() == 1)
        QCOMPARE(entryOf(reply)["error"_L1]["code"_L1].toInt(), 422);
}

void tst_LfsUpload::emptyObjectsNeedNoBytes()
{
    const Reply reply = batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {""});
    QVERIFY(!entryOf(reply).contains("actions"_L1));
    const Reply done = commit(*m_hub, "hf_alice", u"models/acme/tiny/commit/main"_s,
                              ndjson(u"Nothing"_s, {largeLine(u"nothing.bin"_s, "")}));
    QCOMPARE(done.status, 200);
    QCOMPARE(
        m_hub->get(QString::fromLatin1(m_hub->get(u"/acme/tiny/resolve/main/nothing.bin"_s).header("location"))).status,
        200);
}

void tst_LfsUpload::locksAreNotOffered()
{
    for (const char *where : {"/acme/tiny.git/info/lfs/locks", "/acme/tiny.git/info/lfs/locks/verify"}) {
        const Reply reply =
            m_hub->post(QString::fromLatin1(where), "application/vnd.git-lfs+json", "{}", as("hf_alice"));
        QCOMPARE(reply.status, 404);
        QVERIFY(reply.object().contains("message"_L1));
    }
    QCOMPARE(m_hub->get(u"/acme/tiny.git/info/lfs/locks"_s, as("hf_alice")).status, 404);
}

void tst_LfsUpload::nothingIsLeftInTheIncomingFolder()
{
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, binary(50, 11)));
    QVERIFY(uploadLarge(*m_hub, "hf_alice", u"acme/tiny"_s, binary(5000, 12)));
    const QJsonObject entry = entryOf(batch(*m_hub, "hf_alice", u"acme/tiny"_s, "upload", {binary(60, 13)}));
    QCOMPARE(m_hub->send("PUT", uploadHref(entry), "wrong", {}).status, 400);
    QCOMPARE(QDir(m_hub->store().incomingFolder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QVERIFY(m_hub->store().journal().open().isEmpty());
}

HS_GUILESS_TEST(tst_LfsUpload)
#include "tst_lfsupload.moc"
