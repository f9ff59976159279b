// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/ownerpage.h"

#include "common/errortext.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/pagetabbar.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "items/itemlist.h"
#include "items/itemspane.h"
#include "items/itemwords.h"
#include "people/ownerheader.h"
#include "sessions/shelf.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include <algorithm>

namespace hs::ui {

using models::LoadState;
using models::PagedModel;

namespace {

constexpr qsizetype kNewestRepos = 15;
constexpr qsizetype kNewestCollections = 6;

bool isEarlier(const hub::RepoSummary &a, const hub::RepoSummary &b)
{
    return a.lastModified.value_or(QDateTime()) > b.lastModified.value_or(QDateTime());
}

hub::RepoKind kindOf(models::OwnerPlace::View view)
{
    return hub::kAllRepoKinds.at(size_t(view) - size_t(models::OwnerPlace::View::Models));
}

} // namespace

OwnerPage::OwnerPage(const PageDependencies &dependencies, const models::OwnerPlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_place(place)
    , m_session(dependencies.client->context(), place.name)
    , m_header(new OwnerHeader(*dependencies.theme, place.name))
    , m_tabs(new PageTabBar(*dependencies.theme))
    , m_items(new ItemsPane(dependencies))
{
    buildUi();
    connectSession();
    connectItems();
    m_session.load();
    loadView();
    showItems();
}

OwnerPage::~OwnerPage() = default;

void OwnerPage::buildUi()
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space.s3, 0, space.s3, 0);
    line->addWidget(m_tabs);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(m_items, 1);
    m_tabs->addPageTab(Icon::Home, tr("Overview"));
    m_tabs->addPageTab(Icon::Model, tr("Models"));
    m_tabs->addPageTab(Icon::Dataset, tr("Datasets"));
    m_tabs->addPageTab(Icon::Space, tr("Spaces"));
    m_tabs->addPageTab(Icon::Collection, tr("Collections"));
    m_tabs->setCurrentIndex(int(m_place.view));
    m_tabs->setAccessibleName(tr("What %1 has made").arg(m_place.name));
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (View(tab) == m_place.view)
            return;
        setView(View(tab));
        Q_EMIT locationChanged(true);
    });
}

void OwnerPage::connectSession()
{
    connect(&m_session, &models::OwnerSession::ownerChanged, this, &OwnerPage::showOwner);
    const auto follow = [this](PagedModel &list) {
        connect(&list, &PagedModel::stateChanged, this, &OwnerPage::showItems);
        connect(&list, &PagedModel::pageLoaded, this, &OwnerPage::showItems);
    };
    for (const hub::RepoKind kind : hub::kAllRepoKinds)
        follow(m_session.repos(kind));
    follow(m_session.collections());
    connect(m_header, &OwnerHeader::searchRequested, this, [this] {
        hub::SearchQuery query;
        query.author = m_place.name;
        if (m_place.view == View::Datasets || m_place.view == View::Spaces)
            query.kind = kindOf(m_place.view);
        Q_EMIT openRequested(models::SearchPlace{query}, OpenIn::CurrentTab);
    });
    if (models::Shelf *shelf = m_dependencies.shelf) {
        connect(m_header, &OwnerHeader::watchToggled, shelf,
                [this, shelf](bool isWatched) { shelf->setWatched(m_place.name, isWatched); });
        connect(shelf, &models::Shelf::watchesChanged, this, &OwnerPage::showWatch);
    }
    showWatch();
}

void OwnerPage::connectItems()
{
    connect(m_items, &ItemsPane::openRequested, this, &Page::openRequested);
    connect(m_items, &ItemsPane::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_items, &ItemsPane::statusMessage, this, &Page::statusMessage);
    connect(m_items, &ItemsPane::downloadRequested, this, &Page::downloadRequested);
    connect(m_items, &ItemsPane::endNeared, this, [this] {
        if (m_place.view == View::Collections)
            m_session.collections().fetchMore({});
        else if (m_place.view != View::Overview)
            m_session.repos(kindOf(m_place.view)).fetchMore({});
    });
    connect(m_items->pane(), &StatePane::stopRequested, this, &OwnerPage::stop);
    connect(m_items->pane(), &StatePane::actionTriggered, this, &OwnerPage::act);
}

QString OwnerPage::title() const
{
    const auto &owner = m_session.owner().value;
    return owner && !owner->fullname.isEmpty() ? owner->fullname : m_place.name;
}

QIcon OwnerPage::icon() const
{
    const auto &owner = m_session.owner().value;
    return m_dependencies.theme->icon(owner && !owner->isOrganization ? Icon::Account : Icon::Organization);
}

bool OwnerPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<models::OwnerPlace>(&location);
    if (!place || place->name != m_place.name)
        return false;
    setView(place->view);
    return true;
}

void OwnerPage::setView(View view)
{
    m_place.view = view;
    m_tabs->setCurrentIndex(int(view));
    loadView();
    showItems();
}

void OwnerPage::loadView()
{
    const bool isOverview = m_place.view == View::Overview;
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        if (isOverview || (m_place.view != View::Collections && kindOf(m_place.view) == kind))
            m_session.loadRepos(kind);
    }
    if (isOverview || m_place.view == View::Collections)
        m_session.loadCollections();
}

