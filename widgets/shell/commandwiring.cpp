// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/commandwiring.h"

#include "hub/types/reporef.h"
#include "settings/appsettings.h"
#include "shell/aboutdialog.h"
#include "shell/browserbar.h"
#include "shell/commandpalette.h"
#include "shell/helpdialog.h"
#include "shell/hubnotices.h"
#include "shell/mainwindow.h"
#include "shell/omnibox.h"
#include "shell/pagestack.h"
#include "shell/places.h"
#include "shell/regions.h"
#include "shell/shortcutsdialog.h"
#include "shell/statusline.h"
#include "shell/tabstrip.h"
#include "shell/windowactions.h"
#include "transfers/transferqueue.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>

#include <algorithm>

namespace hs::ui {

using models::AppSettings;
using models::Location;
using models::RepoPlace;

namespace {

constexpr std::array kTextScales{0.85, 1.0, 1.15, 1.3, 1.5};
/// What the page in front does, not the window.
constexpr std::array kPageCommands{std::pair{Command::Download, PageCommand::Download},
                                   std::pair{Command::ChooseFiles, PageCommand::ChooseFiles},
                                   std::pair{Command::GoToFile, PageCommand::GoToFile},
                                   std::pair{Command::SwitchRevision, PageCommand::SwitchRevision},
                                   std::pair{Command::ToggleFilters, PageCommand::ToggleFilters},
                                   std::pair{Command::TogglePreview, PageCommand::TogglePreview}};

} // namespace

CommandWiring::CommandWiring(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    wireTabs();
    wireTabNumbers();
    wirePlaces();
    wireRepository();
    wireView();
    wireProgram();
}

void CommandWiring::on(Command command, auto &&act)
{
    connect((*m_window.m_actions)[command], &QAction::triggered, this, std::forward<decltype(act)>(act));
}

void CommandWiring::wireTabs()
{
    models::TabList &tabs = m_window.m_tabs;
    on(Command::NewTab, [this, &tabs] {
        tabs.open(models::SearchPlace{}, true);
        m_window.m_bar->omnibox()->focusAndSelect();
    });
    on(Command::CloseTab, [&tabs] { tabs.close(tabs.current()); });
    on(Command::ReopenTab, [&tabs] { tabs.reopen(); });
    on(Command::NextTab, [this] { stepTab(1); });
    on(Command::PreviousTab, [this] { stepTab(-1); });
    const auto showReopen = [this, &tabs] { (*m_window.m_actions)[Command::ReopenTab]->setEnabled(tabs.hasClosed()); };
    connect(&tabs, &models::TabList::inserted, this, showReopen);
    connect(&tabs, &models::TabList::removed, this, showReopen);
    showReopen();
    // A window without tabs has nothing to say: the last one closed makes room for a fresh one.
    const auto openFresh = [&tabs] {
        if (tabs.count() == 0 && tabs.hasClosed())
            tabs.open(models::SearchPlace{}, true);
    };
    connect(&tabs, &models::TabList::removed, this, openFresh, Qt::QueuedConnection);
}

void CommandWiring::wireTabNumbers()
{
    for (int number = 1; number <= 9; ++number) {
        auto *action = new QAction(&m_window);
        action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + number)));
        m_window.addAction(action);
        connect(action, &QAction::triggered, this, [this, number] {
            models::TabList &tabs = m_window.m_tabs;
            tabs.setCurrent(number == 9 ? tabs.count() - 1 : number - 1);
        });
    }
}

void CommandWiring::stepTab(int distance)
{
    models::TabList &tabs = m_window.m_tabs;
    if (tabs.count() > 0)
        tabs.setCurrent((tabs.current() + distance + tabs.count()) % tabs.count());
}

