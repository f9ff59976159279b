// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "theme/highcontrast.h"
#include "theme/themesource.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class HighContrastTest : public QObject
{
    Q_OBJECT

    static QPalette palette(const QColor &ground, const QColor &ink, const QColor &highlight)
    {
        QPalette palette(ground);
        palette.setColor(QPalette::Base, ground);
        palette.setColor(QPalette::Text, ink);
        palette.setColor(QPalette::Highlight, highlight);
        return palette;
    }

private Q_SLOTS:
    void everyColourComesFromTheSystem_data()
    {
        QTest::addColumn<QPalette>("system");
        QTest::newRow("white") << palette(Qt::white, Qt::black, QColor(0x30, 0x8c, 0xc6));
        QTest::newRow("black") << palette(Qt::black, Qt::white, QColor(0x1a, 0xeb, 0xff));
        QTest::newRow("yellow on blue") << palette(QColor(0, 0, 0x80), Qt::yellow, Qt::red);
        QTest::newRow("grey on grey") << palette(QColor(0x77, 0x77, 0x77), QColor(0x99, 0x99, 0x99), Qt::gray);
    }
    void everyColourComesFromTheSystem()
    {
        QFETCH(QPalette, system);
        const ThemeColors color = highContrastColors(system);
        for (const ColorToken &token : kColorTokens)
            QVERIFY((color.*token.member).isValid());
        QVERIFY(contrastRatio(color.text, color.surface) >= 7);
        for (const QColor &text : {color.textSecondary, color.textTertiary, color.dangerText, color.accentText,
                                   color.chipGatedFg, color.syntaxComment, color.controlBorder, color.focusRing})
            QVERIFY(contrastRatio(text, color.surface) >= 4.5);
        QVERIFY(contrastRatio(color.text, color.selection) >= 4.5);
        QVERIFY(contrastRatio(color.onAccent, color.accent) >= 4.5);
        QCOMPARE(color.hairline, color.text);
        QCOMPARE(color.chipGatedBg, color.surface); // no tints
    }

    void contrastIsThatOfTheGuidelines()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white)), 21);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1);
    }

    void theWindowTurnsToItAndBack()
    {
        ThemeSource themes;
        themes.install(*qApp);
        themes.setAppearance(ThemeSource::Appearance::Light);
        const QColor before = QApplication::palette().color(QPalette::Window);
        QSignalSpy changed(&themes, &ThemeSource::changed);
        themes.setAppearance(ThemeSource::Appearance::HighContrast);
        QCOMPARE(changed.size(), 1);
        QVERIFY(themes.theme().isHighContrast());
        QVERIFY(themes.theme().tintBorder().isValid());
        QCOMPARE(QApplication::palette().color(QPalette::Base), themes.theme().color.surface);
        themes.setTextScale(1.5);
        QVERIFY(themes.theme().isHighContrast());
        themes.setTextScale(1);
        themes.setAppearance(ThemeSource::Appearance::Light);
        QVERIFY(!themes.theme().isHighContrast());
        QCOMPARE(QApplication::palette().color(QPalette::Window), before);
    }
};

HS_TEST(HighContrastTest)
#include "tst_highcontrast.moc"
