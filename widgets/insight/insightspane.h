// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/repodetails.h"
#include "sessions/repoinsights.h"

class QScrollArea;
class QVBoxLayout;

namespace hs::ui {

class ChartPanel;
class FactsGrid;
class LinkRows;
class StatePane;
class TextLabel;

/// What there is to know of a repository in numbers: one chart below the other, each with its own request, states and
/// table. Shows what a RepoInsights finds out, and the details that the page has anyway.
class InsightsPane : public QWidget
{
    Q_OBJECT

public:
    explicit InsightsPane(const PageDependencies &dependencies, QWidget *parent = nullptr);
    ~InsightsPane() override;

    /// \param repo  at its commit; \a details of that commit
    void open(const hub::RepoRef &repo, const hub::RepoDetails &details);
    void close();
    void reload() { m_insights.reload(); }
    void stop() { m_insights.stop(); }
    [[nodiscard]] bool isLoading() const { return m_insights.isLoading(); }
    [[nodiscard]] QWidget *initialFocus() const;
    /// The one with this title, or null.
    [[nodiscard]] ChartPanel *panel(const QString &title) const;

Q_SIGNALS:
    void loadingChanged();
    void statusMessage(const QString &text);
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void remedyRequested(const hs::base::HubError &error);

private:
    using Part = models::RepoInsights::Part;

    void buildUi();
    [[nodiscard]] ChartPanel *addPanel(const QString &title, std::optional<Part> part = {});
    void addFacts();
    void addPanels();
    void showPart(Part part);
    void showDetails();
    void showFigures();
    void showCommits();
    void showList(Part part);
    void showFailure(ChartPanel *panel, const base::HubError &error, const QString &failed);
    void act(Part part, int action);
    void openRepo(Part part, int row, bool inBackground);
    void followLink(const QString &address, bool inBackground);
    [[nodiscard]] ChartPanel *listPanel(Part part) const;
    [[nodiscard]] bool isModel() const { return m_details.summary.kind == hub::RepoKind::Model; }

    PageDependencies m_dependencies;
    models::RepoInsights m_insights;
    hub::RepoDetails m_details;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column;
    FactsGrid *m_facts;
    StatePane *m_factsPane;
    LinkRows *m_sources;
    ChartPanel *m_downloads;
    ChartPanel *m_types;
    ChartPanel *m_storage;
    ChartPanel *m_dtypes;
    ChartPanel *m_rhythm;
    ChartPanel *m_authors;
    ChartPanel *m_relations;
    std::array<ChartPanel *, models::RepoInsights::kRelations.size()> m_children{};
    ChartPanel *m_spaces;
};

} // namespace hs::ui
