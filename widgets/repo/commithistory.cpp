// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/commithistory.h"

#include "common/accessiblerowmodel.h"
#include "common/banner.h"
#include "common/errortext.h"
#include "common/formats.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "hub/hubclient.h"
#include "repo/commitdelegate.h"
#include "repo/commitdetails.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;
using models::PagedModel;

namespace {

constexpr auto kHistoryLayout = "repo/history"_L1;
constexpr int kListWidth = 456;
constexpr int kListLeast = 320;

} // namespace

CommitHistory::CommitHistory(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_rows(new AccessibleRowModel(this))
    , m_list(new QListView)
    , m_delegate(new CommitDelegate(*dependencies.theme, m_list))
    , m_pane(new StatePane(*dependencies.theme, m_list))
    , m_partial(new Banner(*dependencies.theme, Banner::Shape::Flush))
    , m_details(new CommitDetails(*dependencies.theme))
    , m_splitter(new Splitter(*dependencies.theme, Qt::Horizontal, this))
{
    buildUi();
    connect(&m_model, &PagedModel::stateChanged, this, &CommitHistory::updateState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommitHistory::showCurrent);
    connect(m_delegate, &CommitDelegate::copyRequested, this, &CommitHistory::copyOid);
    connect(m_details, &CommitDetails::copyRequested, this, &CommitHistory::copyOid);
    connect(m_details, &CommitDetails::browseRequested, this, &CommitHistory::browseRequested);
    connect(m_details, &CommitDetails::downloadRequested, this, &CommitHistory::downloadRequested);
    connect(m_pane, &StatePane::actionTriggered, this, &CommitHistory::act);
    connect(m_pane, &StatePane::stopRequested, &m_model, &PagedModel::stop);
    connect(m_partial, &Banner::actionTriggered, &m_model, &PagedModel::retry);
    updateState();
}

void CommitHistory::buildUi()
{
    m_rows->setSourceModel(&m_model);
    m_rows->setSentence([this](const QModelIndex &index) { return m_delegate->accessibleText(index); });
    m_list->setModel(m_rows);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Commits"));
    setRowKind(m_list, RowKind::Marked);
    m_partial->hide();
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_pane, 1);
    column->addWidget(m_partial);
    m_splitter->addWidget(side);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    // Less than the states in its place would like: above the details of a low window it is the list that gives way.
    side->setMinimumSize(kListLeast, m_dependencies.theme->theme().size.previewPaneBottomHeight / 2);
    m_splitter->setDefaultSizes({kListWidth, Splitter::kRest});
    m_splitter->restoreSizes(m_dependencies.settings->pageLayout(kHistoryLayout));
    const auto remember = [this] { m_dependencies.settings->setPageLayout(kHistoryLayout, m_splitter->saveState()); };
    connect(m_splitter, &QSplitter::splitterMoved, this, remember);
    connect(m_splitter, &Splitter::sizesReset, this, remember);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
}

void CommitHistory::open(const hub::RepoRef &repo)
{
    m_model.open(m_dependencies.client->context(), repo);
}

void CommitHistory::close()
{
    m_model.close();
    m_details->showNothing();
}

void CommitHistory::setRefs(const hub::Refs &refs)
{
    m_delegate->setRefs(refs);
    m_list->viewport()->update();
}

void CommitHistory::setCanDownload(bool canDownload)
{
    m_details->setCanDownload(canDownload);
}

void CommitHistory::setCompact(bool isCompact)
{
    const auto direction = isCompact ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == direction)
        return;
    m_splitter->setOrientation(direction);
    const Theme &theme = m_dependencies.theme->theme();
    // What grows with the window: the details beside the list, the list above the details.
    m_splitter->setStretchFactor(0, isCompact ? 1 : 0);
    m_splitter->setStretchFactor(1, isCompact ? 0 : 1);
    m_splitter->setDefaultSizes(isCompact ? QList<int>{Splitter::kRest, theme.size.previewPaneBottomHeight}
                                          : QList<int>{kListWidth, Splitter::kRest});
}

void CommitHistory::updateState()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const bool hasRows = m_model.rowCount() > 0;
    m_partial->hide();
    if (hasRows) {
        m_pane->showContent();
        if (m_model.state() == PagedModel::State::Failed) {
            const QString last = formats::shortOid(m_model.rows().constLast().id.toString());
            m_partial->showMessage(Tone::Warning, {}, tr("Commits after %1 could not be loaded.").arg(last),
                                   {{.id = 0, .text = tr("Try again")}});
        } else if (m_model.freshness().isSavedCopy()) {
            m_partial->showMessage(Tone::Warning, tr("You are offline."),
                                   tr("Showing %Ln commits known on %1.", nullptr, m_model.rowCount())
                                       .arg(formats::dateTime(*m_model.freshness().savedAt, now)));
        }
        if (!m_list->currentIndex().isValid())
            m_list->setCurrentIndex(m_rows->index(0, 0));
    } else if (m_model.state() == PagedModel::State::Failed) {
        m_pane->showMessage(errorMessage(
            errorText(*m_model.error(), {.failed = tr("The commits could not be loaded"), .kept = {}}, now)));
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
    if (!hasRows)
        m_details->showNothing();
    Q_EMIT loadingChanged();
}

void CommitHistory::showCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_details->showCommit(m_model.at(current.row()));
    else
        m_details->showNothing();
}

void CommitHistory::copyOid(const QString &oid)
{
    QGuiApplication::clipboard()->setText(oid);
    Q_EMIT statusMessage(tr("Copied %1").arg(formats::headerOid(oid)));
}

void CommitHistory::act(int action)
{
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

void CommitHistory::toggleDetails()
{
    m_details->setVisible(m_details->isHidden());
}

QList<QWidget *> CommitHistory::regions() const
{
    return {m_pane, m_details};
}

} // namespace hs::ui
