// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/changesview.h"

#include "comparison/comparedside.h"
#include "comparison/comparepage.h"
#include "history/keychangestable.h"
#include "historyhub.h"
#include "repo/repoworld.h"
#include "testprogram/testprogram.h"

#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTextBrowser>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs;
using test::GitScript;
using test::HistoryHub;
using test::RepoWorld;
using ui::ChangesView;
using ui::ComparePage;
using ui::DiffPane;

/// What changed, as a person sees it, over a real local hub.
class TestChangesView : public QObject
{
    Q_OBJECT

    static QByteArray pointer(QChar digit, int size)
    {
        return "version https://git-lfs.github.com/spec/v1\noid sha256:" + QString(64, digit).toLatin1() + "\nsize " +
               QByteArray::number(size) + '\n';
    }

    struct Place
    {
        RepoWorld world;
        ui::PageDependencies dependencies;
        explicit Place(const HistoryHub &hub)
            : dependencies(world.dependencies())
        {
            dependencies.client = &hub.client();
        }
    };
    static bool isSettled(ChangesView &view)
    {
        return QTest::qWaitFor([&view] { return !view.isLoading() && view.session().changes().isSettled(); }, 20000);
    }
    static QString shownText(const QWidget &view)
    {
        QString text;
        for (const DiffPane *pane : view.findChildren<DiffPane *>()) {
            if (pane->isVisible())
                text += pane->toPlainText() + u'\n';
        }
        return text;
    }
    static void select(ChangesView &view, const QString &path)
    {
        auto *list = view.findChild<QListView *>();
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            const QModelIndex index = list->model()->index(row, 0);
            if (index.data(models::ChangedFilesModel::PathRole).toString() == path)
                list->setCurrentIndex(index);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        GitScript script;
        script.commit({.title = u"first"_s,
                       .put = {{u"a.json"_s, "{\n  \"key\": 1\n}\n"},
                               {u"README.md"_s, "# Before\n\nSame words.\n"},
                               {u"weights.bin"_s, pointer(u'1', 1000)}}});
        script.commit({.title = u"second"_s,
                       .put = {{u"a.json"_s, "{\n  \"key\": 2\n}\n"},
                               {u"README.md"_s, "# After\n\nSame words.\n"},
                               {u"weights.bin"_s, pointer(u'2', 5000)}}});
        script.commit({.title = u"weights only"_s, .put = {{u"weights.bin"_s, pointer(u'3', 9000)}}});
        script.commit({.title = u"empty"_s});
        QVERIFY2(m_hub.start(script), qPrintable(m_hub.errorText()));
    }

