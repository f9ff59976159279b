// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"
#include "hub/types/reposummary.h"

#include <QObject>

#include <optional>

class QAction;
class QKeyEvent;
class QMenu;

namespace hs::models {
class Shelf;
}

namespace hs::ui {

/// What can be done with the repository that is selected in a list: one set of actions for the context menu, the
/// preview's menu and the keys. Copies by itself; everything else is asked for.
class RepoActions : public QObject
{
    Q_OBJECT
public:
    /// \a client gives web addresses and outlives this; a hub without web pages has nothing to open there.
    RepoActions(ThemeSource &themes, const hub::HubClient &client, bool hasWebPages, QObject *parent = nullptr);

    /// Where favourites and watches are kept; null: neither is offered.
    void setShelf(models::Shelf *shelf);
    void setRepo(const std::optional<hub::RepoSummary> &repo);
    /// What the primary button of the repository says; empty: no download is offered.
    void setDownloadText(const QString &text);
    /// All of them, in the order of a context menu.
    void fill(QMenu &menu) const;
    /// Runs the action that has this key; false if there is none.
    bool trigger(const QKeyEvent &event);
    [[nodiscard]] bool handles(const QKeyEvent &event) const;
    void open(Page::OpenIn where);

Q_SIGNALS:
    void openRequested(const hs::models::Location &location, hs::ui::Page::OpenIn where);
    /// What the primary button does.
    void downloadRequested();
    void externalLinkRequested(const QUrl &url);
    void statusMessage(const QString &text);

private:
    QAction *add(const QString &text, std::optional<Qt::Key> key, Qt::KeyboardModifiers modifiers);
    void buildActions(ThemeSource &themes, bool hasWebPages);
    void copy(const QString &text);
    void addMarks();
    void showMarks();
    [[nodiscard]] hub::RepoRef ref() const;
    [[nodiscard]] QAction *actionFor(const QKeyEvent &event) const;

    const hub::HubClient &m_client;
    std::optional<hub::RepoSummary> m_repo;
    QList<QAction *> m_actions; ///< null: a separator
    QAction *m_download = nullptr;
    QAction *m_favourite = nullptr;
    QAction *m_watch = nullptr;
    models::Shelf *m_shelf = nullptr;
};

} // namespace hs::ui
