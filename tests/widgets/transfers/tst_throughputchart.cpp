// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/stackedbar.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/diskforecast.h"
#include "transfers/throughputchart.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::ui;

class ThroughputChartTest : public QObject
{
    Q_OBJECT

    ThemeSource m_themes;

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void nothingIsDrawnWhileItIsHidden()
    {
        ThroughputChart chart(m_themes);
        QSignalSpy drawn(&chart, &ThroughputChart::drawn);
        chart.add(0, 0);
        chart.add(1000, 0);
        QCOMPARE(drawn.size(), 0);
        QCOMPARE(chart.history().now(), 1000); // and yet it knows
        chart.resize(600, 130);
        chart.show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QCOMPARE(drawn.size(), 1);
        chart.add(3000, 0);
        QCOMPARE(drawn.size(), 2);
        chart.hide();
        chart.add(4000, 0);
        QCOMPARE(drawn.size(), 2);
    }

    void itsNumbersCanBeReadWithoutSeeing()
    {
        ThroughputChart chart(m_themes);
        chart.show();
        chart.add(0, 100'000'000);
        chart.add(84'200'000, 100'000'000);
        chart.add(84'200'000 + 60'000'000, 100'000'000);
        const QString text = chart.accessibleDescription().replace(QChar(0x202f), u' ');
        QCOMPARE(text, u"Now 60.0 MB/s, on average 72.1 MB/s, at most 84.2 MB/s."_s);
        QCOMPARE(chart.table().section(u'\n', 1, 2), u"1\t84200000\n0\t60000000"_s);
    }

    void theForecastIsSpokenAndWarns()
    {
        DiskForecast forecast(m_themes);
        forecast.showForecast({{u"/home"_s, 1000'000'000, 300'000'000, 200'000'000, 100'000'000}}, {});
        QString text = forecast.accessibleDescription().replace(QChar(0x202f), u' ').trimmed();
        QCOMPARE(text, u"/home: 100 MB still to download, 200 MB free afterwards."_s);
        const auto bars = forecast.findChildren<StackedBar *>();
        QCOMPARE(bars.size(), 1);
        QCOMPARE(bars.first()->parts().size(), 3);
        QCOMPARE(bars.first()->parts().at(0).share, 0.5); // neither free nor the library's
        forecast.showForecast({{u"/home"_s, 1000'000'000, 300'000'000, 0, 400'000'000}}, {});
        text = forecast.accessibleDescription().replace(QChar(0x202f), u' ');
        QVERIFY2(text.contains(u"100 MB are missing"_s), qPrintable(text));
    }
};

HS_TEST(ThroughputChartTest)
#include "tst_throughputchart.moc"
