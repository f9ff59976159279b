// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commitkit.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Large files that wait for a commit, across stops of the server.
class tst_UploadStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_hub = std::make_unique<Hub>(acmeHub()); }
    void cleanup() { m_hub.reset(); }

    void uploadsOutliveARestart();
    void abandonedUploadsAreForgotten();
    void whatOthersHaveStays();
    void halfStoredObjectsAreRemoved();
    void repositoriesTakeTheirUploadsAlong();

private:
    [[nodiscard]] qint64 key(const QString &name)
    {
        return m_hub->store().repos().find(RepoKind::Model, name)->row.key;
    }
    [[nodiscard]] bool receive(const QString &name, const QByteArray &content)
    {
        const LfsUploads::Body body = [&content](const LfsUploads::Take &take) { return take(content); };
        return m_hub->store().uploads().receive(key(name), {sha256Hex(content), content.size()}, body).has_value();
    }
    void makeOld(const QByteArray &content)
    {
        QVERIFY(m_hub->store().database().transaction([&](Database::Lease &connection) {
            connection.run(u"UPDATE lfs_uploads SET uploaded = uploaded - 90000 WHERE sha = ?"_s, {sha256Hex(content)});
            return true;
        }));
    }

    std::unique_ptr<Hub> m_hub;
};

void tst_UploadStore::uploadsOutliveARestart()
{
    const QByteArray content = binary(1000, 1);
    QVERIFY(receive(u"acme/tiny"_s, content));
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(reopened);
    QCOMPARE((*reopened)->uploads().sizeIn(key(u"acme/tiny"_s), sha256Hex(content)), 1000);
    QVERIFY(!(*reopened)->uploads().sizeIn(key(u"acme/auto"_s), sha256Hex(content)));
}

void tst_UploadStore::abandonedUploadsAreForgotten()
{
    const QByteArray old = binary(1000, 2);
    const QByteArray young = binary(1000, 3);
    QVERIFY(receive(u"acme/tiny"_s, old));
    QVERIFY(receive(u"acme/tiny"_s, young));
    makeOld(old);
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(!(*reopened)->lfs().has(sha256Hex(old)));
    QVERIFY((*reopened)->lfs().has(sha256Hex(young)));
    QVERIFY((*reopened)->journal().open().isEmpty());
}

void tst_UploadStore::whatOthersHaveStays()
{
    const QByteArray content = binary(1000, 4);
    QVERIFY(receive(u"acme/tiny"_s, content));
    makeOld(content);
    QVERIFY(receive(u"acme/auto"_s, content));
    QVERIFY(receive(u"acme/tiny"_s, tinySafetensors()));
    makeOld(tinySafetensors());
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY((*reopened)->lfs().has(sha256Hex(content)));
    QVERIFY((*reopened)->lfs().has(sha256Hex(tinySafetensors())));
    QVERIFY(!(*reopened)->uploads().sizeIn(key(u"acme/tiny"_s), sha256Hex(content)));
}

void tst_UploadStore::halfStoredObjectsAreRemoved()
{
    // What a stop between the file and its row leaves.
    const auto object = m_hub->store().lfs().put(binary(1000, 5));
    QVERIFY(object);
    const QJsonArray noted{object->sha256, sha256Hex(tinySafetensors())};
    QVERIFY(m_hub->store().journal().note(Journal::kLooseObjects, {{u"objects"_s, noted}}));
    const auto reopened = Store::open(m_hub->folder());
    QVERIFY(!(*reopened)->lfs().has(object->sha256));
    QVERIFY((*reopened)->lfs().has(sha256Hex(tinySafetensors())));
}

void tst_UploadStore::repositoriesTakeTheirUploadsAlong()
{
    const QByteArray content = binary(1000, 6);
    const qint64 repo = key(u"acme/tiny"_s);
    QVERIFY(receive(u"acme/tiny"_s, content));
    Database::Lease connection = m_hub->store().database().lease();
    connection.run(u"DELETE FROM repos WHERE key = ?"_s, {repo});
    QVERIFY(!m_hub->store().uploads().sizeIn(repo, sha256Hex(content)));
}

HS_GUILESS_TEST(tst_UploadStore)
#include "tst_uploadstore.moc"
