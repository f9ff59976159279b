// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hubkit.h"
#include "testprogram/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

namespace {

QStringList pathsOf(const Reply &reply)
{
    QStringList paths;
    for (const QJsonValue &item : reply.array())
        paths << item["path"_L1].toString();
    return paths;
}

QJsonObject itemAt(const Reply &reply, const QString &path)
{
    for (const QJsonValue &item : reply.array()) {
        if (item["path"_L1].toString() == path)
            return item.toObject();
    }
    return {};
}

const QString kTree = u"/api/models/acme/tiny/tree/main"_s;

} // namespace

/// tree, paths-info and treesize (repo-info.md §3, §4, §6).
class tst_Trees : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(smallHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void listsOneFolderWithFoldersFirst();
    void listsEverythingBelow();
    void lfsEntriesNameTheSha256AsOid();
    void expandAddsLastCommitAndSecurity();
    void pagesGiveEveryEntryOnce();
    void folderPathsMayBeEncoded();
    void filesAreNoFolders();
    void pathsInfoTakesFormAndJson();
    void pathsInfoLeavesOutWhatIsMissing();
    void pathsInfoHasALimit();
    void sizesAddUp();

private:
    std::unique_ptr<Hub> m_hub;
};

void tst_Trees::listsOneFolderWithFoldersFirst()
{
    const Reply reply = m_hub->get(kTree);
    QCOMPARE(pathsOf(reply), QStringList({u"notes"_s, u"onnx"_s, u".gitattributes"_s, u"README.md"_s, u"config.json"_s,
                                          u"model.safetensors"_s}));
    const QJsonObject folder = itemAt(reply, u"notes"_s);
    QCOMPARE(folder["type"_L1].toString(), u"directory"_s);
    QCOMPARE(folder["size"_L1].toInteger(), 0);
    QCOMPARE(folder["oid"_L1].toString().size(), 40);
    QVERIFY(itemAt(reply, u"config.json"_s).value("lfs"_L1).isUndefined());
    QVERIFY(itemAt(reply, u"config.json"_s).value("lastCommit"_L1).isUndefined());
}

void tst_Trees::listsEverythingBelow()
{
    const QStringList all = pathsOf(m_hub->get(kTree + u"?recursive=true&expand=false"_s));
    QCOMPARE(all.size(), 8);
    QVERIFY(all.contains(u"notes/long name.txt"_s));
    QVERIFY(all.contains(u"notes"_s));
    QCOMPARE(pathsOf(m_hub->get(kTree + u"/notes"_s)), QStringList{u"notes/long name.txt"_s});
}

void tst_Trees::lfsEntriesNameTheSha256AsOid()
{
    const QJsonObject item = itemAt(m_hub->get(kTree), u"model.safetensors"_s);
    QCOMPARE(item["size"_L1].toInteger(), tinySafetensors().size());
    QCOMPARE(item["lfs"_L1]["oid"_L1].toString(), sha256Hex(tinySafetensors()));
    QVERIFY(item["lfs"_L1]["sha256"_L1].isUndefined());
    QCOMPARE(item["lfs"_L1]["size"_L1].toInteger(), tinySafetensors().size());
    QVERIFY(item["oid"_L1].toString() != item["lfs"_L1]["oid"_L1].toString());
}

void tst_Trees::expandAddsLastCommitAndSecurity()
{
    const Reply reply = m_hub->get(kTree + u"?expand=true"_s);
    QCOMPARE(itemAt(reply, u"README.md"_s)["lastCommit"_L1]["title"_L1].toString(), u"Initial commit"_s);
    QCOMPARE(itemAt(reply, u"config.json"_s)["lastCommit"_L1]["title"_L1].toString(), u"Add weights"_s);
    QCOMPARE(itemAt(reply, u"notes"_s)["lastCommit"_L1]["title"_L1].toString(), u"Say more <b>"_s);
    QCOMPARE(itemAt(reply, u"notes"_s)["lastCommit"_L1]["date"_L1].toString(), u"2026-01-03T12:00:00.000Z"_s);
    const QJsonObject security = itemAt(reply, u"README.md"_s)["securityFileStatus"_L1].toObject();
    for (const QString &key : {u"status"_s, u"avScan"_s, u"pickleImportScan"_s})
        QVERIFY(security.contains(key));
    QVERIFY(itemAt(reply, u"notes"_s).value("securityFileStatus"_L1).isUndefined());
}

