// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/regions.h"
#include "testprogram/testprogram.h"

#include <QLineEdit>
#include <QTest>
#include <QVBoxLayout>

using hs::ui::focusNextRegion;

class TestRegions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksRoundAndBack();
    void skipsWhatCannotTakeTheKeyboard();
    void noRegionIsNoTrouble();
};

void TestRegions::walksRoundAndBack()
{
    QWidget window;
    QVBoxLayout column(&window);
    QLineEdit first;
    QWidget middle;
    QLineEdit inside(&middle);
    QLineEdit last;
    for (QWidget *part : {static_cast<QWidget *>(&first), &middle, static_cast<QWidget *>(&last)})
        column.addWidget(part);
    window.show();
    const QList<QWidget *> regions{&first, &middle, &last};
    first.setFocus();
    focusNextRegion(regions, &first, 1);
    QCOMPARE(window.focusWidget(), &inside);
    focusNextRegion(regions, &inside, 1);
    QCOMPARE(window.focusWidget(), &last);
    focusNextRegion(regions, &last, 1);
    QCOMPARE(window.focusWidget(), &first);
    focusNextRegion(regions, &first, -1);
    QCOMPARE(window.focusWidget(), &last);
}

void TestRegions::skipsWhatCannotTakeTheKeyboard()
{
    QWidget window;
    QVBoxLayout column(&window);
    QLineEdit first;
    QLineEdit hidden;
    QLineEdit disabled;
    QWidget label;
    QLineEdit last;
    for (QWidget *part : {static_cast<QWidget *>(&first), static_cast<QWidget *>(&hidden),
                          static_cast<QWidget *>(&disabled), &label, static_cast<QWidget *>(&last)})
        column.addWidget(part);
    hidden.hide();
    disabled.setEnabled(false);
    window.show();
    focusNextRegion({&first, &hidden, &disabled, &label, nullptr, &last}, &first, 1);
    QCOMPARE(window.focusWidget(), &last);
}

void TestRegions::noRegionIsNoTrouble()
{
    focusNextRegion({}, nullptr, 1);
    QWidget window;
    window.show();
    focusNextRegion({&window, nullptr}, nullptr, -1);
    QVERIFY(!window.focusWidget());
}

HS_TEST(TestRegions)
#include "tst_regions.moc"
