// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commithistory.h"

#include "common/accessiblerowmodel.h"
#include "common/banner.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/statepane.h"
#include "history/changesview.h"
#include "history/commitfilterbar.h"
#include "history/historyoverview.h"
#include "history/stickyday.h"
#include "hub/hubclient.h"
#include "lists/commitstreams.h"
#include "repo/commitdelegate.h"
#include "repo/commitdetails.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::PagedModel;

namespace {

constexpr int kClearFilter = 500; ///< id of a button of ours, beside those of errorMessage()

} // namespace

void CommitHistory::open(const hub::RepoRef &shown, const hub::RepoRef &repo)
{
    m_named = shown;
    m_repo = repo;
    m_filter->setRevision(shown.revision.shortText());
    applyOthers();
    openList(models::CommitQuery::parse(m_filter->text()).path);
    if (m_isLookedAt)
        lookCloser();
}

void CommitHistory::close()
{
    m_repo = {};
    m_model.close();
    m_activity.close();
    m_details->showNothing();
}

void CommitHistory::openList(const QString &path)
{
    if (!m_repo.id.isEmpty())
        m_model.open(m_dependencies.client->context(), m_repo, path);
}

void CommitHistory::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isLookedAt)
        return;
    m_isLookedAt = true;
    lookCloser();
    showCurrent();
}

/// What the list alone does not need: other branches, the weeks.
void CommitHistory::lookCloser()
{
    if (m_repo.id.isEmpty())
        return;
    applyOthers();
    m_activity.open(m_dependencies.client->context(), m_repo);
}

void CommitHistory::setRefs(const hub::Refs &refs)
{
    m_refs = refs;
    m_delegate->setRefs(refs);
    m_list->viewport()->update();
    applyOthers();
}

void CommitHistory::applyOthers()
{
    const bool isWanted = m_isLookedAt && m_filter->showsOthers() && !m_repo.id.isEmpty();
    m_model.setOthers(isWanted ? models::sideRefs(m_refs, hub::Oid(m_repo.revision.toString())) : QList<hub::GitRef>());
}

void CommitHistory::applyFilter()
{
    const models::CommitQuery query = models::CommitQuery::parse(m_filter->text());
    openList(query.path);
    const bool isOther = query.path != m_path;
    m_path = query.path;
    m_details->changes()->setFirstPath(m_path);
    m_shown.setQuery(query);
    // What is looked for may be further back than what was scrolled to.
    m_model.setReadsAll(!query.keepsAll());
    updateState();
    if (isOther)
        Q_EMIT pathChanged();
}

void CommitHistory::setPath(const QString &path)
{
    if (path == m_path)
        return;
    // Words that narrowed all commits would hide those of one file.
    m_filter->setText(CommitFilterBar::wordText(u"path"_s, path));
}

void CommitHistory::setCanDownload(bool canDownload)
{
    m_details->setCanDownload(canDownload);
}

void CommitHistory::reload()
{
    m_model.reload();
    if (m_isLookedAt)
        m_activity.open(m_dependencies.client->context(), m_repo);
}

void CommitHistory::stop()
{
    m_model.setReadsAll(false);
    m_model.stop();
    m_details->changes()->stop();
}

bool CommitHistory::isLoading() const
{
    return m_model.isBusy() || (m_isLookedAt && m_details->changes()->isLoading());
}

void CommitHistory::updateState()
{
    m_partial->hide();
    m_delegate->setHighestLane(m_shown.query().keepsAll() ? m_model.highestLane() : 0);
    if (m_shown.rowCount() > 0) {
        m_pane->showContent();
        showRowsNotes();
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0, 0));
    } else {
        showNoRows();
        m_details->showNothing();
    }
    m_sticky->follow();
    Q_EMIT loadingChanged();
}

void CommitHistory::showRowsNotes()
{
    if (m_model.state() == PagedModel::State::Failed) {
        const QString last = formats::shortOid(m_model.rows().constLast().id.toString());
        m_partial->showMessage(Tone::Warning, {}, tr("Commits after %1 could not be loaded.").arg(last),
                               {{.id = 0, .text = tr("Try again")}});
    } else if (m_model.freshness().isSavedCopy()) {
        m_partial->showMessage(
            Tone::Warning, tr("You are offline."),
            tr("Showing %Ln commits known on %1.", nullptr, m_model.rowCount())
                .arg(formats::dateTime(*m_model.freshness().savedAt, QDateTime::currentDateTimeUtc())));
    } else {
        updateSearchNote();
    }
}

