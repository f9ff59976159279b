// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellworld.h"

#include "shell/addressedit.h"
#include "shell/browserbar.h"
#include "shell/omnibox.h"
#include "shell/statusline.h"
#include "shell/tabstrip.h"
#include "shell/unreachableview.h"
#include "testprogram/testprogram.h"

#include <QClipboard>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using namespace hs;
using test::ShellWorld;
using ui::Command;
using ui::Page;

/// The window by keyboard alone.
class TestWindowKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void regionsAreWalkedWithF6();
    void regionsBelongToTheirButtonsToo();
    void f6ReachesWhatStandsForThePage();
    void repositoryKeysWorkWhereverTheKeyboardIs();
    void repositoryKeysRestOnOtherPages();
    void reloadButtonSaysWhatItDoes();
};

void TestWindowKeys::regionsAreWalkedWithF6()
{
    ShellWorld world;
    const auto window = world.open();
    window->focusPage();
    QCOMPARE(QApplication::focusWidget(), ShellWorld::page(*window)->field);
    const QList<QWidget *> inOrder{window->findChild<ui::StatusLine *>()->region(),
                                   window->findChild<ui::NavigationPane *>()->view(), ShellWorld::tabBar(*window),
                                   ShellWorld::omnibox(*window)->edit(), ShellWorld::page(*window)->field};
    for (QWidget *expected : inOrder) {
        QTest::keyClick(window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), expected);
    }
    QTest::keyClick(window.get(), Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), ShellWorld::omnibox(*window)->edit());
}

void TestWindowKeys::regionsBelongToTheirButtonsToo()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    // From any control of a region the next one follows, not the first one.
    auto *back = window->findChild<ui::BrowserBar *>()->findChild<QToolButton *>();
    back->setFocus();
    QTest::keyClick(window.get(), Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), ShellWorld::page(*window)->field);
}

void TestWindowKeys::f6ReachesWhatStandsForThePage()
{
    ShellWorld world;
    const auto window = world.open();
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    auto *view = window->findChild<ui::UnreachableView *>();
    ShellWorld::omnibox(*window)->edit()->setFocus();
    QTest::keyClick(window.get(), Qt::Key_F6);
    QVERIFY(view->isAncestorOf(QApplication::focusWidget()));
}

void TestWindowKeys::repositoryKeysWorkWhereverTheKeyboardIs()
{
    using ui::PageCommand;
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    const QList<QWidget *> places{window->findChild<ui::NavigationPane *>()->view(), ShellWorld::tabBar(*window),
                                  ShellWorld::omnibox(*window)->edit(), ShellWorld::page(*window)->field};
    for (QWidget *place : places) {
        place->setFocus();
        ShellWorld::page(*window)->commands.clear();
        QTest::keyClick(place, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(place, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::keyClick(place, Qt::Key_P, Qt::ControlModifier);
        QTest::keyClick(place, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(ShellWorld::page(*window)->commands, QList({PageCommand::Download, PageCommand::ChooseFiles,
                                                             PageCommand::GoToFile, PageCommand::SwitchRevision}));
        QTest::keyClick(place, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"acme/reader"_s);
        QTest::keyClick(place, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        QCOMPARE(QApplication::clipboard()->text(), u"hf://acme/reader@main"_s);
        QTest::keyClick(place, Qt::Key_3, Qt::AltModifier);
        QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@main?view=history"_s);
        QCOMPARE(QApplication::focusWidget(), ShellWorld::page(*window)->field);
        QTest::keyClick(window.get(), Qt::Key_1, Qt::AltModifier);
        QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@main"_s);
    }
}

void TestWindowKeys::repositoryKeysRestOnOtherPages()
{
    ShellWorld world;
    const auto window = world.open();
    for (const Command command : {Command::Download, Command::GoToFile, Command::SwitchRevision, Command::ShowFiles})
        QVERIFY(!window->actions()[command]->isEnabled());
    QTest::keyClick(window.get(), Qt::Key_D, Qt::ControlModifier);
    QVERIFY(ShellWorld::page(*window)->commands.isEmpty());
}

void TestWindowKeys::reloadButtonSaysWhatItDoes()
{
    ShellWorld world;
    const auto window = world.open();
    auto *bar = window->findChild<ui::BrowserBar *>();
    const auto isThere = [bar](const QString &name) {
        const auto buttons = bar->findChildren<QToolButton *>();
        return std::ranges::any_of(buttons,
                                   [&](const QToolButton *button) { return button->accessibleName() == name; });
    };
    QVERIFY(isThere(u"Reload"_s) && !isThere(u"Stop"_s));
    bar->setLoading(true);
    QVERIFY(isThere(u"Stop"_s) && !isThere(u"Reload"_s));
}

HS_TEST(TestWindowKeys)
#include "tst_windowkeys.moc"
