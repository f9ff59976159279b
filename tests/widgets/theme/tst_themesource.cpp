// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QStyle>
#include <QStyleHints>
#include <QTest>

using namespace hs::ui;

class TestThemeSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void appearanceOverridesTheSystem();
    void announcesOnlyRealChanges();
    void installsPaletteFontAndStyle();
    void openWidgetsFollowASwitch();
    void textScaleStaysInItsLimits();
};

void TestThemeSource::appearanceOverridesTheSystem()
{
    ThemeSource themes;
    themes.setAppearance(ThemeSource::Appearance::Dark);
    QVERIFY(themes.theme().isDark());
    themes.setAppearance(ThemeSource::Appearance::Light);
    QVERIFY(!themes.theme().isDark());
    themes.setAppearance(ThemeSource::Appearance::System);
    QCOMPARE(themes.theme().isDark(), QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
}

void TestThemeSource::announcesOnlyRealChanges()
{
    ThemeSource themes;
    themes.setAppearance(ThemeSource::Appearance::Light);
    QSignalSpy changed(&themes, &ThemeSource::changed);
    themes.setAppearance(ThemeSource::Appearance::Light);
    themes.setTextScale(1.0);
    QCOMPARE(changed.count(), 0);
    themes.setAppearance(ThemeSource::Appearance::Dark);
    QCOMPARE(changed.count(), 1);
    themes.setTextScale(1.15);
    QCOMPARE(changed.count(), 2);
}

void TestThemeSource::installsPaletteFontAndStyle()
{
    ThemeSource themes;
    themes.setAppearance(ThemeSource::Appearance::Light);
    themes.install(*qApp);
    QCOMPARE(QApplication::palette().color(QPalette::Window), themes.theme().color.window);
    QCOMPARE(QApplication::font().pixelSize(), 13);
    QVERIFY(QApplication::style()->inherits("hs::ui::HubStyle"));
    QApplication::setStyle(QStringLiteral("fusion"));
}

void TestThemeSource::openWidgetsFollowASwitch()
{
    ThemeSource themes;
    themes.setAppearance(ThemeSource::Appearance::Light);
    themes.install(*qApp);
    QLabel label;
    label.show();
    themes.setAppearance(ThemeSource::Appearance::Dark);
    QTRY_COMPARE(label.palette().color(QPalette::Window), themes.theme().color.window);
    QCOMPARE(label.palette().color(QPalette::WindowText), themes.theme().color.text);
    themes.setTextScale(1.5);
    QTRY_COMPARE(label.font().pixelSize(), 20);
    QApplication::setStyle(QStringLiteral("fusion"));
}

void TestThemeSource::textScaleStaysInItsLimits()
{
    ThemeSource themes;
    themes.setTextScale(9);
    QCOMPARE(themes.textScale(), 1.5);
    themes.setTextScale(0.1);
    QCOMPARE(themes.textScale(), 0.85);
}

HS_TEST(TestThemeSource)
#include "tst_themesource.moc"
