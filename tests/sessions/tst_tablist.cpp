// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sessions/tablist.h"

#include "testkit/manualclock.h"
#include "testprogram/testprogram.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using hs::testkit::ManualClock;

namespace {

Location searchFor(const QString &text)
{
    SearchPlace place;
    place.query.text = text;
    return place;
}

QString texts(const TabList &tabs)
{
    QStringList list;
    for (int position = 0; position < tabs.count(); ++position) {
        const Location location = tabs.historyAt(position).current().location;
        const auto *place = std::get_if<SearchPlace>(&location);
        const QString name = place ? place->query.text : u"T"_s;
        list.append(position == tabs.current() ? u'[' + name + u']' : name);
    }
    return list.join(u' ');
}

} // namespace

class TestTabList : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensBehindTheCurrentTab();
    void firstTabComesToTheFrontEvenFromTheBackground();
    void closingShowsTheNeighbour_data();
    void closingShowsTheNeighbour();
    void reopensWithItsHistory();
    void keepsOnlyTheLastClosed();
    void transfersExistOnce();
    void navigatingLeavesTimeToRemember();
    void movingKeepsTheCurrentTab();
    void refiningUnknownTabsIsIgnored();
    void snapshotRestoresEverything();
    void clearingLeavesNoneCurrent();
    void goingStopsAtTheEnds();
};

void TestTabList::opensBehindTheCurrentTab()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.open(searchFor(u"a"_s), true);
    tabs.open(searchFor(u"b"_s), true);
    tabs.setCurrent(0);
    tabs.open(searchFor(u"c"_s), false);
    QCOMPARE(texts(tabs), u"[a] c b"_s);
    tabs.open(searchFor(u"d"_s), true);
    QCOMPARE(texts(tabs), u"a [d] c b"_s);
}

void TestTabList::firstTabComesToTheFrontEvenFromTheBackground()
{
    const ManualClock clock;
    TabList tabs(clock);
    QSignalSpy current(&tabs, &TabList::currentChanged);
    tabs.open(searchFor(u"a"_s), false);
    QCOMPARE(tabs.current(), 0);
    QCOMPARE(current.size(), 1);
}

void TestTabList::closingShowsTheNeighbour_data()
{
    QTest::addColumn<int>("current");
    QTest::addColumn<int>("closed");
    QTest::addColumn<QString>("after");
    QTest::newRow("current in the middle") << 1 << 1 << u"a [c]"_s;
    QTest::newRow("current at the end") << 2 << 2 << u"a [b]"_s;
    QTest::newRow("before the current") << 2 << 0 << u"b [c]"_s;
    QTest::newRow("behind the current") << 0 << 2 << u"[a] b"_s;
    QTest::newRow("none at that position") << 0 << 7 << u"[a] b c"_s;
}

void TestTabList::closingShowsTheNeighbour()
{
    QFETCH(int, current);
    QFETCH(int, closed);
    QFETCH(QString, after);
    const ManualClock clock;
    TabList tabs(clock);
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        tabs.open(searchFor(text), true);
    tabs.setCurrent(current);
    tabs.close(closed);
    QCOMPARE(texts(tabs), after);
}

void TestTabList::reopensWithItsHistory()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.open(searchFor(u"a"_s), true);
    tabs.open(searchFor(u"b"_s), true);
    tabs.navigate(searchFor(u"c"_s));
    tabs.close(1);
    QVERIFY(tabs.hasClosed());
    tabs.reopen();
    QCOMPARE(texts(tabs), u"a [c]"_s);
    QVERIFY(!tabs.hasClosed());
    tabs.go(-1);
    QCOMPARE(texts(tabs), u"a [b]"_s);
}

void TestTabList::keepsOnlyTheLastClosed()
{
    const ManualClock clock;
    TabList tabs(clock);
    for (int number = 0; number < TabList::kMostClosed + 5; ++number) {
        tabs.open(searchFor(QString::number(number)), true);
        tabs.close(0);
    }
    QCOMPARE(tabs.snapshot().closed.size(), TabList::kMostClosed);
}

void TestTabList::transfersExistOnce()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.open(searchFor(u"a"_s), true);
    tabs.navigate(TransfersPlace{});
    QCOMPARE(texts(tabs), u"a [T]"_s);
    tabs.setCurrent(0);
    tabs.navigate(TransfersPlace{});
    tabs.open(TransfersPlace{}, true);
    QCOMPARE(texts(tabs), u"a [T]"_s);
    tabs.close(1);
    tabs.open(TransfersPlace{}, true);
    tabs.reopen();
    QCOMPARE(texts(tabs), u"a [T]"_s);
}

void TestTabList::navigatingLeavesTimeToRemember()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.open(searchFor(u"a"_s), true);
    connect(&tabs, &TabList::leaving, &tabs, [&tabs](int id) { tabs.remember(id, u"Title"_s, "state"); });
    tabs.navigate(searchFor(u"b"_s));
    tabs.go(-1);
    QCOMPARE(tabs.historyAt(0).current().pageState, "state");
    QCOMPARE(tabs.historyAt(0).steps().at(1).title, u"Title"_s);
}

void TestTabList::movingKeepsTheCurrentTab()
{
    const ManualClock clock;
    TabList tabs(clock);
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        tabs.open(searchFor(text), true);
    tabs.move(2, 0);
    QCOMPARE(texts(tabs), u"[c] a b"_s);
    tabs.move(1, 5);
    QCOMPARE(texts(tabs), u"[c] a b"_s);
}

void TestTabList::refiningUnknownTabsIsIgnored()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.open(searchFor(u"a"_s), true);
    const int id = tabs.idAt(0);
    tabs.close(0);
    QSignalSpy changed(&tabs, &TabList::changed);
    tabs.refine(id, searchFor(u"b"_s), true);
    tabs.remember(id, u"x"_s, {});
    QCOMPARE(changed.size(), 0);
}

void TestTabList::snapshotRestoresEverything()
{
    ManualClock clock;
    TabList tabs(clock);
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        tabs.open(searchFor(text), true);
    tabs.close(2);
    tabs.setCurrent(0);
    const TabsSnapshot snapshot = tabs.snapshot();

    TabList other(clock);
    other.restore(snapshot);
    QCOMPARE(texts(other), u"[a] b"_s);
    QVERIFY(other.snapshot() == snapshot);
    other.clear();
    QCOMPARE(other.count(), 0);
    QCOMPARE(other.current(), -1);
    QVERIFY(!other.hasClosed());
}

void TestTabList::clearingLeavesNoneCurrent()
{
    const ManualClock clock;
    TabList tabs(clock);
    for (const QString &text : {u"a"_s, u"b"_s})
        tabs.open(searchFor(text), true);
    tabs.setCurrent(1);
    // As a bar of tabs does when the current one goes.
    connect(&tabs, &TabList::removed, this, [&tabs] { tabs.setCurrent(0); });
    QSignalSpy removed(&tabs, &TabList::removed);
    tabs.clear();
    QCOMPARE(removed.size(), 2);
    QCOMPARE(removed.first().first().toInt(), 1); // from the last to the first
    QCOMPARE(tabs.current(), -1);
}

void TestTabList::goingStopsAtTheEnds()
{
    const ManualClock clock;
    TabList tabs(clock);
    tabs.go(-1);
    tabs.open(searchFor(u"a"_s), true);
    QSignalSpy placed(&tabs, &TabList::placeChanged);
    tabs.go(-1);
    tabs.go(1);
    QCOMPARE(placed.size(), 0);
}

HS_GUILESS_TEST(TestTabList)
#include "tst_tablist.moc"
