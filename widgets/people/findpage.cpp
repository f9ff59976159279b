// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/findpage.h"

#include "common/buttons.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/kindicon.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "items/itemlist.h"
#include "items/itemspane.h"
#include "items/itemwords.h"
#include "search/searchwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QActionGroup>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::FindPlace;
using models::PagedModel;

namespace {

constexpr int kFindBar = 40;
constexpr int kMostOfASort = 20; ///< the most that quick search gives (search.md §4)

QString scopeTitle(FindPlace::Scope scope)
{
    switch (scope) {
    case FindPlace::Scope::Collections:
        return FindPage::tr("Collections");
    case FindPlace::Scope::People:
        return FindPage::tr("People");
    case FindPlace::Scope::Everything:
        break;
    }
    return FindPage::tr("Everything");
}

struct CollectionOrder
{
    QString word; ///< in the address
    hub::CollectionQuery::Sort sort;
    QString name;
};

std::array<CollectionOrder, 3> collectionOrders()
{
    using Sort = hub::CollectionQuery::Sort;
    return {CollectionOrder{{}, Sort::Trending, FindPage::tr("Trending")},
            CollectionOrder{u"lastModified"_s, Sort::Modified, FindPage::tr("Updated")},
            CollectionOrder{u"upvotes"_s, Sort::Upvotes, FindPage::tr("Upvotes")}};
}

} // namespace

FindPage::FindPage(const PageDependencies &dependencies, const FindPlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_place(place)
    , m_collections(dependencies.client->context())
    , m_count(new TextLabel(*dependencies.theme, TextStyle::BodyStrong))
    , m_order(makeMenuButton(*dependencies.theme, std::nullopt, QString(), this))
    , m_items(new ItemsPane(dependencies))
{
    m_find.setHub(dependencies.client->context());
    m_find.setLimit(kMostOfASort);
    m_find.setFindsCollections(place.scope == Scope::Everything);
    buildUi();
    connectParts();
    ask();
}

void FindPage::buildUi()
{
    setSurface(this, Surface::Page);
    const Theme &theme = m_dependencies.theme->theme();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *bar = new QWidget(this);
    bar->setFixedHeight(theme.scaled(kFindBar));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    row->addWidget(m_count, 1);
    row->addWidget(m_order);
    column->addWidget(bar);
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(m_items, 1);
    m_order->setAutoRaise(true);
    setButtonSize(m_order, ButtonSize::Small);
    setButtonCaption(m_order, tr("Sort"));
    buildOrders();
}

void FindPage::buildOrders()
{
    auto *menu = new QMenu(m_order);
    auto *group = new QActionGroup(menu);
    for (const CollectionOrder &order : collectionOrders()) {
        QAction *action = menu->addAction(order.name);
        action->setCheckable(true);
        action->setData(order.word);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, word = order.word] {
            m_place.order = word;
            ask();
            Q_EMIT locationChanged(true);
        });
    }
    m_order->setMenu(menu);
    m_order->setVisible(m_place.scope == Scope::Collections);
}

void FindPage::showOrder()
{
    for (QAction *action : m_order->menu()->actions()) {
        action->setChecked(action->data().toString() == m_place.order);
        if (action->isChecked())
            m_order->setText(action->text());
    }
    m_order->setAccessibleName(tr("Sort by %1").arg(m_order->text()));
}

void FindPage::connectParts()
{
    connect(&m_find, &models::QuickFind::found, this,
            [this](const QString &, const hub::QuickResult &result) { showFound(result); });
    connect(&m_find, &models::QuickFind::failed, this,
            [this](const QString &, const base::HubError &error) { showFailure(error); });
    connect(&m_collections, &PagedModel::stateChanged, this, &FindPage::showCollections);
    connect(&m_collections, &PagedModel::pageLoaded, this, &FindPage::showCollections);
    connect(m_items, &ItemsPane::openRequested, this, &Page::openRequested);
    connect(m_items, &ItemsPane::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_items, &ItemsPane::statusMessage, this, &Page::statusMessage);
    connect(m_items, &ItemsPane::downloadRequested, this, &Page::downloadRequested);
    connect(m_items, &ItemsPane::endNeared, this, [this] { m_collections.fetchMore({}); });
    connect(m_items->pane(), &StatePane::stopRequested, this, &FindPage::stop);
    connect(m_items->pane(), &StatePane::actionTriggered, this, [this](int action) {
        if (action == int(ErrorAction::Remedy))
            ask();
    });
}

void FindPage::ask()
{
    showOrder();
    if (m_place.scope == Scope::Collections) {
        hub::CollectionQuery query;
        query.text = m_place.text;
        for (const CollectionOrder &order : collectionOrders()) {
            if (order.word == m_place.order)
                query.sort = order.sort;
        }
        m_collections.show(query);
        return showCollections();
    }
    m_find.ask(m_place.text);
    m_count->setText(scopeTitle(m_place.scope));
    if (m_find.isAsking())
        m_items->pane()->showLoading(tr("Searching the Hub…"));
    else
        showNothing();
    Q_EMIT loadingChanged(isLoading());
}

