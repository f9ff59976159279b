// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/pagestack.h"

namespace hs::ui {

using models::HistoryStep;
using models::Location;

namespace {

QString findTitle(models::FindPlace::Scope scope)
{
    switch (scope) {
    case models::FindPlace::Scope::Collections:
        return PageStack::tr("Collections");
    case models::FindPlace::Scope::People:
        return PageStack::tr("People");
    case models::FindPlace::Scope::Everything:
        break;
    }
    return PageStack::tr("Everything");
}

QString shelfTitle(models::ShelfPlace::View view)
{
    switch (view) {
    case models::ShelfPlace::View::Trending:
        return PageStack::tr("Trending");
    case models::ShelfPlace::View::Favourites:
        return PageStack::tr("Favourites");
    case models::ShelfPlace::View::Recent:
        return PageStack::tr("Recently viewed");
    case models::ShelfPlace::View::Watching:
        break;
    }
    return PageStack::tr("Watching");
}

} // namespace

PageStack::PageStack(models::TabList &tabs, QWidget *parent)
    : QStackedWidget(parent)
    , m_tabs(tabs)
{
    connect(&m_tabs, &models::TabList::leaving, this, &PageStack::remember);
    connect(&m_tabs, &models::TabList::placeChanged, this, &PageStack::showTab);
    connect(&m_tabs, &models::TabList::currentChanged, this, &PageStack::showCurrent);
    connect(&m_tabs, &models::TabList::removed, this, [this](int, int id) { dropPage(id); });
}

PageStack::~PageStack() = default;

void PageStack::setFactory(const PageFactory &factory)
{
    rememberAll();
    const QList<int> shown = m_pages.keys();
    for (const int id : shown)
        dropPage(id);
    m_factory = factory;
    showCurrent();
}

Page *PageStack::currentPage() const
{
    return pageAt(m_tabs.current());
}

Page *PageStack::pageAt(int position) const
{
    return position < 0 ? nullptr : m_pages.value(m_tabs.idAt(position));
}

QString PageStack::titleAt(int position) const
{
    if (const Page *page = pageAt(position))
        return page->title();
    const HistoryStep &step = m_tabs.historyAt(position).current();
    return step.title.isEmpty() ? placeTitle(step.location) : step.title;
}

void PageStack::rememberAll()
{
    const QList<int> shown = m_pages.keys();
    for (const int id : shown)
        remember(id);
}

void PageStack::remember(int id)
{
    if (const Page *page = m_pages.value(id))
        m_tabs.remember(id, page->title(), page->saveState());
}

void PageStack::dropPage(int id)
{
    Page *page = m_pages.take(id);
    if (!page)
        return;
    removeWidget(page);
    page->disconnect(this);
    // The page may be the one whose signal led here.
    page->deleteLater();
}

void PageStack::showCurrent()
{
    if (m_tabs.current() >= 0)
        showTab(m_tabs.idAt(m_tabs.current()));
    else
        Q_EMIT currentPageChanged();
}

void PageStack::showTab(int id)
{
    const int position = m_tabs.positionOf(id);
    if (position < 0 || !m_factory)
        return;
    const HistoryStep step = m_tabs.historyAt(position).current();
    Page *page = m_pages.value(id);
    if (page && page->location() != step.location) {
        if (page->showLocation(step.location))
            page->restoreState(step.pageState);
        else
            dropPage(id);
        page = m_pages.value(id);
    }
    if (!page && position == m_tabs.current())
        page = makePage(id, step);
    if (page && position == m_tabs.current()) {
        setCurrentWidget(page);
        Q_EMIT currentPageChanged();
        Q_EMIT loadingChanged(page->isLoading());
    }
    Q_EMIT titleChanged(position);
}

Page *PageStack::makePage(int id, const HistoryStep &step)
{
    Page *page = m_factory(step.location);
    m_pages.insert(id, page);
    addWidget(page);
    connectPage(id, page);
    if (!step.pageState.isEmpty())
        page->restoreState(step.pageState);
    return page;
}

void PageStack::connectPage(int id, Page *page)
{
    connect(page, &Page::titleChanged, this, [this, id] {
        if (const int position = m_tabs.positionOf(id); position >= 0)
            Q_EMIT titleChanged(position);
    });
    connect(page, &Page::locationChanged, this, [this, id, page](bool isNewStep) {
        m_tabs.refine(id, page->location(), isNewStep);
        if (page == currentPage())
            Q_EMIT currentPageChanged();
    });
    connect(page, &Page::loadingChanged, this, [this, page](bool isLoading) {
        if (page == currentPage())
            Q_EMIT loadingChanged(isLoading);
    });
    connect(page, &Page::commandsChanged, this, [this, page] {
        if (page == currentPage())
            Q_EMIT commandsChanged();
    });
    connect(page, &Page::openRequested, this, &PageStack::open);
    connect(page, &Page::externalLinkRequested, this, &PageStack::externalLinkRequested);
    connect(page, &Page::downloadRequested, this, &PageStack::downloadRequested);
    connect(page, &Page::statusMessage, this, &PageStack::statusMessage);
    connect(page, &Page::signInRequested, this, &PageStack::signInRequested);
    connect(page, &Page::settingsRequested, this, &PageStack::settingsRequested);
}

void PageStack::open(const Location &location, Page::OpenIn where)
{
    switch (where) {
    case Page::OpenIn::CurrentTab:
        m_tabs.navigate(location);
        break;
    case Page::OpenIn::NewTab:
        m_tabs.open(location, true);
        break;
    case Page::OpenIn::BackgroundTab:
        m_tabs.open(location, false);
        break;
    }
}

QString placeTitle(const Location &location)
{
    if (const auto *repo = std::get_if<models::RepoPlace>(&location))
        return repo->repo.id.name();
    if (std::holds_alternative<models::TransfersPlace>(location))
        return PageStack::tr("Transfers");
    if (std::holds_alternative<models::LibraryPlace>(location))
        return PageStack::tr("Library");
    if (const auto *owner = std::get_if<models::OwnerPlace>(&location))
        return owner->name;
    if (const auto *collection = std::get_if<models::CollectionPlace>(&location))
        return collection->words;
    if (const auto *find = std::get_if<models::FindPlace>(&location))
        return findTitle(find->scope);
    if (const auto *shelf = std::get_if<models::ShelfPlace>(&location))
        return shelfTitle(shelf->view);
    if (std::holds_alternative<models::ComparePlace>(location))
        return PageStack::tr("Compare");
    switch (std::get<models::SearchPlace>(location).query.kind) {
    case hub::RepoKind::Model:
        return PageStack::tr("Models");
    case hub::RepoKind::Dataset:
        return PageStack::tr("Datasets");
    case hub::RepoKind::Space:
        return PageStack::tr("Spaces");
    }
    return {};
}

} // namespace hs::ui
