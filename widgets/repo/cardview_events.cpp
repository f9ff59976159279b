// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Keys, wheel and mouse of CardView.

#include "repo/cardview.h"
#include "repo/widetables.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QMimeData>

namespace hs::ui {

namespace {

constexpr int kSidewaysStep = 40; ///< pixels

} // namespace

void CardView::keyPressEvent(QKeyEvent *event)
{
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    const bool isLeft = event->key() == Qt::Key_Left;
    if (isSideways && event->modifiers() == Qt::NoModifier &&
        m_wideTables->scrollVisible(isLeft ? -kSidewaysStep : kSidewaysStep))
        return event->accept();
    QTextBrowser::keyPressEvent(event);
}

void CardView::wheelEvent(QWheelEvent *event)
{
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    const int sideways = isShifted ? event->angleDelta().y() + event->angleDelta().x() : event->angleDelta().x();
    if (sideways != 0 && m_wideTables->scrollAt(event->position().toPoint(), -sideways * kSidewaysStep / 60))
        return event->accept();
    if (!event->modifiers().testFlag(Qt::ControlModifier))
        return QTextBrowser::wheelEvent(event);
    event->accept();
    if (const int steps = event->angleDelta().y() / 120; steps != 0)
        Q_EMIT zoomRequested(steps);
}

void CardView::mousePressEvent(QMouseEvent *event)
{
    QMouseEvent moved = m_wideTables->toDocument(*event);
    QTextBrowser::mousePressEvent(&moved);
}

void CardView::mouseMoveEvent(QMouseEvent *event)
{
    QMouseEvent moved = m_wideTables->toDocument(*event);
    QTextBrowser::mouseMoveEvent(&moved);
}

void CardView::mouseDoubleClickEvent(QMouseEvent *event)
{
    QMouseEvent moved = m_wideTables->toDocument(*event);
    QTextBrowser::mouseDoubleClickEvent(&moved);
}

void CardView::mouseReleaseEvent(QMouseEvent *event)
{
    QMouseEvent moved = m_wideTables->toDocument(*event);
    const QString href = anchorAt(moved.position().toPoint());
    if (event->button() == Qt::MiddleButton && !href.isEmpty())
        follow(href, true);
    else
        QTextBrowser::mouseReleaseEvent(&moved);
}

QMimeData *CardView::createMimeDataFromSelection() const
{
    QMimeData *copied = QTextBrowser::createMimeDataFromSelection();
    copied->setText(cards::withoutRenderingMarks(copied->text()));
    copied->setHtml(cards::withoutRenderingMarks(copied->html()));
    return copied;
}

void CardView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString href = anchorAt(m_wideTables->toDocument(event->pos()));
    if (!href.isEmpty() && cards::detailsIndex(href) < 0) {
        menu->addAction(tr("Open link"), this, [this, href] { Q_EMIT linkActivated(href, false); });
        menu->addAction(tr("Open link in new tab"), this, [this, href] { Q_EMIT linkActivated(href, true); });
        menu->addAction(tr("Copy link address"), this, [href] { QGuiApplication::clipboard()->setText(href); });
        menu->addSeparator();
    }
    QAction *copyText = menu->addAction(tr("Copy"), QKeySequence::Copy, this, &QTextBrowser::copy);
    copyText->setEnabled(textCursor().hasSelection());
    menu->addAction(tr("Select all"), QKeySequence::SelectAll, this, &QTextBrowser::selectAll);
    Q_EMIT menuRequested(menu);
    menu->popup(event->globalPos());
}

} // namespace hs::ui
