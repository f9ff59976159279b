// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What SearchPage does besides showing: downloads, links, other pages, and what the window asks of it.

#include "common/formats.h"
#include "hub/calls/files.h"
#include "hub/hubclient.h"
#include "search/facetpanel.h"
#include "search/resultspane.h"
#include "search/searchpage.h"
#include "transfers/transferqueue.h"

#include <QUrl>

namespace hs::ui {

using models::RepoPlace;

void SearchPage::connectTransfers()
{
    if (m_dependencies.transfers)
        connect(m_dependencies.transfers, &transfers::TransferQueue::changed, this, &SearchPage::showOffer);
    showOffer();
}

void SearchPage::showOffer()
{
    const auto repo = m_results->currentRepo();
    const auto offer = m_dependencies.transfers && repo ? offerFor(*repo) : std::nullopt;
    m_previewPane->setOffer(offer);
    m_actions.setDownloadText(offer ? offer->text : QString());
}

std::optional<PreviewOffer> SearchPage::offerFor(const hub::RepoSummary &repo) const
{
    using Action = PreviewOffer::Action;
    if (repo.isDisabled)
        return std::nullopt;
    const auto group = m_dependencies.transfers->newestGroupOf(repo.kind, repo.id);
    const auto local = m_model.localRepo(repo.kind, repo.id);
    const bool isMoving = group && !group->isDone() && group->planning != transfers::GroupSnapshot::Planning::Failed &&
                          group->failedFiles == 0;
    if (isMoving) {
        if (group->size <= 0)
            return PreviewOffer{Action::ShowTransfers, tr("Downloading")};
        const double share = static_cast<double>(group->bytesOnDisk) / static_cast<double>(group->size);
        return PreviewOffer{Action::ShowTransfers, tr("Downloading, %1").arg(formats::percent(share))};
    }
    if (local && local->copy == models::LocalCopy::Complete && !local->folder.isEmpty())
        return PreviewOffer{Action::OpenFolder, tr("Open folder")};
    if (repo.gate != hub::Gate::Open && !m_dependencies.client->isSignedIn())
        return PreviewOffer{Action::AskForAccess, tr("Ask for access…")};
    return PreviewOffer{Action::Download, tr("Download")};
}

void SearchPage::takeOffer(PreviewOffer::Action action)
{
    const auto repo = m_results->currentRepo();
    if (!repo)
        return;
    const hub::RepoRef ref{repo->kind, repo->id, hub::Revision()};
    switch (action) {
    case PreviewOffer::Action::Download:
        download(*repo);
        break;
    case PreviewOffer::Action::ShowTransfers:
        Q_EMIT openRequested(models::TransfersPlace{}, OpenIn::CurrentTab);
        break;
    case PreviewOffer::Action::OpenFolder:
        if (const auto local = m_model.localRepo(repo->kind, repo->id))
            Q_EMIT externalLinkRequested(QUrl::fromLocalFile(local->folder));
        break;
    case PreviewOffer::Action::AskForAccess:
        Q_EMIT externalLinkRequested(hub::pageAddress(*m_dependencies.client->context(), ref));
        break;
    }
}

void SearchPage::download(const hub::RepoSummary &repo)
{
    if (!m_dependencies.transfers)
        return;
    transfers::DownloadRequest request;
    request.repo = {repo.kind, repo.id, hub::Revision()};
    Q_EMIT downloadRequested({request});
}

bool SearchPage::offers(PageCommand command) const
{
    const auto repo = m_results->currentRepo();
    switch (command) {
    case PageCommand::Download:
        return m_dependencies.transfers && repo && offerFor(*repo);
    case PageCommand::ChooseFiles:
        return repo.has_value();
    case PageCommand::ToggleFilters:
    case PageCommand::TogglePreview:
        return true;
    case PageCommand::GoToFile:
    case PageCommand::SwitchRevision:
        break;
    }
    return false;
}

void SearchPage::run(PageCommand command)
{
    if (!offers(command))
        return;
    if (command == PageCommand::Download)
        takeOffer(offerFor(*m_results->currentRepo())->action);
    else if (command == PageCommand::ChooseFiles)
        chooseFiles();
    else if (command == PageCommand::ToggleFilters)
        setFiltersShown(!m_filters->isVisible());
    else
        setPreviewShown(!m_isPreviewShown);
}

void SearchPage::chooseFiles()
{
    const auto repo = m_results->currentRepo();
    if (!repo)
        return;
    const hub::RepoRef ref{repo->kind, repo->id, hub::Revision()};
    Q_EMIT openRequested(RepoPlace{ref, RepoPlace::View::Files, {}, {}}, OpenIn::CurrentTab);
}

void SearchPage::openModel(const QString &id, bool inBackground)
{
    const auto model = hub::RepoId::parse(id);
    if (!model) {
        Q_EMIT statusMessage(tr("That is not the name of a model: %1").arg(id));
        return;
    }
    const hub::RepoRef ref{hub::RepoKind::Model, *model, hub::Revision()};
    Q_EMIT openRequested(RepoPlace{ref, RepoPlace::View::Card, {}, {}},
                         inBackground ? OpenIn::BackgroundTab : OpenIn::CurrentTab);
}

void SearchPage::followLink(const cards::LinkTarget &target, bool inBackground)
{
    const OpenIn where = inBackground ? OpenIn::BackgroundTab : OpenIn::CurrentTab;
    const QUrl &endpoint = m_dependencies.client->endpoint();
    if (const auto *external = std::get_if<cards::ExternalLink>(&target)) {
        Q_EMIT externalLinkRequested(external->url);
        return;
    }
    if (std::holds_alternative<cards::RefusedLink>(target)) {
        Q_EMIT statusMessage(tr("This link is not followed: it leads to no page of the Hub or the web."));
        return;
    }
    if (!m_preview.card().value)
        return;
    // Everything else is a page of the Hub, or a place in this card: the repository's own page shows it.
    const QString address = cards::linkAddress(target, m_preview.card().value->context);
    if (const auto place = models::parseLocation(address, endpoint, false))
        Q_EMIT openRequested(*place, where);
    else if (std::holds_alternative<cards::AnchorLink>(target))
        m_actions.open(where);
    else
        Q_EMIT externalLinkRequested(QUrl(address));
}

} // namespace hs::ui
