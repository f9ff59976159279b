// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/transferdelegate.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"
#include "transfers/transferspage.h"
#include "transfers/transferview.h"

#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using namespace hs::ui;
using hs::models::TransferListModel;

/// The page over an engine that was never started: the test says what changed, and watches what is asked of it.
class TransfersPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ThemeSource m_themes;
    std::unique_ptr<hs::models::AppSettings> m_settings;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;
    std::unique_ptr<TransfersPage> m_page;

    void say(const QString &id, const QList<TransferState> &states)
    {
        TransferChanges changes;
        GroupSnapshot group;
        group.id = GroupId(id);
        group.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/"_s + id), {}};
        group.planning = GroupSnapshot::Planning::Ready;
        group.files = static_cast<int>(states.size());
        for (int i = 0; i < states.size(); ++i) {
            TransferSnapshot file;
            file.id = TransferId(id + QString::number(i));
            file.group = group.id;
            file.path = u"file%1.bin"_s.arg(i);
            file.etag = hs::hub::Etag(u"a"_s.repeated(40));
            file.size = 1000;
            file.bytesOnDisk = states[i] == TransferState::Done ? 1000 : 500;
            file.state = states[i];
            if (file.state == TransferState::Failed)
                file.error = HubError::of(HubError::Kind::Disk, file.path, u"read-only"_s);
            changes.transfers.append(file);
            group.doneFiles += file.state == TransferState::Done ? 1 : 0;
            group.failedFiles += file.state == TransferState::Failed ? 1 : 0;
            group.pausedFiles += file.state == TransferState::Paused ? 1 : 0;
            group.activeFiles += isActive(file.state) ? 1 : 0;
        }
        changes.groups.append(group);
        changes.totals.files = group.files;
        changes.totals.doneFiles = group.doneFiles;
        changes.totals.failedFiles = group.failedFiles;
        changes.totals.pausedFiles = group.pausedFiles;
        changes.totals.activeFiles = group.activeFiles;
        QSignalSpy heard(m_queue.get(), &TransferQueue::changed);
        Q_EMIT m_engine->changed(changes);
        QVERIFY(heard.wait());
    }
    [[nodiscard]] TransferView *view() const { return m_page->findChild<TransferView *>(); }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>()) {
            if (one->text() == text && one->isVisible())
                return one;
        }
        return nullptr;
    }
    [[nodiscard]] QModelIndex row(const QString &name) const
    {
        const auto found = view()->model()->match(view()->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                                  Qt::MatchExactly | Qt::MatchRecursive);
        return found.value(0);
    }

