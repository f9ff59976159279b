// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lists/librarylistmodel.h"
#include "testprogram/testprogram.h"
#include "transfers/diskfile.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace hs::models;
using namespace hs::library;
using namespace hs::transfers;
using State = LibraryListModel::State;

class LibraryListModelTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    void put(const QString &name, const QByteArray &bytes)
    {
        const HfCache cache(m_folder.path());
        const RepoKey repo{hs::hub::RepoKind::Model, *hs::hub::RepoId::parse(name)};
        const hs::hub::Etag etag(QString(40, u'a'));
        QVERIFY(writeWholeFile(cache.partialPath(repo, etag), bytes).has_value());
        QVERIFY(cache.accept(repo, hs::hub::Oid(QString(40, u'1')), u"f"_s, etag).has_value());
    }

private Q_SLOTS:
    void init() { m_folder = QTemporaryDir(); }

    void listsWhatIsInTheCache()
    {
        put(u"acme/one"_s, "12345");
        put(u"acme/two"_s, "123");
        LibraryListModel model(m_folder.path());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.state(), State::Loading);
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.totalSize(), 8);
        const QModelIndex size = model.index(0, LibraryListModel::Size);
        QCOMPARE(size.data(LibraryListModel::SortRole).toLongLong(), model.at(0).size);
        QCOMPARE(model.index(0, 0).data(LibraryListModel::RepoRole).value<CachedRepo>(), model.at(0));
    }

    void looksAgain()
    {
        put(u"acme/one"_s, "12345");
        LibraryListModel model(m_folder.path());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(model.state(), State::Ready);
        put(u"acme/two"_s, "123");
        model.reload();
        QCOMPARE(model.rowCount(), 1); // the old rows stay while it looks
        QTRY_COMPARE(model.rowCount(), 2);
    }

    void anUnchangedCacheIsNoReset()
    {
        put(u"acme/one"_s, "12345");
        LibraryListModel model(m_folder.path());
        QTRY_COMPARE(model.state(), State::Ready);
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.reload();
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(reset.size(), 0);
    }

    void noCacheIsAnEmptyList()
    {
        LibraryListModel model(m_folder.filePath(u"none"_s));
        QTRY_COMPARE(model.state(), State::Ready);
        QCOMPARE(model.rowCount(), 0);
    }

    void mayDieWhileItLooks()
    {
        put(u"acme/one"_s, "12345");
        auto model = std::make_unique<LibraryListModel>(m_folder.path());
        model.reset();
        QTest::qWait(0);
    }
};

HS_GUILESS_TEST(LibraryListModelTest)
#include "tst_librarylistmodel.moc"
