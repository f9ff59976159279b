// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/resultlist.h"

#include "search/repoactions.h"
#include "theme/styleproperties.h"

#include <QContextMenuEvent>
#include <QDrag>
#include <QMimeData>
#include <QScrollBar>

namespace hs::ui {

namespace {
constexpr int kPagesAhead = 2; ///< screens of rows that are kept below the one that is seen
}

ResultList::ResultList(RepoActions &actions, QWidget *parent)
    : QListView(parent)
    , m_actions(actions)
{
    setFrameShape(NoFrame);
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setDragEnabled(true);
    setDragDropMode(DragOnly);
    setRowKind(this, RowKind::Marked);
    setBarOverContent(this); // the rows have a margin there
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ResultList::fetchAhead);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ResultList::fetchAhead);
}

void ResultList::fetchAhead()
{
    const QScrollBar *bar = verticalScrollBar();
    const bool isNearEnd = bar->maximum() - bar->value() < kPagesAhead * viewport()->height();
    if (isVisible() && isNearEnd && model() && model()->canFetchMore({}))
        model()->fetchMore({});
}

bool ResultList::event(QEvent *event)
{
    // The row's keys come before the window's: Ctrl+Alt+C means this repository, not this page.
    if (event->type() == QEvent::ShortcutOverride && currentIndex().isValid() &&
        m_actions.handles(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QListView::event(event);
}

void ResultList::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
        Q_EMIT previewToggled();
    else if (!currentIndex().isValid() || !m_actions.trigger(*event))
        QListView::keyPressEvent(event);
}

void ResultList::mousePressEvent(QMouseEvent *event)
{
    m_isBackgroundClick = event->button() == Qt::MiddleButton ||
                          (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier);
    if (!m_isBackgroundClick)
        QListView::mousePressEvent(event);
}

void ResultList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (m_isBackgroundClick) {
        m_isBackgroundClick = false;
        if (index.isValid())
            Q_EMIT rowActivated(index, Page::OpenIn::BackgroundTab);
        return;
    }
    const bool wasDragging = state() == DraggingState;
    QListView::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && index.isValid() && !wasDragging)
        Q_EMIT rowClicked(index);
}

void ResultList::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid())
        Q_EMIT rowActivated(index, Page::OpenIn::CurrentTab);
}

void ResultList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isFromKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isFromKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    Q_EMIT menuRequested(isFromKeyboard ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void ResultList::startDrag(Qt::DropActions actions)
{
    if (!currentIndex().isValid())
        return;
    auto *drag = new QDrag(this);
    drag->setMimeData(model()->mimeData({currentIndex()}));
    drag->exec(actions, Qt::CopyAction);
}

} // namespace hs::ui
