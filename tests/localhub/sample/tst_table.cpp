// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/parquetfile.h"
#include "localhub/sample/tableformats.h"
#include "localhub/sample/thriftwriter.h"
#include "testprogram/testprogram.h"

#include <QJsonDocument>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

namespace {

Table awkwardTable()
{
    return {.columns = {{.name = u"n"_s, .type = CellType::Integer, .cells = {qint64{-3}, qint64{1} << 40}},
                        {.name = u"x"_s, .type = CellType::Number, .decimals = 1, .cells = {0.5, 12.0}},
                        {.name = u"ok"_s, .type = CellType::Boolean, .cells = {true, false}},
                        {.name = u"text"_s, .type = CellType::Text, .cells = {u"say \"hi\", you"_s, u"ọ\nè"_s}},
                        {.name = u"list"_s, .type = CellType::Json, .cells = {u"[1,2]"_s, u"[]"_s}}},
            .rows = 2};
}

FileSpec spec(const char *json)
{
    return {u"me/data"_s, QJsonDocument::fromJson(json).object(), {}};
}

} // namespace

class TestTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvQuotesWhatNeedsIt();
    void jsonLinesKeepOrderAndTypes();
    void parquetHoldsPlainValues();
    void thriftIsCompact();
    void columnsFollowTheirKeys();
    void rowsDoNotDependOnTheSplit();
};

void TestTable::csvQuotesWhatNeedsIt()
{
    QCOMPARE(separatedValues(awkwardTable(), ','),
             QByteArray("n,x,ok,text,list\n-3,0.5,true,\"say \"\"hi\"\", you\",\"[1,2]\"\n"
                        "1099511627776,12.0,false,\"ọ\nè\",[]\n"));
}

void TestTable::jsonLinesKeepOrderAndTypes()
{
    QCOMPARE(jsonLines(awkwardTable()),
             QByteArray(R"({"n": -3, "x": 0.5, "ok": true, "text": "say \"hi\", you", "list": [1,2]})"
                        "\n"
                        R"({"n": 1099511627776, "x": 12.0, "ok": false, "text": "ọ\nè", "list": []})"
                        "\n"));
}

void TestTable::parquetHoldsPlainValues()
{
    const QByteArray file = parquetOf(awkwardTable());
    QVERIFY(file.startsWith("PAR1") && file.endsWith("PAR1"));
    char integers[16];
    qToLittleEndian(qint64{-3}, integers);
    qToLittleEndian(qint64{1} << 40, integers + 8);
    QVERIFY(file.contains(QByteArray(integers, 16)));
    QVERIFY(file.contains(QByteArray("\x0d\x00\x00\x00say \"hi\", you", 17)));
    const auto footer = qFromLittleEndian<quint32>(file.constData() + file.size() - 8);
    QVERIFY(footer < file.size() - 12);
}

void TestTable::thriftIsCompact()
{
    // Fields 1 and 3 as 32-bit numbers (zigzag), field 4 a text, then the end.
    ThriftWriter writer;
    writer.field(1, qint32{1});
    writer.field(3, qint32{-200});
    writer.field(4, QByteArray("ab"));
    QCOMPARE(writer.finished().toHex(' '), QByteArray("15 02 25 8f 03 18 02 61 62 00"));
}

void TestTable::columnsFollowTheirKeys()
{
    const Table table = tableOf(spec(R"({"path": "a.csv", "rows": 50, "first": 10, "columns": [
        {"name": "id", "of": "row"}, {"name": "n", "of": "int", "min": 3, "max": 5},
        {"name": "x", "of": "number", "min": 1, "max": 2, "decimals": 1},
        {"name": "w", "of": "number", "min": 0, "max": 8, "decimals": 1, "period": 24},
        {"name": "t", "of": "text", "pick": ["a", "b"]}, {"name": "l", "of": "line", "lines": ["p", "q"]},
        {"name": "when", "of": "time", "start": "2025-01-01T00:00:00", "every": 60}]})"));
    QCOMPARE(table.rows, 50);
    QCOMPARE(table.columns.size(), 7);
    for (int row = 0; row < table.rows; ++row) {
        const auto cell = [&](int column) { return table.columns.at(column).cells.at(row); };
        QCOMPARE(cell(0).toLongLong(), row + 10);
        QVERIFY(cell(1).toInt() >= 3 && cell(1).toInt() <= 5);
        QVERIFY(cell(2).toDouble() >= 1 && cell(2).toDouble() <= 2);
        QVERIFY(cell(3).toDouble() >= 0 && cell(3).toDouble() <= 8);
        QVERIFY(cell(4).toString() == "a"_L1 || cell(4).toString() == "b"_L1);
        QCOMPARE(cell(5).toString(), row % 2 == 0 ? u"p"_s : u"q"_s);
    }
    QCOMPARE(table.columns.last().cells.first().toString(), u"2025-01-01T00:10:00Z"_s);
}

void TestTable::rowsDoNotDependOnTheSplit()
{
    constexpr char kWhole[] = R"({"path": "a.csv", "rows": 30, "columns": [{"name": "n", "of": "int"}]})";
    constexpr char kRest[] = R"({"path": "b.csv", "rows": 10, "first": 20, "columns": [{"name": "n", "of": "int"}]})";
    QCOMPARE(tableOf(spec(kWhole)).columns.first().cells.sliced(20), tableOf(spec(kRest)).columns.first().cells);
}

HS_GUILESS_TEST(TestTable)
#include "tst_table.moc"
