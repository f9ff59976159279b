// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "datasetviewer/datasetviewer.h"

#include "common/accessiblerowmodel.h"
#include "common/errortext.h"
#include "common/searchfield.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "datasetviewer/celldetails.h"
#include "datasetviewer/columnheader.h"
#include "datasetviewer/datasettoolbar.h"
#include "datasetviewer/datasetwords.h"
#include "datasetviewer/rowpager.h"
#include "hub/hubclient.h"
#include "sessions/imagecache.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QScrollArea>
#include <QStringListModel>
#include <QTableView>

namespace hs::ui {

using namespace Qt::StringLiterals;
using hub::ViewerTrouble;
using models::DatasetRowsModel;
using models::DatasetSession;
using models::LoadState;

namespace {

/// Beside those of errorMessage().
constexpr int kClearQuery = 400;

bool endsWithAny(const QString &path, std::initializer_list<QLatin1StringView> suffixes)
{
    return std::ranges::any_of(
        suffixes, [&path](QLatin1StringView suffix) { return path.endsWith(suffix, Qt::CaseInsensitive); });
}

} // namespace

DatasetViewer::DatasetViewer(const PageDependencies &dependencies, QWidget *parent)
    : QWidget(parent)
    , m_dependencies(dependencies)
    , m_toolbar(new DatasetToolbar(*dependencies.theme))
    , m_cells(new AccessibleRowModel(this))
    , m_table(new QTableView)
    , m_header(new ColumnHeader(*dependencies.theme, m_table))
    , m_rowsPane(new StatePane(*dependencies.theme, m_table))
    , m_pager(new RowPager(*dependencies.theme))
    , m_cell(new CellDetails(*dependencies.theme, *dependencies.images))
    , m_side(new QScrollArea)
    , m_splitter(new Splitter(*dependencies.theme, Qt::Horizontal))
    , m_viewer(new QWidget)
    , m_files(new QStringListModel(this))
{
    buildTable();
    buildUi();
    connectSession();
    updateOutline();
}

DatasetViewer::~DatasetViewer() = default;

void DatasetViewer::connectSession()
{
    connect(&m_session, &DatasetSession::outlineChanged, this, &DatasetViewer::updateOutline);
    connect(&m_session, &DatasetSession::rowsChanged, this, &DatasetViewer::updateRows);
    connect(m_toolbar, &DatasetToolbar::splitChosen, &m_session, &DatasetSession::choose);
    connect(m_toolbar, &DatasetToolbar::searchRequested, &m_session, &DatasetSession::search);
    connect(m_toolbar, &DatasetToolbar::filterRequested, &m_session, &DatasetSession::filter);
    connect(m_pager, &RowPager::rowRequested, &m_session, &DatasetSession::showRow);
    connect(m_header, &QHeaderView::sectionClicked, this, &DatasetViewer::sortBy);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &DatasetViewer::showCurrent);
    connect(&m_session.model(), &QAbstractItemModel::headerDataChanged, this, &DatasetViewer::showCurrent);
    connect(m_cell, &CellDetails::externalLinkRequested, this, &DatasetViewer::externalLinkRequested);
    connect(m_cell, &CellDetails::statusMessage, this, &DatasetViewer::statusMessage);
    connect(m_pane, &StatePane::actionTriggered, this, &DatasetViewer::act);
    connect(m_pane, &StatePane::stopRequested, &m_session, &DatasetSession::stop);
    connect(m_rowsPane, &StatePane::actionTriggered, this, &DatasetViewer::act);
    connect(m_rowsPane, &StatePane::stopRequested, &m_session, &DatasetSession::stop);
    connect(m_fileList, &QListView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT fileRequested(index.data().toString()); });
    connect(m_dependencies.images, &models::ImageCache::imageReady, m_table->viewport(), qOverload<>(&QWidget::update));
}

void DatasetViewer::open(const hub::RepoRef &repo, const hub::RepoDetails &details)
{
    m_repo = repo;
    m_details = details;
    m_session.open(m_dependencies.client->context(), repo.id,
                   details.summary.isPrivate || details.summary.gate != hub::Gate::Open);
}

void DatasetViewer::close()
{
    m_session.close();
    m_cell->showNothing();
}

void DatasetViewer::updateOutline()
{
    const auto &outline = m_session.outline();
    if (outline.value && outline.value->abilities.isAnything()) {
        m_toolbar->setAbilities(outline.value->abilities);
        m_viewer->show();
        m_filesPage->hide();
        m_pane->showContent();
        updateRows();
    } else if (outline.value) {
        showNoViewer(false);
    } else if (outline.state == LoadState::Failed) {
        const ViewerTrouble trouble = hub::viewerTroubleOf(*outline.error);
        if (trouble == ViewerTrouble::Unsupported)
            showNoViewer(outline.error->httpStatus == 404);
        else if (trouble == ViewerTrouble::NotReady)
            m_pane->showMessage({.icon = Icon::Waiting,
                                 .title = tr("The viewer is still preparing this dataset"),
                                 .text = tr("That can take some minutes after a change."),
                                 .actions = {{.id = int(ErrorAction::Remedy), .text = tr("Try again")}}});
        else
            m_pane->showMessage(
                errorMessage(errorText(*outline.error, {.failed = tr("The rows could not be loaded"), .kept = {}},
                                       QDateTime::currentDateTimeUtc())));
    } else {
        m_pane->showLoading(tr("Loading rows…"), Skeleton::Rows);
    }
    Q_EMIT loadingChanged();
}

