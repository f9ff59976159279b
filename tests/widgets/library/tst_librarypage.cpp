// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/banner.h"
#include "common/statepane.h"
#include "common/toast.h"
#include "library/librarybar.h"
#include "library/librarydetails.h"
#include "library/librarymap.h"
#include "library/librarypage.h"
#include "sessions/localrepos.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/diskfile.h"
#include "transfers/hfcache.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hs::transfers;
using namespace hs::ui;
using hs::models::LibraryListModel;

class LibraryPageTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QTemporaryDir m_memory;
    ThemeSource m_themes;
    std::unique_ptr<hs::models::LocalRepos> m_local;
    std::unique_ptr<LibraryPage> m_page;

    void put(const QString &name, const QByteArray &bytes)
    {
        const HfCache cache(m_folder.path());
        const RepoKey repo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(name)};
        const hs::hub::Etag etag(QString(40, u'a'));
        QVERIFY(writeWholeFile(cache.partialPath(repo, etag), bytes).has_value());
        QVERIFY(cache.accept(repo, hs::hub::Oid(QString(40, u'1')), u"f"_s, etag).has_value());
    }
    void open()
    {
        m_local = std::make_unique<hs::models::LocalRepos>(m_folder.path(), nullptr, nullptr, m_memory.path());
        PageDependencies dependencies;
        dependencies.theme = &m_themes;
        dependencies.localRepos = m_local.get();
        m_page = std::make_unique<LibraryPage>(dependencies);
        m_page->resize(1200, 700);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(!m_page->isLoading());
    }
    [[nodiscard]] QTreeView *table() const { return m_page->findChild<QTreeView *>(); }
    [[nodiscard]] QPushButton *button(const QString &beginning) const
    {
        for (QPushButton *one : m_page->findChildren<QPushButton *>()) {
            if (one->isVisible() && one->text().startsWith(beginning))
                return one;
        }
        return nullptr;
    }
    void clickBox(int row) const
    {
        const QModelIndex index = table()->model()->index(row, LibraryListModel::Check);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(index).center());
    }
    [[nodiscard]] int marked() const
    {
        int count = 0;
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            count += table()->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
        return count;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = QTemporaryDir();
        m_memory = QTemporaryDir();
    }
    void cleanup()
    {
        m_page.reset();
        m_local.reset();
    }

    void emptyCacheSaysSo()
    {
        open();
        QVERIFY(!m_page->findChild<StatePane *>()->isShowingContent());
    }

    void listsAndSorts()
    {
        put(u"acme/small"_s, "1");
        put(u"acme/large"_s, QByteArray(5000, 'x'));
        open();
        QVERIFY(m_page->findChild<StatePane *>()->isShowingContent());
        QCOMPARE(table()->model()->rowCount(), 2);
        QCOMPARE(table()->model()->headerData(LibraryListModel::Size, Qt::Horizontal).toString(), u"On disk"_s);
        table()->sortByColumn(LibraryListModel::Size, Qt::DescendingOrder);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"acme/large"_s);
        table()->sortByColumn(LibraryListModel::Repository, Qt::DescendingOrder);
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"acme/small"_s);
        QVERIFY(table()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"acme/small"_s));
    }

    void filtersByName()
    {
        put(u"acme/small"_s, "1");
        put(u"acme/large"_s, "2");
        open();
        m_page->find();
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"LARGE"_s);
        QCOMPARE(table()->model()->rowCount(), 1);
        QTest::keyClicks(m_page->findChild<QLineEdit *>(), u"zzz"_s);
        QVERIFY(!m_page->findChild<StatePane *>()->isShowingContent());
    }

    void enterOpensTheRepository_data()
    {
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<int>("where");
        QTest::newRow("plain") << int(Qt::NoModifier) << int(Page::OpenIn::CurrentTab);
        QTest::newRow("ctrl") << int(Qt::ControlModifier) << int(Page::OpenIn::NewTab);
    }
    void enterOpensTheRepository()
    {
        QFETCH(int, modifiers);
        QFETCH(int, where);
        put(u"acme/small"_s, "1");
        open();
        QSignalSpy opened(m_page.get(), &Page::openRequested);
        table()->setCurrentIndex(table()->model()->index(0, 0));
        QTest::keyClick(table(), Qt::Key_Return, Qt::KeyboardModifiers(modifiers));
        QCOMPARE(opened.size(), 1);
        QCOMPARE(static_cast<int>(opened.first().at(1).value<Page::OpenIn>()), where);
        const auto place = std::get<hs::models::RepoPlace>(opened.first().first().value<hs::models::Location>());
        QCOMPARE(place.repo.id.toString(), u"acme/small"_s);
    }

    void theBoxMarksAndTheButtonFrees()
    {
        put(u"acme/small"_s, "1");
        put(u"acme/large"_s, QByteArray(5000, 'x'));
        open();
        table()->sortByColumn(LibraryListModel::Size, Qt::DescendingOrder);
        const auto bar = m_page->findChild<LibraryBar *>();
        QVERIFY(bar->isHidden());
        clickBox(0);
        QVERIFY(!bar->isHidden());
        QPushButton *free = button(u"Free 5"_s);
        QVERIFY2(free, "the button says how much");
        QVERIFY(free->text().contains(u"5.00"_s) && free->text().endsWith(u'…'));
        QTest::mouseClick(free, Qt::LeftButton);
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"acme/large"_s));
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        QTest::mouseClick(question->buttons().last(), Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(bar->isHidden());
        QVERIFY(!QDir(m_folder.path()).exists(u"models--acme--large"_s));
        auto *toast = m_page->findChild<Toast *>();
        QVERIFY(toast);
        QPushButton *undo = nullptr;
        for (QPushButton *one : toast->findChildren<QPushButton *>()) {
            if (one->text() == u"Undo"_s)
                undo = one;
        }
        QVERIFY(undo);
        QTRY_VERIFY(undo->isEnabled());
        QTest::mouseClick(undo, Qt::LeftButton);
        QTRY_COMPARE(table()->model()->rowCount(), 2);
        QVERIFY(QDir(m_folder.path()).exists(u"models--acme--large"_s));
    }

    void deleteAsksAboutTheCurrentRow()
    {
        put(u"acme/small"_s, "1");
        open();
        table()->setCurrentIndex(table()->model()->index(0, LibraryListModel::Repository));
        QTest::keyClick(table(), Qt::Key_Delete);
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"acme/small"_s));
        question->reject();
        QVERIFY(QDir(m_folder.path()).exists(u"models--acme--small"_s));
    }

    void cancelFreesNothing()
    {
        put(u"acme/small"_s, "1");
        open();
        clickBox(0);
        QTest::mouseClick(button(u"Free 1"_s), Qt::LeftButton);
        auto *question = m_page->findChild<QMessageBox *>();
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<QMessageBox *>());
        QCOMPARE(table()->model()->rowCount(), 1);
        QVERIFY(QDir(m_folder.path()).exists(u"models--acme--small"_s));
    }

    void spaceMarksAndTheHeadMarksAll()
    {
        put(u"acme/small"_s, "1");
        put(u"acme/large"_s, "22");
        open();
        table()->setCurrentIndex(table()->model()->index(0, LibraryListModel::Repository));
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(marked(), 1);
        QTest::keyClick(table(), Qt::Key_Space);
        QCOMPARE(marked(), 0);
        QWidget *head = table()->header()->viewport();
        QTest::mouseClick(head, Qt::LeftButton, {}, QPoint(30, head->height() / 2));
        QCOMPARE(marked(), 2);
        QTest::mouseClick(button(u"Clear selection"_s), Qt::LeftButton);
        QCOMPARE(marked(), 0);
    }

    void theMapLeadsToTheRow()
    {
        put(u"acme/small"_s, QByteArray(4000, 'y'));
        put(u"acme/large"_s, QByteArray(5000, 'x'));
        open();
        auto *map = m_page->findChild<LibraryMap *>();
        QVERIFY(map);
        map->setFocus();
        QTest::keyClick(map, Qt::Key_Home);
        QCOMPARE(map->currentRepo()->id.toString(), u"acme/large"_s);
        QTest::keyClick(map, Qt::Key_Right);
        QCOMPARE(map->currentRepo()->id.toString(), u"acme/small"_s);
        QTest::keyClick(map, Qt::Key_Space);
        QCOMPARE(marked(), 1);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(table()->currentIndex().siblingAtColumn(LibraryListModel::Repository).data().toString(),
                 u"acme/small"_s);
        QVERIFY(map->accessibleDescription().contains(u"marked"_s));
    }

    void aRevisionIsFreedByItself()
    {
        put(u"acme/small"_s, "1");
        const HfCache cache(m_folder.path());
        const RepoKey repo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/small"_s)};
        const hs::hub::Etag etag(QString(40, u'b'));
        QVERIFY(writeWholeFile(cache.partialPath(repo, etag), "12345678").has_value());
        QVERIFY(cache.accept(repo, hs::hub::Oid(QString(40, u'2')), u"f"_s, etag).has_value());
        open();
        table()->expandAll();
        const QModelIndex parent = table()->model()->index(0, 0);
        QCOMPARE(table()->model()->rowCount(parent), 2);
        const QModelIndex revision = table()->model()->index(0, LibraryListModel::Check, parent);
        QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, table()->visualRect(revision).center());
        QCOMPARE(parent.data(Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
        QVERIFY(button(u"Free 8"_s) || button(u"Free 1"_s));
    }

    void checkingTellsWhichFilesAreSound()
    {
        put(u"acme/small"_s, "1"); // its name is no hash of it
        open();
        QTest::mouseClick(button(u"Check files"_s), Qt::LeftButton);
        QTRY_VERIFY(m_local->lastCheckOf({hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/small"_s)}));
        const auto check = m_local->lastCheckOf({hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(u"acme/small"_s)});
        QCOMPARE(check->damaged, QStringList{u"f"_s});
        QTRY_VERIFY(std::ranges::any_of(m_page->findChild<LibraryDetails *>()->findChildren<QLabel *>(),
                                        [](const QLabel *label) { return label->text().contains(u"damaged"_s); }));
    }

    void whatWasNeverUsedComesFirst()
    {
        put(u"acme/used"_s, "1");
        put(u"acme/never"_s, "2");
        const QString blobs = m_folder.filePath(u"models--acme--never/blobs"_s);
        const QDateTime longAgo = QDateTime::fromSecsSinceEpoch(0); // no reading is known
        QFile file(QDir(blobs).entryInfoList(QDir::Files).first().filePath());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(longAgo, QFileDevice::FileAccessTime));
        file.close();
        open();
        QCOMPARE(table()->model()->index(0, 0).data().toString(), u"acme/never"_s);
        table()->sortByColumn(LibraryListModel::Revisions, Qt::AscendingOrder);
        QCOMPARE(table()->model()->rowCount(), 2);
    }

    void whatCannotBeReadIsTold()
    {
        put(u"acme/small"_s, "1");
        QVERIFY(QDir(m_folder.path()).mkpath(u"models--acme--closed/snapshots"_s));
        const QString closed = m_folder.filePath(u"models--acme--closed"_s);
        QVERIFY(QFile::setPermissions(closed, {}));
        const auto again =
            qScopeGuard([&] { QFile::setPermissions(closed, QFile::ReadOwner | QFile::ExeOwner | QFile::WriteOwner); });
        if (QFileInfo(closed).isReadable())
            QSKIP("whoever runs this may read everything");
        open();
        const auto *banner = m_page->findChild<Banner *>(Qt::FindDirectChildrenOnly);
        QVERIFY(banner && banner->isVisible());
        QVERIFY2(banner->message().contains(u"models--acme--closed"_s), qPrintable(banner->message()));
        QVERIFY(button(u"Try now"_s));
    }

    void strangersAreNamedUntilSomebodyClosesTheMessage()
    {
        put(u"acme/small"_s, "1");
        QVERIFY(QDir(m_folder.path()).mkpath(u"my own notes"_s));
        QVERIFY(writeWholeFile(m_folder.filePath(u"version.txt"_s), "1").has_value()); // transformers' own
        open();
        auto *banner = m_page->findChild<Banner *>(Qt::FindDirectChildrenOnly);
        QVERIFY(banner && banner->isVisible());
        QVERIFY2(banner->message().contains(u"my own notes"_s), qPrintable(banner->message()));
        QVERIFY(!banner->message().contains(u"version.txt"_s));
        Q_EMIT banner->closed();
        m_page->reload();
        QTRY_VERIFY(!m_page->isLoading());
        QVERIFY(banner->isHidden());
    }

    void reloadShowsWhatIsNew()
    {
        open();
        put(u"acme/late"_s, "1");
        m_page->reload();
        QTRY_COMPARE(table()->model()->rowCount(), 1);
        QVERIFY(m_page->findChild<StatePane *>()->isShowingContent());
    }
};

HS_TEST(LibraryPageTest)
#include "tst_librarypage.moc"
