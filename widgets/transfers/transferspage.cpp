// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferspage.h"

#include "base/onworker.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "sessions/localrepos.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/downloadplan.h"
#include "transfers/linkssheet.h"
#include "transfers/transferheader.h"
#include "transfers/transferoverview.h"
#include "transfers/transferqueue.h"
#include "transfers/transferview.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

namespace hs::ui {

using transfers::Leftovers;
using transfers::TransferQueue;
using transfers::TransferSelection;
using transfers::TransferSnapshot;
using ShownTransfers = models::TransferFilterModel::Shown;

namespace {

enum TransferStateAction { BrowseForMore, ShowAllTransfers };

constexpr int kRoomyHeight = 560;                 // below, the list has fewer than ten rows
constexpr qint64 kLongestListOfLinks = 1'000'000; // bytes

QCoro::Task<base::Result<QString>> readTextFiles(QStringList paths)
{
    co_return co_await base::onWorker([paths] {
        QString text;
        for (const QString &path : paths) {
            QFile file(path);
            if (file.open(QIODevice::ReadOnly))
                text += QString::fromUtf8(file.read(kLongestListOfLinks)) + u'\n';
        }
        return text;
    });
}

} // namespace

TransfersPage::TransfersPage(const PageDependencies &dependencies, QWidget *parent)
    : Page(parent)
    , m_dependencies(dependencies)
    , m_model(dependencies.transfers)
{
    m_filter.setSourceModel(&m_model);
    buildUi();
    connectList();
    addShortcuts();
    showList();
}

void TransfersPage::buildUi()
{
    setSurface(this, Surface::Page);
    ThemeSource &themes = *m_dependencies.theme;
    m_header = new TransferHeader(themes, m_dependencies.settings, this);
    m_overview = new TransferOverview(themes, *m_dependencies.transfers, m_dependencies.localRepos, m_header);
    m_header->setOverview(m_overview);
    setAcceptDrops(true);
    m_view = new TransferView(themes, &m_filter);
    m_pane = new StatePane(themes, m_view, this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_pane, 1);
}

void TransfersPage::connectList()
{
    TransferQueue *queue = m_dependencies.transfers;
    connect(queue, &TransferQueue::changed, this, &TransfersPage::showList);
    connect(m_header, &TransferHeader::shownChosen, this, [this](ShownTransfers shown) {
        m_filter.setShown(shown);
        showList();
    });
    connect(m_header, &TransferHeader::filterChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        m_view->scrollToTop(); // where the list of what is left begins
        showList();
    });
    connect(m_header, &TransferHeader::pauseAllRequested, queue, [queue] { queue->pause(TransferSelection::all()); });
    connect(m_header, &TransferHeader::resumeAllRequested, queue, [queue] { queue->resume(TransferSelection::all()); });
    connect(m_header, &TransferHeader::clearDoneRequested, queue, &TransferQueue::clearDone);
    connect(m_header, &TransferHeader::settingsRequested, this, &Page::settingsRequested);
    connect(m_header, &TransferHeader::addLinksRequested, this, &TransfersPage::askForLinks);
    connect(m_view, &TransferView::moveRequested, queue, &TransferQueue::move);
    connect(m_view, &TransferView::priorityRequested, queue, &TransferQueue::setPriority);
    connect(m_view, &TransferView::groupLimitRequested, queue,
            [queue](const QList<transfers::GroupId> &groups, qint64 bytesPerSecond) {
                for (const transfers::GroupId &group : groups)
                    queue->setGroupRateLimit(group, bytesPerSecond);
            });
    connect(&m_model, &models::TransferListModel::moveRequested, queue, &TransferQueue::moveBefore);
    connect(m_view, &TransferView::pauseRequested, queue, &TransferQueue::pause);
    connect(m_view, &TransferView::resumeRequested, queue, &TransferQueue::resume);
    connect(m_view, &TransferView::retryRequested, queue, &TransferQueue::retry);
    connect(m_view, &TransferView::cancelRequested, this, &TransfersPage::cancel);
    connect(m_view, &TransferView::showFolderRequested, this, &TransfersPage::showFolder);
    connect(m_view, &TransferView::repoRequested, this, &TransfersPage::openRepo);
    connect(m_view, &TransferView::failureActionRequested, this, &TransfersPage::help);
    connect(m_pane, &StatePane::actionTriggered, this, [this](int id) {
        if (id == BrowseForMore)
            return Q_EMIT openRequested(models::SearchPlace{}, OpenIn::CurrentTab);
        m_header->filterField()->clear();
        m_header->setShown(ShownTransfers::All);
        m_filter.setShown(ShownTransfers::All);
        showList();
    });
}

