// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "repo/widetables.h"

#include "repo/cardplaces.h"
#include "repo/codeboxes.h"
#include "repo/quoteboxes.h"

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
constexpr qreal kSeam = 3; ///< pixels between two pieces of a table
constexpr std::chrono::milliseconds kLookPause{60};

} // namespace

WideTables::WideTables(QTextEdit &view, const CardPlaces &places, const CodeBoxes &boxes, const QuoteBoxes &quotes)
    : QObject(&view)
    , m_view(view)
    , m_places(places)
    , m_boxes(boxes)
    , m_quotes(quotes)
{
    m_looking.setSingleShot(true);
    m_looking.setInterval(kLookPause);
    connect(&m_looking, &QTimer::timeout, this, &WideTables::look);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &WideTables::place);
    connect(view.verticalScrollBar(), &QScrollBar::valueChanged, this, &WideTables::lookAgain);
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
    m_tablePlaces.clear();
    m_codePlaces.clear();
}

void WideTables::lookAgain()
{
    // Not put off: while a long card goes in there is always something new.
    if (!m_looking.isActive())
        m_looking.start();
}

void WideTables::look()
{
    QList<Band> before = std::exchange(m_bands, {});
    addTables(before);
    addCode(before);
    for (const Band &gone : std::as_const(before))
        delete gone.bar;
    place();
}

/// The tables of the card itself that are seen or soon will be, with all of a long one: it is several without space
/// between.
QList<QTextFrame *> WideTables::tablesNear() const
{
    const int height = m_view.viewport()->height();
    const int top = m_view.verticalScrollBar()->value();
    const auto [line, end] = m_places.linesAround(top - height, top + 2 * height);
    const int from = line.isValid() ? line.position() : 0;
    const int to = end.isValid() ? end.position() : m_view.document()->characterCount();
    const QList<QTextFrame *> frames = m_view.document()->rootFrame()->childFrames();
    const auto goesOn = [](const QTextFrame *frame) { return frame->frameFormat().bottomMargin() == 0; };
    auto first = std::ranges::lower_bound(frames, from, {}, &QTextFrame::lastPosition);
    while (first != frames.cbegin() && goesOn(*std::prev(first)))
        --first;
    auto last = first;
    while (last != frames.cend() && ((*last)->firstPosition() <= to || (last != first && goesOn(*std::prev(last)))))
        ++last;
    return {first, last};
}

QScrollBar *WideTables::tableBar(const QTextFrame *frame, QList<Band> &before)
{
    const auto known = std::ranges::find(before, frame, &Band::frame);
    if (known != before.end())
        return std::exchange(known->bar, nullptr);
    QScrollBar *bar = makeBar(tr("Scroll the table"));
    connect(bar, &QScrollBar::valueChanged, this, [this, frame](int value) { m_tablePlaces.insert(frame, value); });
    return bar;
}

void WideTables::addTables(QList<Band> &before)
{
    const QAbstractTextDocumentLayout *layout = m_view.document()->documentLayout();
    const int room = m_view.viewport()->width();
    bool goesOn = false;
    for (QTextFrame *frame : tablesNear()) {
        if (layout->frameBoundingRect(frame).width() <= room + kWidthAllowance)
            continue;
        const QRectF rect = tableRect(frame);
        // A long table is several without space between: they scroll as one.
        const bool isMore = std::exchange(goesOn, frame->frameFormat().bottomMargin() == 0);
        if (isMore && qAbs(m_bands.constLast().rect.bottom() - rect.top()) < kSeam) {
            Band &whole = m_bands.last();
            whole.rect |= rect;
            whole.bar->setRange(0, qCeil(whole.rect.right()) - room);
            continue;
        }
        const int moved = m_tablePlaces.value(frame);
        QScrollBar *bar = tableBar(frame, before);
        bar->setRange(0, qCeil(rect.right()) - room);
        bar->setValue(moved);
        bar->setPageStep(room);
        m_bands.append({.frame = frame, .code = -1, .rect = rect, .bar = bar});
    }
}

