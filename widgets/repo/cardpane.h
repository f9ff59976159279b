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
class CardView;
class FindBar;
class Hairline;
class StatePane;

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
    /// The menu of headings; filled when it opens.
    [[nodiscard]] QMenu *outlineMenu() const { return m_outline; }
    [[nodiscard]] CardView *view() const { return m_view; }
    [[nodiscard]] QWidget *facts() const { return m_facts; }

Q_SIGNALS:
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    void outlineChanged();
    void stopRequested();
    void remedyRequested(const hs::base::HubError &error);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildUi();
    void showCard();
    void showState();
    void loadImages();
    void updateImagesBanner();
    void answerImagesBanner(int action);
    void follow(const QString &href, bool inBackground);
    void showHovered(const QString &href);
    void applyLooks();
    void fillOutline();

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
    QMenu *m_outline;
    bool m_isCompact = false;
    bool m_hasFacts = false;
    bool m_areFactsHidden = false; ///< beside the card; above it the button says
    QString m_shownBlob;           ///< which card stands in the view
};

} // namespace hs::ui
