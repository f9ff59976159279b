// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "hub/types/tag.h"
#include "lists/facetcatalog.h"
#include "lists/reposearchmodel.h"
#include "search/previewpane.h"
#include "search/repoactions.h"
#include "search/searchstates.h"
#include "sessions/repopreview.h"

#include <QTimer>

#include <memory>

namespace hs::ui {

class FacetPanel;
class ResultsPane;
class Splitter;

/// Models, datasets or Spaces: filters, results, preview (mockup 01; mockup 13 in a narrow window). One page shows one
/// kind; other filters and texts are other locations of the same page.
class SearchPage : public Page
{
    Q_OBJECT
public:
    SearchPage(const PageDependencies &dependencies, const models::SearchPlace &place, QWidget *parent = nullptr);
    ~SearchPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override;
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void stop() override;
    [[nodiscard]] bool isLoading() const override { return m_model.isBusy(); }
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void setSearchText(const QString &text) override;
    [[nodiscard]] bool offers(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

    void setPreviewShown(bool isShown);
    void setFiltersShown(bool isShown);

    [[nodiscard]] models::RepoSearchModel &model() { return m_model; }
    [[nodiscard]] models::RepoPreview &preview() { return m_preview; }
    [[nodiscard]] ResultsPane *results() const { return m_results; }
    [[nodiscard]] FacetPanel *filters() const { return m_filters; }
    [[nodiscard]] PreviewPane *previewPane() const { return m_previewPane; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildUi();
    void makeParts();
    void connectResults();
    void connectPreview();
    void connectTransfers();
    void connectLocalRepos();
    void connectShelf();
    void requestQuery(const hub::SearchQuery &query);
    void showTags();
    void showCurrentRepo();
    void showOffer();
    void takeOffer(PreviewOffer::Action action);
    void download(const hub::RepoSummary &repo);
    void chooseFiles();
    void openModel(const QString &id, bool inBackground);
    void followLink(const cards::LinkTarget &target, bool inBackground);
    void applyRemedy(SearchRemedy remedy);
    void arrange();
    void showPreviewPane();
    void placeDrawer();
    void restoreLayout();
    void saveLayout();
    [[nodiscard]] bool isNarrow() const;
    [[nodiscard]] std::optional<PreviewOffer> offerFor(const hub::RepoSummary &repo) const;
    [[nodiscard]] models::FacetCatalog &catalog() const;

    const PageDependencies m_dependencies;
    ThemeSource &m_themes;
    std::unique_ptr<models::FacetCatalog> m_ownCatalog;
    models::RepoSearchModel m_model;
    models::RepoPreview m_preview;
    RepoActions m_actions;
    QTimer m_making;   ///< of what the results do not wait for, one part in a frame
    Splitter *m_outer; ///< filters | the rest
    Splitter *m_inner; ///< results | preview
    FacetPanel *m_filters;
    ResultsPane *m_results;
    PreviewPane *m_previewPane;
    bool m_isNarrow = false;
    bool m_isDrawerOpen = false;
    bool m_areFiltersShown = true;
    bool m_isPreviewShown = true;
    bool m_isLaidOut = false;
    int m_filterWidth = 0;   ///< of the wide arrangement
    int m_previewWidth = 0;  ///< of the wide arrangement
    int m_previewHeight = 0; ///< of the narrow one
};

} // namespace hs::ui
