// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shellworld.h"

#include "shell/addressedit.h"
#include "shell/browserbar.h"
#include "shell/noticearea.h"
#include "shell/omnibox.h"
#include "shell/statusline.h"
#include "shell/tabstrip.h"
#include "shell/unreachableview.h"
#include "testprogram/testprogram.h"
#include "transfers/transferengine.h"
#include "transfers/transferqueue.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>

using namespace Qt::StringLiterals;
using namespace hs;
using test::ShellWorld;
using ui::Command;
using ui::Page;

namespace {

QPushButton *buttonCalled(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

bool says(const QWidget &parent, const QString &words)
{
    const auto labels = parent.findChildren<QLabel *>();
    return std::ranges::any_of(labels, [&words](const QLabel *label) { return label->text().contains(words); });
}

} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensOnModels();
    void tabsFollowTheKeyboard();
    void closingTheLastTabOpensAFreshOne();
    void reopenBringsATabBackAsItWas();
    void backAndForwardRestoreThePage();
    void numberKeysChooseTabs();
    void middleClickClosesATab();
    void typingSearchesLive();
    void addressesOpenPages();
    void otherTextOnARepositorySearches();
    void suggestionsAreChosenByKeyboard();
    void nonsenseAddressStaysWhereItIs();
    void outsideAddressesOpenNoAppPages();
    void focusingTheAddressSelectsAll();
    void narrowWindowGetsARail();
    void tabsAndPlacesSurviveARestart();
    void damagedSessionIsTold();
    void troubleWithTheListOfTransfersIsTold();
    void withoutAHubTryingAgainAsksForOne();
    void anotherAccountKeepsTheTabs();
    void offlineIsToldInTheStatusLine();
    void addressesOfTheProgramOpenItsParts();
    void biggerTextMakesRoomAtOnce();
    void copiesLinksWithoutTheView();
    void unreachableHubOffersAWayOn();
    void savedAnswersKeepThePagesInSight();
    void reachedAgainShowsThePage();
    void sampleHubSaysSo();
    void textSizeHasSteps();
};

void TestMainWindow::opensOnModels()
{
    ShellWorld world;
    const auto window = world.open();
    QCOMPARE(window->tabs().count(), 1);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/models"_s);
    QVERIFY(window->windowTitle().contains(u"Hubscope"));
}

void TestMainWindow::tabsFollowTheKeyboard()
{
    ShellWorld world;
    const auto window = world.open();
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    QCOMPARE(ShellWorld::tabBar(*window)->count(), 3);
    QCOMPARE(ShellWorld::tabBar(*window)->currentIndex(), 2);
    QTest::keyClick(window.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(window->tabs().current(), 0);
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(ShellWorld::tabBar(*window)->count(), 2);
    QCOMPARE(ShellWorld::tabBar(*window)->currentIndex(), window->tabs().current());
}

void TestMainWindow::closingTheLastTabOpensAFreshOne()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    QTRY_COMPARE(window->tabs().count(), 1);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/models"_s);
}

void TestMainWindow::reopenBringsATabBackAsItWas()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::NewTab, true);
    ShellWorld::page(*window)->field->setText(u"scrolled far"_s);
    QTest::keyClick(window.get(), Qt::Key_W, Qt::ControlModifier);
    QCOMPARE(window->tabs().count(), 1);
    QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(window->tabs().count(), 2);
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@main"_s);
    QCOMPARE(ShellWorld::page(*window)->field->text(), u"scrolled far"_s);
}

void TestMainWindow::backAndForwardRestoreThePage()
{
    ShellWorld world;
    const auto window = world.open();
    QVERIFY(!window->actions()[Command::Back]->isEnabled());
    ShellWorld::page(*window)->field->setText(u"row 40"_s);
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    QVERIFY(window->actions()[Command::Back]->isEnabled());
    QTest::keyClick(window.get(), Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/models"_s);
    QCOMPARE(ShellWorld::page(*window)->field->text(), u"row 40"_s);
    QTest::keyClick(window.get(), Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@main"_s);
}

void TestMainWindow::numberKeysChooseTabs()
{
    ShellWorld world;
    const auto window = world.open();
    for (int tab = 0; tab < 3; ++tab)
        QTest::keyClick(window.get(), Qt::Key_T, Qt::ControlModifier);
    QTest::keyClick(window.get(), Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(window->tabs().current(), 1);
    QTest::keyClick(window.get(), Qt::Key_9, Qt::ControlModifier);
    QCOMPARE(window->tabs().current(), 3);
    QTest::keyClick(window.get(), Qt::Key_8, Qt::ControlModifier);
    QCOMPARE(window->tabs().current(), 3);
}

void TestMainWindow::middleClickClosesATab()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::BackgroundTab, true);
    QCOMPARE(window->tabs().count(), 2);
    QCOMPARE(window->tabs().current(), 0);
    QTabBar *bar = ShellWorld::tabBar(*window);
    QTest::mouseClick(bar, Qt::MiddleButton, {}, bar->tabRect(1).center());
    QCOMPARE(window->tabs().count(), 1);
}

void TestMainWindow::typingSearchesLive()
{
    ShellWorld world;
    const auto window = world.open();
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"whisper"_s);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/models?search=whisper"_s);
    // One thought, one step back.
    QCOMPARE(window->tabs().historyAt(0).steps().size(), 1);
    QCOMPARE(ShellWorld::omnibox(*window)->text(), u"whisper"_s);
}