void tst_Trees::pagesGiveEveryEntryOnce()
{
    QStringList all;
    QString next = kTree + u"?recursive=true&limit=3"_s;
    while (!next.isEmpty()) {
        const Reply reply = m_hub->get(next);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.array().size() <= 3);
        all += pathsOf(reply);
        next = nextLink(reply);
    }
    QCOMPARE(all, pathsOf(m_hub->get(kTree + u"?recursive=true"_s)));
    QCOMPARE(m_hub->get(kTree + u"?cursor=nonsense"_s).status, 400);
}

void tst_Trees::folderPathsMayBeEncoded()
{
    QCOMPARE(pathsOf(m_hub->get(kTree + u"/onnx%2F"_s)), QStringList{u"onnx/config.json"_s});
    QCOMPARE(pathsOf(m_hub->get(u"/api/models/acme/tiny/tree/refs%2Fpr%2F1/notes"_s)),
             QStringList{u"notes/long name.txt"_s});
}

void tst_Trees::filesAreNoFolders()
{
    const Reply reply = m_hub->get(kTree + u"/config.json"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(reply.header("x-error-code"), "EntryNotFound");
}

void tst_Trees::pathsInfoTakesFormAndJson()
{
    const QString where = u"/api/models/acme/tiny/paths-info/main"_s;
    const Reply form = m_hub->post(where, "application/x-www-form-urlencoded",
                                   "paths=notes%2Flong+name.txt&paths=model.safetensors&paths=onnx&expand=true");
    const Reply json = m_hub->post(where, "application/json",
                                   R"({"paths":["notes/long name.txt","model.safetensors","onnx"],"expand":true})");
    QCOMPARE(form.status, 200);
    QCOMPARE(form.body, json.body);
    QCOMPARE(pathsOf(form), QStringList({u"notes/long name.txt"_s, u"model.safetensors"_s, u"onnx"_s}));
    QCOMPARE(itemAt(form, u"onnx"_s)["type"_L1].toString(), u"directory"_s);
    QCOMPARE(itemAt(form, u"onnx"_s)["lastCommit"_L1]["title"_L1].toString(), u"Add weights"_s);
    QCOMPARE(m_hub->post(where, "application/json", R"({"paths":"onnx"})").array().size(), 1);
}

void tst_Trees::pathsInfoLeavesOutWhatIsMissing()
{
    const Reply reply =
        m_hub->post(u"/api/models/acme/tiny/paths-info/main"_s, "application/json", R"({"paths":["nope","../x"]})");
    QCOMPARE(reply.status, 200);
    QCOMPARE(reply.body, "[]");
    QCOMPARE(m_hub->post(u"/api/models/acme/old-tiny/paths-info/main"_s, "application/json", "{}").status, 307);
}

void tst_Trees::pathsInfoHasALimit()
{
    QByteArray form;
    for (int i = 0; i < 2000; ++i)
        form += "paths=some/longer/path/" + QByteArray::number(i) + '&';
    const QString where = u"/api/models/acme/tiny/paths-info/main"_s;
    QCOMPARE(m_hub->post(where, "application/x-www-form-urlencoded", form).status, 200);
    QCOMPARE(m_hub->post(where, "application/x-www-form-urlencoded", form + "paths=x").status, 400);
}

void tst_Trees::sizesAddUp()
{
    const QJsonObject notes = m_hub->get(u"/api/models/acme/tiny/treesize/main/notes"_s).object();
    QCOMPARE(notes["path"_L1].toString(), u"/notes"_s);
    QCOMPARE(notes["size"_L1].toInteger(), 8);
    const QJsonObject root = m_hub->get(u"/api/models/acme/tiny/treesize/main"_s).object();
    QVERIFY(root["size"_L1].toInteger() > tinySafetensors().size());
}

HS_GUILESS_TEST(tst_Trees)
#include "tst_trees.moc"
