// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/localrevision.h"

#include "fakerepo.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace hs;
using models::LocalRevision;

class TestLocalRevision : public QObject
{
    Q_OBJECT

    static void write(const QString &path, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void countsWhatIsWhole()
    {
        QTemporaryDir cache;
        const QString snapshot = cache.path() + QStringLiteral("/models--acme--reader/snapshots/") + test::kMainCommit;
        write(snapshot + QStringLiteral("/config.json"), "12345");
        write(snapshot + QStringLiteral("/half.bin"), "12");
        const hub::RepoRef repo{.kind = hub::RepoKind::Model,
                                .id = *hub::RepoId::parse(u"acme/reader"),
                                .revision = *hub::Revision::parse(test::kMainCommit)};
        LocalRevision local;
        QSignalSpy changed(&local, &LocalRevision::changed);
        local.look(cache.path(), repo,
                   {{.path = QStringLiteral("config.json"), .size = 5, .blobId = {}, .lfsSha256 = {}},
                    {.path = QStringLiteral("half.bin"), .size = 100, .blobId = {}, .lfsSha256 = {}}});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(local.found()->files, 1);
        QCOMPARE(local.found()->bytes, 5);
        QCOMPARE(local.found()->allBytes, 105);
        QVERIFY(!local.found()->isComplete());
        write(snapshot + QStringLiteral("/half.bin"), QByteArray(100, 'x'));
        local.lookAgain();
        QTRY_COMPARE(changed.count(), 2);
        QVERIFY(local.found()->isComplete());
        QCOMPARE(local.found()->folder, snapshot);
    }

    void branchIsNoCommit()
    {
        QTemporaryDir cache;
        const hub::RepoRef repo{
            .kind = hub::RepoKind::Model, .id = *hub::RepoId::parse(u"acme/reader"), .revision = {}};
        LocalRevision local;
        QSignalSpy changed(&local, &LocalRevision::changed);
        local.look(cache.path(), repo, {{.path = QStringLiteral("a"), .size = 1, .blobId = {}, .lfsSha256 = {}}});
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(local.found()->files, 0);
        QVERIFY(local.found()->folder.isEmpty());
    }
};

HS_GUILESS_TEST(TestLocalRevision)
#include "tst_localrevision.moc"
