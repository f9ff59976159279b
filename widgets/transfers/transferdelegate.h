// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"
#include "lists/transfernode.h"

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

Q_SIGNALS:
    void expandToggled(const QModelIndex &index);
    void pauseRequested(const hs::transfers::TransferSelection &selection);
    void resumeRequested(const hs::transfers::TransferSelection &selection);
    void retryRequested(const hs::transfers::TransferSelection &selection);
    void cancelRequested(const hs::transfers::TransferSelection &selection);
    void showFolderRequested(const QString &path);

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

    QTreeView *m_view;
};

} // namespace hs::ui