void TestMainWindow::addressesOpenPages()
{
    ShellWorld world;
    const auto window = world.open();
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"https://hub.example/datasets/acme/words"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(ShellWorld::address(*window), u"hf://datasets/acme/words@main"_s);
    QCOMPARE(ShellWorld::omnibox(*window)->text(), u"hf://datasets/acme/words@main"_s);
    QCOMPARE(QApplication::focusWidget(), ShellWorld::page(*window)->field);
}

void TestMainWindow::otherTextOnARepositorySearches()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://datasets/acme/words"_s, Page::OpenIn::CurrentTab, true);
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(QApplication::focusWidget(), u"speech"_s);
    QCOMPARE(ShellWorld::address(*window), u"hf://datasets/acme/words@main"_s);
    QTest::keyClick(ShellWorld::omnibox(*window)->edit(), Qt::Key_Return);
    QCOMPARE(ShellWorld::address(*window), u"hf://search/datasets?search=speech"_s);
}

void TestMainWindow::suggestionsAreChosenByKeyboard()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    QTest::keyClick(window.get(), Qt::Key_L, Qt::ControlModifier);
    QTest::keyClicks(ShellWorld::omnibox(*window)->edit(), u"whisper"_s);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Down);
    QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/whisper-large@main"_s);
    QVERIFY(!QApplication::activePopupWidget());
}

void TestMainWindow::nonsenseAddressStaysWhereItIs()
{
    ShellWorld world;
    const auto window = world.open();
    QVERIFY(!window->openAddress(u"https://example.org/x"_s, Page::OpenIn::CurrentTab, false));
    QCOMPARE(window->tabs().count(), 1);
    QCOMPARE(window->findChild<ui::StatusLine *>()->message(), u"That is not a Hub address: https://example.org/x"_s);
}

void TestMainWindow::outsideAddressesOpenNoAppPages()
{
    ShellWorld world;
    const auto window = world.open();
    QVERIFY(!window->openAddress(u"hubscope://transfers"_s, Page::OpenIn::NewTab, false));
    QVERIFY(window->openAddress(u"hubscope://transfers"_s, Page::OpenIn::NewTab, true));
    QCOMPARE(window->tabs().count(), 2);
}

void TestMainWindow::focusingTheAddressSelectsAll()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::CurrentTab, true);
    ui::AddressEdit *edit = ShellWorld::omnibox(*window)->edit();
    QTest::mouseClick(edit, Qt::LeftButton);
    QCOMPARE(edit->selectedText(), edit->text());
    QTest::keyClick(edit, Qt::Key_X);
    QCOMPARE(edit->text(), u"x"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QCOMPARE(edit->text(), u"hf://acme/reader@main"_s);
}

void TestMainWindow::narrowWindowGetsARail()
{
    ShellWorld world;
    const auto window = world.open();
    const auto *navigation = window->findChild<ui::NavigationPane *>();
    window->resize(1440, 900);
    QTRY_COMPARE(navigation->width(), 216);
    window->resize(1024, 640);
    QTRY_COMPARE(navigation->width(), 48);
    window->resize(1160, 640);
    QTRY_COMPARE(navigation->width(), 216);
}

void TestMainWindow::tabsAndPlacesSurviveARestart()
{
    ShellWorld world;
    const QString path = world.folder.filePath(u"tabs.cbor"_s);
    {
        models::WindowSession session(path);
        const auto window = world.open(&session);
        window->openAddress(u"hf://acme/reader@v1.0"_s, Page::OpenIn::NewTab, true);
        ShellWorld::page(*window)->field->setText(u"line 12"_s);
        window->openAddress(u"hf://acme/other"_s, Page::OpenIn::BackgroundTab, true);
        QVERIFY(window->close());
    }
    models::WindowSession session(path);
    const auto window = world.open(&session);
    QCOMPARE(window->tabs().count(), 3);
    QCOMPARE(window->tabs().current(), 1);
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@v1.0"_s);
    QCOMPARE(ShellWorld::page(*window)->field->text(), u"line 12"_s);
    // The others load when they are looked at, but are called as before.
    QVERIFY(!window->pages().pageAt(2));
    QCOMPARE(ShellWorld::tabBar(*window)->tabText(2), u"other"_s);
}

