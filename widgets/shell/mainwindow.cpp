// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/mainwindow.h"

#include "cards/hubaddress.h"
#include "common/iconlabel.h"
#include "settings/appsettings.h"
#include "shell/browserbar.h"
#include "shell/commandpalette.h"
#include "shell/commandwiring.h"
#include "shell/hubnotices.h"
#include "shell/omnibox.h"
#include "shell/omniboxwiring.h"
#include "shell/pagestack.h"
#include "shell/places.h"
#include "shell/shelfwiring.h"
#include "shell/statusline.h"
#include "shell/tabstrip.h"
#include "shell/windowactions.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/transferqueue.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMenuBar>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace hs::ui {

using models::Location;
using models::Reachability;
using models::SearchPlace;

namespace {

constexpr std::chrono::seconds kSaveAfter{1};

bool isOnHub(const Location &location)
{
    const auto *shelf = std::get_if<models::ShelfPlace>(&location);
    return !std::holds_alternative<models::TransfersPlace>(location) &&
           !std::holds_alternative<models::LibraryPlace>(location) &&
           (!shelf || shelf->view == models::ShelfPlace::View::Trending);
}

} // namespace

MainWindow::MainWindow(const Parts &parts, QWidget *parent)
    : QMainWindow(parent)
    , m_parts(parts)
    , m_tabs(parts.clock)
    , m_actions(new WindowActions(parts.themes, this))
    , m_navigation(new NavigationPane(parts.themes, this))
    , m_pages(new PageStack(m_tabs, this))
    , m_strip(new TabStrip(parts.themes, m_tabs, *m_pages, this))
    , m_bar(new BrowserBar(parts.themes, *m_actions, this))
    , m_notices(new HubNotices(parts.themes, m_pages, this))
    , m_status(new StatusLine(parts.themes, statusBar()))
    , m_palette(new CommandPalette({parts.themes, m_tabs, *m_pages, *m_actions}, this))
    , m_omnibox(new OmniboxWiring(*this, *m_bar->omnibox()))
    , m_shelf(new ShelfWiring(*this))
{
    m_saving.setSingleShot(true);
    m_saving.setInterval(kSaveAfter);
    connect(&m_saving, &QTimer::timeout, this, &MainWindow::saveSession);
    buildUi();
    connectParts();
    new CommandWiring(*this);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildUi()
{
    const Theme &theme = m_parts.themes.theme();
    setMinimumSize(theme.size.windowMinWidth, theme.size.windowMinHeight);
    resize(theme.size.windowDefaultWidth, theme.size.windowDefaultHeight);
    setWindowTitle(u"Hubscope"_s);
    setAcceptDrops(true);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_actions->fillMenuBar(menuBar());
    menuBar()->setCornerWidget(makeAppMark(), Qt::TopLeftCorner);

    auto *content = new QWidget(this);
    setSurface(content, Surface::Page);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addWidget(m_bar);
    column->addWidget(m_notices, 1);

    auto *central = new QWidget(this);
    auto *row = new QHBoxLayout(central);
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(content, 1);
    setCentralWidget(central);
}

QWidget *MainWindow::makeAppMark()
{
    const Theme &theme = m_parts.themes.theme();
    auto *corner = new QWidget(menuBar());
    auto *row = new QHBoxLayout(corner);
    row->setContentsMargins({});
    row->addSpacing(theme.space.s2);
    row->addWidget(new IconLabel(m_parts.themes, Icon::AppMark, &ThemeColors::brand, theme.size.iconSmall, corner));
    row->addSpacing(theme.space.s3);
    return corner;
}

void MainWindow::connectParts()
{
    connectPlaces();
    connect(m_strip, &TabStrip::newTabRequested, (*m_actions)[Command::NewTab], &QAction::trigger);
    connect(m_strip, &TabStrip::textDropped, this,
            [this](const QString &text) { openAddress(text, Page::OpenIn::NewTab, false); });

    connect(m_pages, &PageStack::currentPageChanged, this, &MainWindow::showCurrentPage);
    connect(m_pages, &PageStack::titleChanged, this, &MainWindow::showCurrentPage);
    connect(m_pages, &PageStack::loadingChanged, m_bar, &BrowserBar::setLoading);
    connect(m_pages, &PageStack::externalLinkRequested, this, [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(m_pages, &PageStack::statusMessage, m_status, &StatusLine::showMessage);
    connect(m_pages, &PageStack::signInRequested, this, &MainWindow::signInRequested);

    connect(&m_tabs, &models::TabList::currentChanged, &m_saving, qOverload<>(&QTimer::start));
    connect(&m_tabs, &models::TabList::changed, &m_saving, qOverload<>(&QTimer::start));
    connect(&m_tabs, &models::TabList::moved, &m_saving, qOverload<>(&QTimer::start));
    connect(&m_tabs, &models::TabList::removed, &m_saving, qOverload<>(&QTimer::start));

    connect(m_palette, &CommandPalette::placeChosen, this, &MainWindow::open);
    connect(m_palette, &CommandPalette::tabChosen, &m_tabs, &models::TabList::setCurrent);
    connect(m_palette, &CommandPalette::commandChosen, this,
            [this](Command command) { (*m_actions)[command]->trigger(); });
    connect(m_notices, &HubNotices::sampleHubRequested, this, &MainWindow::sampleHubRequested);
    connect(m_notices, &HubNotices::defaultHubRequested, this, &MainWindow::defaultHubRequested);
    connect(m_notices, &HubNotices::retryRequested, (*m_actions)[Command::Reload], &QAction::trigger);
    connect(m_notices, &HubNotices::hubRetryRequested, this, &MainWindow::hubRetryRequested);
    connect(m_notices, &HubNotices::libraryRequested, (*m_actions)[Command::Library], &QAction::trigger);
}

void MainWindow::connectTransfers()
{
    transfers::TransferQueue *queue = m_side.transfers;
    showTransfers(queue ? queue->totals() : transfers::TransferTotals{});
    if (queue) {
        connect(queue, &transfers::TransferQueue::changed, this,
                [this](const transfers::TransferChanges &changes) { showTransfers(changes.totals); });
        connect(queue, &transfers::TransferQueue::noticed, this,
                [this](const transfers::TransferNotice &notice) { m_notices->showTransferNotice(notice); });
    }
}

void MainWindow::showTransfers(const transfers::TransferTotals &totals)
{
    m_status->showTransfers(totals);
    m_navigation->showTransfers(totals.activeFiles, totals.failedFiles);
    (*m_actions)[Command::PauseAll]->setEnabled(totals.activeFiles + totals.queuedFiles > 0);
    (*m_actions)[Command::ResumeAll]->setEnabled(totals.pausedFiles > 0);
}

void MainWindow::setAccountWidget(QWidget *account)
{
    m_navigation->setAccountWidget(account);
}

void MainWindow::connectHub(const HubSide &side)
{
    const bool isOtherSession = side.session != m_side.session || m_tabs.count() == 0;
    leaveHub();
    if (isOtherSession)
        m_tabs.clear();
    m_side = side;
    m_status->endMessage(); // it was about what was before
    connectTransfers();
    m_navigation->followLibrary(side.localRepos);
    followShelf();
    m_omnibox->setHub(side.hub);
    m_palette->setHub(side.hub);
    m_bar->setHasWebPages(!side.isSampleHub);
    m_pages->setFactory(side.pages);
    if (isOtherSession)
        restoreTabs();
    m_notices->showSampleHub(side.isSampleHub && side.hasHub);
    if (side.reachability)
        connect(side.reachability, &Reachability::stateChanged, this, &MainWindow::updateReachability);
    updateReachability();
}

void MainWindow::leaveHub()
{
    saveSession();
    if (m_side.reachability)
        m_side.reachability->disconnect(this);
    if (m_side.transfers)
        m_side.transfers->disconnect(this);
    m_navigation->followLibrary(nullptr);
    m_navigation->followShelf(nullptr);
    m_shelf->setShelf(nullptr);
    m_omnibox->setHub({});
    m_palette->setHub({});
    m_pages->setFactory({});
    m_side = {};
}

void MainWindow::restoreTabs()
{
    if (m_side.session) {
        const auto restored = m_side.session->restore();
        if (restored.tabs)
            m_tabs.restore(*restored.tabs);
        if (restored.setAside)
            m_notices->showSetAside(*restored.setAside);
    }
    if (m_tabs.count() == 0)
        m_tabs.open(SearchPlace{}, true);
}

void MainWindow::showMessage(const QString &text)
{
    m_status->showMessage(text);
}

void MainWindow::showFreeSpace(qint64 bytes)
{
    m_status->showFreeSpace(bytes);
}

void MainWindow::showCurrentPage()
{
    const int position = m_tabs.current();
    if (position < 0)
        return;
    const models::TabHistory &history = m_tabs.historyAt(position);
    (*m_actions)[Command::Back]->setEnabled(history.canGoBack());
    (*m_actions)[Command::Forward]->setEnabled(history.canGoForward());
    setWindowTitle(tr("%1 – Hubscope", "title of the page").arg(m_pages->titleAt(position)));
    showPlaceInChrome(history.current().location);
    noteVisit(history.current().location);
    updateReachability();
}

void MainWindow::updateReachability()
{
    const Reachability *reach = m_side.reachability;
    if (!reach)
        return;
    m_status->showConnection({.state = reach->state(),
                              .endpoint = reach->endpoint(),
                              .since = reach->since(),
                              .isSampleHub = m_side.isSampleHub,
                              .hasHub = m_side.hasHub,
                              .wasAsked = reach->wasAsked(),
                              .wasReached = reach->wasReached(),
                              .isKeptOffline = m_side.hub && m_side.hub->isOffline});
    const bool needsHub = m_tabs.current() >= 0 && isOnHub(m_tabs.historyAt(m_tabs.current()).current().location);
    m_notices->showReachability(*reach, {needsHub, m_side.hasSavedAnswers, m_side.isSampleHub, m_side.hasHub});
}

void MainWindow::open(const Location &location, Page::OpenIn where)
{
    if (where == Page::OpenIn::CurrentTab)
        m_tabs.navigate(location);
    else
        m_tabs.open(location, where == Page::OpenIn::NewTab);
}

QUrl MainWindow::endpoint() const
{
    return m_side.hub ? m_side.hub->endpoint : QUrl();
}

bool MainWindow::openAddress(const QString &text, Page::OpenIn where, bool isFromInside)
{
    if (const auto location = models::parseLocation(text, endpoint(), isFromInside)) {
        open(*location, where);
        return true;
    }
    if (const auto command = isFromInside ? commandAt(text) : std::nullopt) {
        (*m_actions)[*command]->trigger();
        return true;
    }
    // Pages of the Hub that have no page here yet belong to the browser, when the person asked for them.
    if (const auto address = cards::parseHubAddress(text, endpoint()); address && isFromInside) {
        QDesktopServices::openUrl(cards::toWebUrl(*address, endpoint()));
        return true;
    }
    m_status->showMessage(tr("That is not a Hub address: %1").arg(text.simplified().left(200)));
    return false;
}

void MainWindow::focusPage()
{
    Page *page = m_pages->currentPage();
    if (QWidget *first = page ? page->initialFocus() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void MainWindow::saveSession()
{
    m_saving.stop();
    if (!m_side.session || m_tabs.count() == 0)
        return;
    m_pages->rememberAll();
    m_saving.stop(); // remembering counts as a change
    m_side.session->save(m_tabs.snapshot());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const bool isAsked = m_parts.settings.whenClosing.value() != models::AppSettings::WhenClosing::PauseAndQuit;
    if (hasRunningTransfers() && !m_isCloseConfirmed && isAsked) {
        event->ignore();
        askBeforeClosing(CloseQuestion::Wish::Close);
        return;
    }
    saveSession();
    m_parts.settings.windowGeometry.set(saveGeometry());
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

bool MainWindow::hasRunningTransfers() const
{
    return m_side.transfers && m_side.transfers->totals().activeFiles > 0;
}

void MainWindow::quit()
{
    if (hasRunningTransfers())
        askBeforeClosing(CloseQuestion::Wish::Quit);
    else
        close();
}

void MainWindow::askBeforeClosing(CloseQuestion::Wish wish)
{
    const auto closeNow = [this] {
        m_isCloseConfirmed = true;
        close();
    };
    CloseQuestion::ask(this, m_side.transfers->totals().activeFiles, m_parts.settings, closeNow, wish);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // What nobody in the window wanted for itself: Esc ends what is loading.
    Page *page = m_pages->currentPage();
    if (event->key() == Qt::Key_Escape && page)
        page->stop();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_navigation->setRail(width() < m_parts.themes.theme().breakpoint.compactBelow);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() && event->source() == nullptr)
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    openAddress(event->mimeData()->text(), Page::OpenIn::NewTab, false);
}

} // namespace hs::ui
