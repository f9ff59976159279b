// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "lists/transferfiltermodel.h"
#include "transfers/transferwords.h"

#include <QSet>
#include <QTimer>
#include <QTreeView>

namespace hs::ui {

class Banner;
class TransferDelegate;
class ThemeSource;

/// The tree of transfers: what is expanded, which keys and menu entries there are, and the messages on failed groups.
class TransferView : public QTreeView
{
    Q_OBJECT

public:
    /// \param model  outlives the view
    TransferView(ThemeSource &themes, models::TransferFilterModel *model, QWidget *parent = nullptr);

    [[nodiscard]] TransferDelegate *delegate() const { return m_delegate; }
    /// Of the selected rows; empty when nothing is selected.
    [[nodiscard]] transfers::TransferSelection selection() const;
    /// Of all that moves.
    void showTimeLeft(std::optional<std::chrono::seconds> timeLeft);

Q_SIGNALS:
    /// Said to screen readers: a repository is at 25, 50 or 75 percent, or done.
    void announced(const QString &text);
    void pauseRequested(const hs::transfers::TransferSelection &selection);
    void resumeRequested(const hs::transfers::TransferSelection &selection);
    void retryRequested(const hs::transfers::TransferSelection &selection);
    void cancelRequested(const hs::transfers::TransferSelection &selection);
    void showFolderRequested(const QString &path);
    void repoRequested(const hs::hub::RepoRef &repo);
    void moveRequested(const hs::transfers::TransferSelection &selection, hs::transfers::QueueMove move);
    void priorityRequested(const QList<hs::transfers::GroupId> &groups, hs::transfers::TransferPriority priority);
    void groupLimitRequested(const QList<hs::transfers::GroupId> &groups, qint64 bytesPerSecond);
    void failureActionRequested(hs::ui::transferwords::FailureAction action, const hs::models::TransferFailure &failure,
                                const hs::hub::RepoRef &repo);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void settle();
    void settleGroup(const QModelIndex &group);
    void showFailure(const QModelIndex &index);
    void watch(const QModelIndex &first, const QModelIndex &last);
    void announce(const transfers::GroupSnapshot &group);
    void toggle(const QModelIndex &index);
    void toggleRest(const QModelIndex &index);
    void pauseOrResume();
    [[nodiscard]] bool moveByKey(QKeyEvent *event);
    void addQueueMenu(QMenu *menu, const transfers::TransferSelection &selected,
                      const QList<transfers::GroupSnapshot> &groups);

    ThemeSource &m_themes;
    models::TransferFilterModel *m_filter;
    TransferDelegate *m_delegate;
    QTimer m_settle;                           // after the model's changes of one turn
    QHash<transfers::GroupId, int> m_quarters; // that were announced
    QSet<transfers::GroupId> m_known;          // groups whose first state of expansion was chosen
};

} // namespace hs::ui
