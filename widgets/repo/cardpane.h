// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "repo/metadatacolumn.h"
#include "sessions/reposession.h"

class QMenu;
class QToolButton;

namespace hs::ui {

class Banner;
class CardImages;
class CardPrinter;
class CardView;
class FindBar;
class Hairline;
class OutlinePopup;
class StatePane;
struct PaperCard;

/// The card of a repository with its facts beside it, or above it where the window is narrow.
class CardPane : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    CardPane(const PageDependencies &dependencies, models::RepoSession &session, QWidget *parent = nullptr);

    void setFacts(const RepoFacts &facts);
    void clearFacts();
    /// Shows or hides them; remembered for all cards.
    void toggleFacts();
    void setCompact(bool isCompact);
    void showFragment(const QString &fragment);
    /// Opens the find bar.
    void find();
    /// Buttons for the line of tabs: the outline, and what else can be done with a card. Made once; the caller places
    /// them.
    [[nodiscard]] QList<QWidget *> makeTabActions();
    /// Opens the table of contents.
    void showOutline();
    /// Opens the evaluation results, to be compared with those of others.
    void showEvaluation();
    /// What is shown, for paper.
    [[nodiscard]] PaperCard paperCard() const;
    [[nodiscard]] CardView *view() const { return m_view; }
    [[nodiscard]] QWidget *facts() const { return m_facts; }

Q_SIGNALS:
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    void stopRequested();
    void remedyRequested(const hs::base::HubError &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    void connectFinding();
    void showCard();
    void showState();
    void loadImages();
    void updateImagesBanner();
    void answerImagesBanner(int action);
    void follow(const QString &href, bool inBackground);
    void showHovered(const QString &href);
    [[nodiscard]] cards::CardStyle look() const;
    void applyLooks();
    void updateTabActions();
    void fillMenu(QMenu *menu);
    void zoomBy(int steps);

    PageDependencies m_dependencies;
    models::RepoSession &m_session;
    qreal m_zoom = 1.0;
    Banner *m_imagesBanner;
    QToolButton *m_detailsToggle;
    CardView *m_view;
    FindBar *m_findBar;
    StatePane *m_pane;
    MetadataColumn *m_facts;
    Hairline *m_factsLine;
    CardImages *m_images;
    CardPrinter *m_printer;
    OutlinePopup *m_outline = nullptr;
    QToolButton *m_outlineButton = nullptr;
    QToolButton *m_more = nullptr;
    bool m_isCompact = false;
    bool m_hasFacts = false;
    bool m_areFactsHidden = false; ///< beside the card; above it the button says
    QString m_shownBlob;           ///< which card stands in the view
};

} // namespace hs::ui
