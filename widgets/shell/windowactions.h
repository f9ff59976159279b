// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme/icons.h"

#include <QAction>
#include <QList>
#include <QObject>

#include <array>
#include <optional>

class QMenu;
class QMenuBar;
class QWidget;

namespace hs::ui {

class ThemeSource;

/// What the window can be told to do, by menu, key, palette or button (design.md §4).
enum class Command {
    NewTab,
    CloseTab,
    ReopenTab,
    Quit,
    CopyName,
    CopyLink,
    PasteAddress,
    Find,
    ToggleNavigation,
    ToggleFilters,
    TogglePreview,
    AppearanceSystem,
    AppearanceLight,
    AppearanceDark,
    AppearanceHighContrast,
    TextLarger,
    TextSmaller,
    TextNormal,
    FullScreen,
    Back,
    Forward,
    Reload,
    Stop,
    FocusAddress,
    Palette,
    Models,
    Datasets,
    Spaces,
    Collections,
    Trending,
    Favourites,
    Recent,
    Watching,
    Library,
    Transfers,
    NextTab,
    PreviousTab,
    NextRegion,
    PreviousRegion,
    ShowCard,
    ShowFiles,
    ShowHistory,
    ShowInsights,
    ShowViewer,
    Download,
    ChooseFiles,
    GoToFile,
    SwitchRevision,
    MarkFavourite,
    Watch,
    OpenOnWeb,
    PauseAll,
    ResumeAll,
    SignIn,
    SignOut,
    Settings,
    Help,
    Shortcuts,
    About,
    AboutQt,
};

inline constexpr int kCommandCount = int(Command::AboutQt) + 1;

/// The actions of one window: made once from a table, put into the menu bar, found by everything that shows or
/// triggers them. It does nothing itself.
class WindowActions : public QObject
{
    Q_OBJECT

public:
    /// The shortcuts work in \a window.
    WindowActions(ThemeSource &themes, QWidget *window);

    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.at(size_t(command)); }
    /// All of them, in the order of the menus.
    [[nodiscard]] const std::array<QAction *, kCommandCount> &all() const { return m_actions; }

    void fillMenuBar(QMenuBar *bar) const;
    /// For the shortcut list: title of each menu and what is in it.
    struct Group
    {
        QString title;
        QList<Command> commands; ///< Separators are left out.
    };
    [[nodiscard]] static QList<Group> groups();

private:
    void fillMenu(QMenu *menu, const QList<std::optional<Command>> &entries) const;

    std::array<QAction *, kCommandCount> m_actions;
};

} // namespace hs::ui