void TestMainWindow::damagedSessionIsTold()
{
    ShellWorld world;
    const QString path = world.folder.filePath(u"tabs.cbor"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("nonsense") > 0);
    file.close();
    models::WindowSession session(path);
    const auto window = world.open(&session);
    QCOMPARE(window->tabs().count(), 1);
    const auto *notices = window->findChild<ui::NoticeArea *>();
    QVERIFY(notices->findChild<QWidget *>());
    QVERIFY(QFile::exists(path + u".bad"_s));
}

void TestMainWindow::troubleWithTheListOfTransfersIsTold()
{
    using transfers::TransferNotice;
    ShellWorld world;
    const auto window = world.open();
    transfers::TransferEngine engine({});
    transfers::TransferQueue queue(&engine);
    ui::HubSide side = world.side();
    side.transfers = &queue;
    window->connectHub(side);
    const auto *notices = window->findChild<ui::NoticeArea *>();
    Q_EMIT queue.noticed({TransferNotice::Kind::ListSetAside, u"/tmp/transfers.sqlite.bad"_s, {}});
    QVERIFY(says(*notices, u"/tmp/transfers.sqlite.bad"_s));
    Q_EMIT queue.noticed({TransferNotice::Kind::ListNotSaved, u"/tmp/transfers.sqlite"_s,
                          base::HubError::of(base::HubError::Kind::DiskFull)});
    QVERIFY(says(*notices, u"cannot be saved"_s));
    window->leaveHub();
}

void TestMainWindow::withoutAHubTryingAgainAsksForOne()
{
    ShellWorld world;
    const auto window = world.open();
    world.reachability.giveUp(base::HubError::of(base::HubError::Kind::Server, u"hub"_s, u"it is broken"_s));
    ui::HubSide side = world.side();
    side.isSampleHub = true;
    side.hasHub = false;
    side.hasSavedAnswers = true; // of another Hub: they do not help
    window->connectHub(side);
    auto *view = window->findChild<ui::UnreachableView *>();
    QVERIFY(view->isVisible());
    QVERIFY(says(*view, u"it is broken"_s));
    QVERIFY(!buttonCalled(*window->findChild<ui::NoticeArea *>(), u"Use huggingface.co"_s));
    QCOMPARE(window->findChild<ui::StatusLine *>()->connectionText(), u"The sample hub does not answer."_s);
    QSignalSpy retry(window.get(), &ui::MainWindow::hubRetryRequested);
    QTest::mouseClick(buttonCalled(*view, u"Try again"_s), Qt::LeftButton);
    QCOMPARE(retry.size(), 1);
    QVERIFY(view->isVisible());
    QTest::mouseClick(buttonCalled(*view, u"Open the library"_s), Qt::LeftButton);
    QVERIFY(!view->isVisible());
}

void TestMainWindow::anotherAccountKeepsTheTabs()
{
    ShellWorld world;
    models::WindowSession session(world.folder.filePath(u"tabs.cbor"_s));
    const auto window = world.open(&session);
    window->openAddress(u"hf://acme/reader"_s, Page::OpenIn::NewTab, true);
    ShellWorld::page(*window)->field->setText(u"kept"_s);
    const QPointer<Page> before = window->pages().currentPage();
    window->connectHub(world.side(&session));
    QTRY_VERIFY(before.isNull());
    QCOMPARE(window->tabs().count(), 2);
    QCOMPARE(ShellWorld::address(*window), u"hf://acme/reader@main"_s);
    QCOMPARE(ShellWorld::page(*window)->field->text(), u"kept"_s);
}

void TestMainWindow::offlineIsToldInTheStatusLine()
{
    ShellWorld world;
    const auto window = world.open();
    auto *status = window->findChild<ui::StatusLine *>();
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QCOMPARE(status->connectionText(), u"hub.example does not answer."_s);
    world.reachability.note(world.client.endpoint(), std::nullopt);
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QCOMPARE(status->connectionText(), u"You are offline. The connection was lost just now."_s);
    world.client.context()->isOffline = true;
    window->connectHub(world.side());
    QVERIFY(status->connectionText().contains(u"HF_HUB_OFFLINE"));
}

