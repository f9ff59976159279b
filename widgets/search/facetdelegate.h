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
    /// \a canExclude: values have a button to leave them out.
    FacetDelegate(ThemeSource &themes, QTreeView *view, bool canExclude);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Clicks and keys are the tree's business: a whole row is one target, not only its box.
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

Q_SIGNALS:
    /// The button at the end of a row: its value is to be left out, or no longer.
    void excludeToggled(const QString &id);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;

private:
    void paintValue(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QRect textRect(const QStyleOptionViewItem &option, const QModelIndex &index) const;

    QTreeView *m_view;
    bool m_canExclude;
};

} // namespace hs::ui
