// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tabhistory.h"
#include "testprogram/testprogram.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace hs::models;

namespace {

const QDateTime kStart(QDate(2026, 1, 2), QTime(3, 4, 5), QTimeZone::UTC);

Location search(const QString &text)
{
    SearchPlace place;
    place.query.text = text;
    return place;
}

QStringList texts(const TabHistory &history)
{
    QStringList list;
    for (const HistoryStep &step : history.steps())
        list.append(std::get<SearchPlace>(step.location).query.text);
    return list;
}

} // namespace

class TestTabHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void backAndForwardRestorePlaceAndState();
    void visitForgetsWhatLayAhead();
    void visitingTheSamePlaceIsNoStep();
    void quickFilterChangesAreOneStep();
    void slowFilterChangesAreSteps();
    void amendingIsNeverAStep();
    void goingPastTheEndsStops();
    void forgetsTheOldestSteps();
    void damagedPositionIsMoved();
};

void TestTabHistory::backAndForwardRestorePlaceAndState()
{
    TabHistory history(search(u"a"_s), kStart);
    history.remember(u"A"_s, "scrolled");
    history.visit(search(u"b"_s), kStart.addSecs(10));
    QVERIFY(history.canGoBack());
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.current().pageState, QByteArray());
    const HistoryStep back = history.go(-1);
    QVERIFY(back.location == search(u"a"_s));
    QCOMPARE(back.pageState, "scrolled");
    QCOMPARE(back.title, u"A"_s);
    QVERIFY(history.canGoForward());
    QVERIFY(history.go(1).location == search(u"b"_s));
}

void TestTabHistory::visitForgetsWhatLayAhead()
{
    TabHistory history(search(u"a"_s), kStart);
    history.visit(search(u"b"_s), kStart);
    history.visit(search(u"c"_s), kStart);
    history.go(-2);
    history.visit(search(u"d"_s), kStart);
    QCOMPARE(texts(history), QStringList({u"a"_s, u"d"_s}));
}

void TestTabHistory::visitingTheSamePlaceIsNoStep()
{
    TabHistory history(search(u"a"_s), kStart);
    history.visit(search(u"a"_s), kStart.addSecs(100));
    QCOMPARE(history.steps().size(), 1);
}

void TestTabHistory::quickFilterChangesAreOneStep()
{
    TabHistory history(search(u"a"_s), kStart);
    history.visit(search(u"w"_s), kStart.addSecs(60));
    history.refine(search(u"wh"_s), kStart.addSecs(61));
    history.refine(search(u"whi"_s), kStart.addMSecs(62'900));
    QCOMPARE(texts(history), QStringList({u"a"_s, u"whi"_s}));
}

void TestTabHistory::slowFilterChangesAreSteps()
{
    TabHistory history(search(u"a"_s), kStart);
    history.refine(search(u"b"_s), kStart.addSecs(2));
    history.refine(search(u"c"_s), kStart.addSecs(5));
    QCOMPARE(texts(history), QStringList({u"a"_s, u"b"_s, u"c"_s}));
}

void TestTabHistory::amendingIsNeverAStep()
{
    TabHistory history(search(u"a"_s), kStart);
    history.visit(search(u"b"_s), kStart);
    history.go(-1);
    history.amend(search(u"A"_s));
    QCOMPARE(texts(history), QStringList({u"A"_s, u"b"_s}));
    QVERIFY(history.canGoForward());
}

void TestTabHistory::goingPastTheEndsStops()
{
    TabHistory history(search(u"a"_s), kStart);
    history.visit(search(u"b"_s), kStart);
    QVERIFY(history.go(-7).location == search(u"a"_s));
    QVERIFY(history.go(9).location == search(u"b"_s));
}

void TestTabHistory::forgetsTheOldestSteps()
{
    TabHistory history(search(u"0"_s), kStart);
    for (int number = 1; number <= TabHistory::kMostSteps + 5; ++number)
        history.visit(search(QString::number(number)), kStart);
    QCOMPARE(history.steps().size(), TabHistory::kMostSteps);
    QVERIFY(history.current().location == search(QString::number(TabHistory::kMostSteps + 5)));
    QVERIFY(!history.canGoForward());
}

void TestTabHistory::damagedPositionIsMoved()
{
    QVERIFY(!TabHistory::fromSteps({}, 0).has_value());
    const QList<HistoryStep> steps{{search(u"a"_s), {}, {}, {}}, {search(u"b"_s), {}, {}, {}}};
    QCOMPARE(TabHistory::fromSteps(steps, 99)->currentIndex(), 1);
    QCOMPARE(TabHistory::fromSteps(steps, -3)->currentIndex(), 0);
}

HS_GUILESS_TEST(TestTabHistory)
#include "tst_tabhistory.moc"