void TransfersPage::addShortcuts()
{
    TransferQueue *queue = m_dependencies.transfers;
    const auto add = [this](const QKeySequence &keys, auto action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_Space, [queue] {
        const auto &totals = queue->totals();
        if (totals.activeFiles > 0 || totals.queuedFiles > 0)
            queue->pause(TransferSelection::all());
        else
            queue->resume(TransferSelection::all());
    });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_R, [queue] { queue->retry(TransferSelection::all()); });
    add(QKeySequence::Paste, [this] { takeText(QGuiApplication::clipboard()->text()); });
    // What was done today was done yesterday tomorrow.
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, this, [this] { m_model.setToday(QDate::currentDate()); });
    minute->start();
}

QString TransfersPage::title() const
{
    return tr("Transfers");
}

QIcon TransfersPage::icon() const
{
    return m_dependencies.theme->icon(Icon::Download);
}

bool TransfersPage::showLocation(const models::Location &location)
{
    return std::holds_alternative<models::TransfersPlace>(location);
}

void TransfersPage::reload()
{
    showList();
}

void TransfersPage::find()
{
    m_header->filterField()->setFocus(Qt::ShortcutFocusReason);
    m_header->filterField()->selectAll();
}

QWidget *TransfersPage::initialFocus()
{
    return m_view;
}

QList<QWidget *> TransfersPage::regions()
{
    return {m_header, m_pane};
}

void TransfersPage::showList()
{
    const transfers::TransferTotals &totals = m_dependencies.transfers->totals();
    m_header->showTotals(totals);
    m_view->showTimeLeft(totals.timeLeft);
    if (m_filter.rowCount() > 0)
        return m_pane->showContent();
    StateMessage message;
    if (m_model.rowCount() == 0) {
        message.icon = Icon::Download;
        message.title = tr("Nothing to transfer");
        message.text = tr("Downloads and uploads appear here and continue after a restart.");
        message.actions = {{.id = BrowseForMore, .text = tr("Browse models")}};
    } else {
        message.icon = Icon::Filter;
        message.title = tr("No transfers match");
        message.actions = {{.id = ShowAllTransfers, .text = tr("Show all")}};
    }
    m_pane->showMessage(message);
}

void TransfersPage::cancel(const TransferSelection &selection)
{
    TransferQueue *queue = m_dependencies.transfers;
    QList<TransferSnapshot> files;
    for (const transfers::GroupId &group : selection.groups)
        files += queue->transfers(group);
    for (const transfers::TransferId &id : selection.transfers) {
        if (const auto file = queue->find(id))
            files.append(*file);
    }
    if (selection.groups.isEmpty() && files.isEmpty())
        return;
    int unfinished = 0;
    qint64 bytes = 0;
    QString name;
    for (const TransferSnapshot &file : std::as_const(files)) {
        if (file.state == transfers::TransferState::Done || file.bytesOnDisk == 0)
            continue;
        ++unfinished;
        bytes += file.bytesOnDisk;
        name = file.path;
    }
    if (unfinished == 0) // nothing is lost: no question
        return queue->cancel(selection, Leftovers::Delete);
    const auto words = transferwords::cancelQuestion(unfinished, name, bytes);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Cancel transfers"), words.title, {}, this);
    question->setInformativeText(words.text);
    question->setAttribute(Qt::WA_DeleteOnClose);
    const QPushButton *yes = question->addButton(tr("Cancel and remove"), QMessageBox::DestructiveRole);
    question->setDefaultButton(question->addButton(tr("Keep downloading"), QMessageBox::RejectRole));
    connect(question, &QMessageBox::buttonClicked, this, [queue, selection, yes](const QAbstractButton *button) {
        if (button == yes)
            queue->cancel(selection, Leftovers::Delete);
    });
    question->open();
}

