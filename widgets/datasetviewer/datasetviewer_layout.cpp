// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the parts of DatasetViewer stand, and what the page asks of it.

#include "common/accessiblerowmodel.h"
#include "common/searchfield.h"
#include "common/splitter.h"
#include "common/statepane.h"
#include "common/textlabel.h"
#include "datasetviewer/celldelegate.h"
#include "datasetviewer/celldetails.h"
#include "datasetviewer/columnheader.h"
#include "datasetviewer/datasettoolbar.h"
#include "datasetviewer/datasetviewer.h"
#include "datasetviewer/rowpager.h"
#include "settings/appsettings.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QListView>
#include <QScrollArea>
#include <QStringListModel>
#include <QTableView>
#include <QVBoxLayout>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kViewerLayout = "repo/viewer"_L1;
constexpr int kDatasetRow = 32;
constexpr int kCellWidth = 360;
constexpr int kLeastCell = 280;
constexpr int kWidestCell = 320;

} // namespace

void DatasetViewer::buildTable()
{
    const Theme &theme = m_dependencies.theme->theme();
    m_cells->setSourceModel(&m_session.model());
    m_cells->setSentence([this](const QModelIndex &index) { return sentence(index); });
    m_table->setHorizontalHeader(m_header);
    m_table->setModel(m_cells);
    m_table->setItemDelegate(new CellDelegate(*m_dependencies.theme, *m_dependencies.images, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setSelectionMode(QAbstractItemView::ContiguousSelection);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAccessibleName(tr("Rows of the dataset"));
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_table->verticalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->setAccessibleName(tr("Row numbers"));
    m_table->verticalHeader()->setDefaultSectionSize(theme.scaled(kDatasetRow));
    connect(m_dependencies.theme, &ThemeSource::changed, this, [this] {
        m_table->verticalHeader()->setDefaultSectionSize(m_dependencies.theme->theme().scaled(kDatasetRow));
    });
    // After the view's own: its columns are those of the new model then.
    connect(m_cells, &QAbstractItemModel::modelReset, this, &DatasetViewer::fitColumns, Qt::QueuedConnection);
}

/// As wide as the values that can be seen want, within limits: a person draws them wider.
void DatasetViewer::fitColumns()
{
    m_table->resizeColumnsToContents();
    const int widest = m_dependencies.theme->theme().scaled(kWidestCell);
    for (int column = 0; column < m_cells->columnCount(); ++column)
        m_table->setColumnWidth(column, qMin(m_table->columnWidth(column), widest));
}

void DatasetViewer::buildUi()
{
    auto *side = new QWidget;
    auto *rows = new QVBoxLayout(side);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_rowsPane, 1);
    rows->addWidget(m_pager);
    side->setMinimumWidth(m_dependencies.theme->theme().size.previewPaneMin);
    m_side->setMinimumWidth(kLeastCell);
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setWidgetResizable(true);
    m_side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_side->setFocusPolicy(Qt::NoFocus); // its parts take the keyboard
    m_side->setWidget(m_cell);
    m_splitter->addWidget(side);
    m_splitter->addWidget(m_side);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setDefaultSizes({Splitter::kRest, kCellWidth});
    m_splitter->restoreSizes(m_dependencies.settings->pageLayout(kViewerLayout));
    const auto remember = [this] { m_dependencies.settings->setPageLayout(kViewerLayout, m_splitter->saveState()); };
    connect(m_splitter, &QSplitter::splitterMoved, this, remember);
    connect(m_splitter, &Splitter::sizesReset, this, remember);
    auto *viewer = new QVBoxLayout(m_viewer);
    viewer->setContentsMargins({});
    viewer->setSpacing(0);
    viewer->addWidget(m_toolbar);
    viewer->addWidget(m_splitter, 1);
    m_filesPage = makeFiles();
    auto *content = new QWidget;
    auto *either = new QVBoxLayout(content);
    either->setContentsMargins({});
    either->addWidget(m_viewer);
    either->addWidget(m_filesPage);
    m_filesPage->hide();
    m_pane = new StatePane(*m_dependencies.theme, content, this);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(m_pane);
}

QWidget *DatasetViewer::makeFiles()
{
    const Theme &theme = m_dependencies.theme->theme();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme.space.s6, theme.space.s6, theme.space.s6, theme.space.s6);
    column->setSpacing(theme.space.s2);
    m_noViewer = new TextLabel(*m_dependencies.theme, TextStyle::Subtitle, &ThemeColors::text, page);
    m_unreadable = new TextLabel(*m_dependencies.theme, TextStyle::Body, &ThemeColors::textSecondary, page);
    m_unreadable->setWordWrap(true);
    auto *files = new QWidget(page);
    files->setObjectName(u"files"_s);
    auto *list = new QVBoxLayout(files);
    list->setContentsMargins({});
    auto *words = new TextLabel(*m_dependencies.theme, TextStyle::Body, &ThemeColors::textSecondary, files);
    words->setText(tr("These files can be read as tables:"));
    m_fileList = new QListView(files);
    m_fileList->setModel(m_files);
    m_fileList->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_fileList->setFrameShape(QFrame::NoFrame);
    m_fileList->setUniformItemSizes(true);
    m_fileList->setAccessibleName(tr("Files that can be read as tables"));
    list->addWidget(words);
    list->addWidget(m_fileList, 1);
    column->addWidget(m_noViewer);
    column->addWidget(m_unreadable);
    column->addWidget(files, 1);
    column->addStretch(0);
    return page;
}

void DatasetViewer::setCompact(bool isCompact)
{
    const auto direction = isCompact ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == direction)
        return;
    m_splitter->setOrientation(direction);
    // A low window belongs to the rows; F12 brings the cell.
    m_side->setVisible(!isCompact);
    m_splitter->setDefaultSizes(
        isCompact ? QList<int>{Splitter::kRest, m_dependencies.theme->theme().size.previewPaneBottomHeight}
                  : QList<int>{Splitter::kRest, kCellWidth});
}

void DatasetViewer::find()
{
    if (!m_toolbar->searchField()->isVisible())
        return;
    m_toolbar->searchField()->setFocus(Qt::ShortcutFocusReason);
    m_toolbar->searchField()->selectAll();
}

void DatasetViewer::toggleDetails()
{
    m_side->setVisible(m_side->isHidden());
}

QWidget *DatasetViewer::initialFocus() const
{
    return m_viewer->isHidden() ? static_cast<QWidget *>(m_fileList) : m_table;
}

QList<QWidget *> DatasetViewer::regions() const
{
    if (m_viewer->isHidden())
        return {m_fileList};
    return {m_toolbar, m_rowsPane, m_side};
}

} // namespace hs::ui
