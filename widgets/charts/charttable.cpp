// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/charttable.h"

#include "charts/charttablemodel.h"
#include "theme/themesource.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QItemSelectionModel>

#include <algorithm>

namespace hs::ui {

namespace {

constexpr int kMostTableRows = 10;
constexpr int kTableRowHeight = 28;

} // namespace

ChartTable::ChartTable(ThemeSource &themes, QWidget *parent)
    : QTableView(parent)
    , m_themes(themes)
    , m_model(new ChartTableModel(this))
{
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addAction(copy);
    connect(copy, &QAction::triggered, this, &ChartTable::copySelection);
    connect(&themes, &ThemeSource::changed, this, &ChartTable::applyTheme);
    applyTheme();
}

void ChartTable::setNumbers(const ChartNumbers &numbers, const ChartFormat &format)
{
    m_model->setNumbers(numbers, format);
    updateGeometry();
}

void ChartTable::applyTheme()
{
    verticalHeader()->setDefaultSectionSize(m_themes.theme().scaled(kTableRowHeight));
    updateGeometry();
}

QSize ChartTable::sizeHint() const
{
    const int rows = qBound(1, m_model->rowCount(), kMostTableRows);
    return {QTableView::sizeHint().width(),
            horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize()};
}

void ChartTable::copySelection()
{
    QModelIndexList cells = selectionModel()->selectedIndexes();
    std::sort(cells.begin(), cells.end());
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            text += cells[i].row() == cells[i - 1].row() ? u'\t' : u'\n';
        text += cells[i].data(Qt::DisplayRole).toString();
    }
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

} // namespace hs::ui
