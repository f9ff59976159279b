// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/http/contentcutter.h"
#include "testprogram/testprogram.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

/// The reader that takes file contents out of a commit's JSON, fed in every way a network can.
class tst_ContentCutter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contentsGoAside_data();
    void contentsGoAside();
    void documentsAreHandedOverWhole();
    void wordsAlikeAreNoContents();
    void largeContentsGoToAFile();
    void tooLongContentsAreOnlyCounted();
    void endlessLinesAreRefused();
    void halfALineIsNoLine();
};

void tst_ContentCutter::contentsGoAside_data()
{
    QTest::addColumn<int>("step");
    for (const int step : {1, 2, 3, 7, 1000})
        QTest::addRow("%d bytes at a time", step) << step;
}

void tst_ContentCutter::contentsGoAside()
{
    QFETCH(const int, step);
    const QByteArray body =
        "{\"key\":\"header\",\"value\":{\"summary\":\"a \\\"content\\\": b\"}}\n"
        "\r\n"
        "{\"key\":\"file\",\"value\":{\"content\" : \"aGVsbG8\\/\",\"path\":\"x\"}}\n"
        "{\"value\":{\"content\":\"\\u00e9\\ud83d\\ude00\\n\\\"\\\\\",\"path\":\"y\\n\"},\"key\":\"file\"}";
    QStringList lines;
    QList<QByteArray> contents;
    ContentSpool spool(QDir::tempPath(), 1000);
    ContentCutter cutter(ContentCutter::Form::Lines, spool, [&](const QByteArray &json) {
        lines << QString::fromUtf8(json);
        contents << spool.text(0);
        return true;
    });
    for (qsizetype at = 0; at < body.size(); at += step)
        QVERIFY(cutter.add(QByteArrayView(body).sliced(at, qMin<qsizetype>(step, body.size() - at))));
    QVERIFY(cutter.finish());
    QCOMPARE(lines, QStringList({u"{\"key\":\"header\",\"value\":{\"summary\":\"a \\\"content\\\": b\"}}"_s,
                                 u"{\"key\":\"file\",\"value\":{\"content\" : \"0\",\"path\":\"x\"}}"_s,
                                 u"{\"value\":{\"content\":\"0\",\"path\":\"y\\n\"},\"key\":\"file\"}"_s}));
    QCOMPARE(contents.at(1), "aGVsbG8/");
    QCOMPARE(QString::fromUtf8(contents.at(2)), u"é😀\n\"\\"_s);
}

void tst_ContentCutter::documentsAreHandedOverWhole()
{
    ContentSpool spool(QDir::tempPath(), 1000);
    int documents = 0;
    ContentCutter cutter(ContentCutter::Form::Document, spool, [&](const QByteArray &json) {
        ++documents;
        return json.contains("\"content\": \"0\"") && json.contains("\"content\": \"1\"") && spool.text(0) == "one" &&
               spool.text(1) == "two";
    });
    QVERIFY(cutter.add("{\n\"files\": [\n{\"content\": \"one\"},\n{\"content\": \"two\"}\n]\n}\n"));
    QCOMPARE(documents, 0);
    QVERIFY(cutter.finish());
    QCOMPARE(documents, 1);
}

void tst_ContentCutter::wordsAlikeAreNoContents()
{
    const QByteArray body = R"({"contents":"a","content":null,"xcontent":"b","a":"content","content":["c"]})";
    QByteArray left;
    ContentSpool spool(QDir::tempPath(), 1000);
    ContentCutter cutter(ContentCutter::Form::Lines, spool, [&](const QByteArray &json) {
        left = json;
        return true;
    });
    QVERIFY(cutter.add(body));
    QVERIFY(cutter.finish());
    QCOMPARE(left, body);
}

void tst_ContentCutter::largeContentsGoToAFile()
{
    const QTemporaryDir folder;
    const QByteArray large(3'000'000, 'x');
    {
        ContentSpool spool(folder.path(), 10'000'000);
        QCOMPARE(spool.begin(), 0);
        QVERIFY(spool.append("small"));
        QCOMPARE(spool.begin(), 1);
        for (qsizetype at = 0; at < large.size(); at += 100'000)
            QVERIFY(spool.append(QByteArrayView(large).sliced(at, 100'000)));
        QCOMPARE(spool.begin(), 2);
        QVERIFY(spool.append("last"));
        QCOMPARE(spool.text(0), "small");
        QCOMPARE(spool.text(1), large);
        QCOMPARE(spool.text(2), "last");
        QCOMPARE(spool.text(3), QByteArray());
        spool.clear();
        QCOMPARE(spool.begin(), 0);
        QVERIFY(spool.append(large));
        QCOMPARE(spool.text(0), large);
    }
    QVERIFY(QDir(folder.path()).isEmpty());
}

void tst_ContentCutter::tooLongContentsAreOnlyCounted()
{
    ContentSpool spool(QDir::tempPath(), 10);
    spool.begin();
    QVERIFY(spool.append("0123456789"));
    QVERIFY(!spool.isTooLong(0));
    QVERIFY(spool.append("x"));
    QVERIFY(spool.isTooLong(0));
    spool.begin();
    QVERIFY(spool.append("next"));
    QCOMPARE(spool.text(1), "next");
}

void tst_ContentCutter::endlessLinesAreRefused()
{
    ContentSpool spool(QDir::tempPath(), 10);
    ContentCutter cutter(ContentCutter::Form::Lines, spool, [](const QByteArray &) { return true; });
    QVERIFY(cutter.add("{\"path\":\""));
    QVERIFY(!cutter.add(QByteArray(2'000'000, 'x')));
    QVERIFY(cutter.isTooLarge());
    QVERIFY(!cutter.add("more"));
}

void tst_ContentCutter::halfALineIsNoLine()
{
    for (const QByteArray &text :
         {QByteArray("{\"content\":\"abc"), QByteArray("{\"content\":\"abc\\"), QByteArray("{\"a\":\"b")}) {
        ContentSpool spool(QDir::tempPath(), 10);
        ContentCutter cutter(ContentCutter::Form::Lines, spool, [](const QByteArray &) { return true; });
        QVERIFY(cutter.add(text));
        QVERIFY(!cutter.finish());
    }
}

HS_GUILESS_TEST(tst_ContentCutter)
#include "tst_contentcutter.moc"
