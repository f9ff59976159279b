// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/naturalorder.h"
#include "testprogram/testprogram.h"

#include <QStringList>
#include <QTest>

#include <algorithm>

class TestNaturalOrder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersAsPeopleRead_data()
    {
        QTest::addColumn<QStringList>("ordered");
        QTest::newRow("numbers by value")
            << QStringList({QStringLiteral("part-9"), QStringLiteral("part-10"), QStringLiteral("part-100")});
        QTest::newRow("leading zeros") << QStringList(
            {QStringLiteral("a-1"), QStringLiteral("a-002"), QStringLiteral("a-3")});
        QTest::newRow("case does not matter")
            << QStringList({QStringLiteral("alpha"), QStringLiteral("Beta"), QStringLiteral("gamma")});
        QTest::newRow("shorter first") << QStringList({QStringLiteral("model"), QStringLiteral("model-1")});
        QTest::newRow("versions") << QStringList(
            {QStringLiteral("v1.2"), QStringLiteral("v1.10"), QStringLiteral("v2.0")});
        QTest::newRow("longer than any integer")
            << QStringList({QStringLiteral("9"), QStringLiteral("99999999999999999999998"),
                            QStringLiteral("99999999999999999999999")});
        QTest::newRow("differ in case only") << QStringList({QStringLiteral("README"), QStringLiteral("readme")});
    }
    void ordersAsPeopleRead()
    {
        QFETCH(QStringList, ordered);
        QStringList names = ordered;
        std::ranges::reverse(names);
        std::ranges::sort(names,
                          [](const QString &a, const QString &b) { return hs::models::naturalCompare(a, b) < 0; });
        QCOMPARE(names, ordered);
    }

    void onlyTheSameNameIsEqual()
    {
        QCOMPARE(hs::models::naturalCompare(u"a-01", u"a-01"), 0);
        QVERIFY(hs::models::naturalCompare(u"a-1", u"a-01") != 0);
        QVERIFY((hs::models::naturalCompare(u"a-1", u"a-01") < 0) == (hs::models::naturalCompare(u"a-01", u"a-1") > 0));
    }
};

HS_GUILESS_TEST(TestNaturalOrder)
#include "tst_naturalorder.moc"
