// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QFocusFrame>
#include <QPushButton>
#include <QTest>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace hs::ui;

class TestFocusRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsForTheKeyboardOnly();
    void scrolledPanesHaveItInside();

private:
    ThemeSource m_themes;
};

void TestFocusRing::showsForTheKeyboardOnly()
{
    m_themes.install(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *first = new QPushButton(QStringLiteral("First"));
    auto *second = new QPushButton(QStringLiteral("Second"));
    column->addWidget(first);
    column->addWidget(second);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    first->setFocus(Qt::OtherFocusReason);

    QTest::mouseClick(second, Qt::LeftButton);
    QVERIFY(!window.findChild<QFocusFrame *>());

    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    const auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(frame);
    QCOMPARE(frame->widget(), QApplication::focusWidget());
    // Ring of 2 px, 1 px outside.
    QCOMPARE(frame->size(), frame->widget()->size() + QSize(6, 6));
}

void TestFocusRing::scrolledPanesHaveItInside()
{
    m_themes.install(*qApp);
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *button = new QPushButton(QStringLiteral("First"));
    auto *text = new QTextBrowser;
    column->addWidget(button);
    column->addWidget(text);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus(Qt::OtherFocusReason);
    QTest::keyClick(button, Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), text);
    const auto *frame = window.findChild<QFocusFrame *>();
    QVERIFY(frame);
    QCOMPARE(frame->widget(), text);
    QTest::mouseClick(text->viewport(), Qt::LeftButton);
    QVERIFY(!frame->widget());
    QTest::keyClick(text, Qt::Key_Down);
    QVERIFY(!frame->widget());
}

HS_TEST(TestFocusRing)
#include "tst_focusring.moc"
