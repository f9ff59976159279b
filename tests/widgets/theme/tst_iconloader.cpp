// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/iconloader.h"
#include "theme/themesource.h"

#include <QTest>

using namespace hs::ui;

namespace {

/// The colour of the most opaque pixel.
QColor inkOf(const QPixmap &pixmap)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    QColor best(Qt::transparent);
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > best.alpha()) {
                best = pixel;
            }
        }
    }
    return best;
}

} // namespace

class TestIconLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconHasADrawing_data();
    void everyIconHasADrawing();
    void recolors_data();
    void recolors();
    void rendersForTheScaleOfTheScreen();
    void iconFollowsThemeAndState();
    void fixedColorIsNotOfferedForRecoloring();
};

void TestIconLoader::everyIconHasADrawing_data()
{
    QTest::addColumn<Icon>("icon");
    for (int i = 0; i < kIconCount; ++i) {
        const auto icon = static_cast<Icon>(i);
        QTest::newRow(iconName(icon).data()) << icon;
    }
}

void TestIconLoader::everyIconHasADrawing()
{
    QFETCH(const Icon, icon);
    const ThemeSource themes;
    QVERIFY(themes.icons().contains(icon));
    QVERIFY(inkOf(themes.icons().pixmap(icon, 16, 1.0, Qt::black)).alpha() > 100);
}

void TestIconLoader::recolors_data()
{
    QTest::addColumn<Icon>("icon");
    QTest::newRow("Breeze, text class") << Icon::Copy;
    QTest::newRow("Breeze, other class") << Icon::Delete;
    QTest::newRow("Breeze, a fill beside its classes") << Icon::Table;
    QTest::newRow("own, filled") << Icon::HeartFilled;
    QTest::newRow("own, stroked") << Icon::StateOk;
}

void TestIconLoader::recolors()
{
    QFETCH(const Icon, icon);
    const ThemeSource themes;
    for (const QColor &color : {QColor(200, 10, 20), QColor(10, 30, 220)}) {
        const QColor ink = inkOf(themes.icons().pixmap(icon, 32, 1.0, color));
        QVERIFY(std::abs(ink.red() - color.red()) <= 4);
        QVERIFY(std::abs(ink.blue() - color.blue()) <= 4);
    }
}

void TestIconLoader::rendersForTheScaleOfTheScreen()
{
    const ThemeSource themes;
    const QPixmap pixmap = themes.icons().pixmap(Icon::Download, 16, 2.0, Qt::black);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.deviceIndependentSize(), QSizeF(16, 16));
    const QPixmap asked = themes.icon(Icon::Download).pixmap(QSize(16, 16), 2.0);
    QCOMPARE(asked.size(), QSize(32, 32));
}

void TestIconLoader::iconFollowsThemeAndState()
{
    ThemeSource themes;
    themes.setAppearance(ThemeSource::Appearance::Light);
    const QIcon icon = themes.icon(Icon::HeartFilled, &ThemeColors::like);
    QCOMPARE(inkOf(icon.pixmap(16)).rgb(), themes.theme().color.like.rgb());
    QCOMPARE(inkOf(icon.pixmap(16, QIcon::Disabled)).rgb(), themes.theme().color.textDisabled.rgb());
    themes.setAppearance(ThemeSource::Appearance::Dark);
    QCOMPARE(inkOf(icon.pixmap(16)).rgb(), themes.theme().color.like.rgb());
}

void TestIconLoader::fixedColorIsNotOfferedForRecoloring()
{
    const ThemeSource themes;
    QCOMPARE(IconLoader::recolorable(themes.icon(Icon::Download)), Icon::Download);
    QVERIFY(!IconLoader::recolorable(themes.icon(Icon::HeartFilled, &ThemeColors::like)));
    QVERIFY(!IconLoader::recolorable(QIcon()));
}

HS_TEST(TestIconLoader)
#include "tst_iconloader.moc"
