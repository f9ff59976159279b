// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "testprogram/testprogram.h"
#include "theme/theme.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace hs::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// WCAG 2.2 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QJsonObject tokens()
{
    QFile file(QStringLiteral(HS_TOKENS_JSON));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// "#RRGGBB" or "#RRGGBBAA"; Qt puts the alpha in front.
QColor parsed(const QString &text)
{
    return QColor::fromString(text.size() == 9 ? u'#' + text.last(2) + text.sliced(1, 6) : text);
}

const ColorToken *findToken(const QString &name)
{
    const auto found = std::ranges::find_if(kColorTokens, [&](const ColorToken &token) { return token.name == name; });
    return found == kColorTokens.end() ? nullptr : &*found;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasEveryColorOfTheTokens();
    void textAndMarksHaveEnoughContrast_data();
    void textAndMarksHaveEnoughContrast();
    void paletteComesFromTheTokens_data();
    void paletteComesFromTheTokens();
    void fontsHaveTheSizesOfTheTokens();
    void numbersAreTabular();
    void textScaleGrowsTypeAndRowsButNotIcons();
};

void TestTheme::hasEveryColorOfTheTokens()
{
    const QJsonObject colors = tokens().value("color"_L1).toObject();
    QVERIFY(!colors.isEmpty());
    QCOMPARE(kColorTokens.size(), static_cast<size_t>(colors.size()));
    const Theme light(Theme::Scheme::Light);
    const Theme dark(Theme::Scheme::Dark);
    for (auto it = colors.begin(); it != colors.end(); ++it) {
        const ColorToken *token = findToken(it.key());
        QVERIFY2(token, qPrintable(it.key()));
        const QJsonObject pair = it.value().toObject();
        QCOMPARE(light.color.*token->member, parsed(pair.value("light"_L1).toString()));
        QCOMPARE(dark.color.*token->member, parsed(pair.value("dark"_L1).toString()));
    }
}

void TestTheme::textAndMarksHaveEnoughContrast_data()
{
    QTest::addColumn<QString>("foreground");
    QTest::addColumn<QString>("background");
    QTest::addColumn<double>("least");
    const QJsonArray pairs = tokens().value("contrast"_L1).toObject().value("pairs"_L1).toArray();
    for (const QJsonValue &value : pairs) {
        const QJsonObject pair = value.toObject();
        const QString foreground = pair.value("fg"_L1).toString();
        const QString background = pair.value("bg"_L1).toString();
        QTest::addRow("%s on %s", qPrintable(foreground), qPrintable(background))
            << foreground << background << pair.value("min"_L1).toDouble();
    }
}

void TestTheme::textAndMarksHaveEnoughContrast()
{
    QFETCH(const QString, foreground);
    QFETCH(const QString, background);
    QFETCH(const double, least);
    const ColorToken *ink = findToken(foreground);
    const ColorToken *paper = findToken(background);
    QVERIFY(ink && paper);
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const Theme theme(scheme);
        QCOMPARE_GE(contrast(theme.color.*ink->member, theme.color.*paper->member), least);
    }
}

void TestTheme::paletteComesFromTheTokens_data()
{
    QTest::addColumn<QPalette::ColorGroup>("group");
    QTest::addColumn<QPalette::ColorRole>("role");
    QTest::addColumn<QString>("token");
    QTest::newRow("window") << QPalette::Active << QPalette::Window << u"window"_s;
    QTest::newRow("page") << QPalette::Active << QPalette::Base << u"surface"_s;
    QTest::newRow("alternate rows") << QPalette::Active << QPalette::AlternateBase << u"sunken"_s;
    QTest::newRow("text") << QPalette::Active << QPalette::Text << u"text"_s;
    QTest::newRow("placeholder") << QPalette::Active << QPalette::PlaceholderText << u"textTertiary"_s;
    QTest::newRow("disabled text") << QPalette::Disabled << QPalette::WindowText << u"textDisabled"_s;
    QTest::newRow("selection") << QPalette::Active << QPalette::Highlight << u"selection"_s;
    QTest::newRow("selection elsewhere") << QPalette::Inactive << QPalette::Highlight << u"selectionInactive"_s;
    QTest::newRow("selected text") << QPalette::Active << QPalette::HighlightedText << u"text"_s;
    QTest::newRow("link") << QPalette::Active << QPalette::Link << u"accentText"_s;
    QTest::newRow("accent") << QPalette::Active << QPalette::Accent << u"accent"_s;
    QTest::newRow("tooltip") << QPalette::Active << QPalette::ToolTipBase << u"tooltip"_s;
}

void TestTheme::paletteComesFromTheTokens()
{
    QFETCH(const QPalette::ColorGroup, group);
    QFETCH(const QPalette::ColorRole, role);
    QFETCH(const QString, token);
    for (const Theme::Scheme scheme : {Theme::Scheme::Light, Theme::Scheme::Dark}) {
        const Theme theme(scheme);
        QCOMPARE(theme.palette().color(group, role), theme.color.*findToken(token)->member);
    }
}

void TestTheme::fontsHaveTheSizesOfTheTokens()
{
    const Theme theme;
    QCOMPARE(theme.font(TextStyle::Body).pixelSize(), 13);
    QCOMPARE(theme.font(TextStyle::Caption).pixelSize(), 11);
    QCOMPARE(theme.font(TextStyle::Title).weight(), QFont::DemiBold);
    QCOMPARE(theme.lineHeight(TextStyle::Body), 20);
    QVERIFY(QFontInfo(theme.font(TextStyle::Mono)).fixedPitch());
}

void TestTheme::numbersAreTabular()
{
    const QFont font = Theme().numberFont(TextStyle::Body);
    QVERIFY(font.isFeatureSet("tnum"));
    QCOMPARE(font.featureValue("tnum"), 1u);
}

void TestTheme::textScaleGrowsTypeAndRowsButNotIcons()
{
    const Theme theme(Theme::Scheme::Light, 1.5);
    QCOMPARE(theme.font(TextStyle::Caption).pixelSize(), 17);
    QCOMPARE(theme.size.rowTree, 42);
    QCOMPARE(theme.lineHeight(TextStyle::Body), 30);
    QCOMPARE(theme.size.iconSmall, 16);
    QCOMPARE(theme.stroke.hairline, 1);
}

HS_TEST(TestTheme)
#include "tst_theme.moc"
