// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktopside.h"
#include "desktop/doneaction.h"
#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using namespace hs::ui;
using hs::models::AppSettings;

/// Tray, notices and what follows a download, over an engine that was never started.
class DesktopSideTest : public QObject
{
    Q_OBJECT

    ThemeSource m_themes;
    std::unique_ptr<TransferEngine> m_engine;
    std::unique_ptr<TransferQueue> m_queue;

    void say(const GroupSnapshot &group, const QList<TransferSnapshot> &files = {})
    {
        TransferChanges changes;
        changes.groups = {group};
        changes.transfers = files;
        changes.totals.activeFiles = group.activeFiles;
        changes.totals.failedFiles = group.failedFiles;
        QSignalSpy heard(m_queue.get(), &TransferQueue::changed);
        Q_EMIT m_engine->changed(changes);
        QVERIFY(heard.wait());
    }
    static GroupSnapshot group(int done, int active)
    {
        GroupSnapshot group;
        group.id = GroupId(u"g"_s);
        group.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/reader"), {}};
        group.planning = GroupSnapshot::Planning::Ready;
        group.files = 2;
        group.doneFiles = done;
        group.activeFiles = active;
        group.size = 2000;
        return group;
    }
    static TransferSnapshot failedFile(const QString &id)
    {
        TransferSnapshot file;
        file.id = TransferId(id);
        file.group = GroupId(u"g"_s);
        file.path = id;
        file.state = TransferState::Failed;
        file.error = HubError::of(HubError::Kind::DiskFull, id);
        return file;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init()
    {
        m_engine = std::make_unique<TransferEngine>(TransferEngineOptions());
        m_queue = std::make_unique<TransferQueue>(m_engine.get());
    }
    void cleanup()
    {
        m_queue.reset();
        m_engine.reset();
    }

    void theTraySaysHowFarItIs()
    {
        TransferTotals totals;
        QCOMPARE(TrayIcon::shapeOf(totals), TrayIcon::Shape::Idle);
        totals.failedFiles = 1;
        QCOMPARE(TrayIcon::shapeOf(totals), TrayIcon::Shape::Failed);
        totals.activeFiles = 4;
        totals.speed = 84'200'000;
        totals.timeLeft = std::chrono::minutes(4);
        QCOMPARE(TrayIcon::shapeOf(totals), TrayIcon::Shape::Moving);
        const QString text = TrayIcon::textOf(totals).replace(QChar(0x202f), u' ');
        QVERIFY2(text.startsWith(u'4') && text.endsWith(u", 84.2 MB/s, 4 min left"_s), qPrintable(text));
    }

    void theTraysMenuNamesWhatIsOnItsWay()
    {
        TrayIcon tray(m_themes, nullptr);
        tray.follow(m_queue.get());
        say(group(0, 1));
        Q_EMIT tray.menu().aboutToShow();
        QSignalSpy opened(&tray, &TrayIcon::transfersRequested);
        QSignalSpy quit(&tray, &TrayIcon::quitRequested);
        const auto actions = tray.menu().actions();
        for (QAction *action : actions) {
            if (action->text().startsWith(u"reader"_s))
                action->trigger();
        }
        QCOMPARE(opened.size(), 1);
        actions.last()->trigger();
        QCOMPARE(quit.size(), 1);
        m_queue.reset(); // it forgets what is gone
        Q_EMIT tray.menu().aboutToShow();
    }

    void aRepositoryIsOneNotice()
    {
        TransferNotices notices;
        notices.follow(m_queue.get());
        QSignalSpy raised(&notices, &TransferNotices::raised);
        TransferSnapshot first = failedFile(u"a"_s);
        TransferSnapshot second = failedFile(u"b"_s);
        first.state = second.state = TransferState::Downloading;
        say(group(0, 2), {first, second});
        GroupSnapshot failed = group(0, 0);
        failed.failedFiles = 2;
        say(failed, {failedFile(u"a"_s), failedFile(u"b"_s)});
        QCOMPARE(raised.size(), 1);
        QVERIFY(raised.first().at(3).toBool());
        say(group(0, 2), {first, second}); // tried again
        say(group(2, 0));
        QCOMPARE(raised.size(), 2);
        QCOMPARE(raised.last().at(1).toString(), u"reader is downloaded"_s);
    }

    void theCommandGetsPathsAsArguments()
    {
        const DoneCommand command =
            doneCommand(u"notify \"two words\""_s, u"/models/a b"_s, {u"/models/a b/$(x); y"_s});
        QCOMPARE(command.program, u"notify"_s);
        QCOMPARE(command.arguments, (QStringList{u"two words"_s, u"/models/a b"_s, u"/models/a b/$(x); y"_s}));
        QVERIFY(doneCommand(u"  "_s, u"/x"_s, {}).program.isEmpty());
        QCOMPARE(doneCommand(u"p"_s, u"/x"_s, QStringList(5000, u"/x/f"_s)).arguments, QStringList{u"/x"_s});
    }

    void aFinishedDownloadRunsTheCommand()
    {
        const QTemporaryDir folder;
        AppSettings settings(folder.path());
        QWidget window;
        DesktopSide desktop(DesktopSide::Parts{m_themes, settings, window, nullptr});
        desktop.follow(m_queue.get());
        const QString mark = folder.filePath(u"mark"_s);
        settings.whenDone.set(AppSettings::WhenDone::RunCommand);
        settings.doneCommand.set(u"/bin/touch"_s);
        say(group(1, 1));
        GroupSnapshot done = group(2, 0);
        done.localFolder = mark;
        say(done);
        QTRY_VERIFY(QFile::exists(mark));

        QSignalSpy told(&desktop, &DesktopSide::told);
        settings.doneCommand.set(folder.filePath(u"no such program"_s).prepend(u'"') + u'"');
        say(group(1, 1));
        say(done);
        QCOMPARE(told.size(), 1);
    }
};

HS_TEST(DesktopSideTest)
#include "tst_desktopside.moc"
