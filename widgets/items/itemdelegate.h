// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/rowdelegate.h"

class QListView;

namespace hs::ui {

class RepoRowDelegate;
struct Item;

/// Titles, people, collections and the like: everything of an ItemListModel that is no repository.
class PlainItemDelegate : public RowDelegate
{
    Q_OBJECT
public:
    PlainItemDelegate(ThemeSource &themes, QListView *view);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const override;

protected:
    void paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintSection(QPainter &painter, const QStyleOptionViewItem &option, const Item &item) const;
    void paintTitle(QPainter &painter, const QStyleOptionViewItem &option, const Item &item, const QRect &room) const;

    QListView *m_view;
};

/// Hands each row of an ItemListModel to the delegate of its sort.
class ItemDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    ItemDelegate(ThemeSource &themes, QListView *view);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    [[nodiscard]] QString accessibleText(const QModelIndex &index) const;

private:
    [[nodiscard]] RowDelegate *of(const QModelIndex &index) const;
    [[nodiscard]] int noteHeight() const;

    ThemeSource &m_themes;
    RepoRowDelegate *m_repos;
    PlainItemDelegate *m_others;
};

} // namespace hs::ui
