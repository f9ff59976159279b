// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The parts of CommitHistory and what they tell each other.

#include "repo/commithistory.h"

#include "common/accessiblerowmodel.h"
#include "common/banner.h"
#include "common/hairline.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "history/changesview.h"
#include "history/commitfilterbar.h"
#include "history/historyoverview.h"
#include "history/stickyday.h"
#include "repo/commitdelegate.h"
#include "repo/commitdetails.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QListView>
#include <QShortcut>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::PagedModel;

namespace {

constexpr auto kHistoryLayout = "repo/history"_L1;
constexpr int kListWidth = 456;
constexpr int kListLeast = 320;

} // namespace

CommitHistory::CommitHistory(const PageDependencies &dependencies, models::CommitListModel &commits, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_model(commits)
    , m_shown(m_model)
    , m_rows(new AccessibleRowModel(this))
    , m_list(new QListView)
    , m_delegate(new CommitDelegate(*dependencies.theme, m_list))
    , m_sticky(new StickyDay(*m_delegate, *m_list))
    , m_pane(new StatePane(*dependencies.theme, m_list))
    , m_partial(new Banner(*dependencies.theme, Banner::Shape::Flush))
    , m_filter(new CommitFilterBar(*dependencies.theme))
    , m_overview(new HistoryOverview(*dependencies.theme))
    , m_details(new CommitDetails(dependencies))
    , m_splitter(new Splitter(*dependencies.theme, Qt::Horizontal, this))
{
    buildUi();
    connectParts();
    connectDetails();
    addShortcuts();
    updateState();
}

QWidget *CommitHistory::makeListSide()
{
    m_rows->setSourceModel(&m_shown);
    m_rows->setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    m_list->setModel(m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Commits"));
    setRowKind(m_list, RowKind::Marked);
    setBarOverContent(m_list); // the rows have a margin there
    m_partial->hide();
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(new Hairline(*m_dependencies.theme));
    column->addWidget(m_pane, 1);
    column->addWidget(m_partial);
    side->setMinimumWidth(kListLeast);
    return side;
}

void CommitHistory::buildUi()
{
    m_splitter->addWidget(makeListSide());
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setDefaultSizes({kListWidth, Splitter::kRest});
    m_splitter->restoreSizes(m_dependencies.settings->pageLayout(kHistoryLayout));
    const auto remember = [this] { m_dependencies.settings->setPageLayout(kHistoryLayout, m_splitter->saveState()); };
    connect(m_splitter, &QSplitter::splitterMoved, this, remember);
    connect(m_splitter, &Splitter::sizesReset, this, remember);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_overview);
    whole->addWidget(new Hairline(*m_dependencies.theme));
    whole->addWidget(m_splitter, 1);
}

void CommitHistory::connectParts()
{
    connect(&m_model, &PagedModel::stateChanged, this, &CommitHistory::updateState);
    connect(&m_activity, &models::CommitActivitySession::changed, this, [this] {
        m_overview->showActivity(m_activity.activity());
        if (m_activity.activity().value)
            m_filter->setAuthors(m_activity.activity().value->authors);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommitHistory::showCurrent);
    connect(m_delegate, &CommitDelegate::copyRequested, this, &CommitHistory::copyText);
    connect(m_filter, &CommitFilterBar::textChanged, this, &CommitHistory::applyFilter);
    connect(m_filter, &CommitFilterBar::showsOthersChanged, this, &CommitHistory::applyOthers);
    connect(m_overview, &HistoryOverview::weekChosen, this, &CommitHistory::chooseWeek);
    connect(m_overview, &HistoryOverview::authorChosen, this,
            [this](const QString &name) { m_filter->setWord(u"author"_s, name); });
    connect(m_overview, &HistoryOverview::statusMessage, this, &CommitHistory::statusMessage);
    connect(m_pane, &StatePane::actionTriggered, this, &CommitHistory::act);
    connect(m_pane, &StatePane::stopRequested, this, &CommitHistory::stop);
    connect(m_partial, &Banner::actionTriggered, &m_model, &PagedModel::retry);
}

void CommitHistory::connectDetails()
{
    connect(m_details, &CommitDetails::copyRequested, this, &CommitHistory::copyText);
    connect(m_details, &CommitDetails::browseRequested, this, &CommitHistory::browseRequested);
    connect(m_details, &CommitDetails::downloadRequested, this, &CommitHistory::downloadRequested);
    connect(m_details, &CommitDetails::compareRequested, this, &CommitHistory::compareCommit);
    connect(m_details, &CommitDetails::commitRequested, this, &CommitHistory::goToCommit);
    ChangesView *changes = m_details->changes();
    connect(changes, &ChangesView::loadingChanged, this, &CommitHistory::loadingChanged);
    connect(changes, &ChangesView::statusMessage, this, &CommitHistory::statusMessage);
    connect(changes, &ChangesView::remedyRequested, this, &CommitHistory::remedyRequested);
    connect(changes, &ChangesView::fileHistoryRequested, this, &CommitHistory::setPath);
    connect(changes, &ChangesView::openFileRequested, this, [this](const hub::RepoRef &repo, const QString &path) {
        Q_EMIT openRequested(models::RepoPlace{repo, models::RepoPlace::View::Files, path, {}});
    });
}

void CommitHistory::addShortcuts()
{
    ChangesView *changes = m_details->changes();
    const auto add = [this](const QKeySequence &keys, const auto &action) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    add(QKeySequence(Qt::Key_F7), [changes] { changes->goToChange(true); });
    add(QKeySequence(Qt::SHIFT | Qt::Key_F7), [changes] { changes->goToChange(false); });
    add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_U), [changes] { changes->toggleMode(); });
    add(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_D), [this] {
        if (m_list->currentIndex().isValid())
            compareCommit(m_shown.at(m_list->currentIndex().row()).id);
    });
}

void CommitHistory::setCompact(bool isCompact)
{
    // A low window has no room for the weeks, and none for a list above the details.
    m_overview->setVisible(!isCompact);
    m_filter->setNarrow(isCompact);
    if (m_isCompact == isCompact)
        return;
    m_isCompact = isCompact;
    m_splitter->setDefaultSizes({isCompact ? kListLeast : kListWidth, Splitter::kRest});
}

} // namespace hs::ui
