// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hub/types/commit.h"

#include <QWidget>

namespace hs::ui {

class AvatarTile;
class ElidedLabel;
class StatePane;
class TextLabel;
class ThemeSource;

/// One commit: what, who, when, its whole message, and what can be done from it.
class CommitDetails : public QWidget
{
    Q_OBJECT

public:
    explicit CommitDetails(ThemeSource &themes, QWidget *parent = nullptr);

    void showCommit(const hub::Commit &commit);
    void showNothing();
    void setCanDownload(bool canDownload);

Q_SIGNALS:
    void browseRequested(const hs::hub::Oid &commit);
    void downloadRequested(const hs::hub::Oid &commit);
    void copyRequested(const QString &oid);

private:
    void buildUi();
    [[nodiscard]] QLayout *makeTop();
    [[nodiscard]] QLayout *makeButtons();

    ThemeSource &m_themes;
    hub::Commit m_commit;
    TextLabel *m_title;
    TextLabel *m_oid;
    AvatarTile *m_avatar;
    ElidedLabel *m_author;
    TextLabel *m_message;
    QWidget *m_download = nullptr;
    StatePane *m_pane;
};

} // namespace hs::ui
