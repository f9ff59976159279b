// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "rawclient.h"
#include "viewerkit.h"

#include "localhub/git/unpackedblobs.h"
#include "localhub/net/connection.h"
#include "localhub/viewer/splittable.h"
#include "testprogram/testprogram.h"

#include <QBuffer>
#include <QDir>
#include <QTest>

#include <vector>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QByteArray largeText()
{
    QByteArray text;
    for (int i = 0; text.size() < 8'000'000; ++i)
        text += "line " + QByteArray::number(i) + '\n';
    return text;
}

SeedHub hubWithLargeText()
{
    SeedHub hub = only(acmeHub(), {u"acme/tiny"_s});
    hub.forEachRepo = [all = hub.forEachRepo](const std::function<void(SeedRepo)> &receive) {
        all([&](SeedRepo repo) {
            repo.commits.first().files << SeedFile{u"large.txt"_s, largeText()};
            receive(repo);
        });
    };
    return hub;
}

QByteArray dripping()
{
    return "POST /api/repos/create HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n{";
}

} // namespace

/// No client takes more of the server than its share, whatever it sends or leaves unread.
class tst_ServiceLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallBodiesHaveToBeThereSoon();
    void slowClientsMakeRoomForOthers();
    void slowReadersAreCutOff();
    void addressesHaveTheirShare();
    void largeBlobsComeFromAFile();
    void readersShareABlob();
    void commitsHaveAMostOfChanges();
    void validationRefusesHugeCards();
    void tablesHaveAMostOfColumns();
    void brokenTablesAreReadOnce();
};

