// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testprogram/testprogram.h"
#include "viewerkit.h"

#include "localhub/viewer/splittable.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;
using namespace hs::localhub::test;

/// Rows of the dataset viewer: types, pages, search and filter (datasets-viewer.md §2.1–2.3).
class tst_DatasetRows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_hub = std::make_unique<Hub>(viewerHub()); }
    void cleanupTestCase() { m_hub.reset(); }

    void csvRowsHaveTheirTypes();
    void jsonRowsHaveTheirTypes();
    void pagesHaveTheirRows_data();
    void pagesHaveTheirRows();
    void firstRowsCutLongCells();
    void searchRanksWords_data();
    void searchRanksWords();
    void filterSelects_data();
    void filterSelects();
    void badFiltersAreRefused_data();
    void badFiltersAreRefused();
    void largeTablesArePartial();

private:
    [[nodiscard]] Reply get(const QString &what) { return m_hub->get(u"/-/datasets-server/"_s + what); }
    [[nodiscard]] static QJsonArray columnOf(const Reply &reply, const QString &name)
    {
        QJsonArray values;
        for (const QJsonValue &row : reply.object()["rows"_L1].toArray())
            values.append(row["row"_L1][name]);
        return values;
    }
    [[nodiscard]] static QList<int> indexesOf(const Reply &reply)
    {
        QList<int> indexes;
        for (const QJsonValue &row : reply.object()["rows"_L1].toArray())
            indexes << row["row_idx"_L1].toInt();
        return indexes;
    }
    std::unique_ptr<Hub> m_hub;
};

void tst_DatasetRows::csvRowsHaveTheirTypes()
{
    const Reply reply = get(u"rows?dataset=acme/table&config=default&split=train"_s);
    QCOMPARE(reply.status, 200);
    const QJsonObject page = reply.object();
    QStringList types;
    for (const QJsonValue &feature : page["features"_L1].toArray()) {
        QCOMPARE(feature["feature_idx"_L1].toInt(), types.size());
        QCOMPARE(feature["type"_L1]["_type"_L1].toString(), u"Value"_s);
        types << feature["name"_L1].toString() + u' ' + feature["type"_L1]["dtype"_L1].toString();
    }
    QCOMPARE(types, QStringList({u"id int64"_s, u"name string"_s, u"score float64"_s, u"ok bool"_s, u"note string"_s}));
    QCOMPARE(columnOf(reply, u"id"_s), QJsonArray({1, 2, 3, 4}));
    QCOMPARE(columnOf(reply, u"name"_s),
             QJsonArray({u"Ann, the first"_s, u"Bob \"B\""_s, u"two\r\nlines"_s, u"Dan"_s}));
    QCOMPARE(columnOf(reply, u"score"_s), QJsonArray({1.5, 2, QJsonValue::Null, -1000}));
    QCOMPARE(columnOf(reply, u"ok"_s), QJsonArray({true, false, true, false}));
    QCOMPARE(columnOf(reply, u"note"_s), QJsonArray({QJsonValue::Null, u"x"_s, u"ä"_s, QJsonValue::Null}));
    QCOMPARE(page["num_rows_total"_L1].toInt(), 4);
    QCOMPARE(page["num_rows_per_page"_L1].toInt(), 100);
    QCOMPARE(page["partial"_L1], QJsonValue(false));
    QCOMPARE(
        get(u"rows?dataset=acme/tabs&config=default&split=train"_s).object()["rows"_L1][0]["row"_L1]["b"_L1].toString(),
        u"x y"_s);
}

void tst_DatasetRows::jsonRowsHaveTheirTypes()
{
    const Reply reply = get(u"rows?dataset=acme/lines&config=people&split=train"_s);
    QCOMPARE(reply.status, 200);
    const QJsonArray features = reply.object()["features"_L1].toArray();
    QStringList names;
    for (const QJsonValue &feature : features)
        names << feature["name"_L1].toString();
    QCOMPARE(names, QStringList({u"zeta"_s, u"name"_s, u"tags"_s, u"at"_s, u"extra"_s})); // the order of the file
    QCOMPARE(features.at(0)["type"_L1]["dtype"_L1].toString(), u"float64"_s);
    QCOMPARE(features.at(2)["type"_L1]["_type"_L1].toString(), u"List"_s);
    QCOMPARE(features.at(2)["type"_L1]["feature"_L1]["dtype"_L1].toString(), u"string"_s);
    QCOMPARE(features.at(3)["type"_L1]["x"_L1]["dtype"_L1].toString(), u"int64"_s);
    QCOMPARE(features.at(3)["type"_L1]["y"_L1]["dtype"_L1].toString(), u"string"_s);
    QCOMPARE(columnOf(reply, u"tags"_s), QJsonArray({QJsonArray({u"a"_s, u"b"_s}), QJsonArray(), QJsonValue::Null}));
    QCOMPARE(columnOf(reply, u"extra"_s), QJsonArray({QJsonValue::Null, true, QJsonValue::Null}));
    const Reply places = get(u"rows?dataset=acme/lines&config=places&split=train"_s);
    QCOMPARE(columnOf(places, u"n"_s), QJsonArray({QJsonArray({1, 2, 3}), QJsonArray({4})}));
}

