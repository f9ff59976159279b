// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "shell/navdelegate.h"

#include <QPointer>
#include <QWidget>

#include <optional>

class QStandardItem;
class QStandardItemModel;
class QTreeView;
class QVBoxLayout;

namespace hs::models {
class LocalRepos;
class Shelf;
struct SavedSearch;
} // namespace hs::models

namespace hs::ui {

class ThemeSource;

/// The places of the program at the left edge of the window, and the account below them. A list of places, not a tree
/// of state: it tells what was chosen and shows what it is told. Saved searches are renamed (F2) and removed (Del)
/// here. Narrow windows get a rail of icons.
class NavigationPane : public QWidget
{
    Q_OBJECT

public:
    enum class Place {
        Models,
        Datasets,
        Spaces,
        Collections,
        Trending,
        Library,
        Transfers,
        Favourites,
        Recent,
        Watching
    };
    Q_ENUM(Place)

    explicit NavigationPane(ThemeSource &themes, QWidget *parent = nullptr);

    /// Takes over \a account; it stands at the bottom and finds its form from its width.
    void setAccountWidget(QWidget *account);
    void setRail(bool isRail);
    [[nodiscard]] bool isRail() const { return m_isRail; }
    /// Marks the place that is shown; nothing when it is none of these.
    void showPlace(std::optional<Place> place);
    /// Marks a saved search.
    void showSearch(int position);
    /// Marks somebody of setOwners(); nothing when it is none of them.
    void showOwner(const QString &name);
    /// Whose pages stand under "Yours": the account first, then its organizations.
    void setOwners(const QString &account, const QStringList &organizations);
    /// Saved searches and the number of news, as \a shelf tells; null: nothing is kept, and the places for it are
    /// not there.
    void followShelf(const models::Shelf *shelf);
    /// Files moving now, or, when there are any, files that failed.
    void showTransfers(int moving, int failed);
    /// Behind "Library": how much there is, as \a local tells; null: nothing.
    void followLibrary(const models::LocalRepos *local);

    [[nodiscard]] QTreeView *view() const { return m_view; }

Q_SIGNALS:
    void placeChosen(hs::ui::NavigationPane::Place place, hs::ui::Page::OpenIn where);
    void ownerChosen(const QString &name, hs::ui::Page::OpenIn where);
    void searchChosen(int position, hs::ui::Page::OpenIn where);
    void searchRenamed(int position, const QString &name);
    void searchRemoved(int position);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    [[nodiscard]] static QStandardItem *makeRow(const QString &text);
    void buildUi();
    void fill();
    void fitColumn();
    void choose(const QModelIndex &index, Page::OpenIn where);
    void showSearches();
    void showNews();
    void showSearchMenu(const QModelIndex &index, const QPoint &position);
    [[nodiscard]] bool handleKey(const QKeyEvent &key);
    void takeRename(const QStandardItem *row);
    [[nodiscard]] QModelIndex indexOf(Place place) const;
    [[nodiscard]] QModelIndex indexWith(int role, const QVariant &value) const;
    void setBadge(Place place, const NavBadge &badge);
    void showLibrarySize(qint64 bytes);

    ThemeSource &m_themes;
    QPointer<const models::LocalRepos> m_library;
    QPointer<const models::Shelf> m_shelf;
    QStandardItemModel *m_model;
    QStandardItem *m_yours = nullptr;
    QStandardItem *m_searches = nullptr;
    int m_ownerCount = 0;
    bool m_isShowingSearches = false; ///< what changes is not what somebody typed
    QTreeView *m_view;
    NavDelegate *m_delegate;
    QVBoxLayout *m_column;
    bool m_isRail = false;
};

} // namespace hs::ui