void tst_ServiceLimits::smallBodiesHaveToBeThereSoon()
{
    ServerOptions options;
    options.listening.times.smallBody = std::chrono::milliseconds(300);
    Hub hub(only(acmeHub(), {u"acme/tiny"_s}), options);
    RawClient client(hub.server().port());
    client.send(dripping());
    // Much faster than the slowest body that is read, and never a pause.
    QTRY_VERIFY_WITH_TIMEOUT((client.send(QByteArray(1000, ' ')), client.isClosed()), 30'000);
}

void tst_ServiceLimits::slowClientsMakeRoomForOthers()
{
    ServerOptions options;
    options.listening.mostConnections = 4;
    options.listening.times.grace = std::chrono::milliseconds(1);
    options.listening.times.smallBody = std::chrono::hours(1);
    options.listening.times.pause = std::chrono::hours(1);
    Hub hub(only(acmeHub(), {u"acme/tiny"_s}), options);
    std::vector<std::unique_ptr<RawClient>> slow;
    for (int i = 0; i < 8; ++i) {
        slow.push_back(std::make_unique<RawClient>(hub.server().port()));
        slow.back()->send(dripping());
    }
    const auto isServed = [&hub] {
        RawClient honest(hub.server().port());
        honest.send("GET /api/models HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        return statusOf(honest.readUntil("\r\n\r\n", 500)) == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isServed(), 30'000);
}

void tst_ServiceLimits::slowReadersAreCutOff()
{
    ServerOptions options;
    options.listening.mostConnections = 1;
    options.listening.times.grace = std::chrono::hours(1);
    options.listening.times.write = std::chrono::milliseconds(300);
    options.listening.times.slowestReader = 100'000'000;
    Hub hub(hubWithLargeText(), options);
    RawClient reader(hub.server().port());
    reader.socket().setReadBufferSize(1024);
    reader.send("GET /acme/tiny/raw/main/large.txt HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY(reader.socket().waitForReadyRead(30'000));
    // The only place is free again when the reader is gone.
    QTRY_COMPARE_WITH_TIMEOUT((reader.socket().read(100), hub.get(u"/api/models/acme/tiny"_s).status), 200, 30'000);
    reader.socket().setReadBufferSize(0);
    QVERIFY(reader.readUntilClosed().size() < largeText().size());
}

void tst_ServiceLimits::addressesHaveTheirShare()
{
    const ClientPace pace;
    OpenSockets sockets(2);
    QVERIFY(sockets.add(1001, "192.0.2.1", pace));
    QVERIFY(sockets.add(1002, "192.0.2.1", pace));
    QVERIFY(!sockets.add(1003, "192.0.2.1", pace));
    QVERIFY(sockets.add(1003, "192.0.2.2", pace));
    for (const int socket : {1004, 1005, 1006})
        QVERIFY(sockets.add(socket, "127.0.0.1", pace));
    sockets.remove(1001);
    QVERIFY(sockets.add(1007, "192.0.2.1", pace));
}

void tst_ServiceLimits::largeBlobsComeFromAFile()
{
    Hub hub(hubWithLargeText());
    const Reply raw = hub.get(u"/acme/tiny/raw/main/large.txt"_s);
    QCOMPARE(raw.status, 200);
    QVERIFY(raw.body == largeText());
    QCOMPARE(raw.header("content-type"), "text/plain; charset=utf-8");
    const Reply resolved = hub.get(u"/acme/tiny/resolve/main/large.txt"_s);
    QCOMPARE(resolved.status, 307);
    const Reply part = hub.get(QString::fromLatin1(resolved.header("location")), {{"Range", "bytes=5-9"}});
    QCOMPARE(part.status, 206);
    QCOMPARE(part.body, largeText().sliced(5, 5));
    QCOMPARE(part.header("etag"), raw.header("etag"));
    QCOMPARE(part.header("content-type"), "text/plain; charset=utf-8");
    const QDir incoming(hub.store().incomingFolder());
    QTRY_COMPARE(incoming.entryList({u"blob-*"_s}, QDir::Files), QStringList());
}

void tst_ServiceLimits::readersShareABlob()
{
    Hub hub(hubWithLargeText());
    const auto repo = hub.store().repos().find(RepoKind::Model, u"acme/tiny"_s);
    QVERIFY(repo);
    const auto git = hub.store().reader(repo->row);
    QVERIFY(git);
    const auto item = git->item(*git->resolve(u"main"_s), u"large.txt"_s);
    QVERIFY(item);
    UnpackedBlobs blobs(hub.store().incomingFolder());
    QString path;
    {
        const auto one = blobs.blob(*git, item->oid);
        const auto two = blobs.blob(*git, item->oid);
        QVERIFY(one && two && *one == *two);
        path = (*one)->path();
        QCOMPARE(QFileInfo(path).size(), largeText().size());
    }
    QVERIFY(!QFile::exists(path));
    QVERIFY(!blobs.blob(*git, QString(40, u'0')));
}

void tst_ServiceLimits::commitsHaveAMostOfChanges()
{
    Hub hub(only(acmeHub(), {u"acme/tiny"_s}));
    const QList<QJsonObject> lines(25'001, removalLine("deletedFile", u"nothing"_s));
    const Reply reply = commit(hub, "hf_alice", u"models/acme/tiny/commit/main"_s, ndjson(u"x"_s, lines));
    QCOMPARE(reply.status, 413);
    QVERIFY2(reply.body.contains("25000 changes"), reply.body.constData());
}

void tst_ServiceLimits::validationRefusesHugeCards()
{
    Hub hub(only(acmeHub(), {u"acme/tiny"_s}));
    QString card = u"---\n"_s;
    for (int i = 0; i < 120'000; ++i)
        card += u"k%1: v\n"_s.arg(i);
    const Reply reply = hub.sendJson("POST", u"/api/validate-yaml"_s,
                                     {{u"repoType"_s, u"model"_s}, {u"content"_s, card + u"---\n"_s}}, "hf_alice");
    QCOMPARE(reply.status, 400);
    QVERIFY2(reply.body.contains("too large"), reply.body.constData());
}

void tst_ServiceLimits::tablesHaveAMostOfColumns()
{
    QByteArray header = "same";
    for (int i = 0; i < 5000; ++i)
        header += ",same";
    QByteArray object = "{\"c\":1";
    for (int i = 0; i < 5000; ++i)
        object += ",\"c" + QByteArray::number(i) + "\":1";
    const QTemporaryDir folder;
    for (const auto &[name, content] :
         {std::pair(u"a.csv"_s, header + '\n' + header + '\n'), std::pair(u"a.jsonl"_s, object + "}\n")}) {
        const auto open = [&content](const QString &) -> std::unique_ptr<QIODevice> {
            auto device = std::make_unique<QBuffer>();
            device->setData(content);
            return device->open(QIODevice::ReadOnly) ? std::move(device) : nullptr;
        };
        DataSplit split;
        split.files << name;
        const auto table = SplitTable::build(split, open, folder.path());
        QVERIFY(!table);
        QCOMPARE(table.error().code, "TooManyColumnsError");
    }
}

void tst_ServiceLimits::brokenTablesAreReadOnce()
{
    const QTemporaryDir folder;
    SplitTables tables(folder.path());
    int opened = 0;
    const auto open = [&opened](const QString &) -> std::unique_ptr<QIODevice> {
        ++opened;
        auto device = std::make_unique<QBuffer>();
        device->setData("a,b\n\"open");
        return device->open(QIODevice::ReadOnly) ? std::move(device) : nullptr;
    };
    DataSplit split;
    split.files << u"a.csv"_s;
    for (int i = 0; i < 3; ++i) {
        const auto table = tables.table(u"key"_s, split, open);
        QVERIFY(!table);
        QCOMPARE(table.error().code, "DatasetGenerationError");
    }
    QCOMPARE(opened, 1);
}

HS_GUILESS_TEST(tst_ServiceLimits)
#include "tst_servicelimits.moc"
