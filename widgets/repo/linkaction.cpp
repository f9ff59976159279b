// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/linkaction.h"

#include <QCoreApplication>

namespace hs::ui {

using models::RepoPlace;

namespace {

struct LinkWords
{
    Q_DECLARE_TR_FUNCTIONS(hs::ui::LinkAction)
};

template <typename... Fs>
struct Overloaded : Fs...
{
    using Fs::operator()...;
};

LinkAction inRepository(const cards::InRepository &target, const hub::RepoRef &here)
{
    hub::RepoRef repo = here;
    if (target.revision) {
        const auto revision = hub::Revision::parse(*target.revision);
        if (!revision)
            return NoPlace{LinkWords::tr("That link names no revision: %1").arg(*target.revision)};
        repo.revision = *revision;
    }
    return models::Location(
        RepoPlace{.repo = repo, .view = RepoPlace::View::Files, .path = target.path, .fragment = target.fragment});
}

LinkAction toRepository(const cards::HubRepository &target, const QUrl &endpoint)
{
    const auto id = hub::RepoId::parse(target.id);
    const auto revision = hub::Revision::parse(target.revision.value_or(QStringLiteral("main")));
    if (!id || !revision)
        return cards::toWebUrl(target, endpoint);
    RepoPlace place{.repo = {.kind = static_cast<hub::RepoKind>(target.kind), .id = *id, .revision = *revision},
                    .view = RepoPlace::View::Card,
                    .path = target.path,
                    .fragment = target.fragment};
    switch (target.view) {
    case cards::RepoView::Card:
        break;
    case cards::RepoView::Folder:
    case cards::RepoView::File:
    case cards::RepoView::Entry:
        place.view = RepoPlace::View::Files;
        break;
    case cards::RepoView::History:
    case cards::RepoView::Commit:
        place.view = RepoPlace::View::History;
        break;
    case cards::RepoView::Community:
    case cards::RepoView::Settings:
    case cards::RepoView::Viewer:
        return cards::toWebUrl(target, endpoint);
    }
    return models::Location(place);
}

LinkAction toSearch(const cards::HubSearch &target, const QUrl &endpoint)
{
    if (const auto place = models::parseLocation(cards::toHubUri(target), endpoint, false))
        return *place;
    return cards::toWebUrl(target, endpoint);
}

QString refusalText(cards::RefusalReason reason)
{
    return reason == cards::RefusalReason::Scheme ? LinkWords::tr("Links of this kind are not followed.")
                                                  : LinkWords::tr("That link leads nowhere.");
}

} // namespace

LinkAction actionFor(const cards::LinkTarget &target, const hub::RepoRef &here, const QUrl &endpoint)
{
    return std::visit(
        Overloaded{[&](const cards::InRepository &t) { return inRepository(t, here); },
                   [&](const cards::HubRepository &t) { return toRepository(t, endpoint); },
                   [&](const cards::HubSearch &t) { return toSearch(t, endpoint); },
                   [&](const cards::HubUser &t) -> LinkAction { return cards::toWebUrl(t, endpoint); },
                   [&](const cards::HubCollection &t) -> LinkAction { return cards::toWebUrl(t, endpoint); },
                   [](const cards::HubPage &t) -> LinkAction { return t.url; },
                   [](const cards::ExternalLink &t) -> LinkAction { return t.url; },
                   [](const cards::AnchorLink &t) -> LinkAction { return CardPlace{t.fragment}; },
                   [](const cards::RefusedLink &t) -> LinkAction { return NoPlace{refusalText(t.reason)}; }},
        target);
}

} // namespace hs::ui
