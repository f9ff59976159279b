// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QCryptographicHash>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

const QString kServedWeights = u"/acme/tiny/resolve/main/model.safetensors"_s;
const QString kNotes = u"/acme/tiny/resolve/main/notes/long%20name.txt"_s;

} // namespace

/// resolve, resolve-cache, raw and the blob host (download.md §1).
class tst_Files : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void smallFileIsRedirectedToTheCache();
    void smallFileIsWholeInTheCache();
    void largeFileIsRedirectedToTheBlobHost();
    void blobHostServesWithoutToken();
    void blobHostRefusesATokenAndForgedAddresses();
    void blobAddressesEnd();
    void ranges_data();
    void ranges();
    void ifRangeWithAnotherTagGetsEverything();
    void knownTagIsNotModified();
    void rawGivesThePointer();
    void headersOfAHeadAreThoseOfTheFile();
    void dispositionFollowsTheQuery();
    void filesOfOtherRevisions();
    void gitOidIsTheEtag();
    void contentTypeFollowsNameAndContent();

private:
    [[nodiscard]] QString blobAddress() { return QString::fromLatin1(m_hub->head(kServedWeights).header("location")); }
    [[nodiscard]] QString cacheAddress() { return QString::fromLatin1(m_hub->head(kNotes).header("location")); }

    std::unique_ptr<Hub> m_hub;
};

void tst_Files::smallFileIsRedirectedToTheCache()
{
    const Reply reply = m_hub->head(kNotes);
    QCOMPARE(reply.status, 307);
    const QByteArray location = reply.header("location");
    const QByteArray commit = reply.header("x-repo-commit");
    QVERIFY2(location.startsWith("/api/resolve-cache/models/acme/tiny/" + commit + "/notes/long%20name.txt?%2Facme"),
             location.constData());
    QVERIFY(location.contains("&etag=%22"));
    QCOMPARE(reply.header("etag"), ""); // as recorded; the file's own stands beside it
    QCOMPARE(reply.header("x-linked-etag").size(), 42);
    QVERIFY(reply.header("x-linked-size").isEmpty());
    // The length is the redirect's own, not the file's: clients that trust it go wrong, so ours must not.
    QVERIFY(reply.header("content-length").toLongLong() != 8);
}

void tst_Files::smallFileIsWholeInTheCache()
{
    const Reply reply = m_hub->get(cacheAddress());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "one\ntwo\n");
    QCOMPARE(reply.header("content-length"), "8");
    QCOMPARE(reply.header("accept-ranges"), "bytes");
    QVERIFY(reply.header("content-type").startsWith("text/plain"));
    QCOMPARE(reply.header("x-repo-commit").size(), 40);
    QVERIFY(!reply.header("x-hub-cache").isEmpty());
}

void tst_Files::largeFileIsRedirectedToTheBlobHost()
{
    const Reply reply = m_hub->head(kServedWeights);
    QCOMPARE(reply.status, 302);
    const QUrl location(QString::fromLatin1(reply.header("location")));
    QCOMPARE(location.port(), m_hub->server().blobPort());
    QVERIFY(m_hub->server().blobPort() != m_hub->server().port());
    QVERIFY(QUrlQuery(location).hasQueryItem(u"Signature"_s));
    QVERIFY(QUrlQuery(location).hasQueryItem(u"Expires"_s));
    QCOMPARE(reply.header("x-linked-etag"), '"' + sha256Hex(tinySafetensors()).toLatin1() + '"');
    QCOMPARE(reply.header("x-linked-size"), QByteArray::number(tinySafetensors().size()));
    QCOMPARE(reply.header("x-repo-commit").size(), 40);
    QCOMPARE(reply.header("cache-control"), "no-store");
    QVERIFY(!reply.header("location").contains("hf_"));
}

