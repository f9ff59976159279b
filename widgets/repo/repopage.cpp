// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/repopage.h"

#include "common/errortext.h"
#include "common/formats.h"
#include "common/statepane.h"
#include "datasetviewer/datasetviewer.h"
#include "hub/hubclient.h"
#include "insight/insightspane.h"
#include "repo/cardpane.h"
#include "repo/cardview.h"
#include "repo/commithistory.h"
#include "repo/filebrowser.h"
#include "repo/repodownloads.h"
#include "repo/repoheader.h"
#include "repo/reponotices.h"
#include "repo/repotext.h"
#include "repo/revisionpopup.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QDataStream>
#include <QGuiApplication>
#include <QMenu>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using base::HubError;
using models::LoadState;
using models::RepoPlace;
using models::RepoSession;

namespace {

/// Ids of buttons of ours, beside those of errorMessage().
constexpr int kSignIn = 300;
constexpr int kStatusPage = 301;

/// Where the operator tells what is out of order; other hubs have no such page that is known.
QUrl statusPageOf(const QUrl &endpoint)
{
    return endpoint.host() == "huggingface.co"_L1 ? QUrl(u"https://status.huggingface.co/"_s) : QUrl();
}

} // namespace

RepoPage::RepoPage(const PageDependencies &dependencies, const RepoPlace &place, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_session(dependencies.client->context(), place.repo)
    , m_downloads(new RepoDownloads(dependencies, m_session, this))
    , m_header(new RepoHeader(*dependencies.theme, this))
    , m_revisions(new RevisionPopup(*dependencies.theme, this))
    , m_notices(new RepoNotices(*dependencies.theme, this))
    , m_views(new QStackedWidget)
    , m_card(new CardPane(dependencies, m_session))
    , m_pane(new StatePane(*dependencies.theme, m_views, this))
{
    buildUi();
    connectHeader();
    connectSession();
    connectCard();
    updateHeader();
    updateOffer();
    takePath(place);
    setView(place.view);
    m_card->showFragment(place.fragment);
    m_session.load();
}

RepoPage::~RepoPage()
{
    delete m_history; // it shows a list of ours
}

void RepoPage::buildUi()
{
    setSurface(this, Surface::Page);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_notices);
    column->addWidget(m_pane, 1);
    // In the order of View, each in the place of an empty one.
    m_views->addWidget(m_card);
    for (int view = m_views->count(); view <= static_cast<int>(View::Insights); ++view)
        m_views->addWidget(new QWidget);
    for (QWidget *button : m_card->makeTabActions())
        m_header->addTabAction(RepoHeader::CardTab, button);
}

QString RepoPage::title() const
{
    return m_session.repo().id.name();
}

QIcon RepoPage::icon() const
{
    return m_dependencies.theme->icon(kindIcon(m_session.repo().kind));
}

models::Location RepoPage::location() const
{
    const QString path = m_view == View::Files                  ? m_path
                         : m_view == View::History && m_history ? m_history->path()
                                                                : QString();
    return RepoPlace{.repo = m_session.repo(), .view = m_view, .path = path, .fragment = {}};
}

bool RepoPage::showLocation(const models::Location &location)
{
    const auto *place = std::get_if<RepoPlace>(&location);
    const hub::RepoRef &repo = m_session.repo();
    if (!place || place->repo.kind != repo.kind || place->repo.id != repo.id)
        return false;
    takePath(*place);
    setView(place->view);
    if (place->repo.revision != repo.revision)
        m_session.setRevision(place->repo.revision);
    openVisiblePane();
    m_card->showFragment(place->fragment);
    return true;
}

void RepoPage::setView(View view)
{
    const bool hasRows = m_session.repo().kind == hub::RepoKind::Dataset;
    m_view = view == View::Viewer && !hasRows ? View::Card : view;
    makePaneOf(m_view);
    m_views->setCurrentIndex(static_cast<int>(m_view));
    m_header->setTab(static_cast<RepoHeader::Tab>(m_view));
    openVisiblePane();
    updateState();
}

