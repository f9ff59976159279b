// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/transferfiltermodel.h"
#include "lists/transferlistmodel.h"
#include "testprogram/testprogram.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using namespace hs::transfers;

/// The model over an engine that was never started: its changes are spoken by the test.
class TransferListModelTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    std::unique_ptr<TransferListModel> m_model;
    std::unique_ptr<TransferFilterModel> m_filter;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    std::unique_ptr<QAbstractItemModelTester> m_filterTester;

    /// Files named "0", "1" … in these states, as one group.
    void say(const QString &id, const QList<TransferState> &states, std::optional<HubError> listError = {})
    {
        TransferChanges changes;
        GroupSnapshot group;
        group.id = GroupId(id);
        group.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/"_s + id), {}};
        group.planning = listError ? GroupSnapshot::Planning::Failed : GroupSnapshot::Planning::Ready;
        group.error = listError;
        for (int i = 0; i < states.size(); ++i) {
            TransferSnapshot file;
            file.id = TransferId(id + QString::number(i));
            file.group = group.id;
            file.path = u"file%1.bin"_s.arg(i);
            file.state = states[i];
            if (file.state == TransferState::Failed)
                file.error = HubError::of(HubError::Kind::Disk, file.path);
            changes.transfers.append(file);
            group.doneFiles += file.state == TransferState::Done ? 1 : 0;
            group.failedFiles += file.state == TransferState::Failed ? 1 : 0;
            group.pausedFiles += file.state == TransferState::Paused ? 1 : 0;
            group.activeFiles += isActive(file.state) ? 1 : 0;
        }
        group.files = static_cast<int>(states.size());
        changes.groups.append(group);
        speak(changes);
    }
    void speak(const TransferChanges &changes)
    {
        QSignalSpy heard(m_queue.get(), &TransferQueue::changed);
        Q_EMIT m_engine->changed(changes);
        QVERIFY(heard.wait());
    }
    static TransferListModel::RowKind kindOf(const QModelIndex &index)
    {
        return index.data(TransferListModel::RowKindRole).value<TransferListModel::RowKind>();
    }
    static TransferSection sectionAt(const QAbstractItemModel &model, int row)
    {
        return static_cast<TransferSection>(model.index(row, 0).data(TransferListModel::SectionRole).toInt());
    }
    static QStringList names(const QAbstractItemModel &model, const QModelIndex &parent)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(parent); ++row)
            list << model.index(row, 0, parent).data(Qt::DisplayRole).toString();
        return list;
    }

