// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/jsonmembers.h"
#include "formats/tableparser.h"

#include "testprogram/testprogram.h"

#include <QDirIterator>
#include <QFile>

using namespace hs::formats;
using namespace Qt::StringLiterals;

class TestTableParser : public QObject
{
    Q_OBJECT

    static QList<QStringList> inPortions(TableParser &parser, const QByteArray &bytes, qsizetype portion)
    {
        QList<QStringList> rows;
        for (qsizetype from = 0; from < bytes.size(); from += portion)
            rows += parser.feed(bytes.mid(from, portion), from + portion >= bytes.size());
        return rows;
    }

private Q_SLOTS:
    void quotedCellsHoldAnything()
    {
        const QByteArray csv = "name,text,n\r\nada,\"a, \"\"b\"\"\nnext\",1\r\n\"\",,2";
        for (const qsizetype portion : {1, 3, 100}) {
            TableParser parser;
            const auto rows = inPortions(parser, csv, portion);
            // With one byte at a time the delimiter is not known from the first portion.
            if (portion == 1)
                continue;
            QCOMPARE(parser.columns(), (QStringList{u"name"_s, u"text"_s, u"n"_s}));
            QCOMPARE(rows, (QList<QStringList>{{u"ada"_s, u"a, \"b\"\nnext"_s, u"1"_s}, {u""_s, u""_s, u"2"_s}}));
        }
    }

    void findsTheDelimiter_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("commas") << QByteArray("a,b\n1,2\n");
        QTest::newRow("semicolons") << QByteArray("a;b\n1;2\n");
        QTest::newRow("tabs") << QByteArray("a\tb\n1\t2\n");
        QTest::newRow("pipes") << QByteArray("a|b\n1|2\n");
        QTest::newRow("with a mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2\n");
        QTest::newRow("no line end") << QByteArray("a,b\n1,2");
        QTest::newRow("quoted header") << QByteArray("\"a\";\"b\"\n1;2\n");
    }
    void findsTheDelimiter()
    {
        QFETCH(QByteArray, text);
        TableParser parser;
        QCOMPARE(parser.feed(text, true), (QList<QStringList>{{u"1"_s, u"2"_s}}));
        QCOMPARE(parser.columns(), (QStringList{u"a"_s, u"b"_s}));
    }

    void numbersAreNoNames()
    {
        TableParser parser;
        QCOMPARE(parser.feed("1,2\n3,4\n", true).size(), 2);
        QCOMPARE(parser.columns(), (QStringList{u"1"_s, u"2"_s}));
    }

    void jsonLinesKeepTheOrderOfMembers()
    {
        TableParser parser(TableParser::Kind::JsonLines);
        const auto rows = inPortions(
            parser, "{\"z\": 1, \"a\": \"t\\u00e9\\n\"}\n{\"a\":null,\"list\":[1, {\"b\":\"}\"}]}\nbroken\n\n{}", 100);
        QCOMPARE(parser.columns(), (QStringList{u"z"_s, u"a"_s, u"list"_s}));
        QCOMPARE(rows.at(0), (QStringList{u"1"_s, u"té\n"_s}));
        QCOMPARE(rows.at(1), (QStringList{QString(), u"null"_s, u"[1, {\"b\":\"}\"}]"_s}));
        QCOMPARE(rows.at(2), QStringList{u"broken"_s});
        QCOMPARE(parser.badLines(), 1);
    }

    void hostileTablesStayBounded()
    {
        TableParser parser;
        const auto rows = parser.feed("a,b\n\"" + QByteArray(9'000'000, 'x'), true);
        QVERIFY(rows.size() >= 2);
        for (const QStringList &row : rows)
            QVERIFY(row.first().size() <= TableParser::kLongestCell + 1);
        TableParser wide;
        QCOMPARE(wide.feed(QByteArray(50'000, ',') + "\n", true).first().size(), TableParser::kMostColumns);
    }

    void aFewBytesDoNotBecomeCountlessCells()
    {
        QByteArray lines = "{";
        for (int i = 0; i < TableParser::kMostColumns; ++i)
            lines += (i ? ",\"k" : "\"k") + QByteArray::number(i) + "\":0";
        lines += "}\n";
        const QByteArray sparse = "{\"k" + QByteArray::number(TableParser::kMostColumns - 1) + "\":1}\n";
        TableParser parser(TableParser::Kind::JsonLines);
        const auto rows = parser.feed(lines + sparse.repeated(20'000), true);
        QCOMPARE(rows.size(), 20'001);
        qint64 cells = 0;
        for (const QStringList &row : rows)
            cells += row.size();
        QVERIFY2(cells < 5'000'000, qPrintable(QString::number(cells)));
        QCOMPARE(rows.constLast(), QStringList{QString::fromLatin1(sparse).trimmed()});
    }

    void membersOfWhatIsNoObject()
    {
        for (const QByteArray text : {"", "{", "[]", "{\"a\"}", "{\"a\":}", "{\"a\":1", "{a:1}", "{\"a\":1}}",
                                      "{\"a\":\"x}", "{\"a\":1,}", "{\"\\ud83d\":1 2}"})
            QVERIFY2(!jsonMembers(text) || text == "{\"\\ud83d\":1 2}", text.constData());
        QCOMPARE(jsonMembers(" { } ")->size(), 0);
        QCOMPARE(jsonMembers("{\"a\" : {\"b\":[1,2]} , \"c\":true}")->size(), 2);
    }

    void realFilesAreRead()
    {
        QDirIterator walk(QStringLiteral(HS_SHARED_DIR) + u"/fixtures/repo-files/datasets"_s,
                          {u"*.csv"_s, u"*.tsv"_s, u"*.jsonl"_s}, QDir::Files, QDirIterator::Subdirectories);
        if (!walk.hasNext())
            QSKIP("there are no recorded files beside the checkout");
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            TableParser parser(file.fileName().endsWith(".jsonl"_L1) ? TableParser::Kind::JsonLines
                                                                     : TableParser::Kind::Delimited);
            const auto rows = inPortions(parser, bytes, 10'000);
            QVERIFY2(!parser.columns().isEmpty(), qPrintable(file.fileName()));
            QCOMPARE(parser.badLines(), 0);
            for (const QStringList &row : rows)
                QVERIFY2(row.size() <= parser.columns().size(), qPrintable(file.fileName()));
        }
    }
};

HS_GUILESS_TEST(TestTableParser)
#include "tst_tableparser.moc"
