// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/desktopnotifications.h"
#include "desktop/desktopside.h"
#include "desktop/sessionbus.h"
#include "desktop/sleepinhibitor.h"
#include "desktop/taskbarprogress.h"
#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QDBusConnection>
#include <QDBusError>
#include <QDBusServer>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

/// The desktop's services, as far as they are asked.
class FakeNotifications : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    QStringList titles;
    QList<uint> replaced;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &,
                const QStringList &, const QVariantMap &, int)
    {
        titles << title;
        replaced << replaces;
        return 40 + uint(titles.size());
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);
};

class FakePower : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.PowerManagement.Inhibit")

public:
    QList<uint> held;
    int asked = 0;

public Q_SLOTS:
    uint Inhibit(const QString &, const QString &)
    {
        ++asked;
        held << 7;
        return 7;
    }
    void UnInhibit(uint cookie) { held.removeOne(cookie); }
};

class FakeTaskbar : public QObject
{
    Q_OBJECT

public:
    QStringList apps;
    QList<QVariantMap> updates;

public Q_SLOTS:
    void take(const QString &app, const QVariantMap &properties)
    {
        apps << app;
        updates << properties;
    }
};

/// Over a connection with the fakes at its other end: real D-Bus messages, no bus that a machine would need to have.
class DesktopBusTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QDBusServer> m_server;
    FakeNotifications m_notifications;
    FakePower m_power;
    std::optional<QDBusConnection> m_theirs;
    std::optional<QDBusConnection> m_ours;

    [[nodiscard]] BusService service() const { return {*m_ours, {}}; }
    [[nodiscard]] DesktopServices allServices() const { return {service(), service(), service(), service()}; }
    [[nodiscard]] bool hears(FakeTaskbar &taskbar)
    {
        return m_theirs->connect({}, u"/org/hubscope/Hubscope"_s, u"com.canonical.Unity.LauncherEntry"_s, u"Update"_s,
                                 &taskbar, SLOT(take(QString, QVariantMap)));
    }
    void showMessages()
    {
        m_theirs->registerObject(u"/org/freedesktop/Notifications"_s, &m_notifications,
                                 QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    /// What an engine would say of one repository with two files.
    static hs::transfers::TransferChanges moving(int done, int active)
    {
        hs::transfers::GroupSnapshot group;
        group.id = hs::transfers::GroupId(u"g"_s);
        group.repo = {hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/reader"), {}};
        group.planning = hs::transfers::GroupSnapshot::Planning::Ready;
        group.files = 2;
        group.doneFiles = done;
        group.activeFiles = active;
        group.size = 2000;
        group.bytesOnDisk = 1000 * done + 250 * active;
        hs::transfers::TransferChanges changes;
        changes.groups = {group};
        changes.totals.activeFiles = active;
        return changes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = std::make_unique<QDBusServer>();
        QVERIFY2(m_server->isConnected(), qPrintable(m_server->lastError().message()));
        connect(m_server.get(), &QDBusServer::newConnection, this, [this](const QDBusConnection &connection) {
            m_theirs = connection;
            showMessages();
            m_theirs->registerObject(u"/org/freedesktop/PowerManagement/Inhibit"_s, &m_power,
                                     QDBusConnection::ExportAllSlots);
        });
        m_ours = QDBusConnection::connectToPeer(m_server->address(), u"ours"_s);
        QTRY_VERIFY(m_theirs);
    }
    void cleanupTestCase() { QDBusConnection::disconnectFromPeer(u"ours"_s); }

    void aNewerMessageTakesThePlaceOfTheOlder()
    {
        DesktopNotifications desktop(service());
        QSignalSpy shown(&desktop, &DesktopNotifications::shown);
        QSignalSpy clicked(&desktop, &DesktopNotifications::clicked);
        desktop.show(u"a"_s, u"first"_s, {}, false);
        QTRY_COMPARE(shown.size(), 1);
        Q_EMIT m_notifications.ActionInvoked(41, u"default"_s);
        QTRY_COMPARE(clicked.size(), 1);
        QCOMPARE(clicked.first().first().toString(), u"a"_s);
        desktop.show(u"a"_s, u"second"_s, {}, true);
        QTRY_COMPARE(shown.size(), 2);
        QCOMPARE(m_notifications.replaced, (QList<uint>{0, 41}));
        Q_EMIT m_notifications.ActionInvoked(999, u"default"_s); // another program's
        desktop.show(u"b"_s, u"third"_s, {}, false);
        QTRY_COMPARE(shown.size(), 3);
        QCOMPARE(clicked.size(), 1);
    }

    void tellsWhenNobodyShowsMessages()
    {
        m_theirs->unregisterObject(u"/org/freedesktop/Notifications"_s);
        const auto again = qScopeGuard([this] { showMessages(); });
        DesktopNotifications desktop(service());
        QSignalSpy failed(&desktop, &DesktopNotifications::failed);
        desktop.show(u"a"_s, u"title"_s, u"text"_s, false);
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().at(1).toString(), u"title"_s);
    }

    void staysAwakeAndLetsGo()
    {
        SleepInhibitor awake(service(), service());
        QSignalSpy held(&awake, &SleepInhibitor::heldChanged);
        awake.setHeld(true, u"downloads"_s);
        QTRY_VERIFY(awake.isHeld());
        QCOMPARE(m_power.held.size(), 1);
        awake.setHeld(false);
        QVERIFY(!awake.isHeld());
        QTRY_COMPARE(m_power.held.size(), 0);
        QCOMPARE(held.size(), 2);
    }

    void whatIsNoLongerWantedIsNotHeld()
    {
        SleepInhibitor awake(service(), service());
        m_power.asked = 0;
        awake.setHeld(true, u"downloads"_s);
        awake.setHeld(false); // before the answer
        QTRY_COMPARE(m_power.asked, 1);
        QTRY_COMPARE(m_power.held.size(), 0);
        QVERIFY(!awake.isHeld());
    }

    void theTaskbarIsToldOnlyWhatChanged()
    {
        FakeTaskbar taskbar;
        QVERIFY(hears(taskbar));
        TaskbarProgress progress(service());
        progress.show(0.421, 4);
        progress.show(0.428, 4); // the same percent
        progress.show(0.5, 3);
        progress.hide();
        progress.hide();
        QTRY_COMPARE(taskbar.updates.size(), 3);
        QCOMPARE(taskbar.apps.first(), u"application://org.hubscope.Hubscope.desktop"_s);
        QCOMPARE(taskbar.updates.at(0).value(u"progress"_s).toDouble(), 0.42);
        QCOMPARE(taskbar.updates.at(1).value(u"count"_s).toLongLong(), 3);
        QVERIFY(!taskbar.updates.at(2).value(u"progress-visible"_s).toBool());
    }

    void aDownloadIsSeenByTheDesktopFromItsBeginningToItsEnd()
    {
        const QTemporaryDir folder;
        hs::models::AppSettings settings(folder.path());
        ThemeSource themes;
        QWidget window; // not in front
        FakeTaskbar taskbar;
        QVERIFY(hears(taskbar));
        hs::transfers::TransferEngine engine{hs::transfers::TransferEngineOptions()};
        hs::transfers::TransferQueue queue(&engine);
        const DesktopServices services = allServices();
        DesktopSide desktop({themes, settings, window, nullptr, &services});
        QSignalSpy opened(&desktop, &DesktopSide::transfersRequested);
        desktop.follow(&queue);
        m_notifications.titles.clear();
        Q_EMIT engine.changed(moving(0, 2));
        QTRY_COMPARE(m_power.held.size(), 1);
        QTRY_COMPARE(taskbar.updates.size(), 1);
        QCOMPARE(taskbar.updates.last().value(u"progress"_s).toDouble(), 0.25);
        settings.staysAwake.set(false); // at once, not with the next download
        QTRY_COMPARE(m_power.held.size(), 0);
        settings.staysAwake.set(true);
        QTRY_COMPARE(m_power.held.size(), 1);
        Q_EMIT engine.changed(moving(2, 0));
        QTRY_COMPARE(m_power.held.size(), 0);
        QTRY_VERIFY(!taskbar.updates.last().value(u"progress-visible"_s).toBool());
        QTRY_COMPARE(m_notifications.titles, QStringList{u"reader is downloaded"_s});
        Q_EMIT m_notifications.ActionInvoked(41, u"default"_s);
        QTRY_COMPARE(opened.size(), 1);
    }

    void whoWantsNoNoticesGetsNone()
    {
        const QTemporaryDir folder;
        hs::models::AppSettings settings(folder.path());
        settings.tellsWhenDone.set(false);
        ThemeSource themes;
        QWidget window;
        hs::transfers::TransferEngine engine{hs::transfers::TransferEngineOptions()};
        hs::transfers::TransferQueue queue(&engine);
        const DesktopServices services = allServices();
        DesktopSide desktop({themes, settings, window, nullptr, &services});
        desktop.follow(&queue);
        m_notifications.titles.clear();
        QSignalSpy finished(&queue, &hs::transfers::TransferQueue::groupFinished);
        Q_EMIT engine.changed(moving(0, 2));
        Q_EMIT engine.changed(moving(2, 0));
        QTRY_COMPARE(finished.size(), 1);
        QTRY_COMPARE(m_power.held.size(), 0); // the bus has been heard since
        QCOMPARE(m_notifications.titles, QStringList());
    }

    void aLowBatteryIsSeen_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("capacity");
        QTest::addColumn<bool>("isLow");
        QTest::newRow("low") << QByteArray("Discharging\n") << QByteArray("19\n") << true;
        QTest::newRow("enough") << QByteArray("Discharging\n") << QByteArray("20\n") << false;
        QTest::newRow("plugged in") << QByteArray("Charging\n") << QByteArray("5\n") << false;
    }
    void aLowBatteryIsSeen()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, capacity);
        const QTemporaryDir folder;
        QVERIFY(!isBatteryLow(folder.path()));
        QVERIFY(QDir(folder.path()).mkdir(u"BAT0"_s));
        const auto write = [&folder](const QString &name, const QByteArray &text) {
            QFile file(folder.filePath(u"BAT0/"_s + name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(text);
        };
        write(u"type"_s, "Battery\n");
        write(u"status"_s, status);
        write(u"capacity"_s, capacity);
        QTEST(isBatteryLow(folder.path()), "isLow");
    }
};

HS_TEST(DesktopBusTest)
#include "tst_desktopbus.moc"
