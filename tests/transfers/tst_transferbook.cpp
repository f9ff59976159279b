// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "transfers/transferbook.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using hs::hub::Etag;
using hs::hub::Oid;

namespace {

const GroupId kGroup(u"g"_s);
const Oid kBookedCommit(u"1"_s.repeated(40));

DownloadRequest request()
{
    DownloadRequest wanted;
    wanted.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/tiny"), {}};
    return wanted;
}

DownloadPlan plan(const QStringList &paths, qint64 size = 100)
{
    DownloadPlan plan;
    plan.commit = kBookedCommit;
    for (const QString &path : paths)
        plan.files.append({request().repo, path, Etag(u"a"_s.repeated(40)), size});
    return plan;
}

} // namespace

class TransferBookTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TransferBook> m_book;
    QDateTime m_now{QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC};

    void fill(const QStringList &paths)
    {
        m_book->addGroup(kGroup, request(), m_now);
        m_book->setPlan(kGroup, plan(paths), u"/files"_s, m_now);
    }
    [[nodiscard]] TransferId id(int number) const { return m_book->group(kGroup)->members.at(number); }
    void setState(int number, TransferState state)
    {
        m_book->update(id(number), m_now, [state](TransferSnapshot &snapshot) {
            snapshot.state = state;
            if (state == TransferState::Done)
                snapshot.bytesOnDisk = snapshot.size;
        });
    }