void tst_DatasetRows::pagesHaveTheirRows_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    QTest::newRow("by default") << u""_s << 0 << 100;
    QTest::newRow("in the middle") << u"&offset=100&length=7"_s << 100 << 7;
    QTest::newRow("at the end") << u"&offset=245"_s << 245 << 5;
    QTest::newRow("beyond") << u"&offset=1000"_s << 0 << 0;
    QTest::newRow("none") << u"&length=0"_s << 0 << 0;
}

void tst_DatasetRows::pagesHaveTheirRows()
{
    QFETCH(const QString, query);
    QFETCH(const int, first);
    QFETCH(const int, count);
    const Reply reply = get(u"rows?dataset=acme/numbers&config=default&split=train"_s + query);
    QCOMPARE(reply.status, 200);
    const QList<int> indexes = indexesOf(reply);
    QCOMPARE(indexes.size(), count);
    for (int i = 0; i < count; ++i)
        QCOMPARE(indexes.at(i), first + i);
    QCOMPARE(reply.object()["num_rows_total"_L1].toInt(), 250);
}

void tst_DatasetRows::firstRowsCutLongCells()
{
    const QJsonObject few = get(u"first-rows?dataset=acme/table&config=default&split=train"_s).object();
    QCOMPARE(few["truncated"_L1], QJsonValue(false));
    QCOMPARE(few["rows"_L1].toArray().size(), 4);
    QCOMPARE(few["split"_L1].toString(), u"train"_s);
    QCOMPARE(few["rows"_L1][0]["truncated_cells"_L1].toArray(), QJsonArray());
    QCOMPARE(get(u"first-rows?dataset=acme/numbers&config=default&split=train"_s).object()["truncated"_L1],
             QJsonValue(true));

    QByteArray lines;
    for (int i = 0; i < 30; ++i)
        lines += "{\"text\":\"" + QByteArray(100'000, 'x') + "\",\"short\":\"y\"}\n";
    Hub hub({acmeHub().users, acmeHub().orgs, [&](const std::function<void(SeedRepo)> &receive) {
                 receive(datasetOf(u"long"_s, "# L\n", {{u"a.jsonl"_s, lines}}));
             }});
    const Reply reply = hub.get(u"/-/datasets-server/first-rows?dataset=acme/long&config=default&split=train"_s);
    QVERIFY(reply.body.size() < 1'100'000);
    QCOMPARE(reply.object()["rows"_L1].toArray().size(), 30);
    QCOMPARE(reply.object()["rows"_L1][0]["truncated_cells"_L1].toArray(), QJsonArray{u"text"_s});
    QVERIFY(reply.object()["rows"_L1][0]["row"_L1]["text"_L1].toString().size() < 1000);
    // Other pages are never cut.
    const Reply rows = hub.get(u"/-/datasets-server/rows?dataset=acme/long&config=default&split=train&length=1"_s);
    QCOMPARE(rows.object()["rows"_L1][0]["row"_L1]["text"_L1].toString().size(), 100'000);
}

void tst_DatasetRows::searchRanksWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QList<int>>("found");
    QTest::newRow("one word") << u"ann"_s << QList<int>{0};
    QTest::newRow("either of two") << u"first lines"_s << QList<int>{0, 2};
    QTest::newRow("its stem") << u"line"_s << QList<int>{2};
    QTest::newRow("nothing") << u"nobody"_s << QList<int>{};
    QTest::newRow("operators are words") << u"ann* OR \"x"_s << QList<int>{0, 1};
    QTest::newRow("only signs") << u"\"'*("_s << QList<int>{};
}

void tst_DatasetRows::searchRanksWords()
{
    QFETCH(const QString, query);
    QFETCH(const QList<int>, found);
    const Reply reply = get(u"search?dataset=acme/table&config=default&split=train&query="_s +
                            QString::fromLatin1(QUrl::toPercentEncoding(query)));
    QCOMPARE(reply.status, 200);
    QList<int> indexes = indexesOf(reply);
    std::ranges::sort(indexes);
    QCOMPARE(indexes, found);
    QCOMPARE(reply.object()["num_rows_total"_L1].toInt(), found.size());
}

void tst_DatasetRows::filterSelects_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("order");
    QTest::addColumn<QList<int>>("found");
    const auto row = [](const QString &where, const QList<int> &found, const QString &order = {}) {
        QTest::addRow("%s / %s", qPrintable(where), qPrintable(order)) << where << order << found;
    };
    row(u"\"id\"=2"_s, {1});
    row(u"\"id\" >= 2 and \"id\" < 4"_s, {1, 2});
    row(u"\"id\"<>1 AND (\"name\"='Dan' or \"score\">1)"_s, {1, 3});
    row(u"\"name\"='Bob \"B\"'"_s, {1});
    row(u"\"name\" like 'D%'"_s, {3});
    row(u"\"name\" like 'd%'"_s, {});
    row(u"\"name\" ilike 'd%'"_s, {3});
    row(u"\"name\" not like '%a%'"_s, {0, 1, 2});
    row(u"\"name\" glob '[AD]*'"_s, {0, 3});
    row(u"\"ok\"=true"_s, {0, 2});
    row(u"\"note\" is null"_s, {0, 3});
    row(u"\"note\" is not NULL"_s, {1, 2});
    row(u""_s, {3, 2, 1, 0}, u"\"id\" desc"_s);
    row(u""_s, {3, 0, 1, 2}, u"\"score\""_s); // missing values come last
    row(u"\"id\">1"_s, {3, 1, 2}, u"\"score\" ASC"_s);
}

