// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/fileviewers.h"

#include "files/cellsview.h"
#include "files/filetable.h"
#include "files/ggufviewer.h"
#include "files/hexview.h"
#include "files/opcodesview.h"
#include "files/tensorview.h"
#include "lists/tensorlistmodel.h"
#include "repo/cardview.h"
#include "repo/repoworld.h"
#include "testprogram/testprogram.h"

#include <QClipboard>
#include <QScrollBar>
#include <QTest>
#include <QTreeView>

using namespace hs;
using namespace Qt::StringLiterals;

class TestFileViewers : public QObject
{
    Q_OBJECT

    ui::ThemeSource themes;
    std::unique_ptr<ui::FileViewers> viewers;

    void show(const models::PreviewContent &content) { viewers->showContent(content, {}, false); }
    /// What the table that is shown says, row by row.
    [[nodiscard]] QString tableText() const
    {
        for (const auto *table : viewers->findChildren<ui::FileTable *>()) {
            if (!table->isVisible())
                continue;
            QStringList rows;
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                QStringList cells;
                for (int column = 0; column < table->model()->columnCount(); ++column)
                    cells.append(table->model()->index(row, column).data().toString());
                rows.append(cells.join(u'|'));
            }
            return rows.join(u'\n');
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        themes.install(*qApp);
    }
    void init()
    {
        viewers = std::make_unique<ui::FileViewers>(themes);
        viewers->resize(500, 600);
        viewers->show();
    }

    void archivesAreListed()
    {
        hs::formats::Archive archive;
        archive.entries = {
            {.path = u"a/b.txt"_s, .size = 2000, .packedSize = 1000, .method = u"deflate"_s, .changed = {}}};
        archive.entryCount = 1;
        archive.size = 2000;
        show(models::PreviewArchive{archive});
        QCOMPARE(tableText(), u"a/b.txt|2.00\u202FkB|1.00\u202FkB|deflate|"_s);
    }

