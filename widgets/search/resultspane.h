// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/accessiblerowmodel.h"
#include "hub/types/tag.h"
#include "lists/reposearchmodel.h"
#include "search/searchstates.h"

#include <QTimer>
#include <QWidget>

namespace hs::ui {

class Banner;
class FilterBar;
class RepoActions;
class RepoRowDelegate;
class ResultList;
class StatePane;
class ThemeSource;

/// Filters in words, count, notices and the list itself, or the state that stands in its place. Follows a
/// RepoSearchModel; decides nothing.
class ResultsPane : public QWidget
{
    Q_OBJECT
public:
    /// \a model and \a actions outlive the pane.
    ResultsPane(ThemeSource &themes, models::RepoSearchModel &model, RepoActions &actions, QWidget *parent = nullptr);

    void setTags(const hub::TagsByType &tags);
    void setCompact(bool isCompact);
    void setRowsCompact(bool isCompact);
    [[nodiscard]] bool areRowsCompact() const;

    [[nodiscard]] std::optional<hub::RepoSummary> currentRepo() const;
    /// Now, or when a page that has it arrives.
    void selectRepo(const QString &id);
    /// Now, or as soon as there are enough rows.
    void scrollTo(int position);
    [[nodiscard]] int scrollPosition() const;

    [[nodiscard]] FilterBar *bar() const { return m_bar; }
    [[nodiscard]] ResultList *list() const { return m_list; }
    [[nodiscard]] StatePane *pane() const { return m_pane; }
    [[nodiscard]] Banner *banner() const { return m_banner; }

Q_SIGNALS:
    void currentRepoChanged();
    void remedyRequested(hs::ui::SearchRemedy remedy);

private:
    void buildUi();
    void refresh();
    void refreshNotice();
    void takeCurrentRow(const QModelIndex &index);
    void restoreSelection();
    void restoreScroll();

    ThemeSource &m_themes;
    models::RepoSearchModel &m_model;
    AccessibleRowModel m_rows;
    hub::TagsByType m_tags;
    FilterBar *m_bar;
    Banner *m_banner;
    ResultList *m_list;
    RepoRowDelegate *m_delegate;
    StatePane *m_pane;
    QTimer m_dimTimer;
    QString m_wantedId;
    int m_wantedScroll = -1;
};

} // namespace hs::ui
