// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/closequestion.h"
#include "testprogram/testprogram.h"

#include <QAbstractButton>
#include <QMessageBox>
#include <QTest>

using hs::ui::CloseQuestion;

class TestCloseQuestion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptingCloses();
    void cancelIsTheDefaultAndChangesNothing();
    void askedTwiceIsOneQuestion();
};

void TestCloseQuestion::acceptingCloses()
{
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 4, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->text().contains(QLatin1StringView("4")));
    const auto buttons = box->buttons();
    for (QAbstractButton *button : buttons) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(closed, 1);
}

void TestCloseQuestion::cancelIsTheDefaultAndChangesNothing()
{
    QWidget window;
    window.show();
    int closed = 0;
    CloseQuestion::ask(&window, 1, [&closed] { ++closed; });
    auto *box = window.findChild<QMessageBox *>();
    QTest::keyClick(box, Qt::Key_Return);
    QTRY_VERIFY(!window.findChild<QMessageBox *>());
    QCOMPARE(closed, 0);
}

void TestCloseQuestion::askedTwiceIsOneQuestion()
{
    QWidget window;
    window.show();
    CloseQuestion::ask(&window, 1, [] {});
    CloseQuestion::ask(&window, 1, [] {});
    QCOMPARE(window.findChildren<QMessageBox *>().size(), 1);
}

HS_TEST(TestCloseQuestion)
#include "tst_closequestion.moc"
