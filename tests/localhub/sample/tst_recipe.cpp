// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "localhub/sample/cardstages.h"
#include "localhub/sample/recipe.h"
#include "testprogram/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::localhub;

class TestRecipe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void variablesAreFilledIn_data();
    void variablesAreFilledIn();
    void unknownVariablesStay();
    void missingResourcesAreReported();
    void scalarsGetTheirTypes();
    void fencesHideHeadings();
};

void TestRecipe::variablesAreFilledIn_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("text") << u"a @{word} b"_s << u"a tide b"_s;
    QTest::newRow("number") << u"@{number}@{number}"_s << u"1212"_s;
    QTest::newRow("fraction") << u"@{fraction}"_s << u"0.5"_s;
    QTest::newRow("bibtex is none") << u"@misc{word}"_s << u"@misc{word}"_s;
    QTest::newRow("shell is none") << u"${word}"_s << u"${word}"_s;
}

void TestRecipe::variablesAreFilledIn()
{
    QFETCH(const QString, text);
    const QJsonObject values{{u"word"_s, u"tide"_s}, {u"number"_s, 12}, {u"fraction"_s, 0.5}};
    QTEST(expanded(text, values), "expected");
}

void TestRecipe::unknownVariablesStay()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no value for"_s));
    QCOMPARE(expanded(u"a @{b} c"_s, {}), u"a @{b} c"_s);
}

void TestRecipe::missingResourcesAreReported()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"cannot read the resource"_s));
    QVERIFY(recipeBytes(u"no/such.md"_s).isEmpty());
}

void TestRecipe::scalarsGetTheirTypes()
{
    const QJsonObject font = recipe(u"font.yaml"_s).toObject();
    QVERIFY(font.value("A"_L1).isString());
    const QJsonObject accounts = recipe(u"accounts.yaml"_s).toObject();
    QVERIFY(accounts.value("users"_L1)[0]["pro"_L1].isBool());
    const QJsonObject families = recipe(u"families.yaml"_s).toObject();
    QVERIFY(families.value("whisper"_L1)["vars"_L1]["mels"_L1].isDouble());
}

void TestRecipe::fencesHideHeadings()
{
    const QString card = u"# T\n```sh\n## no heading\n```\n## A\na\n## B\nb\n"_s;
    QCOMPARE(cardUpTo(card, 0), u"# T\n```sh\n## no heading\n```\n"_s);
    QCOMPARE(cardUpTo(card, 1), u"# T\n```sh\n## no heading\n```\n## A\na\n"_s);
    QCOMPARE(cardUpTo(card, 5), card);
}

HS_GUILESS_TEST(TestRecipe)
#include "tst_recipe.moc"
