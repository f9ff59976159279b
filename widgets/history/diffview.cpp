// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history/diffview.h"

#include "common/splitter.h"
#include "theme/themesource.h"

#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace hs::ui {

DiffView::DiffView(ThemeSource &themes, QWidget *parent)
    : QWidget(parent)
    , m_stack(new QStackedLayout(this))
    , m_sides(new Splitter(themes, Qt::Horizontal, this))
    , m_old(new DiffPane(themes, DiffPane::Side::Old))
    , m_new(new DiffPane(themes, DiffPane::Side::New))
    , m_both(new DiffPane(themes, DiffPane::Side::Both))
{
    // What was before stands to the left in every language, as its code does.
    m_sides->setLayoutDirection(Qt::LeftToRight);
    m_sides->addWidget(m_old);
    m_sides->addWidget(m_new);
    m_sides->setStretchFactor(0, 1);
    m_sides->setStretchFactor(1, 1);
    m_sides->setChildrenCollapsible(false);
    // One of them has room for a bar at the bottom and the other not: their lines would part.
    m_old->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_new->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    m_old->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_stack->addWidget(m_sides);
    m_stack->addWidget(m_both);
    lockTogether();
}

void DiffView::lockTogether()
{
    const auto lock = [](QScrollBar *one, QScrollBar *other) {
        connect(one, &QScrollBar::valueChanged, other, &QScrollBar::setValue);
        connect(other, &QScrollBar::valueChanged, one, &QScrollBar::setValue);
    };
    lock(m_old->verticalScrollBar(), m_new->verticalScrollBar());
    lock(m_old->horizontalScrollBar(), m_new->horizontalScrollBar());
    // A shorter line on one side would end the scrolling of both.
    const auto widen = [this] {
        QScrollBar *old = m_old->horizontalScrollBar();
        QScrollBar *now = m_new->horizontalScrollBar();
        const int most = std::max(old->maximum(), now->maximum());
        old->setMaximum(most);
        now->setMaximum(most);
    };
    connect(m_old->horizontalScrollBar(), &QScrollBar::rangeChanged, this, widen);
    connect(m_new->horizontalScrollBar(), &QScrollBar::rangeChanged, this, widen);
}

void DiffView::showDiff(const ShownDiff &shown)
{
    m_shown = shown;
    fill();
}

void DiffView::clear()
{
    showDiff({});
}

void DiffView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    const int line = mainPane()->currentRow();
    const int change = static_cast<int>(std::ranges::upper_bound(m_changes, line) - m_changes.begin()) - 1;
    m_mode = mode;
    fill();
    if (change >= 0 && change < m_changes.size())
        goToRow(m_changes.at(change));
}

void DiffView::fill()
{
    const bool isUnified = m_mode == Mode::Unified;
    m_rows = isUnified ? diff::unifiedRows(m_shown.diff) : diff::sideBySideRows(m_shown.diff);
    m_changes = diff::changeStarts(m_shown.diff, m_rows);
    const QList<diff::DiffRow> none;
    // Only what can be seen holds the text.
    m_old->showRows(m_shown, isUnified ? none : m_rows);
    m_new->showRows(m_shown, isUnified ? none : m_rows);
    m_both->showRows(m_shown, isUnified ? m_rows : none);
    m_stack->setCurrentIndex(isUnified ? 1 : 0);
}

DiffPane *DiffView::mainPane() const
{
    if (m_mode == Mode::Unified)
        return m_both;
    return m_old->hasFocus() ? m_old : m_new;
}

void DiffView::goToRow(int row)
{
    if (m_mode == Mode::Unified)
        return m_both->goToRow(row);
    m_old->goToRow(row);
    m_new->goToRow(row);
}

bool DiffView::goToChange(bool isForward)
{
    const int current = mainPane()->currentRow();
    if (isForward) {
        const auto next = std::ranges::upper_bound(m_changes, current);
        if (next == m_changes.end())
            return false;
        goToRow(*next);
        return true;
    }
    const auto here = std::ranges::lower_bound(m_changes, current);
    if (here == m_changes.begin())
        return false;
    goToRow(*std::prev(here));
    return true;
}

void DiffView::goToEnd(bool isLast)
{
    if (!m_changes.isEmpty())
        goToRow(isLast ? m_changes.constLast() : m_changes.constFirst());
}

QWidget *DiffView::focusTarget() const
{
    return mainPane();
}

} // namespace hs::ui
