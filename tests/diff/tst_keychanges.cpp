// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "diff/keychanges.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using namespace hs::diff;

class TestKeyChanges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keysAreComparedWhereverTheyStand()
    {
        const auto changes = compareJson(R"({"b": 1, "a": {"x": [1, 2], "y": true}, "gone": null})",
                                         R"({"a": {"y": true, "x": [1, 3]}, "b": 1, "new": {"deep": "z"}})");
        QVERIFY(changes.has_value());
        QCOMPARE(*changes, QList<KeyChange>({{u"a.x"_s, u"[1,2]"_s, u"[1,3]"_s},
                                             {u"new.deep"_s, std::nullopt, u"\"z\""_s},
                                             {u"gone"_s, u"null"_s, std::nullopt}}));
    }

    void elementsOfListsHaveTheirPlace()
    {
        const auto changes = compareJson(R"({"list": [{"a": 1}, {"a": 2}]})", R"({"list": [{"a": 1}, {"a": 3}]})");
        QCOMPARE(changes.value_or(QList<KeyChange>()), QList<KeyChange>({{u"list[1].a"_s, u"2"_s, u"3"_s}}));
    }

    void missingFileHasNoKeys()
    {
        const auto changes = compareJson({}, R"({"a": 1})");
        QCOMPARE(changes.value_or(QList<KeyChange>()), QList<KeyChange>({{u"a"_s, std::nullopt, u"1"_s}}));
        QVERIFY(compareJson({}, {})->isEmpty());
    }

    void whatIsNoJsonIsAnError()
    {
        QVERIFY(!compareJson("{", "{}"));
        QVERIFY(!compareJson("{}", "nope"));
        QVERIFY(!compareJson(QByteArray(100'000, '['), "{}"));
    }

    void valuesWithOneNameCountOnce()
    {
        const auto changes = compareValues({{u"a"_s, u"1"_s}}, {{u"a"_s, u"2"_s}, {u"a"_s, u"3"_s}});
        QCOMPARE(changes, QList<KeyChange>({{u"a"_s, u"1"_s, u"3"_s}}));
    }
};

HS_GUILESS_TEST(TestKeyChanges)
#include "tst_keychanges.moc"
