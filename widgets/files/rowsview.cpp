// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/rowsview.h"

#include "common/formats.h"
#include "common/statepane.h"
#include "files/filetable.h"
#include "files/noteline.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

namespace hs::ui {

RowsView::RowsView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_facts(new FactStrip(themes, this))
    , m_table(new FileTable(themes, m_model))
    , m_pane(new StatePane(themes, m_table, this))
    , m_note(new NoteLine(themes, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_facts);
    column->addWidget(m_pane, 1);
    column->addWidget(m_note);
    setFocusProxy(m_table);
    connect(m_pane, &StatePane::switched, this,
            [this](bool isContent) { setFocusProxy(isContent ? m_table : nullptr); });
    connect(m_table, &FileTable::endSeen, this, &RowsView::endSeen);
    connect(&m_model, &models::RowsModel::sortingChanged, this, &RowsView::showNote);
}

void RowsView::setPage(const RowsPage &page)
{
    m_table->setAccessibleName(page.name);
    m_facts->setFacts(page.facts);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_model.setTable(page.titles, page.rows);
    for (const auto &[column, format] : page.formats)
        m_model.setFormat(column, format);
    page.widths.isEmpty() ? m_table->fitColumns() : m_table->setColumnWidths(page.widths);
    setNote(page.note);
    if (page.rows.isEmpty())
        m_pane->showMessage({.icon = Icon::Table,
                             .tone = Tone::Neutral,
                             .title = page.empty,
                             .text = {},
                             .details = {},
                             .actions = {}});
    else
        m_pane->showContent();
}

void RowsView::append(const QStringList &titles, const QList<QStringList> &rows)
{
    m_model.setTitles(titles);
    m_model.appendRows(rows);
}

void RowsView::setNote(const QString &note)
{
    m_noteText = note;
    showNote();
}

/// Rows that are being sorted stand as they stood, which has to be said.
void RowsView::showNote()
{
    m_note->setNote(m_model.isSorting()
                        ? tr("Sorting %Ln rows…", nullptr, formats::pluralOf(qint64(m_model.rowCount())))
                        : m_noteText);
}

void RowsView::setFacts(const QList<FactStrip::Fact> &facts)
{
    m_facts->setFacts(facts);
}

} // namespace hs::ui
