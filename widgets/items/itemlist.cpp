// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "items/itemlist.h"

#include "items/itemlistmodel.h"

#include <QKeyEvent>

namespace hs::ui {

ItemList::ItemList(RepoActions &actions, QWidget *parent)
    : ResultList(actions, parent)
{
    setUniformItemSizes(false); // titles are lower than rows
}

void ItemList::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Delete && current.isValid()) {
        Q_EMIT removeRequested(current);
        return;
    }
    const bool isRepo =
        current.isValid() && current.data(ItemListModel::ItemRole).value<Item>().form == Item::Form::Repo;
    if (isRepo && event->key() != Qt::Key_Space)
        return ResultList::keyPressEvent(event);
    if (current.isValid() && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        const bool isBeside = event->modifiers().testFlag(Qt::ControlModifier);
        Q_EMIT rowActivated(current, isBeside ? Page::OpenIn::NewTab : Page::OpenIn::CurrentTab);
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace hs::ui
