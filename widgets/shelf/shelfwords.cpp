// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shelf/shelfwords.h"

#include "common/formats.h"
#include "common/kindicon.h"
#include "lists/searchfilters.h"
#include "search/searchwords.h"

#include <QCoreApplication>

namespace hs::ui::shelfwords {

namespace {

struct ShelfText
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::Shelf)
};

constexpr int kFiltersInName = 2;

QString day(const QDateTime &when, const QDateTime &now)
{
    return formats::date(when.toLocalTime().date(), now.toLocalTime().date());
}

} // namespace

Icon viewIcon(models::ShelfPlace::View view)
{
    switch (view) {
    case models::ShelfPlace::View::Trending:
        return Icon::Insights;
    case models::ShelfPlace::View::Favourites:
        return Icon::Like;
    case models::ShelfPlace::View::Recent:
        return Icon::History;
    case models::ShelfPlace::View::Watching:
        break;
    }
    return Icon::Notifications;
}

QString watchState(const models::Watch &watch, const QDateTime &now)
{
    if (watch.isUnreachable)
        return ShelfText::tr("The Hub does not show it to you any more");
    const QString since = day(watch.seenAt, now);
    if (!watch.askedAt)
        return ShelfText::tr("Watched since %1; not asked yet").arg(since);
    return watch.news.isEmpty() ? ShelfText::tr("Nothing new since %1").arg(since)
                                : ShelfText::tr("New since %1").arg(since);
}

QString newsCount(const models::Watch &watch)
{
    if (watch.news.isEmpty())
        return {};
    const int count = int(watch.news.size());
    return watch.hasMore ? ShelfText::tr("%Ln+ new", nullptr, count) : ShelfText::tr("%Ln new", nullptr, count);
}

Item newsItem(const models::WatchNews &news, const QDateTime &now)
{
    using What = models::WatchNews::What;
    Item item;
    const QString when = formats::relativePast(news.when, now);
    const hub::RepoRef repo{news.kind, news.id, hub::Revision()};
    if (news.what == What::Commit) {
        item.name = news.title;
        item.icon = Icon::History;
        item.facts = {ShelfText::tr("Commit %1").arg(formats::shortOid(news.commit)), when};
        item.target = models::RepoPlace{repo, models::RepoPlace::View::History, {}, {}};
    } else {
        item.lead = news.id.owner() + u'/';
        item.name = news.id.name();
        item.icon = kindIcon(news.kind);
        item.facts = {searchwords::kindName(news.kind),
                      news.what == What::NewRepo ? ShelfText::tr("New") : ShelfText::tr("Updated"), when};
        item.target = models::RepoPlace{repo, models::RepoPlace::View::Card, {}, {}};
    }
    item.toolTip = formats::exactDateTime(news.when);
    return item;
}

QString searchName(const hub::SearchQuery &query, const hub::TagsByType &tags)
{
    QStringList parts;
    if (!query.text.isEmpty())
        parts.append(query.text);
    for (const models::SearchFilter &filter : models::filtersOf(query, tags)) {
        const searchwords::FilterName name = searchwords::filterName(filter, query, tags);
        if (parts.size() <= kFiltersInName)
            parts.append(filter.isExcluded ? name.facet + u' ' + name.value : name.value);
    }
    return parts.isEmpty() ? searchwords::kindTitle(query.kind) : parts.join(QStringLiteral(", "));
}

QString searchNews(const models::SavedSearch &search, const QDateTime &now)
{
    if (search.news == 0)
        return {};
    const QString since = day(search.lookedAt, now);
    return (search.hasMore ? ShelfText::tr("%Ln or more new since %1", nullptr, search.news)
                           : ShelfText::tr("%Ln new since %1", nullptr, search.news))
        .arg(since);
}

} // namespace hs::ui::shelfwords
