// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/appsettings.h"
#include "testprogram/testprogram.h"
#include "transfers/limitmenu.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using hs::models::AppSettings;
using hs::ui::LimitMenu;

class LimitMenuTest : public QObject
{
    Q_OBJECT

    static QAction *action(const LimitMenu &menu, const QString &beginning)
    {
        const auto actions = menu.actions();
        for (QAction *one : actions) {
            if (QString(one->text()).replace(QChar(0x202f), u' ').startsWith(beginning))
                return one;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void choosesALimitForAll()
    {
        const QTemporaryDir folder;
        AppSettings settings(folder.path());
        LimitMenu menu(&settings);
        QSignalSpy changed(&menu, &LimitMenu::limitChanged);
        QVERIFY(!menu.hasLimit());
        QVERIFY(action(menu, u"No limit"_s)->isChecked());
        action(menu, u"10.0 MB/s"_s)->trigger();
        QCOMPARE(settings.rateLimit.value(), 10'000'000);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(menu.currentText().replace(QChar(0x202f), u' '), u"10.0 MB/s"_s);
    }

    void goingEasyHoldsUntilItIsTakenBack()
    {
        const QTemporaryDir folder;
        AppSettings settings(folder.path());
        LimitMenu menu(&settings);
        action(menu, u"Go easy"_s)->trigger();
        QVERIFY(settings.isGoingEasy.value());
        QCOMPARE(menu.currentText().replace(QChar(0x202f), u' '), u"1.0 MB/s"_s);
        QCOMPARE(menu.reason(), u"going easy"_s);
        Q_EMIT menu.aboutToShow();
        QVERIFY(action(menu, u"Go easy"_s)->isChecked());
        action(menu, u"Go easy"_s)->trigger();
        QVERIFY(!menu.hasLimit());
    }

    void theTimetableIsInForceAtItsHours()
    {
        const QTemporaryDir folder;
        AppSettings settings(folder.path());
        LimitMenu menu(&settings);
        settings.timetable.set(u"1234567 00:00-00:00 5000000"_s); // at all times
        QCOMPARE(menu.currentText().replace(QChar(0x202f), u' '), u"5.0 MB/s"_s);
        QVERIFY(menu.reason().startsWith(u"until "_s));
        Q_EMIT menu.aboutToShow();
        QSignalSpy asked(&menu, &LimitMenu::settingsRequested);
        action(menu, u"Change the timetable"_s)->trigger();
        QCOMPARE(asked.size(), 1);
    }
};

HS_TEST(LimitMenuTest)
#include "tst_limitmenu.moc"
