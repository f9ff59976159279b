// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lists/facetlistmodel.h"

#include <QWidget>

namespace hs::ui {

class FacetTree;
class SearchField;
class ThemeSource;

/// The body of a facet's section: its choices, and a field to look through them once a long list is shown whole.
class FacetList : public QWidget
{
    Q_OBJECT
public:
    FacetList(ThemeSource &themes, models::Facet facet, QWidget *parent = nullptr);

    [[nodiscard]] models::FacetListModel &model() { return m_model; }
    [[nodiscard]] FacetTree *tree() const { return m_tree; }
    [[nodiscard]] SearchField *searchField() const { return m_search; }

    static constexpr int kShortLength = 4; ///< values shown before "more"
    static constexpr int kSearchFrom = 16; ///< a list this long gets a search field

private:
    void refreshSearchField();

    models::FacetListModel m_model;
    SearchField *m_search;
    FacetTree *m_tree;
};

} // namespace hs::ui
