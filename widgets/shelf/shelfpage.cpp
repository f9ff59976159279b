// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelf/shelfpage.h"

#include "common/errortext.h"
#include "common/formats.h"
#include "common/hairline.h"
#include "common/pagetabbar.h"
#include "common/segmentedbutton.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "hub/hubclient.h"
#include "items/itemlist.h"
#include "items/itemspane.h"
#include "search/searchwords.h"
#include "sessions/shelf.h"
#include "sessions/shelfradar.h"
#include "shelf/shelfwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace hs::ui {

using models::LoadState;
using models::ShelfPlace;

namespace {

constexpr int kShelfBar = 40;
constexpr int kAllKinds = -1;

} // namespace

ShelfPage::ShelfPage(const PageDependencies &dependencies, const ShelfPlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_place(place)
    , m_trending(dependencies.client->context())
    , m_tabs(new PageTabBar(*dependencies.theme))
    , m_kinds(new SegmentedButton(*dependencies.theme))
    , m_words(new TextLabel(*dependencies.theme, TextStyle::Body, &ThemeColors::textSecondary))
    , m_action(new QToolButton)
    , m_items(new ItemsPane(dependencies))
{
    buildUi();
    connectParts();
    setView(place.view);
}

void ShelfPage::buildUi()
{
    setSurface(this, Surface::Page);
    const ThemeSpace &space = m_dependencies.theme->theme().space;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, space.s2, 0, 0);
    column->setSpacing(0);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(space.s1, 0, space.s4, 0);
    line->addWidget(m_tabs);
    line->addStretch(1);
    column->addLayout(line);
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(makeBar());
    column->addWidget(new Hairline(*m_dependencies.theme, Qt::Horizontal, this));
    column->addWidget(m_items, 1);
    m_tabs->addPageTab(Icon::Insights, tr("Trending"));
    m_tabs->addPageTab(Icon::Like, tr("Favourites"));
    m_tabs->addPageTab(Icon::History, tr("Recently viewed"));
    m_tabs->addPageTab(Icon::Notifications, tr("Watching"));
    m_tabs->setAccessibleName(tr("Lists"));
}

QWidget *ShelfPage::makeBar()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *bar = new QWidget(this);
    bar->setFixedHeight(theme.scaled(kShelfBar));
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(theme.space.s4, 0, theme.space.s4, 0);
    row->setSpacing(theme.space.s3);
    m_kinds->addSegment(kAllKinds, tr("All"));
    for (const hub::RepoKind kind : hub::kAllRepoKinds)
        m_kinds->addSegment(int(kind), searchwords::kindTitle(kind));
    m_kinds->setSmall();
    row->addWidget(m_kinds);
    row->addWidget(m_words, 1);
    m_action->setFocusPolicy(Qt::TabFocus);
    setButtonKind(m_action, ButtonKind::Text);
    row->addWidget(m_action);
    return bar;
}

void ShelfPage::connectParts()
{
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        if (View(tab) == m_place.view)
            return;
        setView(View(tab));
        Q_EMIT titleChanged();
        Q_EMIT locationChanged(true);
    });
    connect(m_kinds, &SegmentedButton::chosen, this, &ShelfPage::reload);
    connect(m_action, &QToolButton::clicked, this, &ShelfPage::act);
    connect(&m_trending, &models::TrendingSession::changed, this, [this] {
        Q_EMIT loadingChanged(isLoading());
        refresh();
    });
    connect(m_items, &ItemsPane::openRequested, this, &Page::openRequested);
    connect(m_items, &ItemsPane::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_items, &ItemsPane::statusMessage, this, &Page::statusMessage);
    connect(m_items, &ItemsPane::downloadRequested, this, &Page::downloadRequested);
    connect(m_items, &ItemsPane::removeRequested, this, &ShelfPage::remove);
    connect(m_items, &ItemsPane::menuRequested, this, &ShelfPage::showMenu);
    connect(m_items->pane(), &StatePane::stopRequested, this, &ShelfPage::stop);
    connect(m_items->pane(), &StatePane::actionTriggered, this, &ShelfPage::reload);
    if (const models::Shelf *shelf = m_dependencies.shelf) {
        connect(shelf, &models::Shelf::favouritesChanged, this, &ShelfPage::refresh);
        connect(shelf, &models::Shelf::recentChanged, this, &ShelfPage::refresh);
        connect(shelf, &models::Shelf::watchesChanged, this, &ShelfPage::refresh);
    }
    if (const models::ShelfRadar *radar = m_dependencies.radar)
        connect(radar, &models::ShelfRadar::lookChanged, this, [this] {
            Q_EMIT loadingChanged(isLoading());
            refresh();
        });
}

