// SPDX-FileCopyrightText: 2026 The Hubscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/hexview.h"

#include "theme/painting.h"
#include "theme/themesource.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace hs::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostInRow = 16;
constexpr int kFewestInRow = 8; ///< where there is no room for more and for the letters beside them
constexpr int kHexPad = 16;
constexpr int kHexGap = 2; ///< letters between the parts of a row
constexpr qint64 kMostCopied = 1 << 20;
/// A scroll bar counts in int; rows of a terabyte do not fit, and are stepped over.
constexpr qint64 kMostBarSteps = 1 << 30;

QString offsetText(qint64 offset, int digits)
{
    return u"%1"_s.arg(offset, digits, 16, QChar(u'0'));
}

QChar letterOf(char byte)
{
    return byte >= 0x20 && byte < 0x7f ? QChar::fromLatin1(byte) : QChar(u'·');
}

} // namespace

HexView::HexView(ThemeSource &themes, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_themes(themes)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight); // numbers and code read so everywhere
    viewport()->setCursor(Qt::IBeamCursor);
    setAccessibleName(tr("Bytes of the file"));
    applyTheme();
    connect(&m_themes, &ThemeSource::changed, this, &HexView::applyTheme);
    connect(&m_pages, &models::FilePages::changed, this, [this] {
        viewport()->update();
        describe();
        if (m_pages.error())
            Q_EMIT failed(*m_pages.error());
    });
}

void HexView::applyTheme()
{
    setFont(m_themes.theme().font(TextStyle::Mono));
    updateBars();
    viewport()->update();
}

void HexView::open(const models::FileSource &source)
{
    m_pages.open(source);
    m_position = 0;
    m_anchor = 0;
    m_offsetDigits = std::max<int>(8, static_cast<int>(QString::number(std::max<qint64>(source.size, 0), 16).size()));
    updateBars();
    verticalScrollBar()->setValue(0);
    describe();
    viewport()->update();
}

void HexView::close()
{
    m_pages.close();
    updateBars();
    viewport()->update();
}

qint64 HexView::rowCount() const
{
    return (std::max<qint64>(m_pages.size(), 0) + m_inRow - 1) / m_inRow;
}

int HexView::rowHeight() const
{
    return m_themes.theme().lineHeight(TextStyle::Mono);
}

/// Up to the next whole pixel: two letters must fit into twice as much.
int HexView::letterWidth() const
{
    return static_cast<int>(std::ceil(QFontMetricsF(font()).horizontalAdvance(u'0')));
}

int HexView::widthFor(int bytes) const
{
    return 2 * kHexPad + (m_offsetDigits + kHexGap + 3 * bytes + kHexGap + bytes) * letterWidth();
}

qint64 HexView::firstRow() const
{
    const qint64 step = rowCount() / kMostBarSteps + 1;
    return verticalScrollBar()->value() * step;
}

void HexView::updateBars()
{
    const qint64 first = firstRow() * m_inRow;
    m_inRow = widthFor(kMostInRow) <= viewport()->width() ? kMostInRow : kFewestInRow;
    const qint64 seen = std::max(1, viewport()->height() / rowHeight());
    const qint64 step = rowCount() / kMostBarSteps + 1;
    verticalScrollBar()->setPageStep(static_cast<int>(seen));
    verticalScrollBar()->setRange(0, static_cast<int>(std::max<qint64>(0, rowCount() - seen + 1) / step));
    verticalScrollBar()->setValue(static_cast<int>(first / m_inRow / step));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, widthFor(m_inRow) - viewport()->width()));
}

void HexView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_themes.theme().color.codeBg);
    painter.setFont(font());
    const qint64 first = firstRow();
    const int seen = viewport()->height() / rowHeight() + 1;
    for (int i = 0; i < seen && first + i < rowCount(); ++i)
        paintRow(painter, first + i, i * rowHeight());
}

void HexView::paintRow(QPainter &painter, qint64 row, int y)
{
    const Theme &theme = m_themes.theme();
    const qint64 offset = row * m_inRow;
    const QByteArray bytes = m_pages.at(offset, m_inRow);
    const int letter = letterWidth();
    const int left = kHexPad - horizontalScrollBar()->value();
    const int digits = left + (m_offsetDigits + kHexGap) * letter;
    const int letters = digits + (3 * m_inRow + kHexGap) * letter;
    const QRect line(left, y, viewport()->width() + horizontalScrollBar()->value(), rowHeight());
    if (m_position / m_inRow == row)
        painter.fillRect(0, y, viewport()->width(), rowHeight(), theme.color.codeCurrentLine);
    paintText(painter, line, offsetText(offset, m_offsetDigits), font(), theme.color.codeGutter);
    if (bytes.isEmpty()) {
        paintText(painter, line.adjusted(digits - left, 0, 0, 0), u"…"_s, font(), theme.color.codeGutter);
        return;
    }
    const auto [begin, end] = std::minmax(m_position, m_anchor);
    for (int i = 0; i < bytes.size(); ++i) {
        const QRect pair(digits + (3 * i + (i >= m_inRow / 2)) * letter, y, 2 * letter, rowHeight());
        const QRect one(letters + i * letter, y, letter, rowHeight());
        if (offset + i >= begin && offset + i <= end) {
            painter.fillRect(pair, theme.color.textSelection);
            painter.fillRect(one, theme.color.textSelection);
        }
        const char byte = bytes.at(i);
        const QColor color = byte == 0 ? theme.color.codeGutter : theme.color.codeText;
        paintText(painter, pair, u"%1"_s.arg(static_cast<quint8>(byte), 2, 16, QChar(u'0')), font(), color);
        paintText(painter, one, letterOf(byte), font(), color);
    }
}