/// While more is read for a filter, what has been looked through so far.
void CommitHistory::updateSearchNote()
{
    const bool isSearching = !m_shown.query().keepsAll() && !m_model.isComplete() && m_model.isBusy();
    if (!isSearching)
        return;
    const QString known = formats::exactCount(m_model.rowCount());
    m_partial->showMessage(
        Tone::Info, {},
        m_model.total() ? tr("Looked through %1 of %2 commits…").arg(known, formats::exactCount(*m_model.total()))
                        : tr("Looked through %1 commits…").arg(known));
}

void CommitHistory::showNoRows()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const bool isNarrowed = !m_filter->text().trimmed().isEmpty();
    if (m_model.state() == PagedModel::State::Failed) {
        m_pane->showMessage(errorMessage(
            errorText(*m_model.error(), {.failed = tr("The commits could not be loaded"), .kept = {}}, now)));
    } else if (isNarrowed && !m_model.isBusy() && (m_model.isComplete() || !m_model.readsAll())) {
        m_pane->showMessage({.icon = Icon::History,
                             .tone = Tone::Neutral,
                             .title = tr("No commits match"),
                             .text = {},
                             .details = {},
                             .actions = {{.id = kClearFilter, .text = tr("Clear filter")}}});
    } else if (m_model.state() == PagedModel::State::Empty) {
        m_pane->showMessage({.icon = Icon::History,
                             .tone = Tone::Neutral,
                             .title = tr("No commits yet"),
                             .text = {},
                             .details = {},
                             .actions = {}});
    } else {
        m_pane->showLoading(tr("Loading commits…"), Skeleton::Rows);
    }
}

void CommitHistory::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!m_isLookedAt)
        return;
    if (current.isValid())
        m_details->showCommit(m_repo, m_shown.at(current.row()));
    else
        m_details->showNothing();
}

void CommitHistory::goToCommit(const hub::Oid &commit)
{
    const int row = m_shown.rowOf(commit);
    if (row < 0)
        return Q_EMIT statusMessage(
            tr("Commit %1 is not in the list that is shown").arg(formats::shortOid(commit.toString())));
    m_list->setCurrentIndex(m_rows->index(row, 0));
    m_list->scrollTo(m_list->currentIndex());
}

/// With the newest of the branch; that one itself with what was before it.
void CommitHistory::compareCommit(const hub::Oid &commit)
{
    const hub::RepoRef head = m_repo.at(hub::Revision::commit(commit));
    const auto &list = m_details->changes()->session().changes().value;
    const bool isNewest = m_repo.revision == head.revision;
    Q_EMIT openRequested(models::ComparePlace{.base = isNewest && list && list->base ? *list->base : head,
                                              .head = isNewest ? head : m_named});
}

void CommitHistory::chooseWeek(const QDate &monday)
{
    m_filter->setText(
        u"since:%1 until:%2"_s.arg(monday.toString(Qt::ISODate), monday.addDays(6).toString(Qt::ISODate)));
}

void CommitHistory::copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
    const bool isOid = m_model.rowOf(hub::Oid(text)) >= 0;
    Q_EMIT statusMessage(tr("Copied %1").arg(isOid ? formats::headerOid(text) : text));
}

void CommitHistory::act(int action)
{
    if (action == kClearFilter)
        return m_filter->setText({});
    const auto &error = m_model.error();
    if (action == static_cast<int>(ErrorAction::CopyDetails)) {
        if (error)
            QGuiApplication::clipboard()->setText(error->details());
    } else if (error && !base::RetryPolicy::isPassing(error->kind)) {
        Q_EMIT remedyRequested(*error);
    } else {
        m_model.retry();
    }
}

QWidget *CommitHistory::initialFocus() const
{
    return m_list;
}

void CommitHistory::find()
{
    m_filter->focusField();
}

void CommitHistory::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

QList<QWidget *> CommitHistory::regions() const
{
    return QList<QWidget *>{m_filter, m_pane} + m_details->regions();
}

} // namespace hs::ui
