// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/themedheight.h"

#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QTest>
#include <QWidget>

using namespace hs::ui;

class TestThemedHeight : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheTextSize()
    {
        ThemeSource themes;
        QWidget bar;
        QWidget row;
        keepHeight(&bar, themes, &ThemeSizes::toolbar);
        keepHeight(&row, themes, 40);
        QCOMPARE(bar.height(), themes.theme().size.toolbar);
        QCOMPARE(row.height(), 40);
        const int before = bar.height();
        themes.setTextScale(1.5);
        QCOMPARE(bar.height(), themes.theme().size.toolbar);
        QVERIFY(bar.height() > before);
        QCOMPARE(row.height(), 60);
    }
};

HS_TEST(TestThemedHeight)
#include "tst_themedheight.moc"
