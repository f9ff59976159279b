// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/windowactions.h"

#include "common/buttons.h"
#include "theme/themesource.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace hs::ui {

namespace {

struct CommandSpec
{
    Command command;
    QString text; ///< with its mnemonic
    std::optional<Icon> icon;
    QList<QKeySequence> keys;
    QAction::MenuRole role = QAction::NoRole;
};

QKeySequence ctrl(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | key);
}

QKeySequence ctrlShift(Qt::Key key)
{
    return QKeySequence(Qt::CTRL | Qt::SHIFT | key);
}

QKeySequence alt(Qt::Key key)
{
    return QKeySequence(Qt::ALT | key);
}

QList<CommandSpec> windowCommands()
{
    return {
        {Command::NewTab, WindowActions::tr("New &tab"), Icon::New, {ctrl(Qt::Key_T)}},
        {Command::CloseTab, WindowActions::tr("&Close tab"), std::nullopt, {ctrl(Qt::Key_W)}},
        {Command::ReopenTab, WindowActions::tr("&Reopen closed tab"), std::nullopt, {ctrlShift(Qt::Key_T)}},
        {Command::Quit, WindowActions::tr("&Quit"), std::nullopt, {ctrl(Qt::Key_Q)}, QAction::QuitRole},
        {Command::CopyName, WindowActions::tr("Copy &name"), Icon::Copy, {ctrlShift(Qt::Key_C)}},
        {Command::CopyLink,
         WindowActions::tr("Copy &link"),
         Icon::CopyLink,
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)}},
        {Command::PasteAddress, WindowActions::tr("&Open copied address"), std::nullopt, {ctrlShift(Qt::Key_V)}},
        {Command::Find, WindowActions::tr("&Find in page"), Icon::Search, {ctrl(Qt::Key_F)}},
        {Command::ToggleNavigation, WindowActions::tr("&Navigation"), std::nullopt, {QKeySequence(Qt::Key_F9)}},
        {Command::ToggleFilters, WindowActions::tr("F&ilters"), std::nullopt, {ctrlShift(Qt::Key_F)}},
        {Command::TogglePreview, WindowActions::tr("&Preview or details"), std::nullopt, {QKeySequence(Qt::Key_F12)}},
        {Command::AppearanceSystem, WindowActions::tr("&System", "appearance"), std::nullopt, {}},
        {Command::AppearanceLight, WindowActions::tr("&Light", "appearance"), std::nullopt, {}},
        {Command::AppearanceDark, WindowActions::tr("&Dark", "appearance"), std::nullopt, {}},
        {Command::AppearanceHighContrast, WindowActions::tr("&High contrast", "appearance"), std::nullopt, {}},
        {Command::TextLarger,
         WindowActions::tr("&Larger text"),
         std::nullopt,
         {ctrl(Qt::Key_Plus), ctrl(Qt::Key_Equal)}},
        {Command::TextSmaller, WindowActions::tr("&Smaller text"), std::nullopt, {ctrl(Qt::Key_Minus)}},
        {Command::TextNormal, WindowActions::tr("Normal text si&ze"), std::nullopt, {ctrl(Qt::Key_0)}},
        {Command::FullScreen, WindowActions::tr("&Full screen"), std::nullopt, {QKeySequence(Qt::Key_F11)}},
    };
}

