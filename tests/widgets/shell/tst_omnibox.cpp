// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/addressedit.h"
#include "shell/omnibox.h"
#include "testprogram/testprogram.h"
#include "theme/themesource.h"

#include <QCompleter>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace hs;
using ui::Omnibox;
using ui::Page;

class TestOmnibox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void typingOnASearchPageSearches();
    void addressesAreNotSearchedWhileTyped();
    void enterTellsTextAndPlace();
    void escapeClearsThenLeaves();
    void equalTextLeavesTheCursor();
    void typedTextIsNotOverwrittenByTheSameAddress();
    void scopesAreChosen();
    void downLeavesForTheList();
};

namespace {

struct OmniboxWorld
{
    ui::ThemeSource themes;
    Omnibox box{themes};

    OmniboxWorld()
    {
        box.resize(600, 30);
        box.show();
        box.activateWindow();
        [[maybe_unused]] const bool isActive = QTest::qWaitForWindowActive(&box);
        box.focusAndSelect();
    }
};

} // namespace

void TestOmnibox::typingOnASearchPageSearches()
{
    OmniboxWorld world;
    QSignalSpy edited(&world.box, &Omnibox::searchEdited);
    QTest::keyClicks(world.box.edit(), u"wh"_s);
    QCOMPARE(edited.size(), 2);
    QCOMPARE(edited.at(1).at(0).toString(), u"wh"_s);
}

void TestOmnibox::addressesAreNotSearchedWhileTyped()
{
    OmniboxWorld world;
    QSignalSpy searched(&world.box, &Omnibox::searchEdited);
    world.box.edit()->clear();
    world.box.edit()->insert(u"hf://acme/reader"_s);
    QCOMPARE(searched.size(), 0);
}

void TestOmnibox::enterTellsTextAndPlace()
{
    OmniboxWorld world;
    QSignalSpy submitted(&world.box, &Omnibox::submitted);
    QTest::keyClicks(world.box.edit(), u" whisper "_s);
    QTest::keyClick(world.box.edit(), Qt::Key_Return);
    QCOMPARE(submitted.size(), 1);
    QCOMPARE(submitted.at(0).at(0).toString(), u"whisper"_s);
    QCOMPARE(submitted.at(0).at(1).value<Page::OpenIn>(), Page::OpenIn::CurrentTab);
}

void TestOmnibox::escapeClearsThenLeaves()
{
    OmniboxWorld world;
    QSignalSpy left(&world.box, &Omnibox::left);
    QTest::keyClicks(world.box.edit(), u"wh"_s);
    QTest::keyClick(world.box.edit(), Qt::Key_Escape);
    QCOMPARE(world.box.text(), QString());
    QCOMPARE(left.size(), 0);
    QTest::keyClick(world.box.edit(), Qt::Key_Escape);
    QCOMPARE(left.size(), 1);
}

void TestOmnibox::equalTextLeavesTheCursor()
{
    OmniboxWorld world;
    QTest::keyClicks(world.box.edit(), u"whisper"_s);
    world.box.edit()->setCursorPosition(2);
    world.box.showSearch(hub::RepoKind::Model, u"whisper"_s);
    QCOMPARE(world.box.edit()->cursorPosition(), 2);
}

void TestOmnibox::typedTextIsNotOverwrittenByTheSameAddress()
{
    OmniboxWorld world;
    world.box.showAddress(u"hf://acme/reader@main"_s);
    world.box.focusAndSelect();
    QTest::keyClicks(world.box.edit(), u"speech"_s);
    world.box.showAddress(u"hf://acme/reader@main"_s);
    QCOMPARE(world.box.text(), u"speech"_s);
    world.box.showAddress(u"hf://acme/other@main"_s);
    QCOMPARE(world.box.text(), u"hf://acme/other@main"_s);
}

void TestOmnibox::scopesAreChosen()
{
    OmniboxWorld world;
    QSignalSpy chosen(&world.box, &Omnibox::scopeChosen);
    const auto buttons = world.box.findChildren<QToolButton *>();
    const auto found = std::ranges::find_if(buttons, [](const QToolButton *button) { return button->menu(); });
    QVERIFY(found != buttons.end());
    (*found)->menu()->actions().at(1)->trigger();
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.at(0).at(0).value<hub::RepoKind>(), hub::RepoKind::Dataset);
}

void TestOmnibox::downLeavesForTheList()
{
    OmniboxWorld world;
    QSignalSpy left(&world.box, &Omnibox::left);
    QTest::keyClick(world.box.edit(), Qt::Key_Down);
    QCOMPARE(left.size(), 1);
}

HS_TEST(TestOmnibox)
#include "tst_omnibox.moc"