    void soundsHaveFactsAndTags()
    {
        hs::formats::Sound sound;
        sound.length = std::chrono::milliseconds(62'000);
        sound.sampleRate = 16'000;
        sound.tags = {{u"TITLE"_s, u"Hello"_s}};
        show(models::PreviewSound{sound});
        QTRY_VERIFY(test::shows(*viewers, u"1\u202Fmin"_s)); // shown with the next turn of the loop
        QVERIFY(test::shows(*viewers, u"16,000"_s));
        QCOMPARE(tableText(), u"TITLE|Hello"_s);
    }

    void picklesSayWhatTheyImport()
    {
        hs::formats::PickleListing listing;
        listing.ops = {{.offset = 16, .name = u"STOP"_s, .argument = {}}};
        listing.opCount = 1;
        listing.imports = {u"posix.system"_s};
        show(models::PreviewOpcodes{listing, {}});
        QVERIFY(test::shows(*viewers, u"posix.system"_s));
        QVERIFY(test::shows(*viewers, u"nothing was executed"_s));
        QCOMPARE(tableText(), u"0x10|STOP|"_s);
    }

    void tablesGrow()
    {
        models::PreviewTable table{.parser = hs::formats::TableParser(), .rows = {}, .totalSize = 100};
        table.rows = table.parser.feed("a,b\n1,2\n", false);
        table.rowCount = 1;
        show(table);
        QCOMPARE(tableText(), u"1|2"_s);
        QVERIFY(test::shows(*viewers, u"so far, 2 columns"_s));
        table.rows = table.parser.feed("3,4,5\n", true);
        table.rowCount = 2;
        table.bytesRead = 100;
        viewers->append(table);
        QCOMPARE(tableText(), u"1|2|\n3|4|5"_s);
        QVERIFY(test::shows(*viewers, u"2 rows, 3 columns"_s));
    }

    void ggufShowsItsParts()
    {
        hs::formats::Gguf gguf;
        gguf.entries = {
            {.key = u"general.architecture"_s, .type = u"string"_s, .text = u"llama"_s},
            {.key = u"tokenizer.chat_template"_s, .type = u"string"_s, .text = u"{% for m in messages %}"_s}};
        show(models::PreviewGguf{gguf, {}});
        QVERIFY(tableText().startsWith(u"general.architecture|string|llama"_s));
        auto *viewer = viewers->findChild<ui::GgufViewer *>();
        viewer->setPart(ui::GgufViewer::Tokenizer);
        QVERIFY(test::shows(*viewers, u"This file has no tokenizer"_s));
        viewer->setPart(ui::GgufViewer::Tensors);
        QTRY_VERIFY(test::shows(*viewers, u"There are no tensors in this file"_s));
    }

    void notebooksShowCells()
    {
        const auto notebook = hs::formats::readNotebook(
            "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":\"# "
            "Title\"},{\"cell_type\":\"code\",\"execution_count\":5,"
            "\"source\":\"x = 1\",\"outputs\":[{\"output_type\":\"stream\",\"text\":\"one\"}]}]}");
        show(models::PreviewCells{
            .page = hs::formats::notebookPage(*notebook), .cells = 2, .language = {}, .kernel = {}});
        auto *view = viewers->findChild<ui::CardView *>();
        QTRY_VERIFY(view->toPlainText().contains(u"x = 1"));
        QVERIFY(view->toPlainText().contains(u"In [5]"));
        QVERIFY(view->toPlainText().contains(u"one"));
    }

    void bytesAreShownAndCopied()
    {
        test::FakeRepo repo;
        repo.files.append({.path = u"x.bin"_s, .bytes = QByteArray(100'000, '\x41')});
        show(models::PreviewBytes{
            {.hub = repo.client.context(), .repo = repo.ref(), .path = u"x.bin"_s, .size = 100'000}});
        auto *hex = viewers->findChild<ui::HexView *>();
        QTRY_VERIFY(hex->accessibleDescription().contains(u"41 41"));
        QTest::keyClick(hex, Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(hex, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"41 41"_s);
        QTest::keyClick(hex, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(hex->position(), 99'999);
        QTRY_COMPARE(hex->selectedBytes(), QByteArray("\x41"));
        QCOMPARE(repo.transport->countOf(u"/resolve/"_s), 2); // two pages, not the whole
    }

    void bytesAreSeenInANarrowPaneToo()
    {
        test::FakeRepo repo;
        QList<QImage> pictures;
        viewers->resize(448, 600);
        for (const char byte : {'\x01', '\x02'}) { // letters that are dots, so that only the digits differ
            const QString path = u"%1.bin"_s.arg(int(byte));
            repo.files.append({.path = path, .bytes = QByteArray(4000, byte)});
            show(models::PreviewBytes{{.hub = repo.client.context(), .repo = repo.ref(), .path = path, .size = 4000}});
            auto *hex = viewers->findChild<ui::HexView *>();
            QTRY_VERIFY(hex->accessibleDescription().contains(QString::fromLatin1(QByteArray(2, byte).toHex(' '))));
            QCOMPARE(hex->horizontalScrollBar()->maximum(), 0);
            pictures.append(hex->grab().toImage());
        }
        QVERIFY(pictures.first() != pictures.last());
    }

    void namesKeepTheirRoomInANarrowPane()
    {
        hs::formats::Archive archive;
        archive.entries = {
            {.path = u"a/b.txt"_s, .size = 2000, .packedSize = 1000, .method = u"deflate"_s, .changed = {}}};
        viewers->resize(448, 600);
        show(models::PreviewArchive{archive});
        auto *table = viewers->findChild<ui::FileTable *>();
        QTRY_VERIFY(table->columnWidth(0) >= 144);
        QVERIFY(table->isColumnHidden(4));
        viewers->resize(900, 600);
        QTRY_VERIFY(!table->isColumnHidden(4));
        models::PreviewTensors shards;
        shards.tensors = {{.name = u"model.layers.0.weight"_s, .dtype = u"F32"_s, .shape = {2}}};
        shards.files = {u"one.safetensors"_s, u"two.safetensors"_s};
        viewers->resize(448, 600);
        show(shards);
        const auto *tree = viewers->findChild<ui::TensorView *>()->findChild<QTreeView *>();
        QTRY_VERIFY(tree->columnWidth(models::TensorListModel::Name) >= 172);
    }
};

HS_TEST(TestFileViewers)
#include "tst_fileviewers.moc"
