// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shell/places.h"

#include "cards/hubaddress.h"
#include "common/kindicon.h"
#include "sessions/searchaddress.h"
#include "sessions/tablist.h"
#include "shelf/shelfwords.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace hs::ui {

using models::Location;
using models::RepoPlace;
using models::SearchPlace;

QString linkOf(const Location &location)
{
    const auto *repo = std::get_if<RepoPlace>(&location);
    if (!repo || (repo->view == RepoPlace::View::Files && !repo->path.isEmpty()))
        return models::locationText(location);
    return models::locationText(RepoPlace{repo->repo, RepoPlace::View::Card, {}, repo->fragment});
}

Icon placeIcon(const Location &location)
{
    if (std::holds_alternative<models::TransfersPlace>(location))
        return Icon::Download;
    if (std::holds_alternative<models::LibraryPlace>(location))
        return Icon::Disk;
    if (std::holds_alternative<models::OwnerPlace>(location))
        return Icon::Organization;
    if (std::holds_alternative<models::CollectionPlace>(location))
        return Icon::Collection;
    if (const auto *find = std::get_if<models::FindPlace>(&location))
        return find->scope == models::FindPlace::Scope::Collections ? Icon::Collection
               : find->scope == models::FindPlace::Scope::People    ? Icon::Organization
                                                                    : Icon::Search;
    if (const auto *shelf = std::get_if<models::ShelfPlace>(&location))
        return shelfwords::viewIcon(shelf->view);
    if (std::holds_alternative<models::ComparePlace>(location))
        return Icon::Compare;
    const auto *repo = std::get_if<RepoPlace>(&location);
    return kindIcon(repo ? repo->repo.kind : std::get<SearchPlace>(location).query.kind);
}

QUrl webAddressOf(const Location &location, const QUrl &endpoint)
{
    if (const auto *search = std::get_if<SearchPlace>(&location)) {
        QUrl url = endpoint;
        url.setPath(endpoint.path() + u'/' + hub::words(search->query.kind).plural);
        url.setQuery(models::searchQueryText(search->query));
        return url;
    }
    if (const auto *owner = std::get_if<models::OwnerPlace>(&location))
        return cards::toWebUrl(cards::HubUser{owner->name}, endpoint);
    if (const auto *collection = std::get_if<models::CollectionPlace>(&location))
        return cards::toWebUrl(cards::HubCollection{collection->owner, collection->words}, endpoint);
    const auto *repo = std::get_if<RepoPlace>(&location);
    if (!repo)
        return {};
    auto address = cards::parseHubAddress(linkOf(location), endpoint);
    auto *repository = address ? std::get_if<cards::HubRepository>(&*address) : nullptr;
    if (!repository)
        return {};
    if (repo->repo.revision.isDefault() && repo->view == RepoPlace::View::Card)
        repository->revision.reset();
    if (repo->view == RepoPlace::View::Files && repo->path.isEmpty())
        repository->view = cards::RepoView::Folder;
    if (repo->view == RepoPlace::View::History)
        repository->view = cards::RepoView::History;
    if (repo->view == RepoPlace::View::Viewer)
        repository->view = cards::RepoView::Viewer;
    return cards::toWebUrl(*address, endpoint);
}

std::optional<Command> commandAt(const QString &address)
{
    static const QHash<QString, Command> kCommands{
        {u"hubscope://settings"_s, Command::Settings}, {u"hubscope://sign-in"_s, Command::SignIn},
        {u"hubscope://help"_s, Command::Help},         {u"hubscope://shortcuts"_s, Command::Shortcuts},
        {u"hubscope://about"_s, Command::About},       {u"hubscope://palette"_s, Command::Palette},
    };
    const auto found = kCommands.constFind(address.trimmed());
    return found == kCommands.cend() ? std::nullopt : std::optional(*found);
}

bool looksLikeAddress(const QString &text, const QUrl &endpoint)
{
    const QString trimmed = text.trimmed();
    return trimmed.contains("://"_L1) || (!trimmed.contains(u' ') && cards::parseHubAddress(trimmed, endpoint));
}

QList<RepoPlace> recentRepositories(const models::TabList &tabs)
{
    // Open tabs first, the current one leading; in each, the newest step first.
    QList<const models::TabHistory *> histories;
    for (int position = 0; position < tabs.count(); ++position) {
        if (position == tabs.current())
            histories.prepend(&tabs.historyAt(position));
        else
            histories.append(&tabs.historyAt(position));
    }
    const models::TabsSnapshot snapshot = tabs.snapshot();
    for (auto closed = snapshot.closed.crbegin(); closed != snapshot.closed.crend(); ++closed)
        histories.append(&*closed);

    QList<RepoPlace> recent;
    QSet<QString> seen;
    for (const models::TabHistory *history : std::as_const(histories)) {
        for (auto step = history->steps().crbegin(); step != history->steps().crend(); ++step) {
            const auto *repo = std::get_if<RepoPlace>(&step->location);
            if (!repo)
                continue;
            const RepoPlace card{{repo->repo.kind, repo->repo.id, {}}, RepoPlace::View::Card, {}, {}};
            const QString key = models::locationText(card);
            if (!seen.contains(key))
                recent.append(card);
            seen.insert(key);
        }
    }
    return recent;
}

} // namespace hs::ui
