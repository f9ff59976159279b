// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/pagetabbar.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestPageTabBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countMakesRoomForItself();
    void currentTabIsUnderlined();

private:
    ThemeSource m_themes;
};

void TestPageTabBar::countMakesRoomForItself()
{
    PageTabBar bar(m_themes);
    const int files = bar.addPageTab(Icon::Folder, u"Files"_s);
    const int plain = bar.tabRect(files).width();
    bar.setTabCount(files, 19);
    QVERIFY(bar.tabRect(files).width() > plain);
    QCOMPARE(bar.accessibleTabName(files), u"Files, 19"_s);
    bar.setTabCount(files, std::nullopt);
    QCOMPARE(bar.tabRect(files).width(), plain);
    QCOMPARE(bar.tabText(files), u"Files"_s);
}

void TestPageTabBar::currentTabIsUnderlined()
{
    PageTabBar bar(m_themes);
    bar.addPageTab(Icon::Card, u"Card"_s);
    bar.addPageTab(Icon::Folder, u"Files"_s);
    bar.setCurrentIndex(1);
    bar.resize(bar.sizeHint());
    QCOMPARE(bar.height(), 36);
    const QImage image = bar.grab().toImage();
    const auto bottom = [&](int index) { return image.pixelColor(bar.tabRect(index).center().x(), 35).rgb(); };
    QCOMPARE(bottom(1), m_themes.theme().color.accent.rgb());
    QVERIFY(bottom(0) != bottom(1));
}

HS_TEST(TestPageTabBar)
#include "tst_pagetabbar.moc"
