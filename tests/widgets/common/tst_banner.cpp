// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/banner.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class TestBanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysHiddenUntilItHasAMessage();
    void showsMarkupOfTheHubAsText();
    void reportsItsActions();
    void closes();
    void toneDecidesTheColor();

private:
    ThemeSource m_themes;
};

void TestBanner::staysHiddenUntilItHasAMessage()
{
    QWidget window;
    auto *banner = new Banner(m_themes, Banner::Shape::Flush, &window);
    window.show();
    QVERIFY(!banner->isVisible());
    banner->showMessage(Tone::Warning, u"You are offline."_s, u"This is the copy from yesterday."_s);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->message(), u"You are offline. This is the copy from yesterday."_s);
    QCOMPARE(banner->accessibleName(), banner->message());
}

void TestBanner::showsMarkupOfTheHubAsText()
{
    Banner banner(m_themes);
    banner.showMessage(Tone::Danger, u"<b>x</b>"_s, u"<img src=file:///secret>"_s);
    QCOMPARE(banner.message(), u"<b>x</b> <img src=file:///secret>"_s);
    for (const QLabel *label : banner.findChildren<QLabel *>()) {
        QVERIFY(!label->text().contains(u"<img"_s));
    }
}

void TestBanner::reportsItsActions()
{
    Banner banner(m_themes);
    banner.showMessage(Tone::Info, {}, u"Saved."_s, {{3, u"Try now"_s}});
    QSignalSpy triggered(&banner, &Banner::actionTriggered);
    QTest::mouseClick(banner.findChild<QPushButton *>(), Qt::LeftButton);
    QCOMPARE(triggered.takeFirst().first().toInt(), 3);
}

void TestBanner::closes()
{
    Banner banner(m_themes);
    banner.setClosable(true);
    banner.showMessage(Tone::Info, {}, u"Saved."_s);
    QSignalSpy closed(&banner, &Banner::closed);
    QTest::mouseClick(banner.findChild<QToolButton *>(), Qt::LeftButton);
    QCOMPARE(closed.count(), 1);
    QVERIFY(banner.isHidden());
}

void TestBanner::toneDecidesTheColor()
{
    Banner banner(m_themes, Banner::Shape::Flush);
    banner.resize(400, 32);
    banner.showMessage(Tone::Danger, {}, u"No."_s);
    QCOMPARE(banner.grab().toImage().pixelColor(2, 2).rgb(), m_themes.theme().color.dangerSubtle.rgb());
}

HS_TEST(TestBanner)
#include "tst_banner.moc"