/// Only what can be seen: where code blocks are is not known but there.
void WideTables::addCode(QList<Band> &before)
{
    const QRectF part = m_view.viewport()->rect().translated(0, m_view.verticalScrollBar()->value());
    for (const CodeBoxes::Box &box : m_boxes.boxesIn(part)) {
        const int beyond = box.first.isValid() ? qCeil(CodeBoxes::reachOf(box) - box.rect.right()) : 0;
        if (beyond <= 0)
            continue;
        const auto known = std::ranges::find(before, box.code, &Band::code);
        QScrollBar *bar = nullptr;
        if (known != before.end()) {
            bar = std::exchange(known->bar, nullptr);
            bar->setRange(0, beyond);
        } else {
            bar = makeBar(tr("Scroll the code"));
            QPalette ground = bar->palette();
            ground.setColor(bar->backgroundRole(), m_boxes.ground());
            bar->setPalette(ground);
            bar->setRange(0, beyond);
            bar->setValue(m_codePlaces.value(box.code));
            connect(bar, &QScrollBar::valueChanged, this,
                    [this, code = box.code](int value) { m_codePlaces.insert(code, value); });
        }
        bar->setPageStep(qRound(box.rect.width()));
        m_bands.append({.frame = nullptr, .code = box.code, .rect = box.rect, .bar = bar});
    }
}

QScrollBar *WideTables::makeBar(const QString &name)
{
    auto *bar = new QScrollBar(Qt::Horizontal, m_view.viewport());
    bar->setAccessibleName(name);
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
        // In the space below the table or the lines, which belongs to its rectangle; of a long one at the lower edge of
        // the view.
        const int inset = band.code >= 0 ? 1 : 0;
        const int bottom = std::min(strip.bottom() - inset, window.bottom() + 1);
        const int left = band.code >= 0 ? qCeil(band.rect.left()) + inset : 0;
        const int width = band.code >= 0 ? qFloor(band.rect.width()) - 2 * inset : strip.width();
        band.bar->setGeometry(left, std::max(strip.top(), bottom - kTableBarHeight), width, kTableBarHeight);
    }
}

void WideTables::paint()
{
    const QRect window = m_view.viewport()->rect();
    for (const Band &band : std::as_const(m_bands)) {
        const bool isTouched = band.code >= 0 || band.bar->value() > 0;
        if (isTouched && stripOf(band).intersects(window))
            paintBand(band);
    }
}

void WideTables::paintBand(const Band &band)
{
    const int top = m_view.verticalScrollBar()->value();
    const int moved = band.bar->value();
    const QRect strip = stripOf(band);
    const QRectF part = QRectF(strip & m_view.viewport()->rect()).translated(0, top);
    QPainter painter(m_view.viewport());
    painter.setClipRect(strip);
    painter.translate(0, -top);
    // In a quote it ends before the edge: what is longer is not to be seen beside it.
    const bool isInset = band.code >= 0 && band.rect.right() < m_view.document()->textWidth();
    if (moved > 0 || isInset) {
        painter.fillRect(part, m_view.viewport()->palette().color(m_view.viewport()->backgroundRole()));
        m_quotes.paint(painter, part);
        if (band.code >= 0) {
            m_boxes.paintBox(painter, band.rect, part, true);
            painter.setClipRect(band.rect.adjusted(1, 1, -1, -1), Qt::IntersectClip);
        }
        painter.translate(-moved, 0);
        paintMoved(painter, part.translated(moved, 0));
        painter.translate(moved, 0);
    }
    // Its lines run across it.
    painter.setClipRect(part);
    if (band.code >= 0)
        m_boxes.paintBox(painter, band.rect, part, false);
}

/// The document, with all that is marked in it.
void WideTables::paintMoved(QPainter &painter, const QRectF &part)
{
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette = m_view.palette();
    context.clip = part;
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
    look(); // it has just come to be seen
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