void RepoPage::setRevision(const hub::Revision &revision)
{
    if (revision == m_session.repo().revision)
        return;
    m_session.setRevision(revision);
    Q_EMIT locationChanged(true);
}

/// Files and history are lists of a commit: they are asked for when they are looked at and the commit is known. So are
/// insights and rows.
void RepoPage::openVisiblePane()
{
    const auto &details = m_session.details().value;
    if (details && m_view == View::Insights)
        insights().open(m_session.pinned(), *details);
    if (details && m_view == View::Viewer)
        viewer().open(m_session.pinned(), *details);
    if (!m_session.isCommitKnown() || m_view != View::Files)
        return;
    files().open(m_session.repo(), m_session.pinned());
    files().setTotals(m_session.totals());
    if (!m_path.isEmpty())
        files().showPath(m_path);
}

void RepoPage::takePart(RepoSession::Part part)
{
    if (part == RepoSession::Part::Refs) {
        m_revisions->setRefs(m_session.refs());
        if (m_session.refs().value && m_history)
            m_history->setRefs(*m_session.refs().value);
    } else if (part == RepoSession::Part::Details) {
        updateHeader();
        updateFacts();
        openVisiblePane();
        Q_EMIT titleChanged();
    }
    updateState();
}

void RepoPage::updateHeader()
{
    const auto &details = m_session.details().value;
    m_header->setRepo(m_session.repo());
    m_header->setChips(details ? headerChips(*details) : QList<Chip>{kindChip(m_session.repo().kind)});
    m_revisions->setCurrent(m_session.repo().revision);
    const auto &totals = m_session.totals();
    m_header->setDownloadSize(totals && totals->bytes ? formats::bytes(*totals->bytes) : QString());
    m_header->setCounts(totals ? std::optional(totals->files) : std::nullopt, m_commitCount);
}

void RepoPage::updateOffer()
{
    m_header->setOffer(m_downloads->offer());
    if (m_files)
        m_files->setCanDownload(m_downloads->canDownload());
    if (m_history)
        m_history->setCanDownload(m_downloads->canDownload());
    Q_EMIT commandsChanged();
}

void RepoPage::updateFacts()
{
    if (m_session.details().value)
        m_card->setFacts({.repo = m_session.repo(),
                          .details = *m_session.details().value,
                          .totals = m_session.totals(),
                          .local = m_downloads->local().found()});
}

/// The page has a state of its own only when there is nothing else to show: no details, and no card either.
void RepoPage::updateState()
{
    const auto &details = m_session.details();
    const auto &commits = m_commits.rows();
    m_notices->showFor(m_session, commits.isEmpty() ? std::nullopt : commits.constFirst().date);
    const bool hasNothing = details.state == LoadState::Failed && m_session.card().state != LoadState::Ready;
    m_notices->setVisible(!hasNothing);
    m_header->setMissing(hasNothing && details.error->kind == HubError::Kind::RepoMissing);
    announceLoading();
    if (!hasNothing)
        return m_pane->showContent();
    HubError error = *details.error;
    const QString id = m_session.repo().id.toString();
    error.context = error.kind == HubError::Kind::RevisionMissing ? m_session.repo().revision.toString() : id;
    const bool isPassing = base::RetryPolicy::isPassing(error.kind);
    ErrorText text = errorText(error,
                               {.failed = tr("This page could not be loaded"),
                                .kept = isPassing ? tr("Your tabs, filters and drafts are kept.") : QString()},
                               QDateTime::currentDateTimeUtc());
    if (error.kind == HubError::Kind::NotSaved)
        text.title = tr("%1 is not on this computer").arg(id);
    StateMessage message = errorMessage(text);
    if (error.kind == HubError::Kind::Server && !statusPageOf(m_dependencies.client->endpoint()).isEmpty())
        message.actions.append({.id = kStatusPage, .text = tr("Hub status page"), .icon = Icon::OpenWeb});
    if (error.kind == HubError::Kind::RepoMissing) {
        message.tone = Tone::Neutral;
        message.icon = Icon::Search;
        message.details.clear();
        message.actions.resize(1);
        if (!m_dependencies.client->isSignedIn())
            message.actions.append({.id = kSignIn, .text = tr("Sign in")});
    }
    m_pane->showMessage(message);
}

