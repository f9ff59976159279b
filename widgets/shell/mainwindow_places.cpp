// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where MainWindow goes and how its frame shows where it is.

#include "sessions/shelf.h"
#include "shell/browserbar.h"
#include "shell/hubnotices.h"
#include "shell/mainwindow.h"
#include "shell/omnibox.h"
#include "shell/places.h"
#include "shell/shelfwiring.h"

#include <array>

namespace hs::ui {

using models::Location;
using models::RepoPlace;
using models::SearchPlace;

void MainWindow::connectPlaces()
{
    connect(m_navigation, &NavigationPane::placeChosen, this, &MainWindow::openPlace);
    connect(m_navigation, &NavigationPane::ownerChosen, this, [this](const QString &name, Page::OpenIn where) {
        open(models::OwnerPlace{name, models::OwnerPlace::View::Overview}, where);
    });
    connect(m_navigation, &NavigationPane::searchChosen, this, &MainWindow::openSearch);
    connect(m_navigation, &NavigationPane::searchRemoved, this, &MainWindow::removeSearch);
    connect(m_navigation, &NavigationPane::searchRenamed, this, [this](int position, const QString &name) {
        if (m_side.shelf)
            m_side.shelf->renameSearch(position, name);
    });
}

void MainWindow::followShelf()
{
    m_navigation->followShelf(m_side.shelf);
    m_shelf->setShelf(m_side.shelf);
    if (m_side.shelf && m_side.shelf->setAsideFile())
        m_notices->showSetAside(*m_side.shelf->setAsideFile());
}

void MainWindow::showOwners(const QString &account, const QStringList &organizations)
{
    m_navigation->setOwners(account, organizations);
}

void MainWindow::openSearch(int position, Page::OpenIn where)
{
    if (m_side.shelf && position >= 0 && position < m_side.shelf->searches().size())
        open(SearchPlace{m_side.shelf->searches().at(position).query}, where);
}

void MainWindow::removeSearch(int position)
{
    if (!m_side.shelf || position < 0 || position >= m_side.shelf->searches().size())
        return;
    const QString name = m_side.shelf->searches().at(position).name;
    m_side.shelf->removeSearch(position);
    showMessage(tr("Removed the saved search “%1”").arg(name));
}

void MainWindow::showPlaceInChrome(const Location &location)
{
    Omnibox *box = m_bar->omnibox();
    if (const auto *search = std::get_if<SearchPlace>(&location))
        box->showSearch(search->query.kind, search->query.text);
    else if (const auto *find = std::get_if<models::FindPlace>(&location))
        box->showSearch(find->scope, find->text);
    else
        box->showAddress(linkOf(location));
    showPlaceInNavigation(location);
}

void MainWindow::showPlaceInNavigation(const Location &location)
{
    using Place = NavigationPane::Place;
    if (const auto *search = std::get_if<SearchPlace>(&location)) {
        const int saved = m_side.shelf ? m_side.shelf->searchAt(search->query) : -1;
        constexpr std::array places{Place::Models, Place::Datasets, Place::Spaces};
        if (saved >= 0)
            m_navigation->showSearch(saved);
        else
            m_navigation->showPlace(places.at(size_t(search->query.kind)));
        return;
    }
    if (const auto *owner = std::get_if<models::OwnerPlace>(&location))
        return m_navigation->showOwner(owner->name);
    if (const auto *shelf = std::get_if<models::ShelfPlace>(&location)) {
        constexpr std::array places{Place::Trending, Place::Favourites, Place::Recent, Place::Watching};
        return m_navigation->showPlace(places.at(size_t(shelf->view)));
    }
    const auto *find = std::get_if<models::FindPlace>(&location);
    if (find && find->scope == models::FindPlace::Scope::Collections)
        m_navigation->showPlace(Place::Collections);
    else if (std::holds_alternative<models::LibraryPlace>(location))
        m_navigation->showPlace(Place::Library);
    else if (std::holds_alternative<models::TransfersPlace>(location))
        m_navigation->showPlace(Place::Transfers);
    else
        m_navigation->showPlace(std::nullopt);
}

/// What is in front was seen: it stands first among what was opened, and its news are known.
void MainWindow::noteVisit(const Location &location)
{
    models::Shelf *shelf = m_side.shelf;
    if (!shelf)
        return;
    const auto *repo = std::get_if<RepoPlace>(&location);
    const auto *owner = std::get_if<models::OwnerPlace>(&location);
    if (repo)
        shelf->visited(repo->repo.kind, repo->repo.id);
    for (const models::Watch &watch : QList(shelf->watches())) {
        const bool isSeen =
            (repo && watch.isOf(repo->repo.kind, repo->repo.id)) || (owner && watch.owner == owner->name);
        if (isSeen && !watch.news.isEmpty())
            shelf->seen(watch);
    }
}

void MainWindow::openPlace(NavigationPane::Place place, Page::OpenIn where)
{
    using Place = NavigationPane::Place;
    using View = models::ShelfPlace::View;
    switch (place) {
    case Place::Library:
        return open(models::LibraryPlace{}, where);
    case Place::Transfers:
        return open(models::TransfersPlace{}, where);
    case Place::Collections:
        return open(models::FindPlace{models::FindPlace::Scope::Collections, {}, {}}, where);
    case Place::Trending:
        return open(models::ShelfPlace{View::Trending}, where);
    case Place::Favourites:
        return open(models::ShelfPlace{View::Favourites}, where);
    case Place::Recent:
        return open(models::ShelfPlace{View::Recent}, where);
    case Place::Watching:
        return open(models::ShelfPlace{View::Watching}, where);
    case Place::Models:
    case Place::Datasets:
    case Place::Spaces:
        break;
    }
    SearchPlace search;
    search.query.kind = hub::kAllRepoKinds.at(size_t(place)); // the first places, in this order
    open(search, where);
}

} // namespace hs::ui
