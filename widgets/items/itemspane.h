// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/accessiblerowmodel.h"
#include "common/page.h"
#include "items/itemlistmodel.h"
#include "search/repoactions.h"

namespace hs::ui {

class ItemDelegate;
class ItemList;
class StatePane;

/// A list of items, or the state that stands in its place, with everything that a row can do. Decides nothing about
/// what stands in it.
class ItemsPane : public QWidget
{
    Q_OBJECT
public:
    explicit ItemsPane(const PageDependencies &dependencies, QWidget *parent = nullptr);

    /// Shows them.
    void setItems(const QList<Item> &items);
    void append(const QList<Item> &items);
    /// As a repository's row: with what of it is on this computer.
    [[nodiscard]] Item itemOf(const hub::RepoSummary &repo, const QString &note = {}) const;
    /// The words of its second line; for a list that only knows names.
    [[nodiscard]] Item itemOf(hub::RepoKind kind, const hub::RepoId &id, const QStringList &facts) const;

    [[nodiscard]] const ItemListModel &model() const { return m_model; }
    [[nodiscard]] ItemList *list() const { return m_list; }
    [[nodiscard]] StatePane *pane() const { return m_pane; }
    [[nodiscard]] QByteArray saveState() const;
    void restoreState(const QByteArray &state);

Q_SIGNALS:
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    void downloadRequested(const QList<hs::transfers::DownloadRequest> &requests);
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);
    /// Somebody scrolls near the last row.
    void endNeared();
    /// Del, or the menu of a row that is no repository; \a position is null for Del.
    void removeRequested(int row);
    void menuRequested(int row, const QPoint &position);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectList();
    void open(const QModelIndex &index, Page::OpenIn where);
    void takeCurrent(const QModelIndex &index);
    void showMenu(const QPoint &position);
    void lookForEnd();
    void restoreSelection();
    [[nodiscard]] models::LocalCopy copyOf(hub::RepoKind kind, const hub::RepoId &id) const;

    const PageDependencies m_dependencies;
    RepoActions m_actions;
    ItemListModel m_model;
    AccessibleRowModel m_rows;
    ItemList *m_list;
    ItemDelegate *m_delegate;
    StatePane *m_pane;
    QString m_wanted; ///< row to be selected when it is there
    int m_wantedScroll = -1;
};

/// A title between items.
[[nodiscard]] Item sectionItem(const QString &title, const QString &note = {});

} // namespace hs::ui
