// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Files of comments: POST /uploads, and the address that it gives (huggingface_hub 2.4.0, HfApi.upload_attachment).
class tst_Attachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(only(acmeHub(), {u"acme/tiny"_s})); }
    void cleanupTestCase() { m_hub.reset(); }

    void whatIsSentIsServedBack_data();
    void whatIsSentIsServedBack();
    void twoOfTheSameHaveTheirOwnAddresses();
    void onlyMembersLeaveFiles_data();
    void onlyMembersLeaveFiles();
    void otherKindsAreRefused_data();
    void otherKindsAreRefused();
    void sizesAreBounded_data();
    void sizesAreBounded();
    void brokenConnectionsLeaveNothing();
    void unknownAddressesAreNotFound_data();
    void unknownAddressesAreNotFound();

private:
    [[nodiscard]] Reply put(const QByteArray &type, const QByteArray &body, const char *token = "hf_erin")
    {
        return m_hub->post(u"/uploads"_s, type, body, as(token));
    }
    [[nodiscard]] QStringList kept() const
    {
        QStringList names;
        QDirIterator walk(m_hub->folder() + u"/attachments"_s, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            names << walk.next();
        return names;
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_Attachments::whatIsSentIsServedBack_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("suffix");
    QTest::newRow("PNG") << QByteArray("image/png") << u".png"_s;
    QTest::newRow("JPEG") << QByteArray("image/jpeg") << u".jpg"_s;
    QTest::newRow("video") << QByteArray("video/quicktime") << u".mov"_s;
    QTest::newRow("sound") << QByteArray("audio/wav") << u".wav"_s;
}

void tst_Attachments::whatIsSentIsServedBack()
{
    QFETCH(const QByteArray, type);
    QFETCH(const QString, suffix);
    const QByteArray content = "\x89PNG\r\n" + QByteArray(5'000'000, 'x'); // more than a body in memory may have
    const Reply sent = put(type, content);
    QCOMPARE(sent.status, 200);
    QVERIFY(sent.header("content-type").startsWith("text/plain"));
    const QString address = QString::fromUtf8(sent.body);
    QVERIFY2(address.startsWith(m_hub->url(u"/uploads/"_s).toString()), sent.body.constData());
    QVERIFY(address.endsWith(suffix));
    const Reply read = m_hub->get(address); // by anybody, as pictures on pages are
    QCOMPARE(read.status, 200);
    QCOMPARE(read.header("content-type"), type);
    QCOMPARE(read.header("x-content-type-options"), "nosniff");
    QVERIFY(read.header("content-security-policy").contains("sandbox"));
    QCOMPARE(read.body, content);
    QCOMPARE(m_hub->get(address, {{"Range", "bytes=1-3"}}).body, "PNG");
    QCOMPARE(m_hub->head(address).header("content-length"), QByteArray::number(content.size()));
}

void tst_Attachments::twoOfTheSameHaveTheirOwnAddresses()
{
    const QByteArray one = put("image/gif", "GIF89a").body;
    QVERIFY(one != put("image/gif", "GIF89a").body);
    QCOMPARE(m_hub->get(QString::fromUtf8(one)).body, "GIF89a");
}

void tst_Attachments::onlyMembersLeaveFiles_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<int>("status");
    QTest::newRow("nobody") << QByteArray() << 401;
    QTest::newRow("a token that nobody has") << QByteArray("hf_stranger") << 401;
    QTest::newRow("a token that only reads") << QByteArray("hf_erin_reads") << 403;
}

void tst_Attachments::onlyMembersLeaveFiles()
{
    QFETCH(const QByteArray, token);
    QFETCH(const int, status);
    QVERIFY(m_hub->store().accounts().putToken(u"erin"_s, u"hf_erin_reads"_s, u"read"_s, u"read"_s));
    const QStringList before = kept();
    QCOMPARE(put("image/png", "x", token.constData()).status, status);
    QCOMPARE(kept(), before);
}

void tst_Attachments::otherKindsAreRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    for (const char *type :
         {"text/html", "image/svg+xml", "application/octet-stream", "image/*", "text/html;image/png"})
        QTest::newRow(type) << QByteArray(type);
}

void tst_Attachments::otherKindsAreRefused()
{
    QFETCH(const QByteArray, type);
    const QStringList before = kept();
    QCOMPARE(put(type, "<script>").status, 415);
    QCOMPARE(kept(), before);
}

void tst_Attachments::sizesAreBounded_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray("image/png") << 0 << 400;
    QTest::newRow("a picture of 10 MB") << QByteArray("image/png; charset=binary") << 10'000'000 << 200;
    QTest::newRow("a larger picture") << QByteArray("image/png") << 10'000'001 << 400;
    QTest::newRow("a video of more than 10 MB") << QByteArray("video/mp4") << 10'000'001 << 200;
    QTest::newRow("a video of more than 50 MB") << QByteArray("video/mp4") << 50'000'001 << 400;
}

void tst_Attachments::sizesAreBounded()
{
    QFETCH(const QByteArray, type);
    QFETCH(const int, size);
    QFETCH(const int, status);
    const qsizetype before = kept().size();
    QCOMPARE(put(type, QByteArray(size, 'x')).status, status);
    QCOMPARE(kept().size(), before + (status == 200 ? 1 : 0));
    QCOMPARE(QDir(m_hub->store().incomingFolder()).entryList(QDir::Files | QDir::Hidden), QStringList());
}

void tst_Attachments::brokenConnectionsLeaveNothing()
{
    const qsizetype before = kept().size();
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(m_hub->server().port()));
    QVERIFY(socket.waitForConnected());
    socket.write("POST /uploads HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer hf_erin\r\nContent-Type: image/png\r\n"
                 "Content-Length: 100\r\n\r\nhalf");
    QVERIFY(socket.waitForBytesWritten());
    socket.disconnectFromHost();
    QTRY_COMPARE(QDir(m_hub->store().incomingFolder()).entryList(QDir::Files | QDir::Hidden), QStringList());
    QCOMPARE(kept().size(), before);
}

void tst_Attachments::unknownAddressesAreNotFound_data()
{
    QTest::addColumn<QString>("where");
    const QString id(24, u'a');
    const QString name = QString(32, u'b') + u".png"_s;
    QTest::newRow("the place alone") << u"/uploads"_s;
    QTest::newRow("an account") << u"/uploads/"_s + id;
    QTest::newRow("a name") << u"/uploads/%1/%2"_s.arg(id, name);
    QTest::newRow("a way out") << u"/uploads/%1/..%2F..%2Fhub.sqlite"_s.arg(id);
    QTest::newRow("a way out by the account") << u"/uploads/..%2Flfs/"_s + name;
}

void tst_Attachments::unknownAddressesAreNotFound()
{
    QFETCH(const QString, where);
    QVERIFY(m_hub->get(where, as("hf_erin")).status >= 400);
    QVERIFY(m_hub->get(where, as("hf_erin")).status < 500);
}

HS_GUILESS_TEST(tst_Attachments)
#include "tst_attachments.moc"