private Q_SLOTS:
    void init()
    {
        m_engine = std::make_unique<TransferEngine>(TransferEngineOptions());
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        m_model = std::make_unique<TransferListModel>(m_queue.get());
        m_filter = std::make_unique<TransferFilterModel>();
        m_filter->setSourceModel(m_model.get());
        using Mode = QAbstractItemModelTester::FailureReportingMode;
        m_tester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
        m_filterTester = std::make_unique<QAbstractItemModelTester>(m_filter.get(), Mode::QtTest);
    }
    void cleanup()
    {
        m_filterTester.reset();
        m_tester.reset();
        m_filter.reset();
        m_model.reset();
    }

    void showsSectionsGroupsAndFiles()
    {
        say(u"a"_s, {TransferState::Downloading, TransferState::Queued});
        QCOMPARE(m_model->rowCount(), 1);
        const QModelIndex section = m_model->index(0, 0);
        QCOMPARE(kindOf(section), TransferListModel::RowKind::Section);
        const QModelIndex group = m_model->index(0, 0, section);
        QCOMPARE(kindOf(group), TransferListModel::RowKind::Group);
        QCOMPARE(group.data(TransferListModel::GroupRole).value<GroupSnapshot>().files, 2);
        QCOMPARE(names(*m_model, group), (QStringList{u"file0.bin"_s, u"file1.bin"_s}));
        QCOMPARE(m_model->indexOf(TransferId(u"a1"_s)).row(), 1);
        QCOMPARE(m_model->indexOf(GroupId(u"a"_s)), group);
    }

    void startsWithWhatTheQueueHas()
    {
        say(u"a"_s, {TransferState::Done});
        const TransferListModel later(m_queue.get());
        QCOMPARE(later.rowCount(), 1);
        QVERIFY(later.indexOf(TransferId(u"a0"_s)).isValid());
    }

    void filesOfSeveralGroupsComeAtOnce()
    {
        say(u"a"_s, {});
        say(u"b"_s, {});
        TransferChanges all; // as when a stored list is opened
        for (const QString &id : {u"a"_s, u"b"_s}) {
            for (int i = 0; i < 2; ++i) {
                TransferSnapshot file;
                file.id = TransferId(id + QString::number(i));
                file.group = GroupId(id);
                file.path = u"file%1.bin"_s.arg(i);
                all.transfers.append(file);
            }
        }
        speak(all);
        QCOMPARE(m_model->rowCount(m_model->indexOf(GroupId(u"a"_s))), 2);
        QCOMPARE(m_model->rowCount(m_model->indexOf(GroupId(u"b"_s))), 2);
    }

    void sectionsStandInOrderAndOnlyWhenNeeded()
    {
        say(u"done"_s, {TransferState::Done});
        say(u"queued"_s, {TransferState::Queued});
        say(u"failed"_s, {TransferState::Failed});
        say(u"active"_s, {TransferState::Verifying});
        QCOMPARE(m_model->rowCount(), 4);
        QCOMPARE(sectionAt(*m_model, 0), TransferSection::Active);
        QCOMPARE(sectionAt(*m_model, 1), TransferSection::Failed);
        QCOMPARE(sectionAt(*m_model, 2), TransferSection::Queued);
        QCOMPARE(sectionAt(*m_model, 3), TransferSection::Done);
    }

    void aGroupMovesFromSectionToSection()
    {
        say(u"a"_s, {TransferState::Queued});
        say(u"b"_s, {TransferState::Queued});
        const QPersistentModelIndex file = m_model->indexOf(TransferId(u"a0"_s));
        say(u"a"_s, {TransferState::Downloading});
        QCOMPARE(m_model->rowCount(), 2);
        QCOMPARE(sectionAt(*m_model, 0), TransferSection::Active);
        QVERIFY(file.isValid()); // the same row all the way
        say(u"a"_s, {TransferState::Done});
        say(u"b"_s, {TransferState::Done});
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(names(*m_model, m_model->index(0, 0)), (QStringList{u"acme/b"_s, u"acme/a"_s})); // newest first
        QCOMPARE(file.data(TransferListModel::TransferRole).value<TransferSnapshot>().state, TransferState::Done);
    }

    void changesAreAnnouncedOnceAndOnlyWhereTheyAre()
    {
        say(u"a"_s, {TransferState::Downloading, TransferState::Queued});
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        say(u"a"_s, {TransferState::Downloading, TransferState::Paused});
        QCOMPARE(changed.size(), 2); // the group and the one file
        QCOMPARE(changed.at(1).at(0).toModelIndex(), m_model->indexOf(TransferId(u"a1"_s)));
        say(u"a"_s, {TransferState::Downloading, TransferState::Paused});
        QCOMPARE(changed.size(), 2);
    }

    void aFailureStandsFirstInItsGroup()
    {
        say(u"a"_s, {TransferState::Done, TransferState::Failed, TransferState::Failed});
        const QModelIndex group = m_model->indexOf(GroupId(u"a"_s));
        const QModelIndex first = m_model->index(0, 0, group);
        QCOMPARE(kindOf(first), TransferListModel::RowKind::Failure);
        const auto failure = first.data(TransferListModel::FailureRole).value<TransferFailure>();
        QCOMPARE(failure.path, u"file1.bin"_s);
        QCOMPARE(failure.others, 1);
        say(u"a"_s, {TransferState::Done, TransferState::Queued, TransferState::Queued});
        QCOMPARE(kindOf(m_model->index(0, 0, m_model->indexOf(GroupId(u"a"_s)))), TransferListModel::RowKind::File);
    }

    void aListThatCouldNotBeFetchedIsAFailureToo()
    {
        say(u"a"_s, {}, HubError::of(HubError::Kind::RepoMissing));
        QCOMPARE(sectionAt(*m_model, 0), TransferSection::Failed);
        const QModelIndex first = m_model->index(0, 0, m_model->indexOf(GroupId(u"a"_s)));
        QCOMPARE(first.data(TransferListModel::FailureRole).value<TransferFailure>().error.kind,
                 HubError::Kind::RepoMissing);
    }

    void removesRowsAndSections()
    {
        say(u"a"_s, {TransferState::Done, TransferState::Done});
        say(u"b"_s, {TransferState::Queued});
        TransferChanges gone;
        gone.removedTransfers = {TransferId(u"a0"_s)};
        gone.removedGroups = {GroupId(u"b"_s)};
        speak(gone);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(m_model->rowCount(m_model->indexOf(GroupId(u"a"_s))), 1);
        QVERIFY(!m_model->indexOf(TransferId(u"a0"_s)).isValid());
        QVERIFY(!m_model->indexOf(GroupId(u"b"_s)).isValid());
    }

    void largeGroupsAreFolded()
    {
        QList<TransferState> states(20, TransferState::Queued);
        states[3] = TransferState::Downloading;
        states[5] = TransferState::Done;
        say(u"a"_s, states);
        const auto group = [this] { return m_filter->mapFromSource(m_model->indexOf(GroupId(u"a"_s))); };
        QCOMPARE(m_filter->rowCount(group()), 2); // the one that moves, and the rest
        const QModelIndex last = m_filter->index(1, 0, group());
        QCOMPARE(kindOf(last), TransferListModel::RowKind::Rest);
        const auto rest = last.data(TransferListModel::RestRole).value<TransferRest>();
        QCOMPARE(rest.queued, 18);
        QCOMPARE(rest.done, 1);
        m_filter->setUnfolded(GroupId(u"a"_s), true);
        QCOMPARE(m_filter->rowCount(group()), 21);
        m_filter->setUnfolded(GroupId(u"a"_s), false);
        states[4] = TransferState::Downloading;
        say(u"a"_s, states);
        QCOMPARE(m_filter->rowCount(group()), 3);
    }

    void filtersByStateAndText()
    {
        say(u"a"_s, {TransferState::Done, TransferState::Queued});
        say(u"b"_s, {TransferState::Failed});
        m_filter->setShown(TransferFilterModel::Shown::Done);
        QCOMPARE(m_filter->rowCount(), 1);
        QCOMPARE(names(*m_filter, m_filter->mapFromSource(m_model->indexOf(GroupId(u"a"_s)))),
                 QStringList{u"file0.bin"_s});
        m_filter->setShown(TransferFilterModel::Shown::Failed);
        QCOMPARE(sectionAt(*m_filter, 0), TransferSection::Failed);
        m_filter->setShown(TransferFilterModel::Shown::Active);
        QCOMPARE(m_filter->rowCount(), 0);
        m_filter->setShown(TransferFilterModel::Shown::All);
        m_filter->setText(u"ACME/B"_s);
        QCOMPARE(m_filter->rowCount(), 1);
        QVERIFY(!m_filter->mapFromSource(m_model->indexOf(GroupId(u"a"_s))).isValid());
        m_filter->setText(u"nothing has this name"_s);
        QCOMPARE(m_filter->rowCount(), 0);
    }

    void onlyRowsThatMoveAreAnnounced()
    {
        QList<TransferState> states(10000, TransferState::Queued);
        for (int i = 0; i < 8; ++i)
            states[i] = TransferState::Downloading;
        say(u"a"_s, states);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy shown(m_filter.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy laidOut(m_filter.get(), &QAbstractItemModel::layoutChanged);
        TransferChanges tick; // as the engine tells it: what moved, and its group
        tick.groups = {*m_queue->findGroup(GroupId(u"a"_s))};
        tick.groups[0].bytesOnDisk += 800;
        for (int i = 0; i < 8; ++i) {
            TransferSnapshot file = *m_queue->find(TransferId(u"a"_s + QString::number(i)));
            file.bytesOnDisk += 100;
            tick.transfers.append(file);
        }
        speak(tick);
        QCOMPARE(changed.size(), 9); // eight files and their group, a row each
        QCOMPARE(shown.size(), 9);
        QCOMPARE(laidOut.size(), 0);
        for (const auto &one : std::as_const(changed))
            QCOMPARE(one.at(0).toModelIndex(), one.at(1).toModelIndex());
        speak(tick);
        QCOMPARE(changed.size(), 9); // nothing new, nothing said
    }

    void queuedGroupsStandByPriorityAndPlace()
    {
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            say(id, {TransferState::Queued});
        const auto change = [this](const QString &id, qint64 place, TransferPriority priority) {
            TransferChanges changes;
            changes.groups = {*m_queue->findGroup(GroupId(id))};
            changes.groups[0].place = place;
            changes.groups[0].priority = priority;
            speak(changes);
        };
        change(u"a"_s, 1, TransferPriority::Normal);
        change(u"b"_s, 2, TransferPriority::Normal);
        change(u"c"_s, 3, TransferPriority::Normal);
        const auto order = [this] { return names(*m_model, m_model->index(0, 0)); };
        QCOMPARE(order(), (QStringList{u"acme/a"_s, u"acme/b"_s, u"acme/c"_s}));
        const QPersistentModelIndex row = m_model->indexOf(GroupId(u"a"_s));
        change(u"a"_s, 9, TransferPriority::Normal);
        QCOMPARE(order(), (QStringList{u"acme/b"_s, u"acme/c"_s, u"acme/a"_s}));
        QCOMPARE(row.row(), 2); // it moved: no other row was made
        change(u"a"_s, 9, TransferPriority::High);
        QCOMPARE(order(), (QStringList{u"acme/a"_s, u"acme/b"_s, u"acme/c"_s}));
    }

    void aDraggedGroupIsAskedToMove()
    {
        for (const QString &id : {u"a"_s, u"b"_s})
            say(id, {TransferState::Queued});
        say(u"moving"_s, {TransferState::Downloading});
        const QModelIndex dragged = m_model->indexOf(GroupId(u"b"_s));
        QVERIFY(m_model->flags(dragged).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!m_model->flags(m_model->indexOf(GroupId(u"moving"_s))).testFlag(Qt::ItemIsDragEnabled));
        QVERIFY(!m_model->mimeData({m_model->indexOf(GroupId(u"moving"_s))}));
        const std::unique_ptr<QMimeData> data(m_model->mimeData({dragged}));
        QSignalSpy asked(m_model.get(), &TransferListModel::moveRequested);
        const QModelIndex queued = dragged.parent();
        QVERIFY(m_model->canDropMimeData(data.get(), Qt::MoveAction, 0, 0, queued));
        m_model->dropMimeData(data.get(), Qt::MoveAction, 0, 0, queued);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().at(0).value<QList<GroupId>>(), QList{GroupId(u"b"_s)});
        QCOMPARE(asked.first().at(1).value<GroupId>(), GroupId(u"a"_s));
        m_model->dropMimeData(data.get(), Qt::MoveAction, -1, -1, queued);
        QVERIFY(asked.last().at(1).value<GroupId>().isEmpty()); // at the end
    }

    void whatWasDoneBeforeTodayStandsApart()
    {
        say(u"a"_s, {TransferState::Done});
        TransferChanges changes;
        changes.groups = {*m_queue->findGroup(GroupId(u"a"_s))};
        changes.groups[0].finishedAt = QDateTime::currentDateTimeUtc();
        speak(changes);
        QCOMPARE(sectionAt(*m_model, 0), TransferSection::Done);
        m_model->setToday(QDate::currentDate().addDays(1));
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(sectionAt(*m_model, 0), TransferSection::Earlier);
    }

    void thousandsOfRowsComeInOneStep()
    {
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        say(u"a"_s, QList<TransferState>(10000, TransferState::Queued));
        QVERIFY(inserted.size() <= 4); // section, group, files, rest
    }
};

HS_GUILESS_TEST(TransferListModelTest)
#include "tst_transferlistmodel.moc"