    void filesAndTheirLinesAreShown()
    {
        Place place(m_hub);
        ChangesView view(place.dependencies);
        view.resize(900, 600);
        view.show();
        view.compare({.head = m_hub.at(u"main~2"_s), .base = {}});
        QVERIFY(isSettled(view));
        auto *list = view.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 3);
        QVERIFY(list->model()->index(1, 0).data(Qt::AccessibleTextRole).toString().startsWith(u"a.json, modified"_s));
        select(view, u"a.json"_s);
        QVERIFY(isSettled(view));
        QTRY_VERIFY(shownText(view).contains(u"\"key\": 2"_s));
        QVERIFY(test::shows(view, u"2 of 3 files"_s));
        view.toggleMode();
        QCOMPARE(shownText(view).count(u"\"key\""_s), 2);
        view.toggleMode();
    }

    void keysAndCardsHaveAFaceOfTheirOwn()
    {
        Place place(m_hub);
        ChangesView view(place.dependencies);
        view.resize(900, 600);
        view.show();
        view.compare({.head = m_hub.at(u"main~2"_s), .base = {}});
        QVERIFY(isSettled(view));
        select(view, u"a.json"_s);
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::buttonWith<QToolButton>(view, u"Changed keys"_s));
        QTest::mouseClick(test::buttonWith<QToolButton>(view, u"Changed keys"_s), Qt::LeftButton);
        const auto *keys = view.findChild<ui::KeyChangesTable *>();
        QTRY_VERIFY(keys->isVisible());
        QCOMPARE(keys->changes().changes().first().key, u"key"_s);
        select(view, u"README.md"_s);
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::buttonWith<QToolButton>(view, u"Rendered"_s));
        bool isShown = false;
        for (const QTextBrowser *browser : view.findChildren<QTextBrowser *>())
            isShown |= browser->isVisible() && browser->toPlainText().contains(u"After"_s);
        QVERIFY(isShown);
    }

    void largeFilesTellTheirSizes()
    {
        Place place(m_hub);
        ChangesView view(place.dependencies);
        view.resize(900, 600);
        view.show();
        view.compare({.head = m_hub.at(u"main~1"_s), .base = {}});
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::shows(view, u"Only large files changed; their contents are not compared"_s));
        QVERIFY(test::shows(view, u"5.00\u202fkB"_s));
        QVERIFY(test::shows(view, u"9.00\u202fkB"_s));
        QVERIFY(view.findChild<QListView *>()->isHidden()); // one file needs no list
    }

    void commitWithoutChangesSaysSo()
    {
        Place place(m_hub);
        ChangesView view(place.dependencies);
        view.show();
        view.compare({.head = m_hub.at(u"main"_s), .base = {}});
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::shows(view, u"No file changed"_s));
    }

    void keysGoOverTheEndsOfFiles()
    {
        Place place(m_hub);
        ChangesView view(place.dependencies);
        view.resize(900, 600);
        view.show();
        QSignalSpy said(&view, &ChangesView::statusMessage);
        view.compare({.head = m_hub.at(u"main~2"_s), .base = {}});
        QVERIFY(isSettled(view));
        auto *list = view.findChild<QListView *>();
        QCOMPARE(list->currentIndex().row(), 0);
        for (int presses = 0; presses < 10 && list->currentIndex().row() < 2; ++presses) {
            view.goToChange(true);
            QVERIFY(isSettled(view));
        }
        QCOMPARE(list->currentIndex().row(), 2);
        view.goToChange(true);
        QCOMPARE(said.last().first().toString(), u"That was the last change"_s);
        view.goToChange(false);
        QVERIFY(isSettled(view));
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void offlineNeedsTheOlderVersion()
    {
        RepoWorld world;
        ChangesView view(world.dependencies());
        view.show();
        world.repo.goOffline();
        view.compare({.head = world.repo.ref(test::kMainCommit), .base = {}});
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::shows(view, u"Needs the older version, which is not on this computer."_s));
    }

    void tooLongTextsMayBeOpened()
    {
        RepoWorld world;
        world.repo.transport->answer(u"/compare/"_s, 200,
                                     "T 99999999\t:100644 100644 " + QByteArray(40, 'a') + "... " +
                                         QByteArray(40, 'b') + "... M\tbig.txt\n");
        world.repo.transport->answer(u"/paths-info/"_s, [](const hub::HttpRequest &request) {
            const bool isOld = !request.url.path().contains(test::kMainCommit);
            return testkit::response(200, "[{\"type\":\"file\",\"path\":\"big.txt\",\"size\":99999999,\"oid\":\"" +
                                              QByteArray(40, isOld ? 'a' : 'b') + "\"}]");
        });
        ChangesView view(world.dependencies());
        view.resize(700, 500);
        view.show();
        QSignalSpy opened(&view, &ChangesView::openFileRequested);
        view.compare({.head = world.repo.ref(test::kMainCommit), .base = {}});
        QVERIFY(isSettled(view));
        QTRY_VERIFY(test::shows(view, u"The files are too different to compare here."_s));
        QTest::mouseClick(test::buttonWith<QPushButton>(view, u"Open both"_s), Qt::LeftButton);
        QCOMPARE(opened.count(), 2);
    }

    void pageComparesTwoRevisions()
    {
        Place place(m_hub);
        ComparePage page(place.dependencies, {.base = m_hub.at(u"main~3"_s), .head = m_hub.repo()});
        page.resize(1000, 700);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), 20000);
        auto *view = page.findChild<ChangesView *>();
        QCOMPARE(view->session().changes().value->files.size(), 3);
        QVERIFY(page.title().startsWith(u"history: "_s));
        QSignalSpy moved(&page, &ui::Page::locationChanged);
        for (QToolButton *button : page.findChildren<QToolButton *>()) {
            if (button->accessibleName() == u"Exchange before and after"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(moved.count(), 1);
        QCOMPARE(std::get<models::ComparePlace>(page.location()).base, m_hub.repo());
        QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), 20000);
    }

    void pageTakesTheNameOfAnotherRepository()
    {
        Place place(m_hub);
        ComparePage page(place.dependencies, {.base = m_hub.repo(), .head = m_hub.repo()});
        page.resize(1000, 700);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), 20000);
        QVERIFY(test::shows(page, u"Nothing differs"_s));
        auto *field = page.findChild<ui::ComparedSide *>()->findChild<QLineEdit *>();
        field->setText(u"no name"_s);
        Q_EMIT field->editingFinished();
        QVERIFY(test::shows(page, u"That is no name of a repository"_s));
        field->setText(u"datasets/own/other"_s);
        Q_EMIT field->editingFinished();
        QCOMPARE(std::get<models::ComparePlace>(page.location()).base.kind, hub::RepoKind::Dataset);
        QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), 20000);
        QTRY_VERIFY(test::shows(page, u"own/other"_s)); // there is none: said, and the field keeps the name
    }

private:
    HistoryHub m_hub;
};

HS_TEST(TestChangesView)
#include "tst_changesview.moc"
