// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"

namespace hs::ui {

/// Rows of TensorListModel: names in the type of code, groups with the number of what they hold.
class TensorDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;
    [[nodiscard]] QString cellText(const QModelIndex &index) const;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;
};

} // namespace hs::ui
