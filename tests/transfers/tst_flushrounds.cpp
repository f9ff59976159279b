// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/flushrounds.h"

#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;

class FlushRoundsTest : public QObject
{
    Q_OBJECT

    DiskPool m_pool = std::make_shared<QThreadPool>();
    QTemporaryDir m_folder;
    int m_files = 0;

    PartialFilePtr file()
    {
        const QString path = m_folder.filePath(u"%1.hubscope.incomplete"_s.arg(++m_files));
        const auto made = PartialFile::open(m_pool, path, Etag(u"0"_s.repeated(64)), 4);
        return made && (*made)->write(0, {QByteArray("four")}) ? *made : nullptr;
    }

private Q_SLOTS:
    void oneAloneIsFlushedAtOnce()
    {
        FlushRounds rounds;
        bool isDone = false;
        rounds.flush(
            {.file = file(), .done = [&isDone](const Result<void> &flushed) { isDone = flushed.has_value(); }});
        QVERIFY(isDone);
    }

    void whoComesMeanwhileIsTakenAlong()
    {
        FlushRounds rounds;
        QSemaphore hasBegun;
        QSemaphore mayEnd;
        std::atomic<int> done = 0;
        const PartialFilePtr first = file();
        std::jthread worker([&] {
            rounds.flush({.file = first, .done = [&](const Result<void> &) {
                              hasBegun.release();
                              mayEnd.acquire();
                          }});
        });
        hasBegun.acquire();
        const std::thread::id other = worker.get_id();
        for (int i = 0; i < 5; ++i) // return at once, or this never ends
            rounds.flush({.file = file(), .done = [&done, other](const Result<void> &flushed) {
                              done += flushed && std::this_thread::get_id() == other ? 1 : 0;
                          }});
        QCOMPARE(done.load(), 0);
        mayEnd.release();
        worker.join();
        QCOMPARE(done.load(), 5);
    }

    void everyoneIsToldOnce()
    {
        constexpr int kThreads = 4;
        constexpr int kEach = 20;
        FlushRounds rounds;
        std::vector<PartialFilePtr> files;
        for (int i = 0; i < kThreads * kEach; ++i)
            files.push_back(file());
        std::atomic<int> done = 0;
        {
            std::vector<std::jthread> workers;
            for (int thread = 0; thread < kThreads; ++thread) {
                workers.emplace_back([&, thread] {
                    for (int i = 0; i < kEach; ++i)
                        rounds.flush({.file = files[static_cast<size_t>(thread * kEach + i)],
                                      .done = [&done](const Result<void> &flushed) { done += flushed ? 1 : 1000; }});
                });
            }
        }
        QCOMPARE(done.load(), kThreads * kEach);
    }
};

HS_GUILESS_TEST(FlushRoundsTest)
#include "tst_flushrounds.moc"