void DatasetViewer::updateRows()
{
    const hub::RowsQuery &query = m_session.query();
    const auto &rows = m_session.rows();
    m_toolbar->showQuery(m_session.configs(), m_session.splitsOf(query.split.config), query);
    const bool isRefused = rows.error && hub::viewerTroubleOf(*rows.error) == ViewerTrouble::BadQuestion;
    m_toolbar->setFilterTrouble(isRefused ? rows.error->serverText : QString());
    m_header->setSortIndicatorShown(!query.orderBy.isEmpty() && query.text.isEmpty());
    if (rows.value) {
        m_pager->showPage(query, *rows.value);
        if (rows.value->rows.isEmpty() && (!query.text.isEmpty() || !query.where.isEmpty()))
            m_rowsPane->showMessage({.icon = Icon::Search,
                                     .title = tr("No rows match"),
                                     .actions = {{.id = kClearQuery, .text = tr("Show all rows")}}});
        else
            m_rowsPane->showContent();
        m_table->scrollToTop();
        if (!m_table->currentIndex().isValid() && rows.state == LoadState::Ready)
            m_table->setCurrentIndex(m_cells->index(0, 0));
    } else if (isRefused) {
        m_rowsPane->showMessage({.icon = Icon::Filter,
                                 .title = tr("The viewer does not understand this filter"),
                                 .text = tr("The words above say why."),
                                 .actions = {{.id = kClearQuery, .text = tr("Show all rows")}}});
    } else if (rows.state == LoadState::Failed) {
        m_rowsPane->showMessage(
            errorMessage(errorText(*rows.error, {.failed = tr("These rows could not be loaded"), .kept = {}},
                                   QDateTime::currentDateTimeUtc())));
    } else if (rows.isLoading()) {
        m_rowsPane->showLoading(tr("Loading rows…"), Skeleton::Rows);
    }
    showCurrent();
    Q_EMIT loadingChanged();
}

/// Says it plainly, and offers what can be read without a viewer.
void DatasetViewer::showNoViewer(bool isUnreachable)
{
    QStringList readable;
    int unreadable = 0;
    for (const hub::Sibling &file : m_details.siblings) {
        if (endsWithAny(file.path, {".csv"_L1, ".tsv"_L1, ".jsonl"_L1, ".ndjson"_L1}))
            readable.append(file.path);
        else if (endsWithAny(file.path, {".parquet"_L1, ".arrow"_L1}))
            ++unreadable;
    }
    m_noViewer->setText(isUnreachable ? tr("This Hub has no dataset viewer")
                                      : tr("The Hub has no viewer for this dataset"));
    m_unreadable->setText(
        unreadable == 0 ? QString()
                        : tr("%Ln files in the Parquet or Arrow format cannot be read here: Hubscope has no reader for "
                             "them. Download them to use them with other programs.",
                             nullptr, unreadable));
    m_unreadable->setVisible(unreadable > 0);
    m_files->setStringList(readable);
    m_filesPage->findChild<QWidget *>(u"files"_s)->setVisible(!readable.isEmpty());
    m_viewer->hide();
    m_filesPage->show();
    m_pane->showContent();
}

void DatasetViewer::showCurrent()
{
    const QModelIndex index = m_table->currentIndex();
    const hub::DatasetRows &rows = m_session.model().rows();
    if (!index.isValid() || index.row() >= rows.rows.size() || index.column() >= rows.columns.size()) {
        m_cell->showNothing();
        return;
    }
    const hub::DatasetRow &row = rows.rows.at(index.row());
    m_cell->showCell(rows.columns.at(index.column()), row, row.cells.at(index.column()));
    m_cell->showStatistics(m_session.model().statisticsOf(index.column()));
}

void DatasetViewer::sortBy(int column)
{
    const auto &outline = m_session.outline();
    const hub::DatasetRows &rows = m_session.model().rows();
    if (!outline.value || !outline.value->abilities.canFilter || column >= rows.columns.size())
        return;
    const hub::RowsQuery &query = m_session.query();
    if (!query.text.isEmpty()) {
        Q_EMIT statusMessage(tr("What a search finds has an order of its own."));
        return;
    }
    const QString name = rows.columns.at(column).name;
    // Up, down, and as in the split.
    const bool isSame = query.orderBy == name;
    m_header->setSortIndicator(column, isSame ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_session.sort(isSame && query.isDescending ? QString() : name, isSame);
}

void DatasetViewer::act(int action)
{
    const auto &error = m_session.outline().error ? m_session.outline().error : m_session.rows().error;
    if (action == kClearQuery)
        m_session.search({});
    else if (!error)
        return;
    else if (action == int(ErrorAction::CopyDetails))
        QGuiApplication::clipboard()->setText(error->details());
    else if (hub::viewerTroubleOf(*error) == ViewerTrouble::NotReady || base::RetryPolicy::isPassing(error->kind))
        m_session.outline().error ? m_session.reload() : m_session.retryRows();
    else
        Q_EMIT remedyRequested(*error);
}

QString DatasetViewer::sentence(const QModelIndex &index) const
{
    const auto column =
        m_cells->headerData(index.column(), Qt::Horizontal, DatasetRowsModel::ColumnRole).value<hub::DatasetColumn>();
    return datasetwords::cellText(index.data(DatasetRowsModel::CellRole).value<hub::DatasetCell>(), column.kind)
        .left(DatasetRowsModel::kShownCharacters);
}

} // namespace hs::ui
