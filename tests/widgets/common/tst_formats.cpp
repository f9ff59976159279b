// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/formats.h"
#include "testprogram/testprogram.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The expected texts write the narrow no-break space as "~" and the wide one as "_".
QString spelled(QString text)
{
    return text.replace(u'~', QChar(0x202f)).replace(u'_', QChar(QChar::Nbsp));
}

const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

} // namespace

class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytes_data();
    void bytes();
    void counts_data();
    void counts();
    void wholeNumbersHaveAnEnd();
    void parameters_data();
    void parameters();
    void speed_data();
    void speed();
    void timeLeft_data();
    void timeLeft();
    void relativePast_data();
    void relativePast();
    void pastInsideASentenceIsLowerCase();
    void pluralsNeverOverflow();
    void percent_data();
    void percent();
    void decimalMarkIsTheLocales();
    void timesHaveNoSeconds();
    void objectIds();
};

void TestFormats::bytes_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << 0LL << u"0~B"_s;
    QTest::newRow("bytes") << 820LL << u"820~B"_s;
    QTest::newRow("999 bytes") << 999LL << u"999~B"_s;
    QTest::newRow("one kB") << 1'000LL << u"1.00~kB"_s;
    QTest::newRow("kB") << 9'840LL << u"9.84~kB"_s;
    QTest::newRow("tens of kB") << 98'440LL << u"98.4~kB"_s;
    QTest::newRow("hundreds of kB") << 184'400LL << u"184~kB"_s;
    QTest::newRow("rounds up to the next unit") << 999'700LL << u"1.00~MB"_s;
    QTest::newRow("rounds up within a unit") << 9'996LL << u"10.0~kB"_s;
    QTest::newRow("GB") << 3'090'000'000LL << u"3.09~GB"_s;
    QTest::newRow("TB") << 1'230'000'000'000LL << u"1.23~TB"_s;
    QTest::newRow("negative is nothing") << -5LL << u"0~B"_s;
}

void TestFormats::bytes()
{
    QFETCH(const qint64, count);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::bytes(count, kEnglish), spelled(text));
}

void TestFormats::counts_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 742LL << u"742"_s;
    QTest::newRow("grouped") << 1'284LL << u"1,284"_s;
    QTest::newRow("last exact one") << 9'999LL << u"9,999"_s;
    QTest::newRow("first short one") << 10'000LL << u"10.0~k"_s;
    QTest::newRow("thousands") << 12'408LL << u"12.4~k"_s;
    QTest::newRow("hundreds of thousands") << 612'440LL << u"612~k"_s;
    QTest::newRow("rounds up to a million") << 999'600LL << u"1.00~M"_s;
    QTest::newRow("millions") << 7'100'000LL << u"7.10~M"_s;
}

void TestFormats::counts()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::count(value, kEnglish), spelled(text));
}

void TestFormats::wholeNumbersHaveAnEnd()
{
    using hs::ui::formats::whole;
    QCOMPARE(whole(2.5), 3);
    QCOMPARE(whole(-0.4), 0);
    const double most = std::numeric_limits<double>::max();
    QCOMPARE_GT(whole(most), 9'000'000'000'000'000'000LL);
    QCOMPARE(whole(-most), -whole(most));
    QCOMPARE(whole(std::numeric_limits<double>::quiet_NaN()), 0);
}

void TestFormats::parameters_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("few") << 820LL << u"820"_s;
    QTest::newRow("thousands") << 4'200LL << u"4.20~k"_s;
    QTest::newRow("millions") << 494'032'768LL << u"494~M"_s;
    QTest::newRow("billions") << 8'190'735'360LL << u"8.19~B"_s;
}

void TestFormats::parameters()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::parameters(value, kEnglish), spelled(text));
}

void TestFormats::speed_data()
{
    QTest::addColumn<qint64>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("still") << 0LL << u"0~B/s"_s;
    QTest::newRow("slow") << 4'200LL << u"4.2~kB/s"_s;
    QTest::newRow("usual") << 84'200'000LL << u"84.2~MB/s"_s;
    QTest::newRow("limit") << 100'000'000LL << u"100~MB/s"_s;
}

void TestFormats::speed()
{
    QFETCH(const qint64, value);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::speed(value, kEnglish), spelled(text));
}

void TestFormats::timeLeft_data()
{
    QTest::addColumn<std::chrono::seconds>("left");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << std::chrono::seconds(19s) << u"19~s"_s;
    QTest::newRow("a minute") << std::chrono::seconds(1min) << u"1~min"_s;
    QTest::newRow("minutes") << std::chrono::seconds(65s) << u"1~min_5~s"_s;
    QTest::newRow("hours") << std::chrono::seconds(2h + 10min + 8s) << u"2~h_10~min"_s;
    QTest::newRow("days") << std::chrono::seconds(76h) << u"3~d_4~h"_s;
    QTest::newRow("past") << std::chrono::seconds(-3s) << u"0~s"_s;
}

