// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessions/location.h"
#include "transfers/downloadrequest.h"

#include <QIcon>
#include <QWidget>

namespace hs::hub {
class HubClient;
}
namespace hs::transfers {
class TransferQueue;
}
namespace hs::models {
class AppSettings;
class FacetCatalog;
class ImageCache;
class LocalRepos;
class Shelf;
class ShelfRadar;
} // namespace hs::models

namespace hs::ui {

class ThemeSource;

/// What every page is given. All outlive the page; the composition root guarantees it.
struct PageDependencies
{
    hub::HubClient *client = nullptr;
    transfers::TransferQueue *transfers = nullptr;
    models::AppSettings *settings = nullptr;
    models::ImageCache *images = nullptr;
    ThemeSource *theme = nullptr;
    models::FacetCatalog *facets = nullptr;   ///< null: a page that needs one makes its own
    models::LocalRepos *localRepos = nullptr; ///< null: nothing is known to be on this computer
    models::Shelf *shelf = nullptr;           ///< null: nothing can be saved, marked or watched
    models::ShelfRadar *radar = nullptr;      ///< null: nobody asks what is new
    bool hasWebPages = true;                  ///< false: the hub answers programs only
};

/// What the window's menu and keys ask of the page in front (design.md §4).
enum class PageCommand { Download, ChooseFiles, GoToFile, SwitchRevision, ToggleFilters, TogglePreview };

/// The content of a tab. A page shows one Location, tells when it moves on by itself, and asks the window for
/// everything outside of itself by a signal. It decides nothing about data.
class Page : public QWidget
{
    Q_OBJECT

public:
    enum class OpenIn { CurrentTab, NewTab, BackgroundTab };
    Q_ENUM(OpenIn)

    using QWidget::QWidget;

    /// Tab title, in the person's language.
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QIcon icon() const = 0;
    [[nodiscard]] virtual models::Location location() const = 0;
    /// Shows another place of the same sort (another query, another revision or view) without being remade; false
    /// when it can't, and the window makes another page.
    virtual bool showLocation(const models::Location &location) = 0;

    /// F5. Selection and scroll position stay where the content allows.
    virtual void reload() = 0;
    /// Esc: ends what is loading.
    virtual void stop() {}
    [[nodiscard]] virtual bool isLoading() const { return false; }

    /// Scroll position, selection, expanded rows: for back and forward and for the next start.
    [[nodiscard]] virtual QByteArray saveState() const { return {}; }
    virtual void restoreState(const QByteArray &state) { Q_UNUSED(state) }

    /// The search field's text on search pages, for the omnibox; other pages are not asked.
    virtual void setSearchText(const QString &text) { Q_UNUSED(text) }
    /// Ctrl+F.
    virtual void find() {}
    /// Whether \a command means something here now; commandsChanged() tells when that changes.
    [[nodiscard]] virtual bool offers(PageCommand command) const
    {
        Q_UNUSED(command)
        return false;
    }
    /// Only what is offered.
    virtual void run(PageCommand command) { Q_UNUSED(command) }
    /// Where the keyboard goes when the page is shown.
    [[nodiscard]] virtual QWidget *initialFocus() { return this; }
    /// The parts of the page that F6 goes through, in reading order: filters, list, preview … Hidden ones are skipped.
    [[nodiscard]] virtual QList<QWidget *> regions() { return {initialFocus()}; }

Q_SIGNALS:
    void titleChanged();
    /// The page moved: a filter, another view, another revision. \a isNewStep: worth a step of "back".
    void locationChanged(bool isNewStep);
    void loadingChanged(bool isLoading);
    void commandsChanged();
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    /// A download somebody should look at before it begins: the window shows the plan.
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);
    /// A link that leaves the Hub; the window hands it to the system's browser.
    void externalLinkRequested(const QUrl &url);
    /// For the status bar, 5 s.
    void statusMessage(const QString &text);
    /// The Hub asked for a token, or refused it.
    void signInRequested();
    void settingsRequested();
};

} // namespace hs::ui
