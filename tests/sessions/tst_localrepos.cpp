// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/localrepos.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hs;
using namespace Qt::StringLiterals;

class TestLocalRepos : public QObject
{
    Q_OBJECT

    static void writeFile(const QString &path)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
    }

private Q_SLOTS:
    void noFolderIsNoRepositories()
    {
        models::LocalRepos repos(u"/nowhere/at/all"_s, nullptr);
        QSignalSpy changed(&repos, &models::LocalRepos::changed);
        QVERIFY(!changed.wait(200));
        QVERIFY(repos.repos().isEmpty());
    }

    void findsWhatIsThereAndWhatComes()
    {
        QTemporaryDir folder;
        const QString commit(40, u'a');
        const QString first = folder.filePath(u"models--own--first"_s);
        writeFile(first + u"/blobs/1234"_s);
        QVERIFY(QDir().mkpath(first + u"/snapshots/"_s + commit));
        QVERIFY(QFile::link(u"../../blobs/1234"_s, first + u"/snapshots/"_s + commit + u"/config.json"_s));
        models::LocalRepos repos(folder.path(), nullptr);
        QTRY_COMPARE(repos.repos().size(), 1);
        QCOMPARE(repos.repos().first().id.toString(), u"own/first"_s);
        QVERIFY(repos.repos().first().copy != models::LocalCopy::None);
        QVERIFY(repos.repos().first().folder.endsWith(commit));
        const QString second = folder.filePath(u"datasets--own--second"_s);
        writeFile(second + u"/blobs/5678"_s);
        QVERIFY(QDir().mkpath(second + u"/snapshots/"_s + commit));
        QVERIFY(QFile::link(u"../../blobs/5678"_s, second + u"/snapshots/"_s + commit + u"/data.csv"_s));
        repos.refresh();
        QTRY_COMPARE(repos.repos().size(), 2);
    }
};

HS_GUILESS_TEST(TestLocalRepos)
#include "tst_localrepos.moc"
