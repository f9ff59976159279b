// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "library/librarysortmodel.h"
#include "lists/librarylistmodel.h"
#include "sessions/librarywork.h"

#include <memory>

class QMenu;
class QStackedWidget;

namespace hs::models {
class UpdateRadar;
}

namespace hs::ui {

class Banner;
class LibraryBar;
class LibraryBars;
class LibraryDetails;
class LibraryHeader;
class LibraryMap;
class LibraryView;
class StatePane;
class ToastHost;

/// The repositories in the cache of this computer, whoever put them there (mockup 08): map or bars, the table with its
/// marks, a side pane, and what is done with what is marked.
class LibraryPage : public Page
{
    Q_OBJECT

public:
    /// Shows the cache that the dependencies' localRepos look at; it must be there.
    explicit LibraryPage(const PageDependencies &dependencies, QWidget *parent = nullptr);
    ~LibraryPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override { return models::LibraryPlace{}; }
    bool showLocation(const models::Location &location) override;
    void reload() override;
    [[nodiscard]] bool isLoading() const override;
    void find() override;
    [[nodiscard]] bool offers(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    void connectHeader();
    void connectView();
    void connectWork();
    void connectRadar();
    void connectUnreadable();
    void showState();
    void showRows();
    void showTiles();
    void showDetails();
    void showMarks();
    void showInUse();
    void showCheck();
    void showUnreadable();
    void fitPanes();

    void open(const library::RepoKey &repo, OpenIn where);
    void showMenu(const QPoint &position);
    void freeMarked();
    void markOnly(const QList<library::DeletionWish> &wishes);
    void emptyBin();
    void check(const QList<library::CachedRepo> &repos);
    void addFetchActions(QMenu &menu, const library::CachedRepo &repo);
    void update(const library::RepoKey &repo);
    void repair(const library::RepoKey &repo);
    void downloadAgain();
    void chooseFolder();
    void chooseImport();
    void offerImport(const QString &folder, const QList<library::ImportMatch> &matches);
    void askForRepository(const QString &folder);
    void showFolder(const QString &path);
    void copy(const QString &text);
    void tellFailure(const base::HubError &error);
    void startRadar();

    PageDependencies m_dependencies;
    models::LibraryListModel m_model;
    LibrarySortModel m_sorted;
    models::LibraryWork m_work;
    std::unique_ptr<models::UpdateRadar> m_radar;
    LibraryHeader *m_header = nullptr;
    QStackedWidget *m_pictures = nullptr;
    QWidget *m_picturePane = nullptr;
    LibraryMap *m_map = nullptr;
    LibraryBars *m_bars = nullptr;
    LibraryView *m_table = nullptr;
    StatePane *m_pane = nullptr;
    LibraryDetails *m_details = nullptr;
    LibraryBar *m_bar = nullptr;
    Banner *m_unreadable = nullptr;
    ToastHost *m_toasts = nullptr;
    QString m_undoId;
    bool m_wantsDetails = true;
    bool m_hasLookedForUpdates = false;
    QList<transfers::DownloadRequest> m_repairs; // to be ordered as soon as the damaged contents are out of the way
    QString m_compared;                          // the folder whose files are looked through; else empty
    bool m_ignoresStrangers = false;             // somebody closed that message
    bool m_asksForRepository = false;            // when a folder has nothing for those that are here
};

} // namespace hs::ui
