// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/repodetails.h"
#include "sessions/datasetsession.h"

class QListView;
class QScrollArea;
class QStringListModel;
class QTableView;

namespace hs::ui {

class AccessibleRowModel;
class CellDetails;
class ColumnHeader;
class DatasetToolbar;
class RowPager;
class Splitter;
class StatePane;
class TextLabel;

/// The rows of a dataset (design.md §13): subset and split, search and filter, a page of rows with the spread of each
/// column above, and one cell whole beside them. Where the Hub has no viewer for it, the files that can be read as
/// tables are offered instead.
class DatasetViewer : public QWidget
{
    Q_OBJECT

public:
    explicit DatasetViewer(const PageDependencies &dependencies, QWidget *parent = nullptr);
    ~DatasetViewer() override;

    void open(const hub::RepoRef &repo, const hub::RepoDetails &details);
    void close();
    void reload() { m_session.reload(); }
    void stop() { m_session.stop(); }
    [[nodiscard]] bool isLoading() const { return m_session.isLoading(); }
    void setCompact(bool isCompact);
    void find();
    void toggleDetails();
    [[nodiscard]] QWidget *initialFocus() const;
    [[nodiscard]] QList<QWidget *> regions() const;
    [[nodiscard]] models::DatasetSession &session() { return m_session; }
    [[nodiscard]] QTableView *table() const { return m_table; }

Q_SIGNALS:
    void loadingChanged();
    void statusMessage(const QString &text);
    void externalLinkRequested(const QUrl &url);
    void remedyRequested(const hs::base::HubError &error);
    /// Show this file of the repository.
    void fileRequested(const QString &path);

private:
    void buildUi();
    void buildTable();
    void fitColumns();
    [[nodiscard]] QWidget *makeFiles();
    void connectSession();
    void updateOutline();
    void updateRows();
    void showNoViewer(bool isUnreachable);
    void showCurrent();
    void sortBy(int column);
    void act(int action);
    [[nodiscard]] QString sentence(const QModelIndex &index) const;

    PageDependencies m_dependencies;
    models::DatasetSession m_session;
    hub::RepoRef m_repo;
    hub::RepoDetails m_details;
    DatasetToolbar *m_toolbar;
    AccessibleRowModel *m_cells;
    QTableView *m_table;
    ColumnHeader *m_header;
    StatePane *m_rowsPane;
    RowPager *m_pager;
    CellDetails *m_cell;
    QScrollArea *m_side; ///< around m_cell
    Splitter *m_splitter;
    QWidget *m_viewer;
    TextLabel *m_noViewer;
    TextLabel *m_unreadable;
    QStringListModel *m_files;
    QListView *m_fileList;
    QWidget *m_filesPage;
    StatePane *m_pane;
};

} // namespace hs::ui
