// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QMainWindow>
#include <QMenuBar>
#include <QStyle>
#include <QTest>

using namespace hs::ui;

class TestMnemonicKeys : public QObject
{
    Q_OBJECT

    static bool areUnderlined() { return QApplication::style()->styleHint(QStyle::SH_UnderlineShortcut) != 0; }

private Q_SLOTS:
    void lettersAreUnderlinedWhileAltIsHeld()
    {
        ThemeSource themes;
        themes.install(*qApp);
        QMainWindow window;
        window.menuBar()->addMenu(QStringLiteral("&File"))->addAction(QStringLiteral("&Open"));
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(!areUnderlined());
        QTest::keyPress(&window, Qt::Key_Alt, Qt::AltModifier);
        QVERIFY(areUnderlined());
        QTest::keyRelease(&window, Qt::Key_Alt);
        QVERIFY(!areUnderlined());
        QTest::keyPress(&window, Qt::Key_Alt, Qt::AltModifier);
        QTest::mouseClick(&window, Qt::LeftButton);
        QVERIFY(!areUnderlined());
    }
};

HS_TEST(TestMnemonicKeys)
#include "tst_mnemonickeys.moc"
