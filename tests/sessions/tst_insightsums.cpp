// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/insightsums.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs;
using models::CommitRhythm;

class InsightSumsTest : public QObject
{
    Q_OBJECT

    static hub::Sibling file(const QString &path, std::optional<qint64> size)
    {
        return {.path = path, .size = size, .blobId = {}, .lfsSha256 = {}};
    }

    static hub::Commit commit(const QDate &day, const QStringList &authors = {u"ada"_s})
    {
        hub::Commit commit;
        for (const QString &author : authors)
            commit.authors.append({author, {}});
        if (day.isValid())
            commit.date = QDateTime(day, QTime(12, 0)).toUTC();
        return commit;
    }

private Q_SLOTS:
    void filesCountByTheirEnding()
    {
        const auto sums =
            models::sizesByType({file(u"a/model-1.safetensors"_s, 70), file(u"MODEL.SAFETENSORS"_s, 30),
                                 file(u"config.json"_s, 5), file(u"LICENSE"_s, 7), file(u"a/.gitattributes"_s, 1),
                                 file(u"odd."_s, 2), file(u"unknown.bin"_s, std::nullopt), file(u"bad.bin"_s, -4)},
                                10);
        const QList<models::NamedAmount> expected{{u"safetensors"_s, 100}, {u"LICENSE"_s, 7},        {u"json"_s, 5},
                                                  {u"odd."_s, 2},          {u".gitattributes"_s, 1}, {u"bin"_s, 0}};
        QCOMPARE(sums.largest, expected);
        QCOMPARE(sums.others, 0);
    }

    void whatIsLeftOutIsOneSum()
    {
        QList<hub::Sibling> files;
        for (int i = 1; i <= 5; ++i)
            files.append(file(u"x.%1"_s.arg(i), i));
        const auto sums = models::sizesByType(files, 3);
        QCOMPARE(sums.largest.size(), 3);
        QCOMPARE(sums.others, 2);
        QCOMPARE(sums.otherAmount, 3);
        // One more than fits would gain nothing by being left out.
        QCOMPARE(models::sizesByType(files, 4).others, 0);
    }

    void aCommitCountsForEachOfItsAuthors()
    {
        const QDate day(2026, 8, 3);
        const auto sums = models::commitsByAuthor({commit(day), commit(day, {u"ada"_s, u"bo"_s}), commit(day, {})}, 9);
        QCOMPARE(sums.largest, (QList<models::NamedAmount>{{u"ada"_s, 2}, {u"bo"_s, 1}}));
    }

    void weeksBeginOnMondayAndHaveNoGaps()
    {
        const CommitRhythm rhythm = models::commitRhythm(
            {commit({2026, 8, 23}), commit({2026, 8, 3}), commit({2026, 8, 9}), commit({}), commit({1970, 1, 1})});
        QCOMPARE(rhythm.unit, CommitRhythm::Unit::Week);
        const QList<CommitRhythm::Span> expected{{{2026, 8, 3}, 2}, {{2026, 8, 10}, 0}, {{2026, 8, 17}, 1}};
        QCOMPARE(rhythm.spans, expected);
    }

    void aLongLifeIsCountedInMonthsOrYears()
    {
        const CommitRhythm months = models::commitRhythm({commit({2023, 1, 31}), commit({2026, 3, 1})});
        QCOMPARE(months.unit, CommitRhythm::Unit::Month);
        QCOMPARE(months.spans.size(), 39);
        const CommitRhythm years = models::commitRhythm({commit({1991, 5, 5}), commit({2190, 5, 5})});
        QCOMPARE(years.unit, CommitRhythm::Unit::Year);
        QCOMPARE(years.spans.size(), 200);
        QVERIFY(models::commitRhythm({}).spans.isEmpty());
    }
};

HS_GUILESS_TEST(InsightSumsTest)
#include "tst_insightsums.moc"