void tst_Files::blobHostServesWithoutToken()
{
    const Reply reply = m_hub->get(blobAddress());
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, tinySafetensors());
    QCOMPARE(reply.header("content-type"), "application/octet-stream");
    QVERIFY(!reply.header("etag").isEmpty());
    QVERIFY(!reply.header("etag").contains(sha256Hex(tinySafetensors()).toLatin1()));
    QVERIFY(reply.header("content-disposition").contains("model.safetensors"));
}

void tst_Files::blobHostRefusesATokenAndForgedAddresses()
{
    QCOMPARE(m_hub->get(blobAddress(), as("hf_alice")).status, 400);
    QString forged = blobAddress();
    forged.replace("Expires=1"_L1, "Expires=2"_L1);
    QCOMPARE(m_hub->get(forged).status, 403);
    QCOMPARE(m_hub->get(u"http://127.0.0.1:%1/anything"_s.arg(m_hub->server().blobPort())).status, 403);
}

void tst_Files::blobAddressesEnd()
{
    ServerOptions options;
    options.allowsFaults = true;
    Hub hub(smallHub(), options);
    QVERIFY(hub.server().setFaults(R"([{"route":"/resolve/","onHit":1,"action":{"expireUrl":true}}])"));
    const Reply expired = hub.get(QString::fromLatin1(hub.head(kServedWeights).header("location")));
    QCOMPARE(expired.status, 403);
    QVERIFY(expired.body.contains("expired"));
    QCOMPARE(hub.get(QString::fromLatin1(hub.head(kServedWeights).header("location"))).status, 200);
}

void tst_Files::ranges_data()
{
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<int>("status");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<qsizetype>("length");
    const qsizetype size = tinySafetensors().size();
    QTest::newRow("first bytes") << QByteArray("bytes=0-9") << 206 << qsizetype{0} << qsizetype{10};
    QTest::newRow("from the middle") << QByteArray("bytes=20-") << 206 << qsizetype{20} << size - 20;
    QTest::newRow("last bytes") << QByteArray("bytes=-16") << 206 << size - 16 << qsizetype{16};
    QTest::newRow("one byte") << QByteArray("bytes=0-0") << 206 << qsizetype{0} << qsizetype{1};
    QTest::newRow("beyond the end") << QByteArray("bytes=10-100000") << 206 << qsizetype{10} << size - 10;
    QTest::newRow("after the end") << QByteArray("bytes=100000-") << 416 << qsizetype{0} << qsizetype{0};
    QTest::newRow("several") << QByteArray("bytes=0-1,4-5") << 200 << qsizetype{0} << size;
}

void tst_Files::ranges()
{
    QFETCH(const QByteArray, range);
    QFETCH(const int, status);
    QFETCH(const qsizetype, from);
    QFETCH(const qsizetype, length);
    const Reply reply = m_hub->get(blobAddress(), {{"Range", range}});
    QCOMPARE(reply.status, status);
    QCOMPARE(reply.body, tinySafetensors().mid(from, length));
    const QByteArray size = QByteArray::number(tinySafetensors().size());
    if (status == 206) {
        QCOMPARE(reply.header("content-range"),
                 "bytes " + QByteArray::number(from) + '-' + QByteArray::number(from + length - 1) + '/' + size);
    } else if (status == 416) {
        QCOMPARE(reply.header("content-range"), "bytes */" + size);
    }
    if (status == 206 && from + length <= 8) // the small file's cache takes ranges as well
        QCOMPARE(m_hub->get(cacheAddress(), {{"Range", range}}).body, QByteArray("one\ntwo\n").mid(from, length));
}

void tst_Files::ifRangeWithAnotherTagGetsEverything()
{
    const Reply reply = m_hub->get(blobAddress(), {{"Range", "bytes=4-"}, {"If-Range", "\"another\""}});
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, tinySafetensors());
}