void CommandWiring::wirePlaces()
{
    using Place = NavigationPane::Place;
    on(Command::Back, [this] { m_window.m_tabs.go(-1); });
    on(Command::Forward, [this] { m_window.m_tabs.go(1); });
    on(Command::Reload, [this] {
        if (Page *page = m_window.m_pages->currentPage())
            page->reload();
    });
    on(Command::Stop, [this] {
        if (Page *page = m_window.m_pages->currentPage())
            page->stop();
    });
    on(Command::Palette, [this] { m_window.m_palette->open(); });
    on(Command::FocusAddress, [this] { m_window.m_bar->omnibox()->focusAndSelect(); });
    constexpr std::array places{
        std::pair{Command::Models, Place::Models},     std::pair{Command::Datasets, Place::Datasets},
        std::pair{Command::Spaces, Place::Spaces},     std::pair{Command::Collections, Place::Collections},
        std::pair{Command::Trending, Place::Trending}, std::pair{Command::Favourites, Place::Favourites},
        std::pair{Command::Recent, Place::Recent},     std::pair{Command::Watching, Place::Watching},
        std::pair{Command::Library, Place::Library},   std::pair{Command::Transfers, Place::Transfers}};
    for (const auto &[command, place] : places)
        on(command, [this, place] { m_window.openPlace(place, Page::OpenIn::CurrentTab); });
    on(Command::NextRegion, [this] { stepRegion(1); });
    on(Command::PreviousRegion, [this] { stepRegion(-1); });
}

void CommandWiring::stepRegion(int direction)
{
    QList<QWidget *> regions{m_window.m_navigation, m_window.m_strip, m_window.m_bar};
    if (Page *page = m_window.m_pages->currentPage())
        regions += page->regions();
    regions += {m_window.m_notices->unreachable(), m_window.m_status->region()};
    focusNextRegion(regions, QApplication::focusWidget(), direction);
}

void CommandWiring::wireRepository()
{
    constexpr std::array views{std::pair{Command::ShowCard, RepoPlace::View::Card},
                               std::pair{Command::ShowFiles, RepoPlace::View::Files},
                               std::pair{Command::ShowHistory, RepoPlace::View::History},
                               std::pair{Command::ShowInsights, RepoPlace::View::Insights},
                               std::pair{Command::ShowViewer, RepoPlace::View::Viewer}};
    for (const auto &[command, view] : views)
        on(command, [this, view] { showRepoView(view); });
    for (const auto &[command, ofPage] : kPageCommands) {
        on(command, [this, ofPage] {
            if (Page *page = m_window.m_pages->currentPage())
                page->run(ofPage);
        });
    }
    connect(m_window.m_pages, &PageStack::currentPageChanged, this, &CommandWiring::showPageCommands);
    connect(m_window.m_pages, &PageStack::commandsChanged, this, &CommandWiring::showPageCommands);
    on(Command::CopyName, [this] { copyName(); });
    on(Command::CopyLink, [this] { copyLink(); });
    on(Command::PasteAddress, [this] { pasteAddress(); });
    on(Command::OpenOnWeb, [this] { openOnWeb(); });
}

void CommandWiring::showRepoView(RepoPlace::View view)
{
    const Location here = m_window.m_tabs.historyAt(m_window.m_tabs.current()).current().location;
    const auto *repo = std::get_if<RepoPlace>(&here);
    if (!repo)
        return;
    if (repo->view != view)
        m_window.m_tabs.navigate(RepoPlace{repo->repo, view, {}, {}});
    m_window.focusPage();
}

/// Keys of a repository work wherever the keyboard is in the window, while its tab is in front.
void CommandWiring::showPageCommands()
{
    if (m_window.m_tabs.current() < 0)
        return;
    const Location here = m_window.m_tabs.historyAt(m_window.m_tabs.current()).current().location;
    const bool isRepo = std::holds_alternative<RepoPlace>(here);
    const bool isOnWeb = isRepo || std::holds_alternative<models::SearchPlace>(here) ||
                         std::holds_alternative<models::OwnerPlace>(here) ||
                         std::holds_alternative<models::CollectionPlace>(here);
    const Page *page = m_window.m_pages->currentPage();
    const WindowActions &actions = *m_window.m_actions;
    for (const Command command :
         {Command::ShowCard, Command::ShowFiles, Command::ShowHistory, Command::ShowInsights, Command::CopyName})
        actions[command]->setEnabled(isRepo);
    actions[Command::ShowViewer]->setEnabled(isRepo && std::get<RepoPlace>(here).repo.kind == hub::RepoKind::Dataset);
    actions[Command::OpenOnWeb]->setEnabled(!m_window.m_side.isSampleHub && isOnWeb);
    for (const auto &[command, ofPage] : kPageCommands)
        actions[command]->setEnabled(page && page->offers(ofPage));
}

void CommandWiring::copyName()
{
    const Location here = m_window.m_tabs.historyAt(m_window.m_tabs.current()).current().location;
    const auto *repo = std::get_if<RepoPlace>(&here);
    if (!repo)
        return;
    const QString name = repo->repo.id.toString();
    QApplication::clipboard()->setText(name);
    m_window.showMessage(MainWindow::tr("Copied %1").arg(name));
}