void tst_DatasetRows::filterSelects()
{
    QFETCH(const QString, where);
    QFETCH(const QString, order);
    QFETCH(const QList<int>, found);
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    const Reply reply = get(u"filter?dataset=acme/table&config=default&split=train&where=%1&orderby=%2"_s.arg(
        encoded(where), encoded(order)));
    QVERIFY2(reply.status == 200, reply.body.constData());
    QCOMPARE(indexesOf(reply), found);
    QCOMPARE(reply.object()["num_rows_total"_L1].toInt(), found.size());
}

void tst_DatasetRows::badFiltersAreRefused_data()
{
    QTest::addColumn<QString>("query");
    for (const char *query : {"where=id=1",
                              "where=\"nobody\"=1",
                              "where=\"id\"=1;DROP TABLE rows",
                              "where=\"id\"=1 --",
                              "where=\"id\"=(select 1)",
                              "where=\"id\"=1 or 1=1",
                              "where=(\"id\"=1",
                              "where=\"id\"=1)",
                              "where=\"id\"=-1",
                              "where=\"id\"=1.2.3",
                              "where=\"id\"",
                              "where=\"name\" similar to 'x'",
                              "where=\"name\".upper()='X'",
                              "where=\"id\".\"x\"=1",
                              "where=\"id\"=1  and \"id\"=2",
                              "where='id'=1",
                              "orderby=id",
                              "orderby=\"id\" down",
                              "orderby=\"id\",\"name\"",
                              "orderby=\"id\";",
                              "where=\"name\"='x",
                              "where=\"\"=1"})
        QTest::newRow(query) << QString::fromLatin1(query);
}

void tst_DatasetRows::badFiltersAreRefused()
{
    QFETCH(const QString, query);
    const QString encoded =
        query.section(u'=', 0, 0) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(query.section(u'=', 1)));
    const Reply reply = get(u"filter?dataset=acme/table&config=default&split=train&"_s + encoded);
    QCOMPARE(reply.status, 422);
    QCOMPARE(reply.header("x-error-code"), "InvalidParameter");
    QVERIFY(reply.object()["error"_L1].isString());
}

void tst_DatasetRows::largeTablesArePartial()
{
    QByteArray lines = "a\n";
    for (int i = 0; i < 1000; ++i)
        lines += QByteArray(1000, 'x') + '\n';
    const auto open = [&lines](const QString &) {
        auto device = std::make_unique<QBuffer>(&lines);
        device->open(QIODevice::ReadOnly);
        return device;
    };
    const QTemporaryDir folder;
    const DataSplit split{u"train"_s, {u"a.csv"_s}};
    const auto few = SplitTable::build(split, open, folder.path(), {.rows = 10});
    QVERIFY(few && (*few)->isPartial());
    QCOMPARE((*few)->rows(), 10);
    const auto small = SplitTable::build(split, open, folder.path(), {.bytes = 200'000});
    QVERIFY(small && (*small)->isPartial());
    QVERIFY((*small)->rows() > 10 && (*small)->rows() < 500);
    auto whole = SplitTable::build(split, open, folder.path());
    QVERIFY(whole && !(*whole)->isPartial());
    QCOMPARE((*whole)->rows(), 1000);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
    whole->reset();
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2); // a table takes its file along
}

HS_GUILESS_TEST(tst_DatasetRows)
#include "tst_datasetrows.moc"