void TestFormats::timeLeft()
{
    QFETCH(const std::chrono::seconds, left);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::timeLeft(left, kEnglish), spelled(text));
}

void TestFormats::relativePast_data()
{
    QTest::addColumn<QDateTime>("when");
    QTest::addColumn<QString>("text");
    const auto at = [](int year, int month, int day, int hour, int minute) {
        return QDateTime(QDate(year, month, day), QTime(hour, minute));
    };
    QTest::newRow("now") << at(2025, 9, 24, 15, 0) << u"just now"_s;
    QTest::newRow("a clock ahead") << at(2025, 9, 24, 15, 3) << u"just now"_s;
    QTest::newRow("minutes") << at(2025, 9, 24, 14, 55) << u"5 min ago"_s;
    QTest::newRow("hours") << at(2025, 9, 24, 11, 0) << u"4 hours ago"_s;
    QTest::newRow("this morning") << at(2025, 9, 24, 0, 10) << u"14 hours ago"_s;
    QTest::newRow("yesterday") << at(2025, 9, 23, 23, 0) << u"Yesterday"_s;
    QTest::newRow("days") << at(2025, 9, 21, 9, 0) << u"3 days ago"_s;
    QTest::newRow("six days") << at(2025, 9, 18, 9, 0) << u"6 days ago"_s;
    QTest::newRow("a week") << at(2025, 9, 17, 9, 0) << u"17 Sep"_s;
    QTest::newRow("this year") << at(2025, 7, 26, 9, 0) << u"26 Jul"_s;
    QTest::newRow("another year") << at(2024, 9, 25, 9, 0) << u"25 Sep 2024"_s;
    QTest::newRow("unknown") << QDateTime() << QString();
}

void TestFormats::relativePast()
{
    QFETCH(const QDateTime, when);
    QFETCH(const QString, text);
    const QDateTime now(QDate(2025, 9, 24), QTime(15, 0, 20));
    const QLocale locale(QLocale::C);
    QCOMPARE(hs::ui::formats::relativePast(when.isValid() ? when.toUTC() : when, now, locale), text);
}

void TestFormats::pastInsideASentenceIsLowerCase()
{
    const QDateTime now(QDate(2026, 9, 23), QTime(14, 0));
    QCOMPARE(hs::ui::formats::pastInSentence(now.addDays(-1), now, kEnglish), u"yesterday"_s);
    QCOMPARE(hs::ui::formats::pastInSentence(now, now, kEnglish), u"just now"_s);
    QCOMPARE(hs::ui::formats::pastInSentence(QDateTime(QDate(2026, 7, 26), QTime(1, 0)), now, kEnglish), u"26 Jul"_s);
    QCOMPARE(hs::ui::formats::pastInSentence({}, now, kEnglish), QString());
}

void TestFormats::pluralsNeverOverflow()
{
    QCOMPARE(hs::ui::formats::pluralOf(1), 1);
    QCOMPARE(hs::ui::formats::pluralOf(-3), 0);
    QCOMPARE(hs::ui::formats::pluralOf(Q_INT64_C(9'000'000'000)), std::numeric_limits<int>::max());
}

void TestFormats::percent_data()
{
    QTest::addColumn<double>("ratio");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0%"_s;
    QTest::newRow("some") << 0.67 << u"67%"_s;
    QTest::newRow("binary rounding") << 0.29 << u"29%"_s;
    QTest::newRow("almost all is not all") << 0.9999 << u"99%"_s;
    QTest::newRow("all") << 1.0 << u"100%"_s;
    QTest::newRow("too much") << 1.2 << u"100%"_s;
}

void TestFormats::percent()
{
    QFETCH(const double, ratio);
    QFETCH(const QString, text);
    QCOMPARE(hs::ui::formats::percent(ratio, kEnglish), text);
}

void TestFormats::decimalMarkIsTheLocales()
{
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(hs::ui::formats::bytes(3'090'000'000LL, german), spelled(u"3,09~GB"_s));
    QCOMPARE(hs::ui::formats::count(1'284, german), u"1.284"_s);
}

void TestFormats::timesHaveNoSeconds()
{
    const QDateTime when(QDate(2026, 9, 23), QTime(14, 2, 31));
    for (const QLocale &locale : {QLocale::c(), QLocale(QLocale::German, QLocale::Germany)})
        QVERIFY(hs::ui::formats::dateTime(when, when, locale).endsWith(u", 14:02"_s));
}

void TestFormats::objectIds()
{
    const QString oid = u"7d31f0c4aa93f2b1c0de"_s;
    QCOMPARE(hs::ui::formats::shortOid(oid), u"7d31f0c"_s);
    QCOMPARE(hs::ui::formats::headerOid(oid), u"7d31f0c4aa93"_s);
    QCOMPARE(hs::ui::formats::shortOid(u"7d3"), u"7d3"_s);
}

HS_GUILESS_TEST(TestFormats)
#include "tst_formats.moc"
