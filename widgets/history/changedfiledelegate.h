// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"
#include "hub/types/filechange.h"

namespace hs::ui {

/// A changed file: its sign, its name (and the former one), lines or bytes more and less.
class ChangedFileDelegate : public RowDelegate
{
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;
};

/// How a kind of change is shown: a letter that differs as well as its colour, and a word.
struct ChangeWords
{
    QString letter;
    QString word;
    QColor ThemeColors::*color = &ThemeColors::textSecondary;
};
[[nodiscard]] ChangeWords changeWords(hub::FileChange::Kind kind);

/// "+2", "−11" and "+1.2 MB": a number with its sign.
[[nodiscard]] QString signedCount(int count, bool isAdded);
[[nodiscard]] QString signedBytes(qint64 growth);

} // namespace hs::ui
