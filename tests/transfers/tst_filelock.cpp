// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testkit/waits.h"
#include "testprogram/testprogram.h"
#include "transfers/filelock.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;

class FileLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u".locks/models--a--b/x.lock"_s);
        auto first = FileLock::tryTake(path);
        QVERIFY(first && *first);
        auto second = FileLock::tryTake(path);
        HS_VERIFY_VALUE(second);
        QVERIFY(!*second);
        first->reset();
        second = FileLock::tryTake(path);
        QVERIFY(second && *second);
        QVERIFY(QFileInfo::exists(path)); // the official client leaves it behind as well
    }

    void otherProgramsSeeIt()
    {
        // flock(1) takes the same kind of lock as the official client.
        QTemporaryDir folder;
        const QString path = folder.filePath(u"x.lock"_s);
        const auto lock = FileLock::tryTake(path);
        QVERIFY(lock && *lock);
        QProcess other;
        other.start(u"flock"_s, {u"--nonblock"_s, path, u"true"_s});
        if (!QTest::qWaitFor([&other] { return other.state() == QProcess::NotRunning; }))
            QFAIL("flock(1) did not end");
        if (other.error() == QProcess::FailedToStart)
            QSKIP("there is no flock(1) here");
        QCOMPARE(other.exitCode(), 1);
    }

    void whereNoFileCanBeMadeItIsAnError()
    {
        const auto lock = FileLock::tryTake(u"/dev/null/x.lock"_s);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, HubError::Kind::Disk);
    }
};

HS_GUILESS_TEST(FileLockTest)
#include "tst_filelock.moc"
