// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/carddocument.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;

class TestCardDocument : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsCleanTextAsItIs();
    void replacesDamagedText_data();
    void replacesDamagedText();
    void readsUtf16();
    void cutsLongBodyAtALine();
    void cutsInsideOfNoCharacter();
    void namesProblemsByLineOfTheFile();
};

void TestCardDocument::keepsCleanTextAsItIs()
{
    const QByteArray source("---\nlicense: mit\n---\n# Yor\xC3\xB9"
                            "b\xC3\xA1\r\n");
    const CardDocument document = parseCard(source);
    QCOMPARE(document.body, QByteArray("# Yor\xC3\xB9"
                                       "b\xC3\xA1\r\n"));
    QCOMPARE(document.sourceBytes, source.size());
    QCOMPARE(document.bodyFirstLine, 4);
    QVERIFY(document.hasFrontMatter);
    QVERIFY(!document.isTruncated);
    QVERIFY(!document.hadInvalidText);
    QVERIFY(document.problems.isEmpty());
}

void TestCardDocument::replacesDamagedText_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("NUL") << QByteArray("a\0b", 3)
                         << QByteArray("a\xEF\xBF\xBD"
                                       "b");
    QTest::newRow("lone continuation") << QByteArray("a\x80z") << QByteArray("a\xEF\xBF\xBDz");
    QTest::newRow("cut sequence at the end") << QByteArray("a\xE4\xB8") << QByteArray("a\xEF\xBF\xBD\xEF\xBF\xBD");
    QTest::newRow("Latin-1") << QByteArray("caf\xE9!") << QByteArray("caf\xEF\xBF\xBD!");
}

void TestCardDocument::replacesDamagedText()
{
    QFETCH(QByteArray, source);
    const CardDocument document = parseCard(source);
    QVERIFY(document.hadInvalidText);
    QTEST(document.body, "body");
}

void TestCardDocument::readsUtf16()
{
    const QByteArray source("\xFF\xFE#\0 \0x\0", 8);
    const CardDocument document = parseCard(source);
    QCOMPARE(document.body, QByteArray("# x"));
}

void TestCardDocument::cutsLongBodyAtALine()
{
    CardLimits limits;
    limits.sourceBytes = 100;
    const CardDocument document = parseCard("---\ntags: [a]\n---\n" + QByteArray("0123456\n").repeated(100), limits);
    QVERIFY(document.isTruncated);
    QCOMPARE(document.body, QByteArray("0123456\n").repeated(12));
    QCOMPARE(document.metadata.tags, QStringList{QStringLiteral("a")});
}

void TestCardDocument::cutsInsideOfNoCharacter()
{
    CardLimits limits;
    limits.sourceBytes = 10;
    const CardDocument document = parseCard(QByteArray("\xE4\xB8\xAD").repeated(10), limits);
    QCOMPARE(document.body, QByteArray("\xE4\xB8\xAD").repeated(3));
    QVERIFY(!document.hadInvalidText);
}

void TestCardDocument::namesProblemsByLineOfTheFile()
{
    const CardDocument document = parseCard("\n---\nlicense: mit\ntags: {a: b}\n---\ntext");
    QCOMPARE(document.problems.size(), 1);
    QCOMPARE(document.problems.first().line, 4);
    QCOMPARE(document.problems.first().column, 7);
    QVERIFY(document.problems.first().message.contains(QStringLiteral("tags")));
}

HS_GUILESS_TEST(TestCardDocument)
#include "tst_carddocument.moc"