void TransfersPage::help(transferwords::FailureAction action, const models::TransferFailure &failure,
                         const hub::RepoRef &repo)
{
    switch (action) {
    case transferwords::FailureAction::Retry:
        return m_dependencies.transfers->retry(TransferSelection::of(failure.group));
    case transferwords::FailureAction::OpenPage:
        return openRepo(repo);
    case transferwords::FailureAction::AskForAccess:
        return Q_EMIT externalLinkRequested(hub::pageAddress(*m_dependencies.client->context(), repo));
    case transferwords::FailureAction::ChooseFolder:
        return chooseFolder(failure.group);
    case transferwords::FailureAction::ShowFolder:
        return showKept(failure);
    case transferwords::FailureAction::SignIn:
        return Q_EMIT signInRequested();
    case transferwords::FailureAction::ShowLibrary:
        return Q_EMIT openRequested(models::LibraryPlace{}, OpenIn::NewTab);
    }
}

/// The damaged copy stands where the file would be fetched to.
void TransfersPage::showKept(const models::TransferFailure &failure)
{
    const auto group = m_dependencies.transfers->findGroup(failure.group);
    const auto file = m_dependencies.transfers->find(failure.transfer);
    if (!group || !file)
        return;
    QString cache =
        group->destination.form == transfers::Destination::Form::Cache ? group->destination.folder : QString();
    if (cache.isEmpty() && m_dependencies.localRepos)
        cache = m_dependencies.localRepos->cacheFolder();
    const hub::RepoRef pinned = group->repo.at(hub::Revision::commit(group->commit));
    const auto place =
        transfers::placeOf(transfers::HfCache(cache), group->destination, {pinned, file->path, file->etag, file->size});
    const QFileInfo kept(place->corruptPath());
    showFolder(kept.exists() ? kept.path() : group->localFolder);
}

/// The same files once more, by a plan: there is the choice of a folder, and what it has room for.
void TransfersPage::chooseFolder(const transfers::GroupId &id)
{
    const auto group = m_dependencies.transfers->findGroup(id);
    if (!group)
        return;
    transfers::DownloadRequest request{
        .repo = group->repo, .paths = {}, .include = {}, .exclude = {}, .destination = group->destination};
    const QList<TransferSnapshot> files = m_dependencies.transfers->transfers(id);
    for (const TransferSnapshot &file : files)
        request.paths << file.path;
    Q_EMIT downloadRequested({request});
}

QUrl TransfersPage::endpoint() const
{
    return m_dependencies.client ? m_dependencies.client->endpoint() : QUrl();
}

void TransfersPage::askForLinks()
{
    const auto *sheet = LinksSheet::open(this, *m_dependencies.theme, endpoint());
    connect(sheet, &LinksSheet::linksGiven, this, &Page::downloadRequested);
}

void TransfersPage::takeText(const QString &text)
{
    const models::DownloadLinks links = models::readDownloadLinks(text, endpoint());
    if (!links.requests.isEmpty())
        Q_EMIT downloadRequested(links.requests);
    else
        Q_EMIT statusMessage(tr("There is no link to a repository in that text"));
}

/// Text, or files with links in them.
void TransfersPage::takeDropped(const QMimeData &dropped)
{
    const QString text = dropped.text();
    const QList<QUrl> urls = dropped.urls();
    QStringList files;
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files << url.toLocalFile();
    }
    if (files.isEmpty())
        return takeText(text);
    m_reading.restart();
    m_reading.then(readTextFiles(files), [this](const base::Result<QString> &read) { takeText(*read); });
}

void TransfersPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_overview->setCompact(height() < kRoomyHeight);
}

void TransfersPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void TransfersPage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    takeDropped(*event->mimeData());
}

void TransfersPage::openRepo(const hub::RepoRef &repo)
{
    models::RepoPlace place;
    place.repo = repo;
    Q_EMIT openRequested(place, OpenIn::NewTab);
}

void TransfersPage::showFolder(const QString &path)
{
    if (!path.isEmpty() && !QDesktopServices::openUrl(QUrl::fromLocalFile(path)))
        Q_EMIT statusMessage(tr("No program opened the folder %1").arg(path));
}

} // namespace hs::ui