private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<hs::models::AppSettings>(m_folder.path());
        m_engine = std::make_unique<TransferEngine>(TransferEngineOptions());
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
        PageDependencies dependencies;
        dependencies.transfers = m_queue.get();
        dependencies.settings = m_settings.get();
        dependencies.theme = &m_themes;
        m_page = std::make_unique<TransfersPage>(dependencies);
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_queue.reset();
        m_engine.reset();
    }

    void emptyListSaysSo()
    {
        QVERIFY(!m_page->findChild<StatePane *>()->isShowingContent());
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        QTest::mouseClick(button(u"Browse models"_s), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
    }

    void showsWhatMoves()
    {
        say(u"a"_s, {TransferState::Downloading, TransferState::Queued});
        QVERIFY(m_page->findChild<StatePane *>()->isShowingContent());
        QTRY_VERIFY(view()->isExpanded(row(u"acme/a"_s)));
        QVERIFY(view()->visualRect(row(u"file0.bin"_s)).height() > 0);
        QVERIFY(button(u"Pause all"_s)->isEnabled());
        QVERIFY(!button(u"Resume all"_s)->isEnabled());
        const QString spoken = row(u"file0.bin"_s).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"file0.bin"_s) && spoken.contains(u"Downloading"_s), qPrintable(spoken));
    }

    void filtersByStateAndName()
    {
        say(u"a"_s, {TransferState::Done, TransferState::Failed});
        auto *segments = m_page->findChild<SegmentedButton *>();
        Q_EMIT segments->chosen(static_cast<int>(hs::models::TransferFilterModel::Shown::Done));
        QVERIFY(row(u"file0.bin"_s).isValid());
        QVERIFY(!row(u"file1.bin"_s).isValid());
        m_page->find();
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"nothing"_s);
        QVERIFY(!m_page->findChild<StatePane *>()->isShowingContent());
        QTest::mouseClick(button(u"Show all"_s), Qt::LeftButton);
        QVERIFY(row(u"file1.bin"_s).isValid());
    }

    void aFailureIsABannerWithARetry()
    {
        say(u"a"_s, {TransferState::Failed});
        QTRY_VERIFY(m_page->findChild<Banner *>());
        const auto *banner = m_page->findChild<Banner *>();
        QVERIFY2(banner->message().contains(u"file0.bin"_s), qPrintable(banner->message()));
        QSignalSpy asked(view(), &TransferView::failureActionRequested);
        QTRY_VERIFY(button(u"Retry"_s));
        QTest::mouseClick(button(u"Retry"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        say(u"a"_s, {TransferState::Downloading});
        QTRY_VERIFY(!m_page->findChild<Banner *>());
    }

    void spacePausesAndResumes()
    {
        say(u"a"_s, {TransferState::Downloading, TransferState::Paused});
        QTRY_VERIFY(view()->isExpanded(row(u"acme/a"_s)));
        QSignalSpy paused(view(), &TransferView::pauseRequested);
        QSignalSpy resumed(view(), &TransferView::resumeRequested);
        view()->setCurrentIndex(row(u"file0.bin"_s));
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(paused.size(), 1);
        QCOMPARE(paused.first().first().value<TransferSelection>().transfers, QList{TransferId(u"a0"_s)});
        view()->setCurrentIndex(row(u"file1.bin"_s));
        QTest::keyClick(view(), Qt::Key_Space);
        QCOMPARE(resumed.size(), 1);
    }

    void deleteAsksBeforeBytesAreLost()
    {
        say(u"a"_s, {TransferState::Paused});
        view()->expandAll();
        view()->setCurrentIndex(row(u"file0.bin"_s));
        QTest::keyClick(view(), Qt::Key_Delete);
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QCOMPARE(question->defaultButton()->text(), u"Keep downloading"_s);
        question->close();
    }

    void enterOpensTheRepository()
    {
        say(u"a"_s, {TransferState::Queued});
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        view()->setCurrentIndex(row(u"acme/a"_s));
        QTest::keyClick(view(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        const auto place = std::get<hs::models::RepoPlace>(opened.first().first().value<hs::models::Location>());
        QCOMPARE(place.repo.id.toString(), u"acme/a"_s);
    }

    void progressIsAnnouncedInQuarters()
    {
        say(u"a"_s, {TransferState::Queued});
        QSignalSpy announced(view(), &TransferView::announced);
        TransferChanges changes;
        changes.groups = {*m_queue->findGroup(GroupId(u"a"_s))};
        changes.groups[0].size = 1000;
        for (const qint64 bytes : {10, 200, 260, 270, 499, 999}) {
            changes.groups[0].bytesOnDisk = bytes;
            QSignalSpy heard(m_queue.get(), &TransferQueue::changed);
            Q_EMIT m_engine->changed(changes);
            QVERIFY(heard.wait());
        }
        say(u"a"_s, {TransferState::Done});
        QCOMPARE(announced.size(), 3);
        QVERIFY(announced.at(0).first().toString().endsWith(u"25%"_s));
        QVERIFY(announced.at(1).first().toString().endsWith(u"75%"_s));
        QVERIFY(announced.at(2).first().toString().contains(u"verified"_s));
    }

    void altAndArrowsMoveInTheQueue()
    {
        say(u"a"_s, {TransferState::Queued});
        QSignalSpy moved(view(), &TransferView::moveRequested);
        view()->setCurrentIndex(row(u"acme/a"_s));
        QTest::keyClick(view(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(view(), Qt::Key_End, Qt::AltModifier);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(moved.first().at(0).value<TransferSelection>().groups, QList{GroupId(u"a"_s)});
        QCOMPARE(moved.first().at(1).value<QueueMove>(), QueueMove::Up);
        QCOMPARE(moved.last().at(1).value<QueueMove>(), QueueMove::Last);
    }

    void whatIsQueuedHasAButtonToMoveUp()
    {
        say(u"a"_s, {TransferState::Queued});
        say(u"b"_s, {TransferState::Queued});
        QSignalSpy moved(view(), &TransferView::moveRequested);
        const auto clickThirdButton = [this](const QString &name) {
            const Theme &theme = m_themes.theme();
            const QRect rect = view()->visualRect(row(name));
            const int x = rect.right() - theme.space.s5 - theme.size.controlTouchTarget * 5 / 2;
            QTest::mouseMove(view()->viewport(), {x, rect.center().y()});
            QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, {x, rect.center().y()});
        };
        QTRY_VERIFY(view()->visualRect(row(u"acme/b"_s)).isValid());
        clickThirdButton(u"acme/a"_s); // the first one
        QCOMPARE(moved.size(), 0);
        clickThirdButton(u"acme/b"_s);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.first().at(0).value<TransferSelection>().groups, QList{GroupId(u"b"_s)});
        QCOMPARE(moved.first().at(1).value<QueueMove>(), QueueMove::Up);
    }

    void goingEasyIsOneClick()
    {
        QToolButton *easy = nullptr;
        for (QToolButton *one : m_page->findChildren<QToolButton *>()) {
            if (one->accessibleName() == u"Go easy"_s)
                easy = one;
        }
        QVERIFY(easy && easy->isVisible());
        QVERIFY2(easy->toolTip().contains(u"1.0"_s), qPrintable(easy->toolTip()));
        QTest::mouseClick(easy, Qt::LeftButton);
        QVERIFY(m_settings->isGoingEasy.value());
        m_settings->isGoingEasy.set(false); // as the menu does
        QVERIFY(!easy->isChecked());
    }

    void pastedLinksBecomeAPlan()
    {
        QSignalSpy planned(m_page.get(), &Page::downloadRequested);
        QGuiApplication::clipboard()->setText(u"take hf://acme/a and\nacme/b"_s);
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        view()->setFocus();
        QTest::keySequence(view(), QKeySequence::Paste);
        QCOMPARE(planned.size(), 1);
        QCOMPARE(planned.first().first().value<QList<DownloadRequest>>().size(), 2);
        QSignalSpy told(m_page.get(), &Page::statusMessage);
        QGuiApplication::clipboard()->setText(u"nothing of the kind"_s);
        QTest::keySequence(view(), QKeySequence::Paste);
        QCOMPARE(planned.size(), 1);
        QCOMPARE(told.size(), 1);
    }

    void droppedFilesAreReadForLinks()
    {
        QFile file(m_folder.filePath(u"list.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("acme/a\nacme/b\n");
        file.close();
        QSignalSpy planned(m_page.get(), &Page::downloadRequested);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(m_page.get(), &drop);
        QTRY_COMPARE(planned.size(), 1);
        QCOMPARE(planned.first().first().value<QList<DownloadRequest>>().size(), 2);
    }

    void aFullDiskOffersAnotherFolder()
    {
        say(u"a"_s, {TransferState::Failed});
        QSignalSpy planned(m_page.get(), &Page::downloadRequested);
        QTRY_VERIFY(button(u"Another folder…"_s));
        QTest::mouseClick(button(u"Another folder…"_s), Qt::LeftButton);
        QCOMPARE(planned.size(), 1);
        const auto requests = planned.first().first().value<QList<DownloadRequest>>();
        QCOMPARE(requests.first().paths, QStringList{u"file0.bin"_s});
    }

    void rowsOfOneSizeShareTheirLayout()
    {
        say(u"a"_s, QList<TransferState>(300, TransferState::Downloading));
        QTRY_VERIFY(row(u"acme/a"_s).isValid());
        view()->expandAll();
        QVERIFY(!view()->grab().isNull());
        const int before = view()->delegate()->layoutCount();
        view()->scrollToBottom();
        QVERIFY(!view()->grab().isNull());
        QCOMPARE(view()->delegate()->layoutCount(), before);
        QVERIFY(before <= 4); // with and without the scroll bar, of groups and of files
    }

    void tenThousandRowsAreShown()
    {
        say(u"a"_s, QList<TransferState>(10000, TransferState::Queued));
        QTRY_VERIFY(row(u"acme/a"_s).isValid());
        view()->expandAll();
        QVERIFY(!view()->grab().isNull());
    }
};

HS_TEST(TransfersPageTest)
#include "tst_transferspage.moc"
