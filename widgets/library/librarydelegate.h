// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "common/chip.h"
#include "common/rowdelegate.h"
#include "library/cachedrepo.h"

namespace hs::ui {

/// Paints the rows of the library: a repository with its marks, or one of its revisions, in the wide column, numbers
/// and times in the others.
class LibraryDelegate : public RowDelegate
{
    Q_OBJECT

public:
    LibraryDelegate(ThemeSource &themes, QAbstractItemView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

Q_SIGNALS:
    void showFolderRequested(const QString &path);
    void updateRequested(const hs::library::RepoKey &repo);

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QList<RowButton> buttons(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void triggerButton(const QModelIndex &index, int id) override;
    [[nodiscard]] QString toolTip(const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QPoint &position) const override;

private:
    void paintBox(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRepo(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintRevision(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintChips(QPainter &painter, const QStyleOptionViewItem &option, QRect rest, const QList<Chip> &chips) const;
    [[nodiscard]] static QList<Chip> chipsOf(const QModelIndex &index);
    [[nodiscard]] static QString words(const QModelIndex &index);
};

} // namespace hs::ui
