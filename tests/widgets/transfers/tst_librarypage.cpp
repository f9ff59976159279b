// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "common/statepane.h"
#include "sessions/localrepos.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"
#include "transfers/diskfile.h"
#include "transfers/hfcache.h"
#include "transfers/librarypage.h"

#include <QLineEdit>
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
        m_local = std::make_unique<hs::models::LocalRepos>(m_folder.path(), nullptr);
        PageDependencies dependencies;
        dependencies.theme = &m_themes;
        dependencies.localRepos = m_local.get();
        m_page = std::make_unique<LibraryPage>(dependencies);
        m_page->resize(1000, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        QTRY_VERIFY(!m_page->isLoading());
    }
    [[nodiscard]] QTreeView *table() const { return m_page->findChild<QTreeView *>(); }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }
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
