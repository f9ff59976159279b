// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "library/cachedrepo.h"

#include <QSet>
#include <QTreeView>

namespace hs::models {
class LibraryListModel;
}

namespace hs::ui {

class LibrarySortModel;
class ThemeSource;

/// The table of repositories and revisions of the library. Space and a click on the box mark, Enter and a double click
/// open; what is open stays open when the library is looked at again.
class LibraryView : public QTreeView
{
    Q_OBJECT

public:
    /// Both models outlive this; \a sorted shows \a model.
    LibraryView(ThemeSource &themes, models::LibraryListModel &model, LibrarySortModel &sorted,
                QWidget *parent = nullptr);

    [[nodiscard]] std::optional<library::CachedRepo> currentRepo() const;
    /// Makes it current and scrolls to it; nothing when the filter hides it.
    void showRepo(const library::RepoKey &repo);
    void toggleMark(const library::RepoKey &repo);

Q_SIGNALS:
    void currentRepoChanged();
    void repoOpened(const hs::library::RepoKey &repo, bool isNewTab);
    void showFolderRequested(const QString &path);
    /// Del.
    void removeRequested();
    void updateRequested(const hs::library::RepoKey &repo);

protected:
    void drawRow(QPainter *painter, const QStyleOptionViewItem &options, const QModelIndex &index) const override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void sizeColumns();
    void rememberPlaces();
    void restorePlaces();
    void toggle(const QModelIndex &index);
    void open(bool isNewTab);

    ThemeSource &m_themes;
    models::LibraryListModel &m_model;
    LibrarySortModel &m_sorted;
    QStringList m_openFolders; // while the model is reset
    std::optional<library::RepoKey> m_currentKey;
};

} // namespace hs::ui
