// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/resultspane.h"

#include "common/banner.h"
#include "common/statepane.h"
#include "search/filterbar.h"
#include "search/reporowdelegate.h"
#include "search/resultlist.h"
#include "search/searchwords.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace hs::ui {

using State = models::PagedModel::State;

ResultsPane::ResultsPane(ThemeSource &themes, models::RepoSearchModel &model, RepoActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_themes(themes)
    , m_model(model)
    , m_bar(new FilterBar(themes))
    , m_banner(new Banner(themes, Banner::Shape::Flush))
    , m_list(new ResultList(actions))
    , m_delegate(new RepoRowDelegate(themes, m_list))
    , m_pane(new StatePane(themes, m_list))
{
    buildUi();
    m_dimTimer.setSingleShot(true);
    m_dimTimer.setInterval(themes.theme().motion.skeletonDelay);
    connect(&m_dimTimer, &QTimer::timeout, this, [this] { m_delegate->setDimmed(true); });
    connect(&m_model, &models::PagedModel::stateChanged, this, &ResultsPane::refresh);
    connect(&m_model, &models::RepoSearchModel::queryChanged, this,
            [this](const hub::SearchQuery &query) { m_bar->setQuery(query, m_tags); });
    connect(&m_model, &models::PagedModel::pageLoaded, this, &ResultsPane::restoreSelection);
    m_bar->setQuery(m_model.query(), m_tags);
    refresh();
}

void ResultsPane::buildUi()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_banner);
    layout->addWidget(m_pane, 1);
    m_banner->hide();
    m_rows.setSourceModel(&m_model);
    m_rows.setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    m_list->setModel(&m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setAccessibleName(tr("Results"));
    setSurface(this, Surface::Page);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ResultsPane::takeCurrentRow);
    // A person who scrolls does not want to be taken back.
    connect(m_list->verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_wantedScroll = -1; });
    connect(m_pane, &StatePane::stopRequested, &m_model, &models::PagedModel::stop);
    const auto askForRemedy = [this](int id) { Q_EMIT remedyRequested(static_cast<SearchRemedy>(id)); };
    connect(m_pane, &StatePane::actionTriggered, this, askForRemedy);
    connect(m_banner, &Banner::actionTriggered, this, askForRemedy);
}

void ResultsPane::setTags(const hub::TagsByType &tags)
{
    m_tags = tags;
    m_bar->setQuery(m_model.query(), m_tags);
}

void ResultsPane::setCompact(bool isCompact)
{
    m_bar->setCompact(isCompact);
}

void ResultsPane::setRowsCompact(bool isCompact)
{
    m_delegate->setStyle(isCompact ? RepoRowStyle::Compact : RepoRowStyle::Rich);
    m_bar->setRowsCompact(isCompact);
}

bool ResultsPane::areRowsCompact() const
{
    return m_delegate->style() == RepoRowStyle::Compact;
}

void ResultsPane::refresh()
{
    const bool hasRows = m_model.rowCount() > 0;
    const bool isLoading = m_model.state() == State::Loading;
    if (!isLoading) {
        m_dimTimer.stop();
        m_delegate->setDimmed(false);
    } else if (hasRows && !m_dimTimer.isActive()) {
        m_dimTimer.start();
    }
    m_bar->setCount(hasRows || m_model.state() == State::Empty
                        ? searchwords::resultCount(m_model.query().kind, m_model.rowCount(),
                                                   m_model.isComplete() || m_model.isShowingLocal(), m_model.total())
                        : QString());
    refreshNotice();
    if (hasRows)
        m_pane->showContent();
    else if (isLoading)
        m_pane->showLoading(tr("Searching %1…").arg(searchwords::kindNoun(m_model.query().kind)));
    else if (m_model.state() == State::Empty && m_model.sieved() && !m_model.isComplete())
        m_pane->showMessage(nothingYetMessage(m_model.askedQuery(), m_model.sieved()->lookedAt));
    else if (m_model.state() == State::Empty)
        m_pane->showMessage(emptySearchMessage(m_model.askedQuery(), m_tags));
    else if (m_model.state() == State::Failed)
        m_pane->showMessage(failedSearchMessage(*m_model.error(), QDateTime::currentDateTimeUtc()));
    else
        m_pane->state()->clear();
}

void ResultsPane::refreshNotice()
{
    const auto notice = searchNotice(m_model, QDateTime::currentDateTimeUtc());
    if (notice)
        m_banner->showMessage(notice->tone, notice->lead, notice->text, notice->actions);
    else
        m_banner->hide();
}

std::optional<hub::RepoSummary> ResultsPane::currentRepo() const
{
    const QModelIndex index = m_list->currentIndex();
    return index.isValid() ? std::optional(m_model.at(index.row())) : std::nullopt;
}

void ResultsPane::selectRepo(const QString &id)
{
    m_wantedId = id;
    restoreSelection();
}

void ResultsPane::scrollTo(int position)
{
    m_wantedScroll = position;
    restoreScroll();
}

int ResultsPane::scrollPosition() const
{
    return m_list->verticalScrollBar()->value();
}

/// A view that gets the focus makes its first row current without selecting it: what is previewed must be marked.
void ResultsPane::takeCurrentRow(const QModelIndex &index)
{
    if (index.isValid() && !m_list->selectionModel()->isSelected(index))
        m_list->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect);
    Q_EMIT currentRepoChanged();
}

/// A reset model has no current row: what was selected is looked for in the new rows.
void ResultsPane::restoreSelection()
{
    if (const auto repo = currentRepo())
        m_wantedId = repo->id.toString();
    const int row = m_wantedId.isEmpty() ? -1 : m_model.rowOf(m_wantedId);
    if (row >= 0 && m_list->currentIndex().row() != row)
        m_list->setCurrentIndex(m_rows.index(row, 0));
    restoreScroll();
    if (!m_list->currentIndex().isValid())
        Q_EMIT currentRepoChanged();
}

void ResultsPane::restoreScroll()
{
    if (m_wantedScroll < 0 || m_model.rowCount() == 0)
        return;
    m_list->doItemsLayout();
    m_list->verticalScrollBar()->setValue(m_wantedScroll);
    if (m_list->verticalScrollBar()->value() == m_wantedScroll || m_model.isComplete())
        m_wantedScroll = -1;
    else if (m_rows.canFetchMore({}))
        m_rows.fetchMore({});
}

} // namespace hs::ui
