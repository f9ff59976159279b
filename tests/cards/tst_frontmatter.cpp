// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cards/frontmatter.h"
#include "cards/yamlreader.h"
#include "testprogram/testprogram.h"

#include <QTest>

using namespace hs::cards;

class TestFrontMatter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data();
    void splits();
    void readsYamlWithPlaces();
    void resolvesAliases();
    void keepsTheLastOfTwoEqualKeys();
    void reportsDamagedYaml_data();
    void reportsDamagedYaml();
    void stopsAtLimits_data();
    void stopsAtLimits();
};

void TestFrontMatter::splits_data()
{
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<bool>("hasFrontMatter");
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("bodyLine");
    using B = QByteArray;
    QTest::newRow("plain") << B("---\na: 1\n---\nx") << true << B("a: 1\n") << B("x") << 4;
    QTest::newRow("CRLF") << B("---\r\na: 1\r\n---\r\nx") << true << B("a: 1\r\n") << B("x") << 4;
    QTest::newRow("CR") << B("---\ra: 1\r---\rx") << true << B("a: 1\r") << B("x") << 4;
    QTest::newRow("byte-order mark") << B("\xEF\xBB\xBF---\na: 1\n---\nx") << true << B("a: 1\n") << B("x") << 4;
    QTest::newRow("white space before") << B(" \n\n---\na: 1\n---\nx") << true << B("a: 1\n") << B("x") << 6;
    QTest::newRow("spaces after the end fence") << B("---\na: 1\n---  \t\nx") << true << B("a: 1\n") << B("x") << 4;
    QTest::newRow("end of file after the fence") << B("---\na: 1\n---") << true << B("a: 1\n") << B() << 4;
    QTest::newRow("empty") << B("---\n---\nx") << true << B("") << B("x") << 3;
    QTest::newRow("shortest") << B("---\na: 1\n---\nx\n---\ny") << true << B("a: 1\n") << B("x\n---\ny") << 4;
    QTest::newRow("longer dashes do not close")
        << B("---\na: 1\n----\nx\n") << false << B() << B("---\na: 1\n----\nx\n") << 1;
    QTest::newRow("spaces after the first fence")
        << B("--- \na: 1\n---\n") << false << B() << B("--- \na: 1\n---\n") << 1;
    QTest::newRow("unclosed") << B("---\na: 1\n") << false << B() << B("---\na: 1\n") << 1;
    QTest::newRow("not at the start") << B("x\n---\na: 1\n---\n") << false << B() << B("x\n---\na: 1\n---\n") << 1;
    QTest::newRow("only a fence") << B("---") << false << B() << B("---") << 1;
    QTest::newRow("nothing") << B() << false << B() << B() << 1;
}

void TestFrontMatter::splits()
{
    QFETCH(QByteArray, source);
    const CardParts parts = splitFrontMatter(source);
    QTEST(parts.hasFrontMatter, "hasFrontMatter");
    QTEST(parts.yaml.toByteArray(), "yaml");
    QTEST(parts.body.toByteArray(), "body");
    QTEST(parts.bodyFirstLine, "bodyLine");
}

void TestFrontMatter::readsYamlWithPlaces()
{
    const YamlResult result = parseYaml("license: mit\ntags:\n  - a\n  - \"no\"\nempty:\n", 2, {});
    QVERIFY(result.problems.isEmpty());
    QVERIFY(result.root.isMap());
    QCOMPARE(result.root.find(u"license")->text, QStringLiteral("mit"));
    QCOMPARE(result.root.find(u"license")->line, 2);
    QCOMPARE(result.root.find(u"license")->column, 10);
    const MetadataValue *tags = result.root.find(u"tags");
    QCOMPARE(tags->items.size(), 2);
    QVERIFY(!tags->items.at(0).isQuoted);
    QVERIFY(tags->items.at(1).isQuoted);
    QCOMPARE(tags->items.at(1).line, 5);
    QVERIFY(result.root.find(u"empty")->isNull());
    QVERIFY(result.root.find(u"absent") == nullptr);
}

void TestFrontMatter::resolvesAliases()
{
    const YamlResult result = parseYaml("a: &x [1, 2]\nb: *x\n", 1, {});
    QVERIFY(result.problems.isEmpty());
    QCOMPARE(result.root.find(u"b")->items.size(), 2);
    QCOMPARE(result.root.find(u"b")->items.at(1).text, QStringLiteral("2"));
}

void TestFrontMatter::keepsTheLastOfTwoEqualKeys()
{
    const YamlResult result = parseYaml("a: 1\nb: 2\na: 3\n", 1, {});
    QCOMPARE(result.root.entries.size(), 2);
    QCOMPARE(result.root.find(u"a")->text, QStringLiteral("3"));
    QCOMPARE(result.problems.size(), 1);
    QCOMPARE(result.problems.first().line, 3);
}

void TestFrontMatter::reportsDamagedYaml_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::newRow("tab indent") << QByteArray("a:\n\t- b\n");
    QTest::newRow("unclosed list") << QByteArray("a: [b, c\n");
    QTest::newRow("text after a quote") << QByteArray("a: \"b\" c\n");
    QTest::newRow("two colons") << QByteArray("a: b: c\n");
    QTest::newRow("unknown alias") << QByteArray("a: *nobody\n");
    QTest::newRow("alias in itself") << QByteArray("a: &x\n  b: *x\n");
}

void TestFrontMatter::reportsDamagedYaml()
{
    QFETCH(QByteArray, yaml);
    const YamlResult result = parseYaml(yaml, 10, {});
    QCOMPARE(result.problems.size(), 1);
    QVERIFY(result.problems.first().line >= 10);
    QVERIFY(!result.problems.first().message.isEmpty());
    QVERIFY(result.root.isNull());
}

void TestFrontMatter::stopsAtLimits_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QByteArray bomb("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; ++i) {
        const QByteArray below = "*a" + QByteArray::number(i - 1);
        const QByteArray name = "a" + QByteArray::number(i);
        bomb += name + ": &" + name + " [" + (below + ", ").repeated(9) + below + "]\n";
    }
    QTest::newRow("alias bomb") << bomb;
    QTest::newRow("deep flow lists") << QByteArray("[").repeated(100'000);
    QTest::newRow("deep flow maps") << QByteArray("{").repeated(100'000);
    QTest::newRow("deep block lists") << QByteArray("- ").repeated(100'000);
    QTest::newRow("deep keys") << QByteArray("? ").repeated(100'000);
    QTest::newRow("many values") << QByteArray("- x\n").repeated(100'000);
    QTest::newRow("too large") << QByteArray("a: b # c\n").repeated(200'000);
}

void TestFrontMatter::stopsAtLimits()
{
    QFETCH(QByteArray, yaml);
    const YamlResult result = parseYaml(yaml, 1, {});
    QCOMPARE(result.problems.size(), 1);
    QVERIFY(result.root.isNull());
}

HS_GUILESS_TEST(TestFrontMatter)
#include "tst_frontmatter.moc"
