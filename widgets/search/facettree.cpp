// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facettree.h"

#include "lists/facetlistmodel.h"
#include "search/facetdelegate.h"
#include "theme/styleproperties.h"
#include "theme/themesource.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>

namespace hs::ui {

using models::FacetListModel;

FacetTree::FacetTree(ThemeSource &themes, FacetListModel &model, QWidget *parent)
    : QTreeView(parent)
    , m_themes(themes)
    , m_model(model)
{
    setModel(&model);
    auto *delegate = new FacetDelegate(themes, this, models::isOfTags(model.facet()));
    setItemDelegate(delegate);
    connect(delegate, &FacetDelegate::excludeToggled, &model,
            [&model](const QString &id) { model.excludedRequested(id, !model.excluded().contains(id)); });
    setFrameShape(QFrame::NoFrame);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);
    setIndentation(0);
    setUniformRowHeights(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Not Plain: that tints checked rows, and here the box alone says what is chosen.
    setRowKind(this, RowKind::Navigation);
    setSurface(viewport(), Surface::Sunken);
    connect(this, &QTreeView::clicked, this, &FacetTree::activateRow);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex &index) { noteGroup(index, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex &index) { noteGroup(index, false); });
    connect(&model, &QAbstractItemModel::modelReset, this, &FacetTree::restoreGroups);
    connect(&themes, &ThemeSource::changed, this, &FacetTree::updateGeometry);
}

void FacetTree::setGroupOpen(const QString &group, bool isOpen)
{
    if (isOpen)
        m_openGroups.insert(group);
    else
        m_openGroups.remove(group);
    restoreGroups();
}

void FacetTree::restoreGroups()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (index.data(FacetListModel::KindRole).value<FacetListModel::RowKind>() != FacetListModel::RowKind::Group)
            continue;
        const bool isFound = !m_model.filterText().isEmpty();
        const bool isOpen = isFound || m_openGroups.contains(index.data(FacetListModel::IdRole).toString());
        const QSignalBlocker blocker(this); // only the person's own opening and closing is noted
        setExpanded(index, isOpen);
    }
    updateGeometry();
}

void FacetTree::noteGroup(const QModelIndex &index, bool isOpen)
{
    const QString group = index.data(FacetListModel::IdRole).toString();
    if (isOpen)
        m_openGroups.insert(group);
    else
        m_openGroups.remove(group);
    updateGeometry();
}

int FacetTree::shownRows() const
{
    int rows = m_model.rowCount();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, 0);
        if (isExpanded(index))
            rows += m_model.rowCount(index);
    }
    return rows;
}

QSize FacetTree::sizeHint() const
{
    const int rows = m_model.filterText().isEmpty() && m_model.facet() == models::Facet::Task
                         ? shownRows()
                         : std::min(shownRows(), kMostRows);
    return {m_themes.theme().size.facetPanelWidth, rows * m_themes.theme().size.facetPanelRow};
}

QSize FacetTree::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void FacetTree::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        activateRow(currentIndex());
        event->accept();
        return;
    case Qt::Key_Minus:
        m_model.toggleExcluded(currentIndex());
        event->accept();
        return;
    default:
        QTreeView::keyPressEvent(event);
    }
}

void FacetTree::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isFromKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = isFromKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || !models::isOfTags(m_model.facet()) ||
        index.data(FacetListModel::KindRole).value<FacetListModel::RowKind>() != FacetListModel::RowKind::Value)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const bool isExcluded = index.data(FacetListModel::ExcludedRole).toBool();
    const bool isChosen = index.data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Checked;
    const QString name = index.data().toString();
    menu->addAction(isChosen ? tr("&Any again") : tr("&Only with “%1”").arg(name), this, [this, index, isChosen] {
        m_model.chosenRequested(index.data(FacetListModel::IdRole).toString(), !isChosen);
    });
    menu->addAction((isExcluded ? tr("No longer &leave out “%1”") : tr("&Leave out “%1”")).arg(name) + u'\t' + u'−',
                    this, [this, index] { m_model.toggleExcluded(index); });
    menu->popup(isFromKeyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void FacetTree::activateRow(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    if (index.data(FacetListModel::KindRole).value<FacetListModel::RowKind>() == FacetListModel::RowKind::Group)
        setExpanded(index, !isExpanded(index));
    else
        m_model.activate(index);
}

} // namespace hs::ui
