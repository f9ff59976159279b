// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "search/rowwords.h"
#include "search/searchstates.h"
#include "search/searchwords.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs;
using namespace hs::ui;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kNow(QDate(2026, 10, 3), QTime(12, 0), QTimeZone::UTC);

QString plain(QString text)
{
    return text.replace(QChar(0x202f), u' ');
}

} // namespace

class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void writesTasksInSentenceCase_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("words");
        QTest::newRow("two words") << u"text-generation"_s << u"Text generation"_s;
        QTest::newRow("hyphens") << u"text-to-image"_s << u"Text-to-image"_s;
        QTest::newRow("abbreviation") << u"text-to-3d"_s << u"Text-to-3D"_s;
        QTest::newRow("unknown") << u"brain-to-text"_s << u"brain-to-text"_s;
    }
    void writesTasksInSentenceCase()
    {
        QFETCH(QString, id);
        QTEST(searchwords::taskName(id), "words");
    }

    void writesSizesPlainly()
    {
        QCOMPARE(plain(searchwords::plainParameters(3'000'000'000)), u"3 B"_s);
        QCOMPARE(plain(searchwords::plainParameters(500'000'000)), u"500 M"_s);
        QCOMPARE(plain(searchwords::plainParameters(1'500'000'000)), u"1.50 B"_s);
        QCOMPARE(plain(searchwords::parameterRange(3'000'000'000, 24'000'000'000)), u"3 B – 24 B"_s);
        QCOMPARE(plain(searchwords::parameterRange(std::nullopt, 1'000'000'000)), u"up to 1 B"_s);
        QVERIFY(searchwords::parameterRange(std::nullopt, std::nullopt).isEmpty());
        QCOMPARE(plain(searchwords::sizeName(u"size_categories:10K<n<100K"_s)), u"10 k – 100 k rows"_s);
        QCOMPARE(plain(searchwords::sizeName(u"size_categories:1K<n<10K"_s)), u"1,000 – 10 k rows"_s);
        QCOMPARE(plain(searchwords::sizeName(u"n<1K"_s)), u"under 1,000 rows"_s);
        QCOMPARE(plain(searchwords::sizeName(u"n>1T"_s)), u"over 1 T rows"_s);
    }

    void countsOnlyWhatIsCounted()
    {
        QCOMPARE(searchwords::resultCount(hub::RepoKind::Model, 50, false, std::nullopt), u"50+ models"_s);
        QCOMPARE(searchwords::resultCount(hub::RepoKind::Model, 50, false, 1284), u"1,284 models"_s);
    }

    void describesARowInASentence()
    {
        hub::RepoSummary repo;
        repo.id = *hub::RepoId::parse(u"HuggingFaceTB/SmolLM3-3B");
        repo.pipelineTag = u"text-generation"_s;
        repo.parameters = 3'080'000'000;
        repo.likes = 801;
        repo.downloads = 612'000;
        repo.lastModified = QDateTime(QDate(2026, 8, 18), QTime(9, 0), QTimeZone::UTC);
        QCOMPARE(searchwords::describe(repo, models::LocalCopy::None, kNow),
                 u"HuggingFaceTB SmolLM3-3B, Text generation, 3.08 B, Updated 18 Aug, 612 k downloads, 801 likes, "
                 u"Not downloaded"_s);
    }

    void namesFilters()
    {
        hub::SearchQuery query;
        query.pipelineTag = u"text-generation"_s;
        query.filters = {u"license:mit"_s, u"en"_s, u"gguf"_s};
        QStringList names;
        for (const models::SearchFilter &filter : models::filtersOf(query, {}))
            names.append(searchwords::filterName(filter, query, {}).whole());
        QCOMPARE(names, QStringList({u"Task: Text generation"_s, u"Licence: MIT"_s, u"English"_s, u"GGUF"_s}));
    }

    void sayWhyThereIsNothing_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("filters");
        QTest::addColumn<QString>("title");
        QTest::addColumn<int>("actions");
        QTest::newRow("text") << u"whispr"_s << QStringList() << u"No models match “whispr”"_s << 1;
        QTest::newRow("filters") << QString() << QStringList({u"license:mit"_s, u"en"_s})
                                 << u"No models match these 2 filters"_s << 2;
        QTest::newRow("both") << u"whispr"_s << QStringList({u"license:mit"_s, u"en"_s})
                              << u"No models match these 2 filters"_s << 3;
        QTest::newRow("neither") << QString() << QStringList() << u"This Hub has no models that you can see"_s << 0;
    }
    void sayWhyThereIsNothing()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, filters);
        hub::SearchQuery query;
        query.text = text;
        query.filters = filters;
        const StateMessage message = emptySearchMessage(query, {});
        QTEST(message.title, "title");
        QTEST(static_cast<int>(message.actions.size()), "actions");
    }
};

HS_TEST(TestSearchWords)
#include "tst_searchwords.moc"
