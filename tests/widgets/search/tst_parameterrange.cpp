// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/parameterrange.h"
#include "search/rangeslider.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTest>

using namespace hs::ui;
using namespace Qt::StringLiterals;

namespace {
using Size = std::optional<qint64>;
constexpr qint64 kBillion = 1'000'000'000;
} // namespace

class TestParameterRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsSizes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("size"); // -1: none
        QTest::newRow("billions") << u"3B"_s << 3 * kBillion;
        QTest::newRow("as shown") << u"3\u202fB"_s << 3 * kBillion;
        QTest::newRow("small letters and a space") << u" 1.5 b "_s << qint64(1'500'000'000);
        QTest::newRow("millions") << u"500M"_s << qint64(500'000'000);
        QTest::newRow("plain") << u"7000000"_s << qint64(7'000'000);
        QTest::newRow("empty") << QString() << qint64(-1);
        QTest::newRow("words") << u"many"_s << qint64(-1);
        QTest::newRow("negative") << u"-3B"_s << qint64(-1);
        QTest::newRow("absurd") << u"1e30"_s << qint64(-1);
    }
    void readsSizes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, size);
        QCOMPARE(parseParameters(text, QLocale::c()).value_or(-1), size);
    }

    void fieldsChooseARange()
    {
        ThemeSource themes;
        ParameterRange range(themes);
        range.show();
        QList<std::pair<Size, Size>> chosen;
        connect(&range, &ParameterRange::rangeChosen, this,
                [&](Size least, Size most) { chosen.append({least, most}); });
        QTest::keyClicks(range.leastField(), u"24B"_s);
        QTest::keyClick(range.leastField(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.last(), std::pair(Size(24 * kBillion), Size()));
        QTest::keyClicks(range.mostField(), u"3B"_s);
        QTest::keyClick(range.mostField(), Qt::Key_Return);
        QCOMPARE(chosen.last(), std::pair(Size(3 * kBillion), Size(24 * kBillion))); // put in order
        QVERIFY(range.leastField()->text().startsWith(u'3'));
        QTest::keyClick(range.mostField(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 2);
    }

    void sliderMovesByKeyAndMouse()
    {
        ThemeSource themes;
        RangeSlider slider(themes, 10);
        slider.resize(216, 24);
        slider.show();
        int lower = -1;
        int upper = -1;
        connect(&slider, &RangeSlider::rangeChosen, this, [&](int l, int u) {
            lower = l;
            upper = u;
        });
        QTest::keyClick(&slider, Qt::Key_Right);
        QCOMPARE(lower, 1);
        QTest::keyClick(&slider, Qt::Key_Down);
        QTest::keyClick(&slider, Qt::Key_Left);
        QCOMPARE(upper, 9);
        QTest::keyClick(&slider, Qt::Key_Home);
        QCOMPARE(upper, 1); // the handles do not pass each other
        QTest::mousePress(&slider, Qt::LeftButton, {}, slider.handleCentre(1));
        QTest::mouseMove(&slider, QPoint(slider.width() - 1, 12));
        QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(slider.width() - 1, 12));
        QCOMPARE(upper, 10);
        QCOMPARE(slider.handleCentre(1).x(), slider.width() - 8);
    }

    void sliderIsOneForScreenReaders()
    {
        ThemeSource themes;
        RangeSlider slider(themes, 10);
        slider.setRange(2, 7);
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&slider);
        QVERIFY(told && told->valueInterface());
        QCOMPARE(told->role(), QAccessible::Slider);
        QCOMPARE(told->valueInterface()->currentValue().toInt(), 2);
        QTest::keyClick(&slider, Qt::Key_Up); // to the other handle
        QCOMPARE(told->valueInterface()->currentValue().toInt(), 7);
        told->valueInterface()->setCurrentValue(1); // handles may meet, not pass
        QCOMPARE(slider.upper(), 2);
        ParameterRange range(themes);
        range.setRange(kBillion, 7 * kBillion);
        QAccessibleInterface *inRange = QAccessible::queryAccessibleInterface(range.findChild<RangeSlider *>());
        QVERIFY(inRange && inRange->text(QAccessible::Value).contains(u'7'));
    }

    void sliderIsMirrored()
    {
        ThemeSource themes;
        RangeSlider slider(themes, 10);
        slider.resize(216, 24);
        slider.setLayoutDirection(Qt::RightToLeft);
        QVERIFY(slider.handleCentre(0).x() > slider.handleCentre(1).x());
        QTest::keyClick(&slider, Qt::Key_Left);
        QCOMPARE(slider.lower(), 1);
    }
};

HS_TEST(TestParameterRange)
#include "tst_parameterrange.moc"