void OwnerPage::showWatch()
{
    const models::Shelf *shelf = m_dependencies.shelf;
    m_header->setWatched(shelf ? std::optional(shelf->isWatched(m_place.name)) : std::nullopt);
}

void OwnerPage::showOwner()
{
    if (const auto &owner = m_session.owner().value) {
        m_header->showOwner(*owner);
        m_tabs->setTabCount(int(View::Models), owner->models);
        m_tabs->setTabCount(int(View::Datasets), owner->datasets);
        m_tabs->setTabCount(int(View::Spaces), owner->spaces);
    }
    Q_EMIT titleChanged();
    showItems();
}

void OwnerPage::announceLoading()
{
    if (m_wasLoading == isLoading())
        return;
    m_wasLoading = !m_wasLoading;
    Q_EMIT loadingChanged(m_wasLoading);
}

void OwnerPage::showItems()
{
    announceLoading();
    if (m_session.owner().state == LoadState::Failed && m_session.owner().error->httpStatus == 404) {
        StateMessage message;
        message.icon = Icon::Account;
        message.title = tr("There is nobody called %1").arg(m_place.name);
        message.text = tr("A person or organization can have another name now.");
        m_items->pane()->showMessage(message);
        return;
    }
    switch (m_place.view) {
    case View::Overview:
        return showOverview();
    case View::Collections:
        return showCollections();
    case View::Models:
    case View::Datasets:
    case View::Spaces:
        return showRepos(kindOf(m_place.view));
    }
}

void OwnerPage::showOverview()
{
    QList<hub::RepoSummary> newest;
    bool isWaiting = false;
    for (const hub::RepoKind kind : hub::kAllRepoKinds) {
        const models::RepoSearchModel &list = m_session.repos(kind);
        isWaiting = isWaiting || list.state() == PagedModel::State::Loading;
        newest += list.rows();
    }
    if (newest.isEmpty() && isWaiting)
        return m_items->pane()->showLoading(tr("Loading %1…").arg(m_place.name));
    std::ranges::stable_sort(newest, isEarlier);
    QList<Item> items;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (!newest.isEmpty())
        items.append(sectionItem(tr("Repositories"), tr("newest changes first")));
    for (const hub::RepoSummary &repo : newest.first(std::min(kNewestRepos, newest.size())))
        items.append(m_items->itemOf(repo));
    const QList<hub::Collection> &collections = m_session.collections().rows();
    if (!collections.isEmpty())
        items.append(sectionItem(tr("Collections")));
    for (const hub::Collection &collection : collections.first(std::min(kNewestCollections, collections.size())))
        items.append(itemwords::collectionItem(collection, now));
    if (!items.isEmpty())
        return m_items->setItems(items);
    showListState(m_session.repos(hub::RepoKind::Model), tr("%1 has no public repositories").arg(m_place.name));
}

void OwnerPage::showRepos(hub::RepoKind kind)
{
    const models::RepoSearchModel &list = m_session.repos(kind);
    if (list.rowCount() == 0)
        return showListState(list, tr("%1 has none of these").arg(m_place.name));
    QList<Item> items;
    items.reserve(list.rowCount());
    for (const hub::RepoSummary &repo : list.rows())
        items.append(m_items->itemOf(repo));
    m_items->setItems(items);
}

void OwnerPage::showCollections()
{
    const models::CollectionListModel &list = m_session.collections();
    if (list.rowCount() == 0)
        return showListState(list, tr("%1 has no collections").arg(m_place.name));
    QList<Item> items;
    for (const hub::Collection &collection : list.rows())
        items.append(itemwords::collectionItem(collection, QDateTime::currentDateTimeUtc()));
    m_items->setItems(items);
}

void OwnerPage::showListState(const PagedModel &list, const QString &emptyTitle)
{
    if (list.state() == PagedModel::State::Failed) {
        const ErrorText text = errorText(*list.error(), {.failed = tr("This list could not be loaded"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        m_items->pane()->showMessage(errorMessage(text));
    } else if (list.state() == PagedModel::State::Empty || list.state() == PagedModel::State::Ready) {
        StateMessage message;
        message.icon = Icon::Search;
        message.title = emptyTitle;
        m_items->pane()->showMessage(message);
    } else {
        m_items->pane()->showLoading(tr("Loading %1…").arg(m_place.name));
    }
}

void OwnerPage::act(int action)
{
    if (action == int(ErrorAction::CopyDetails) && m_session.owner().error)
        QGuiApplication::clipboard()->setText(m_session.owner().error->details());
    else
        reload();
}

QByteArray OwnerPage::saveState() const
{
    return m_items->saveState();
}

void OwnerPage::restoreState(const QByteArray &state)
{
    m_items->restoreState(state);
}

QWidget *OwnerPage::initialFocus()
{
    return m_items->pane()->isShowingContent() ? static_cast<QWidget *>(m_items->list()) : m_tabs;
}

QList<QWidget *> OwnerPage::regions()
{
    return {m_header->watchButton(), m_tabs, m_items};
}

} // namespace hs::ui
