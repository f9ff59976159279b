// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "lists/filetreemodel.h"
#include "sessions/repototals.h"

#include <QTimer>

namespace hs::ui {

class Banner;
class FilePreviewPane;
class FileTreeView;
class SearchField;
class SelectionBar;
class Splitter;
class StatePane;
class TextLabel;

/// The files of a repository at one commit: tree with check boxes, what is checked, a look inside the current one.
class FileBrowser : public QWidget
{
    Q_OBJECT

public:
    explicit FileBrowser(const PageDependencies &dependencies, QWidget *parent = nullptr);

    /// \param shown  the revision as the person knows it, for links
    /// \param repo   the same at its commit
    void open(const hub::RepoRef &shown, const hub::RepoRef &repo);
    void close();
    void setTotals(const std::optional<models::RepoTotals> &totals);
    void setCanDownload(bool canDownload);
    void setCompact(bool isCompact);
    /// Goes to a file or folder once it is known.
    void showPath(const QString &path);
    [[nodiscard]] QString currentPath() const;

    void reload();
    void stop();
    [[nodiscard]] bool isLoading() const;
    /// Puts the keyboard into the filter, or into the search of the preview where it is in there.
    void find();
    [[nodiscard]] QWidget *initialFocus() const;
    void togglePreview();
    /// For F6: filter, list or what stands in its place, preview.
    [[nodiscard]] QList<QWidget *> regions() const;
    [[nodiscard]] models::FileTreeModel &model() { return m_model; }

    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

Q_SIGNALS:
    void pathChanged(const QString &path);
    void loadingChanged();
    void downloadRequested(const QStringList &paths);
    void fileHistoryRequested(const QString &path);
    void downloadToFolderRequested(const QStringList &paths);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    void remedyRequested(const hs::base::HubError &error);

private:
    void buildUi();
    [[nodiscard]] QWidget *makeToolBar();
    [[nodiscard]] QWidget *makeTreeSide();
    void connectParts();
    void updateTitle();
    void updateState();
    void updateSelection();
    void previewCurrent();
    void showMenu(const QPoint &position);
    void copyLinks(const QStringList &paths);
    void copyLineLink(const QString &path, int line);
    [[nodiscard]] QStringList checkedPaths() const;
    [[nodiscard]] QStringList selectedPaths() const;
    [[nodiscard]] QUrl webAddress(const QString &path) const;
    void act(int action);

    PageDependencies m_dependencies;
    models::FileTreeModel m_model;
    hub::RepoRef m_shown;
    std::optional<models::RepoTotals> m_totals;
    bool m_canDownload = false;
    QTimer m_previewTimer;
    QTimer m_filterTimer;
    TextLabel *m_title;
    TextLabel *m_summary;
    SearchField *m_filter;
    FileTreeView *m_tree;
    StatePane *m_pane;
    Banner *m_partial;
    SelectionBar *m_selection;
    FilePreviewPane *m_preview;
    Splitter *m_splitter;
};

} // namespace hs::ui
