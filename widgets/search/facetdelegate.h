// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rowdelegate.h"

class QTreeView;

namespace hs::ui {

/// Rows of a FacetListModel: groups with a chevron, values with a check box, and "12 more".
class FacetDelegate : public RowDelegate
{
    Q_OBJECT
public:
    FacetDelegate(ThemeSource &themes, QTreeView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Clicks and keys are the tree's business: a whole row is one target, not only its box.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QTreeView *m_view;
};

} // namespace hs::ui
