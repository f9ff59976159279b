// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/commitgraph.h"

#include "testprogram/testprogram.h"

using namespace Qt::StringLiterals;
using namespace hs::models;
using hs::hub::Oid;

/// Commits are letters; a text is a list of them, newest first.
class TestCommitGraph : public QObject
{
    Q_OBJECT

    static QList<Oid> commits(const QString &letters)
    {
        QList<Oid> list;
        for (const QChar letter : letters)
            list.append(Oid(QString(letter)));
        return list;
    }
    static GraphSources sources(const QString &rows, const QString &main, const QStringList &sides)
    {
        GraphSources sources{.rows = commits(rows), .onMain = {}, .sides = {}, .isComplete = true};
        for (const Oid &commit : commits(main))
            sources.onMain.insert(commit);
        for (const QString &side : sides)
            sources.sides.append({.commits = commits(side), .mergedBy = {}});
        return sources;
    }
    static QList<int> lanes(const QList<GraphRow> &graph)
    {
        QList<int> list;
        for (const GraphRow &row : graph)
            list.append(row.lane);
        return list;
    }

private Q_SLOTS:
    void oneRevisionIsOneLine()
    {
        const auto graph = commitGraph(sources(u"abc"_s, u"abc"_s, {}));
        QCOMPARE(lanes(graph), QList<int>({0, 0, 0}));
        QVERIFY(!graph.at(0).hasAbove && graph.at(0).hasBelow);
        QVERIFY(graph.at(2).hasAbove && !graph.at(2).hasBelow);
    }

    void lineGoesOnBelowWhatIsNotLoaded()
    {
        GraphSources more = sources(u"ab"_s, u"ab"_s, {});
        more.isComplete = false;
        QVERIFY(commitGraph(more).last().hasBelow);
    }

    void branchHasALaneDownToWhatBothHave()
    {
        // d and e are of a branch that left main at b.
        const auto graph = commitGraph(sources(u"daebc"_s, u"abc"_s, {u"debc"_s}));
        QCOMPARE(lanes(graph), QList<int>({1, 0, 1, 0, 0}));
        QVERIFY(!graph.at(0).hasAbove);
        QCOMPARE(graph.at(1).through, QList<int>{1});
        QCOMPARE(graph.at(3).joins, QList<int>{1});
        QCOMPARE(graph.at(2).through, QList<int>{0});
        QVERIFY(!graph.at(3).isMerge);
    }

    void mergedBranchHasALaneToo()
    {
        // p was merged into m while c came to main; both branched off at f.
        const auto graph = commitGraph(sources(u"mpcf"_s, u"mpcf"_s, {u"pf"_s}));
        QCOMPARE(lanes(graph), QList<int>({0, 1, 0, 0}));
        QVERIFY(graph.at(0).isMerge);
        QCOMPARE(graph.at(0).leaves, QList<int>{1});
        QCOMPARE(graph.at(3).joins, QList<int>{1});
    }

    void squashedPullRequestLeadsToWhatTookItIn()
    {
        // The Hub says that m took p in, though p is not among the commits of the revision.
        GraphSources squashed = sources(u"xmpf"_s, u"xmf"_s, {u"pf"_s});
        squashed.sides.first().mergedBy = Oid(u"m"_s);
        const auto graph = commitGraph(squashed);
        QCOMPARE(lanes(graph), QList<int>({0, 0, 1, 0}));
        QVERIFY(graph.at(1).isMerge);
        QCOMPARE(graph.at(1).leaves, QList<int>{1});
        QVERIFY(graph.at(2).hasAbove);
        QCOMPARE(graph.at(3).joins, QList<int>{1});
    }

    void branchThatOnlyPointsIsNoLane()
    {
        const auto graph = commitGraph(sources(u"abcd"_s, u"abcd"_s, {u"bcd"_s, u"d"_s}));
        QCOMPARE(lanes(graph), QList<int>({0, 0, 0, 0}));
        for (const GraphRow &row : graph)
            QVERIFY(row.through.isEmpty() && row.joins.isEmpty() && row.leaves.isEmpty() && !row.isMerge);
    }

    void lanesAreUsedAgain()
    {
        // x left at a and y left at c: never beside each other.
        const auto graph = commitGraph(sources(u"xaycd"_s, u"acd"_s, {u"xacd"_s, u"ycd"_s}));
        QCOMPARE(lanes(graph), QList<int>({1, 0, 1, 0, 0}));
    }

    void twoAtATimeHaveTwoLanes()
    {
        const auto graph = commitGraph(sources(u"xyab"_s, u"ab"_s, {u"xb"_s, u"yb"_s}));
        QCOMPARE(lanes(graph), QList<int>({1, 2, 0, 0}));
        QCOMPARE(graph.at(3).joins, QList<int>({1, 2}));
    }

    void branchOfABranchEndsThere()
    {
        const auto graph = commitGraph(sources(u"yxab"_s, u"ab"_s, {u"xab"_s, u"yxab"_s}));
        QCOMPARE(graph.at(0).lane, 1);
        QCOMPARE(graph.at(1).lane, 2);
        QCOMPARE(graph.at(1).joins, QList<int>{1});
    }

    void branchThatIsNotReadToItsEndStaysOpen()
    {
        GraphSources open = sources(u"xab"_s, u"ab"_s, {u"xz"_s});
        open.isComplete = false;
        const auto graph = commitGraph(open);
        QCOMPARE(graph.at(2).through, QList<int>{1});
    }

    void nothingHasNoGraph()
    {
        QVERIFY(commitGraph({}).isEmpty());
        QCOMPARE(commitGraph(sources(u"a"_s, u"a"_s, {QString(), u"zz"_s})).size(), 1);
    }

    void tenThousandCommitsAreQuickEnoughToBeDrawn()
    {
        GraphSources many{.isComplete = true};
        for (int i = 0; i < 10'000; ++i) {
            many.rows.append(Oid(QString::number(i)));
            many.onMain.insert(many.rows.constLast());
        }
        many.sides = {{many.rows.mid(5000, 50), {}}, {many.rows.mid(100, 50), {}}};
        QCOMPARE(commitGraph(many).size(), 10'000);
    }
};

HS_GUILESS_TEST(TestCommitGraph)
#include "tst_commitgraph.moc"