qint64 HexView::offsetAt(const QPoint &point) const
{
    const qint64 row = firstRow() + point.y() / rowHeight();
    const int letter = letterWidth();
    const int digits = kHexPad - horizontalScrollBar()->value() + (m_offsetDigits + kHexGap) * letter;
    const int letters = digits + (3 * m_inRow + kHexGap) * letter;
    const int column = point.x() >= letters ? (point.x() - letters) / letter : (point.x() - digits) / (3 * letter);
    return row * m_inRow + std::clamp(column, 0, m_inRow - 1);
}

void HexView::moveTo(qint64 position, bool isSelecting)
{
    m_position = std::clamp<qint64>(position, 0, std::max<qint64>(0, m_pages.size() - 1));
    if (!isSelecting)
        m_anchor = m_position;
    const qint64 row = m_position / m_inRow;
    const qint64 seen = std::max(1, viewport()->height() / rowHeight());
    const qint64 step = rowCount() / kMostBarSteps + 1;
    if (row < firstRow())
        verticalScrollBar()->setValue(static_cast<int>(row / step));
    else if (row >= firstRow() + seen)
        verticalScrollBar()->setValue(static_cast<int>((row - seen) / step + 1));
    describe();
    viewport()->update();
}

/// What a screen reader says of the place: its offset and the bytes of its row.
void HexView::describe()
{
    const QByteArray row = m_pages.at(m_position / m_inRow * m_inRow, m_inRow);
    setAccessibleDescription(
        tr("Offset %1: %2").arg(offsetText(m_position, m_offsetDigits), QString::fromLatin1(row.toHex(' '))));
}

void HexView::keyPressEvent(QKeyEvent *event)
{
    const bool isSelecting = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool isFar = event->modifiers().testFlag(Qt::ControlModifier);
    const qint64 page = static_cast<qint64>(m_inRow) * std::max(1, viewport()->height() / rowHeight());
    if (event->matches(QKeySequence::Copy))
        return copy();
    switch (event->key()) {
    case Qt::Key_Left:
        return moveTo(m_position - 1, isSelecting);
    case Qt::Key_Right:
        return moveTo(m_position + 1, isSelecting);
    case Qt::Key_Up:
        return moveTo(m_position - m_inRow, isSelecting);
    case Qt::Key_Down:
        return moveTo(m_position + m_inRow, isSelecting);
    case Qt::Key_PageUp:
        return moveTo(m_position - page, isSelecting);
    case Qt::Key_PageDown:
        return moveTo(m_position + page, isSelecting);
    case Qt::Key_Home:
        return moveTo(isFar ? 0 : m_position / m_inRow * m_inRow, isSelecting);
    case Qt::Key_End:
        return moveTo(isFar ? m_pages.size() - 1 : m_position / m_inRow * m_inRow + m_inRow - 1, isSelecting);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        moveTo(offsetAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ShiftModifier));
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(offsetAt(event->position().toPoint()), true);
}

QByteArray HexView::selectedBytes()
{
    const auto [begin, end] = std::minmax(m_position, m_anchor);
    QByteArray bytes;
    while (bytes.size() < std::min(end - begin + 1, kMostCopied)) {
        const QByteArray more = m_pages.at(begin + bytes.size(), end - begin + 1 - bytes.size());
        if (more.isEmpty())
            break;
        bytes += more;
    }
    return bytes;
}

void HexView::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromLatin1(selectedBytes().toHex(' ')));
}

void HexView::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(m_themes.icon(Icon::Copy), tr("Copy bytes"), this, &HexView::copy);
    menu->addAction(tr("Copy offset"), this,
                    [this] { QGuiApplication::clipboard()->setText(u"0x"_s + QString::number(m_position, 16)); });
    if (m_pages.error())
        menu->addAction(m_themes.icon(Icon::Reload), tr("Read again"), &m_pages, &models::FilePages::retry);
    menu->popup(event->globalPos());
}

void HexView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
}

void HexView::scrollContentsBy(int, int)
{
    viewport()->update();
}

} // namespace hs::ui
