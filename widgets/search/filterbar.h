// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hub/types/searchquery.h"
#include "hub/types/tag.h"
#include "lists/searchfilters.h"

#include <QWidget>

class QMenu;
class QToolButton;

namespace hs::ui {

class FilterChip;
class SegmentedButton;
class TextLabel;
class ThemeSource;

/// Above the results: the filters as chips, the count, the order. In a wide window two lines (mockup 01), in a narrow
/// one a single line that begins with the button for the filter drawer (mockup 13).
class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(ThemeSource &themes, QWidget *parent = nullptr);

    void setQuery(const hub::SearchQuery &query, const hub::TagsByType &tags);
    void setCount(const QString &text);
    void setCompact(bool isCompact);
    /// Which of the two ways of drawing rows is chosen.
    void setRowsCompact(bool isCompact);

    /// Whether this search is among the saved ones; nothing: searches cannot be saved here.
    void setSaving(std::optional<bool> isSaved);

    [[nodiscard]] QToolButton *saveButton() const { return m_save; }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QList<FilterChip *> chips() const;
    [[nodiscard]] QToolButton *sortButton() const { return m_sort; }
    [[nodiscard]] QToolButton *filtersButton() const { return m_filters; }

Q_SIGNALS:
    void queryRequested(const hs::hub::SearchQuery &query);
    void filtersRequested();
    void rowsCompactRequested(bool isCompact);
    void saveRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void buildUi();
    void buildSort();
    void arrange();
    void rebuildChips(const QList<models::SearchFilter> &filters);
    void rebuildSortMenu();
    void showSave();

    ThemeSource &m_themes;
    hub::SearchQuery m_query;
    hub::TagsByType m_tags;
    bool m_isCompact = false;
    QWidget *m_chipLine;
    QWidget *m_chips;
    QWidget *m_countLine;
    QToolButton *m_filters;
    QToolButton *m_reset;
    QToolButton *m_save;
    std::optional<bool> m_saving;
    TextLabel *m_count;
    QWidget *m_sortGroup;
    QToolButton *m_sort;
    QMenu *m_sortMenu;
    SegmentedButton *m_rows;
};

} // namespace hs::ui