void TestMainWindow::addressesOfTheProgramOpenItsParts()
{
    ShellWorld world;
    const auto window = world.open();
    QSignalSpy settings(window.get(), &ui::MainWindow::settingsRequested);
    QVERIFY(window->openAddress(u"hubscope://settings"_s, Page::OpenIn::CurrentTab, true));
    QCOMPARE(settings.size(), 1);
    QVERIFY(!window->openAddress(u"hubscope://settings"_s, Page::OpenIn::CurrentTab, false));
    QCOMPARE(settings.size(), 1);
}

void TestMainWindow::biggerTextMakesRoomAtOnce()
{
    ShellWorld world;
    const auto window = world.open();
    const int before = window->findChild<ui::BrowserBar *>()->height();
    world.themes.setTextScale(1.5);
    QTRY_VERIFY(window->findChild<ui::BrowserBar *>()->height() > before);
    world.themes.setTextScale(1);
}

void TestMainWindow::copiesLinksWithoutTheView()
{
    ShellWorld world;
    const auto window = world.open();
    window->openAddress(u"hf://acme/reader@main?view=history"_s, Page::OpenIn::CurrentTab, true);
    window->actions()[Command::CopyLink]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"hf://acme/reader@main"_s);
    window->actions()[Command::CopyName]->trigger();
    QCOMPARE(QApplication::clipboard()->text(), u"acme/reader"_s);
}

void TestMainWindow::unreachableHubOffersAWayOn()
{
    ShellWorld world;
    const auto window = world.open();
    QSignalSpy sample(window.get(), &ui::MainWindow::sampleHubRequested);
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    auto *view = window->findChild<ui::UnreachableView *>();
    QVERIFY(view->isVisible());
    QTest::mouseClick(buttonCalled(*view, u"Try the sample hub"_s), Qt::LeftButton);
    QCOMPARE(sample.size(), 1);

    QTest::mouseClick(buttonCalled(*view, u"Try now"_s), Qt::LeftButton);
    QCOMPARE(ShellWorld::page(*window)->reloads, 1);
    QVERIFY(!view->isVisible());
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QVERIFY(view->isVisible());

    QTest::mouseClick(buttonCalled(*view, u"Open the library"_s), Qt::LeftButton);
    QVERIFY(!view->isVisible());
    QCOMPARE(ShellWorld::address(*window), u"hubscope://library"_s);
}

void TestMainWindow::savedAnswersKeepThePagesInSight()
{
    ShellWorld world;
    const auto window = world.open();
    ui::HubSide side = world.side();
    side.hasSavedAnswers = true;
    window->connectHub(side);
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QVERIFY(!window->findChild<ui::UnreachableView *>()->isVisible());
    QVERIFY(buttonCalled(*window->findChild<ui::NoticeArea *>(), u"Try the sample hub"_s));
}

void TestMainWindow::reachedAgainShowsThePage()
{
    ShellWorld world;
    const auto window = world.open();
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QVERIFY(window->findChild<ui::UnreachableView *>()->isVisible());
    world.reachability.note(world.client.endpoint(), std::nullopt);
    QVERIFY(!window->findChild<ui::UnreachableView *>()->isVisible());
    // Later failures are the pages' own to tell.
    world.reachability.note(world.client.endpoint(), base::HubError::of(base::HubError::Kind::Offline));
    QVERIFY(!window->findChild<ui::UnreachableView *>()->isVisible());
}

void TestMainWindow::sampleHubSaysSo()
{
    ShellWorld world;
    const auto window = world.open();
    QSignalSpy back(window.get(), &ui::MainWindow::defaultHubRequested);
    ui::HubSide side = world.side();
    side.isSampleHub = true;
    window->connectHub(side);
    QPushButton *button = buttonCalled(*window->findChild<ui::NoticeArea *>(), u"Use huggingface.co"_s);
    QVERIFY(button);
    QVERIFY(!window->actions()[Command::OpenOnWeb]->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(back.size(), 1);
}

void TestMainWindow::textSizeHasSteps()
{
    ShellWorld world;
    const auto window = world.open();
    for (int step = 0; step < 9; ++step)
        window->actions()[Command::TextLarger]->trigger();
    QCOMPARE(world.settings.textScale.value(), 1.5);
    window->actions()[Command::TextSmaller]->trigger();
    QCOMPARE(world.settings.textScale.value(), 1.3);
    window->actions()[Command::TextNormal]->trigger();
    QCOMPARE(world.settings.textScale.value(), 1.0);
}

HS_TEST(TestMainWindow)
#include "tst_mainwindow.moc"
