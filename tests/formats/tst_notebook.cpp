// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formats/notebook.h"

#include "testprogram/testprogram.h"

using namespace hs::formats;
using namespace Qt::StringLiterals;

class TestNotebook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCellsAndOutputs()
    {
        const auto notebook =
            readNotebook("{\"nbformat\":4,\"metadata\":{\"kernelspec\":{\"display_name\":\"Python 3\"},"
                         "\"language_info\":{\"name\":\"python\"}},\"cells\":["
                         "{\"cell_type\":\"markdown\",\"source\":[\"# Title\\n\",\"text\"]},"
                         "{\"cell_type\":\"code\",\"execution_count\":3,\"source\":\"x = 1\",\"outputs\":["
                         "{\"output_type\":\"stream\",\"text\":[\"1\\n\"]},"
                         "{\"output_type\":\"execute_result\",\"data\":{\"text/plain\":\"<Figure>\",\"image/"
                         "png\":\"iVBORw0KGgo=\"}},"
                         "{\"output_type\":\"error\",\"ename\":\"E\",\"evalue\":\"v\",\"traceback\":[\"\\u001b["
                         "31mE\\u001b[0m: v\"]},"
                         "{\"output_type\":\"display_data\",\"data\":{\"text/html\":\"<script>alert</script>\"}}]},"
                         "{\"cell_type\":\"raw\",\"source\":\"raw\"}]}");
        QVERIFY(notebook);
        QCOMPARE(notebook->language, u"python"_s);
        QCOMPARE(notebook->kernel, u"Python 3"_s);
        QCOMPARE(notebook->cells.size(), 3);
        QCOMPARE(notebook->cells.first().source, u"# Title\ntext"_s);
        const NotebookCell &code = notebook->cells.at(1);
        QCOMPARE(code.executionCount, 3);
        QCOMPARE(code.outputs.size(), 3); // HTML alone is not shown
        QCOMPARE(code.outputs.at(1).picture, QByteArray("\x89PNG\r\n\x1a\n"));
        QCOMPARE(code.outputs.at(2).text, u"E: v"_s);
    }

    void readsTheOldVersion()
    {
        const auto notebook = readNotebook(R"({"nbformat":3,"worksheets":[{"cells":[
            {"cell_type":"heading","level":2,"source":"Old"},
            {"cell_type":"code","input":["x = 1"],"prompt_number":7,
             "outputs":[{"output_type":"pyout","text":["1"]},{"output_type":"display_data","png":"AAAA"}]}]}]})");
        QVERIFY(notebook);
        QCOMPARE(notebook->cells.first().source, u"## Old"_s);
        QCOMPARE(notebook->cells.at(1).source, u"x = 1"_s);
        QCOMPARE(notebook->cells.at(1).executionCount, 7);
        QCOMPARE(notebook->cells.at(1).outputs.size(), 2);
        QCOMPARE(notebook->cells.at(1).outputs.at(1).picture.size(), 3);
    }

    void pageFencesWhatCellsHold()
    {
        Notebook notebook;
        notebook.language = u"python\n# evil"_s;
        notebook.cells = {{.kind = NotebookCell::Kind::Code,
                           .source = u"s = '''\n````\n'''"_s,
                           .executionCount = 2,
                           .outputs = {{.kind = NotebookOutput::Kind::Text, .text = u"out"_s, .picture = {}}},
                           .attachments = {}},
                          {.kind = NotebookCell::Kind::Markdown,
                           .source = u"![a](attachment:b.png)"_s,
                           .executionCount = -1,
                           .outputs = {},
                           .attachments = {{u"b.png"_s, "PNG"}}}};
        const NotebookPage page = notebookPage(notebook);
        const QString text = QString::fromUtf8(page.markdown);
        QVERIFY(text.contains(u"In [2]"));
        QVERIFY(text.contains(u"\n`````\ns = '''\n````\n'''\n`````\n"));
        QVERIFY(!text.contains(u"evil"));
        QCOMPARE(page.pictures.size(), 1);
        QVERIFY(text.contains(u"![a](%1)"_s.arg(page.pictures.cbegin().key())));
    }

    void whatIsNoNotebookSaysSo_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("cells");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("no cells") << QByteArray("{}");
        QTest::newRow("cells that are none") << QByteArray(R"({"cells":{}})");
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void whatIsNoNotebookSaysSo()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(readNotebook(json).error().kind, FormatTrouble::Kind::OtherFormat);
    }

    void oddCellsAreEmpty()
    {
        const auto notebook =
            readNotebook(R"({"cells":[1,null,{"source":5},{"cell_type":"code","source":[1,"a"],"outputs":[7,{}]}]})");
        QVERIFY(notebook);
        QCOMPARE(notebook->cells.size(), 4);
        QCOMPARE(notebook->cells.at(3).source, u"a"_s);
        QVERIFY(notebook->cells.at(3).outputs.isEmpty());
    }
};

HS_GUILESS_TEST(TestNotebook)
#include "tst_notebook.moc"