void FindPage::showCollections()
{
    if (m_place.scope != Scope::Collections)
        return;
    const int rows = m_collections.rowCount();
    const bool isWhole = m_collections.isComplete();
    m_count->setText(rows == 0 ? scopeTitle(m_place.scope)
                     : isWhole ? tr("%Ln collections", nullptr, rows)
                               : tr("%Ln+ collections", nullptr, rows));
    Q_EMIT loadingChanged(isLoading());
    if (rows == 0) {
        if (m_collections.state() == PagedModel::State::Failed)
            showFailure(*m_collections.error());
        else if (m_collections.state() == PagedModel::State::Empty)
            showNothing();
        else
            m_items->pane()->showLoading(tr("Searching collections…"));
        return;
    }
    QList<Item> items;
    for (const hub::Collection &collection : m_collections.rows())
        items.append(itemwords::collectionItem(collection, QDateTime::currentDateTimeUtc()));
    m_items->setItems(items);
}

QList<Item> FindPage::reposFound(const hub::QuickResult &result, hub::RepoKind kind) const
{
    QList<Item> items;
    for (const hub::QuickRepo &repo : result.repos) {
        if (repo.kind == kind)
            items.append(m_items->itemOf(repo.kind, repo.id, {}));
    }
    if (items.isEmpty())
        return items;
    const std::array counts{result.modelsCount, result.datasetsCount, result.spacesCount};
    const int count = std::max(counts.at(size_t(kind)), int(items.size()));
    hub::SearchQuery query;
    query.kind = kind;
    query.text = m_place.text;
    Item all;
    all.name = tr("All %1 with this name").arg(searchwords::kindNoun(kind));
    all.icon = kindIcon(kind);
    all.target = models::SearchPlace{query};
    items.append(all);
    items.prepend(sectionItem(searchwords::kindTitle(kind), formats::count(count)));
    return items;
}

void FindPage::showFound(const hub::QuickResult &result)
{
    QList<Item> items;
    if (m_place.scope == Scope::Everything) {
        for (const hub::RepoKind kind : hub::kAllRepoKinds)
            items += reposFound(result, kind);
    }
    if (m_place.scope == Scope::Everything && !result.accounts.isEmpty())
        items.append(sectionItem(tr("People and organizations")));
    for (const hub::QuickAccount &account : result.accounts)
        items.append(itemwords::accountItem(account));
    if (!result.collections.isEmpty())
        items.append(sectionItem(tr("Collections")));
    for (const hub::QuickCollection &collection : result.collections)
        items.append(itemwords::quickCollectionItem(collection));
    Q_EMIT loadingChanged(isLoading());
    if (items.isEmpty())
        return showNothing();
    if (m_place.scope == Scope::People)
        m_count->setText(result.accounts.size() >= kMostOfASort
                             ? tr("The first %Ln people and organizations", nullptr, int(result.accounts.size()))
                             : tr("%Ln people and organizations", nullptr, int(result.accounts.size())));
    m_items->setItems(items);
}

void FindPage::showNothing()
{
    StateMessage message;
    message.icon = m_place.scope == Scope::Collections ? Icon::Collection
                   : m_place.scope == Scope::People    ? Icon::Organization
                                                       : Icon::Search;
    if (m_place.text.trimmed().size() < 2 && m_place.scope != Scope::Collections) {
        message.title = m_place.scope == Scope::People ? tr("Type a name to find people and organizations")
                                                       : tr("Type a name to look through the whole Hub");
        message.text = tr("Two letters are enough.");
    } else if (m_place.text.isEmpty()) {
        message.title = tr("This Hub has no collections that you can see");
    } else {
        message.title = tr("Nothing is called “%1”").arg(m_place.text);
    }
    m_items->pane()->showMessage(message);
}

void FindPage::showFailure(const base::HubError &error)
{
    const ErrorText text = errorText(error, {.failed = tr("The search could not be finished"), .kept = {}},
                                     QDateTime::currentDateTimeUtc());
    m_items->pane()->showMessage(errorMessage(text));
    Q_EMIT loadingChanged(false);
}

QString FindPage::title() const
{
    const QString scope = scopeTitle(m_place.scope);
    //: Title of a tab: %1 Collections, People or Everything, %2 what is looked for.
    return m_place.text.isEmpty() ? scope : tr("%1: %2").arg(scope, m_place.text);
}

QIcon FindPage::icon() const
{
    return m_dependencies.theme->icon(m_place.scope == Scope::Collections ? Icon::Collection
                                      : m_place.scope == Scope::People    ? Icon::Organization
                                                                          : Icon::Search);
}

bool FindPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<FindPlace>(&location);
    if (!place || place->scope != m_place.scope)
        return false;
    m_place = *place;
    ask();
    Q_EMIT titleChanged();
    return true;
}

void FindPage::setSearchText(const QString &text)
{
    if (text.trimmed() == m_place.text)
        return;
    m_place.text = text.trimmed();
    ask();
    Q_EMIT titleChanged();
    Q_EMIT locationChanged(true);
}

void FindPage::reload()
{
    if (m_place.scope == Scope::Collections)
        m_collections.reload();
    else
        ask();
}

void FindPage::stop()
{
    m_find.cancel();
    m_collections.stop();
    if (m_items->model().rowCount() == 0)
        m_items->pane()->state()->clear();
    Q_EMIT loadingChanged(false);
}

bool FindPage::isLoading() const
{
    return m_find.isAsking() || m_collections.isBusy();
}

QByteArray FindPage::saveState() const
{
    return m_items->saveState();
}

void FindPage::restoreState(const QByteArray &state)
{
    m_items->restoreState(state);
}

QWidget *FindPage::initialFocus()
{
    return m_items->list();
}

QList<QWidget *> FindPage::regions()
{
    return {m_order, m_items};
}

} // namespace hs::ui
