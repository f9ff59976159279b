// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "transfers/transferspage.h"

#include "common/statepane.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"
#include "transfers/transferheader.h"
#include "transfers/transferqueue.h"
#include "transfers/transferview.h"

#include <QDesktopServices>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace hs::ui {

using transfers::Leftovers;
using transfers::TransferQueue;
using transfers::TransferSelection;
using transfers::TransferSnapshot;
using Shown = models::TransferFilterModel::Shown;

namespace {

enum TransferStateAction { BrowseForMore, ShowAllTransfers };

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
    connect(m_header, &TransferHeader::shownChosen, this, [this](Shown shown) {
        m_filter.setShown(shown);
        showList();
    });
    connect(m_header, &TransferHeader::filterChanged, this, [this](const QString &text) {
        m_filter.setText(text);
        showList();
    });
    connect(m_header, &TransferHeader::pauseAllRequested, queue, [queue] { queue->pause(TransferSelection::all()); });
    connect(m_header, &TransferHeader::resumeAllRequested, queue, [queue] { queue->resume(TransferSelection::all()); });
    connect(m_header, &TransferHeader::clearDoneRequested, queue, &TransferQueue::clearDone);
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
        m_header->setShown(Shown::All);
        m_filter.setShown(Shown::All);
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
    m_header->showTotals(m_dependencies.transfers->totals());
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
    case transferwords::FailureAction::SignIn:
        return Q_EMIT signInRequested();
    case transferwords::FailureAction::ShowLibrary:
        return Q_EMIT openRequested(models::LibraryPlace{}, OpenIn::NewTab);
    }
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
