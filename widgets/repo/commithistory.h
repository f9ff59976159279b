// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/refs.h"
#include "lists/commitfiltermodel.h"
#include "sessions/commitactivity.h"

class QListView;

namespace hs::ui {

class AccessibleRowModel;
class Banner;
class CommitDelegate;
class CommitDetails;
class CommitFilterBar;
class HistoryOverview;
class Splitter;
class StatePane;
class StickyDay;

/// The commits that lead to a revision, newest first, with those of other branches among them; how many there were each
/// week; and the one that is selected. Only the list is asked for before somebody looks.
class CommitHistory : public QWidget
{
    Q_OBJECT

public:
    /// \param commits  the list, which may be older than this view of it
    CommitHistory(const PageDependencies &dependencies, models::CommitListModel &commits, QWidget *parent = nullptr);

    /// \param shown  the revision as the person knows it
    /// \param repo   the same at its commit
    void open(const hub::RepoRef &shown, const hub::RepoRef &repo);
    void close();
    void setRefs(const hub::Refs &refs);
    void setCanDownload(bool canDownload);
    void setCompact(bool isCompact);
    void reload();
    void stop();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] const models::CommitListModel &model() const { return m_model; }
    [[nodiscard]] const models::CommitFilterModel &shownCommits() const { return m_shown; }
    [[nodiscard]] QWidget *initialFocus() const;
    void find();
    void toggleDetails();
    /// Narrows the list to the commits that changed a file; empty: to nothing.
    void setPath(const QString &path);
    /// Of the file whose history is shown, or empty.
    [[nodiscard]] const QString &path() const { return m_path; }
    /// For F6: filter, list or what stands in its place, details.
    [[nodiscard]] QList<QWidget *> regions() const;

Q_SIGNALS:
    void loadingChanged();
    /// Another file's history, or that of all again.
    void pathChanged();
    void browseRequested(const hs::hub::Oid &commit);
    void downloadRequested(const hs::hub::Oid &commit);
    void statusMessage(const QString &text);
    void remedyRequested(const hs::base::HubError &error);
    void openRequested(const hs::models::Location &place);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildUi();
    [[nodiscard]] QWidget *makeListSide();
    void connectParts();
    void connectDetails();
    void addShortcuts();
    void lookCloser();
    void applyFilter();
    void applyOthers();
    void openList(const QString &path);
    void updateState();
    void updateSearchNote();
    void showRowsNotes();
    void showNoRows();
    void showCurrent();
    void goToCommit(const hub::Oid &commit);
    void compareCommit(const hub::Oid &commit);
    void chooseWeek(const QDate &monday);
    void copyText(const QString &text);
    void act(int action);

    PageDependencies m_dependencies;
    models::CommitListModel &m_model;
    models::CommitFilterModel m_shown;
    models::CommitActivitySession m_activity;
    hub::RepoRef m_repo;
    hub::RepoRef m_named;
    hub::Refs m_refs;
    QString m_path;
    bool m_isLookedAt = false;
    bool m_isCompact = false;
    AccessibleRowModel *m_rows;
    QListView *m_list;
    CommitDelegate *m_delegate;
    StickyDay *m_sticky;
    StatePane *m_pane;
    Banner *m_partial;
    CommitFilterBar *m_filter;
    HistoryOverview *m_overview;
    CommitDetails *m_details;
    Splitter *m_splitter;
};

} // namespace hs::ui