void RepoPage::actOnState(int action)
{
    const auto &error = m_session.details().error;
    if (!error)
        return;
    if (action == kSignIn)
        Q_EMIT signInRequested();
    else if (action == kStatusPage)
        Q_EMIT externalLinkRequested(statusPageOf(m_dependencies.client->endpoint()));
    else if (action == static_cast<int>(ErrorAction::CopyDetails))
        copyText(error->details());
    else
        applyRemedy(*error);
}

void RepoPage::applyRemedy(const HubError &error)
{
    HubError named = error;
    named.context = m_session.repo().id.toString();
    switch (errorText(named, {}, QDateTime::currentDateTimeUtc()).remedy) {
    case ErrorRemedy::SignIn:
        Q_EMIT signInRequested();
        return;
    case ErrorRemedy::AskForAccess:
        return m_downloads->take(DownloadOffer::Action::AskForAccess);
    case ErrorRemedy::ShowMainRevision:
        return setRevision(hub::Revision());
    case ErrorRemedy::SearchForName: {
        hub::SearchQuery query;
        query.kind = m_session.repo().kind;
        query.text = m_session.repo().id.name();
        Q_EMIT openRequested(models::SearchPlace{query}, OpenIn::CurrentTab);
        return;
    }
    default:
        reload();
    }
}

void RepoPage::reload()
{
    m_session.load();
    if (m_view == View::Files && m_session.details().value)
        m_files->reload();
    if (!m_commits.repo().id.isEmpty())
        m_history ? m_history->reload() : m_commits.reload();
    if (m_insights)
        m_insights->reload();
    if (m_viewer)
        m_viewer->reload();
}

void RepoPage::stop()
{
    m_session.stop();
    m_history ? m_history->stop() : m_commits.stop();
    if (m_files)
        m_files->stop();
    if (m_insights)
        m_insights->stop();
    if (m_viewer)
        m_viewer->stop();
}

bool RepoPage::isLoading() const
{
    return m_session.isLoading() || (m_view == View::Files && m_files->isLoading()) ||
           (m_view == View::History && m_history->isLoading()) ||
           (m_view == View::Insights && m_insights->isLoading()) || (m_view == View::Viewer && m_viewer->isLoading());
}

void RepoPage::announceLoading()
{
    if (m_wasLoading == isLoading())
        return;
    m_wasLoading = !m_wasLoading;
    Q_EMIT loadingChanged(m_wasLoading);
}

QByteArray RepoPage::saveState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out << m_card->view()->verticalScrollBar()->value() << (m_files ? m_files->saveState() : m_filesState);
    return state;
}

void RepoPage::restoreState(const QByteArray &state)
{
    QDataStream in(state);
    int place = 0;
    QByteArray files;
    in >> place >> files;
    if (in.status() != QDataStream::Ok)
        return;
    m_filesState = files;
    if (m_files)
        m_files->restoreState(files);
    m_card->view()->restorePlace(place);
}

void RepoPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_isCompact = window()->width() < m_dependencies.theme->theme().breakpoint.compactBelow;
    m_header->setNarrow(m_isCompact);
    m_card->setCompact(m_isCompact);
    if (m_files)
        m_files->setCompact(m_isCompact);
    if (m_history)
        m_history->setCompact(m_isCompact);
    if (m_viewer)
        m_viewer->setCompact(m_isCompact);
}

void RepoPage::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT statusMessage(tr("Copied %1").arg(text));
}

void RepoPage::copyName()
{
    copyText(m_session.repo().id.toString());
}

} // namespace hs::ui
