// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"
#include "hub/types/treeentry.h"

namespace hs::ui {

/// What kind of file a name promises, for its icon.
[[nodiscard]] Icon fileIcon(const hub::TreeEntry &entry, bool isExpanded = false);
/// "Git", "LFS", "Xet".
[[nodiscard]] QString storeText(const QString &store);

/// The look of a scan's verdict.
struct ScanLook
{
    QString text;
    std::optional<Icon> mark = std::nullopt;
    QColor ThemeColors::*color = &ThemeColors::textTertiary;
    QString toolTip;
};
[[nodiscard]] ScanLook scanLook(const hub::SecurityStatus &status);

/// The cells of the file tree.
class FileDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;
    /// The width in which everything that may stand in that column has room, whatever the language; 0 where there is no
    /// such width.
    [[nodiscard]] int widthFor(int column) const;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    [[nodiscard]] int padAfter(const QStyleOptionViewItem &option) const;
    [[nodiscard]] QRect cellOf(const QStyleOptionViewItem &option) const;
    [[nodiscard]] int scanWidth(const hub::SecurityStatus &status) const;
    void paintCheck(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintScan(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    [[nodiscard]] QString cellText(const QModelIndex &index) const;
    [[nodiscard]] QString folderNote(const QModelIndex &index) const;
};

} // namespace hs::ui
