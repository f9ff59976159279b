// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyhub.h"
#include "hub/calls/history.h"
#include "hub/calls/repos.h"
#include "lists/commitfiltermodel.h"
#include "lists/commitstreams.h"
#include "sessions/commitactivity.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace hs;
using models::CommitListModel;
using models::GraphRow;
using test::GitScript;
using test::HistoryHub;

/// Lists of real commits in a real local hub.
class TestHistory : public QObject
{
    Q_OBJECT

    static QStringList titles(const CommitListModel &model)
    {
        QStringList list;
        for (const hub::Commit &commit : model.rows())
            list << commit.title;
        return list;
    }
    static GraphRow graphOf(const CommitListModel &model, const QString &title)
    {
        return model.index(static_cast<int>(titles(model).indexOf(title)))
            .data(CommitListModel::GraphRole)
            .value<GraphRow>();
    }

private Q_SLOTS:
    void branchesAndPullRequestsHaveLanes()
    {
        GitScript script;
        const int first = script.commit({.title = u"first"_s, .put = {{u"a"_s, "1"}}});
        const int second = script.commit({.title = u"second"_s, .put = {{u"a"_s, "2"}}});
        script.commit({.branch = u"dev"_s, .title = u"dev one"_s, .put = {{u"d"_s, "1"}}, .from = second});
        const int third = script.commit({.title = u"third"_s, .put = {{u"a"_s, "3"}}, .from = second});
        const int pull =
            script.commit({.branch = u"pr/12"_s, .title = u"pull"_s, .put = {{u"p"_s, "1"}}, .from = second});
        script.commit({.branch = u"dev"_s, .title = u"dev two"_s, .put = {{u"d"_s, "2"}}});
        script.commit({.title = u"merge"_s, .put = {{u"p"_s, "1"}}, .from = third, .merge = pull});
        script.tag(u"v1"_s, first);
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        const auto refs = testkit::ended(hub::fetchRefs(hub.client().context(), hub.repo(), true, {}));
        QVERIFY(refs && refs->has_value());
        const QList<hub::GitRef> others = models::sideRefs((*refs)->value, hub::Oid(hub.oid(u"main"_s)));
        QCOMPARE(others.size(), 2);
        CommitListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOthers(others);
        model.open(hub.client().context(), hub.at(u"main"_s));
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 20000);
        QCOMPARE(titles(model).size(), 7);
        QCOMPARE(model.total(), 5); // as the Hub counts the revision
        QCOMPARE(graphOf(model, u"third"_s).lane, 0);
        QVERIFY(graphOf(model, u"dev two"_s).lane > 0);
        QCOMPARE(graphOf(model, u"dev two"_s).lane, graphOf(model, u"dev one"_s).lane);
        QVERIFY(graphOf(model, u"merge"_s).isMerge);
        QVERIFY(graphOf(model, u"pull"_s).lane > 0);
        QCOMPARE(graphOf(model, u"second"_s).joins.size(), 2);
    }

    void historyOfOneFileFollowsItsRename()
    {
        GitScript script;
        script.commit({.title = u"made"_s, .put = {{u"old.txt"_s, "one\ntwo\nthree\n"}, {u"b"_s, "1"}}});
        script.commit({.title = u"other"_s, .put = {{u"b"_s, "2"}}});
        script.commit(
            {.title = u"moved"_s, .put = {{u"dir/new.txt"_s, "one\ntwo\nthree\n"}}, .remove = {u"old.txt"_s}});
        script.commit({.title = u"other again"_s, .put = {{u"b"_s, "3"}}});
        script.commit({.title = u"changed"_s, .put = {{u"dir/new.txt"_s, "one\ntwo\nfour\n"}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        CommitListModel model;
        model.open(hub.client().context(), hub.at(u"main"_s), u"dir/new.txt"_s);
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 20000);
        QCOMPARE(titles(model), QStringList({u"changed"_s, u"moved"_s, u"made"_s}));
        QVERIFY(!model.index(0).data(CommitListModel::GraphRole).isValid());
        model.open(hub.client().context(), hub.at(u"main"_s), u"nowhere.txt"_s);
        QTRY_COMPARE(model.state(), models::PagedModel::State::Empty);
    }

    void longHistoryOfAFileComesInPages()
    {
        GitScript script;
        for (int i = 0; i < 20; ++i)
            script.commit({.title = u"change %1"_s.arg(i), .put = {{u"a"_s, QByteArray::number(i)}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        CommitListModel model;
        model.open(hub.client().context(), hub.at(u"main"_s), u"a"_s);
        QTRY_COMPARE_WITH_TIMEOUT(model.state(), models::PagedModel::State::Ready, 20000);
        QVERIFY(model.rowCount() < 20);
        model.setReadsAll(true);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 20, 60000);
        QCOMPARE(titles(model).last(), u"change 0"_s);
    }

    void tenThousandCommitsAreReadAndLookedThrough()
    {
        GitScript script;
        for (int i = 0; i < 10'000; ++i)
            script.commit({.title = u"commit %1"_s.arg(i),
                           .put = {{u"log"_s, QByteArray::number(i)}},
                           .author = i % 100 == 0 ? u"bob"_s : u"ada"_s});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        CommitListModel model;
        models::CommitFilterModel shown(model);
        model.open(hub.client().context(), hub.at(u"main"_s));
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 50, 20000);
        QCOMPARE(model.total(), 10'000);
        shown.setQuery(models::CommitQuery::parse(u"author:bob"_s));
        model.setReadsAll(true);
        QTRY_VERIFY_WITH_TIMEOUT(model.isComplete(), 60000);
        QCOMPARE(model.rowCount(), 10'000);
        QCOMPARE(shown.rowCount(), 100);
        shown.setQuery({});
        QCOMPARE(shown.rowCount(), 10'000);
    }

    void activityCountsWeeksAndAuthors()
    {
        const auto commit = [](const QDate &day, const QString &author) {
            return hub::Commit{.id = hub::Oid(day.toString() + author),
                               .title = {},
                               .message = {},
                               .authors = {{author, {}}},
                               .date = QDateTime(day, QTime(12, 0))};
        };
        const QDate newest(2026, 3, 18); // a Wednesday
        const auto activity =
            models::activityOf({commit(newest, u"ada"_s), commit(newest.addDays(-2), u"bob"_s),
                                commit(newest.addDays(-3), u"ada"_s), commit(newest.addDays(-400), u"old"_s)});
        QCOMPARE(activity.weeks.size(), models::CommitActivity::kWeeks);
        QCOMPARE(activity.weeks.last().monday, QDate(2026, 3, 16));
        QCOMPARE(activity.weeks.last().commits, 2);
        QCOMPARE(activity.weeks.at(activity.weeks.size() - 2).commits, 1);
        QCOMPARE(activity.commits, 3);
        QCOMPARE(activity.authors.size(), 2);
        QCOMPARE(activity.authors.first().name, u"ada"_s);
        QVERIFY(models::activityOf({}).weeks.isEmpty());
    }

    void activityOfARealHistory()
    {
        GitScript script;
        for (int i = 0; i < 30; ++i)
            script.commit({.title = u"c"_s, .put = {{u"a"_s, QByteArray::number(i)}}});
        HistoryHub hub;
        QVERIFY2(hub.start(script), qPrintable(hub.errorText()));
        models::CommitActivitySession session;
        session.open(hub.client().context(), hub.at(u"main"_s));
        QTRY_COMPARE_WITH_TIMEOUT(session.activity().state, models::LoadState::Ready, 20000);
        QCOMPARE(session.activity().value->commits, 30);
        QVERIFY(!session.activity().value->isPartial);
    }
};

HS_TEST(TestHistory)
#include "tst_history.moc"
