// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/widetables.h"

#include <QAbstractTextDocumentLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextEdit>
#include <QTextFrame>
#include <QtMath>

#include <algorithm>
#include <chrono>

namespace hs::ui {

namespace {

constexpr int kWidthAllowance = 8; ///< pixels: a table as wide as the text is a border wider
constexpr int kTableBarHeight = 10;
constexpr int kRevealMargin = 24;
constexpr std::chrono::milliseconds kLookPause{60};

} // namespace

WideTables::WideTables(QTextEdit &view)
    : QObject(&view)
    , m_view(view)
{
    m_looking.setSingleShot(true);
    m_looking.setInterval(kLookPause);
    connect(&m_looking, &QTimer::timeout, this, &WideTables::look);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &WideTables::place);
    connect(view.document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &WideTables::lookAgain);
    // The view itself never moves sideways.
    view.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto pin = [&view] {
        QScrollBar *bar = view.horizontalScrollBar();
        bar->setValue(view.isRightToLeft() ? bar->maximum() : bar->minimum());
    };
    connect(view.horizontalScrollBar(), &QScrollBar::valueChanged, this, pin);
    connect(view.horizontalScrollBar(), &QScrollBar::rangeChanged, this, pin);
}

void WideTables::clear()
{
    for (const Band &band : std::as_const(m_bands))
        delete band.bar;
    m_bands.clear();
}

void WideTables::lookAgain()
{
    // Not put off: while a long card goes in there is always something new.
    if (!m_looking.isActive())
        m_looking.start();
}

void WideTables::look()
{
    const QAbstractTextDocumentLayout *layout = m_view.document()->documentLayout();
    const int room = m_view.viewport()->width();
    QList<Band> bands;
    QList<Band> before = std::exchange(m_bands, {});
    for (QTextFrame *frame : m_view.document()->rootFrame()->childFrames()) {
        const QRectF rect = layout->frameBoundingRect(frame);
        if (rect.width() <= room + kWidthAllowance)
            continue;
        const auto known = std::ranges::find(before, frame, &Band::frame);
        QScrollBar *bar = known == before.end() ? makeBar() : std::exchange(known->bar, nullptr);
        bar->setRange(0, qCeil(rect.right()) - room);
        bar->setPageStep(room);
        bands.append({.frame = frame, .rect = rect, .bar = bar});
    }
    for (const Band &gone : std::as_const(before))
        delete gone.bar;
    m_bands = bands;
    place();
}

QScrollBar *WideTables::makeBar()
{
    auto *bar = new QScrollBar(Qt::Horizontal, m_view.viewport());
    bar->setAccessibleName(tr("Scroll the table"));
    bar->setCursor(Qt::ArrowCursor);
    bar->setSingleStep(kRevealMargin);
    connect(bar, &QScrollBar::valueChanged, m_view.viewport(), qOverload<>(&QWidget::update));
    bar->hide();
    return bar;
}

QRect WideTables::stripOf(const Band &band) const
{
    const int top = qFloor(band.rect.top()) - m_view.verticalScrollBar()->value();
    return {0, top, m_view.viewport()->width(), qCeil(band.rect.height())};
}

void WideTables::place()
{
    const QRect window = m_view.viewport()->rect();
    for (const Band &band : std::as_const(m_bands)) {
        const QRect strip = stripOf(band);
        band.bar->setVisible(strip.intersects(window));
        // In the space below the table, which belongs to its rectangle.
        band.bar->setGeometry(0, strip.bottom() - kTableBarHeight, strip.width(), kTableBarHeight);
    }
}

void WideTables::paint()
{
    const int top = m_view.verticalScrollBar()->value();
    const QRect window = m_view.viewport()->rect();
    for (const Band &band : std::as_const(m_bands)) {
        const QRect strip = stripOf(band);
        const int moved = band.bar->value();
        if (moved == 0 || !strip.intersects(window))
            continue;
        QPainter painter(m_view.viewport());
        painter.setClipRect(strip);
        painter.fillRect(strip, m_view.viewport()->palette().color(m_view.viewport()->backgroundRole()));
        painter.translate(-moved, -top);
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette = m_view.palette();
        context.clip = QRectF(strip & window).translated(moved, top);
        for (const QTextEdit::ExtraSelection &mark : m_view.extraSelections())
            context.selections.append({mark.cursor, mark.format});
        if (m_view.textCursor().hasSelection()) {
            QTextCharFormat look;
            look.setBackground(m_view.palette().highlight());
            look.setForeground(m_view.palette().highlightedText());
            context.selections.append({m_view.textCursor(), look});
        }
        m_view.document()->documentLayout()->draw(&painter, context);
    }
}

QPoint WideTables::toDocument(const QPoint &point) const
{
    const auto band = std::ranges::find_if(
        m_bands, [&](const Band &one) { return one.bar->value() > 0 && stripOf(one).contains(point); });
    return band == m_bands.end() ? point : point + QPoint(band->bar->value(), 0);
}

QMouseEvent WideTables::toDocument(const QMouseEvent &event) const
{
    const QPoint point = event.position().toPoint();
    const QPointF moved = event.position() + QPointF(toDocument(point) - point);
    return QMouseEvent(event.type(), moved, event.scenePosition(), event.globalPosition(), event.button(),
                       event.buttons(), event.modifiers(), event.pointingDevice());
}

bool WideTables::scrollAt(const QPoint &point, int pixels)
{
    const auto band = std::ranges::find_if(m_bands, [&](const Band &one) { return stripOf(one).contains(point); });
    if (band == m_bands.end())
        return false;
    band->bar->setValue(band->bar->value() + pixels);
    return true;
}

bool WideTables::scrollVisible(int pixels)
{
    bool hasScrolled = false;
    for (const Band &band : std::as_const(m_bands)) {
        if (!stripOf(band).intersects(m_view.viewport()->rect()))
            continue;
        band.bar->setValue(band.bar->value() + pixels);
        hasScrolled = true;
    }
    return hasScrolled;
}

void WideTables::reveal(const QTextCursor &cursor)
{
    const QRect place = m_view.cursorRect(cursor);
    for (const Band &band : std::as_const(m_bands)) {
        if (!stripOf(band).contains(QPoint(0, place.center().y())))
            continue;
        const int room = m_view.viewport()->width();
        const int moved = band.bar->value();
        if (place.left() < moved)
            band.bar->setValue(place.left() - kRevealMargin);
        else if (place.right() > moved + room - kRevealMargin)
            band.bar->setValue(place.right() - room + 2 * kRevealMargin);
    }
}

} // namespace hs::ui
