// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/filebrowser.h"

#include "files/codeview.h"
#include "files/hexview.h"
#include "files/tensorview.h"
#include "repo/filetreeview.h"
#include "repo/selectionbar.h"
#include "repoworld.h"
#include "testprogram/testprogram.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QToolButton>
#include <QTranslator>

using namespace hs;
using models::FileTreeModel;
using models::FolderListing;
using test::RepoWorld;
using ui::FileBrowser;

namespace {

/// Every text two fifths longer, as other languages have it.
class LongerWords : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        const QString text = QString::fromUtf8(source);
        return text + QString(std::max<qsizetype>(1, text.size() * 2 / 5), QLatin1Char('w'));
    }
};

} // namespace

class TestFileBrowser : public QObject
{
    Q_OBJECT

    static bool listed(FileBrowser &browser)
    {
        return QTest::qWaitFor([&browser] { return browser.model().listing() == FolderListing::Listed; });
    }
    static ui::FileTreeView *treeOf(FileBrowser &browser) { return browser.findChild<ui::FileTreeView *>(); }
    static void open(FileBrowser &browser, RepoWorld &world)
    {
        browser.resize(1300, 700);
        browser.show();
        browser.setCanDownload(true);
        browser.open(world.repo.ref(), world.repo.ref(test::kMainCommit));
        QVERIFY(listed(browser));
    }
    static void clickCheck(FileBrowser &browser, const QString &path)
    {
        ui::FileTreeView *tree = treeOf(browser);
        const QModelIndex index = browser.model().indexOf(path).siblingAtColumn(FileTreeModel::Check);
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualRect(index).center());
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void clickedBoxesAreSummedAndDownloaded()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("model.bin"), .bytes = {}, .size = 3'090'000'000});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        clickCheck(browser, QStringLiteral("model.bin"));
        clickCheck(browser, QStringLiteral("config.json"));
        auto *download = test::buttonWith<QToolButton>(browser, QStringLiteral("Download 2 files (3.09\u202FGB)"));
        QVERIFY(download);
        QSignalSpy asked(&browser, &FileBrowser::downloadRequested);
        QTest::mouseClick(download, Qt::LeftButton, {}, QPoint(12, download->height() / 2));
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().first().toStringList(),
                 QStringList({QStringLiteral("config.json"), QStringLiteral("model.bin")}));
        clickCheck(browser, QStringLiteral("model.bin"));
        clickCheck(browser, QStringLiteral("config.json"));
        QVERIFY(!browser.findChild<ui::SelectionBar *>()->isVisible());
    }

    void spaceChecksWhatIsSelected()
    {
        RepoWorld world;
        FileBrowser browser(world.dependencies());
        open(browser, world);
        ui::FileTreeView *tree = treeOf(browser);
        tree->setFocus();
        tree->setCurrentIndex(browser.model().indexOf(QStringLiteral("config.json")));
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(browser.model().checkedSum().files, 1);
        QTest::keyClick(tree, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(tree, Qt::Key_Space);
        QCOMPARE(browser.model().checkedSum().files, 2);
    }

    void enterOpensFolders()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("sub/a.txt"), .bytes = "a"});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        ui::FileTreeView *tree = treeOf(browser);
        const QModelIndex sub = browser.model().indexOf(QStringLiteral("sub"));
        tree->setCurrentIndex(sub);
        QTest::keyClick(tree, Qt::Key_Return);
        QTRY_COMPARE(browser.model().rowCount(sub), 1);
        QVERIFY(tree->isExpanded(sub));
        QTest::keyClick(tree, Qt::Key_Return);
        QVERIFY(!tree->isExpanded(sub));
    }

    void currentFileIsPreviewed()
    {
        RepoWorld world;
        FileBrowser browser(world.dependencies());
        open(browser, world);
        QSignalSpy moved(&browser, &FileBrowser::pathChanged);
        treeOf(browser)->setCurrentIndex(browser.model().indexOf(QStringLiteral("config.json")));
        QTRY_COMPARE(browser.findChild<ui::CodeView *>()->toPlainText(),
                     QString::fromUtf8(world.repo.files.at(1).bytes));
        QCOMPARE(moved.last().first().toString(), QStringLiteral("config.json"));
        QCOMPARE(world.repo.transport->countOf(QStringLiteral("/resolve/%1/config.json").arg(test::kMainCommit)), 1);
    }

    void longTextsAreReadInPortions()
    {
        RepoWorld world;
        world.repo.files.append(
            {.path = QStringLiteral("long.txt"), .bytes = QByteArray("0123456789\n").repeated(40'000)});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        browser.showPath(QStringLiteral("long.txt"));
        QTRY_VERIFY(test::buttonWith<QPushButton>(browser, QStringLiteral("Read more")));
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Read more")), Qt::LeftButton);
        QTRY_COMPARE(browser.findChild<ui::CodeView *>()->blockCount(), 40'001);
        QVERIFY(!test::buttonWith<QPushButton>(browser, QStringLiteral("Read more")));
    }

    void deepPathIsFoundFolderByFolder()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("a/b/c.txt"), .bytes = "deep"});
        FileBrowser browser(world.dependencies());
        browser.resize(1300, 700);
        browser.show();
        browser.showPath(QStringLiteral("a/b/c.txt"));
        browser.open(world.repo.ref(), world.repo.ref(test::kMainCommit));
        QTRY_COMPARE(browser.currentPath(), QStringLiteral("a/b/c.txt"));
        QTRY_COMPARE(browser.findChild<ui::CodeView *>()->toPlainText(), QStringLiteral("deep"));
    }

    void filterNarrowsAndSaysWhenThereIsNone()
    {
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("sub/needle.txt"), .bytes = "n"});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        browser.find();
        QLineEdit *field = nullptr; // the preview has one too
        for (auto *candidate : browser.findChildren<QLineEdit *>()) {
            if (candidate->placeholderText() == QStringLiteral("Filter files"))
                field = candidate;
        }
        QVERIFY(field);
        QTest::keyClicks(field, QStringLiteral("needle"));
        QTRY_VERIFY(browser.model().isWholeTreeKnown());
        QTRY_COMPARE(browser.model().rowCount(), 1);
        QVERIFY(treeOf(browser)->isExpanded(browser.model().indexOf(QStringLiteral("sub"))));
        QTest::keyClicks(field, QStringLiteral("xyz"));
        QTRY_VERIFY(test::shows(browser, QStringLiteral("No file name contains “needlexyz”")));
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Clear filter")), Qt::LeftButton);
        QTRY_COMPARE(browser.model().rowCount(), 3);
    }

    void linksOfCheckedFilesAreCopied()
    {
        RepoWorld world;
        FileBrowser browser(world.dependencies());
        open(browser, world);
        clickCheck(browser, QStringLiteral("config.json"));
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Copy links")), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QStringLiteral("https://hub.example/acme/reader/resolve/main/config.json"));
    }

    void weightsThatCannotBeReadOfferTheirDownload()
    {
        RepoWorld world;
        QByteArray file("\x02\0\0\0\0\0\0\0{\"", 10);
        file += QByteArray(4'990, 'w');
        world.repo.files.append({.path = QStringLiteral("model.safetensors"), .bytes = file});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        QSignalSpy asked(&browser, &FileBrowser::downloadRequested);
        browser.showPath(QStringLiteral("model.safetensors"));
        QTRY_VERIFY(test::shows(browser, QStringLiteral("This is not a safetensors file that can be read")));
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Download (5.00\u202FkB)")),
                          Qt::LeftButton);
        QCOMPARE(asked.first().first().toStringList(), QStringList({QStringLiteral("model.safetensors")}));
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Show the bytes")), Qt::LeftButton);
        QTRY_VERIFY(browser.findChild<ui::HexView *>());
        QTRY_VERIFY(browser.findChild<ui::HexView *>()->accessibleDescription().contains(QStringLiteral("02 00 00")));
    }

    void tensorsOfWeightsAreListed()
    {
        RepoWorld world;
        const QByteArray json = R"({"model.layers.0.a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}})";
        QByteArray file(8, '\0');
        file[0] = static_cast<char>(json.size());
        world.repo.files.append(
            {.path = QStringLiteral("model.safetensors"), .bytes = file + json + QByteArray(16, 'w')});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        browser.showPath(QStringLiteral("model.safetensors"));
        QTRY_VERIFY(browser.findChild<ui::TensorView *>());
        QTRY_COMPARE(browser.findChild<ui::TensorView *>()->model().shownTensors(), 1);
        QVERIFY(test::shows(browser, QStringLiteral("The weights were not downloaded.")));
        QVERIFY(test::shows(browser, QStringLiteral("Parameters")));
    }

    void unsafeFilesNameWhatTheyImport()
    {
        RepoWorld world;
        world.repo.files.append(
            {.path = QStringLiteral("evil.pkl"), .bytes = "cposix\nsystem\n.", .scan = QStringLiteral("unsafe")});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        browser.showPath(QStringLiteral("evil.pkl"));
        QTRY_VERIFY(test::shows(browser, QStringLiteral("posix.system")));
        QVERIFY(test::shows(browser, QStringLiteral("Unsafe")));
    }

    void failedListingCanBeTriedAgain()
    {
        RepoWorld world;
        world.repo.fail(QStringLiteral("/tree/"), 500);
        FileBrowser browser(world.dependencies());
        browser.resize(1300, 700);
        browser.show();
        browser.open(world.repo.ref(), world.repo.ref(test::kMainCommit));
        QTRY_VERIFY(test::shows(browser, QStringLiteral("The files could not be listed")));
        test::FakeRepo healed;
        world.repo.transport->answer(QStringLiteral("/tree/"), 200,
                                     R"([{"type":"file","path":"good.txt","oid":"1","size":1}])");
        QTest::mouseClick(test::buttonWith<QPushButton>(browser, QStringLiteral("Try now")), Qt::LeftButton);
        QTRY_COMPARE(browser.model().rowCount(), 1);
    }

    void columnsLeaveFromTheLeastUseful()
    {
        RepoWorld world;
        FileBrowser browser(world.dependencies());
        open(browser, world);
        ui::FileTreeView *tree = treeOf(browser);
        tree->setParent(nullptr);
        tree->resize(900, 400);
        tree->show();
        QVERIFY(!tree->isColumnHidden(FileTreeModel::Changed));
        tree->resize(700, 400);
        QVERIFY(tree->isColumnHidden(FileTreeModel::Changed));
        QVERIFY(!tree->isColumnHidden(FileTreeModel::LastCommit));
        tree->resize(360, 400);
        QVERIFY(tree->isColumnHidden(FileTreeModel::Scan));
        QVERIFY(!tree->isColumnHidden(FileTreeModel::Size));
        tree->setParent(&browser);
    }

    void columnsHaveRoomForLongerWords()
    {
        LongerWords words;
        QCoreApplication::installTranslator(&words);
        const auto back = qScopeGuard([&words] { QCoreApplication::removeTranslator(&words); });
        RepoWorld world;
        world.repo.files.append({.path = QStringLiteral("a.bin"),
                                 .bytes = {},
                                 .size = 888'000'000,
                                 .lfsSha256 = {},
                                 .scan = QStringLiteral("safe")});
        world.repo.files.append({.path = QStringLiteral("b.bin"),
                                 .bytes = {},
                                 .size = 9,
                                 .lfsSha256 = {},
                                 .scan = QStringLiteral("suspicious")});
        world.repo.files.append({.path = QStringLiteral("c.bin"),
                                 .bytes = {},
                                 .size = 99,
                                 .lfsSha256 = {},
                                 .scan = QStringLiteral("unscanned")});
        FileBrowser browser(world.dependencies());
        open(browser, world);
        ui::FileTreeView *tree = treeOf(browser);
        tree->setParent(nullptr);
        tree->resize(1600, 400);
        tree->show();
        for (const int column :
             {FileTreeModel::Size, FileTreeModel::Stored, FileTreeModel::Scan, FileTreeModel::Changed}) {
            QVERIFY(!tree->isColumnHidden(column));
            QTRY_VERIFY(static_cast<const QAbstractItemView *>(tree)->sizeHintForColumn(column) <=
                        tree->columnWidth(column));
        }
        tree->setParent(&browser);
    }
};

HS_TEST(TestFileBrowser)
#include "tst_filebrowser.moc"
