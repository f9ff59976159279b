// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/repodetails.h"
#include "sessions/repoinsights.h"

#include <QTimer>

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
    /// Until all that is known is shown.
    [[nodiscard]] bool isLoading() const { return m_insights.isLoading() || !m_changed.isEmpty(); }
    [[nodiscard]] QWidget *initialFocus();
    /// The one with this title, or null while it has had nothing to show.
    [[nodiscard]] ChartPanel *panel(const QString &title) const;

Q_SIGNALS:
    void loadingChanged();
    void statusMessage(const QString &text);
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void remedyRequested(const hs::base::HubError &error);

private:
    using Part = models::RepoInsights::Part;

    /// From above to below.
    enum class Place {
        Downloads,
        Types,
        Storage,
        Dtypes,
        Rhythm,
        Authors,
        Relations,
        Quantized, ///< as the next three in the order of RepoInsights::kRelations
        FineTuned,
        Adapters,
        Merged,
        Spaces,
    };
    static constexpr int kPlaces = static_cast<int>(Place::Spaces) + 1;

    void buildUi();
    void addFacts();
    ChartPanel &panelAt(Place place);
    void dress(Place place, ChartPanel &panel);
    void listen(Part part, ChartPanel &panel);
    void hidePanel(Place place);
    void takePart(Part part);
    void showLater(Place place);
    void showNext();
    void showPanel(Place place);
    void showFacts();
    void showTypes(ChartPanel &panel);
    void showDtypes(ChartPanel &panel);
    void showRelations(ChartPanel &panel);
    void showRhythm(ChartPanel &panel);
    void showList(Part part, ChartPanel &panel);
    void showFailure(ChartPanel &panel, const base::HubError &error, const QString &failed);
    void act(Part part, int action);
    void openRepo(Part part, int row, bool inBackground);
    void followLink(const QString &address, bool inBackground);
    [[nodiscard]] static Place placeOf(Part part);
    [[nodiscard]] bool isModel() const { return m_details.summary.kind == hub::RepoKind::Model; }

    PageDependencies m_dependencies;
    models::RepoInsights m_insights;
    hub::RepoDetails m_details;
    QScrollArea *m_scroll = nullptr; ///< null, as all below: not opened yet. Most pages never show their insights
    QVBoxLayout *m_column = nullptr;
    FactsGrid *m_facts = nullptr;
    StatePane *m_factsPane = nullptr;
    LinkRows *m_sources = nullptr;
    std::array<ChartPanel *, kPlaces> m_panels{}; ///< null: has had nothing to show yet
    QList<Place> m_changed;                       ///< to be shown, one in a turn
    QTimer m_showing;
};

} // namespace hs::ui
