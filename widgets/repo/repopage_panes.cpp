// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands behind the tabs of RepoPage: made when it is first looked at, so that a page is there sooner and takes
// less memory.

#include "repo/repopage.h"

#include "common/statepane.h"
#include "datasetviewer/datasetviewer.h"
#include "insight/insightspane.h"
#include "repo/cardpane.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/repodownloads.h"

#include <QStackedWidget>

namespace hs::ui {

void RepoPage::putBehindTab(View view, QWidget *pane)
{
    const int place = static_cast<int>(view);
    QWidget *empty = m_views->widget(place);
    m_views->insertWidget(place, pane);
    m_views->removeWidget(empty);
    delete empty;
}

void RepoPage::makePaneOf(View view)
{
    switch (view) {
    case View::Card:
        return;
    case View::Viewer:
        viewer();
        return;
    case View::Files:
        files();
        return;
    case View::History:
        history();
        return;
    case View::Insights:
        insights();
        return;
    }
}

FileBrowser &RepoPage::files()
{
    if (m_files)
        return *m_files;
    m_files = new FileBrowser(m_dependencies);
    connectFiles();
    m_files->setCanDownload(m_downloads->canDownload());
    m_files->setCompact(m_isCompact);
    if (!m_filesState.isEmpty())
        m_files->restoreState(m_filesState);
    putBehindTab(View::Files, m_files);
    return *m_files;
}

CommitHistory &RepoPage::history()
{
    if (m_history)
        return *m_history;
    m_history = new CommitHistory(m_dependencies, m_commits);
    connectHistory();
    m_history->setCanDownload(m_downloads->canDownload());
    m_history->setCompact(m_isCompact);
    if (m_session.refs().value)
        m_history->setRefs(*m_session.refs().value);
    if (!m_commits.repo().id.isEmpty())
        m_history->open(m_session.repo(), m_session.pinned());
    putBehindTab(View::History, m_history);
    return *m_history;
}

InsightsPane &RepoPage::insights()
{
    if (m_insights)
        return *m_insights;
    m_insights = new InsightsPane(m_dependencies);
    connectInsights();
    putBehindTab(View::Insights, m_insights);
    return *m_insights;
}

DatasetViewer &RepoPage::viewer()
{
    if (m_viewer)
        return *m_viewer;
    m_viewer = new DatasetViewer(m_dependencies);
    connectViewer();
    m_viewer->setCompact(m_isCompact);
    putBehindTab(View::Viewer, m_viewer);
    return *m_viewer;
}

/// Another revision: what they show is of the one before.
void RepoPage::closePanes()
{
    if (m_files)
        m_files->close();
    m_history ? m_history->close() : m_commits.close();
    m_commitCount.reset();
    if (m_insights)
        m_insights->close();
}

void RepoPage::takeCommits()
{
    if (m_commits.path().isEmpty() && m_commits.total())
        m_commitCount = m_commits.total();
    updateHeader();
    updateState();
}

void RepoPage::connectCard()
{
    connect(m_card, &CardPane::openRequested, this, [this](const models::Location &place, OpenIn where) {
        // A link to a file or heading of this very repository does not need another page.
        if (where == OpenIn::CurrentTab && showLocation(place))
            Q_EMIT locationChanged(true);
        else
            Q_EMIT openRequested(place, where);
    });
    connect(m_card, &CardPane::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_card, &CardPane::statusMessage, this, &Page::statusMessage);
    connect(m_card, &CardPane::stopRequested, this, &RepoPage::stop);
    connect(m_card, &CardPane::remedyRequested, this, &RepoPage::applyRemedy);
    connect(m_pane, &StatePane::actionTriggered, this, &RepoPage::actOnState);
    connect(m_pane, &StatePane::stopRequested, this, &RepoPage::stop);
}

void RepoPage::connectFiles()
{
    connect(m_files, &FileBrowser::pathChanged, this, [this](const QString &path) {
        m_path = path;
        if (m_view == View::Files)
            Q_EMIT locationChanged(false);
    });
    connect(m_files, &FileBrowser::downloadRequested, m_downloads, &RepoDownloads::download);
    connect(m_files, &FileBrowser::downloadToFolderRequested, m_downloads, &RepoDownloads::downloadToFolder);
    connect(m_files, &FileBrowser::fileHistoryRequested, this, [this](const QString &path) {
        models::RepoPlace place{m_session.repo(), View::History, path, {}};
        showLocation(place);
        Q_EMIT locationChanged(true);
    });
    connect(m_files, &FileBrowser::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_files, &FileBrowser::statusMessage, this, &Page::statusMessage);
    connect(m_files, &FileBrowser::remedyRequested, this, &RepoPage::applyRemedy);
    connect(m_files, &FileBrowser::loadingChanged, this, &RepoPage::announceLoading);
}

void RepoPage::connectHistory()
{
    connect(m_history, &CommitHistory::statusMessage, this, &Page::statusMessage);
    connect(m_history, &CommitHistory::remedyRequested, this, &RepoPage::applyRemedy);
    connect(m_history, &CommitHistory::downloadRequested, m_downloads, &RepoDownloads::downloadCommit);
    connect(m_history, &CommitHistory::pathChanged, this, [this] {
        if (m_view == View::History)
            Q_EMIT locationChanged(true);
    });
    connect(m_history, &CommitHistory::openRequested, this, [this](const models::Location &place) {
        // A file of another commit goes beside what is read here.
        const bool isFile = std::holds_alternative<models::RepoPlace>(place);
        Q_EMIT openRequested(place, isFile ? OpenIn::NewTab : OpenIn::CurrentTab);
    });
    connect(m_history, &CommitHistory::browseRequested, this, [this](const hub::Oid &commit) {
        setView(View::Files);
        m_session.setRevision(hub::Revision::commit(commit));
        Q_EMIT locationChanged(true);
    });
    connect(m_history, &CommitHistory::loadingChanged, this, &RepoPage::announceLoading);
}

void RepoPage::connectInsights()
{
    connect(m_insights, &InsightsPane::loadingChanged, this, &RepoPage::announceLoading);
    connect(m_insights, &InsightsPane::statusMessage, this, &Page::statusMessage);
    connect(m_insights, &InsightsPane::openRequested, this, &Page::openRequested);
    connect(m_insights, &InsightsPane::remedyRequested, this, &RepoPage::applyRemedy);
}

void RepoPage::connectViewer()
{
    connect(m_viewer, &DatasetViewer::loadingChanged, this, &RepoPage::announceLoading);
    connect(m_viewer, &DatasetViewer::statusMessage, this, &Page::statusMessage);
    connect(m_viewer, &DatasetViewer::externalLinkRequested, this, &Page::externalLinkRequested);
    connect(m_viewer, &DatasetViewer::remedyRequested, this, &RepoPage::applyRemedy);
    connect(m_viewer, &DatasetViewer::fileRequested, this, [this](const QString &path) {
        m_path = path;
        setView(View::Files);
        Q_EMIT locationChanged(true);
    });
}

} // namespace hs::ui
