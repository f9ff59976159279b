// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/repopage.h"

#include "files/codeview.h"
#include "repo/cardview.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/repoheader.h"
#include "repoworld.h"
#include "testprogram/testprogram.h"

#include <QClipboard>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

using namespace hs;
using models::RepoPlace;
using test::RepoWorld;
using ui::Page;
using ui::RepoPage;

class TestRepoPage : public QObject
{
    Q_OBJECT

    static RepoPlace place(const RepoWorld &world, RepoPlace::View view = RepoPlace::View::Card,
                           const QString &path = {})
    {
        return {.repo = world.repo.ref(), .view = view, .path = path, .fragment = {}};
    }
    static bool loaded(RepoPage &page)
    {
        page.resize(1300, 800);
        page.show();
        return QTest::qWaitFor([&page] { return !page.isLoading(); });
    }

    static QListView *commitList(const QWidget &history)
    {
        for (QListView *list : history.findChildren<QListView *>()) {
            if (list->accessibleName() == QStringLiteral("Commits"))
                return list;
        }
        return nullptr;
    }

private Q_SLOTS:
    void showsCardAndCounts()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        QCOMPARE(page.title(), QStringLiteral("reader"));
        QTRY_VERIFY(page.findChild<ui::CardView *>()->toPlainText().contains(QStringLiteral("Reads.")));
        auto *tabs = page.findChild<QTabBar *>();
        QTRY_COMPARE(tabs->accessibleTabName(ui::RepoHeader::FilesTab), QStringLiteral("Files, 2"));
        QTRY_COMPARE(tabs->accessibleTabName(ui::RepoHeader::HistoryTab), QStringLiteral("History, 3"));
        QVERIFY(test::shows(page, QStringLiteral("1,234")));
    }

    void filesAreListedOnlyWhenLookedAt()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        QCOMPARE(world.repo.transport->countOf(QStringLiteral("/tree/")), 0);
        QSignalSpy moved(&page, &Page::locationChanged);
        QTest::keyClick(&page, Qt::Key_2, Qt::AltModifier);
        page.findChild<QTabBar *>()->setCurrentIndex(ui::RepoHeader::FilesTab);
        QTRY_COMPARE(page.findChild<ui::FileBrowser *>()->model().rowCount(), 2);
        QCOMPARE(std::get<RepoPlace>(page.location()).view, RepoPlace::View::Files);
        QVERIFY(!moved.isEmpty());
        QVERIFY(world.repo.transport->countOf(QStringLiteral("/tree/") + test::kMainCommit) > 0);
    }

    void opensAtAFile()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world, RepoPlace::View::Files, QStringLiteral("config.json")));
        QVERIFY(loaded(page));
        QTRY_VERIFY(page.findChild<ui::CodeView *>()->toPlainText().contains(QStringLiteral("\"a\"")));
        QCOMPARE(std::get<RepoPlace>(page.location()).path, QStringLiteral("config.json"));
    }

    void anotherRevisionIsSaidAndLeft()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        RepoPlace old = place(world);
        old.repo = world.repo.ref(QStringLiteral("v1.0"));
        world.repo.commit = test::kTagCommit;
        QVERIFY(page.showLocation(old));
        QTRY_VERIFY(!page.isLoading());
        QTRY_VERIFY(test::shows(page, QStringLiteral("Showing revision v1.0")));
        QTest::mouseClick(test::buttonWith<QPushButton>(page, QStringLiteral("Back to main")), Qt::LeftButton);
        QTRY_VERIFY(!page.isLoading());
        QVERIFY(std::get<RepoPlace>(page.location()).repo.revision.isDefault());
        QVERIFY(!test::shows(page, QStringLiteral("Showing revision")));
    }

    void otherRepositoriesNeedAnotherPage()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world));
        RepoPlace other = place(world);
        other.repo.id = *hub::RepoId::parse(u"acme/writer");
        QVERIFY(!page.showLocation(other));
        QVERIFY(!page.showLocation(models::SearchPlace{}));
    }

    void missingRepositoryOffersSearchAndSignIn()
    {
        RepoWorld world;
        world.repo.fail(QStringLiteral("acme/reader"), 404, "RepoNotFound");
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        QTRY_VERIFY(test::shows(page, QStringLiteral("There is no acme/reader, or you cannot see it")));
        QSignalSpy opened(&page, &Page::openRequested);
        QSignalSpy signIn(&page, &Page::signInRequested);
        QTest::mouseClick(test::buttonWith<QPushButton>(page, QStringLiteral("Search for “reader”")), Qt::LeftButton);
        QCOMPARE(std::get<models::SearchPlace>(opened.first().first().value<models::Location>()).query.text,
                 QStringLiteral("reader"));
        QTest::mouseClick(test::buttonWith<QPushButton>(page, QStringLiteral("Sign in")), Qt::LeftButton);
        QCOMPARE(signIn.count(), 1);
        QVERIFY(page.findChild<QTabBar *>()->isHidden());
        QVERIFY(page.findChild<ui::RepoHeader *>()->revisionButton()->isHidden());
    }

    void failedDetailsLeaveTheCard()
    {
        RepoWorld world;
        world.repo.fail(QStringLiteral("/revision/"), 500);
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        QTRY_VERIFY(page.findChild<ui::CardView *>()->toPlainText().contains(QStringLiteral("Reads.")));
        QVERIFY(test::shows(page, QStringLiteral("The details could not be loaded.")));
    }

    void gateLeadsToTheWeb()
    {
        RepoWorld world;
        world.repo.gated = QStringLiteral("auto");
        world.repo.transport->answer(
            QStringLiteral("config.json"), 403, {},
            {{"X-Error-Code", "GatedRepo"},
             {"X-Error-Message", "Access to model acme/reader is restricted and you are not in the "
                                 "authorized list. Visit https://hub.example/acme/reader to ask for access."}});
        RepoPage page(world.dependencies(), place(world));
        QVERIFY(loaded(page));
        QTRY_VERIFY(test::buttonWith<QToolButton>(page, QStringLiteral("Ask for access…")));
        QSignalSpy left(&page, &Page::externalLinkRequested);
        auto *button = test::buttonWith<QToolButton>(page, QStringLiteral("Ask for access…"));
        QTest::mouseClick(button, Qt::LeftButton, {}, QPoint(12, button->height() / 2));
        QCOMPARE(left.first().first().toUrl(), QUrl(QStringLiteral("https://hub.example/acme/reader")));
    }

    void historyPagesOnScrolling()
    {
        RepoWorld world;
        world.repo.commitCount = 130;
        RepoPage page(world.dependencies(), place(world, RepoPlace::View::History));
        QVERIFY(loaded(page));
        auto *history = page.findChild<ui::CommitHistory *>();
        QTRY_COMPARE(history->model().rowCount(), 50);
        auto *list = commitList(*history);
        while (history->model().canFetchMore({})) {
            list->scrollToBottom();
            const int before = history->model().rowCount();
            QTRY_VERIFY(history->model().rowCount() > before);
        }
        QCOMPARE(history->model().rowCount(), 130);
    }

    void aCommitHasItsHistory()
    {
        RepoWorld world;
        RepoPlace at = place(world, RepoPlace::View::Card);
        at.repo.revision = hub::Revision::commit(hub::Oid(world.repo.commit));
        RepoPage page(world.dependencies(), at);
        QVERIFY(loaded(page));
        page.findChild<QTabBar *>()->setCurrentIndex(ui::RepoHeader::HistoryTab);
        auto *history = page.findChild<ui::CommitHistory *>();
        QVERIFY(history);
        QTRY_COMPARE(history->model().rowCount(), 3);
        page.reload();
        QTRY_VERIFY(!page.isLoading());
        QTRY_COMPARE(history->model().rowCount(), 3);
    }

    void commitLeadsToItsFiles()
    {
        RepoWorld world;
        RepoPage page(world.dependencies(), place(world, RepoPlace::View::History));
        QVERIFY(loaded(page));
        auto *history = page.findChild<ui::CommitHistory *>();
        QTRY_COMPARE(history->model().rowCount(), 3);
        auto *list = commitList(*history);
        list->setCurrentIndex(list->model()->index(1, 0));
        for (QToolButton *button : history->findChildren<QToolButton *>()) {
            if (button->accessibleName() == QStringLiteral("Copy commit id"))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        const QString oid = history->model().at(1).id.toString();
        QCOMPARE(QGuiApplication::clipboard()->text(), oid);
        world.repo.commit = oid;
        QTest::mouseClick(test::buttonWith<QPushButton>(*history, QStringLiteral("Browse files")), Qt::LeftButton);
        QTRY_VERIFY(!page.isLoading());
        const auto here = std::get<RepoPlace>(page.location());
        QCOMPARE(here.view, RepoPlace::View::Files);
        QCOMPARE(here.repo.revision.toString(), oid);
        QTRY_COMPARE(page.findChild<ui::FileBrowser *>()->model().rowCount(), 2);
    }

    void savedCopySaysItIsOne()
    {
        RepoWorld world;
        test::FakeRepo offline(world.folder.filePath(QStringLiteral("cache")));
        models::ImageCache images(offline.client.context());
        ui::PageDependencies dependencies = world.dependencies();
        dependencies.client = &offline.client;
        dependencies.images = &images;
        {
            RepoPage page(dependencies, place(world));
            QVERIFY(loaded(page));
        }
        offline.goOffline();
        RepoPage page(dependencies, place(world));
        QVERIFY(loaded(page));
        QTRY_VERIFY(test::shows(page, QStringLiteral("This is the copy from")));
        QVERIFY(test::buttonWith<QPushButton>(page, QStringLiteral("Try now")));
    }

    void mayBeClosedWhileLoading()
    {
        RepoWorld world;
        world.repo.transport->hold();
        {
            RepoPage page(world.dependencies(), place(world, RepoPlace::View::Files));
            QTRY_COMPARE(world.repo.transport->held(), 3);
        }
        world.repo.transport->releaseAll();
        QTest::qWait(0);
        QCOMPARE(world.repo.transport->held(), 0);
    }
};

HS_TEST(TestRepoPage)
#include "tst_repopage.moc"
