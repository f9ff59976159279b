// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultresult.h"
#include "faultworld.h"
#include "smallroom.h"
#include "testprogram/testprogram.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace hs::faults;
using namespace hs::transfers;
using namespace std::chrono_literals;

/// The queue of the window, which never gives up, on a disk that cannot be written for a while.
class LostDiskTest : public QObject
{
    Q_OBJECT

    FaultWorld m_world;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;

    GroupId begin(const QString &cache, const DiskLedger::Look &volumes = volumeOf)
    {
        TransferEngineOptions options;
        options.volumes = volumes;
        options.hub.endpoint = QUrl(m_world.endpoint());
        options.cacheFolder = cache;
        m_engine = std::make_unique<TransferEngine>(std::move(options));
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_queue->start();
        return m_queue->enqueue({.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/mixed"), {}}});
    }
    [[nodiscard]] bool isAny(const GroupId &group, const std::function<bool(const TransferSnapshot &)> &test) const
    {
        return std::ranges::any_of(m_queue->transfers(group), test);
    }
    [[nodiscard]] bool isDone(const GroupId &group) const
    {
        const auto found = m_queue->findGroup(group);
        return found && found->isDone();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!FaultWorld::isPossible())
            QSKIP("hubscope-get is not built, or this computer has no 127.0.0.2");
        const QString wrong = m_world.make({.large = {12'000'000, 3'000'000}, .small = 30, .hub = {}});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    void init() { m_world.renew(); }
    void cleanup()
    {
        if (!m_queue)
            return;
        bool isStopped = false;
        connect(m_queue.get(), &TransferQueue::stopped, this, [&isStopped] { isStopped = true; });
        m_queue->stop();
        QVERIFY(turnUntil([&isStopped] { return isStopped; }));
        m_queue.reset();
        m_engine.reset();
    }

    void aReadOnlyDiskIsWaitedFor()
    {
        SmallRoom room;
        if (!room.open(60'000'000))
            QSKIP("this system lets nobody make a small file system");
        m_world.setCache(room.outside() + u"/cache"_s);
        m_world.wire().setRate(6'000'000);
        bool isThere = false;
        m_world.wire().onBytes(m_world.bytes() / 3, [&isThere] { isThere = true; });
        const GroupId group = begin(m_world.cache());
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        m_queue->pause(TransferSelection::all()); // no file is open for writing: only then it can be made read-only
        QVERIFY(turnUntil([&room] { return room.makeReadOnly(); }));
        m_queue->resume(TransferSelection::all());
        const auto waits = [](const TransferSnapshot &file) {
            return file.state == TransferState::Waiting && file.hindrance &&
                   file.hindrance->blame == Blame::DiskReadOnly;
        };
        QVERIFY(turnUntil([&] { return isAny(group, waits); }));
        QVERIFY(!isAny(group, [](const TransferSnapshot &file) { return file.state == TransferState::Failed; }));
        QVERIFY(room.resize(60'000'000)); // and writable
        m_world.wire().setRate(0);
        const bool hasEnded = turnUntil([&] { return isDone(group); });
        const QString wrong = hasEnded ? m_world.wrongIn(m_queue->findGroup(group)->localFolder) : u"it waits on"_s;
        const qint64 again = m_world.wire().log().repeated();
        note({u"the disk is read-only for a while (the window's queue)"_s, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(m_world.unverified().isEmpty(), qPrintable(m_world.unverified()));
        QVERIFY2(again <= 4'000'000, qPrintable(QString::number(again)));
    }

    void spaceThatOthersTakeIsAPauseWithAFigure()
    {
        const auto free = std::make_shared<std::atomic<qint64>>(qint64(1) << 40);
        m_world.wire().setRate(1'000'000);
        bool isThere = false;
        m_world.wire().onBytes(m_world.bytes() / 10, [&isThere] { isThere = true; });
        const GroupId group =
            begin(m_world.cache(), [free](const QString &) { return Volume{.id = 1, .free = *free}; });
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        *free = 1000;
        const auto waits = [](const TransferSnapshot &file) {
            return file.state == TransferState::Waiting && file.hindrance && file.hindrance->blame == Blame::DiskFull &&
                   file.hindrance->bytesMissing > 0;
        };
        QVERIFY(turnUntil([&] { return isAny(group, waits); }));
        QVERIFY(!isAny(group, [](const TransferSnapshot &file) { return file.state == TransferState::Failed; }));
        *free = qint64(1) << 40;
        m_world.wire().setRate(0);
        QVERIFY(turnUntil([&] { return isDone(group); }));
        const QString wrong = m_world.wrongIn(m_queue->findGroup(group)->localFolder);
        note({u"others take the space on the way (the window's queue)"_s, 1, wrong.isEmpty() ? 0 : 1,
              std::max<qint64>(m_queue->findGroup(group)->bytesFetched - m_world.bytes(), 0)});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    void theQueueOutlivesAnyOutage()
    {
        m_world.wire().setRate(8'000'000);
        bool isThere = false;
        m_world.wire().onBytes(m_world.bytes() / 3, [&isThere] { isThere = true; });
        const GroupId group = begin(m_world.cache());
        QVERIFY(turnUntil([&isThere] { return isThere; }));
        m_world.wire().stop();
        m_world.hub().stop();
        static_cast<void>(turnUntil([] { return false; }, std::chrono::seconds(setting("HS_OUTAGE", 4))));
        QVERIFY(!isAny(group, [](const TransferSnapshot &file) { return file.state == TransferState::Failed; }));
        QVERIFY(m_world.restartHub());
        QVERIFY(m_world.startWire());
        const bool hasEnded = turnUntil([&] { return isDone(group); });
        const QString wrong = hasEnded ? m_world.wrongIn(m_queue->findGroup(group)->localFolder) : u"it waits on"_s;
        const qint64 again = m_world.wire().log().repeated();
        note({u"the server is gone (the window's queue)"_s, 1, wrong.isEmpty() ? 0 : 1, again});
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QVERIFY2(again <= 4'000'000, qPrintable(QString::number(again)));
    }
};

HS_GUILESS_TEST(LostDiskTest)
#include "tst_lostdisk.moc"
