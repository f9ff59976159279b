// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/shelfwiring.h"

#include "sessions/shelf.h"
#include "shell/mainwindow.h"
#include "shell/pagestack.h"
#include "shell/windowactions.h"

namespace hs::ui {

namespace {

template <typename Place>
std::optional<Place> placeInFront(models::TabList &tabs)
{
    if (tabs.current() < 0)
        return std::nullopt;
    const models::Location here = tabs.historyAt(tabs.current()).current().location;
    const auto *place = std::get_if<Place>(&here);
    return place ? std::optional(*place) : std::nullopt;
}

} // namespace

ShelfWiring::ShelfWiring(MainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    connect(window.actions()[Command::MarkFavourite], &QAction::triggered, this, &ShelfWiring::mark);
    connect(window.actions()[Command::Watch], &QAction::triggered, this, &ShelfWiring::watch);
    connect(&window.pages(), &PageStack::currentPageChanged, this, &ShelfWiring::refresh);
    refresh();
}

void ShelfWiring::setShelf(models::Shelf *shelf)
{
    if (m_shelf)
        m_shelf->disconnect(this);
    m_shelf = shelf;
    if (shelf) {
        connect(shelf, &models::Shelf::favouritesChanged, this, &ShelfWiring::refresh);
        connect(shelf, &models::Shelf::watchesChanged, this, &ShelfWiring::refresh);
    }
    refresh();
}

void ShelfWiring::refresh()
{
    const auto repo = placeInFront<models::RepoPlace>(m_window.tabs());
    const auto owner = placeInFront<models::OwnerPlace>(m_window.tabs());
    QAction *mark = m_window.actions()[Command::MarkFavourite];
    QAction *watch = m_window.actions()[Command::Watch];
    mark->setEnabled(m_shelf && repo);
    watch->setEnabled(m_shelf && (repo || owner));
    mark->setChecked(mark->isEnabled() && m_shelf->isFavourite(repo->repo.kind, repo->repo.id));
    watch->setChecked(watch->isEnabled() &&
                      (repo ? m_shelf->isWatched(repo->repo.kind, repo->repo.id) : m_shelf->isWatched(owner->name)));
}

void ShelfWiring::mark(bool isFavourite)
{
    const auto repo = placeInFront<models::RepoPlace>(m_window.tabs());
    if (!m_shelf || !repo)
        return;
    m_shelf->setFavourite(repo->repo.kind, repo->repo.id, isFavourite);
    const QString name = repo->repo.id.toString();
    m_window.showMessage(isFavourite ? tr("%1 is a favourite now").arg(name)
                                     : tr("%1 is no favourite any more").arg(name));
}

void ShelfWiring::watch(bool isWatched)
{
    const auto repo = placeInFront<models::RepoPlace>(m_window.tabs());
    const auto owner = placeInFront<models::OwnerPlace>(m_window.tabs());
    if (!m_shelf || (!repo && !owner))
        return;
    const QString name = repo ? repo->repo.id.toString() : owner->name;
    if (repo)
        m_shelf->setWatched(repo->repo.kind, repo->repo.id, isWatched);
    else
        m_shelf->setWatched(name, isWatched);
    m_window.showMessage(isWatched ? tr("%1 is watched: what is new stands under “Watching”").arg(name)
                                   : tr("%1 is not watched any more").arg(name));
}

} // namespace hs::ui
