// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/hubcontext.h"
#include "sessions/reachability.h"
#include "sessions/tablist.h"
#include "shell/closequestion.h"
#include "shell/navigationpane.h"
#include "shell/pagefactory.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace hs::models {
class AppSettings;
class LocalRepos;
class Shelf;
} // namespace hs::models

namespace hs::transfers {
class TransferQueue;
struct TransferTotals;
} // namespace hs::transfers

namespace hs::ui {

class BrowserBar;
class CommandPalette;
class HubNotices;
class OmniboxWiring;
class PageStack;
class ShelfWiring;
class StatusLine;
class TabStrip;
class ThemeSource;
class WindowActions;

/// The Hub a window shows, as somebody. All pointers outlive the window's use of them: until the next connectHub().
struct HubSide
{
    PageFactory pages;
    hub::HubContextPtr hub;
    models::Reachability *reachability = nullptr;
    transfers::TransferQueue *transfers = nullptr;
    const models::LocalRepos *localRepos = nullptr;
    models::Shelf *shelf = nullptr;           ///< saved searches, favourites, watches; null: there are none
    models::WindowSession *session = nullptr; ///< where the tabs are kept; null: nowhere
    bool isSampleHub = false;
    bool hasHub = true;           ///< false: there is none to ask, as `reachability` tells
    bool hasSavedAnswers = false; ///< pages can be shown without the network
};

/// The frame: menu bar, navigation, tabs, toolbar, pages, status line. It connects these parts and decides nothing
/// about the Hub; what needs another layer (sign-in, settings, another hub) it asks for by a signal.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        ThemeSource &themes;
        models::AppSettings &settings;
        const base::Clock &clock;
    };

    /// All parts outlive the window.
    explicit MainWindow(const Parts &parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Takes over \a account.
    void setAccountWidget(QWidget *account);
    /// Whose repositories the navigation offers; empty: nobody is signed in.
    void showOwners(const QString &account, const QStringList &organizations);
    /// Another Hub or another account. With another session its tabs take the place of those shown; with the same one
    /// the same tabs are shown afresh.
    void connectHub(const HubSide &side);
    /// Saves the tabs and deletes the pages soon: nothing of the Hub is used after control returned to the event loop.
    void leaveHub();
    /// Opens what a person or another program named; the status line tells when it is no address. \a isFromInside as
    /// in models::parseLocation.
    bool openAddress(const QString &text, Page::OpenIn where, bool isFromInside);
    void open(const models::Location &location, Page::OpenIn where);
    void showMessage(const QString &text);
    /// The keyboard goes to the page's main part.
    void focusPage();
    void showFreeSpace(qint64 bytes);

    [[nodiscard]] WindowActions &actions() const { return *m_actions; }
    [[nodiscard]] models::TabList &tabs() { return m_tabs; }
    [[nodiscard]] PageStack &pages() const { return *m_pages; }
    /// Messages about the whole window, which stay until closed.
    [[nodiscard]] HubNotices &notices() const { return *m_notices; }
    /// Empty before the first connectHub().
    [[nodiscard]] QUrl endpoint() const;
    [[nodiscard]] bool hasRunningTransfers() const;
    /// Asks first where transfers run; closed() follows when the person has it so.
    void quit();

Q_SIGNALS:
    void sampleHubRequested();
    void defaultHubRequested();
    /// There was no Hub to ask; perhaps there is now.
    void hubRetryRequested();
    void signInRequested();
    void settingsRequested();
    /// The window is closing, for good.
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    friend class CommandWiring;

    void buildUi();
    QWidget *makeAppMark();
    void connectParts();
    void connectTransfers();
    void showTransfers(const transfers::TransferTotals &totals);
    void restoreTabs();
    void showCurrentPage();
    void showPlaceInChrome(const models::Location &location);
    void showPlaceInNavigation(const models::Location &location);
    void noteVisit(const models::Location &location);
    void connectPlaces();
    void followShelf();
    void openSearch(int position, Page::OpenIn where);
    void removeSearch(int position);
    void updateReachability();
    void openPlace(NavigationPane::Place place, Page::OpenIn where);

    void saveSession();
    void askBeforeClosing(CloseQuestion::Wish wish);

    Parts m_parts;
    HubSide m_side;
    models::TabList m_tabs;
    WindowActions *m_actions;
    NavigationPane *m_navigation;
    PageStack *m_pages;
    TabStrip *m_strip;
    BrowserBar *m_bar;
    HubNotices *m_notices;
    StatusLine *m_status;
    CommandPalette *m_palette;
    OmniboxWiring *m_omnibox;
    ShelfWiring *m_shelf;
    QTimer m_saving;
    bool m_isCloseConfirmed = false;
};

} // namespace hs::ui