private Q_SLOTS:
    void init() { m_book = std::make_unique<TransferBook>(); }

    void queuesInTheOrderOfThePlan()
    {
        fill({u"a"_s, u"b"_s, u"c"_s});
        QCOMPARE(m_book->nextQueued(), id(0));
        setState(0, TransferState::Downloading);
        QCOMPARE(m_book->nextQueued(), id(1));
        setState(0, TransferState::Paused);
        setState(1, TransferState::Done);
        QCOMPARE(m_book->nextQueued(), id(2));
        setState(0, TransferState::Queued); // back at its old place
        QCOMPARE(m_book->nextQueued(), id(0));
    }

    void sumsUpItsFiles()
    {
        fill({u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s});
        setState(0, TransferState::Done);
        setState(1, TransferState::Downloading);
        setState(2, TransferState::Paused);
        setState(3, TransferState::Failed);
        const TransferChanges changes = m_book->takeChanges(m_now);
        QCOMPARE(changes.groups.size(), 1);
        const GroupSnapshot &group = changes.groups.first();
        QCOMPARE(group.files, 5);
        QCOMPARE(group.doneFiles, 1);
        QCOMPARE(group.activeFiles, 1);
        QCOMPARE(group.pausedFiles, 1);
        QCOMPARE(group.failedFiles, 1);
        QCOMPARE(group.queuedFiles(), 1);
        QCOMPARE(group.size, 500);
        QCOMPARE(group.bytesOnDisk, 100);
        QVERIFY(!group.isDone());
        QCOMPARE(changes.transfers.size(), 5);
        QCOMPARE(changes.totals.files, 5);
        QCOMPARE(changes.totals.failedFiles, 1);
    }

    void tellsEachChangeOnce()
    {
        fill({u"a"_s, u"b"_s});
        static_cast<void>(m_book->takeChanges(m_now));
        QVERIFY(m_book->takeChanges(m_now).transfers.isEmpty());
        setState(1, TransferState::Downloading);
        setState(1, TransferState::Verifying);
        const TransferChanges changes = m_book->takeChanges(m_now);
        QCOMPARE(changes.transfers.size(), 1);
        QCOMPARE(changes.transfers.first().state, TransferState::Verifying);
        m_book->update(id(1), m_now, [](TransferSnapshot &) {}); // nothing changed
        QVERIFY(m_book->takeChanges(m_now).transfers.isEmpty());
    }

    void ticksAreNotStored()
    {
        fill({u"a"_s});
        QCOMPARE(m_book->takeStoreChanges().transfers.size(), 1);
        setState(0, TransferState::Downloading);
        m_book->update(id(0), m_now, [](TransferSnapshot &snapshot) { snapshot.bytesOnDisk = 50; });
        QVERIFY(m_book->takeStoreChanges().isEmpty());
        setState(0, TransferState::Done);
        const StoreChanges changes = m_book->takeStoreChanges();
        QCOMPARE(changes.transfers.size(), 1);
        QCOMPARE(changes.transfers.first().state, TransferState::Done);
    }

    void whatMovesIsStoredAsQueued()
    {
        fill({u"a"_s});
        setState(0, TransferState::Downloading);
        QCOMPARE(m_book->takeStoreChanges().transfers.first().state, TransferState::Queued);
    }

    void loadsWhatWasStored()
    {
        fill({u"a"_s, u"b"_s});
        setState(0, TransferState::Done);
        setState(1, TransferState::Paused);
        const StoreChanges saved = m_book->takeStoreChanges();
        TransferBook other;
        other.load({saved.groups, saved.transfers, {}});
        const TransferChanges changes = other.takeChanges(m_now);
        QCOMPARE(changes.groups.first().doneFiles, 1);
        QCOMPARE(changes.groups.first().pausedFiles, 1);
        QVERIFY(!other.nextQueued());
    }

    void aPausedGroupGetsPausedFiles()
    {
        m_book->addGroup(kGroup, request(), m_now);
        m_book->updateGroup(kGroup, [](GroupSnapshot &snapshot) { snapshot.isPaused = true; });
        m_book->setPlan(kGroup, plan({u"a"_s}), u"/files"_s, m_now);
        QVERIFY(!m_book->nextQueued());
        QCOMPARE(m_book->entry(id(0))->snapshot.state, TransferState::Paused);
    }

    void deniedFilesAreThereAsFailed()
    {
        DownloadPlan some = plan({u"a"_s});
        some.denied.append({u"none"_s, 0, HubError::of(HubError::Kind::EntryMissing, u"none"_s)});
        m_book->addGroup(kGroup, request(), m_now);
        m_book->setPlan(kGroup, some, u"/files"_s, m_now);
        const TransferSnapshot &denied = m_book->entry(id(1))->snapshot;
        QCOMPARE(denied.state, TransferState::Failed);
        QCOMPARE(denied.error->kind, HubError::Kind::EntryMissing);
    }

    void aSecondPlanAddsAndRenews()
    {
        fill({u"a"_s, u"b"_s});
        setState(0, TransferState::Done);
        setState(1, TransferState::Downloading);
        m_book->setPlan(kGroup, plan({u"a"_s, u"b"_s, u"c"_s}), u"/files"_s, m_now);
        QCOMPARE(m_book->group(kGroup)->members.size(), 3);
        QCOMPARE(m_book->entry(id(0))->snapshot.state, TransferState::Queued); // looked at again
        QCOMPARE(m_book->entry(id(1))->snapshot.state, TransferState::Downloading);
    }

    void findsTheTwinOfAGroup()
    {
        fill({u"a"_s});
        const GroupId other(u"h"_s);
        m_book->addGroup(other, request(), m_now);
        QCOMPARE(m_book->findTwin(other, kBookedCommit), kGroup);
        QVERIFY(!m_book->findTwin(other, Oid(u"2"_s.repeated(40))));
        QVERIFY(!m_book->findTwin(kGroup, kBookedCommit)); // the other one has no files yet
    }

    void theLastFileTakesItsGroupAway()
    {
        fill({u"a"_s, u"b"_s});
        static_cast<void>(m_book->takeChanges(m_now));
        m_book->remove(id(0));
        QVERIFY(m_book->group(kGroup));
        m_book->remove(id(0));
        QVERIFY(!m_book->group(kGroup));
        const TransferChanges changes = m_book->takeChanges(m_now);
        QCOMPARE(changes.removedGroups, QList{kGroup});
        QCOMPARE(changes.removedTransfers.size(), 2);
        QVERIFY(changes.transfers.isEmpty());
        QVERIFY(!m_book->nextQueued());
    }

    void measuresSpeedWhileMoving()
    {
        fill({u"a"_s});
        for (int i = 0; i <= 60; ++i) {
            m_now = m_now.addMSecs(100);
            m_book->update(id(0), m_now, [i](TransferSnapshot &snapshot) {
                snapshot.size = 1'000'000;
                snapshot.state = TransferState::Downloading;
                snapshot.bytesFetched = snapshot.bytesOnDisk = i * 10'000;
            });
            static_cast<void>(m_book->takeChanges(m_now));
        }
        const TransferSnapshot moving = m_book->entry(id(0))->snapshot;
        QCOMPARE(moving.speed, 100'000);
        QCOMPARE(moving.timeLeft, std::chrono::seconds(4));
        QCOMPARE(m_book->group(kGroup)->snapshot.speed, 100'000);
        setState(0, TransferState::Paused);
        QCOMPARE(m_book->entry(id(0))->snapshot.speed, 0);
    }
};

HS_GUILESS_TEST(TransferBookTest)
#include "tst_transferbook.moc"