void ShelfPage::setView(View view)
{
    m_place.view = view;
    m_tabs->setCurrentIndex(int(view));
    if (view == View::Trending && m_trending.repos().state == LoadState::Idle)
        reload();
    refresh();
}

void ShelfPage::refresh()
{
    showBar();
    switch (m_place.view) {
    case View::Trending:
        return showTrending();
    case View::Favourites:
        return showKept(false);
    case View::Recent:
        return showKept(true);
    case View::Watching:
        return showWatching();
    }
}

void ShelfPage::showBar()
{
    const models::Shelf *shelf = m_dependencies.shelf;
    m_kinds->setVisible(m_place.view == View::Trending);
    QString words;
    QString action;
    if (m_place.view == View::Trending) {
        words = tr("What many people look at now, as the Hub counts it");
    } else if (m_place.view == View::Favourites) {
        words = tr("Marked on this computer; the Hub is told nothing");
    } else if (m_place.view == View::Recent) {
        words = tr("Opened on this computer, newest first");
        action = shelf && !shelf->recent().isEmpty() ? tr("Clear list") : QString();
    } else {
        const bool isLooking = m_dependencies.radar && m_dependencies.radar->isLooking();
        words = isLooking ? tr("Asking the Hub what is new…") : tr("Looked at once an hour; F5 asks now");
        action = shelf && shelf->newsCount() > 0 ? tr("Mark all as seen") : QString();
    }
    m_words->setText(words);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
}

void ShelfPage::showEmpty(Icon icon, const QString &title, const QString &text)
{
    StateMessage message;
    message.icon = icon;
    message.title = title;
    message.text = text;
    m_items->pane()->showMessage(message);
}

void ShelfPage::showTrending()
{
    const auto &trending = m_trending.repos();
    if (trending.value && !trending.value->isEmpty()) {
        QList<Item> items;
        for (const hub::RepoSummary &repo : *trending.value)
            items.append(m_items->itemOf(repo));
        return m_items->setItems(items);
    }
    if (trending.state == LoadState::Failed) {
        const ErrorText text = errorText(*trending.error, {.failed = tr("This list could not be loaded"), .kept = {}},
                                         QDateTime::currentDateTimeUtc());
        return m_items->pane()->showMessage(errorMessage(text));
    }
    if (trending.state == LoadState::Empty)
        return showEmpty(Icon::Insights, tr("Nothing is trending on this Hub"), {});
    m_items->pane()->showLoading(tr("Loading what is trending…"));
}

void ShelfPage::showKept(bool isRecent)
{
    const models::Shelf *shelf = m_dependencies.shelf;
    const QList<models::KeptRepo> kept = !shelf     ? QList<models::KeptRepo>()
                                         : isRecent ? shelf->recent()
                                                    : shelf->favourites();
    if (kept.isEmpty() && isRecent)
        return showEmpty(Icon::History, tr("Nothing was opened yet"),
                         tr("Repositories that you open are listed here."));
    if (kept.isEmpty())
        return showEmpty(Icon::Like, tr("No favourites yet"),
                         tr("“Favourite” in the menu of a repository puts it here."));
    QList<Item> items;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (const models::KeptRepo &repo : kept) {
        const QString when = formats::pastInSentence(repo.when, now);
        items.append(
            m_items->itemOf(repo.kind, repo.id, {isRecent ? tr("Opened %1").arg(when) : tr("Added %1").arg(when)}));
    }
    m_items->setItems(items);
}

void ShelfPage::showWatching()
{
    const models::Shelf *shelf = m_dependencies.shelf;
    if (!shelf || shelf->watches().isEmpty())
        return showEmpty(
            Icon::Notifications, tr("Nothing is watched"),
            tr("“Watch” on the page of a person or organization, or in the menu of a repository, tells here "
               "of new commits and repositories."));
    QList<Item> items;
    for (qsizetype position = 0; position < shelf->watches().size(); ++position)
        appendWatch(items, shelf->watches().at(position), int(position));
    m_items->setItems(items);
}