QList<CommandSpec> placeCommands()
{
    return {
        {Command::Back, WindowActions::tr("&Back"), Icon::Back, {alt(Qt::Key_Left), QKeySequence(Qt::Key_Back)}},
        {Command::Forward,
         WindowActions::tr("&Forward"),
         Icon::Forward,
         {alt(Qt::Key_Right), QKeySequence(Qt::Key_Forward)}},
        {Command::Reload, WindowActions::tr("&Reload"), Icon::Reload, {QKeySequence(Qt::Key_F5), ctrl(Qt::Key_R)}},
        {Command::Stop, WindowActions::tr("S&top"), Icon::Close, {}},
        {Command::FocusAddress, WindowActions::tr("&Address field"), std::nullopt, {ctrl(Qt::Key_L)}},
        {Command::Palette, WindowActions::tr("&Go to anything…"), Icon::Search, {ctrl(Qt::Key_K)}},
        {Command::Models, WindowActions::tr("&Models"), Icon::Model, {}},
        {Command::Datasets, WindowActions::tr("&Datasets"), Icon::Dataset, {}},
        {Command::Spaces, WindowActions::tr("&Spaces"), Icon::Space, {}},
        {Command::Collections, WindowActions::tr("&Collections"), Icon::Collection, {}},
        {Command::Trending, WindowActions::tr("Tr&ending"), Icon::Insights, {}},
        {Command::Favourites, WindowActions::tr("Fa&vourites"), Icon::Like, {}},
        {Command::Recent, WindowActions::tr("&Recently viewed"), Icon::History, {}},
        {Command::Watching, WindowActions::tr("Watc&hing"), Icon::Notifications, {}},
        {Command::Library, WindowActions::tr("&Library"), Icon::Disk, {ctrlShift(Qt::Key_L)}},
        {Command::Transfers, WindowActions::tr("&Transfers"), Icon::Download, {ctrl(Qt::Key_J)}},
        {Command::NextTab, WindowActions::tr("&Next tab"), std::nullopt, {ctrl(Qt::Key_Tab), ctrl(Qt::Key_PageDown)}},
        {Command::PreviousTab,
         WindowActions::tr("&Previous tab"),
         std::nullopt,
         {ctrlShift(Qt::Key_Tab), ctrlShift(Qt::Key_Backtab), ctrl(Qt::Key_PageUp)}},
        {Command::NextRegion, WindowActions::tr("Next part of the &window"), std::nullopt, {QKeySequence(Qt::Key_F6)}},
        {Command::PreviousRegion,
         WindowActions::tr("Previous part of the w&indow"),
         std::nullopt,
         {QKeySequence(Qt::SHIFT | Qt::Key_F6)}},
    };
}

QList<CommandSpec> otherCommands()
{
    return {
        {Command::ShowCard, WindowActions::tr("&Card"), Icon::Card, {alt(Qt::Key_1)}},
        {Command::ShowFiles, WindowActions::tr("&Files"), Icon::Folder, {alt(Qt::Key_2)}},
        {Command::ShowHistory, WindowActions::tr("&History"), Icon::History, {alt(Qt::Key_3)}},
        {Command::ShowInsights, WindowActions::tr("&Insights"), Icon::Insights, {alt(Qt::Key_5)}},
        {Command::ShowViewer, WindowActions::tr("&Viewer", "rows of a dataset"), Icon::Table, {}},
        {Command::Download, WindowActions::tr("&Download"), Icon::Download, {ctrl(Qt::Key_D)}},
        {Command::ChooseFiles, WindowActions::tr("Choos&e files…"), Icon::Tree, {ctrlShift(Qt::Key_D)}},
        {Command::GoToFile, WindowActions::tr("&Go to file…"), Icon::Search, {ctrl(Qt::Key_P)}},
        {Command::SwitchRevision, WindowActions::tr("S&witch revision…"), Icon::Branch, {ctrlShift(Qt::Key_B)}},
        {Command::MarkFavourite,
         WindowActions::tr("Fa&vourite"),
         Icon::Like,
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)}},
        {Command::Watch,
         WindowActions::tr("Wa&tch"),
         Icon::Notifications,
         {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_W)}},
        {Command::OpenOnWeb, WindowActions::tr("&Open on the web"), Icon::OpenWeb, {ctrlShift(Qt::Key_O)}},
        {Command::PauseAll, WindowActions::tr("&Pause all"), Icon::Pause, {}},
        {Command::ResumeAll, WindowActions::tr("&Resume all"), Icon::Resume, {}},
        {Command::SignIn, WindowActions::tr("Sign &in"), Icon::Account, {}},
        {Command::SignOut, WindowActions::tr("Sign &out"), std::nullopt, {}},
        {Command::Settings,
         WindowActions::tr("&Settings…"),
         Icon::Configure,
         {ctrl(Qt::Key_Comma)},
         QAction::PreferencesRole},
        {Command::Help, WindowActions::tr("Hubscope &help"), std::nullopt, {QKeySequence(Qt::Key_F1)}},
        {Command::Shortcuts, WindowActions::tr("&Keyboard shortcuts"), std::nullopt, {ctrl(Qt::Key_Slash)}},
        {Command::About, WindowActions::tr("&About Hubscope"), Icon::Information, {}, QAction::AboutRole},
        {Command::AboutQt, WindowActions::tr("About &Qt"), std::nullopt, {}, QAction::AboutQtRole},
    };
}

constexpr auto kSeparator = std::nullopt;

} // namespace

