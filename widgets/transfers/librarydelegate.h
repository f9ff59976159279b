// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/rowdelegate.h"

namespace hs::library {
struct CachedRepo;
}

namespace hs::ui {

/// Paints the rows of the library: the repository with its marks in the first column, numbers and times in the others.
class LibraryDelegate : public RowDelegate
{
    Q_OBJECT

public:
    LibraryDelegate(ThemeSource &themes, QAbstractItemView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

Q_SIGNALS:
    void showFolderRequested(const QString &path);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    void paintName(QPainter &painter, const QStyleOptionViewItem &option, const library::CachedRepo &repo) const;
    [[nodiscard]] static QString words(const library::CachedRepo &repo, int column);
};

} // namespace hs::ui