void ShelfPage::appendWatch(QList<Item> &items, const models::Watch &watch, int position) const
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    Item head =
        watch.owner.isEmpty() ? m_items->itemOf(*watch.kind, watch.id, {shelfwords::watchState(watch, now)}) : Item();
    if (!watch.owner.isEmpty()) {
        head.name = watch.owner;
        head.avatar = watch.owner;
        head.facts = {tr("All repositories"), shelfwords::watchState(watch, now)};
        head.target = models::OwnerPlace{watch.owner, models::OwnerPlace::View::Overview};
    }
    head.end = shelfwords::newsCount(watch);
    head.key = position;
    items.append(head);
    for (const models::WatchNews &news : watch.news) {
        Item item = shelfwords::newsItem(news, now);
        item.key = position;
        items.append(item);
    }
}

void ShelfPage::remove(int row)
{
    models::Shelf *shelf = m_dependencies.shelf;
    const Item item = m_items->model().at(row);
    if (!shelf)
        return;
    if (m_place.view == View::Favourites) {
        shelf->setFavourite(item.repo.kind, item.repo.id, false);
    } else if (m_place.view == View::Watching && item.key >= 0 && item.key < shelf->watches().size()) {
        const models::Watch watch = shelf->watches().at(item.key);
        if (watch.owner.isEmpty())
            shelf->setWatched(*watch.kind, watch.id, false);
        else
            shelf->setWatched(watch.owner, false);
    }
}

void ShelfPage::showMenu(int row, const QPoint &position)
{
    models::Shelf *shelf = m_dependencies.shelf;
    const Item item = m_items->model().at(row);
    if (!shelf || m_place.view != View::Watching || item.key < 0 || item.key >= shelf->watches().size())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const models::Watch watch = shelf->watches().at(item.key);
    if (item.target)
        menu->addAction(tr("&Open"), this,
                        [this, target = *item.target] { Q_EMIT openRequested(target, OpenIn::CurrentTab); });
    QAction *seen = menu->addAction(tr("&Mark as seen"), shelf, [shelf, watch] { shelf->seen(watch); });
    seen->setEnabled(!watch.news.isEmpty());
    menu->addSeparator();
    menu->addAction(tr("&Stop watching"), this, [this, row] { remove(row); });
    menu->popup(position);
}

void ShelfPage::act()
{
    models::Shelf *shelf = m_dependencies.shelf;
    if (shelf && m_place.view == View::Recent)
        shelf->forgetRecent();
    else if (shelf && m_place.view == View::Watching)
        shelf->seenAll();
}

QString ShelfPage::title() const
{
    return m_tabs->tabText(int(m_place.view));
}

QIcon ShelfPage::icon() const
{
    return m_dependencies.theme->icon(shelfwords::viewIcon(m_place.view));
}

bool ShelfPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<ShelfPlace>(&location);
    if (!place)
        return false;
    setView(place->view);
    Q_EMIT titleChanged();
    return true;
}

void ShelfPage::reload()
{
    if (m_place.view == View::Trending) {
        const int kind = m_kinds->current();
        m_trending.load(kind == kAllKinds ? std::nullopt : std::optional(hub::RepoKind(kind)));
    } else if (m_place.view == View::Watching && m_dependencies.radar) {
        m_dependencies.radar->look();
    }
}

void ShelfPage::stop()
{
    m_trending.stop();
}

bool ShelfPage::isLoading() const
{
    if (m_place.view == View::Watching)
        return m_dependencies.radar && m_dependencies.radar->isLooking();
    return m_place.view == View::Trending && m_trending.repos().isLoading();
}

QByteArray ShelfPage::saveState() const
{
    return m_items->saveState();
}

void ShelfPage::restoreState(const QByteArray &state)
{
    m_items->restoreState(state);
}

QWidget *ShelfPage::initialFocus()
{
    return m_items->pane()->isShowingContent() ? static_cast<QWidget *>(m_items->list()) : m_tabs;
}

QList<QWidget *> ShelfPage::regions()
{
    return {m_tabs, m_items};
}

} // namespace hs::ui
