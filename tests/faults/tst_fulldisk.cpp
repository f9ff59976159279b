// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "smallroom.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::faults;
using namespace std::chrono_literals;

namespace {

constexpr int kDiskExit = 6; // hubscope get --help

} // namespace

/// A disk that is too small, gets full, or cannot be written.
class FullDiskTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;

    /// The download met a lack of space; `makeRoom` ends it. A program that waits goes on by itself, one that gave up
    /// goes on when it is started again.
    QString goOn(QProcess &process, const SmallRoom &room, const std::function<bool()> &makeRoom)
    {
        const auto ended = [&process] { return process.state() == QProcess::NotRunning; };
        const bool gaveUp = turnUntil(ended, 20s);
        if (const QString wrong = m_world.unverified(room.outside() + u"/cache"_s); !wrong.isEmpty())
            return wrong;
        if (!makeRoom())
            return u"no more room can be had"_s;
        Run run = FaultWorld::finish(process, 60s);
        if (gaveUp && run.exitCode != 0) {
            const QString kind = run.error()["kind"_L1].toString();
            if (run.exitCode != kDiskExit || kind != "DiskFull"_L1)
                return u"another error than a full disk: "_s + QString::fromUtf8(run.text());
            QProcess again;
            room.enter(again);
            m_world.start(again);
            run = FaultWorld::finish(again);
        }
        if (run.exitCode != 0)
            return QString::fromUtf8(run.text());
        return m_world.wrongIn(room.outside() + run.path().sliced(room.inside().size()));
    }
    void check(const QString &fault, const QString &wrong, qint64 mostAgain)
    {
        const qint64 again = m_world.wire().log().repeated();
        note({fault, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(again <= mostAgain, qPrintable(QString::number(again)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        const QString wrong = m_world.make({.large = {9'000'000, 3'000'000}, .small = 30, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void init() { m_world.renew(); }

    void tooLittleSpaceFromTheBeginning()
    {
        SmallRoom room;
        if (!room.open(6'000'000))
            QSKIP("this system lets nobody make a small file system");
        m_world.setCache(room.inside() + u"/cache"_s);
        QProcess process;
        room.enter(process);
        m_world.start(process);
        const QString wrong = goOn(process, room, [&room] { return room.resize(40'000'000); });
        check(u"disk too small from the beginning (tmpfs)"_s, wrong, 0);
    }

    void spaceThatRunsOutOnTheWay()
    {
        SmallRoom room;
        if (!room.open(16'000'000))
            QSKIP("this system lets nobody make a small file system");
        m_world.setCache(room.inside() + u"/cache"_s);
        m_world.wire().setRate(6'000'000);
        QFile ballast(room.outside() + u"/ballast"_s);
        bool isFilled = false;
        m_world.wire().onBytes(m_world.bytes() / 3, [&ballast, &isFilled] {
            isFilled = ballast.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
            const QByteArray block(1 << 16, 'x');
            while (ballast.write(block) == block.size()) {
            }
            ballast.close();
        });
        QProcess process;
        room.enter(process);
        m_world.start(process);
        const QString wrong = goOn(process, room, [&ballast] { return ballast.remove(); });
        QVERIFY(isFilled);
        check(u"disk full on the way (tmpfs)"_s, wrong, 4'000'000);
    }

    void aLimitOnFilesIsLikeAFullDisk()
    {
        QProcess process;
        limitFileSize(process, 4'000'000);
        m_world.wire().setRate(6'000'000);
        m_world.start(process);
        const Run refused = FaultWorld::finish(process);
        QString wrong = m_world.unverified();
        const Run next = m_world.get();
        if (wrong.isEmpty())
            wrong = next.exitCode == 0 ? m_world.wrongIn(next.path()) : QString::fromUtf8(next.text());
        // What was over the limit, and what was on its way when the program gave up.
        check(u"no file over 4 MB (RLIMIT_FSIZE), then a new start without"_s, wrong, 9'000'000);
        QVERIFY2(refused.exitCode == kDiskExit, refused.text().constData());
    }

    void whatIsInAReadOnlyCacheIsUsed()
    {
        SmallRoom room;
        if (!room.open(40'000'000))
            QSKIP("this system lets nobody make a small file system");
        m_world.setCache(room.inside() + u"/cache"_s);
        const auto get = [this, &room] {
            QProcess process;
            room.enter(process);
            m_world.start(process);
            return FaultWorld::finish(process);
        };
        const Run first = get();
        QVERIFY2(first.exitCode == 0, first.text().constData());
        QVERIFY(room.makeReadOnly());
        const qint64 before = m_world.wire().log().bytes();
        const Run second = get();
        const qint64 fetched = m_world.wire().log().bytes() - before;
        note({u"a read-only cache that has everything"_s, 1, second.exitCode == 0 ? 0 : 1, fetched});
        QVERIFY2(second.exitCode == 0, second.text().constData());
        QCOMPARE(second.path(), first.path());
        QCOMPARE(fetched, 0);
    }

    void aReadOnlyCacheThatLacksSomethingIsTheDisksFault()
    {
        SmallRoom room;
        if (!room.open(40'000'000) || !room.makeReadOnly())
            QSKIP("this system lets nobody make a small file system");
        m_world.setCache(room.inside() + u"/cache"_s);
        QProcess process;
        room.enter(process);
        m_world.start(process);
        const Run run = FaultWorld::finish(process);
        note({u"a read-only cache that lacks everything"_s, 1, run.exitCode == kDiskExit ? 0 : 1,
              m_world.wire().log().repeated()});
        QVERIFY2(run.exitCode == kDiskExit, run.text().constData());
        QVERIFY(!run.errors.isEmpty());
    }

    void aCacheBehindALinkIsAsGood()
    {
        const QString real = m_world.cache();
        const QString link = m_world.scratch() + u"/link to the cache"_s;
        QVERIFY(QDir().mkpath(real));
        QVERIFY(QFile::link(real, link));
        m_world.setCache(link);
        const Run run = m_world.get();
        QString wrong = run.exitCode == 0 ? m_world.wrongIn(run.path()) : QString::fromUtf8(run.text());
        if (wrong.isEmpty())
            wrong = m_world.unverified(real);
        if (wrong.isEmpty() && m_world.get().exitCode != 0)
            wrong = u"the second run fails"_s;
        m_world.setCache(real);
        check(u"a cache behind a symbolic link"_s, wrong, 0);
    }
};

HS_GUILESS_TEST(FullDiskTest)
#include "tst_fulldisk.moc"