void tst_Files::knownTagIsNotModified()
{
    for (const QString &where : {kNotes, kServedWeights}) {
        const Reply first = m_hub->head(where);
        const Reply again = m_hub->get(where, {{"If-None-Match", first.header("x-linked-etag")}});
        QCOMPARE(again.status, 304);
        QVERIFY(again.body.isEmpty());
    }
    const Reply list = m_hub->get(u"/api/models?limit=2"_s);
    QVERIFY(list.header("etag").startsWith("W/\""));
    QCOMPARE(m_hub->get(u"/api/models?limit=2"_s, {{"If-None-Match", list.header("etag")}}).status, 304);
}

void tst_Files::rawGivesThePointer()
{
    const Reply reply = m_hub->get(u"/acme/tiny/raw/main/model.safetensors"_s);
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body,
             "version https://git-lfs.github.com/spec/v1\noid sha256:" + sha256Hex(tinySafetensors()).toLatin1() +
                 "\nsize " + QByteArray::number(tinySafetensors().size()) + "\n");
    QCOMPARE(m_hub->get(u"/acme/tiny/raw/main/notes/long%20name.txt"_s).body, "one\ntwo\n");
    const Reply part = m_hub->get(u"/acme/tiny/raw/main/notes/long%20name.txt"_s, {{"Range", "bytes=0-0"}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.header("content-range"), "bytes 0-0/8");
    QCOMPARE(m_hub->head(u"/acme/tiny/raw/main/nope"_s).status, 404);
}

void tst_Files::headersOfAHeadAreThoseOfTheFile()
{
    const Reply cached = m_hub->head(cacheAddress());
    QCOMPARE(cached.status, 200);
    QCOMPARE(cached.header("content-length"), "8");
    QVERIFY(cached.body.isEmpty());
    QCOMPARE(m_hub->head(blobAddress()).header("content-length"), QByteArray::number(tinySafetensors().size()));
}

void tst_Files::dispositionFollowsTheQuery()
{
    QCOMPARE(m_hub->head(kNotes).header("content-disposition"),
             "inline; filename*=UTF-8''long%20name.txt; filename=\"long name.txt\";");
    QVERIFY(m_hub->head(kNotes + u"?download=true"_s).header("content-disposition").startsWith("attachment;"));
    QVERIFY(m_hub->head(kNotes + u"?noContentDisposition=1"_s).header("content-disposition").isEmpty());
}

void tst_Files::filesOfOtherRevisions()
{
    const auto content = [this](const QString &where) {
        return m_hub->get(QString::fromLatin1(m_hub->head(where).header("location"))).body;
    };
    QCOMPARE(content(u"/acme/tiny/resolve/refs%2Fpr%2F1/proposal.txt"_s), "please\n");
    QCOMPARE(content(u"/acme/tiny/resolve/dev/dev.txt"_s), "dev\n");
    QCOMPARE(m_hub->head(u"/acme/tiny/resolve/main/dev.txt"_s).status, 404);
    QCOMPARE(content(u"/datasets/acme/words/resolve/main/train.csv"_s), "a,b\n1,2\n");
    QCOMPARE(content(u"/spaces/acme/demo/resolve/main/app.py"_s), "print('hello')\n");
}

void tst_Files::gitOidIsTheEtag()
{
    const QByteArray content = "one\ntwo\n";
    const QByteArray oid =
        QCryptographicHash::hash(QByteArray("blob 8") + '\0' + content, QCryptographicHash::Sha1).toHex();
    QCOMPARE(m_hub->get(cacheAddress()).header("etag"), '"' + oid + '"');
}

void tst_Files::contentTypeFollowsNameAndContent()
{
    const auto typeOf = [this](const QString &where) {
        return m_hub->get(QString::fromLatin1(m_hub->head(where).header("location"))).header("content-type");
    };
    QCOMPARE(typeOf(u"/datasets/acme/words/resolve/main/train.csv"_s), "text/plain; charset=utf-8");
    QCOMPARE(typeOf(u"/datasets/acme/words/resolve/main/codes.dat"_s), "application/octet-stream");
}

HS_GUILESS_TEST(tst_Files)
#include "tst_files.moc"
