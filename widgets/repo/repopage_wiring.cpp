// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The wiring of RepoPage: what its parts tell each other, and what the window asks of it.

#include "repo/repopage.h"

#include "common/statepane.h"
#include "datasetviewer/datasetviewer.h"
#include "hub/hubclient.h"
#include "insight/insightspane.h"
#include "lists/modelvariants.h"
#include "repo/cardpane.h"
#include "repo/cardview.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/repodownloads.h"
#include "repo/repoheader.h"
#include "repo/reponotices.h"
#include "repo/repotext.h"
#include "repo/revisionpopup.h"
#include "whichfile/whichfilesheet.h"

namespace hs::ui {

using models::RepoSession;

void RepoPage::connectHeader()
{
    connect(m_header, &RepoHeader::tabChosen, this, [this](RepoHeader::Tab tab) {
        if (static_cast<View>(tab) == m_view)
            return;
        setView(static_cast<View>(tab));
        Q_EMIT locationChanged(true);
    });
    connect(m_header, &RepoHeader::copyNameRequested, this, &RepoPage::copyName);
    connect(m_header, &RepoHeader::revisionsRequested, this, &RepoPage::showRevisions);
    connect(m_header, &RepoHeader::offerTaken, m_downloads, &RepoDownloads::take);
    connect(m_header, &RepoHeader::downloadAllRequested, this, [this] { m_downloads->download({}); });
    connect(m_header, &RepoHeader::chooseFilesRequested, this, &RepoPage::chooseFiles);
    connect(m_header, &RepoHeader::downloadToFolderRequested, this, [this] { m_downloads->downloadToFolder({}); });
    connect(m_header, &RepoHeader::whichFileRequested, this, &RepoPage::showWhichFile);
    connect(m_header, &RepoHeader::copyDownloadCommandRequested, this,
            [this] { copyText(downloadCommand(m_session.repo())); });
    connect(m_header, &RepoHeader::copyCloneCommandRequested, this, [this] {
        copyText(cloneCommand(m_session.repo(), hub::pageAddress(*m_dependencies.client->context(), m_session.repo())));
    });
    connect(m_revisions, &RevisionPopup::revisionChosen, this, &RepoPage::setRevision);
    connect(m_revisions, &RevisionPopup::retryRequested, this, [this] { m_session.retry(RepoSession::Part::Refs); });
    connect(m_notices, &RepoNotices::mainRequested, this, [this] { setRevision(hub::Revision()); });
    connect(m_notices, &RepoNotices::retryRequested, this, &RepoPage::reload);
    connect(m_notices, &RepoNotices::accessRequested, this,
            [this] { m_downloads->take(DownloadOffer::Action::AskForAccess); });
}

void RepoPage::connectSession()
{
    connect(&m_session, &RepoSession::partChanged, this, &RepoPage::takePart);
    connect(&m_session, &RepoSession::partChanged, this, [this](RepoSession::Part part) {
        const auto &details = m_session.details().value;
        if (part == RepoSession::Part::Details)
            m_header->setHasVariants(details && !models::modelVariants(*details).isEmpty());
    });
    connect(&m_session, &RepoSession::commitChanged, this, [this] {
        if (m_history)
            m_history->open(m_session.repo(), m_session.pinned());
        else
            m_commits.open(m_dependencies.client->context(), m_session.pinned());
        openVisiblePane();
    });
    connect(&m_session, &RepoSession::revisionChanged, this, [this] {
        closePanes();
        m_card->clearFacts();
        updateHeader();
    });
    connect(&m_session, &RepoSession::totalsChanged, this, [this] {
        if (m_files)
            m_files->setTotals(m_session.totals());
        updateHeader();
        updateFacts();
    });
    connect(&m_commits, &models::PagedModel::stateChanged, this, &RepoPage::takeCommits);
    connect(&m_session, &RepoSession::accessChanged, this, &RepoPage::updateState);
    connect(m_downloads, &RepoDownloads::offerChanged, this, &RepoPage::updateOffer);
    connect(m_downloads, &RepoDownloads::localChanged, this, &RepoPage::updateFacts);
    connect(m_downloads, &RepoDownloads::statusMessage, this, &Page::statusMessage);
    connect(m_downloads, &RepoDownloads::downloadRequested, this, &Page::downloadRequested);
    connect(m_downloads, &RepoDownloads::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_downloads, &RepoDownloads::openRequested, this,
            [this](const models::Location &place) { Q_EMIT openRequested(place, OpenIn::CurrentTab); });
}

void RepoPage::showWhichFile()
{
    if (!m_session.details().value)
        return;
    auto *sheet = WhichFileSheet::open(window(), m_dependencies, *m_session.details().value);
    connect(sheet, &WhichFileSheet::downloadRequested, this, &Page::downloadRequested);
}

void RepoPage::takePath(const models::RepoPlace &place)
{
    if (place.view != View::History) {
        m_path = place.path;
        return;
    }
    // Whoever goes to a place knows it: told back, it would become a step of its own.
    const QSignalBlocker quiet(&history());
    history().setPath(place.path);
}

bool RepoPage::offers(PageCommand command) const
{
    if (command == PageCommand::Download)
        return m_downloads->offer().action != DownloadOffer::Action::Nothing;
    return command != PageCommand::ToggleFilters;
}

void RepoPage::run(PageCommand command)
{
    switch (command) {
    case PageCommand::Download:
        return m_downloads->take(m_downloads->offer().action);
    case PageCommand::ChooseFiles:
        return chooseFiles();
    case PageCommand::GoToFile:
        m_header->setTab(RepoHeader::FilesTab);
        return files().find();
    case PageCommand::SwitchRevision:
        return showRevisions();
    case PageCommand::TogglePreview:
        return toggleDetails();
    case PageCommand::ToggleFilters:
        return;
    }
}

/// What stands beside the card, the list of files or the list of commits.
void RepoPage::toggleDetails()
{
    switch (m_view) {
    case View::Card:
        return m_card->toggleFacts();
    case View::Files:
        return m_files->togglePreview();
    case View::History:
        return m_history->toggleDetails();
    case View::Viewer:
        return m_viewer->toggleDetails();
    case View::Insights:
        return;
    }
}

QList<QWidget *> RepoPage::regions()
{
    QList<QWidget *> regions{m_header};
    if (!m_pane->isShowingContent())
        return regions << m_pane;
    switch (m_view) {
    case View::Card:
        return regions << m_card << m_card->facts();
    case View::Files:
        return regions << m_files->regions();
    case View::History:
        return regions << m_history->regions();
    case View::Insights:
        return regions << m_insights;
    case View::Viewer:
        return regions << m_viewer->regions();
    }
    return regions;
}

void RepoPage::find()
{
    if (m_view == View::Files)
        m_files->find();
    else if (m_view == View::Card)
        m_card->find();
    else if (m_view == View::Viewer)
        m_viewer->find();
    else if (m_view == View::History)
        m_history->find();
}

QWidget *RepoPage::initialFocus()
{
    switch (m_view) {
    case View::Files:
        return m_files->initialFocus();
    case View::History:
        return m_history->initialFocus();
    case View::Insights:
        return m_insights->initialFocus();
    case View::Viewer:
        return m_viewer->initialFocus();
    case View::Card:
        break;
    }
    return m_card->view();
}

void RepoPage::showRevisions()
{
    m_revisions->popUpBelow(m_header->revisionButton());
}

void RepoPage::chooseFiles()
{
    m_header->setTab(RepoHeader::FilesTab);
    files().initialFocus()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace hs::ui