void CommandWiring::copyLink()
{
    const QString link = linkOf(m_window.m_tabs.historyAt(m_window.m_tabs.current()).current().location);
    QApplication::clipboard()->setText(link);
    m_window.showMessage(MainWindow::tr("Copied %1").arg(link));
}

void CommandWiring::pasteAddress()
{
    const QString text = QApplication::clipboard()->text().trimmed();
    if (!text.isEmpty())
        m_window.openAddress(text, Page::OpenIn::NewTab, false);
}

void CommandWiring::openOnWeb()
{
    const Location here = m_window.m_tabs.historyAt(m_window.m_tabs.current()).current().location;
    if (m_window.m_side.hub)
        QDesktopServices::openUrl(webAddressOf(here, m_window.m_side.hub->endpoint));
}

void CommandWiring::wireView()
{
    AppSettings &settings = m_window.m_parts.settings;
    on(Command::Find, [this] {
        if (Page *page = m_window.m_pages->currentPage())
            page->find();
    });
    QAction *navigation = (*m_window.m_actions)[Command::ToggleNavigation];
    navigation->setChecked(settings.isNavigationShown.value());
    m_window.m_navigation->setVisible(settings.isNavigationShown.value());
    on(Command::ToggleNavigation, [this, &settings](bool isShown) {
        m_window.m_navigation->setVisible(isShown);
        settings.isNavigationShown.set(isShown);
    });
    on(Command::FullScreen,
       [this](bool isFull) { m_window.setWindowState(m_window.windowState().setFlag(Qt::WindowFullScreen, isFull)); });
    on(Command::TextLarger, [this] { stepTextScale(1); });
    on(Command::TextSmaller, [this] { stepTextScale(-1); });
    on(Command::TextNormal, [&settings] { settings.textScale.set(1.0); });
    on(Command::AppearanceSystem, [&settings] { settings.appearance.set(AppSettings::Appearance::System); });
    on(Command::AppearanceLight, [&settings] { settings.appearance.set(AppSettings::Appearance::Light); });
    on(Command::AppearanceDark, [&settings] { settings.appearance.set(AppSettings::Appearance::Dark); });
    on(Command::AppearanceHighContrast,
       [&settings] { settings.appearance.set(AppSettings::Appearance::HighContrast); });
    connect(&settings.appearance, &models::SettingKey::changed, this, &CommandWiring::showAppearance);
    showAppearance();
}

void CommandWiring::stepTextScale(int direction)
{
    auto &scale = m_window.m_parts.settings.textScale;
    const double now = scale.value();
    const auto nearest = std::ranges::min_element(kTextScales, {}, [now](double step) { return std::abs(step - now); });
    const qsizetype index = std::clamp<qsizetype>(nearest - kTextScales.begin() + direction, 0, kTextScales.size() - 1);
    scale.set(kTextScales.at(size_t(index)));
    m_window.showMessage(MainWindow::tr("Text size %L1%").arg(qRound(scale.value() * 100)));
}

void CommandWiring::showAppearance()
{
    constexpr std::array commands{Command::AppearanceSystem, Command::AppearanceLight, Command::AppearanceDark,
                                  Command::AppearanceHighContrast};
    const auto chosen = size_t(m_window.m_parts.settings.appearance.value());
    (*m_window.m_actions)[commands.at(chosen)]->setChecked(true);
}

void CommandWiring::wireProgram()
{
    on(Command::Quit, [this] { m_window.quit(); });
    on(Command::Settings, [this] { Q_EMIT m_window.settingsRequested(); });
    on(Command::SignIn, [this] { Q_EMIT m_window.signInRequested(); });
    on(Command::Help, [this] { HelpDialog::open(&m_window, m_window.m_parts.themes); });
    on(Command::Shortcuts, [this] { ShortcutsDialog::open(&m_window, m_window.m_parts.themes, *m_window.m_actions); });
    on(Command::About, [this] { AboutDialog::open(&m_window, m_window.m_parts.themes); });
    on(Command::AboutQt, [] { QApplication::aboutQt(); });
    on(Command::PauseAll, [this] {
        if (auto *queue = m_window.m_side.transfers)
            queue->pause(transfers::TransferSelection::all());
    });
    on(Command::ResumeAll, [this] {
        if (auto *queue = m_window.m_side.transfers)
            queue->resume(transfers::TransferSelection::all());
    });
}

} // namespace hs::ui
