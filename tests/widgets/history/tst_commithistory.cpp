// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commithistory.h"

#include "charts/chartpanel.h"
#include "history/changesview.h"
#include "history/commitfilterbar.h"
#include "history/historyoverview.h"
#include "history/stickyday.h"
#include "historyhub.h"
#include "hub/calls/repos.h"
#include "repo/repoworld.h"
#include "testkit/waits.h"
#include "testprogram/testprogram.h"

#include <QClipboard>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hs;
using test::GitScript;
using test::HistoryHub;
using test::RepoWorld;
using ui::CommitHistory;

class TestCommitHistory : public QObject
{
    Q_OBJECT

    struct Shown
    {
        RepoWorld world;
        models::CommitListModel commits;
        std::unique_ptr<CommitHistory> history;
        explicit Shown(const HistoryHub &hub)
        {
            ui::PageDependencies dependencies = world.dependencies();
            dependencies.client = &hub.client();
            history = std::make_unique<CommitHistory>(dependencies, commits);
            history->resize(1200, 700);
            history->show();
            const auto refs = testkit::ended(hub::fetchRefs(hub.client().context(), hub.repo(), true, {}));
            if (refs && *refs)
                history->setRefs((*refs)->value);
            history->open(hub.repo(), hub.at(u"main"_s));
        }
        [[nodiscard]] bool isSettled() const
        {
            return QTest::qWaitFor([this] { return !history->isLoading() && history->model().rowCount() > 0; }, 20000);
        }
        [[nodiscard]] QListView *list() const
        {
            for (QListView *view : history->findChildren<QListView *>()) {
                if (view->accessibleName() == u"Commits"_s)
                    return view;
            }
            return nullptr;
        }
    };
    static void type(const Shown &shown, const QString &text)
    {
        shown.history->findChild<ui::CommitFilterBar *>()->setText(text);
    }

private Q_SLOTS:
    void initTestCase()
    {
        GitScript script;
        for (int i = 0; i < 300; ++i)
            script.commit({.title = u"commit %1"_s.arg(i),
                           .put = {{i % 30 == 0 ? u"rare.txt"_s : u"log.txt"_s, QByteArray::number(i)}},
                           .author = i % 10 == 0 ? u"bob"_s : u"ada"_s});
        script.commit({.branch = u"dev"_s, .title = u"on dev"_s, .put = {{u"dev.txt"_s, "1"}}, .from = 295});
        QVERIFY2(m_hub.start(script), qPrintable(m_hub.errorText()));
    }

    void commitsWeeksAndChangesAreShown()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        QTRY_VERIFY(shown.history->shownCommits().rowCount() >= 50);
        QCOMPARE(shown.history->model().at(0).title, u"on dev"_s); // of another branch, and newer
        const auto *chart = shown.history->findChild<ui::ChartPanel *>();
        QTRY_COMPARE(chart->numbers().categories.size(), 26);
        const auto *changes = shown.history->findChild<ui::ChangesView *>();
        QTRY_COMPARE(changes->session().changes().state, models::LoadState::Ready);
        QVERIFY(!shown.history->grab().isNull());
    }

    void otherBranchesMayBeLeftOut()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        QTRY_COMPARE(shown.history->model().at(0).title, u"on dev"_s);
        for (QAction *action : shown.history->findChildren<QAction *>()) {
            if (action->text() == u"This revision alone"_s)
                action->trigger();
        }
        QTRY_COMPARE(shown.history->model().at(0).title, u"commit 299"_s);
    }

    void filterLooksThroughTheWholeHistory()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        type(shown, u"\"commit 7\" author:ada"_s);
        QTRY_VERIFY_WITH_TIMEOUT(shown.history->model().isComplete(), 20000);
        QTRY_COMPARE(shown.history->shownCommits().rowCount(), 10); // 7, and 71 … 79
        type(shown, u"nobody wrote this"_s);
        QTRY_VERIFY(test::shows(*shown.history, u"No commits match"_s));
        QTest::mouseClick(test::buttonWith<QPushButton>(*shown.history, u"Clear filter"_s), Qt::LeftButton);
        QTRY_VERIFY(shown.history->shownCommits().rowCount() > 50);
    }

    void pathListsTheCommitsOfAFile()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        QSignalSpy moved(shown.history.get(), &CommitHistory::pathChanged);
        shown.history->setPath(u"rare.txt"_s);
        QCOMPARE(moved.count(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(shown.history->model().rowCount() >= 8 && !shown.history->model().isBusy(), 20000);
        QCOMPARE(shown.history->model().at(0).title, u"commit 270"_s);
        QCOMPARE(shown.history->path(), u"rare.txt"_s);
        shown.history->setPath({});
        QTRY_COMPARE_WITH_TIMEOUT(shown.history->model().path(), QString(), 20000);
    }

    void dayStaysAtTheTop()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        const auto *day = shown.history->findChild<ui::StickyDay *>();
        QVERIFY(day->isHidden());
        shown.list()->verticalScrollBar()->setValue(200);
        QTRY_VERIFY(day->isVisible());
        QVERIFY(!const_cast<ui::StickyDay *>(day)->grab().isNull());
    }

    void pythonLineIsCopied()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        auto *button = test::buttonWith<QPushButton>(*shown.history, u"Copy revision= line"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 u"revision=\"%1\""_s.arg(shown.history->model().at(0).id.toString()));
    }

    void commitIsComparedWithTheBranch()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        shown.list()->setCurrentIndex(shown.list()->model()->index(5, 0));
        QSignalSpy opened(shown.history.get(), &CommitHistory::openRequested);
        QTest::mouseClick(test::buttonWith<QPushButton>(*shown.history, u"Compare with…"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 1);
        const auto place = std::get<models::ComparePlace>(opened.first().first().value<models::Location>());
        QCOMPARE(place.base.revision.toString(), shown.history->model().at(5).id.toString());
        QCOMPARE(place.head, m_hub.repo());
    }

    void everyRowIsASentence()
    {
        Shown shown(m_hub);
        QVERIFY(shown.isSettled());
        const QString sentence = shown.list()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(sentence.startsWith(u"commit 299, by ada"_s), qPrintable(sentence));
    }

private:
    HistoryHub m_hub;
};

HS_TEST(TestCommitHistory)
#include "tst_commithistory.moc"