WindowActions::WindowActions(ThemeSource &themes, QWidget *window)
    : QObject(window)
{
    m_actions.fill(nullptr);
    // Lists act on some of these keys themselves, for their current row: they take them before the window does.
    for (const CommandSpec &spec : windowCommands() + placeCommands() + otherCommands()) {
        auto *action = new QAction(spec.text, this);
        if (spec.icon)
            action->setIcon(themes.icon(*spec.icon));
        action->setShortcuts(spec.keys);
        action->setMenuRole(spec.role);
        action->setIconVisibleInMenu(true);
        const QString plain = action->iconText();
        action->setToolTip(toolTipWithShortcut(plain, action->shortcut()));
        window->addAction(action);
        m_actions.at(size_t(spec.command)) = action;
    }
    auto *appearances = new QActionGroup(this);
    for (const Command command : {Command::AppearanceSystem, Command::AppearanceLight, Command::AppearanceDark,
                                  Command::AppearanceHighContrast}) {
        (*this)[command]->setCheckable(true);
        appearances->addAction((*this)[command]);
    }
    (*this)[Command::ToggleNavigation]->setCheckable(true);
    (*this)[Command::ToggleNavigation]->setChecked(true);
    (*this)[Command::FullScreen]->setCheckable(true);
    (*this)[Command::MarkFavourite]->setCheckable(true);
    (*this)[Command::Watch]->setCheckable(true);
}

void WindowActions::fillMenu(QMenu *menu, const QList<std::optional<Command>> &entries) const
{
    for (const std::optional<Command> &entry : entries) {
        if (entry)
            menu->addAction((*this)[*entry]);
        else
            menu->addSeparator();
    }
}

void WindowActions::fillMenuBar(QMenuBar *bar) const
{
    using enum Command;
    fillMenu(bar->addMenu(tr("&File")), {NewTab, ReopenTab, CloseTab, kSeparator, Quit});
    fillMenu(bar->addMenu(tr("&Edit")), {PasteAddress, kSeparator, Find});
    QMenu *view = bar->addMenu(tr("&View"));
    fillMenu(view, {ToggleNavigation, ToggleFilters, TogglePreview, FullScreen, kSeparator});
    fillMenu(view->addMenu(tr("&Appearance")),
             {AppearanceSystem, AppearanceLight, AppearanceDark, AppearanceHighContrast});
    fillMenu(view, {TextLarger, TextSmaller, TextNormal, kSeparator, Reload, Stop});
    fillMenu(bar->addMenu(tr("&Go")),
             {Palette, FocusAddress, kSeparator, Back,       Forward,     kSeparator, Models,        Datasets,
              Spaces,  Collections,  Trending,   kSeparator, Favourites,  Recent,     Watching,      kSeparator,
              Library, Transfers,    kSeparator, NextTab,    PreviousTab, NextRegion, PreviousRegion});
    fillMenu(bar->addMenu(tr("&Repository")),
             {ShowCard, ShowViewer, ShowFiles, ShowHistory, ShowInsights, kSeparator, Download, ChooseFiles, kSeparator,
              GoToFile, SwitchRevision, kSeparator, MarkFavourite, Watch, kSeparator, CopyName, CopyLink, kSeparator,
              OpenOnWeb});
    fillMenu(bar->addMenu(tr("&Transfers")), {Transfers, kSeparator, PauseAll, ResumeAll});
    fillMenu(bar->addMenu(tr("T&ools")), {SignIn, SignOut, kSeparator, Settings});
    fillMenu(bar->addMenu(tr("&Help")), {Help, Shortcuts, kSeparator, About, AboutQt});
}

QList<WindowActions::Group> WindowActions::groups()
{
    using enum Command;
    return {{tr("Tabs and window"),
             {NewTab, CloseTab, ReopenTab, NextTab, PreviousTab, NextRegion, PreviousRegion, ToggleNavigation,
              ToggleFilters, TogglePreview, FullScreen, Quit}},
            {tr("Going places"), {Palette, FocusAddress, PasteAddress, Back, Forward, Reload, Library, Transfers}},
            {tr("Repository"),
             {ShowCard, ShowFiles, ShowHistory, ShowInsights, Download, ChooseFiles, GoToFile, SwitchRevision,
              MarkFavourite, Watch, CopyName, CopyLink, OpenOnWeb}},
            {tr("Reading"), {Find, TextLarger, TextSmaller, TextNormal}},
            {tr("Program"), {Settings, Help, Shortcuts}}};
}

} // namespace hs::ui
