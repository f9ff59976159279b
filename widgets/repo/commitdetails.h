// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/page.h"
#include "hub/types/commit.h"

#include <QTimer>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace hs::ui {

class AvatarTile;
class ChangesView;
class ElidedLabel;
class LinkLabel;
class StatePane;
class TextLabel;

/// One commit: what, who, when, its whole message, what can be done from it, and what it changed.
class CommitDetails : public QWidget
{
    Q_OBJECT

public:
    explicit CommitDetails(const PageDependencies &dependencies, QWidget *parent = nullptr);

    /// \param repo  any revision of its repository
    void showCommit(const hub::RepoRef &repo, const hub::Commit &commit);
    void showNothing();
    void setCanDownload(bool canDownload);
    [[nodiscard]] ChangesView *changes() const { return m_changes; }
    /// For F6.
    [[nodiscard]] QList<QWidget *> regions() const;

Q_SIGNALS:
    void browseRequested(const hs::hub::Oid &commit);
    void downloadRequested(const hs::hub::Oid &commit);
    void copyRequested(const QString &text);
    void compareRequested(const hs::hub::Oid &commit);
    /// The commit that this one is compared with.
    void commitRequested(const hs::hub::Oid &commit);

private:
    void buildUi();
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QLayout *makeButtons();
    void showBase();
    void showMessage(const QString &message);

    ThemeSource &m_themes;
    hub::RepoRef m_repo; ///< at the commit
    hub::Commit m_commit;
    QTimer m_pause; ///< while somebody walks through a list
    TextLabel *m_title;
    TextLabel *m_oid;
    AvatarTile *m_avatar;
    ElidedLabel *m_author;
    TextLabel *m_baseWord;
    LinkLabel *m_base;
    TextLabel *m_message;
    QScrollArea *m_messageArea;
    QPushButton *m_download = nullptr;
    QWidget *m_head;
    ChangesView *m_changes;
    StatePane *m_pane;
};

} // namespace hs::ui
