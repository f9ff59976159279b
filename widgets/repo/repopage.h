// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "lists/commitlistmodel.h"
#include "sessions/reposession.h"

class QStackedWidget;
class QVBoxLayout;

namespace hs::ui {

class Banner;
class CardPane;
class CommitHistory;
class DatasetViewer;
class FileBrowser;
class InsightsPane;
class RepoDownloads;
class RepoHeader;
class RepoNotices;
class RevisionPopup;
class StatePane;

/// A repository at a revision: header, card, files, history. Puts the parts together; what is known about the
/// repository is its RepoSession's. What stands behind a tab is made when that is first chosen.
class RepoPage : public Page
{
    Q_OBJECT

public:
    RepoPage(const PageDependencies &dependencies, const models::RepoPlace &place, QWidget *parent = nullptr);
    ~RepoPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QIcon icon() const override;
    [[nodiscard]] models::Location location() const override;
    bool showLocation(const models::Location &location) override;
    void reload() override;
    void stop() override;
    [[nodiscard]] bool isLoading() const override;
    [[nodiscard]] QByteArray saveState() const override;
    void restoreState(const QByteArray &state) override;
    void find() override;
    [[nodiscard]] bool offers(PageCommand command) const override;
    void run(PageCommand command) override;
    [[nodiscard]] QWidget *initialFocus() override;
    [[nodiscard]] QList<QWidget *> regions() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    using View = models::RepoPlace::View;

    void buildUi();
    void connectHeader();
    void connectSession();
    void connectCard();
    void connectFiles();
    void connectHistory();
    void connectInsights();
    void connectViewer();
    FileBrowser &files();
    CommitHistory &history();
    InsightsPane &insights();
    DatasetViewer &viewer();
    void putBehindTab(View view, QWidget *pane);
    void makePaneOf(View view);
    void closePanes();
    void takeCommits();

    void takePath(const models::RepoPlace &place);
    void setView(View view);
    void setRevision(const hub::Revision &revision);
    void openVisiblePane();
    void takePart(models::RepoSession::Part part);
    void updateHeader();
    void updateOffer();
    void updateFacts();
    void updateState();
    void announceLoading();
    void applyRemedy(const base::HubError &error);
    void actOnState(int action);

    void showRevisions();
    void showWhichFile();
    void copyName();
    void chooseFiles();
    void toggleDetails();
    void copyText(const QString &text);

    PageDependencies m_dependencies;
    models::RepoSession m_session;
    RepoDownloads *m_downloads;
    RepoHeader *m_header;
    RevisionPopup *m_revisions;
    RepoNotices *m_notices;
    models::CommitListModel m_commits;
    std::optional<qint64> m_commitCount; ///< of the revision, also while those of one file are listed
    QStackedWidget *m_views;
    CardPane *m_card;
    FileBrowser *m_files = nullptr; ///< null, as the next three: not looked at yet
    CommitHistory *m_history = nullptr;
    InsightsPane *m_insights = nullptr;
    DatasetViewer *m_viewer = nullptr;
    StatePane *m_pane;
    View m_view = View::Card;
    QString m_path;
    QByteArray m_filesState; ///< to be restored when there are files
    bool m_isCompact = false;
    bool m_wasLoading = false;
};

} // namespace hs::ui
