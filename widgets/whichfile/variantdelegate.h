// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rowdelegate.h"

class QTreeView;

namespace hs::ui {

/// Rows of a VariantTableModel. The last column says whether it fits by a mark and a word, and has the button that
/// downloads exactly this.
class VariantDelegate : public RowDelegate
{
    Q_OBJECT
public:
    VariantDelegate(ThemeSource &themes, QTreeView *view);

    /// Whether rows have a button.
    void setCanDownload(bool can) { m_canDownload = can; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

Q_SIGNALS:
    void downloadRequested(int row);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;

private:
    bool m_canDownload = true;
};

} // namespace hs::ui
