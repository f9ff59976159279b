// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellworld.h"

#include "shell/commandpalette.h"
#include "testprogram/testprogram.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace hs;
using test::ShellWorld;
using ui::CommandPalette;
using ui::Page;
using ui::PaletteEntry;

namespace {

CommandPalette *openPalette(const ui::MainWindow &window)
{
    window.actions()[ui::Command::Palette]->trigger();
    return window.findChild<CommandPalette *>();
}

QStringList rows(const CommandPalette &palette)
{
    QStringList list;
    for (int row = 0; row < palette.model().rowCount(); ++row) {
        if (palette.model().at(row).form == PaletteEntry::Form::Row)
            list.append(palette.model().at(row).text);
    }
    return list;
}

QString lastLine(const CommandPalette &palette)
{
    const int count = palette.model().rowCount();
    return count > 0 ? palette.model().at(count - 1).text : QString();
}

QString current(const CommandPalette &palette)
{
    return palette.list()->currentIndex().data().toString();
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void localResultsAreThereAtOnce();
    void theHubsResultsFollow();
    void enterOpens();
    void ctrlEnterOpensATab();
    void openTabsComeToTheFront();
    void commandsRun();
    void moreThanSignMeansCommandsOnly();
    void tabChangesTheScope();
    void arrowsSkipHeadings();
    void walkedRowStaysWhenAnswersArrive();
    void failureKeepsLocalResults();
    void nothingFoundSaysWhatEnterDoes();
    void escapeGivesTheKeyboardBack();
    void theWindowBehindIsQuiet();
    void modelIsSound();
};

void TestCommandPalette::localResultsAreThereAtOnce()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/whisper-small"_s, Page::OpenIn::BackgroundTab, true);
    CommandPalette *palette = openPalette(*window);
    QVERIFY(palette->isVisible());
    QTest::keyClicks(palette->field(), u"small wh"_s);
    QVERIFY(rows(*palette).contains(u"acme/whisper-small"_s));
    QCOMPARE(lastLine(*palette), u"Searching the Hub…"_s);
}

void TestCommandPalette::theHubsResultsFollow()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTRY_VERIFY(rows(*palette).contains(u"acme/whisper-words"_s));
    QVERIFY(rows(*palette).contains(u"acme/whisper-large"_s));
    QVERIFY(lastLine(*palette) != u"Searching the Hub…"_s);
}

void TestCommandPalette::enterOpens()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTRY_COMPARE(current(*palette), u"acme/whisper-large"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QVERIFY(!palette->isVisible());
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/whisper-large@main"_s);
    QCOMPARE(window->tabs().count(), 1);
}

void TestCommandPalette::ctrlEnterOpensATab()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTRY_COMPARE(current(*palette), u"acme/whisper-large"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(window->tabs().count(), 2);
}

void TestCommandPalette::openTabsComeToTheFront()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::BackgroundTab, true);
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"reader"_s);
    QCOMPARE(current(*palette), u"acme/reader"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(window->tabs().count(), 2);
    QCOMPARE(window->tabs().current(), 1);
}

void TestCommandPalette::commandsRun()
{
    ShellWorld world;
    const auto window = world.open();
    QSignalSpy settings(window.get(), &ui::MainWindow::settingsRequested);
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u">settings"_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(settings.size(), 1);
}

void TestCommandPalette::moreThanSignMeansCommandsOnly()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u">"_s);
    QVERIFY(rows(*palette).contains(window->actions()[ui::Command::Settings]->iconText()));
    // What cannot be done now is not offered.
    QVERIFY(!rows(*palette).contains(window->actions()[ui::Command::CopyName]->iconText()));
    QCOMPARE(world.transport->countOf(u"quicksearch"_s), 0);
}

void TestCommandPalette::tabChangesTheScope()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTest::keyClick(palette->field(), Qt::Key_Tab);
    QTest::keyClick(palette->field(), Qt::Key_Tab);
    QTRY_COMPARE(rows(*palette), QStringList({u"acme/whisper-words"_s, u"Search all datasets for “whisper”"_s}));
}

void TestCommandPalette::arrowsSkipHeadings()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTRY_COMPARE(rows(*palette).size(), 3);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QCOMPARE(current(*palette), u"Search all models for “whisper”"_s);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    QCOMPARE(current(*palette), u"acme/whisper-large"_s);
    QTest::keyClick(palette->field(), Qt::Key_Up);
    QCOMPARE(current(*palette), u"Search all models for “whisper”"_s);
}

void TestCommandPalette::walkedRowStaysWhenAnswersArrive()
{
    ShellWorld world;
    const auto window = world.open();
    world.transport->hold();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTest::keyClick(palette->field(), Qt::Key_Down);
    const QString walked = current(*palette);
    QTRY_COMPARE(world.transport->held(), 1);
    world.transport->releaseAll();
    QTRY_VERIFY(rows(*palette).contains(u"acme/whisper-large"_s));
    QCOMPARE(current(*palette), walked);
}

void TestCommandPalette::failureKeepsLocalResults()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/whisper-small"_s, Page::OpenIn::BackgroundTab, true);
    world.transport->answer(u"/api/quicksearch"_s,
                            [](const auto &) { return base::failure(base::HubError::Kind::Offline); });
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"whisper"_s);
    QTRY_COMPARE(lastLine(*palette), u"Offline: local results only."_s);
    QVERIFY(rows(*palette).contains(u"acme/whisper-small"_s));
}

void TestCommandPalette::nothingFoundSaysWhatEnterDoes()
{
    ShellWorld world;
    const auto window = world.open();
    world.transport->answer(u"/api/quicksearch"_s, 200, R"({"models":[],"datasets":[],"spaces":[]})");
    CommandPalette *palette = openPalette(*window);
    QTest::keyClicks(palette->field(), u"qwxz"_s);
    QTRY_COMPARE(palette->model().at(0).text, u"Nothing called “qwxz”. Enter searches the Hub."_s);
    QTest::keyClick(palette->field(), Qt::Key_Return);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/models?search=qwxz"_s);
}

void TestCommandPalette::escapeGivesTheKeyboardBack()
{
    ShellWorld world;
    const auto window = world.open();
    window->focusPage();
    CommandPalette *palette = openPalette(*window);
    QCOMPARE(QApplication::focusWidget(), palette->field());
    QTest::keyClick(palette->field(), Qt::Key_Escape);
    QVERIFY(!palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), ShellWorld::page(*window)->field);
}

void TestCommandPalette::theWindowBehindIsQuiet()
{
    ShellWorld world;
    const auto window = world.open();
    CommandPalette *palette = openPalette(*window);
    QTest::keyClick(palette->field(), Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(palette->field(), Qt::Key_F6);
    QCOMPARE(window->tabs().count(), 1);
    QVERIFY(palette->isVisible());
    QCOMPARE(QApplication::focusWidget(), palette->field());
}

void TestCommandPalette::modelIsSound()
{
    ui::PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEntries({PaletteEntry{PaletteEntry::Form::Section, u"Go to"_s, {}, {}, ui::Icon::Search, {}},
                      PaletteEntry{PaletteEntry::Form::Row, u"acme/reader"_s, u"model"_s, {}, ui::Icon::Search, {}}});
    QCOMPARE(model.index(1).data(Qt::AccessibleTextRole).toString(), u"acme/reader, model"_s);
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    model.setEntries({});
    QCOMPARE(model.rowCount(), 0);
}

HS_TEST(TestCommandPalette)
#include "tst_commandpalette.moc"
