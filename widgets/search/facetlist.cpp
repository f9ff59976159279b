// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/facetlist.h"

#include "common/searchfield.h"
#include "search/facettree.h"
#include "search/searchwords.h"
#include "theme/themesource.h"

#include <QVBoxLayout>

namespace hs::ui {

using models::FacetListModel;

FacetList::FacetList(ThemeSource &themes, models::Facet facet, QWidget *parent)
    : QWidget(parent)
    , m_model(facet)
    , m_search(new SearchField(themes, tr("Find"), this))
    , m_tree(new FacetTree(themes, m_model, this))
{
    m_model.setShortLength(kShortLength);
    m_model.setWords([facet](const QModelIndex &index) -> QString {
        const QString id = index.data(FacetListModel::IdRole).toString();
        switch (index.data(FacetListModel::KindRole).value<FacetListModel::RowKind>()) {
        case FacetListModel::RowKind::Group:
            return searchwords::modalityName(id);
        case FacetListModel::RowKind::Rest:
            return tr("%Ln more", nullptr, index.data(FacetListModel::RestCountRole).toInt());
        case FacetListModel::RowKind::Value:
            break;
        }
        return searchwords::facetValueName(facet, id, index.data(FacetListModel::LabelRole).toString());
    });
    m_model.setSpokenWords([](const QModelIndex &index) -> QString {
        const QString words = index.data().toString();
        return index.data(FacetListModel::ExcludedRole).toBool() ? tr("%1, left out").arg(words) : words;
    });
    const ThemeSpace &space = themes.theme().space;
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space.s1);
    auto *fieldRow = new QHBoxLayout;
    fieldRow->setContentsMargins(space.s4, 0, space.s4, 0);
    fieldRow->addWidget(m_search);
    layout->addLayout(fieldRow);
    layout->addWidget(m_tree);
    m_search->setAccessibleName(tr("Find in %1").arg(searchwords::facetTitle(facet)));
    m_tree->setAccessibleName(searchwords::facetTitle(facet));
    setFocusProxy(m_tree);
    connect(m_search, &QLineEdit::textChanged, &m_model, &FacetListModel::setFilterText);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &FacetList::refreshSearchField);
    refreshSearchField();
}

/// Long lists are looked through, not scrolled through: once the person asked for all of it.
void FacetList::refreshSearchField()
{
    const bool isWhole = m_model.restCount() == 0;
    const bool isWanted = m_model.valueCount() >= kSearchFrom && (isWhole || !m_model.filterText().isEmpty());
    m_search->setVisible(isWanted);
}

} // namespace hs::ui
