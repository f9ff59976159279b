// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/page.h"

#include <QListView>

namespace hs::ui {

class RepoActions;

/// The list of results: says what a key or a click on a row means. Fetches the next page before the end is reached.
class ResultList : public QListView
{
    Q_OBJECT
public:
    /// \a actions belong to the current row and outlive the list.
    explicit ResultList(RepoActions &actions, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Enter, double click, middle or Ctrl+click on a row.
    void rowActivated(const QModelIndex &index, hs::ui::Page::OpenIn where);
    void rowClicked(const QModelIndex &index);
    void previewToggled();
    void menuRequested(const QPoint &globalPosition);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void fetchAhead();

    RepoActions &m_actions;
    bool m_isBackgroundClick = false;
};

} // namespace hs::ui
