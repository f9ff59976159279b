// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"
#include "lists/transfernode.h"
#include "transfers/transferlayout.h"

class QTreeView;

namespace hs::ui {

struct Chip;

/// Paints the rows of a TransferFilterModel as in mockup 05. Failure rows are left to a widget on top of them.
class TransferDelegate : public RowDelegate
{
    Q_OBJECT

public:
    TransferDelegate(ThemeSource &themes, QTreeView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;
    /// Of all that moves, for the head of its section; true: it is another one.
    bool setTimeLeft(std::optional<std::chrono::seconds> timeLeft)
    {
        return std::exchange(m_timeLeft, timeLeft) != timeLeft;
    }
    /// How often a row's layout had to be computed so far.
    [[nodiscard]] int layoutCount() const { return m_layouts; }

Q_SIGNALS:
    void expandToggled(const QModelIndex &index);
    void pauseRequested(const hs::transfers::TransferSelection &selection);
    void resumeRequested(const hs::transfers::TransferSelection &selection);
    void retryRequested(const hs::transfers::TransferSelection &selection);
    void cancelRequested(const hs::transfers::TransferSelection &selection);
    void showFolderRequested(const QString &path);
    void moveRequested(const hs::transfers::TransferSelection &selection, hs::transfers::QueueMove move);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGroup(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTitle(QPainter &painter, const QStyleOptionViewItem &option, QRect rect,
                    const transfers::GroupSnapshot &group) const;
    void paintFile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRest(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QList<Chip> chipsOf(const transfers::GroupSnapshot &group) const;
    [[nodiscard]] QList<RowButton> groupButtons(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QList<RowButton> fileButtons(const QRect &row, const QModelIndex &index) const;

    [[nodiscard]] TransferFileLayout fileLayout(const QRect &row) const;
    [[nodiscard]] TransferGroupLayout groupLayout(const QRect &row) const;

    QTreeView *m_view;
    std::optional<std::chrono::seconds> m_timeLeft;
    mutable QRect m_fileRow; // that m_fileLayout is for
    mutable TransferFileLayout m_fileLayout;
    mutable QRect m_groupRow;
    mutable TransferGroupLayout m_groupLayout;
    mutable qreal m_fileScale = 0;
    mutable qreal m_groupScale = 0;
    mutable int m_layouts = 0;
};

} // namespace hs::ui
