// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchpage.h"

#include "common/kindicon.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "lists/searchfilters.h"
#include "search/facetpanel.h"
#include "search/filterbar.h"
#include "search/resultlist.h"
#include "search/resultspane.h"
#include "search/searchwords.h"
#include "sessions/localrepos.h"
#include "sessions/shelf.h"
#include "shelf/shelfwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QVBoxLayout>

namespace hs::ui {

using models::SearchPlace;

namespace {

constexpr std::chrono::milliseconds kFrame{16};

} // namespace

SearchPage::SearchPage(const PageDependencies &dependencies, const SearchPlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_themes(*dependencies.theme)
    , m_ownCatalog(dependencies.facets ? nullptr
                                       : std::make_unique<models::FacetCatalog>(dependencies.client->context()))
    , m_model(dependencies.client->context())
    , m_preview(dependencies.client->context())
    , m_actions(*dependencies.theme, *dependencies.client, dependencies.hasWebPages)
{
    m_model.setQuery(place.query);
    m_actions.setShelf(dependencies.shelf);
    buildUi();
    connectResults();
    connectShelf();
    connectPreview();
    connectTransfers();
    connectLocalRepos();
    connect(&catalog(), &models::FacetCatalog::loaded, this, &SearchPage::showTags);
    catalog().load(place.query.kind);
    showTags();
    restoreLayout();
    arrange();
    m_model.searchNow();
    connect(&m_making, &QTimer::timeout, this, &SearchPage::makeParts);
    m_making.start(kFrame);
}

SearchPage::~SearchPage() = default;

models::FacetCatalog &SearchPage::catalog() const
{
    return m_dependencies.facets ? *m_dependencies.facets : *m_ownCatalog;
}

void SearchPage::buildUi()
{
    const hub::RepoKind kind = m_model.query().kind;
    setSurface(this, Surface::Page);
    m_outer = new Splitter(m_themes, Qt::Horizontal, this);
    m_inner = new Splitter(m_themes, Qt::Horizontal);
    m_filters = new FacetPanel(m_themes, kind);
    m_results = new ResultsPane(m_themes, m_model, m_actions);
    m_previewPane = new PreviewPane(m_dependencies, m_preview, m_actions, kind);
    const ThemeSizes &size = m_themes.theme().size;
    m_filters->setMinimumWidth(size.facetPanelMin);
    m_outer->addWidget(m_filters);
    m_outer->addWidget(m_inner);
    m_inner->addWidget(m_results);
    m_inner->addWidget(m_previewPane);
    for (Splitter *splitter : {m_outer, m_inner})
        splitter->setChildrenCollapsible(false);
    m_outer->setStretchFactor(1, 1);
    m_inner->setStretchFactor(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_outer);
    for (Splitter *splitter : {m_outer, m_inner}) {
        connect(splitter, &QSplitter::splitterMoved, this, &SearchPage::saveLayout);
        connect(splitter, &Splitter::sizesReset, this, &SearchPage::saveLayout);
    }
    m_filters->setQuery(m_model.query());
    connect(m_filters, &FacetPanel::queryRequested, this, &SearchPage::requestQuery);
    connect(m_filters, &FacetPanel::closeRequested, this, [this] { setFiltersShown(false); });
}

void SearchPage::makeParts()
{
    if (!m_filters->hasSections())
        return m_filters->makeSections();
    m_previewPane->makeContent();
    m_making.stop();
}

void SearchPage::connectResults()
{
    connect(&m_model, &models::RepoSearchModel::queryChanged, this, [this](const hub::SearchQuery &query) {
        m_filters->setQuery(query);
        Q_EMIT titleChanged();
    });
    connect(&m_model, &models::PagedModel::stateChanged, this, [this] {
        showPreviewPane();
        Q_EMIT loadingChanged(isLoading());
    });
    FilterBar *bar = m_results->bar();
    connect(bar, &FilterBar::queryRequested, this, &SearchPage::requestQuery);
    connect(bar, &FilterBar::filtersRequested, this, [this] { setFiltersShown(!m_isDrawerOpen); });
    connect(bar, &FilterBar::rowsCompactRequested, this, [this](bool isCompact) {
        m_results->setRowsCompact(isCompact);
        saveLayout();
    });
    connect(m_results, &ResultsPane::remedyRequested, this, &SearchPage::applyRemedy);
    connect(m_results, &ResultsPane::currentRepoChanged, this, &SearchPage::showCurrentRepo);
    ResultList *list = m_results->list();
    connect(list, &ResultList::previewToggled, this, [this] { setPreviewShown(!m_isPreviewShown); });
    connect(list, &ResultList::rowClicked, this, [this] {
        if (!m_isPreviewShown)
            m_actions.open(OpenIn::CurrentTab);
    });
    connect(list, &ResultList::rowActivated, this, [this](const QModelIndex &index, OpenIn where) {
        const hub::RepoSummary &repo = m_model.at(index.row());
        const hub::RepoRef ref{repo.kind, repo.id, hub::Revision()};
        Q_EMIT openRequested(models::RepoPlace{ref, models::RepoPlace::View::Card, {}, {}}, where);
    });
    connect(list, &ResultList::menuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions.fill(*menu);
        menu->popup(position);
    });
    connect(&m_actions, &RepoActions::openRequested, this, &Page::openRequested);
    connect(&m_actions, &RepoActions::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(&m_actions, &RepoActions::statusMessage, this, &Page::statusMessage);
    connect(&m_actions, &RepoActions::downloadRequested, this, [this] { run(PageCommand::Download); });
}

void SearchPage::connectPreview()
{
    connect(m_previewPane, &PreviewPane::offerTaken, this, &SearchPage::takeOffer);
    connect(m_previewPane, &PreviewPane::chooseFilesRequested, this, &SearchPage::chooseFiles);
    connect(m_previewPane, &PreviewPane::downloadRequested, this, &Page::downloadRequested);
    connect(m_previewPane, &PreviewPane::openRequested, this, [this](OpenIn where) { m_actions.open(where); });
    connect(m_previewPane, &PreviewPane::modelRequested, this, &SearchPage::openModel);
    connect(m_previewPane, &PreviewPane::linkChosen, this, &SearchPage::followLink);
}

void SearchPage::connectShelf()
{
    models::Shelf *shelf = m_dependencies.shelf;
    if (!shelf)
        return;
    const auto showSaving = [this, shelf] { m_results->bar()->setSaving(shelf->searchAt(m_model.query()) >= 0); };
    connect(&m_model, &models::RepoSearchModel::queryChanged, this, showSaving);
    connect(shelf, &models::Shelf::searchesChanged, this, showSaving);
    connect(m_results->bar(), &FilterBar::saveRequested, this, [this, shelf] {
        const QString name = shelfwords::searchName(m_model.query(), catalog().tags(m_model.query().kind));
        shelf->saveSearch(name, m_model.query());
        Q_EMIT statusMessage(tr("Saved as “%1”; F2 in the navigation renames it").arg(name));
    });
    // Whoever sees the first page knows the news.
    connect(&m_model, &models::PagedModel::stateChanged, this, [this, shelf] {
        const auto state = m_model.state();
        if (state == models::PagedModel::State::Ready || state == models::PagedModel::State::Empty)
            shelf->lookedAtSearch(m_model.askedQuery());
    });
    showSaving();
}

void SearchPage::connectLocalRepos()
{
    const models::LocalRepos *local = m_dependencies.localRepos;
    if (!local)
        return;
    m_model.setLocalRepos([local] { return local->repos(); });
    connect(local, &models::LocalRepos::changed, this, [this] {
        m_model.refreshLocalRepos();
        showCurrentRepo();
    });
}

QString SearchPage::title() const
{
    const hub::SearchQuery &query = m_model.query();
    const QString kind = searchwords::kindTitle(query.kind);
    const QList<models::SearchFilter> filters = models::filtersOf(query, catalog().tags(query.kind));
    if (query.text.isEmpty() && filters.isEmpty())
        return kind;
    const QString first = query.text.isEmpty()
                              ? searchwords::filterName(filters.first(), query, catalog().tags(query.kind)).value
                              : query.text;
    //: Title of a tab: %1 Models, Datasets or Spaces, %2 what is looked for.
    return tr("%1: %2").arg(kind, first);
}

QIcon SearchPage::icon() const
{
    return m_themes.icon(kindIcon(m_model.query().kind));
}

models::Location SearchPage::location() const
{
    return SearchPlace{m_model.query()};
}

bool SearchPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<SearchPlace>(&location);
    if (!place || place->query.kind != m_model.query().kind)
        return false;
    if (place->query != m_model.query()) {
        m_model.setQuery(place->query);
        m_model.searchNow();
    }
    return true;
}

void SearchPage::reload()
{
    catalog().load(m_model.query().kind);
    m_model.searchNow();
}

void SearchPage::stop()
{
    if (m_isDrawerOpen)
        setFiltersShown(false);
    else
        m_model.stop();
}

QWidget *SearchPage::initialFocus()
{
    return m_results->list();
}

QList<QWidget *> SearchPage::regions()
{
    // In a narrow window the filters are behind a button in the bar over the list.
    QWidget *filters = m_filters->isVisible() ? static_cast<QWidget *>(m_filters) : m_results->bar();
    return {filters, m_results->pane(), m_previewPane};
}

void SearchPage::setSearchText(const QString &text)
{
    hub::SearchQuery query = m_model.query();
    query.text = text.trimmed();
    requestQuery(query);
}

void SearchPage::requestQuery(const hub::SearchQuery &query)
{
    if (query == m_model.query())
        return;
    m_model.setQuery(query);
    Q_EMIT locationChanged(true);
}

void SearchPage::showTags()
{
    const hub::RepoKind kind = m_model.query().kind;
    if (!catalog().isLoaded(kind))
        return;
    m_filters->setTags(catalog().tags(kind));
    m_results->setTags(catalog().tags(kind));
    Q_EMIT titleChanged();
}

void SearchPage::showCurrentRepo()
{
    const std::optional<hub::RepoSummary> repo = m_results->currentRepo();
    m_actions.setRepo(repo);
    showOffer();
    Q_EMIT commandsChanged();
    if (!repo) {
        m_preview.clear();
        return;
    }
    m_previewPane->setLocalCopy(m_model.localCopy(*repo));
    if (m_isPreviewShown)
        m_preview.show(*repo);
}

void SearchPage::applyRemedy(SearchRemedy remedy)
{
    hub::SearchQuery query = m_model.query();
    const QList<models::SearchFilter> filters = models::filtersOf(query, catalog().tags(query.kind));
    switch (remedy) {
    case SearchRemedy::TryNow:
        if (m_model.rowCount() > 0 && m_model.state() == models::PagedModel::State::Failed)
            m_model.retry();
        else
            reload();
        break;
    case SearchRemedy::RemoveFilter:
        if (!filters.isEmpty())
            requestQuery(models::withoutFilter(query, filters.last()));
        break;
    case SearchRemedy::ClearFilters:
        requestQuery(models::withoutFilters(query));
        break;
    case SearchRemedy::ClearText:
        setSearchText({});
        break;
    case SearchRemedy::SignIn:
        Q_EMIT signInRequested();
        break;
    case SearchRemedy::LookFurther:
        m_model.fetchMore({});
        break;
    case SearchRemedy::CopyDetails:
        if (m_model.error())
            QGuiApplication::clipboard()->setText(m_model.error()->details());
        break;
    }
}

} // namespace hs::ui
